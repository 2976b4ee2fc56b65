#include <algorithm>

#include "engine/events/sentence_frames.h"

namespace gahnegar::events {

void SentenceFrames::Run() {
  if (phrases_.size() < s_.clause_count) phrases_.resize(s_.clause_count);
  for (size_t c = 0; c < s_.clause_count; ++c) {
    FindPhrases(text_, v_, s_, s_.clauses[c], &phrases_[c]);
  }
  for (size_t c = 0; c < s_.clause_count; ++c) {
    taken_.assign(s_.clauses[c].units.size(), false);
    c_ = static_cast<int>(c);
    Own();
    if (s_.clauses[c].verb >= 0) Verbal();
    Nominal();
  }
  found_.erase(std::remove_if(found_.begin(), found_.end(),
                              [this](const Found& f) {
                                return !f.anaphoric && (Match(f) || Habit(f.clause));
                              }),
               found_.end());
  std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
    return a.trigger.begin < b.trigger.begin;
  });
}

bool SentenceFrames::Actual(const Actor& a) {
  return a.who != Who::kThing && a.who != Who::kPronoun;
}

bool SentenceFrames::Habit(int clause) const {
  for (uint16_t i : s_.clauses[clause].units) {
    if (s_.units[i].has(Class::kHabit)) return true;
  }
  return false;
}

bool SentenceFrames::Match(const Found& f) const {
  if (!Contact(f.spec->frame) && f.spec->frame != Frame::kWin && f.spec->frame != Frame::kHost &&
      f.spec->frame != Frame::kWelcome) {
    return false;
  }
  // «… مورد استقبال هواداران قرار گرفت و با … صحبت کرد»: also of what its subject did before.
  int clause = f.clause;
  while (clause >= 0 && !Sport(clause)) {
    clause = HasOwnSubject(clause) ? -1 : s_.clauses[static_cast<size_t>(clause)].previous;
  }
  if (clause < 0) return false;
  for (const Taker& t : f.takers) {
    if (t.actor.who == Who::kOffice || (t.actor.who == Who::kPerson && !t.actor.role.empty())) {
      return false;
    }
  }
  return true;
}

bool SentenceFrames::Sport(int clause) const {
  for (uint16_t i : s_.clauses[clause].units) {
    const Unit& u = s_.units[i];
    if (u.kind == Kind::kNoun && v_.predicate(u.predicate).frame == Frame::kPoll) return false;
  }
  for (uint16_t i : s_.clauses[clause].units) {
    if (s_.units[i].has(Class::kSport)) return true;
  }
  return false;
}

void SentenceFrames::Own() {
  for (size_t p = 0; p < N(); ++p) {
    if (U(p).kind != Kind::kNoun) continue;
    const bool after_prep =
        p > 0 && (U(p - 1).kind == Kind::kPrep ||
                  (p > 1 && U(p - 1).has(Class::kNotOnce) && U(p - 2).kind == Kind::kPrep));
    if (!after_prep) continue;
    size_t at = p + 1;
    for (size_t i = 0; i < P().count; ++i) {
      Argument& a = P().arguments[i];
      if (a.first < at) continue;
      size_t gap = at;
      while (gap < a.first && (U(gap).kind == Kind::kDate || U(gap).kind == Kind::kAdverb)) ++gap;
      if (gap != a.first) break;
      // «در انتخابات دیروز | مالاوی»
      const bool of_place = a.actors[0].who == Who::kCountry || a.actors[0].who == Who::kCity;
      if (a.prep == Prep::kNone && !(at == p + 1 && (a.first == p + 1 || of_place))) break;
      if (a.prep == Prep::kWith && at > p + 1 && Aside(p)) break;
      const Frame frame = Of(p).frame;
      const bool partner = Contact(frame) || frame == Frame::kReach || frame == Frame::kPartner;
      const bool goal = frame == Frame::kTo || frame == Frame::kAttack || frame == Frame::kToWhom ||
                        frame == Frame::kToS;
      const bool belongs =
          a.prep == Prep::kNone || (a.prep == Prep::kWith && partner) || a.prep == Prep::kBetween ||
          (a.prep == Prep::kTo && goal) || (a.prep == Prep::kBy && frame != Frame::kIntr) ||
          a.prep == Prep::kAgainst || (a.prep == Prep::kFrom && Of(p).frame == Frame::kTour);
      if (!belongs) break;
      a.owner = static_cast<int>(p);
      at = a.last;
    }
  }
}

// «در حاشیه نشست اوپک | با همتای خود دیدار کند»: the clause ends with a contact of its own.
bool SentenceFrames::Aside(size_t p) const {
  const size_t n = N();
  if (p == 0 || U(p - 1).prep != Prep::kDuring || n <= p + 2 || U(n - 1).kind != Kind::kVerb) {
    return false;
  }
  size_t own = n - 2;
  if (U(own).kind == Kind::kWord && own > p + 1)
    --own;  // «دیدارهای جداگانه‌ای داشت»
  return U(own).kind == Kind::kNoun && Contact(Of(own).frame) &&
         (Of(own).groups >> U(n - 1).verb.group & 1) != 0;
}

bool SentenceFrames::People(const Unit& u) const {
  const std::string_view w = text_.substr(u.begin, u.end - u.begin);
  for (const std::string& x : v_.people_endings()) {
    if (w.size() > x.size() + 1 && w.substr(w.size() - x.size()) == x) return true;
  }
  return false;
}

bool SentenceFrames::Subject(int c, std::vector<Actor>* out, bool* missing) {
  const Clause& clause = s_.clauses[c];
  const Phrases& ps = phrases_[c];
  bool bare = false;
  const Argument* city = nullptr;  // a subject only when there is no other: «اسلو - … مذاکره کردند»
  bool object = false;
  for (size_t i = 0; i < ps.count; ++i) object |= ps.arguments[i].object;
  for (size_t i = 0; i < ps.count; ++i) {
    const Argument& a = ps.arguments[i];
    if (a.prep != Prep::kNone || a.object || a.owner >= 0) continue;
    // «… را بررسی کرد»: a part of the verb.
    if (object && a.actors[0].who == Who::kThing && clause.verb >= 0 &&
        a.last + 1u == clause.units.size() && clause.units.back() == clause.verb) {
      continue;
    }
    if (a.first > 0) {
      const Unit& b = s_.units[clause.units[a.first - 1]];
      if (b.kind == Kind::kNoun) continue;  // its ezafe
    }
    bare = true;
    if (a.actors[0].who == Who::kThing) continue;
    // «ما … گفت‌وگو کردیم»: whoever speaks, and others.
    if (a.actors[0].who == Who::kPronoun && clause.verb >= 0 &&
        s_.units[clause.verb].verb.first_person) {
      return false;
    }
    if (a.actors[0].who == Who::kCity && a.actors.size() == 1) {
      if (city == nullptr) city = &a;
      continue;
    }
    *out = a.actors;
    return true;
  }
  if (city != nullptr) {
    *out = city->actors;
    return true;
  }
  for (size_t i = 0; i < ps.count; ++i) {
    const Argument& a = ps.arguments[i];
    if (a.prep != Prep::kNone || a.object || a.owner >= 0) continue;
    const bool many = clause.verb >= 0 && s_.units[clause.verb].verb.plural;
    if (many && a.actors[0].who == Who::kThing && a.first == 0 &&
        People(s_.units[clause.units[a.actors[0].first]])) {
      *out = a.actors;
      return true;
    }
  }
  if (clause.kind == ClauseKind::kRelative && clause.parent >= 0 && !bare) {
    const Phrases& outer = phrases_[clause.parent];
    const Clause& parent = s_.clauses[clause.parent];
    for (size_t i = 0; i < outer.count; ++i) {
      const Argument& a = outer.arguments[i];
      if (parent.units[a.last - 1] == clause.antecedent && Actual(a.actors.back())) {
        *out = a.actors;
        return true;
      }
    }
  }
  if (clause.verb >= 0 && s_.units[clause.verb].verb.first_person) {
    // «X گفت که با … دیدار کردیم»
    return clause.kind == ClauseKind::kComplement && clause.parent >= 0 && clause.parent < c &&
           s_.clauses[clause.parent].speech && Subject(clause.parent, out, missing);
  }
  if (bare) return false;
  if (clause.previous >= 0 && clause.previous < c) {
    return Subject(clause.previous, out, missing);
  }
  // «… گفت که اگرچه به دیدار او نمی‌رود»: also of a clause opened inside what is said.
  if ((clause.kind == ClauseKind::kComplement || clause.kind == ClauseKind::kAdverbial) &&
      clause.parent >= 0 && clause.parent < c) {
    return Subject(clause.parent, out, missing);
  }
  *missing = true;
  return false;
}

int SentenceFrames::DateFor(int c, size_t p) const {
  const Clause& clause = s_.clauses[c];
  int before = -1, after = -1;
  for (size_t k = 0; k < clause.units.size(); ++k) {
    const Unit& u = s_.units[clause.units[k]];
    if (u.kind != Kind::kDate) continue;
    if (k < p) {
      before = u.mention;
    } else if (after < 0) {
      after = u.mention;
    }
  }
  if (before >= 0) return before;
  if (after >= 0) return after;
  // A relative clause without an event of its own lends its date.
  for (size_t r = 0; r < s_.clause_count; ++r) {
    const Clause& rel = s_.clauses[r];
    if (rel.kind != ClauseKind::kRelative || rel.parent != c) continue;
    for (uint16_t i : rel.units) {
      if (s_.units[i].kind == Kind::kDate) return s_.units[i].mention;
    }
  }
  if (clause.previous >= 0 && !HasOwnSubject(c) &&
      s_.clauses[clause.previous].kind == ClauseKind::kMain) {
    return DateFor(clause.previous, s_.clauses[clause.previous].units.size());
  }
  if (clause.kind == ClauseKind::kComplement && clause.parent >= 0 && clause.parent < c) return -1;
  return -1;
}

bool SentenceFrames::HasOwnSubject(int c) const {
  for (size_t i = 0; i < phrases_[c].count; ++i) {
    const Argument& a = phrases_[c].arguments[i];
    if (a.prep == Prep::kNone && !a.object && Actual(a.actors[0])) return true;
  }
  return false;
}

void FrameFiller::Run(std::string_view text, const Sentence& s, std::vector<Found>* found) {
  found->clear();
  SentenceFrames(v_, text, s, &phrases_, found).Run();
}

}  // namespace gahnegar::events
