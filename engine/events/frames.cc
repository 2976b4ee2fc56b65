#include "engine/events/frames.h"

#include <algorithm>

#include "engine/events/modality.h"
#include "engine/events/place.h"

namespace gahnegar::events {

class SentenceFrames {
 public:
  SentenceFrames(const Vocabulary& v, std::string_view text, const Sentence& s,
                 std::vector<Phrases>* phrases, std::vector<Found>* found)
      : v_(v), text_(text), s_(s), phrases_(*phrases), found_(*found) {}

  void Run() {
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

 private:
  const Clause& C() const { return s_.clauses[c_]; }
  const Unit& U(size_t p) const { return s_.units[C().units[p]]; }
  size_t N() const { return C().units.size(); }
  Phrases& P() { return phrases_[c_]; }
  const Predicate& Of(size_t p) const { return v_.predicate(U(p).predicate); }
  static bool Actual(const Actor& a) {
    return a.who != Who::kThing && a.who != Who::kPronoun;
  }
  bool IsType(const Predicate& p, std::string_view name) const { return v_.type(p.type).name == name; }

  bool Habit(int clause) const {
    for (uint16_t i : s_.clauses[clause].units) {
      if (s_.units[i].has(Class::kHabit)) return true;
    }
    return false;
  }

  // A match: sport words and nobody with an office or a name that something licenses.
  bool Match(const Found& f) const {
    if (!Contact(f.spec->frame) && f.spec->frame != Frame::kWin &&
        f.spec->frame != Frame::kHost) {
      return false;
    }
    if (!Sport(f.clause)) return false;
    for (const Taker& t : f.takers) {
      if (t.actor.who == Who::kOffice || (t.actor.who == Who::kPerson && !t.actor.role.empty())) {
        return false;
      }
    }
    return true;
  }
  bool Sport(int clause) const {
    for (uint16_t i : s_.clauses[clause].units) {
      if (s_.units[i].has(Class::kSport)) return true;
    }
    return false;
  }

  // Phrases that belong to an event noun standing after a preposition («در دیدار با …»).
  void Own() {
    for (size_t p = 0; p < N(); ++p) {
      if (U(p).kind != Kind::kNoun) continue;
      const bool after_prep = p > 0 && (U(p - 1).kind == Kind::kPrep ||
                                        (p > 1 && U(p - 1).has(Class::kNotOnce) &&
                                         U(p - 2).kind == Kind::kPrep));
      if (!after_prep) continue;
      size_t at = p + 1;
      for (size_t i = 0; i < P().count; ++i) {
        Argument& a = P().arguments[i];
        if (a.first < at) continue;
        size_t gap = at;
        while (gap < a.first && (U(gap).kind == Kind::kDate || U(gap).kind == Kind::kAdverb)) ++gap;
        if (gap != a.first) break;
        if (a.prep == Prep::kNone && !(at == p + 1 && a.first == p + 1)) break;
        const Frame frame = Of(p).frame;
        const bool partner = Contact(frame) || frame == Frame::kReach || frame == Frame::kPartner;
        const bool goal = frame == Frame::kTo || frame == Frame::kAttack ||
                          frame == Frame::kToWhom || frame == Frame::kToS;
        const bool belongs = a.prep == Prep::kNone || (a.prep == Prep::kWith && partner) ||
                             a.prep == Prep::kBetween || (a.prep == Prep::kTo && goal) ||
                             a.prep == Prep::kBy || a.prep == Prep::kAgainst ||
                             (a.prep == Prep::kFrom && Of(p).frame == Frame::kTour);
        if (!belongs) break;
        a.owner = static_cast<int>(p);
        at = a.last;
      }
    }
  }

  // ---- verbs ----

  void Verbal() {
    const size_t vp = N() - 1;
    const Unit& verb = U(vp);
    const uint64_t group = uint64_t{1} << verb.verb.group;
    size_t before = vp;  // the verb with its verbal word begins here
    if (verb.fate != Fate::kNone && before > 0) --before;
    // «به PLACE رفت», «به دیدار X رفت», verbs that are events alone.
    if (Alone(vp, group)) return;
    // The noun that the light verb makes a predicate.
    bool first_with = false;
    const size_t already = found_.size();
    for (size_t p = 0; p < vp; ++p) {
      if (U(p).kind != Kind::kNoun || taken_[p]) continue;
      const Predicate& spec = Of(p);
      const bool light = (spec.groups & group) != 0 && (verb.fate == Fate::kNone || p + 1 == vp);
      const bool perform = verb.fate != Fate::kNone && verb.fate != Fate::kHappen &&
                           verb.fate != Fate::kDeny && verb.fate != Fate::kConfirm &&
                           verb.fate != Fate::kReport &&
                           (spec.fates >> static_cast<int>(verb.fate) & 1) != 0;
      if (!light && !perform) continue;
      const bool after_prep = p > 0 && U(p - 1).kind == Kind::kPrep;
      const size_t gap = before > p + 1 ? before - p - 1 : 0;
      const bool joined = p + 1 < vp && U(p + 1).kind == Kind::kAnd;
      bool ok = false;
      if (gap == 0 || p + 1 == vp) {
        ok = !after_prep || spec.frame == Frame::kInto || (group & sit_) != 0;
      } else if (joined) {
        ok = !after_prep && HasVerbalAfter(p + 1, vp, group);
      } else if (OpenFrame(spec.frame) || (spec.frame == Frame::kToWhom && light) || ((group & be_) != 0 && spec.frame == Frame::kIntr)) {
        ok = true;
      } else if (perform) {
        ok = !after_prep;
      } else if (gap <= 2 && !after_prep) {
        ok = true;
        for (size_t k = p + 1; k < before; ++k) {
          ok &= (U(k).kind == Kind::kWord || U(k).kind == Kind::kAdverb) &&
                !U(k).any(Bits(Class::kOffice, Class::kGiven, Class::kOrgHead));
        }
      }
      if (!ok || Guarded(p)) continue;
      const bool contact = Contact(spec.frame);
      // «دیدار و درباره … گفت‌وگو کرد»: one event, unless partners stand between.
      if (contact && first_with && !PartnerBetween(last_with_, p)) {
        taken_[p] = true;
        continue;
      }
      taken_[p] = true;
      const size_t from = contact && first_with ? last_with_ + 1 : 0;
      first_with |= contact;
      last_with_ = contact ? p : last_with_;
      bool whole = gap == 0 || p + 1 == vp || OpenFrame(spec.frame);
      for (size_t k = p + 1; k < before; ++k) whole &= U(k).kind != Kind::kPrep;
      Make(p, spec, U(p).predicate, {U(p).begin, whole ? verb.end : U(p).end}, from,
           contact && joined && PartnerAfter(p) ? p : N());
    }
    // «سند همکاری امضا کردند»: one event, told twice.
    for (size_t i = already; i + 1 < found_.size();) {
      if (found_[i].spec->type == found_[i + 1].spec->type && found_[i].spec->frame == Frame::kAcc) {
        found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(i));
      } else {
        ++i;
      }
    }
    if (found_.size() > already) Split(already);
  }

  static bool Contact(Frame f) { return f == Frame::kWith || f == Frame::kSession; }
  static bool OpenFrame(Frame f) {
    return f == Frame::kInto || f == Frame::kDest || f == Frame::kHost || f == Frame::kReceive ||
           f == Frame::kShake || f == Frame::kSigned;
  }

  bool HasVerbalAfter(size_t p, size_t vp, uint64_t group) const {
    (void)group;
    return vp > p;
  }
  bool PartnerBetween(size_t a, size_t b) {
    for (size_t i = 0; i < P().count; ++i) {
      const Argument& x = P().arguments[i];
      if (x.prep == Prep::kWith && x.first > a && x.last <= b && Actual(x.actors[0])) return true;
    }
    return false;
  }
  bool PartnerAfter(size_t p) { return PartnerBetween(p, N()); }

  // «D1 با A و D2 با B دیدار کرد»: one event for each partner that has a date of its own.
  void Split(size_t from) {
    const size_t n = found_.size();
    for (size_t i = from; i < n; ++i) {
      if (!Contact(found_[i].spec->frame)) continue;
      std::vector<size_t> with;
      for (size_t k = 0; k < P().count; ++k) {
        const Argument& a = P().arguments[k];
        if (a.prep == Prep::kWith && a.owner < 0 && Actual(a.actors[0])) with.push_back(k);
      }
      if (with.size() != 2) continue;
      const int d1 = DateBetween(0, P().arguments[with[0]].first);
      const int d2 = DateBetween(P().arguments[with[0]].last, P().arguments[with[1]].first);
      if (d1 < 0 || d2 < 0) continue;
      Found second = found_[i];
      Found& first = found_[i];
      const auto drop = [&](Found& f, const Argument& a) {
        f.takers.erase(std::remove_if(f.takers.begin(), f.takers.end(),
                                      [&](const Taker& t) {
                                        return t.actor.first >= a.first && t.actor.last <= a.last &&
                                               t.side == Side::kCounterpart;
                                      }),
                       f.takers.end());
      };
      drop(first, P().arguments[with[1]]);
      drop(second, P().arguments[with[0]]);
      first.mention = d1;
      second.mention = d2;
      found_.push_back(second);
    }
  }
  int DateBetween(size_t a, size_t b) const {
    int found = -1;
    for (size_t p = a; p < b; ++p) {
      if (U(p).kind == Kind::kDate) found = U(p).mention;
    }
    return found;
  }

  bool Alone(size_t vp, uint64_t group) {
    // «فراخوانده شد».
    if (vp > 0 && (group & become_) != 0 && U(vp - 1).has(Class::kVerb) &&
        U(vp - 1).kind != Kind::kNoun) {
      const VerbForm form = VerbForm::Unpack(v_.Value(*U(vp - 1).entry, Class::kVerb));
      const Predicate* spec = v_.VerbPredicate(form.group);
      if (spec != nullptr && form.tense == VerbTense::kParticiple) {
        Make(vp - 1, *spec, v_.VerbPredicateIndex(form.group), {U(vp - 1).begin, U(vp).end}, 0, N());
        return true;
      }
    }
    if (const Predicate* spec = v_.VerbPredicate(U(vp).verb.group)) {
      bool noun_first = false;
      if (vp > 0 && U(vp - 1).kind == Kind::kNoun) {
        noun_first = (Of(vp - 1).groups & group) != 0;
      }
      if (!noun_first) {
        Make(vp, *spec, v_.VerbPredicateIndex(U(vp).verb.group), {U(vp).begin, U(vp).end}, 0, N());
        return true;
      }
    }
    if (U(vp).fate != Fate::kNone) return false;
    const bool goes = (v_.going_groups() & group) != 0;
    if (!goes || U(vp).verb.first_person) return false;
    for (size_t p = 0; p < vp; ++p) {
      if (!U(p).has(Class::kPayingCall)) continue;
      const uint16_t index = v_.Value(*U(p).entry, Class::kPayingCall);
      Make(p, v_.predicate(index), index, {U(p).begin, U(p).end}, 0, N());
      Found& f = found_.back();
      for (size_t i = 0; i < P().count; ++i) {
        const Argument& a = P().arguments[i];
        if (a.first != p + 1 || a.prep != Prep::kNone) continue;
        f.takers.erase(std::remove_if(f.takers.begin(), f.takers.end(),
                                      [&](const Taker& t) { return t.actor.first == a.first; }),
                       f.takers.end());
        for (const Actor& x : a.actors) f.takers.push_back({x, Side::kCounterpart});
      }
      return true;
    }
    for (size_t i = P().count; i-- > 0;) {
      const Argument& a = P().arguments[i];
      if (a.prep != Prep::kTo || a.owner >= 0) continue;
      if (!IsDestination(s_, C(), a) || a.actors[0].who == Who::kUnknown) continue;
      bool noun_between = false;
      for (size_t p = a.last; p < vp; ++p) noun_between |= U(p).kind == Kind::kNoun;
      if (noun_between) return false;
      const uint16_t index = v_.going();
      Make(vp, v_.predicate(index), index, {U(a.first).begin, U(vp).end}, 0, N());
      return true;
    }
    return false;
  }

  // An interview, a name of a street, a match.
  bool Guarded(size_t p) {
    if (p > 0 && U(p - 1).kind == Kind::kWord && U(p - 1).has(Class::kNameOf) &&
        !U(p - 1).any(Bits(Class::kGiven))) {
      if (U(p).end - U(p).begin == 0) return true;
      if (p + 1 >= N() || U(p + 1).kind != Kind::kVerb) return true;
    }
    const Predicate& spec = Of(p);
    if (Contact(spec.frame) && Interview(p)) return true;
    // «مذاکره با خود».
    return false;
  }

  bool Interview(size_t p) {
    for (size_t i = 0; i < P().count; ++i) {
      const Argument& a = P().arguments[i];
      if (a.prep != Prep::kWith) continue;
      const size_t first = a.actors[0].first;
      for (size_t k = first; k < a.last && k < first + 3; ++k) {
        if (U(k).any(Bits(Class::kReporter, Class::kAgency)) || (k == first && U(k).has(Class::kDesk))) {
          return true;
        }
      }
      if (U(first).any(Bits(Class::kAgencyAmbiguous)) && a.last == first + 1 &&
          !U(first).any(Bits(Class::kCountry, Class::kCity, Class::kCapital))) {
        return true;
      }
    }
    (void)p;
    return false;
  }

  // ---- subjects ----

  // «گردشگران»: a plural of people.
  bool People(const Unit& u) const {
    const std::string_view w = text_.substr(u.begin, u.end - u.begin);
    for (const std::string& x : v_.people_endings()) {
      if (w.size() > x.size() + 1 && w.substr(w.size() - x.size()) == x) return true;
    }
    return false;
  }

  bool Subject(int c, std::vector<Actor>* out, bool* missing) {
    const Clause& clause = s_.clauses[c];
    const Phrases& ps = phrases_[c];
    bool bare = false;
    for (size_t i = 0; i < ps.count; ++i) {
      const Argument& a = ps.arguments[i];
      if (a.prep != Prep::kNone || a.object || a.owner >= 0) continue;
      if (a.first > 0) {
        const Unit& b = s_.units[clause.units[a.first - 1]];
        if (b.kind == Kind::kNoun) continue;  // its ezafe
      }
      bare = true;
      if (a.actors[0].who == Who::kThing) continue;
      *out = a.actors;
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
    if (clause.verb >= 0 && s_.units[clause.verb].verb.first_person) return false;
    if (bare) return false;
    if (clause.previous >= 0 && clause.previous < c) {
      return Subject(clause.previous, out, missing);
    }
    if (clause.kind == ClauseKind::kComplement && clause.parent >= 0 && clause.parent < c) {
      return Subject(clause.parent, out, missing);
    }
    *missing = true;
    return false;
  }

  // ---- filling ----

  void Take(Found* f, const Argument& a, Side side) {
    for (const Actor& x : a.actors) {
      if (x.who != Who::kThing) f->takers.push_back({x, side});
    }
  }
  Argument* Find(Prep prep, size_t from, size_t to) {
    for (size_t i = 0; i < P().count; ++i) {
      Argument& a = P().arguments[i];
      if (a.prep == prep && a.owner < 0 && a.first >= from && a.last <= to) return &a;
    }
    return nullptr;
  }
  Argument* Object() {
    for (size_t i = 0; i < P().count; ++i) {
      if (P().arguments[i].object && P().arguments[i].prep == Prep::kNone) return &P().arguments[i];
    }
    return nullptr;
  }
  Argument* AfterNoun(size_t p) {
    for (size_t i = 0; i < P().count; ++i) {
      Argument& a = P().arguments[i];
      // An adjective stands between: «گفت‌وگوهای فشرده | هیئت …».
      if (a.first == p + 1 && a.prep == Prep::kNone && a.actors.size() == 1 && i + 1 < P().count &&
          !a.object && P().arguments[i + 1].first == a.last &&
          P().arguments[i + 1].prep == Prep::kNone &&
          (a.actors[0].who == Who::kUnknown || a.actors[0].who == Who::kThing) &&
          a.last - a.first <= 2 && !a.actors[0].licensed) {
        return &P().arguments[i + 1];
      }
      if (a.first == p + 1 && a.prep == Prep::kNone) return &a;
      if (a.first > p + 1 && a.prep == Prep::kNone && a.date_before) {
        bool only_dates = true;
        for (size_t k = p + 1; k < a.first; ++k) only_dates &= U(k).kind == Kind::kDate;
        if (only_dates) return &a;
      }
    }
    return nullptr;
  }

  void Make(size_t p, const Predicate& spec, uint16_t index, Range trigger, size_t from, size_t to) {
    Found f;
    f.predicate = index;
    f.spec = &spec;
    f.clause = c_;
    f.unit = C().units[p];
    f.trigger = trigger;
    const Unit& verb = s_.units[C().verb];
    const bool passive = (become_ >> verb.verb.group & 1) != 0;
    std::vector<Actor> subject;
    Subject(c_, &subject, &f.subject_missing);
    const auto subjects = [&](Side side) {
      for (const Actor& a : subject) f.takers.push_back({a, side});
    };
    const auto take = [&](Prep prep, Side side) {
      for (size_t i = 0; i < P().count; ++i) {
        const Argument& a = P().arguments[i];
        if (a.prep == prep && a.owner < 0 && a.first >= from && a.last <= to) Take(&f, a, side);
      }
    };
    switch (spec.frame) {
      case Frame::kWith:
      case Frame::kSession:
      case Frame::kReach:
        subjects(Side::kSubject);
        take(Prep::kLed, Side::kSubject);
        take(Prep::kWith, Side::kCounterpart);
        Between(&f);
        if (P().count == 0) TakeOver(&f);
        if (spec.frame == Frame::kReach) NounOwner(p, &f);
        break;
      case Frame::kMediate:
        subjects(Side::kSubject);
        take(Prep::kBetween, Side::kCounterpart);
        break;
      case Frame::kTo:
      case Frame::kTour:
      case Frame::kInto:
      case Frame::kDest:
      case Frame::kGo:
      case Frame::kLeave:
      case Frame::kIntr:
        if (subject.empty()) NounOwner(p, &f);
        subjects(Side::kSubject);
        take(Prep::kLed, Side::kSubject);
        break;
      case Frame::kOf:
        subjects(Side::kSubject);
        take(Prep::kFrom, Side::kCounterpart);
        for (size_t i = 0; i < P().count; ++i) {
          const Argument& a = P().arguments[i];
          if (a.prep == Prep::kFrom && a.owner < 0 && a.actors[0].who == Who::kThing) Inner(a, Side::kCounterpart, &f);
        }
        break;
      case Frame::kSigned:
        if (const Argument* a = AfterNoun(p)) {
          bool first = true;
          for (const Actor& x : a->actors) {
            f.takers.push_back({x, first ? Side::kSubject : Side::kCounterpart});
            first = false;
          }
        }
        break;
      case Frame::kHost:
        subjects(Side::kSubject);
        if (const Argument* a = AfterNoun(p)) Take(&f, *a, Side::kCounterpart);
        break;
      case Frame::kToS:
      case Frame::kToWhom:
        subjects(Side::kSubject);
        take(Prep::kTo, Side::kCounterpart);
        break;
      case Frame::kWin:
        subjects(Side::kSubject);
        if (const Argument* a = Object()) Take(&f, *a, Side::kCounterpart);
        break;
      case Frame::kElected:
        subjects(passive ? Side::kSubject : Side::kSubject);
        if (const Argument* a = Object()) Take(&f, *a, Side::kCounterpart);
        break;
      case Frame::kAttack:
        subjects(Side::kSubject);
        for (Prep prep : {Prep::kTo, Prep::kAgainst}) {
          for (size_t i = 0; i < P().count; ++i) {
            const Argument& a = P().arguments[i];
            if (a.prep == prep && a.owner < 0 && !IsPlace(s_, C(), a)) {
              Take(&f, a, Side::kCounterpart);
            }
          }
        }
        break;
      case Frame::kStrike:
        subjects(Side::kSubject);
        if (const Argument* a = Object(); a != nullptr && !IsPlace(s_, C(), *a)) {
          Take(&f, *a, Side::kCounterpart);
        }
        break;
      case Frame::kAcc:
      case Frame::kCondemn:
      case Frame::kAppoint:
      case Frame::kReceive:
      case Frame::kRecall:
      case Frame::kTry:
        if (passive) {
          subjects(Side::kCounterpart);
          take(Prep::kBy, Side::kSubject);
        } else {
          subjects(Side::kSubject);
          if (const Argument* a = Object()) {
            if (subject.empty()) {
              SplitObject(*a, &f);
            } else {
              Take(&f, *a, Side::kCounterpart);
            }
          }
        }
        take(Prep::kWith, Side::kCounterpart);
        take(Prep::kAgainst, Side::kCounterpart);
        if (IsType(spec, "agreement")) Between(&f);
        if (spec.frame == Frame::kCondemn && Penalty()) {
          f.spec = v_.PredicateOfType("trial");
          if (f.spec == nullptr) f.spec = &spec;
        }
        if (spec.frame == Frame::kAppoint) PostOf(&f);
        if (spec.frame == Frame::kTry) AnyoneAfter(p, &f);
        break;
      case Frame::kHold:
      case Frame::kPoll:
      case Frame::kOccur:
        NounOwner(p, &f);
        if (!subject.empty() && verb.fate == Fate::kPerform) subjects(Side::kSubject);
        Between(&f);
        break;
      case Frame::kPartner:
      case Frame::kFrom:
        subjects(Side::kSubject);
        take(Prep::kWith, Side::kCounterpart);
        break;
      case Frame::kShake:
        break;
    }
    take(Prep::kMediated, Side::kOther);
    if (Contact(spec.frame) && IsType(spec, "meeting") && ByPhone()) {
      if (const Predicate* call = v_.PredicateOfType("call")) f.spec = call;
    }
    if (f.place.empty()) f.place = PlaceOf(text_, s_, C(), P(), spec.frame, p, from, to);
    f.mention = DateFor(c_, p);
    f.modality = ModalityOf(v_, s_, c_, -1);
    found_.push_back(std::move(f));
  }

  // «نشستند و گفت‌وگو کردند»: the clause before has everyone.
  void TakeOver(Found* f) {
    const int before = C().previous;
    if (before < 0) return;
    for (const Found& other : found_) {
      if (other.clause == before) return;
    }
    const Phrases& ps = phrases_[before];
    for (Prep prep : {Prep::kLed, Prep::kWith}) {
      for (size_t i = 0; i < ps.count; ++i) {
        if (ps.arguments[i].prep != prep) continue;
        Take(f, ps.arguments[i], prep == Prep::kWith ? Side::kCounterpart : Side::kSubject);
      }
    }
    f->place = PlaceOf(text_, s_, s_.clauses[before], ps, f->spec->frame, 0, 0,
                       s_.clauses[before].units.size());
  }

  // A country or organisation inside a phrase: «از نقش ترکیه», «از آمادگی مسقط».
  void Inner(const Argument& a, Side side, Found* f) {
    for (size_t k = a.last; k-- > a.first;) {
      const Unit& u = U(k);
      if (!u.any(Bits(Class::kCountry, Class::kCapital, Class::kOrgKnown)) || u.kind != Kind::kWord) continue;
      Actor x;
      x.who = u.has(Class::kOrgKnown) ? Who::kOrganisation : Who::kCountry;
      x.text = x.whole = {u.begin, u.end};
      x.first = static_cast<uint16_t>(k);
      x.last = static_cast<uint16_t>(k + 1);
      for (Class c : {Class::kCountry, Class::kCapital}) {
        if (u.has(c)) x.country = v_.Value(*u.entry, c);
      }
      f->takers.push_back({x, side});
      return;
    }
  }

  bool ByPhone() const {
    for (uint16_t i : C().units) {
      if (s_.units[i].has(Class::kByPhone)) return true;
    }
    return false;
  }

  bool Penalty() const {
    for (uint16_t i : C().units) {
      if (s_.units[i].has(Class::kPenalty)) return true;
    }
    return false;
  }

  // «میان A و B»: the first is the subject, the rest are counterparts.
  void Between(Found* f) {
    for (size_t i = 0; i < P().count; ++i) {
      const Argument& a = P().arguments[i];
      if (a.prep != Prep::kBetween) continue;
      bool first = true;
      for (const Actor& x : a.actors) {
        f->takers.push_back({x, first ? Side::kSubject : Side::kCounterpart});
        first = false;
      }
    }
  }

  // Whose the event is: «اجلاس سران | سازمان …», «تجمع | بازنشستگان».
  void NounOwner(size_t p, Found* f) {
    const Argument* a = AfterNoun(p);
    if (a == nullptr || !Actual(a->actors[0])) return;
    if (a->actors[0].who == Who::kCity || a->actors[0].who == Who::kUnknown) return;
    if (f->spec->frame == Frame::kPoll) return;
    const bool honoured = IsType(*f->spec, "ceremony") && (a->actors[0].who == Who::kPerson ||
                                                           a->actors[0].who == Who::kOffice);
    Take(f, *a, honoured ? Side::kCounterpart : Side::kSubject);
  }

  // «امیر … شیخ … را منصوب کرد»: nobody else can be the subject.
  void SplitObject(const Argument& a, Found* f) {
    const Actor& x = a.actors[0];
    if (f->spec->frame == Frame::kReceive && x.who == Who::kPerson && !x.role.empty() && !x.title &&
        x.role.begin > x.name.begin) {
      Actor person = x;
      person.role = {};
      Actor office = x;
      office.who = Who::kOffice;
      office.text = office.whole = x.role;
      office.name = office.role = {};
      f->takers.push_back({person, Side::kSubject});
      f->takers.push_back({office, Side::kCounterpart});
      return;
    }
    if (x.who == Who::kPerson && !x.role.empty() && !x.title && x.role.begin < x.name.begin &&
        C().previous < 0 && C().kind == ClauseKind::kMain) {
      Actor office = x;
      office.who = Who::kOffice;
      office.text = office.whole = x.role;
      office.name = office.role = {};
      Actor person = x;
      person.role = {};
      person.whole = person.text;
      person.country = 0;
      f->takers.push_back({office, Side::kSubject});
      f->takers.push_back({person, Side::kCounterpart});
      return;
    }
    Take(f, a, Side::kCounterpart);
  }

  // «به عنوان / به سمت …»: the post given.
  void PostOf(Found* f) {
    for (size_t i = 0; i < P().count; ++i) {
      const Argument& a = P().arguments[i];
      if ((a.prep != Prep::kAs && a.prep != Prep::kTo) || a.actors[0].who != Who::kOffice) continue;
      for (Taker& t : f->takers) {
        if (t.side == Side::kCounterpart && t.actor.who != Who::kOffice) {
          t.actor.role = a.actors[0].text;
          t.actor.title = false;
        }
      }
      f->takers.erase(std::remove_if(f->takers.begin(), f->takers.end(),
                                     [&](const Taker& t) {
                                       return t.actor.first == a.actors[0].first;
                                     }),
                      f->takers.end());
    }
  }

  void AnyoneAfter(size_t p, Found* f) {
    if (!f->takers.empty()) return;
    for (size_t i = 0; i < P().count; ++i) {
      const Argument& a = P().arguments[i];
      if (a.first > p && a.actors[0].who == Who::kPerson) {
        Take(f, a, Side::kCounterpart);
        return;
      }
    }
    // «اتهامات حمید نوری»: a name inside a phrase.
    for (size_t k = p + 1; k < N(); ++k) {
      if (!U(k).has(Class::kGiven) || U(k).kind != Kind::kWord) continue;
      size_t e = k;
      while (e < N() && U(e).kind == Kind::kWord && e - k < 4 &&
             !U(e).any(Bits(Class::kCommon, Class::kVerb))) {
        ++e;
      }
      Actor a;
      a.who = Who::kPerson;
      a.name = a.text = a.whole = {U(k).begin, U(e - 1).end};
      a.first = static_cast<uint16_t>(k);
      a.last = static_cast<uint16_t>(e);
      a.licensed = true;
      f->takers.push_back({a, Side::kCounterpart});
      return;
    }
  }

  // ---- dates ----

  int DateFor(int c, size_t p) const {
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
  bool HasOwnSubject(int c) const {
    for (size_t i = 0; i < phrases_[c].count; ++i) {
      const Argument& a = phrases_[c].arguments[i];
      if (a.prep == Prep::kNone && !a.object && Actual(a.actors[0])) return true;
    }
    return false;
  }

  // ---- nouns ----

  void Nominal() {
    const Clause& clause = C();
    const bool verb = clause.verb >= 0;
    const Fate fate = verb ? s_.units[clause.verb].fate : Fate::kNone;
    bool any_verb = false;
    for (size_t c = 0; c < s_.clause_count; ++c) any_verb |= s_.clauses[c].verb >= 0;
    for (size_t p = 0; p < N(); ++p) {
      if (U(p).kind != Kind::kNoun || taken_[p]) continue;
      const Predicate& spec = Of(p);
      size_t head = p;
      while (head > 0 && (U(head - 1).has(Class::kNotOnce) || U(head - 1).kind == Kind::kNumber)) {
        --head;
      }
      if (head > 0 && U(head - 1).has(Class::kThis)) {
        Found f;
        f.predicate = U(p).predicate;
        f.spec = &spec;
        f.clause = c_;
        f.unit = clause.units[p];
        f.trigger = {U(p).begin, U(p).end};
        f.anaphoric = true;
        f.mention = DateFor(c_, p);
        f.denied = fate == Fate::kDeny;
        f.nominal = true;
        found_.push_back(std::move(f));
        continue;
      }
      const Unit* before = head > 0 ? &U(head - 1) : nullptr;
      const Prep prep = before != nullptr && before->kind == Kind::kPrep ? before->prep : Prep::kNone;
      if (Guarded(p)) continue;
      Found f;
      f.predicate = U(p).predicate;
      f.spec = &spec;
      f.clause = c_;
      f.unit = clause.units[p];
      f.trigger = {U(p).begin, U(p).end};
      f.nominal = true;
      const bool partners = Partners(p, &f);
      const bool whose = Whose(p, &f);
      const bool place = spec.frame == Frame::kTo && ToPlace(p, &f);
      bool ok = false;
      Fate told = Fate::kNone;
      const bool contact = Contact(spec.frame) || spec.frame == Frame::kReach;
      if (fate != Fate::kNone &&
          (prep == Prep::kNone || (fate == Fate::kReport && prep == Prep::kFrom))) {
        const bool happened = fate == Fate::kHappen
                                  ? (spec.fates >> static_cast<int>(Fate::kHappen) & 1) != 0
                                  : true;
        if (happened && (fate == Fate::kHappen || partners || whose || place)) {
          ok = fate != Fate::kPerform && fate != Fate::kIssue;
          told = fate;
        }
      }
      const bool told_of = fate == Fate::kDeny || fate == Fate::kConfirm || fate == Fate::kReport;
      if (!ok && told_of && (prep == Prep::kOther || prep == Prep::kFrom) && f.takers.size() >= 2) {
        ok = true;
        told = fate;
      }
      // «در اجلاس … شرکت کرد».
      if (!ok && fate == Fate::kAttend && prep == Prep::kIn &&
          (spec.fates >> static_cast<int>(Fate::kAttend) & 1) != 0) {
        f.takers.clear();
        ClauseSubject(&f);
        ok = !f.takers.empty();
        told = Fate::kAttend;
      }
      // A relative clause says that it happened.
      const int relative = ok ? -1 : RelativeOf(p);
      if (!ok && relative >= 0) {
        ok = true;
        f.mention = DateFor(relative, 0);
        f.place = PlaceOf(text_, s_, s_.clauses[relative], phrases_[relative], spec.frame, 0, 0,
                          s_.clauses[relative].units.size());
        f.modality = ModalityOf(v_, s_, relative, -1);
        if (spec.frame == Frame::kAcc) {
          for (Taker& t : f.takers) t.side = Side::kCounterpart;
        }
      }
      // Subject of any past verb, with its date or its bearer: «تجمع روز چهارشنبه | بازنشستگان … نشد».
      const bool bodily = (contact && f.takers.size() >= 2) || spec.frame == Frame::kOccur || spec.frame == Frame::kIntr ||
                          spec.frame == Frame::kAttack;
      if (!ok && verb && prep == Prep::kNone && bodily && Past(s_.units[clause.verb]) &&
          head <= 1 && (spec.frame == Frame::kOccur || !ObjectAfter(p)) && (whose || ToPlace(p, &f) || spec.frame == Frame::kOccur ||
                        (p + 1 < N() && U(p + 1).kind == Kind::kDate))) {
        ok = true;
        told = Fate::kHappen;
      }
      if (!ok && (prep == Prep::kIn || prep == Prep::kDuring || prep == Prep::kAfter) && contact &&
          partners) {
        ok = true;
        if (!whose) ClauseSubject(&f);
      }
      if (!ok && prep == Prep::kIn && spec.frame == Frame::kWith && whose && f.takers.size() == 1) {
        std::vector<Taker> owner = std::move(f.takers);
        f.takers.clear();
        ClauseSubject(&f);
        if (!f.takers.empty()) {
          owner[0].side = Side::kCounterpart;
          f.takers.push_back(owner[0]);
          ok = true;
        }
      }
      // «در پیامی به …».
      if (!ok && prep == Prep::kIn && spec.frame == Frame::kToWhom) {
        for (size_t i = 0; i < P().count; ++i) {
          const Argument& a = P().arguments[i];
          if (a.prep == Prep::kTo && a.first == p + 1 && Actual(a.actors[0])) {
            ClauseSubject(&f);
            Take(&f, a, Side::kCounterpart);
            ok = f.takers.size() > 1;
          }
        }
      }
      if (!ok && prep != Prep::kNone && spec.frame == Frame::kTo && place &&
          (prep == Prep::kIn || prep == Prep::kDuring || prep == Prep::kAfter)) {
        ok = true;
        if (!whose) ClauseSubject(&f);
      }
      if (!ok && spec.frame == Frame::kAttack && prep == Prep::kIn && whose) {
        ok = true;
        std::vector<Actor> victims;
        bool missing = false;
        Subject(c_, &victims, &missing);
        for (const Actor& a : victims) f.takers.push_back({a, Side::kCounterpart});
      }
      if (!ok && !any_verb && prep == Prep::kNone && head == 0) {
        ok = f.takers.size() >= 2 ||
             (f.takers.size() == 1 && (place || (contact && f.takers[0].actor.plural)));
      }
      if (!ok) continue;
      if (told == Fate::kReport && spec.frame == Frame::kMediate) {
        for (Taker& t : f.takers) t.side = Side::kCounterpart;
        for (size_t i = 0; i < P().count; ++i) {
          const Argument& a = P().arguments[i];
          if (a.prep == Prep::kFrom && a.last <= p) Inner(a, Side::kSubject, &f);
        }
      }
      if (told == Fate::kReport && (f.takers.empty() || spec.frame == Frame::kPartner)) ClauseSubject(&f);
      if (spec.frame == Frame::kTry) AnyoneAfter(p, &f);
      if (told == Fate::kDeny && contact && f.takers.size() == 1) ClauseSubject(&f);
      if (told == Fate::kDeny && IsType(spec, "sanction")) {  // «تحریم‌ها را لغو کرد»
        if (const Predicate* relief = v_.PredicateOfType("sanction_relief")) f.spec = relief;
        for (Taker& t : f.takers) t.side = Side::kCounterpart;
        ClauseSubject(&f);
        told = Fate::kHappen;
      }
      if (f.place.empty()) {
        f.place = PlaceOf(text_, s_, clause, P(), spec.frame, p, 0, N());
      }
      if (!verb && any_verb) continue;
      if (relative < 0) {
        f.mention = DateFor(c_, p);
        f.modality = verb && told != Fate::kNone ? ModalityOf(v_, s_, c_, static_cast<int>(told))
                                                 : Modality::kActual;
        if (bodily && told == Fate::kHappen && s_.units[clause.verb].fate == Fate::kNone) {
          f.modality = Modality::kActual;
        }
      }
      taken_[p] = true;
      found_.push_back(std::move(f));
    }
  }

  bool ObjectAfter(size_t p) const {
    for (size_t k = p + 1; k < N(); ++k) {
      if (U(k).kind == Kind::kObject) return true;
    }
    return false;
  }

  static bool Past(const Unit& u) {
    return u.verb.tense == VerbTense::kPast || u.verb.tense == VerbTense::kPerfect ||
           u.verb.tense == VerbTense::kPluperfect;
  }

  // A relative clause on the noun, or on what it is of, that tells that it took place.
  int RelativeOf(size_t p) const {
    size_t end = p + 1;
    while (end < N() && (U(end).kind == Kind::kWord || U(end).kind == Kind::kNumber)) ++end;
    for (size_t r = 0; r < s_.clause_count; ++r) {
      const Clause& rel = s_.clauses[r];
      if (rel.kind != ClauseKind::kRelative || rel.parent != c_ || rel.verb < 0) continue;
      if (s_.units[rel.verb].fate != Fate::kHappen) continue;
      for (size_t k = p; k < end; ++k) {
        if (C().units[k] == rel.antecedent) return static_cast<int>(r);
      }
    }
    return -1;
  }

  void ClauseSubject(Found* f) {
    std::vector<Actor> subject;
    Subject(c_, &subject, &f->subject_missing);
    std::vector<Taker> takers;
    for (const Actor& a : subject) takers.push_back({a, Side::kSubject});
    f->takers.insert(f->takers.begin(), takers.begin(), takers.end());
  }

  bool Partners(size_t p, Found* f) {
    bool any = false;
    size_t at = p + 1;
    for (size_t i = 0; i < P().count; ++i) {
      const Argument& a = P().arguments[i];
      if (a.first < p + 1) continue;
      size_t gap = at;
      while (gap < a.first && (U(gap).kind == Kind::kDate || U(gap).kind == Kind::kAdverb)) ++gap;
      if (gap != a.first) break;
      if (a.prep == Prep::kWith && Actual(a.actors[0])) {
        if (f->spec->frame == Frame::kTo) break;
        Take(f, a, Side::kCounterpart);
        any = true;
      } else if (a.prep == Prep::kBetween) {
        bool first = true;
        for (const Actor& x : a.actors) {
          f->takers.push_back({x, first ? Side::kSubject : Side::kCounterpart});
          first = false;
        }
        any = true;
      } else if (a.prep == Prep::kNone && a.first != p + 1 && !a.date_before) {
        break;
      }
      at = a.last;
    }
    return any;
  }

  bool Whose(size_t p, Found* f) {
    const Argument* a = AfterNoun(p);
    if (a == nullptr || !Actual(a->actors[0])) return false;
    if (a->actors[0].who == Who::kUnknown && a->actors[0].words < 2 && a->actors.size() < 2 &&
        f->takers.empty() && (f->spec->frame != Frame::kTo || C().verb < 0)) {
      return false;
    }
    if (a->actors[0].who == Who::kCity && a->actors.size() < 2) {
      if (f->place.empty()) f->place = a->actors[0].whole;
      return false;
    }
    std::vector<Taker> takers;
    const bool with = Contact(f->spec->frame) && f->takers.empty() && a->actors.size() == 2;
    if (f->spec->frame == Frame::kPoll) return false;
    const bool patient = f->spec->frame == Frame::kAcc || f->spec->frame == Frame::kAppoint ||
                         f->spec->frame == Frame::kTry || IsType(*f->spec, "ceremony");
    for (size_t i = 0; i < a->actors.size(); ++i) {
      takers.push_back({a->actors[i], patient || (with && i > 0) ? Side::kCounterpart : Side::kSubject});
    }
    f->takers.insert(f->takers.begin(), takers.begin(), takers.end());
    return true;
  }

  bool ToPlace(size_t p, Found* f) {
    for (size_t i = 0; i < P().count; ++i) {
      const Argument& a = P().arguments[i];
      if (a.first <= p || a.prep != Prep::kTo || !IsDestination(s_, C(), a)) continue;
      f->place = a.actors[0].whole;
      return true;
    }
    return false;
  }

  const Vocabulary& v_;
  std::string_view text_;
  const Sentence& s_;
  std::vector<Phrases>& phrases_;
  std::vector<Found>& found_;
  std::vector<bool> taken_;
  int c_ = 0;
  size_t last_with_ = 0;
  uint64_t sit_ = v_.Group("sit") | v_.Group("engage");
  uint64_t be_ = v_.Group("be"), become_ = v_.Group("become");
};

void FrameFiller::Run(std::string_view text, const Sentence& s, std::vector<Found>* found) {
  found->clear();
  SentenceFrames(v_, text, s, &phrases_, found).Run();
}

}  // namespace gahnegar::events
