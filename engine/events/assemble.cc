#include "engine/events/assemble.h"

#include <algorithm>

#include "engine/text/alphabet.h"

namespace gahnegar::events {
namespace {

// «این دیدار» this many letters after a meeting is another one.
constexpr uint32_t kFar = 600;

bool Personal(Frame f) {
  switch (f) {
    case Frame::kWith:
    case Frame::kSession:
    case Frame::kReach:
    case Frame::kTo:
    case Frame::kInto:
    case Frame::kDest:
    case Frame::kGo:
    case Frame::kLeave:
    case Frame::kTour:
    case Frame::kOf:
    case Frame::kHost:
    case Frame::kReceive:
    case Frame::kToS:
    case Frame::kToWhom:
    case Frame::kAppoint:
      return true;
    default:
      return false;
  }
}

}  // namespace

TextSpan Assembler::SpanOf(Range r) const { return view_.text->ToInput(r.begin, r.end); }

std::string_view Assembler::Slice(const TextSpan& span) const {
  return std::string_view(view_.document->text)
      .substr(span.begin.byte, span.end.byte - span.begin.byte);
}

// The letters as they stand, but words of the lists as the lists write them.
std::string Assembler::NameOf(Range r) const {
  const std::string_view text = view_.text->text();
  std::string name;
  size_t p = r.begin;
  while (p < r.end) {
    if (KindOf(text[p]) != LetterKind::kLetter) {
      size_t e = p;
      while (e < r.end && KindOf(text[e]) != LetterKind::kLetter) ++e;
      name += Slice(SpanOf({static_cast<uint32_t>(p), static_cast<uint32_t>(e)}));
      p = e;
      continue;
    }
    const size_t e = std::min<size_t>(SegmentEnd(text, p), r.end);
    const std::string_view letters = text.substr(p, e - p);
    const WordEntry* entry =
        v_.Find(Vocabulary::Final(Vocabulary::Extend(Vocabulary::kSeed, letters)), 1);
    const bool wider = entry != nullptr && entry->parts > 1 && !v_.Spelling(*entry).empty() &&
                       (entry->mask & Bit(Class::kVerb)) == 0;
    if (wider) {
      name += v_.Spelling(*entry);
    } else {
      name += Slice(SpanOf({static_cast<uint32_t>(p), static_cast<uint32_t>(e)}));
    }
    p = e;
  }
  return name;
}

Participant Assembler::MakeParticipant(const Taker& t, const People& people) const {
  Participant p;
  const Actor& a = t.actor;
  p.span = SpanOf(a.text);
  p.text = Slice(p.span);
  p.name = NameOf(people.Canonical(view_.text->text(), a));
  if (!a.role.empty()) p.role = NameOf(a.role);
  p.side = t.side;
  if (a.country != 0) {
    p.country = {static_cast<char>(a.country >> 8), static_cast<char>(a.country & 255)};
  }
  return p;
}

void Assembler::Date(Event* e, int mention, bool past) const {
  if (mention < 0 || mention >= static_cast<int>(record_.mentions.size())) return;
  const Mention& m = record_.mentions[mention];
  e->when = m.id;
  if (m.value == "FUTURE_REF" || m.value == "PAST_REF") return;  // «به زودی» is no day
  e->start = m.start;
  e->end = m.end;
  e->grain = m.grain;
  // What lies ahead has not happened.
  const std::optional<Instant>& now = view_.document->published;
  if (!past && now && m.start && m.start->day > now->day && e->modality == Modality::kActual) {
    e->modality = Modality::kPlanned;
  }
}

bool Assembler::Enough(const Found& f, const std::vector<Taker>& takers,
                       const People& people) const {
  const std::string& type = v_.type(f.spec->type).name;
  if (f.sides && takers.empty()) return f.mention >= 0;
  if (f.held && takers.size() < 2) return !f.place.empty();
  bool licensed = false;
  for (const Taker& t : takers) {
    licensed |= t.actor.who != Who::kThing && (t.actor.who != Who::kUnknown || t.actor.words > 1 ||
                                               people.Knows(view_.text->text(), t.actor));
  }
  switch (f.spec->frame) {
    case Frame::kHold:
    case Frame::kPoll:
    case Frame::kOccur:
    case Frame::kShake:
      return true;
    case Frame::kTo:
    case Frame::kInto:
    case Frame::kDest:
    case Frame::kGo:
    case Frame::kLeave:
    case Frame::kTour:
      // Teams and firms do not travel; who is sent by them does.
      return !f.place.empty() && std::any_of(takers.begin(), takers.end(), [](const Taker& t) {
        return t.actor.who != Who::kOrganisation && t.actor.who != Who::kCity &&
               t.actor.who != Who::kCountry;
      });
    case Frame::kOf:
      if (type == "meeting") {
        for (const Taker& t : takers) {
          if (t.side == Side::kCounterpart && t.actor.who != Who::kPerson &&
              t.actor.who != Who::kOffice && t.actor.who != Who::kGroup) {
            return false;
          }
        }
      }
      return licensed && takers.size() > 1;
    case Frame::kSession:
      if (licensed && takers.size() == 1 && takers[0].actor.who == Who::kOrganisation) return true;
      [[fallthrough]];
    case Frame::kWith:
    case Frame::kReach:
    case Frame::kHost:
      return licensed && (takers.size() > 1 ||
                          (takers[0].side == Side::kSubject &&
                           (takers[0].actor.plural || takers[0].actor.who == Who::kGroup)));
    case Frame::kAttack:
    case Frame::kStrike:
      return licensed || f.nominal || !f.place.empty();
    case Frame::kReceive: {
      // Only people are received, by people: «دانشگاه … را پذیرفت» is no meeting.
      bool host = false, guest = false;
      for (const Taker& t : takers) {
        (t.side == Side::kSubject ? host : guest) |=
            t.actor.who == Who::kPerson || t.actor.who == Who::kOffice ||
            (t.actor.who == Who::kGroup && t.side == Side::kCounterpart);
      }
      return host && guest;
    }
    case Frame::kWelcome:
      return std::any_of(takers.begin(), takers.end(), [](const Taker& t) {
        return t.side == Side::kCounterpart &&
               (t.actor.who == Who::kPerson || t.actor.who == Who::kOffice);
      });
    case Frame::kWin:  // firms and teams win something else
      return std::any_of(takers.begin(), takers.end(), [](const Taker& t) {
        return t.actor.who == Who::kPerson || t.actor.who == Who::kOffice ||
               t.actor.who == Who::kUnknown;
      });
    case Frame::kIntr:
      return licensed || type == "protest" || type == "death";
    case Frame::kAcc:
      return licensed || type == "launch" || type == "seizure" ||
             (type == "agreement" && f.mention >= 0 && f.past && f.modality == Modality::kActual) ||
             (f.nominal && type != "agreement" && type != "statement");
    default:
      return licensed || f.nominal;
  }
}

// «X در گفت‌وگو با Y»: a talk of two who hold no office and are no public figures.
bool Assembler::Interview(const Found& f, const std::vector<Taker>& takers,
                          const People& people) const {
  if (!f.nominal || (f.spec->groups & v_.sitting()) == 0 || f.mention >= 0) return false;
  if (v_.type(f.spec->type).name != "meeting") return false;
  return std::all_of(takers.begin(), takers.end(), [&](const Taker& t) {
    const Actor& a = t.actor;
    return (a.who == Who::kPerson || a.who == Who::kUnknown) && (a.role.empty() || a.title) &&
           !a.figure && !people.HasRole(view_.text->text(), a);
  });
}

void Assembler::Headline(Event* e, const Found& f) const {
  const EventType& type = v_.type(f.spec->type);
  std::string first, rest;
  for (const Participant& p : e->participants) {
    std::string& into = p.side == Side::kSubject ? first : rest;
    if (!into.empty()) into += " " + v_.and_word() + " ";
    into += p.name;
  }
  e->headline_fa = type.noun;
  const auto add = [&](const std::string& word, const std::string& names) {
    if (names.empty()) return;
    // «استعفای وزیر»: the ezafe after a long vowel is written.
    if (word.empty() && e->headline_fa.ends_with("ا")) e->headline_fa += "ی";
    e->headline_fa += (word.empty() ? " " : " " + word + " ") + names;
  };
  if (type.join == "of" || (type.join == "self" && !rest.empty())) {
    add("", rest);
    add(v_.by_word(), first);
  } else {
    add("", first);
    add(type.join == "to" ? v_.to_word() : first.empty() ? "" : v_.with_word(), rest);
  }
  std::string kind = type.name;
  kind[0] = static_cast<char>(kind[0] - 'a' + 'A');
  std::replace(kind.begin(), kind.end(), '_', ' ');
  e->headline_en = kind;
  std::string who;
  for (size_t i = 0; i < e->participants.size(); ++i) {
    if (i > 0) who += i + 1 == e->participants.size() ? " and " : ", ";
    who += e->participants[i].name;
  }
  if (!who.empty()) e->headline_en += ": " + who;
}

int Assembler::Earlier(int type, const Found& f) const {
  for (size_t i = record_.events.size(); i-- > 0;) {
    if (record_.events[i].type == v_.type(static_cast<uint16_t>(type)).name) {
      return f.trigger.begin - triggers_of_[i].begin < kFar ? static_cast<int>(i) : -1;
    }
  }
  return -1;
}

// What «این دیدار» adds to the event it means.
void Assembler::Complete(const Found& f, const People& people) {
  const int i = Earlier(f.spec->type, f);
  if (i < 0) return;
  Event& e = record_.events[i];
  if (e.when.empty() && f.mention >= 0) Date(&e, f.mention, true);
  if (!e.place && !f.place.empty()) {
    const TextSpan span = SpanOf(f.place);
    e.place = Place{Slice(span), span};
  }
  if (f.denied) e.modality = Modality::kNegated;
  if (peopled_[i] || f.takers.empty()) return;
  for (const Taker& t : f.takers) e.participants.push_back(MakeParticipant(t, people));
  peopled_[i] = true;
  Headline(&e, f);
}

void Assembler::Add(const Sentence& s, const Found& f, const People& people, Range source) {
  if (f.anaphoric) {
    Complete(f, people);
    return;
  }
  if (f.continues >= 0 && Earlier(f.continues, f) >= 0) return;
  // The wider of two participants that overlap stays; the first of two that are one.
  std::vector<Taker> takers;
  for (const Taker& t : f.takers) {
    if (t.actor.text.empty()) continue;
    // One word never seen is a name only among people who meet, travel or write.
    const bool doubtful = t.actor.words < 2 && (t.actor.who == Who::kUnknown ||
                                                (t.actor.who == Who::kPerson && !t.actor.licensed));
    bool keep = !doubtful || Personal(f.spec->frame) || people.Knows(view_.text->text(), t.actor);
    for (const Taker& k : takers) {
      if (t.actor.text.begin < k.actor.text.end && k.actor.text.begin < t.actor.text.end)
        keep = false;
    }
    if (keep) takers.push_back(t);
  }
  if (!Enough(f, takers, people) || Interview(f, takers, people)) return;
  for (const Range& r : triggers_) {
    if (r.begin < f.trigger.end && f.trigger.begin < r.end && r == f.trigger && takers.size() < 2) {
      return;
    }
  }
  triggers_.push_back(f.trigger);
  Event e;
  const EventType& type = v_.type(f.spec->type);
  e.type = type.name;
  e.cameo = f.spec->cameo;
  e.plover_event = type.plover_event;
  e.plover_mode = type.plover_mode;
  e.modality = f.modality;
  Date(&e, f.mention, f.past);
  e.trigger_span = SpanOf(f.trigger);
  e.trigger = Slice(e.trigger_span);
  for (const Taker& t : takers) e.participants.push_back(MakeParticipant(t, people));
  if (!f.place.empty() && e.type != "statement") {
    bool taken = false;
    for (const Taker& t : takers) {
      taken |= t.actor.text.begin < f.place.end && f.place.begin < t.actor.text.end;
    }
    if (!taken) {
      const TextSpan span = SpanOf(f.place);
      e.place = Place{Slice(span), span};
    }
  }
  if (!source.empty()) e.source = NameOf(source);
  e.evidence_span = SpanOf({s.begin, s.end});
  e.evidence = Slice(e.evidence_span);
  bool strong = !takers.empty();
  for (const Taker& t : takers) strong &= t.actor.who != Who::kUnknown;
  e.confidence =
      0.6 + (strong ? 0.2 : 0.0) + (e.when.empty() ? 0.0 : 0.1) + (f.nominal ? 0.0 : 0.05);
  Headline(&e, f);
  record_.events.push_back(std::move(e));
  triggers_of_.push_back(f.trigger);
  peopled_.push_back(std::any_of(takers.begin(), takers.end(), [](const Taker& t) {
    return t.actor.who == Who::kPerson || t.actor.who == Who::kOffice ||
           t.actor.who == Who::kUnknown;
  }));
}

void Assembler::Finish(Range source) {
  // Saying is no event beside what happened, unless it has a date of its own.
  const auto statement = [](const Event& e) { return e.type == "statement"; };
  if (!std::all_of(record_.events.begin(), record_.events.end(), statement)) {
    record_.events.erase(
        std::remove_if(record_.events.begin(), record_.events.end(),
                       [&](const Event& e) { return statement(e) && e.when.empty(); }),
        record_.events.end());
  }
  std::stable_sort(
      record_.events.begin(), record_.events.end(),
      [](const Event& a, const Event& b) { return a.trigger_span.begin < b.trigger_span.begin; });
  for (size_t i = 0; i < record_.events.size(); ++i) {
    Event& e = record_.events[i];
    e.id = "e" + std::to_string(i + 1);
    if (e.source.empty() && !source.empty()) e.source = NameOf(source);
    if (e.source.empty()) e.source = view_.document->source;
  }
}

}  // namespace gahnegar::events
