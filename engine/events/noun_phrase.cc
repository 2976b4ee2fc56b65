// One noun phrase: who it names, with what role.
#include <algorithm>

#include "engine/events/phrase_finder.h"
#include "engine/text/alphabet.h"

namespace gahnegar::events {

void PhraseFinder::Named(size_t p, size_t q, Actor* a) const {
  a->who = Who::kPerson;
  a->name = a->text = Letters(p, q);
  a->words = static_cast<uint8_t>(q - p);
  for (; p < q; ++p) a->figure |= Has(p, Class::kFigure);
}

size_t PhraseFinder::WithRole(size_t q, Actor* a) const {
  if (!Any(q, kOffices) || !Word(q)) return q;
  if (Any(q, kHonorific) && NamePart(q + 1)) return q;
  bool closed;
  int parts;
  const size_t e = OfficeEnd(q, &closed, &parts);
  if (parts == 0 && Has(q, Class::kKin)) {  // «ملا … برادر»
    a->name.end = a->text.end = U(q).end;
    return e;
  }
  a->role = Letters(q, e);
  a->title = false;
  a->licensed = true;
  a->country = CountryIn(q, e);
  // The name is known: a word never seen belongs to the office («نماینده خاص ناروی»).
  if (!closed && Is(e, Kind::kWord) && U(e).mask == 0 && !Word(e + 1)) {
    a->role.end = U(e).end;
    return e + 1;
  }
  return e;
}

size_t PhraseFinder::NameAfter(size_t q, bool closed, int parts, Actor* a) const {
  size_t r = q;
  if (Is(r, Kind::kOpenQuote)) {
    size_t e = r + 1;
    while (e < n_ && e - r < 7 && U(e).kind != Kind::kCloseQuote) ++e;
    if (Is(e, Kind::kCloseQuote) && e > r + 1 && NamePart(r + 1)) {
      Named(r + 1, e, a);
      a->licensed = true;
      return e + 1;
    }
    return q;
  }
  size_t kept = r;
  bool honor = false;
  while (Word(r) && Any(r, kHonorific) && r - q < 3) {
    if (!Has(r, Class::kHonorKept) || Any(r, kOffices)) kept = r + 1;
    honor = true;
    ++r;
  }
  const size_t e = NameEnd(r);
  if (e == r) return q;
  if (honor || Given(r) || Has(r, Class::kFigure)) {
    Named(std::min(kept, r), e, a);
    a->licensed = true;
    return e;
  }
  // «صدراعظم | شولتس»; after an office that is complete one word must stand alone:
  // «وزیر خارجه روسیه | لاوروف |».
  const bool ruler = parts == 0 && Has(q - 1, Class::kRuler);
  const bool alone =
      U(r).mask == 0 && !Word(e) && (ruler || (closed && U(q - 1).has(Class::kCountry)));
  if (e - r >= 2 ? closed || parts > 0 || ruler : alone) {
    Named(r, e, a);
    a->licensed = true;
    return e;
  }
  return q;
}

// The adjectives of an event noun: «نشست سالانه | اتاق …», «اجلاس فوق‌العاده | سران …».
size_t PhraseFinder::AdjectiveEnd(size_t p) const {
  // «اجلاس فوق‌العاده سران»: there they are a part of what it is called.
  const bool summit = v_.predicate(U(p - 1).predicate).frame == Frame::kHold;
  const Mask kHeads = summit ? Bit(Class::kBody) : Bits(Class::kGroup, Class::kBody);
  bool one = true;
  for (size_t q = p; q < p + 3 && Is(q, Kind::kWord); ++q) {
    const Unit& u = U(q);
    if (u.any(kOffices | kPlaceName | Bits(Class::kGroup, Class::kBody) |
              Bits(Class::kOrgHead, Class::kGiven, Class::kPastNoun)) ||
        !(u.any(Bits(Class::kModifier, Class::kCommon, Class::kOrdinary)) || u.mask == 0)) {
      return p;
    }
    // «قریب‌الوقوع» is one.
    one = one && (q == p || (u.begin == U(q - 1).end + 1 &&
                             KindOf(text_[u.begin - 1]) == LetterKind::kHalfSpace));
    const Mask next =
        !one ? kHeads : kHeads | kOffices | kPlaceName | Bits(Class::kOrgHead, Class::kOrgKnown);
    if (Any(q + 1, next)) return q + 1;
  }
  return p;
}

size_t PhraseFinder::Noun(size_t p, Prep prep, Actor* a) const {
  const size_t q = std::max(Parse(p, prep, a), p + 1);  // a phrase has a unit at least
  a->first = static_cast<uint16_t>(p);
  a->last = static_cast<uint16_t>(q);
  a->whole = Letters(p, q);
  if (a->text.empty()) a->text = a->whole;
  // «با سرکنسول … در مشهد | دیدار»: the post, left out of the phrase and no place of the event.
  if (Is(q, Kind::kPrep) && U(q).prep == Prep::kIn && U(q).segments == 1 &&
      Any(q + 1, kPlaceName) && ContactNoun(q + 2)) {
    for (size_t k = p; k < q; ++k) {
      if (!Has(k, Class::kDiplomat)) continue;
      a->last = static_cast<uint16_t>(q + 2);
      return q + 2;
    }
  }
  return q;
}

size_t PhraseFinder::Parse(size_t p, Prep prep, Actor* a) const {
  const Unit& u = U(p);
  if (p > 0 && U(p - 1).kind == Kind::kNoun) {
    const size_t e = AdjectiveEnd(p);
    if (e > p) return e;
  }
  if (OfVerb(p)) return p + 1;
  // «یک منبع آگاه | مدعی شد | فرمانده …», «به دیدار | هنیه»: nothing of the phrase after them.
  if (u.any(Bits(Class::kUnnamed, Class::kPayingCall))) return p + 1;
  if (u.kind == Kind::kPronoun) {
    a->who = Who::kPronoun;
    a->plural = u.has(Class::kPronounMany);
    return p + 1;
  }
  // «این مقام ایرانی»: somebody met before.
  if (u.has(Class::kThis) && u.kind == Kind::kWord && Word(p + 1) &&
      Any(p + 1, kOffices | Bit(Class::kHuman)) &&
      !Any(p + 1, Bits(Class::kField, Class::kOrgHead, Class::kBody, Class::kPlaceHead))) {
    bool closed;
    int parts;
    a->who = Who::kPronoun;
    a->licensed = true;  // it may stand for itself
    return OfficeEnd(p + 1, &closed, &parts);
  }
  // «جمعی از گندم‌کاران …»
  if (u.kind == Kind::kQuantity && u.has(Class::kGroup) && Word(p + 1)) {
    a->who = Who::kGroup;
    a->plural = true;
    const size_t e = GroupEnd(p);
    a->country = CountryIn(p, e);
    return e;
  }
  if (u.kind == Kind::kQuantity || u.has(Class::kAtLeast)) {
    if (Word(p + 1) || Is(p + 1, Kind::kQuantity)) {
      const size_t q = Parse(p + 1, prep, a);
      if (a->who != Who::kThing) a->who = Who::kGroup;
      a->text = a->name = a->role = {};
      return q;
    }
    return p + 1;
  }
  if (u.kind == Kind::kOpenQuote) {
    size_t e = p + 1;
    while (e < n_ && e - p < 8 && U(e).kind != Kind::kCloseQuote) ++e;
    if (Is(e, Kind::kCloseQuote) && e > p + 1) {
      size_t from = p + 1;
      while (from + 1 < e && Has(from, Class::kHonorDropped)) ++from;
      const bool name = NameEnd(from) == e;
      const size_t q = e + 1;
      // «استان «شونیکس»»: what the word before it is called.
      const bool called = p > 0 && Word(p - 1) &&
                          Any(p - 1, Bits(Class::kPlaceHead, Class::kOrgHead, Class::kReporter,
                                          Class::kDesk, Class::kNameOf));
      // Anything is a name with an office behind it: ««تمام سلام» نخست‌وزیر».
      if (!called && (name || (e - from <= 4 && Word(q) && Any(q, kOffices)))) {
        Named(from, e, a);
        a->licensed = Given(from);
        const size_t end = WithRole(q, a);
        if (!a->licensed) a->who = Who::kUnknown;
        return end;
      }
      a->who = Who::kThing;
      return q;
    }
    return p + 1;
  }
  if (u.kind == Kind::kNumber) {
    if (Word(p + 1) && U(p + 1).kind == Kind::kWord &&
        (Any(p + 1, Bits(Class::kHuman, Class::kGroup, Class::kBody) | kOffices) ||
         (U(p + 1).mask == 0 && !EndsInYe(p + 1)))) {  // «۶ ریشتری»
      a->who = Who::kGroup;
      a->plural = true;
      const size_t q = GroupEnd(p + 1);
      a->country = CountryIn(p, q);
      return q;
    }
    return ThingEnd(p);
  }
  // Honorifics and a name.
  if (u.any(kHonorific)) {
    size_t r = p, kept = p;
    while (Word(r) && Any(r, kHonorific) && r - p < 4) {
      if (!Has(r, Class::kHonorKept)) kept = r + 1;
      ++r;
    }
    const size_t e = NameEnd(r) > r || !Has(r, Class::kKin) ? NameEnd(r) : r + 1;
    const bool title = u.has(Class::kHonorKept) && Is(r, Kind::kWord) && U(r).mask == 0 && !Word(e);
    const bool known = title || Given(r) || Has(r, Class::kFigure);
    if (e > r && (!u.any(kOffices) || e - r >= 2 || known)) {
      Named(kept, e, a);
      a->licensed = true;
      if (kept > p) {
        a->role = Letters(p, kept);
        a->title = true;
      }
      return WithRole(e, a);
    }
  }
  // «امیر ارسلان پیروتی», but «امیر قطر».
  constexpr Mask kOfNames = Bits(Class::kGiven, Class::kFigure, Class::kSurname);
  const bool double_name = u.has(Class::kGiven) && u.any(kOffices) && Is(p + 1, Kind::kWord) &&
                           (U(p + 1).mask & ~kOfNames) == 0 && NameEnd(p + 1) > p + 2;
  if (Given(p) || double_name || (u.has(Class::kFigure) && !u.any(kNoName))) {
    const size_t e = std::max({NameEnd(p), double_name ? NameEnd(p + 1) : p, p + 1});
    Named(p, e, a);
    a->licensed = e > p + 1 || u.has(Class::kFigure);
    return WithRole(e, a);
  }
  if (u.any(kOffices) && !u.has(Class::kGroup)) {
    bool closed;
    int parts;
    const size_t e = OfficeEnd(p, &closed, &parts);
    a->country = CountryIn(p, e);
    const size_t n = NameAfter(e, closed, parts, a);
    if (n > e && parts == 0 && u.has(Class::kKin) && u.segments == 1 && !u.stripped) {
      *a = Actor();  // «فرزند کامران فرهمند» is somebody else
      a->who = Who::kOffice;
      return n;
    }
    if (n > e) {
      a->role = Letters(p, e);
      return n;
    }
    a->who = Who::kOffice;
    return e;
  }
  if (u.any(Bits(Class::kGroup, Class::kBody)) &&
      !(u.has(Class::kOrgHead) && !u.has(Class::kBody))) {
    a->who = Who::kGroup;
    a->plural = u.has(Class::kGroup);
    const size_t e = GroupEnd(p);
    a->country = CountryIn(p, e);
    return e;
  }
  if (const size_t doers = Doers(p); doers > 0) {
    a->who = Who::kGroup;
    a->plural = true;
    const size_t e = GroupEnd(p + doers - 1);
    a->country = CountryIn(p, e);
    return e;
  }
  if (u.any(Bits(Class::kOrgKnown, Class::kOrgHead))) {
    a->who = Who::kOrganisation;
    const size_t e = OrganisationEnd(p);
    a->country = CountryIn(p, e);
    return e;
  }
  if (u.any(kPlaceName)) {
    a->who = u.has(Class::kCountry) ? Who::kCountry : Who::kCity;
    a->country = CountryOf(u);
    return p + 1;
  }
  if (NamePart(p)) {
    const size_t e = NameEnd(p);
    Named(p, e, a);
    const size_t q = WithRole(e, a);
    if (q > e) return q;
    a->who = Who::kUnknown;
    // An unknown word and an ordinary one: no name.
    if (Word(e) && e - p < 3 &&
        Any(e, Bits(Class::kCommon, Class::kOrdinary, Class::kModifier, Class::kPlaceHead))) {
      a->name = a->text = {};
      a->who = Who::kThing;
      return ThingEnd(p);
    }
    return e;
  }
  if (u.has(Class::kPlaceHead)) return PlaceEnd(p);
  // «شایان برومند، وزیر راه»: an ordinary word and one never seen, with an office.
  constexpr Mask kPlain = Bits(Class::kOrdinary, Class::kCommon, Class::kGiven);
  if (u.kind == Kind::kWord && (u.mask & ~kPlain) == 0 && !u.stripped && Is(p + 1, Kind::kWord) &&
      U(p + 1).mask == 0 && (p == 0 || !Word(p - 1)) &&
      (Any(p + 2, kOffices) || (Is(p + 2, Kind::kComma) && Any(p + 3, kOffices)))) {
    Named(p, p + 2, a);
    a->licensed = true;
    return WithRole(p + 2, a);
  }
  if (u.has(Class::kHuman)) {
    a->who = Who::kGroup;
    return GroupEnd(p);
  }
  return ThingEnd(p);
}

}  // namespace gahnegar::events
