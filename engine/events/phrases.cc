#include "engine/events/phrases.h"

#include <algorithm>

#include "engine/text/alphabet.h"

namespace gahnegar::events {
namespace {

constexpr Mask kPlaceName = Bits(Class::kCountry, Class::kCapital, Class::kCity);
constexpr Mask kHonorific = Bits(Class::kHonorKept, Class::kHonorDropped);
constexpr Mask kOffices = Bits(Class::kOffice, Class::kCounterpart);
constexpr Mask kNoName =
    Bits(Class::kCommon, Class::kOrdinary, Class::kOffice, Class::kCounterpart, Class::kGroup,
         Class::kBody, Class::kModifier, Class::kField, Class::kOrgHead, Class::kOrgKnown, Class::kPlaceHead,
         Class::kCountry, Class::kNationality, Class::kCapital, Class::kCity, Class::kOwn,
         Class::kThis, Class::kQuantity, Class::kAtLeast, Class::kVerbal, Class::kSpeech,
         Class::kNotOnce, Class::kReporter, Class::kHuman, Class::kVerb, Class::kNoun,
         Class::kSuffix, Class::kPlural, Class::kUnnamed, Class::kPayingCall, Class::kMission);

class PhraseFinder {
 public:
  PhraseFinder(std::string_view text, const Vocabulary& v, const Sentence& s, const Clause& c,
               Phrases* out)
      : text_(text), v_(v), s_(s), c_(c), out_(*out), n_(c.units.size()) {}

  void Run() {
    out_.count = 0;
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
          if (out_.count > 0 && out_.arguments[out_.count - 1].last == p) {
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
      Place(p, q, prep, prep_at, dated, a);
      prep = Prep::kNone;
      prep_at = -1;
      dated = false;
      p = q;
    }
  }

 private:
  const Unit& U(size_t p) const { return s_.units[c_.units[p]]; }
  bool Has(size_t p, Class c) const { return p < n_ && U(p).has(c); }
  bool Any(size_t p, Mask m) const { return p < n_ && U(p).any(m); }
  bool Is(size_t p, Kind k) const { return p < n_ && U(p).kind == k; }
  bool Word(size_t p) const {
    return p < n_ && (U(p).kind == Kind::kWord || U(p).kind == Kind::kNumber) && !OfVerb(p);
  }
  // The last word before a verb belongs to it: «شرکت کرد», «خبر داد».
  bool OfVerb(size_t p) const {
    return Is(p + 1, Kind::kVerb) &&
           U(p).any(Bits(Class::kCommon, Class::kOrdinary, Class::kVerbal, Class::kSpeech)) &&
           !U(p).any(kPlaceName | kOffices |
                     Bits(Class::kGiven, Class::kFigure, Class::kGroup, Class::kBody, Class::kOrgHead,
                          Class::kOrgKnown, Class::kHuman, Class::kNationality));
  }

  // May be a part of a personal name.
  bool NamePart(size_t p) const {
    if (!Is(p, Kind::kWord)) return false;
    const Unit& u = U(p);
    if (u.stripped) return false;
    if (u.has(Class::kGiven) || u.has(Class::kFigure)) return true;
    if (u.any(kNoName)) return false;
    const std::string_view w = text_.substr(u.begin, u.end - u.begin);
    if (w.size() < 2) return false;
    for (const std::string& x : v_.plurals()) {
      if (w.size() > x.size() + 1 && w.substr(w.size() - x.size()) == x) return false;
    }
    return true;
  }
  // A given name and nothing ordinary.
  bool Given(size_t p) const {
    if (!Is(p, Kind::kWord) || !U(p).has(Class::kGiven)) return false;
    if (!U(p).any(kNoName)) return true;
    // A given name that is a city or an ordinary word too, before a name: «مهران کاویانی».
    return Is(p + 1, Kind::kWord) && !U(p).any(kOffices) &&
           (U(p + 1).mask == 0 || U(p + 1).mask == Bit(Class::kGiven) ||
            U(p + 1).mask == Bit(Class::kFigure));
  }
  size_t NameEnd(size_t p) const {
    size_t q = p;
    while (q < n_ && q - p < 5 && NamePart(q)) ++q;
    // «محمد ظاهر شاه».
    if (q > p && Is(q, Kind::kWord) && Has(q, Class::kHonorKept) && !NamePart(q + 1)) ++q;
    // A last name may be an ordinary word too: «ویلیام برنز».
    if (q == p + 1 && Given(p) && Is(q, Kind::kWord) && U(q).mask == Bit(Class::kOrdinary) &&
        !U(q).stripped && !(Word(q + 1) && Any(q + 1, Bits(Class::kCommon, Class::kOrdinary)))) {
      ++q;
    }
    return q;
  }
  Range Letters(size_t p, size_t q) const {
    if (q <= p) return {};
    return {U(p).begin, U(q - 1).end};
  }
  uint16_t CountryOf(const Unit& u) const {
    for (Class c : {Class::kCountry, Class::kNationality, Class::kCapital}) {
      if (u.has(c)) return v_.Value(*u.entry, c);
    }
    return 0;
  }
  uint16_t CountryIn(size_t p, size_t q) const {
    for (; p < q; ++p) {
      if (U(p).any(kPlaceName | Bit(Class::kNationality))) return CountryOf(U(p));
    }
    return 0;
  }

  // Fields may be listed: «صنعت، معدن و تجارت».
  size_t FieldEnd(size_t q) const {
    ++q;
    while ((Is(q, Kind::kAnd) || Is(q, Kind::kComma)) && Has(q + 1, Class::kField) &&
           !Any(q + 1, kOffices)) {
      q += 2;
    }
    return q;
  }

  size_t OrganisationEnd(size_t p) const {
    const size_t q = OrganisationProper(p);
    // «سفارت ایران در لندن».
    if (Has(p, Class::kMission) && Is(q, Kind::kPrep) && U(q).prep == Prep::kIn &&
        U(q).segments == 1 && Any(q + 1, kPlaceName)) {
      return q + 2;
    }
    return q;
  }

  size_t OrganisationProper(size_t p) const {
    bool closed = Has(p, Class::kOrgKnown);
    size_t q = p + 1;
    size_t unknown = 0;
    while (Word(q) && q - p < 9) {
      const Unit& u = U(q);
      if (u.any(kHonorific | kOffices | Bits(Class::kGroup, Class::kGiven)) &&
          !u.any(Bits(Class::kField, Class::kModifier))) {
        break;
      }
      if (u.any(kPlaceName)) {
        if (closed && (U(q - 1).any(kPlaceName))) break;
        closed = true;
        ++q;
        continue;
      }
      if (u.any(Bits(Class::kModifier, Class::kNationality))) {
        ++q;
        continue;
      }
      if (closed && !u.has(Class::kOrgKnown) && !(u.has(Class::kField) && q == p + 1)) break;
      if (u.has(Class::kVerb)) break;
      if (u.has(Class::kField)) {
        q = FieldEnd(q);
        continue;
      }
      if (u.any(Bits(Class::kOrgHead, Class::kOrgKnown))) {
        closed = u.has(Class::kOrgKnown);
        ++q;
        continue;
      }
      if (u.any(Bits(Class::kCommon, Class::kOrdinary, Class::kHuman)) || u.kind == Kind::kNumber) {
        ++q;
        continue;
      }
      if (u.any(kNoName)) break;
      if (++unknown > 3) break;
      ++q;
    }
    return q;
  }

  bool ContactNoun(size_t p) const {
    return Is(p, Kind::kNoun) && v_.predicate(U(p).predicate).frame == Frame::kWith;
  }

  // An office with what belongs to it; `closed`: nothing more but a name may follow.
  size_t OfficeEnd(size_t p, bool* closed, int* parts) const {
    *closed = false;
    *parts = 0;
    bool diplomat = Has(p, Class::kDiplomat);
    size_t q = p + 1;
    while (q < n_ && q - p < 12) {
      const Unit& u = U(q);
      if (u.kind == Kind::kPrep) {
        // «معاون وزیر راه در امور بندری»
        if (u.prep == Prep::kIn && u.segments == 1 && Has(q + 1, Class::kField)) {
          size_t e = q + 2;
          while (Word(e) && e - q < 5) ++e;
          if (Is(e, Kind::kComma) || e >= n_) {
            q = e;
            ++*parts;
          }
          break;
        }
        if (diplomat && u.prep == Prep::kIn && u.segments == 1 &&
            Any(q + 1, kPlaceName | Bits(Class::kOrgHead, Class::kOrgKnown)) && Word(q + 1)) {
          // Right before the predicate it may be the place of the event; it is left out.
          if (Any(q + 1, kPlaceName) && ContactNoun(q + 2)) break;
          q = Any(q + 1, kPlaceName) ? q + 2 : OrganisationEnd(q + 1);
          *closed = true;
          ++*parts;
        }
        break;
      }
      if (u.kind == Kind::kNoun && !*closed && *parts == 0 &&
          v_.predicate(u.predicate).frame == Frame::kHold) {
        ++q;
        ++*parts;
        continue;
      }
      if (!Word(q) || u.has(Class::kVerb)) break;
      if (u.has(Class::kOwn)) {
        ++q;
        ++*parts;
        *closed = true;
        break;
      }
      if (u.has(Class::kThis)) {
        if (*closed || !Word(q + 1) || NamePart(q + 1)) break;
        q += 2;
        ++*parts;
        *closed = true;
        continue;
      }
      if (u.any(kPlaceName) && Is(q + 1, Kind::kAnd) && Has(q + 2, Class::kField) &&
          !Any(q + 2, kOffices)) {
        q = FieldEnd(q);
        ++*parts;
        continue;
      }
      if (u.any(kPlaceName)) {
        if (*closed && U(q - 1).any(kPlaceName)) break;
        if (*closed && !U(q - 1).any(Bits(Class::kField, Class::kModifier))) break;
        ++q;
        ++*parts;
        *closed = true;
        continue;
      }
      if (u.any(Bits(Class::kModifier, Class::kNationality)) && !u.has(Class::kGiven)) {
        ++q;
        ++*parts;
        if (u.has(Class::kNationality)) *closed = true;
        continue;
      }
      if (u.has(Class::kField) && !(*closed && U(q - 1).any(kPlaceName))) {
        q = FieldEnd(q);
        ++*parts;
        continue;
      }
      if (*closed) break;
      if (u.any(kHonorific) && !u.any(kOffices)) break;
      if (Given(q)) break;
      if (u.any(Bits(Class::kOrgHead, Class::kOrgKnown))) {
        if (u.has(Class::kOrgHead)) diplomat = false;
        q = OrganisationEnd(q);
        ++*parts;
        *closed = true;
        continue;
      }
      if (u.any(kOffices)) {
        if (!U(q - 1).has(Class::kDeputy) && U(q - 1).any(kOffices)) break;
        diplomat |= u.has(Class::kDiplomat);
        ++q;
        ++*parts;
        continue;
      }
      if (u.any(Bits(Class::kGroup, Class::kBody, Class::kCommon, Class::kOrdinary, Class::kPlaceHead, Class::kHuman,
                     Class::kReporter))) {
        ++q;
        ++*parts;
        continue;
      }
      if (u.any(kNoName) || u.kind == Kind::kNumber) break;
      // Unknown words: a name, or what the office is of («استاندار ماهان»).
      const size_t e = NameEnd(q);
      const bool name = e - q >= 2 || *parts > 0 || U(q).has(Class::kFigure);
      if (name) break;
      if (Any(e, kOffices)) break;
      q = e;
      ++*parts;
      *closed = true;
    }
    return q;
  }

  // A plural head and everything up to the next boundary.
  size_t GroupEnd(size_t p) const {
    size_t q = p + 1;
    // «هیئتی از طالبان», «دو تن از اعضای …»
    if (Is(q, Kind::kPrep) && U(q).prep == Prep::kFrom && U(q).segments == 1 && Word(q + 1) &&
        Any(q + 1, kPlaceName | Bits(Class::kOrgKnown, Class::kOrgHead, Class::kGroup, Class::kBody))) {
      q += 2;
    }
    bool closed = false;
    while (q < n_ && q - p < 12) {
      const Unit& u = U(q);
      if (u.kind == Kind::kAnd || u.kind == Kind::kComma) {
        const bool list = Word(q + 1) && (Any(q + 1, Bits(Class::kNationality, Class::kCountry,
                                                          Class::kField, Class::kCapital,
                                                          Class::kModifier)) ||
                                          (Any(q + 1, Bits(Class::kGroup, Class::kCommon)) &&
                                           u.kind == Kind::kAnd && q == p + 1)) &&
                          !Any(q + 1, kOffices);
        const bool parallel = list && (u.kind == Kind::kAnd || ListGoesOn(q + 1));
        if (!parallel) break;
        q += 2;
        continue;
      }
      if (!Word(q) || u.has(Class::kVerb)) break;
      if (u.has(Class::kOwn)) return q + 1;
      if (u.has(Class::kThis)) {
        if (closed || !Word(q + 1)) break;
        q += 2;
        closed = true;
        continue;
      }
      if (u.any(kHonorific) && !u.any(kOffices)) break;
      if (Given(q)) break;
      if (closed && !u.any(Bits(Class::kModifier, Class::kNationality, Class::kField)) &&
          !(u.any(kPlaceName) && !U(q - 1).any(kPlaceName))) {
        break;
      }
      if (u.any(kPlaceName)) closed = true;
      if (u.any(Bits(Class::kOrgHead, Class::kOrgKnown)) && !u.any(kPlaceName)) {
        q = OrganisationEnd(q);
        closed = true;
        continue;
      }
      if (u.kind == Kind::kNumber && q > p + 1) break;
      ++q;
    }
    return q;
  }

  // «A، B و C»: the list that the comma before p continues ends with «و».
  bool ListGoesOn(size_t p) const {
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

  void Named(size_t p, size_t q, Actor* a) const {
    a->who = Who::kPerson;
    a->name = a->text = Letters(p, q);
    a->words = static_cast<uint8_t>(q - p);
  }

  size_t WithRole(size_t q, Actor* a) const {
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
    return e;
  }

  // The name after an office phrase, if there is one.
  size_t NameAfter(size_t q, bool closed, int parts, Actor* a) const {
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
    if (e - r >= 2 && (closed || parts > 0)) {
      Named(r, e, a);
      a->licensed = true;
      return e;
    }
    return q;
  }

  size_t Noun(size_t p, Prep prep, Actor* a) const {
    const size_t q = Parse(p, prep, a);
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

  size_t Parse(size_t p, Prep prep, Actor* a) const {
    const Unit& u = U(p);
    // The adjective of an event noun: «نشست سالانه | اتاق …».
    if (p > 0 && U(p - 1).kind == Kind::kNoun && u.kind == Kind::kWord &&
        (u.any(Bits(Class::kModifier, Class::kCommon, Class::kOrdinary)) || u.mask == 0) &&
        !u.any(kOffices | kPlaceName | Bits(Class::kOrgHead, Class::kGroup, Class::kBody)) &&
        Any(p + 1, kOffices | kPlaceName | Bits(Class::kOrgHead, Class::kOrgKnown, Class::kGroup,
                                               Class::kBody)) &&
        !u.has(Class::kGiven)) {
      return p + 1;
    }
    if (u.kind == Kind::kPronoun) {
      a->who = Who::kPronoun;
      a->plural = u.has(Class::kPronounMany);
      return p + 1;
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
        if (name) {
          Named(from, e, a);
          a->licensed = Given(from);
          return WithRole(q, a);
        }
        a->who = Who::kThing;
        return q;
      }
      return p + 1;
    }
    if (u.kind == Kind::kNumber) {
      if (Word(p + 1) && U(p + 1).kind == Kind::kWord &&
          (Any(p + 1, Bits(Class::kHuman, Class::kGroup, Class::kBody) | kOffices) ||
           U(p + 1).mask == 0)) {
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
      if (e > r && !(u.any(kOffices) && e - r < 2 && !Given(r) && !Has(r, Class::kFigure))) {
        Named(kept, e, a);
        a->licensed = true;
        if (kept > p) {
          a->role = Letters(p, kept);
          a->title = true;
        }
        return WithRole(e, a);
      }
    }
    if (Given(p) || (u.has(Class::kFigure) && !u.any(kNoName))) {
      const size_t e = NameEnd(p);
      Named(p, e, a);
      a->licensed = true;
      return WithRole(e, a);
    }
    if (u.any(kOffices) && !u.has(Class::kGroup)) {
      bool closed;
      int parts;
      const size_t e = OfficeEnd(p, &closed, &parts);
      a->country = CountryIn(p, e);
      const size_t n = NameAfter(e, closed, parts, a);
      if (n > e) {
        a->role = Letters(p, e);
        return n;
      }
      a->who = Who::kOffice;
      return e;
    }
    if (u.any(Bits(Class::kGroup, Class::kBody)) && !(u.has(Class::kOrgHead) && !u.has(Class::kBody))) {
      a->who = Who::kGroup;
      a->plural = u.has(Class::kGroup);
      const size_t e = GroupEnd(p);
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
      if (Word(e) && Any(e, Bits(Class::kCommon, Class::kOrdinary, Class::kModifier, Class::kPlaceHead))) {
        a->name = a->text = {};
        a->who = Who::kThing;
        return ThingEnd(p);
      }
      return e;
    }
    if (u.has(Class::kPlaceHead)) return PlaceEnd(p);
    if (u.has(Class::kHuman)) {
      a->who = Who::kGroup;
      return GroupEnd(p);
    }
    return ThingEnd(p);
  }

  // «محل وزارت خارجه», «شهرک‌های اطراف غزه»: to the next boundary, a city closes.
  size_t PlaceEnd(size_t p) const {
    size_t q = p + 1;
    bool closed = false;
    while (Word(q) && q - p < 7) {
      const Unit& u = U(q);
      if (u.any(Bits(Class::kSpeech, Class::kVerbal, Class::kVerb)) && !u.has(Class::kField)) break;
      if (closed && !u.any(Bits(Class::kModifier, Class::kNationality))) break;
      if (Given(q) && closed) break;
      if (u.any(kPlaceName)) closed = true;
      ++q;
    }
    return q;
  }

  size_t ThingEnd(size_t p) const {
    size_t q = p + 1;
    while (Word(q) && q - p < 14) {
      if (Given(q) && Indefinite(q - 1)) break;
      if (Any(q, kHonorific) && NamePart(q + 1) && Indefinite(q - 1)) break;
      ++q;
    }
    return q;
  }
  bool Indefinite(size_t p) const {
    return U(p).any(Bits(Class::kCommon, Class::kOrdinary)) && U(p).end > U(p).begin &&
           !v_.suffixes().empty() && text_[U(p).end - 1] == v_.suffixes().back().back();
  }

  static bool Actual(const Actor& a) {
    return a.who != Who::kThing && a.who != Who::kPronoun;
  }

  void Place(size_t p, size_t q, Prep prep, int prep_at, bool dated, const Actor& a) {
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

  bool Parallel(const Actor& left, const Actor& right) const {
    if (right.who == Who::kUnknown && right.words < 2 && left.who != Who::kPerson &&
        left.who != Who::kUnknown) {
      return false;
    }
    return true;
  }

  // A comma list after a phrase with a preposition goes on only if «و» ends it.
  bool ListOfActors(size_t p, size_t q, const Argument& last) const {
    (void)p;
    if (!Is(q, Kind::kAnd) && !(Is(q, Kind::kComma) && ListGoesOn(q + 1))) return false;
    return last.prep == Prep::kWith || last.prep == Prep::kBetween || last.prep == Prep::kNone;
  }

  // Apposition over a comma: «X، وزیر …،» and «وزیر …، X،».
  bool Appose(Argument* last, const Actor& a, size_t q) const {
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
    if (l.who == Who::kOffice && a.who == Who::kPerson && (a.role.empty() || a.title) && closes) {
      const Range role = l.text;
      const uint16_t country = l.country;
      const Range whole = l.whole;
      const uint16_t first = l.first;
      l = a;
      l.role = role;
      l.title = false;
      l.country = country;
      l.whole.begin = whole.begin;
      l.first = first;
      return true;
    }
    return false;
  }

  std::string_view text_;
  const Vocabulary& v_;
  const Sentence& s_;
  const Clause& c_;
  Phrases& out_;
  size_t n_;
};

}  // namespace

void FindPhrases(std::string_view text, const Vocabulary& v, const Sentence& s, const Clause& c,
                 Phrases* phrases) {
  PhraseFinder(text, v, s, c, phrases).Run();
}

}  // namespace gahnegar::events
