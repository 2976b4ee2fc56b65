#include "engine/events/place.h"

#include "engine/text/alphabet.h"

namespace gahnegar::events {
namespace {

const char kYe = ToAlphabet("ی")[0];  // «موزه‌ای»

constexpr Mask kPlaces =
    Bits(Class::kCity, Class::kCapital, Class::kCountry, Class::kPlaceHead, Class::kOrgHead);

}  // namespace

bool IsPlace(const Sentence& s, const Clause& c, const Argument& a) {
  const Actor& x = a.actors[0];
  const Unit& first = s.units[c.units[x.first]];
  // «در کشور» says nothing.
  const bool vague = x.last == x.first + 1u && first.has(Class::kField) &&
                     first.has(Class::kCommon) &&
                     first.any(Bits(Class::kPlaceHead, Class::kOrgHead));
  return first.any(kPlaces) && first.kind == Kind::kWord && !vague;
}

bool IsDestination(const Sentence& s, const Clause& c, const Argument& a) {
  const Actor& x = a.actors[0];
  const Unit& first = s.units[c.units[x.first]];
  if (first.kind != Kind::kWord) return false;
  if (first.any(Bits(Class::kCity, Class::kCapital, Class::kCountry))) return true;
  if (first.has(Class::kThis)) {  // «به این شهر»
    return x.last == x.first + 2u && s.units[c.units[x.first + 1]].has(Class::kPlaceHead);
  }
  if (x.who == Who::kUnknown) return x.words <= 2 && first.mask == 0;
  if (!first.has(Class::kPlaceHead)) return false;
  for (size_t k = x.first; k < x.last; ++k) {
    const Unit& u = s.units[c.units[k]];  // «جزیره ابوموسی»: it has a name
    if (u.any(Bits(Class::kCity, Class::kCapital, Class::kCountry)) || u.mask == 0) return true;
  }
  return false;
}

Range PlaceOf(std::string_view text, const Sentence& s, const Clause& c, const Phrases& phrases,
              Frame frame, size_t p, size_t from, size_t to) {
  const auto unit = [&](size_t k) -> const Unit& { return s.units[c.units[k]]; };
  const auto in = [&]() -> Range {
    for (size_t i = phrases.count; i-- > 0;) {
      const Argument& a = phrases.arguments[i];
      if (a.first < from || a.last > to || a.owner >= 0) continue;
      const Actor& x = a.actors[0];
      // «درباره صلح در افغانستان»
      if (a.prep == Prep::kIn && i > 0 && unit(x.first).has(Class::kCountry)) {
        const Argument& before = phrases.arguments[i - 1];
        if ((before.prep == Prep::kOther || before.prep == Prep::kFor) && before.last == a.first &&
            before.actors[0].who == Who::kThing) {
          continue;
        }
      }
      if (a.prep == Prep::kIn && (IsPlace(s, c, a) || (x.who == Who::kUnknown && x.words <= 3))) {
        return x.whole;
      }
      if (a.prep == Prep::kNear && x.who != Who::kPerson) {
        const Unit& prep = unit(a.prep_unit);
        const uint32_t begin = prep.segments > 1 ? prep.second : prep.begin;
        return {begin, x.whole.end};
      }
    }
    return {};
  };
  const auto with = [&](Prep prep) -> Range {
    for (size_t i = 0; i < phrases.count; ++i) {
      const Argument& a = phrases.arguments[i];
      const bool free = a.owner < 0 || a.owner == static_cast<int>(p);
      if (a.prep == prep && free && IsPlace(s, c, a)) return a.actors[0].whole;
    }
    return {};
  };
  const auto goal = [&]() -> Range {
    for (size_t i = 0; i < phrases.count; ++i) {
      const Argument& a = phrases.arguments[i];
      // A name never seen is a destination only of who travels.
      const bool travels = frame == Frame::kTo || frame == Frame::kGo;
      const bool may = travels || a.actors[0].who != Who::kUnknown;
      if (a.prep == Prep::kTo && may && IsDestination(s, c, a)) {
        return a.actors[0].whole;
      }
    }
    return {};
  };
  // «وارد ولادی‌وستوک شد»: any name may be a place there.
  const auto goal_after = [&](size_t at) -> Range {
    for (size_t i = 0; i < phrases.count; ++i) {
      const Argument& a = phrases.arguments[i];
      if (a.prep != Prep::kNone || a.first != at + 1) continue;
      if (IsDestination(s, c, a) || (a.actors[0].who == Who::kUnknown && a.actors[0].words <= 2)) {
        return a.actors[0].whole;
      }
    }
    return {};
  };
  // «از … بازدید کرد»: something definite.
  const auto seen = [&]() -> Range {
    for (size_t i = 0; i < phrases.count; ++i) {
      const Argument& a = phrases.arguments[i];
      if (a.prep != Prep::kFrom || a.owner >= 0 || a.actors[0].who == Who::kPerson) continue;
      const Unit& first = unit(a.actors[0].first);
      const bool ending = first.stripped || (first.segments > 1 &&
                                             (first.entry == nullptr || first.entry->parts == 1));
      const bool bare_indefinite =
          ending && a.actors[0].last == a.actors[0].first + 1 && text[first.end - 1] == kYe;
      if (first.kind == Kind::kWord && !bare_indefinite) return a.actors[0].whole;
      // «از یک نیروگاه در شهر …»
      if (first.kind == Kind::kNumber && i + 1 < phrases.count) {
        const Argument& b = phrases.arguments[i + 1];
        if (b.first == a.last && b.prep == Prep::kIn && IsPlace(s, c, b)) return b.actors[0].whole;
      }
    }
    return {};
  };
  const auto object = [&]() -> Range {
    for (size_t i = 0; i < phrases.count; ++i) {
      const Argument& a = phrases.arguments[i];
      if (a.object && IsPlace(s, c, a)) return a.actors[0].whole;
    }
    return {};
  };
  // «به ریاست‌جمهوری آمریکا».
  const auto country_of_post = [&]() -> Range {
    for (size_t i = 0; i < phrases.count; ++i) {
      const Argument& a = phrases.arguments[i];
      if (a.prep != Prep::kTo && a.prep != Prep::kAs) continue;
      for (size_t k = a.first; k < a.last; ++k) {
        if (unit(k).has(Class::kCountry)) return {unit(k).begin, unit(k).end};
      }
    }
    return {};
  };
  // «کنفرانس اقلیمی گلاسکو», «حمله انتحاری پیشاور».
  const auto city_after_noun = [&]() -> Range {
    for (size_t k = 0; k < c.units.size(); ++k) {
      if (unit(k).kind != Kind::kNoun) continue;
      for (size_t j = k + 1; j < c.units.size() && j < k + 4; ++j) {
        const Unit& u = unit(j);
        if (u.kind == Kind::kDate) continue;
        if (u.kind != Kind::kWord || u.any(Bits(Class::kOffice, Class::kGiven, Class::kGroup)))
          break;
        if (u.any(Bits(Class::kCity, Class::kCapital)) ||
            (u.has(Class::kCountry) && (frame == Frame::kWin || frame == Frame::kPoll))) {
          return {u.begin, u.end};
        }
      }
    }
    return {};
  };
  Range place;
  switch (frame) {
    case Frame::kTo:
    case Frame::kGo:
      place = goal();
      return place.empty() ? in() : place;
    case Frame::kInto:
    case Frame::kDest:
      place = goal_after(p);
      if (place.empty()) place = goal();
      return place;
    case Frame::kLeave:
      place = with(Prep::kTo);
      return place.empty() ? object() : place;
    case Frame::kTour:
      return seen();
    case Frame::kRecall:
      place = with(Prep::kFrom);
      return place.empty() ? in() : place;
    case Frame::kFrom:
      place = in();
      return place.empty() ? with(Prep::kFrom) : place;
    case Frame::kAttack:
      place = in();
      if (place.empty()) place = with(Prep::kTo);
      return place;
    case Frame::kStrike:
      place = object();
      return place.empty() ? in() : place;
    case Frame::kShake:
      return object();
    case Frame::kWith:
    case Frame::kSession:
      place = in();
      return place.empty() ? with(Prep::kHosted) : place;
    case Frame::kAcc:
      place = in();
      return place.empty() ? with(Prep::kFrom) : place;
    case Frame::kOf:
      return in();
    case Frame::kToS:
      return {};
    case Frame::kOccur:
      place = in();
      if (place.empty()) place = city_after_noun();
      return place.empty() ? object() : place;
    case Frame::kElected:
      place = in();
      return place.empty() ? country_of_post() : place;
    default:
      place = in();
      if (place.empty()) place = with(Prep::kHosted);
      return place.empty() ? city_after_noun() : place;
  }
}

}  // namespace gahnegar::events
