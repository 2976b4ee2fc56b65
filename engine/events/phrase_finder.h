// The work of phrases.h on one clause: what one noun phrase takes in (noun_phrase.cc), and how
// phrases stand to each other (phrases.cc). `p`, `q` are places in the clause; an «End» is one past
// the last.
#pragma once

#include <string_view>

#include "engine/events/phrases.h"

namespace gahnegar::events {

inline constexpr Mask kPlaceName = Bits(Class::kCountry, Class::kCapital, Class::kCity);
inline constexpr Mask kHonorific = Bits(Class::kHonorKept, Class::kHonorDropped);
inline constexpr Mask kOffices = Bits(Class::kOffice, Class::kCounterpart);
inline constexpr Mask kNoName = Bits(
    Class::kCommon, Class::kOrdinary, Class::kOffice, Class::kCounterpart, Class::kGroup,
    Class::kBody, Class::kModifier, Class::kField, Class::kOrgHead, Class::kOrgKnown,
    Class::kPlaceHead, Class::kCountry, Class::kNationality, Class::kCapital, Class::kCity,
    Class::kOwn, Class::kThis, Class::kQuantity, Class::kAtLeast, Class::kVerbal, Class::kSpeech,
    Class::kNotOnce, Class::kReporter, Class::kHuman, Class::kVerb, Class::kNoun, Class::kSuffix,
    Class::kPlural, Class::kUnnamed, Class::kPayingCall, Class::kMission, Class::kAgency);

class PhraseFinder {
 public:
  PhraseFinder(std::string_view text, const Vocabulary& v, const Sentence& s, const Clause& c,
               Phrases* out)
      : text_(text), v_(v), s_(s), c_(c), out_(*out), n_(c.units.size()) {}
  void Run();

 private:
  const Unit& U(size_t p) const { return s_.units[c_.units[p]]; }
  bool Has(size_t p, Class c) const { return p < n_ && U(p).has(c); }
  bool Any(size_t p, Mask m) const { return p < n_ && U(p).any(m); }
  bool Is(size_t p, Kind k) const { return p < n_ && U(p).kind == k; }
  bool Word(size_t p) const {
    return p < n_ && (U(p).kind == Kind::kWord || U(p).kind == Kind::kNumber) && !OfVerb(p);
  }
  // The last word before a verb belongs to it: «شرکت کرد», «خبر داد».
  bool OfVerb(size_t p) const;
  bool Plural(size_t p) const;
  // «گندم‌کاران», «دست‌اندرکاران»: a plural of those who do something; how many units it has.
  size_t Doers(size_t p) const;
  // May be a part of a personal name.
  bool NamePart(size_t p) const;
  // A given name and nothing ordinary.
  bool Given(size_t p) const;
  // «بن» inside a name, whatever else it is.
  bool Particle(size_t p) const {
    return Is(p, Kind::kWord) && Has(p, Class::kHonorKept) && !Any(p, kOffices) && NamePart(p + 1);
  }
  size_t NameEnd(size_t p) const;
  bool Namesake(size_t p) const;
  bool Glued(size_t p) const;
  Range Letters(size_t p, size_t q) const {
    if (q <= p) return {};
    return {U(p).begin, U(q - 1).end};
  }
  uint16_t CountryOf(const Unit& u) const;
  uint16_t CountryIn(size_t p, size_t q) const;
  // Fields may be listed: «صنعت، معدن و تجارت».
  size_t FieldEnd(size_t q) const;
  size_t OrganisationEnd(size_t p) const;
  size_t OrganisationProper(size_t p) const;
  bool ContactNoun(size_t p) const {
    return Is(p, Kind::kNoun) && v_.predicate(U(p).predicate).frame == Frame::kWith;
  }
  // An office with what belongs to it; `closed`: nothing more but a name may follow.
  size_t OfficeEnd(size_t p, bool* closed, int* parts) const;
  // A plural head and everything up to the next boundary.
  size_t GroupEnd(size_t p) const;
  // «A، B و C»: the list that the comma before p continues ends with «و».
  bool ListGoesOn(size_t p) const;
  void Named(size_t p, size_t q, Actor* a) const;
  size_t WithRole(size_t q, Actor* a) const;
  // The name after an office phrase, if there is one.
  size_t NameAfter(size_t q, bool closed, int parts, Actor* a) const;
  size_t AdjectiveEnd(size_t p) const;
  size_t Noun(size_t p, Prep prep, Actor* a) const;
  size_t Parse(size_t p, Prep prep, Actor* a) const;
  // «محل وزارت خارجه», «شهرک‌های اطراف غزه»: to the next boundary, a city
  // closes.
  size_t PlaceEnd(size_t p) const;
  size_t ThingEnd(size_t p) const;
  bool EndsInYe(size_t p) const {
    return !v_.suffixes().empty() && text_[U(p).end - 1] == v_.suffixes().back().back();
  }
  bool Indefinite(size_t p) const {
    return U(p).any(Bits(Class::kCommon, Class::kOrdinary)) && EndsInYe(p);
  }
  static bool Actual(const Actor& a) { return a.who != Who::kThing && a.who != Who::kPronoun; }
  void Place(size_t p, size_t q, Prep prep, int prep_at, bool dated, Actor a);
  // Names inside a phrase that stands for something else: «فیلم تازه | احمدرضا معتمدی».
  void NoteNames(size_t p, size_t q);
  // «عبدالمحمد زاهدی … گفت»: who speaks is a person.
  void LicenseSpeaker();
  bool Parallel(const Actor& left, const Actor& right) const;
  // A comma list after a phrase with a preposition goes on only if «و» ends it.
  bool ListOfActors(size_t p, size_t q, const Argument& last) const;
  // Apposition over a comma: «X، وزیر …،» and «وزیر …، X،».
  bool Appose(Argument* last, const Actor& a, size_t q) const;
  std::string_view text_;
  const Vocabulary& v_;
  const Sentence& s_;
  const Clause& c_;
  Phrases& out_;
  size_t n_;
};

}  // namespace gahnegar::events
