// What fills the frame of a predicate: phrases by kind, not by order.
#include <algorithm>

#include "engine/events/sentence_frames.h"
#include "engine/text/alphabet.h"

namespace gahnegar::events {

void SentenceFrames::Take(Found* f, const Argument& a, Side side) {
  for (const Actor& x : a.actors) {
    if (x.who != Who::kThing) f->takers.push_back({x, side});
  }
}

Argument* SentenceFrames::Find(Prep prep, size_t from, size_t to) {
  for (size_t i = 0; i < P().count; ++i) {
    Argument& a = P().arguments[i];
    if (a.prep == prep && a.owner < 0 && a.first >= from && a.last <= to) return &a;
  }
  return nullptr;
}

Argument* SentenceFrames::ObjectOf(Phrases* phrases) {
  for (size_t i = 0; i < phrases->count; ++i) {
    Argument& a = phrases->arguments[i];
    if (a.object && a.prep == Prep::kNone) return &a;
  }
  return nullptr;
}

Argument* SentenceFrames::Object() { return ObjectOf(&P()); }

// «دو دیپلمات را عنصر نامطلوب خواند و اخراج کرد»
const Argument* SentenceFrames::SharedObject() const {
  const int before = C().previous;
  if (before < 0 || phrases_[c_].count > 0) return nullptr;
  return ObjectOf(&phrases_[static_cast<size_t>(before)]);
}

void SentenceFrames::TakeAfter(Prep prep, size_t from, size_t to, Side side, Found* f) {
  for (size_t i = 0; i < P().count; ++i) {
    const Argument& a = P().arguments[i];
    if (a.prep == prep && a.owner < 0 && a.first >= from && a.last <= to) Take(f, a, side);
  }
}

Range SentenceFrames::PlaceIn(int clause, Frame frame) const {
  const Clause& c = s_.clauses[clause];
  return PlaceOf(text_, s_, c, phrases_[clause], frame, 0, 0, c.units.size());
}

void SentenceFrames::BetweenIn(int clause, Found* f) {
  c_ = clause;
  Between(f);
  c_ = f->clause;
}

bool SentenceFrames::EndsInYe(size_t k) const {
  static const char kYe = ToAlphabet("ی")[0];
  return text_[U(k).end - 1] == kYe;
}

Argument* SentenceFrames::AfterNoun(size_t p) {
  for (size_t i = 0; i < P().count; ++i) {
    Argument& a = P().arguments[i];
    // An adjective stands between: «گفت‌وگوهای فشرده | هیئت …».
    if (a.first == p + 1 && a.prep == Prep::kNone && a.actors.size() == 1 && i + 1 < P().count &&
        !a.object && P().arguments[i + 1].first == a.last &&
        P().arguments[i + 1].prep == Prep::kNone &&
        (a.actors[0].who == Who::kUnknown || a.actors[0].who == Who::kThing) &&
        a.last - a.first <= 3 && !a.actors[0].licensed &&
        !(Of(p).frame == Frame::kHold && P().arguments[i + 1].actors[0].who == Who::kGroup)) {
      return &P().arguments[i + 1];
    }
    if (a.first == p + 1 && a.prep == Prep::kNone) return &a;
    // «تجمع | روز چهارشنبه | بازنشستگان», «دیدار | برنامه‌ریزی‌شده | وزیران».
    if (a.first > p + 1 && a.prep == Prep::kNone) {
      bool between = true;
      for (size_t k = p + 1; k < a.first; ++k) {
        between &= U(k).kind == Kind::kDate || U(k).kind == Kind::kAdverb;
      }
      if (between) return &a;
    }
  }
  return nullptr;
}

void SentenceFrames::Make(size_t p, const Predicate& spec, uint16_t index, Range trigger,
                          size_t from, size_t to) {
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
  f.first_person = subject.empty() && verb.verb.first_person &&
                   (Contact(spec.frame) || spec.frame == Frame::kTo || spec.frame == Frame::kGo ||
                    spec.frame == Frame::kTour || spec.frame == Frame::kDest);
  const auto subjects = [&](Side side) {
    for (const Actor& a : subject) f.takers.push_back({a, side});
  };
  const auto take = [&](Prep prep, Side side) { TakeAfter(prep, from, to, side, &f); };
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
      if (spec.frame == Frame::kIntr && f.takers.empty()) Counted(&f);
      break;
    case Frame::kOf:
      subjects(Side::kSubject);
      take(Prep::kFrom, Side::kCounterpart);
      for (size_t i = 0; i < P().count; ++i) {
        const Argument& a = P().arguments[i];
        if (a.prep == Prep::kFrom && a.owner < 0 && a.actors[0].who == Who::kThing)
          Inner(a, Side::kCounterpart, &f);
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
      if (spec.frame == Frame::kToWhom) take(Prep::kFor, Side::kCounterpart);
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
      if (subject.empty()) Counted(&f);
      break;
    case Frame::kStrike:
      // «مسجد … هدف حمله قرار گرفت»
      if ((v_.Group("take") >> verb.verb.group & 1) != 0) {
        for (size_t i = 0; i < P().count && f.place.empty(); ++i) {
          const Argument& a = P().arguments[i];
          if (a.prep == Prep::kNone && !a.object && a.first < p && IsPlace(s_, C(), a)) {
            f.place = a.actors[0].whole;
          }
        }
        if (f.place.empty()) subjects(Side::kCounterpart);
        take(Prep::kBy, Side::kSubject);
        break;
      }
      subjects(Side::kSubject);
      if (const Argument* a = Object(); a != nullptr && !IsPlace(s_, C(), *a)) {
        Take(&f, *a, Side::kCounterpart);
      }
      if (subject.empty()) Counted(&f);
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
        if (const Argument* shared = SharedObject()) {
          Take(&f, *shared, Side::kCounterpart);
        } else if (const Argument* a = Object()) {
          if (subject.empty()) {
            SplitObject(*a, &f);
          } else {
            Take(&f, *a, Side::kCounterpart);
          }
        }
      }
      if (spec.frame != Frame::kCondemn) {
        take(Prep::kWith, Side::kCounterpart);
        take(Prep::kAgainst, Side::kCounterpart);
      }
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
      if (!subject.empty() && verb.fate == Fate::kPerform && subject[0].who != Who::kCity) {
        subjects(Side::kSubject);
      }
      if (spec.frame == Frame::kHold) take(Prep::kLed, Side::kSubject);
      Between(&f);
      break;
    case Frame::kPartner:
    case Frame::kFrom:
      subjects(Side::kSubject);
      take(Prep::kWith, Side::kCounterpart);
      break;
    case Frame::kShake:
      break;
    case Frame::kWelcome:
      subjects(Side::kSubject);
      Welcomed(p, &f);
      if (f.takers.empty()) return;
      break;
  }
  // «به وزارت خارجه فراخوانده شد»
  if (spec.frame == Frame::kRecall && passive && Find(Prep::kTo, from, to) != nullptr) {
    if (const Predicate* summons = v_.PredicateOfType("summons")) f.spec = summons;
  }
  Mediators(&f);
  if (Contact(spec.frame) && IsType(spec, "meeting") && ByPhone()) {
    if (const Predicate* call = v_.PredicateOfType("call")) f.spec = call;
  }
  if (f.place.empty()) f.place = PlaceOf(text_, s_, C(), P(), spec.frame, p, from, to);
  f.mention = DateFor(c_, p);
  f.modality = ModalityOf(v_, s_, c_, -1);
  f.past = Past(verb);
  if (Contact(spec.frame)) {
    if (Repeats(f)) return;
    for (size_t k = 1; k < N(); ++k) {
      if (k != p && U(k).kind == Kind::kNoun && U(k - 1).has(Class::kThis)) {
        f.continues = Of(k).type;
      }
    }
  }
  found_.push_back(std::move(f));
}

// «دو پهپاد … حمله کردند», «صدها راننده … اعتصاب کردند»: what is counted, when nobody else did it.
void SentenceFrames::Counted(Found* f) {
  for (size_t i = 0; i < P().count; ++i) {
    const Argument& a = P().arguments[i];
    if (a.prep != Prep::kNone || a.object || a.first > 0) continue;
    if (U(0).kind != Kind::kNumber && U(0).kind != Kind::kQuantity) continue;
    Actor x = a.actors[0];
    x.who = Who::kGroup;
    f->subject_missing = false;
    f->takers.insert(f->takers.begin(), {x, Side::kSubject});
    return;
  }
}

void SentenceFrames::Mediators(Found* f) {
  for (size_t i = 0; i < P().count; ++i) {
    if (P().arguments[i].prep == Prep::kMediated) Take(f, P().arguments[i], Side::kOther);
  }
}

// «A با B دیدار کرد و درباره … صحبت نمود»: nothing new.
bool SentenceFrames::Repeats(const Found& f) const {
  for (const Taker& t : f.takers) {
    if (t.side == Side::kCounterpart) return false;
  }
  const int before = C().previous;
  return before >= 0 && s_.clauses[before].kind == C().kind &&
         std::any_of(found_.begin(), found_.end(), [&](const Found& other) {
           return other.clause == before && Contact(other.spec->frame) && other.takers.size() > 1;
         });
}

void SentenceFrames::TakeOver(Found* f) {
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
  f->place = PlaceIn(before, f->spec->frame);
}

void SentenceFrames::Inner(const Argument& a, Side side, Found* f) {
  for (size_t k = a.last; k-- > a.first;) {
    const Unit& u = U(k);
    if (!u.any(Bits(Class::kCountry, Class::kCapital, Class::kOrgKnown)) || u.kind != Kind::kWord)
      continue;
    f->takers.push_back({CountryAt(k), side});
    return;
  }
}

Actor SentenceFrames::ActorAt(Who who, size_t from, size_t to) const {
  Actor x;
  x.who = who;
  x.text = x.whole = {U(from).begin, U(to - 1).end};
  x.first = static_cast<uint16_t>(from);
  x.last = static_cast<uint16_t>(to);
  return x;
}

Actor SentenceFrames::CountryAt(size_t k) const {
  const Unit& u = U(k);
  Actor x = ActorAt(u.has(Class::kOrgKnown) ? Who::kOrganisation : Who::kCountry, k, k + 1);
  for (Class c : {Class::kCountry, Class::kCapital}) {
    if (u.has(c)) x.country = v_.Value(*u.entry, c);
  }
  return x;
}

std::vector<Actor> SentenceFrames::Countries(const Argument& a) const {
  if (a.actors[0].who != Who::kThing) return {};
  const auto country = [&](size_t k) {
    return k < N() && U(k).kind == Kind::kWord && U(k).has(Class::kCountry);
  };
  size_t k = a.actors[0].last - 1u;
  if (!country(k)) return {};
  for (size_t i = a.actors[0].first; i < k; ++i) {
    if (!U(i).has(Class::kModifier) && !EndsInYe(i)) return {};
  }
  std::vector<Actor> countries = {CountryAt(k)};
  for (; k + 1 < N() && (U(k + 1).kind == Kind::kAnd || U(k + 1).kind == Kind::kComma); k += 2) {
    if (!country(k + 2)) break;
    countries.push_back(CountryAt(k + 2));
  }
  if (countries.size() < 2) return {};
  return countries;
}

bool SentenceFrames::ByPhone() const {
  for (uint16_t i : C().units) {
    if (s_.units[i].has(Class::kByPhone)) return true;
  }
  return false;
}

bool SentenceFrames::Penalty() const {
  for (uint16_t i : C().units) {
    if (s_.units[i].has(Class::kPenalty)) return true;
  }
  return false;
}

void SentenceFrames::Between(Found* f) {
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

void SentenceFrames::NounOwner(size_t p, Found* f) {
  const Argument* a = AfterNoun(p);
  if (a == nullptr) return;
  for (const Actor& x : Countries(*a)) f->takers.push_back({x, Side::kSubject});
  if (!Actual(a->actors[0])) return;
  if (a->actors[0].who == Who::kCity || a->actors[0].who == Who::kUnknown) return;
  if (f->spec->frame == Frame::kPoll) return;
  const bool honoured = IsType(*f->spec, "ceremony") &&
                        (a->actors[0].who == Who::kPerson || a->actors[0].who == Who::kOffice);
  Take(f, *a, honoured ? Side::kCounterpart : Side::kSubject);
}

void SentenceFrames::SplitObject(const Argument& a, Found* f) {
  const Actor& x = a.actors[0];
  // «مأموران پلیس | سه نفر را»
  for (size_t k = x.first + 1u; k + 1 < x.last; ++k) {
    if (U(k).kind != Kind::kNumber || U(k + 1).kind != Kind::kWord) continue;
    if (!U(k + 1).any(Bits(Class::kHuman, Class::kGroup, Class::kOffice))) continue;
    f->takers.push_back({ActorAt(Who::kGroup, x.first, k), Side::kSubject});
    f->takers.push_back({ActorAt(Who::kGroup, k, x.last), Side::kCounterpart});
    return;
  }
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

void SentenceFrames::PostOf(Found* f) {
  for (size_t i = 0; i < P().count; ++i) {
    const Argument& a = P().arguments[i];
    if ((a.prep != Prep::kAs && a.prep != Prep::kTo) || a.actors[0].who != Who::kOffice) continue;
    for (Taker& t : f->takers) {
      if (t.side == Side::kCounterpart && t.actor.who != Who::kOffice) {
        t.actor.role = a.actors[0].text;
        t.actor.title = false;
      }
    }
    f->takers.erase(
        std::remove_if(f->takers.begin(), f->takers.end(),
                       [&](const Taker& t) { return t.actor.first == a.actors[0].first; }),
        f->takers.end());
  }
}

void SentenceFrames::AnyoneAfter(size_t p, Found* f) {
  if (!f->takers.empty()) return;
  for (size_t i = 0; i < P().count; ++i) {
    const Argument& a = P().arguments[i];
    if (a.first > p && a.actors[0].who == Who::kPerson) {
      Take(f, a, Side::kCounterpart);
      return;
    }
  }
  // «اتهامات حمید نوری»: a name inside a phrase, or two words never seen.
  for (size_t k = p + 1; k < N(); ++k) {
    if (U(k).kind != Kind::kWord) continue;
    const bool unseen =
        U(k).mask == 0 && k + 1 < N() && U(k + 1).mask == 0 && U(k + 1).kind == Kind::kWord;
    if (!U(k).has(Class::kGiven) && !unseen) continue;
    size_t e = k;
    while (e < N() && U(e).kind == Kind::kWord && e - k < 4 &&
           !U(e).any(Bits(Class::kCommon, Class::kVerb))) {
      ++e;
    }
    Actor a = ActorAt(Who::kPerson, k, e);
    a.name = a.text;
    a.licensed = true;
    f->takers.push_back({a, Side::kCounterpart});
    return;
  }
}

}  // namespace gahnegar::events
