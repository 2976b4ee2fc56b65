// How far the parts of a noun phrase go: names, offices, organisations, groups, places.
#include <algorithm>

#include "engine/events/phrase_finder.h"
#include "engine/text/alphabet.h"

namespace gahnegar::events {

bool PhraseFinder::OfVerb(size_t p) const {
  if (!Is(p + 1, Kind::kVerb)) return false;
  if (U(p + 1).fate != Fate::kNone && U(p).has(Class::kVerbal)) return true;
  return U(p).any(Bits(Class::kCommon, Class::kOrdinary, Class::kVerbal, Class::kSpeech)) &&
         !U(p).any(kPlaceName | kOffices |
                   Bits(Class::kGiven, Class::kFigure, Class::kGroup, Class::kBody, Class::kOrgHead,
                        Class::kOrgKnown, Class::kHuman, Class::kNationality));
}

bool PhraseFinder::Plural(size_t p) const {
  const std::string_view w = text_.substr(U(p).begin, U(p).end - U(p).begin);
  for (const std::string& x : v_.plurals()) {
    if (w.size() > x.size() + 1 && w.substr(w.size() - x.size()) == x) return true;
  }
  return false;
}

size_t PhraseFinder::Doers(size_t p) const {
  size_t q = p + 1;
  while (Glued(q)) ++q;
  if (!Is(p, Kind::kWord) || U(p).any(kPlaceName | kOffices | kHonorific)) return 0;
  const std::string_view w = text_.substr(U(p).begin, U(q - 1).end - U(p).begin);
  for (const std::string& x : v_.doers()) {
    if (w.size() > x.size() + 1 && w.substr(w.size() - x.size()) == x) return q - p;
  }
  return 0;
}

bool PhraseFinder::NamePart(size_t p) const {
  if (!Is(p, Kind::kWord)) return false;
  const Unit& u = U(p);
  if (u.stripped || Plural(p)) return false;
  if (u.has(Class::kGiven) || u.has(Class::kFigure)) return true;
  if (u.any(kNoName)) return false;
  return u.end - u.begin >= 2;
}

bool PhraseFinder::Given(size_t p) const {
  if (!Is(p, Kind::kWord) || !U(p).has(Class::kGiven) || Plural(p)) return false;
  if (!U(p).any(kNoName)) return true;
  // A given name that is a city or an ordinary word too, before a name: «مهران کاویانی».
  return Is(p + 1, Kind::kWord) && !U(p).any(kOffices) &&
         (U(p + 1).mask == 0 || U(p + 1).mask == Bit(Class::kGiven) ||
          U(p + 1).mask == Bit(Class::kFigure));
}

size_t PhraseFinder::NameEnd(size_t p) const {
  size_t q = p;
  while (q < n_ && q - p < 5 && (NamePart(q) || (q > p && Particle(q)))) ++q;
  // «هوشنگ ماه‌بانو»: ordinary words written as one are a last name, after a given name.
  if (q == p + 1 && Given(p) && Is(q, Kind::kWord) && Glued(q + 1)) ++q;
  while (q > p && q - p < 6 && Glued(q)) ++q;
  // «شفیع زاده».
  if (q > p && Is(q, Kind::kWord) && Has(q, Class::kSurname)) {
    ++q;
    while (q < n_ && q - p < 6 && NamePart(q)) ++q;
  }
  // «محمد ظاهر شاه».
  if (q > p && Is(q, Kind::kWord) && Has(q, Class::kHonorKept) && !NamePart(q + 1)) ++q;
  // An office with «ی» is a last name after a first: «سیدابراهیم رئیسی».
  if (q > p && q - p < 4 && Is(q, Kind::kWord) && U(q).stripped && Any(q, kOffices) &&
      !Word(q + 1)) {
    ++q;
  }
  // An ordinary word is a last name between a word never seen and an office.
  if (q == p + 1 && U(p).mask == 0 && Is(q, Kind::kWord) && U(q).mask == Bit(Class::kOrdinary) &&
      !U(q).stripped && Any(q + 1, kOffices) && (p == 0 || !Word(p - 1))) {
    ++q;
  }
  // So is any word that ends the phrase, after a given name: «حسن هندی |», «محسن بخشی وزیر».
  if (q == p + 1 && U(p).mask == Bit(Class::kGiven) && Word(q) && Is(q, Kind::kWord) &&
      !Plural(q) &&
      U(q).any(Bits(Class::kOrdinary, Class::kCommon, Class::kNationality, Class::kModifier)) &&
      !U(q).any(
          kOffices | kPlaceName |
          Bits(Class::kOrgHead, Class::kOrgKnown, Class::kGroup, Class::kBody, Class::kVerb)) &&
      (U(q).stripped || !U(q).has(Class::kPlaceHead)) && (!Word(q + 1) || Any(q + 1, kOffices))) {
    ++q;
  }
  // A last name may be an ordinary word too: «ویلیام برنز».
  if (q == p + 1 && Given(p) && Is(q, Kind::kWord) && U(q).mask == Bit(Class::kOrdinary) &&
      !U(q).stripped && !(Word(q + 1) && Any(q + 1, Bits(Class::kCommon, Class::kOrdinary)))) {
    ++q;
  }
  return q;
}

// Written with a half-space to the word before it.
bool PhraseFinder::Glued(size_t p) const {
  return Is(p, Kind::kWord) && p > 0 && U(p).begin == U(p - 1).end + 1 &&
         KindOf(text_[U(p).begin - 1]) == LetterKind::kHalfSpace;
}

// «شهید …», after which a body or place is named.
bool PhraseFinder::Namesake(size_t p) const {
  return Has(p, Class::kNamesake) && !Any(p + 1, kPlaceName) && NameEnd(p + 1) > p + 1;
}

uint16_t PhraseFinder::CountryOf(const Unit& u) const {
  for (Class c : {Class::kCountry, Class::kNationality, Class::kCapital}) {
    if (u.has(c)) return v_.Value(*u.entry, c);
  }
  return 0;
}

uint16_t PhraseFinder::CountryIn(size_t p, size_t q) const {
  for (; p < q; ++p) {
    if (U(p).any(kPlaceName | Bit(Class::kNationality))) return CountryOf(U(p));
  }
  return 0;
}

size_t PhraseFinder::FieldEnd(size_t q) const {
  ++q;
  while ((Is(q, Kind::kAnd) || Is(q, Kind::kComma)) && Has(q + 1, Class::kField) &&
         !Any(q + 1, kOffices)) {
    q += 2;
  }
  return q;
}

size_t PhraseFinder::OrganisationEnd(size_t p) const {
  const size_t q = OrganisationProper(p);
  // «سفارت ایران در لندن».
  if (Has(p, Class::kMission) && Is(q, Kind::kPrep) && U(q).prep == Prep::kIn &&
      U(q).segments == 1 && Any(q + 1, kPlaceName)) {
    return q + 2;
  }
  return q;
}

size_t PhraseFinder::OrganisationProper(size_t p) const {
  bool closed = Has(p, Class::kOrgKnown);
  size_t q = p + 1;
  size_t unknown = 0;
  while (q < n_ && q - p < 9) {
    const Unit& u = U(q);
    // «بنیاد امام …»، «دانشگاه شهید …»: named after somebody.
    if (Namesake(q)) {
      q = NameEnd(q + 1);
      closed = true;
      continue;
    }
    // An event noun is a part of the name here: «جبهه آزادی».
    if (u.kind == Kind::kNoun && Has(q - 1, Class::kOrgHead) && !Is(q + 1, Kind::kVerb)) {
      ++q;
      continue;
    }
    // «سازمان راه و شهرداری‌های …»
    if (u.kind == Kind::kAnd && Has(q - 1, Class::kField) && q == p + 2 && Word(q + 1) &&
        Has(q + 1, Class::kOrgHead) && Plural(q + 1)) {
      q += 2;
      continue;
    }
    if (!Word(q)) break;
    // «پارلمان این کشور»
    if (u.has(Class::kThis) && !closed && Any(q + 1, Bits(Class::kPlaceHead, Class::kField)) &&
        Word(q + 1)) {
      return q + 2;
    }
    // «انجمن بازرگانان …», but «دولت | معترضان را …».
    if (u.any(Bits(Class::kGroup, Class::kBody)) && !closed &&
        !u.any(kOffices | Bit(Class::kOrgHead)) && Has(q - 1, Class::kOrgHead)) {
      size_t e = q;
      while (Word(e)) ++e;
      if (!Is(e, Kind::kObject)) {
        ++q;
        continue;
      }
    }
    // «دفتر مدیر …»
    if (q == p + 1 && !closed && u.any(kOffices) && !u.any(kHonorific) && !u.has(Class::kField) &&
        Has(p, Class::kDesk)) {
      bool whole;
      int parts;
      return OfficeEnd(q, &whole, &parts);
    }
    // «فراکسیون امید», «دولت …»: one name by itself.
    const bool one = u.any(Bits(Class::kGiven, Class::kFigure)) && !u.any(kNoName) &&
                     !NamePart(q + 1) && !Any(q + 1, kOffices);
    if (q == p + 1 && one && !closed && !Is(q + 1, Kind::kComma)) {
      ++q;
      closed = true;
      continue;
    }
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

size_t PhraseFinder::OfficeEnd(size_t p, bool* closed, int* parts) const {
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
        while (Word(e) && e - q < 5 && !Given(e)) ++e;
        if (Is(e, Kind::kComma) || Is(e, Kind::kAnd) || e >= n_) {
          q = e;
          ++*parts;
        }
        break;
      }
      // «نماینده ولی‌فقیه در خراسان و امام‌جمعه مشهد»
      if (u.prep == Prep::kIn && u.segments == 1 && Any(q + 1, kPlaceName) &&
          Is(q + 2, Kind::kAnd) && Any(q + 3, kOffices)) {
        q += 2;
        *closed = true;
        ++*parts;
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
    // «همتای ترک خود»
    if (u.kind == Kind::kNoun && u.has(Class::kNationality) && !Is(q + 1, Kind::kVerb)) {
      ++q;
      ++*parts;
      *closed = true;
      continue;
    }
    // «مدیر مدرسه شهید …», «رئیس‌دانشگاه شهید …»
    if (Namesake(q) && (U(q - 1).segments > 1 ||
                        U(q - 1).any(Bits(Class::kField, Class::kOrgHead, Class::kPlaceHead)))) {
      q = NameEnd(q + 1);
      ++*parts;
      *closed = true;
      continue;
    }
    // «همتای پاکستانی وی»
    if (Has(p, Class::kCounterpart) && Is(q, Kind::kPronoun)) {
      ++*parts;
      *closed = true;
      ++q;
      break;
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
    if (u.any(kPlaceName | Bits(Class::kNationality, Class::kModifier)) && Is(q + 1, Kind::kAnd) &&
        Has(q + 2, Class::kField) && !Any(q + 2, kOffices)) {
      q = FieldEnd(q);
      ++*parts;
      continue;
    }
    if (u.any(kPlaceName)) {
      // «مدیرکل شیلات هرمزگان»: what it is of may be a word never seen.
      if (*closed && !U(q - 1).any(Bits(Class::kField, Class::kModifier)) && U(q - 1).mask != 0) {
        break;
      }
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
      // «وزیر معادن و پترولیم»: one minister does one thing.
      if (Is(q, Kind::kAnd) && Is(q + 1, Kind::kWord) && U(q + 1).mask == 0 && !Word(q + 2) &&
          c_.verb >= 0 && !s_.units[c_.verb].verb.plural) {
        q += 2;
        *closed = true;
      }
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
    if (u.any(Bits(Class::kGroup, Class::kBody, Class::kCommon, Class::kOrdinary, Class::kPlaceHead,
                   Class::kHuman, Class::kReporter))) {
      ++q;
      ++*parts;
      continue;
    }
    if (u.any(kNoName) || u.kind == Kind::kNumber) break;
    // Unknown words: a name, or what the office is of («استاندار ماهان», «مدیرعامل پتروشیمی سهند»).
    const size_t e = NameEnd(q);
    // One such word at the end is rather what the office is of: «رهبر مذهبی ارامنه |».
    const bool last = e == q + 1 && !Word(e) && U(q).mask == 0 && U(q).end - U(q).begin > 2;
    const bool name = (*parts > 0 && !last) || U(q).has(Class::kFigure) ||
                      (*parts == 0 && Any(p, kHonorific | Bit(Class::kRuler)));
    if (name) break;
    if (Any(e, kOffices)) break;
    q = e;
    ++*parts;
    *closed = true;
  }
  return q;
}

size_t PhraseFinder::GroupEnd(size_t p) const {
  size_t q = p + 1;
  // «خانواده او»
  if (Is(q, Kind::kPronoun) && !Has(q, Class::kPronounMany)) return q + 1;
  // «هیئتی از طالبان», «دو تن از اعضای …»
  if (Is(q, Kind::kPrep) && U(q).prep == Prep::kFrom && U(q).segments == 1 && Word(q + 1) &&
      Any(q + 1,
          kPlaceName | Bits(Class::kOrgKnown, Class::kOrgHead, Class::kGroup, Class::kBody))) {
    q += 2;
  }
  bool closed = false;
  while (q < n_ && q - p < 12) {
    const Unit& u = U(q);
    if (u.kind == Kind::kAnd || u.kind == Kind::kComma) {
      const bool list = Word(q + 1) &&
                        (Any(q + 1, Bits(Class::kNationality, Class::kCountry, Class::kField,
                                         Class::kCapital, Class::kModifier)) ||
                         (Any(q + 1, Bits(Class::kGroup, Class::kCommon)) && u.kind == Kind::kAnd &&
                          q == p + 1 && Has(p, Class::kGroup))) &&
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
    // «جنگنده‌های اسرائیلی | بندر حدیده را»
    if (u.has(Class::kPlaceHead) && U(q - 1).has(Class::kNationality) &&
        Is(PlaceEnd(q), Kind::kObject)) {
      break;
    }
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
    if (u.kind == Kind::kNumber && q > p + 1) {
      if (!Is(q + 1, Kind::kWord) || !Has(q + 1, Class::kModifier)) break;
      ++q;  // «هیئت تجاری ۲۵ نفره …»
    }
    ++q;
  }
  return q;
}

size_t PhraseFinder::PlaceEnd(size_t p) const {
  size_t q = p + 1;
  bool closed = false;
  while (q - p < 7) {
    // «خیابان شهید …»
    if (Namesake(q)) {
      q = NameEnd(q + 1);
      closed = true;
      continue;
    }
    if (!Word(q)) break;
    const Unit& u = U(q);
    // «بازار موصل | ۱۴ نفر»
    if (u.kind == Kind::kNumber && Any(q + 1, Bits(Class::kHuman, Class::kGroup))) break;
    if (u.any(Bits(Class::kSpeech, Class::kVerbal, Class::kVerb)) && !u.has(Class::kField)) break;
    // «استان سند پاکستان»
    const bool country = u.has(Class::kCountry) && Any(q - 1, Bits(Class::kCity, Class::kCapital));
    if (closed && !country && !u.any(Bits(Class::kModifier, Class::kNationality))) break;
    if (Given(q) && closed) break;
    if (u.any(kPlaceName)) closed = true;
    ++q;
  }
  return q;
}

size_t PhraseFinder::ThingEnd(size_t p) const {
  size_t q = p + 1;
  while (q - p < 14) {
    // «مناسبات تهران - پرتوریا»
    if (Is(q, Kind::kMark) && Any(q - 1, kPlaceName) && Any(q + 1, kPlaceName) && Word(q + 1)) {
      q += 2;
      continue;
    }
    if (!Word(q)) break;
    if (Any(q, Bits(Class::kUnnamed, Class::kPayingCall))) break;
    if (Given(q) && Indefinite(q - 1)) break;
    // «در حکمی | … | را»
    if (Indefinite(q - 1) && U(q).mask == 0 && NameEnd(q) > q + 1 &&
        Is(NameEnd(q), Kind::kObject)) {
      break;
    }
    if (Any(q, kHonorific) && NamePart(q + 1) && Indefinite(q - 1)) break;
    ++q;
  }
  return q;
}

}  // namespace gahnegar::events
