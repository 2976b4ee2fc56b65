// Predicates that have their verb: «X با Y دیدار کرد», «به P رفت», «درگذشت».
#include <algorithm>

#include "engine/events/sentence_frames.h"

namespace gahnegar::events {

void SentenceFrames::Verbal() {
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
    if (U(p).has(Class::kNamesake) && p + 1 != vp) continue;  // «شهید» before a name
    const Predicate& spec = Of(p);
    const bool light = (spec.groups & group) != 0 && (verb.fate == Fate::kNone || p + 1 == vp);
    const bool perform = verb.fate != Fate::kNone && verb.fate != Fate::kHappen &&
                         verb.fate != Fate::kDeny && verb.fate != Fate::kConfirm &&
                         verb.fate != Fate::kReport &&
                         (spec.fates >> static_cast<int>(verb.fate) & 1) != 0;
    const bool after_prep = p > 0 && U(p - 1).kind == Kind::kPrep;
    const size_t gap = before > p + 1 ? before - p - 1 : 0;
    const bool joined = p + 1 < vp && U(p + 1).kind == Kind::kAnd;
    // «با X دیدار و از Y بازدید به عمل آورد»: its light verb is left out.
    bool elided = joined && Contact(spec.frame) && (group & (be_ | become_)) == 0;
    if (elided) {
      const Argument* with = Find(Prep::kWith, 0, p);
      elided = with != nullptr && Actual(with->actors[0]);
    }
    if (!light && !perform && !elided) continue;
    bool ok = false;
    if (gap == 0 || p + 1 == vp) {
      ok = !after_prep || spec.frame == Frame::kInto || (group & sit_) != 0;
    } else if (joined) {
      ok = !after_prep;
    } else if (OpenFrame(spec.frame) || (spec.frame == Frame::kToWhom && light) ||
               ((group & be_) != 0 && spec.frame == Frame::kIntr)) {
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
    if (spec.frame == Frame::kHost && Hosted(p)) continue;
    const bool contact = Contact(spec.frame);
    // «دیدار و درباره … گفت‌وگو کرد»: one event, unless partners stand
    // between.
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

// «پکن میزبان نشست دوجانبه X و Y بود»: their meeting, there.
bool SentenceFrames::Hosted(size_t host) {
  size_t p = host + 1;
  while (p < N() && (U(p).has(Class::kNotOnce) || U(p).kind == Kind::kNumber)) ++p;
  if (p >= N() || U(p).kind != Kind::kNoun) return false;
  const Predicate& spec = Of(p);
  if (!Contact(spec.frame) && spec.frame != Frame::kHold) return false;
  Found f;
  f.predicate = U(p).predicate;
  f.spec = &spec;
  f.clause = c_;
  f.unit = C().units[p];
  f.trigger = {U(p).begin, U(p).end};
  f.nominal = true;
  Partners(p, &f);
  Whose(p, &f);
  std::vector<Actor> subject;
  Subject(c_, &subject, &f.subject_missing);
  for (const Actor& a : subject) {
    if (a.first > host) continue;
    // «بیمارستان … میزبان همایش بود» says where.
    if (a.who != Who::kCity && a.who != Who::kCountry && !U(a.first).has(Class::kPlaceHead)) {
      f.takers.insert(f.takers.begin(), {a, Side::kSubject});
    } else if (f.place.empty()) {
      f.place = a.whole;
    }
  }
  for (size_t i = 0; i < P().count && f.place.empty(); ++i) {
    const Argument& a = P().arguments[i];
    if (a.prep == Prep::kNone && a.last <= host && IsPlace(s_, C(), a)) f.place = a.actors[0].whole;
  }
  f.subject_missing = false;
  if (f.place.empty()) f.place = PlaceOf(text_, s_, C(), P(), spec.frame, p, 0, N());
  f.mention = DateFor(c_, p);
  f.modality = ModalityOf(v_, s_, c_, -1);
  taken_[host] = taken_[p] = true;
  found_.push_back(std::move(f));
  return true;
}

bool SentenceFrames::OpenFrame(Frame f) {
  return f == Frame::kInto || f == Frame::kDest || f == Frame::kHost || f == Frame::kReceive ||
         f == Frame::kShake || f == Frame::kSigned || f == Frame::kWelcome;
}

bool SentenceFrames::PartnerBetween(size_t a, size_t b) {
  for (size_t i = 0; i < P().count; ++i) {
    const Argument& x = P().arguments[i];
    if (x.prep == Prep::kWith && x.first > a && x.last <= b && Actual(x.actors[0])) return true;
  }
  return false;
}

void SentenceFrames::Split(size_t from) {
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
    const auto place = [&](size_t a, size_t b) {
      return PlaceOf(text_, s_, C(), P(), first.spec->frame, 0, a, b);
    };
    const size_t half = P().arguments[with[0]].last;
    if (const Range there = place(0, half); !there.empty()) {
      first.place = there;
      second.place = place(half, N());
    }
    found_.push_back(second);
  }
}

int SentenceFrames::DateBetween(size_t a, size_t b) const {
  int found = -1;
  for (size_t p = a; p < b; ++p) {
    if (U(p).kind == Kind::kDate) found = U(p).mention;
  }
  return found;
}

// «وارد ریاض شد و مورد استقبال ولیعهد … قرار گرفت»: the host takes part in the visit.
void SentenceFrames::Welcomed(size_t p, Found* f) {
  const Argument* host = AfterNoun(p);
  if (host == nullptr || !Actual(host->actors[0])) return;
  for (size_t i = found_.size(); i-- > 0;) {
    Found& visit = found_[i];
    if (!IsType(*visit.spec, "visit")) continue;
    Take(&visit, *host, Side::kCounterpart);
    f->takers.clear();
    return;
  }
  for (Taker& t : f->takers) t.side = Side::kCounterpart;
  Take(f, *host, Side::kSubject);
}

bool SentenceFrames::Alone(size_t vp, uint64_t group) {
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
    if (!IsDestination(s_, C(), a) || (a.actors[0].who == Who::kUnknown && a.actors[0].words > 1)) {
      continue;
    }
    bool noun_between = false;
    for (size_t p = a.last; p < vp; ++p) noun_between |= U(p).kind == Kind::kNoun;
    if (noun_between) return false;
    const uint16_t index = v_.going();
    Make(vp, v_.predicate(index), index, {U(a.first).begin, U(vp).end}, 0, N());
    return true;
  }
  return false;
}

bool SentenceFrames::Guarded(size_t p) {
  if (p > 0 && U(p - 1).kind == Kind::kWord && U(p - 1).has(Class::kNameOf) &&
      !U(p - 1).any(Bits(Class::kGiven))) {
    if (U(p).end - U(p).begin == 0) return true;
    if (p + 1 >= N() || U(p + 1).kind != Kind::kVerb || U(p - 1).has(Class::kSpeech)) return true;
  }
  const Predicate& spec = Of(p);
  return Contact(spec.frame) && Interview(p, (spec.groups & sit_) != 0);
}

bool SentenceFrames::Interview(size_t p, bool talk) {
  constexpr size_t kNear = 5;  // units behind the noun; what follows is told of something else
  for (size_t i = 0; i < P().count; ++i) {
    const Argument& a = P().arguments[i];
    if (a.prep != Prep::kWith || a.first > p + kNear) continue;
    const size_t first = a.actors[0].first;
    // «دیدار با هیئتی رسانه‌ای» is none: only talks with somebody of the press are.
    for (size_t k = first; k < a.last && k < first + (talk ? 3 : 1); ++k) {
      if (U(k).any(Bits(Class::kReporter, Class::kAgency)) ||
          (k == first && U(k).has(Class::kDesk))) {
        return true;
      }
    }
    if (U(first).any(Bits(Class::kAgencyAmbiguous)) && a.last == first + 1 &&
        !U(first).any(Bits(Class::kCountry, Class::kCity, Class::kCapital))) {
      return true;
    }
  }
  return false;
}

}  // namespace gahnegar::events
