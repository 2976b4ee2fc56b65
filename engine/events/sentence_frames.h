// The work of frames.h, one sentence at a time: predicates with their verbs (frames_verbs.cc),
// event nouns without a verb of their own (frames_nouns.cc), who fills a frame (frames_filling.cc),
// and subjects and dates of clauses (frames.cc). `p` is always a place in the clause at hand.
#pragma once

#include <string_view>
#include <vector>

#include "engine/events/frames.h"
#include "engine/events/modality.h"
#include "engine/events/place.h"

namespace gahnegar::events {

class SentenceFrames {
 public:
  SentenceFrames(const Vocabulary& v, std::string_view text, const Sentence& s,
                 std::vector<Phrases>* phrases, std::vector<Found>* found)
      : v_(v), text_(text), s_(s), phrases_(*phrases), found_(*found) {}

  void Run();

 private:
  const Clause& C() const { return s_.clauses[c_]; }
  const Unit& U(size_t p) const { return s_.units[C().units[p]]; }
  size_t N() const { return C().units.size(); }
  Phrases& P() { return phrases_[c_]; }
  const Predicate& Of(size_t p) const { return v_.predicate(U(p).predicate); }
  static bool Actual(const Actor& a);
  bool IsType(const Predicate& p, std::string_view name) const {
    return v_.type(p.type).name == name;
  }
  bool Habit(int clause) const;
  // A match: sport words and nobody with an office or a name that something licenses.
  bool Match(const Found& f) const;
  bool Sport(int clause) const;
  // Phrases that belong to an event noun standing after a preposition («در دیدار با …»).
  void Own();
  bool Aside(size_t p) const;
  void Verbal();
  static bool Contact(Frame f) { return f == Frame::kWith || f == Frame::kSession; }
  static bool OpenFrame(Frame f);
  bool PartnerBetween(size_t a, size_t b);
  bool PartnerAfter(size_t p) { return PartnerBetween(p, N()); }
  // «D1 با A و D2 با B دیدار کرد»: one event for each partner that has a date of its own.
  void Split(size_t from);
  int DateBetween(size_t a, size_t b) const;
  bool Alone(size_t vp, uint64_t group);
  // An interview, a name of a street, a match.
  bool Guarded(size_t p);
  bool Interview(size_t p, bool talk);
  bool Hosted(size_t host);
  void Welcomed(size_t p, Found* f);
  // «گردشگران»: a plural of people.
  bool People(const Unit& u) const;
  bool Subject(int c, std::vector<Actor>* out, bool* missing);
  void Take(Found* f, const Argument& a, Side side);
  Argument* Find(Prep prep, size_t from, size_t to);
  Argument* Object();
  // Of the clause before, when nothing but the verb stands in this one.
  const Argument* SharedObject() const;
  static Argument* ObjectOf(Phrases* phrases);
  // Everybody in a free phrase after this preposition, within [from, to).
  void TakeAfter(Prep prep, size_t from, size_t to, Side side, Found* f);
  // Of another clause: its place, and those «میان» whom it was.
  Range PlaceIn(int clause, Frame frame) const;
  void BetweenIn(int clause, Found* f);
  // As adjectives end: «دریایی».
  bool EndsInYe(size_t k) const;
  Argument* AfterNoun(size_t p);
  void Make(size_t p, const Predicate& spec, uint16_t index, Range trigger, size_t from, size_t to);
  // «نشستند و گفت‌وگو کردند»: the clause before has everyone.
  void TakeOver(Found* f);
  bool Repeats(const Found& f) const;
  // «آخرین دیدار … ۱۵ شهریور در ارومیه بود»: the clause ends with when or where it was.
  bool WasThen(size_t p);
  // A country or organisation inside a phrase: «از نقش ترکیه», «از آمادگی مسقط».
  void Inner(const Argument& a, Side side, Found* f);
  bool ByPhone() const;
  bool Penalty() const;
  // «میان A و B»: the first is the subject, the rest are counterparts.
  void Between(Found* f);
  // Whose the event is: «اجلاس سران | سازمان …», «تجمع | بازنشستگان».
  void NounOwner(size_t p, Found* f);
  // «رزمایش | مشترک دریایی روسیه و هند»: countries joined behind adjectives; empty when they are not.
  std::vector<Actor> Countries(const Argument& a) const;
  // Whoever stands at these places of the clause.
  Actor ActorAt(Who who, size_t from, size_t to) const;
  // A country or known organisation at this place of the clause.
  Actor CountryAt(size_t k) const;
  // «امیر … شیخ … را منصوب کرد»: nobody else can be the subject.
  void SplitObject(const Argument& a, Found* f);
  // «به عنوان / به سمت …»: the post given.
  void PostOf(Found* f);
  void AnyoneAfter(size_t p, Found* f);
  int DateFor(int c, size_t p) const;
  bool HasOwnSubject(int c) const;
  void Nominal();
  bool ObjectAfter(size_t p) const;
  bool Headlined(size_t p, size_t head, bool whose, bool place, const Found& f) const;
  // «انفجار در بازار», «تظاهرات دیروز»: where or when it was stands right behind it.
  bool WhereOrWhen(size_t p) const;
  bool DeniesBefore(size_t p) const;
  void Mediators(Found* f);
  void Counted(Found* f);
  bool IsFuture() const;
  static bool Past(const Unit& u);
  // A relative clause on the noun, or on what it is of, that tells that it took place.
  int RelativeOf(size_t p);
  void ClauseSubject(Found* f);
  bool Partners(size_t p, Found* f);
  bool Whose(size_t p, Found* f);
  bool ToPlace(size_t p, Found* f);
  const Vocabulary& v_;
  std::string_view text_;
  const Sentence& s_;
  std::vector<Phrases>& phrases_;
  std::vector<Found>& found_;
  std::vector<bool> taken_;
  int c_ = 0;
  size_t last_with_ = 0;
  uint64_t sit_ = v_.sitting(), be_ = v_.be(), become_ = v_.becoming();
};

}  // namespace gahnegar::events
