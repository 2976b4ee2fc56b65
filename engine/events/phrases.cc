#include <algorithm>

#include "engine/events/phrase_finder.h"
#include "engine/text/alphabet.h"

namespace gahnegar::events {

void PhraseFinder::Run() {
  out_.count = 0;
  out_.noted.clear();
  Prep prep = Prep::kNone;
  int prep_at = -1;
  bool dated = false;
  for (size_t p = 0; p < n_;) {
    const Unit& u = U(p);
    switch (u.kind) {
      case Kind::kPrep:
        prep = u.prep;
        prep_at = static_cast<int>(p);
        ++p;
        continue;
      case Kind::kDate:
        prep = Prep::kNone;
        dated = true;
        ++p;
        continue;
      case Kind::kObject:
        // «X، وزیر راه، را»: a comma may stand before it.
        if (out_.count > 0 &&
            (out_.arguments[out_.count - 1].last == p ||
             (Is(p - 1, Kind::kComma) && out_.arguments[out_.count - 1].last + 1u == p))) {
          out_.arguments[out_.count - 1].object = true;
        }
        prep = Prep::kNone;
        ++p;
        continue;
      case Kind::kNoun:
      case Kind::kVerb:
      case Kind::kConjunction:
        prep = Prep::kNone;
        dated = false;
        ++p;
        continue;
      case Kind::kWord:
      case Kind::kNumber:
      case Kind::kOpenQuote:
      case Kind::kPronoun:
      case Kind::kQuantity:
        break;
      default:
        ++p;
        continue;
    }
    Actor a;
    const size_t q = Noun(p, prep, &a);
    if (a.who != Who::kPerson) NoteNames(p, q);
    Place(p, q, prep, prep_at, dated, a);
    prep = Prep::kNone;
    prep_at = -1;
    dated = false;
    p = q;
  }
  if (c_.speech) LicenseSpeaker();
}

void PhraseFinder::NoteNames(size_t p, size_t q) {
  // What a body or a place is called after is nobody who is spoken of: «خیابان آیت‌الله …».
  if (Any(p, Bits(Class::kOrgHead, Class::kPlaceHead))) return;
  for (size_t k = p + 1; k < q; ++k) {
    if (!Is(k, Kind::kWord) || Has(k - 1, Class::kNamesake)) continue;
    // «از پیروزی ترامپ», «آثار استاد لطفی»: one word is enough of a figure, and behind a title.
    const bool title = Has(k, Class::kHonorDropped) && !Has(k, Class::kNamesake) &&
                       !Any(k, kOffices) && NamePart(k + 1);
    const bool figure = Has(k, Class::kFigure) && !U(k).any(kNoName) && !NamePart(k - 1);
    if (!title && !figure && (!Given(k) || U(k).any(kNoName))) continue;
    if (title) ++k;
    const size_t e = std::min(NameEnd(k), q);
    if (e < k + (title || figure ? 1 : 2)) continue;
    Actor a;
    Named(k, e, &a);
    a.whole = a.text;
    a.licensed = true;
    out_.noted.push_back(a);
    k = e;
  }
}

void PhraseFinder::LicenseSpeaker() {
  for (size_t i = 0; i < out_.count; ++i) {
    const Argument& a = out_.arguments[i];
    if (a.prep != Prep::kNone) continue;
    Actor& x = out_.arguments[i].actors[0];
    // One word must open the clause: «سعادت گفت».
    const Unit& u = U(x.first);
    const bool first = x.first == 0 && u.mask == 0 && u.end - u.begin > 2;
    if (a.object || a.actors.size() > 1 || x.who != Who::kUnknown) return;
    if (x.words < 2 && !first) return;
    x.who = Who::kPerson;
    x.licensed = true;
    return;
  }
}

bool PhraseFinder::ListGoesOn(size_t p) const {
  for (size_t q = p; q < n_ && q < p + 12; ++q) {
    const Kind k = U(q).kind;
    if (k == Kind::kAnd) return true;
    if (k != Kind::kWord && k != Kind::kComma && k != Kind::kNumber && k != Kind::kOpenQuote &&
        k != Kind::kCloseQuote) {
      return false;
    }
  }
  return false;
}

void PhraseFinder::Place(size_t p, size_t q, Prep prep, int prep_at, bool dated, Actor a) {
  if (out_.count > 0 && prep == Prep::kNone && !dated) {
    Argument& last = out_.arguments[out_.count - 1];
    const bool near = last.last + 1u == p && !last.object;
    if (near && U(p - 1).kind == Kind::kComma && Appose(&last, a, q)) {
      last.last = static_cast<uint16_t>(q);
      return;
    }
    // «X، نویسنده و مترجم، … درگذشت»: one role of two words.
    if (near && U(p - 1).kind == Kind::kAnd && a.who == Who::kOffice &&
        last.actors.back().who == Who::kPerson && !last.actors.back().title &&
        last.actors.back().role.begin > last.actors.back().name.begin &&
        last.actors.back().role.end == U(last.last - 1).end && c_.verb >= 0 &&
        !s_.units[c_.verb].verb.plural && last.prep == Prep::kNone && out_.count == 1) {
      last.actors.back().role.end = a.text.end;
      last.actors.back().whole.end = a.whole.end;
      last.last = static_cast<uint16_t>(q);
      return;
    }
    const bool and_list = near && U(p - 1).kind == Kind::kAnd;
    const bool comma_list = near && U(p - 1).kind == Kind::kComma && ListOfActors(p, q, last);
    // «X، وزیر …، و Y»: the comma that closes an apposition.
    const bool after_both = last.last + 2u == p && U(p - 1).kind == Kind::kAnd &&
                            U(p - 2).kind == Kind::kComma && !last.object;
    if ((and_list || comma_list || after_both) && Actual(a) && Actual(last.actors.back()) &&
        Parallel(last.actors.back(), a)) {
      // Beside a person a name never seen is one too.
      if (a.who == Who::kUnknown && a.words > 1 && last.actors.back().who == Who::kPerson &&
          last.actors.back().licensed) {
        a.who = Who::kPerson;
        a.licensed = true;
      }
      last.actors.push_back(a);
      last.last = static_cast<uint16_t>(q);
      return;
    }
  }
  if (out_.count == out_.arguments.size()) out_.arguments.emplace_back();
  Argument& arg = out_.arguments[out_.count++];
  arg.prep = prep;
  arg.object = false;
  arg.date_before = dated;
  arg.prep_unit = static_cast<int16_t>(prep == Prep::kNone ? -1 : prep_at);
  arg.first = static_cast<uint16_t>(prep == Prep::kNone ? p : prep_at);
  arg.last = static_cast<uint16_t>(q);
  arg.owner = -1;
  arg.actors.clear();
  arg.actors.push_back(a);
}

bool PhraseFinder::Parallel(const Actor& left, const Actor& right) const {
  if (right.who == Who::kUnknown && right.words < 2 && left.who != Who::kPerson &&
      left.who != Who::kUnknown) {
    return false;
  }
  return true;
}

bool PhraseFinder::ListOfActors(size_t p, size_t q, const Argument& last) const {
  (void)p;
  if (!Is(q, Kind::kAnd) && !(Is(q, Kind::kComma) && ListGoesOn(q + 1))) return false;
  return last.prep == Prep::kWith || last.prep == Prep::kBetween || last.prep == Prep::kNone ||
         last.prep == Prep::kLed;
}

bool PhraseFinder::Appose(Argument* last, const Actor& a, size_t q) const {
  Actor& l = last->actors.back();
  const bool closes = Is(q, Kind::kComma) || q >= n_;
  bool subject = false;
  for (size_t i = 0; i + 1 < out_.count; ++i) {
    subject |= out_.arguments[i].prep == Prep::kNone && Actual(out_.arguments[i].actors[0]);
  }
  const bool allowed = last->prep == Prep::kNone || closes || subject;
  if (!allowed) return false;
  if ((l.who == Who::kPerson || l.who == Who::kUnknown) && (l.role.empty() || l.title) &&
      a.who == Who::kOffice) {
    l.who = Who::kPerson;
    l.role = a.text;
    l.title = false;
    l.licensed = true;
    if (a.country != 0) l.country = a.country;
    l.whole.end = a.whole.end;
    return true;
  }
  if (l.who == Who::kOffice && (a.who == Who::kPerson || (a.who == Who::kUnknown && a.words > 1)) &&
      (a.role.empty() || a.title) && closes) {
    const Range role = l.text;
    const uint16_t country = l.country;
    const Range whole = l.whole;
    const uint16_t first = l.first;
    l = a;
    l.who = Who::kPerson;
    l.licensed = true;
    l.role = role;
    l.title = false;
    l.country = country;
    l.whole.begin = whole.begin;
    l.first = first;
    return true;
  }
  return false;
}

std::string_view Name(Who who) {
  static constexpr std::string_view kNames[] = {"person",       "office",  "group",
                                                "organisation", "country", "city",
                                                "pronoun",      "unknown", "thing"};
  return kNames[static_cast<size_t>(who)];
}

void FindPhrases(std::string_view text, const Vocabulary& v, const Sentence& s, const Clause& c,
                 Phrases* phrases) {
  PhraseFinder(text, v, s, c, phrases).Run();
}

}  // namespace gahnegar::events
