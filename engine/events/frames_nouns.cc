// Event nouns without a verb of their own: «در دیدار با …», «سفر … لغو شد», headlines.
#include <algorithm>

#include "engine/events/sentence_frames.h"

namespace gahnegar::events {

void SentenceFrames::Nominal() {
  const Clause& clause = C();
  const bool verb = clause.verb >= 0;
  const Fate fate = verb ? s_.units[clause.verb].fate : Fate::kNone;
  bool any_verb = false;
  for (size_t c = 0; c < s_.clause_count; ++c) any_verb |= s_.clauses[c].verb >= 0;
  Prep joined = Prep::kNone;  // of the event noun before
  for (size_t p = 0; p < N(); ++p) {
    if (U(p).kind != Kind::kNoun || taken_[p] || U(p).has(Class::kNamesake)) continue;
    const Predicate& spec = Of(p);
    size_t head = p;
    while (head > 0 && (U(head - 1).has(Class::kNotOnce) || U(head - 1).kind == Kind::kNumber)) {
      --head;
    }
    // «دور بعدی این نشست‌ها» is another one.
    const bool another =
        head > 1 && U(head - 1).has(Class::kThis) &&
        (U(head - 2).has(Class::kNotOnce) || (head > 2 && U(head - 3).has(Class::kNotOnce)));
    if (head > 0 && U(head - 1).has(Class::kThis) && !another) {
      Found f;
      f.predicate = U(p).predicate;
      f.spec = &spec;
      f.clause = c_;
      f.unit = clause.units[p];
      f.trigger = {U(p).begin, U(p).end};
      f.anaphoric = true;
      f.mention = DateFor(c_, p);
      f.denied =
          fate == Fate::kDeny || (fate == Fate::kHappen && s_.units[clause.verb].verb.negated);
      f.nominal = true;
      const int told_in = RelativeOf(p);
      if (told_in >= 0) {
        if (f.mention < 0) f.mention = DateFor(told_in, 0);
        f.place = PlaceIn(told_in, spec.frame);
      } else if (fate == Fate::kHappen && !(head > 1 && U(head - 2).kind == Kind::kPrep)) {
        f.place = PlaceOf(text_, s_, clause, P(), spec.frame, p, 0, N());
      }
      // «در این نشست X …»: who is named in it was there.
      if (head > 1 && U(head - 2).kind == Kind::kPrep && U(head - 2).prep == Prep::kIn) {
        for (size_t i = 0; i < P().count; ++i) {
          const Argument& a = P().arguments[i];
          if (a.prep != Prep::kNone || a.object || a.first < p) continue;
          for (const Actor& x : a.actors) {
            const bool beside = x.who == Who::kUnknown && x.words > 1 && !f.takers.empty();
            if ((x.who == Who::kPerson && x.licensed) || beside) {
              f.takers.push_back({x, Side::kSubject});
            }
          }
        }
      }
      found_.push_back(std::move(f));
      continue;
    }
    // «از لغو سفر … خبر داد»
    const bool cancelled = head > 0 && DeniesBefore(head - 1);
    if (cancelled) {
      --head;
      while (head > 0 && U(head - 1).has(Class::kNotOnce)) --head;
    }
    const Unit* before = head > 0 ? &U(head - 1) : nullptr;
    Prep prep = before != nullptr && before->kind == Kind::kPrep ? before->prep : Prep::kNone;
    // «در سفر به … و دیدار با …»
    if (before != nullptr && before->kind == Kind::kAnd && joined != Prep::kNone) prep = joined;
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
    if (spec.frame == Frame::kTo && spec.groups == 0 && !whose) continue;  // «ورود … به …»
    const bool happens = (spec.fates >> static_cast<int>(Fate::kHappen) & 1) != 0;
    bool ok = false;
    bool aside = false;  // what the verb says is not said of it
    Fate told = Fate::kNone;
    const bool contact = Contact(spec.frame) || spec.frame == Frame::kReach;
    if (fate != Fate::kNone &&
        (prep == Prep::kNone || (fate == Fate::kReport && prep == Prep::kFrom))) {
      const bool happened = fate != Fate::kHappen || happens;
      const bool off = spec.frame == Frame::kHold && fate == Fate::kDeny;
      if (happened && (fate == Fate::kHappen || partners || whose || place || off)) {
        ok = fate != Fate::kPerform &&
             (fate != Fate::kIssue || spec.frame == Frame::kAppoint);  // «حکم انتصاب … صادر شد»
        told = fate;
        aside = fate == Fate::kReport && prep == Prep::kNone && head == p && !ObjectAfter(p);
      }
    }
    const bool told_of = fate == Fate::kDeny || fate == Fate::kConfirm || fate == Fate::kReport;
    if (!ok && told_of && (prep == Prep::kOther || prep == Prep::kFor || prep == Prep::kFrom) &&
        f.takers.size() >= 2) {
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
      // Of many, in what one takes part.
      if (const Predicate* summit = v_.PredicateOfType("summit")) {
        if (f.takers.size() == 1) f.spec = summit;
      }
    }
    // «مذاکراتی که میان A و B … آغاز شده بود، پایان یافت»
    if (ok && contact && f.takers.empty()) {
      if (const int told_in = RelativeOf(p); told_in >= 0) BetweenIn(told_in, &f);
    }
    f.held = told == Fate::kHappen && head == 0 && IsType(spec, "negotiation");
    // A relative clause says that it happened.
    const int relative = ok || (!happens && spec.frame == Frame::kIntr) ? -1 : RelativeOf(p);
    if (!ok && relative >= 0) {
      ok = true;
      f.mention = DateFor(relative, 0);
      f.place = PlaceIn(relative, spec.frame);
      f.modality = fate == Fate::kDeny && prep == Prep::kNone ? Modality::kNegated
                                                              : ModalityOf(v_, s_, relative, -1);
      // «نشستی که میان A و B برگزار شد»
      if (f.takers.empty() && contact) BetweenIn(relative, &f);
      if (spec.frame == Frame::kAcc) {
        for (Taker& t : f.takers) t.side = Side::kCounterpart;
      }
    }
    // Subject of any past verb, with its date or its bearer: «تجمع روز چهارشنبه | بازنشستگان …
    // نشد».
    const bool bodily = (contact && f.takers.size() >= 2) || spec.frame == Frame::kOccur ||
                        spec.frame == Frame::kIntr || spec.frame == Frame::kAttack;
    if (!ok && verb && prep == Prep::kNone && bodily && Past(s_.units[clause.verb]) && head <= 1 &&
        (spec.frame == Frame::kOccur || !ObjectAfter(p)) &&
        (whose || partners || ToPlace(p, &f) || spec.frame == Frame::kOccur ||
         (p + 1 < N() && U(p + 1).kind == Kind::kDate))) {
      ok = true;
      told = Fate::kHappen;
    }
    if (!ok && verb && (prep == Prep::kNone || another) && (partners || whose || another) &&
        (contact || spec.frame == Frame::kHold) && WasThen(p)) {
      ok = true;
      told = Fate::kHappen;
      f.sides = another;
    }
    // «دعوت‌نامه برای سفر X به Y»
    const bool invited = !ok && prep == Prep::kFor && spec.frame == Frame::kTo && whose && place &&
                         (f.takers[0].actor.who == Who::kOffice || f.takers[0].actor.licensed);
    ok |= invited;
    if ((!ok || (relative >= 0 && !whose)) && contact && partners &&
        (prep == Prep::kIn || prep == Prep::kDuring || prep == Prep::kAfter)) {
      ok = true;
      if (!whose) ClauseSubject(&f);
    }
    // «در دیدار دبیرکل و اعضای حزب … گفت»: the speaker met them.
    if ((!ok || relative >= 0) && prep == Prep::kIn && spec.frame == Frame::kWith && whose &&
        !partners) {
      std::vector<Taker> owner = f.takers;
      f.takers.clear();
      ClauseSubject(&f);
      if (!f.takers.empty()) {
        for (Taker& t : owner) t.side = Side::kCounterpart;
        f.takers.insert(f.takers.end(), owner.begin(), owner.end());
        ok = true;
      } else {
        f.takers = std::move(owner);
      }
    }
    // «در دیدار وزرای دفاع سه کشور …»: those who meet are many.
    if (!ok && prep == Prep::kIn && spec.frame == Frame::kWith && whose && f.takers.size() == 1 &&
        f.takers[0].actor.who == Who::kGroup && f.takers[0].actor.plural) {
      ok = true;
    }
    // «موضوع‌هایی مانند تماس تلفنی X با Y»: both are named.
    if (!ok && contact && partners && whose && f.takers.size() >= 2 && p > 0 &&
        (prep == Prep::kNone || prep == Prep::kOther || prep == Prep::kFor) && !ObjectAfter(p)) {
      ok = std::all_of(f.takers.begin(), f.takers.end(), [](const Taker& t) {
        return t.actor.who == Who::kOffice || (t.actor.who == Who::kGroup && t.actor.plural) ||
               (t.actor.who == Who::kPerson && t.actor.licensed);
      });
      aside = ok;
    }
    // «در پیامی به …», «با ارسال پیامی به …».
    if (!ok && (prep == Prep::kIn || prep == Prep::kOther) && spec.frame == Frame::kToWhom) {
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
    // «در جریان تظاهرات دیروز …»
    if (!ok && verb && Past(s_.units[clause.verb]) && WhereOrWhen(p) &&
        (prep == Prep::kIn || prep == Prep::kDuring || prep == Prep::kAfter) &&
        (spec.frame == Frame::kOccur || spec.frame == Frame::kIntr)) {
      ok = true;
    }
    // «هشدار X به Y»
    if (!any_verb && whose && head == 0) {
      const bool from = spec.frame == Frame::kOf;
      if (from || spec.frame == Frame::kToS || spec.frame == Frame::kToWhom) {
        if (const Argument* to = Find(from ? Prep::kFrom : Prep::kTo, p + 1, N())) {
          Take(&f, *to, Side::kCounterpart);
        }
      }
    }
    if (!ok && !any_verb && prep == Prep::kNone) ok = Headlined(p, head, whose, place, f);
    if (!ok) continue;
    joined = prep;
    if (told == Fate::kReport && spec.frame == Frame::kMediate) {
      for (Taker& t : f.takers) t.side = Side::kCounterpart;
      for (size_t i = 0; i < P().count; ++i) {
        const Argument& a = P().arguments[i];
        if (a.prep == Prep::kFrom && a.last <= p) Inner(a, Side::kSubject, &f);
      }
    }
    if (told == Fate::kReport && (f.takers.empty() || spec.frame == Frame::kPartner))
      ClauseSubject(&f);
    if (spec.frame == Frame::kTry) AnyoneAfter(p, &f);
    if (spec.frame == Frame::kAppoint) PostOf(&f);
    if ((told == Fate::kDeny || (told == Fate::kReport && prep == Prep::kFrom)) && contact &&
        f.takers.size() == 1) {
      ClauseSubject(&f);
    }
    // «… به تهران می‌آید؛ دیدار با X نیز پیش‌بینی شده است»: of whoever was told of before.
    if (contact && partners && f.takers.size() == 1 &&
        (told == Fate::kPlan || told == Fate::kHappen || told == Fate::kDeny)) {
      f.subject_missing = true;
    }
    // «سفر خود به … را لغو کرد»
    if (told == Fate::kDeny && f.takers.empty()) ClauseSubject(&f);
    if (told == Fate::kDeny &&
        IsType(spec, "sanction")) {  // «تحریم‌ها را لغو کرد»
      if (const Predicate* relief = v_.PredicateOfType("sanction_relief")) f.spec = relief;
      for (Taker& t : f.takers) t.side = Side::kCounterpart;
      ClauseSubject(&f);
      told = Fate::kHappen;
    }
    if (f.place.empty()) {
      f.place = PlaceOf(text_, s_, clause, P(), spec.frame, p, 0, N());
    }
    // «نشستی که قرار بود در … برگزار شود، لغو شد»
    if (f.place.empty() && told != Fate::kNone) {
      if (const int where = RelativeOf(p); where >= 0) {
        f.place = PlaceIn(where, spec.frame);
      }
    }
    Mediators(&f);
    if (told == Fate::kHappen && (spec.frame == Frame::kHold || (contact && f.takers.size() < 2))) {
      TakeAfter(Prep::kLed, 0, N(), Side::kSubject, &f);
    }
    if (!verb && any_verb) continue;
    if (relative < 0) {
      f.mention = DateFor(c_, p);
      f.modality = verb && told != Fate::kNone ? ModalityOf(v_, s_, c_, static_cast<int>(told))
                                               : Modality::kActual;
      if (invited) f.modality = Modality::kPlanned;
      if (aside || (bodily && told == Fate::kHappen && s_.units[clause.verb].fate == Fate::kNone &&
                    !IsFuture())) {
        f.modality = Modality::kActual;
      }
    }
    if (cancelled) {
      f.modality = f.modality == Modality::kNegated ? Modality::kActual : Modality::kNegated;
    }
    f.past = told == Fate::kHappen && !aside && Past(s_.units[clause.verb]);
    taken_[p] = true;
    found_.push_back(std::move(f));
  }
}

// «لغو» and its like before a noun.
bool SentenceFrames::DeniesBefore(size_t p) const {
  const Unit& u = U(p);
  if (u.kind != Kind::kWord || !u.has(Class::kVerbal)) return false;
  const WordReading* r = v_.ReadingsOf(*u.entry);
  for (int k = 0; k < u.entry->count; ++k) {
    if (r[k].cls == Class::kVerbal && v_.verbal(r[k].value).fate == Fate::kDeny) return true;
  }
  return false;
}

// A line without a verb tells an event of two, of one and a place, or what befell one with a name.
bool SentenceFrames::Headlined(size_t p, size_t head, bool whose, bool place,
                               const Found& f) const {
  const Predicate& spec = *f.spec;
  if (f.takers.empty()) return false;
  const Actor& first = f.takers[0].actor;
  const bool named = first.who == Who::kOffice || (first.who == Who::kPerson && first.licensed);
  if (head > 0) return spec.frame == Frame::kTo && whose && place && named;
  if (f.takers.size() >= 2 || place) return true;
  switch (spec.frame) {
    case Frame::kWith:
    case Frame::kSession:
      return first.plural;
    case Frame::kReach:
      return false;
    case Frame::kTour:
      return whose && !PlaceOf(text_, s_, C(), phrases_[c_], spec.frame, p, 0, N()).empty();
    case Frame::kIntr:
      return named || first.who == Who::kGroup;
    case Frame::kAcc:
      return named || (first.who == Who::kGroup && U(first.first).kind == Kind::kNumber);
    default:
      return false;
  }
}

bool SentenceFrames::WhereOrWhen(size_t p) const {
  if (p + 1 >= N()) return false;
  if (U(p + 1).kind == Kind::kDate) return true;
  size_t comma = p + 1;
  while (comma < N() && U(comma).kind != Kind::kComma) ++comma;
  for (size_t i = 0; i < phrases_[c_].count; ++i) {
    const Argument& a = phrases_[c_].arguments[i];
    if (a.first <= p || a.prep != Prep::kIn || !IsPlace(s_, C(), a)) continue;
    // «انفجار ماین کنار جاده در هلمند، …»
    return a.first == p + 1 || (comma < N() && a.last == comma);
  }
  return false;
}

bool SentenceFrames::IsFuture() const {
  return s_.units[C().verb].verb.tense == VerbTense::kFuture;
}

bool SentenceFrames::WasThen(size_t p) {
  const Unit& verb = U(N() - 1);
  if ((be_ >> verb.verb.group & 1) == 0 || verb.verb.tense == VerbTense::kPresent) return false;
  if (N() < p + 3) return false;
  if (U(N() - 2).kind == Kind::kDate) return true;
  for (size_t i = 0; i < P().count; ++i) {
    const Argument& a = P().arguments[i];
    if (a.first > p && a.last + 1u == N() && a.prep == Prep::kIn && IsPlace(s_, C(), a)) {
      return true;
    }
  }
  return false;
}

bool SentenceFrames::ObjectAfter(size_t p) const {
  for (size_t k = p + 1; k < N(); ++k) {
    if (U(k).kind == Kind::kObject) return true;
  }
  return false;
}

bool SentenceFrames::Past(const Unit& u) {
  return u.verb.tense == VerbTense::kPast || u.verb.tense == VerbTense::kPerfect ||
         u.verb.tense == VerbTense::kPluperfect;
}

int SentenceFrames::RelativeOf(size_t p) {
  size_t end = p + 1;
  while (end < N() && (U(end).kind == Kind::kWord || U(end).kind == Kind::kNumber)) ++end;
  if (const Argument* a = AfterNoun(p)) end = std::max<size_t>(end, a->last);
  for (size_t i = 0; i < P().count; ++i) {
    const Argument& a = P().arguments[i];
    if (a.first != end || !Actual(a.actors[0])) continue;
    if (a.prep == Prep::kWith || a.prep == Prep::kBetween) end = a.last;
  }
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

void SentenceFrames::ClauseSubject(Found* f) {
  std::vector<Actor> subject;
  Subject(c_, &subject, &f->subject_missing);
  std::vector<Taker> takers;
  for (const Actor& a : subject) takers.push_back({a, Side::kSubject});
  f->takers.insert(f->takers.begin(), takers.begin(), takers.end());
}

bool SentenceFrames::Partners(size_t p, Found* f) {
  bool any = false;
  size_t at = p + 1;
  const Argument* whose = AfterNoun(p);  // an adjective may stand before it
  for (size_t i = 0; i < P().count; ++i) {
    const Argument& a = P().arguments[i];
    if (a.first < p + 1) continue;
    if (a.prep == Prep::kWith && at > p + 1 && Aside(p)) break;
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
    } else if (a.prep == Prep::kNone && a.first != p + 1 && !a.date_before && &a != whose) {
      break;
    }
    at = a.last;
  }
  return any;
}

bool SentenceFrames::Whose(size_t p, Found* f) {
  const Argument* a = AfterNoun(p);
  if (a == nullptr) return false;
  if (std::vector<Actor> countries = Countries(*a); !countries.empty()) {
    if (f->spec->frame != Frame::kHold && !Contact(f->spec->frame)) return false;
    for (const Actor& x : countries) f->takers.push_back({x, Side::kSubject});
    return true;
  }
  const bool pronoun =
      a->actors[0].who == Who::kPronoun &&
      (Contact(f->spec->frame) || (f->spec->frame == Frame::kTo && !a->actors[0].plural));
  if (!Actual(a->actors[0]) && !pronoun) return false;
  // «X در دیدار نوروزی با …»: an adjective, when somebody else is there.
  if (a->actors[0].who == Who::kUnknown && a->actors[0].words < 2 && a->actors.size() == 1 &&
      EndsInYe(a->actors[0].first)) {
    std::vector<Actor> subject;
    bool missing = false;
    if (Subject(c_, &subject, &missing) && Actual(subject[0]) &&
        subject[0].first != a->actors[0].first) {
      return false;
    }
  }
  // «همایش بازآفرینی شهری»: what it is about.
  if (a->actors[0].who == Who::kUnknown && f->spec->frame == Frame::kHold) return false;
  if (a->actors[0].who == Who::kUnknown && a->actors[0].words < 2 && a->actors.size() < 2 &&
      f->takers.empty() && (f->spec->frame != Frame::kTo || C().verb < 0)) {
    return false;
  }
  if (a->actors[0].who == Who::kCity && a->actors.size() < 2) {
    if (f->place.empty()) f->place = a->actors[0].whole;
    return false;
  }
  std::vector<Taker> takers;
  // «گفت که دیدار او با … لغو شد»: of the one who says it.
  if (pronoun && !a->actors[0].plural && C().kind == ClauseKind::kComplement && C().parent >= 0) {
    std::vector<Actor> speaker;
    bool missing = false;
    Subject(C().parent, &speaker, &missing);
    if (speaker.size() == 1 && Actual(speaker[0])) {
      f->takers.insert(f->takers.begin(), {speaker[0], Side::kSubject});
      return true;
    }
  }
  const bool with = Contact(f->spec->frame) && f->takers.empty() && a->actors.size() == 2;
  if (f->spec->frame == Frame::kPoll) return false;
  const bool patient = f->spec->frame == Frame::kAcc || f->spec->frame == Frame::kAppoint ||
                       f->spec->frame == Frame::kTry || IsType(*f->spec, "ceremony");
  for (size_t i = 0; i < a->actors.size(); ++i) {
    takers.push_back(
        {a->actors[i], patient || (with && i > 0) ? Side::kCounterpart : Side::kSubject});
  }
  f->takers.insert(f->takers.begin(), takers.begin(), takers.end());
  return true;
}

bool SentenceFrames::ToPlace(size_t p, Found* f) {
  for (size_t i = 0; i < P().count; ++i) {
    const Argument& a = P().arguments[i];
    if (a.first <= p || a.prep != Prep::kTo || !IsDestination(s_, C(), a)) continue;
    f->place = a.actors[0].whole;
    return true;
  }
  return false;
}

}  // namespace gahnegar::events
