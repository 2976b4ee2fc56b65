#include "engine/events/finder.h"

#include <algorithm>

#include "engine/events/assemble.h"
#include "engine/events/frames.h"
#include "engine/events/people.h"
#include "engine/events/source.h"
#include "engine/text/alphabet.h"

namespace gahnegar::events {

namespace {

// A text without full stops is read in stretches of so many runs, so that what is worked out of a
// sentence stays in proportion.
constexpr size_t kMostRuns = 250;

bool EndsSentence(char c) {
  return c == '\n' || c == '.' || c == '!' || c == kQuestionMark || c == '?' || c == kSemicolon ||
         c == ';' || c == ':';
}

// The mark that closes the sentence whose runs end here; '\0' when none does.
char ClosedBy(std::string_view text, const std::vector<Run>& runs, size_t end) {
  if (end >= runs.size() || !runs[end].mark) return '\0';
  const char c = text[runs[end].begin];
  return EndsSentence(c) ? c : '\0';
}

// The run with which the next sentence begins.
size_t After(std::string_view text, const std::vector<Run>& runs, size_t end) {
  return ClosedBy(text, runs, end) == '\0' ? end : end + 1;
}

}  // namespace

struct EventFinder::State {
  explicit State(const Vocabulary& v) : vocabulary(v), words(v), frames(v) {}

  // The runs [begin, end) between two marks that end a sentence.
  struct Stretch {
    size_t begin = 0, end = 0;
    bool starts_line = false;
  };
  // Reads the sentence of a stretch, which Scan went over; true when it may hold an event.
  bool Read(std::string_view text, const std::vector<Run>& runs, const Stretch& at, Sentence* s);
  // Puts the segments of a run without a number, or of digits and signs, from runs[i] on; returns the
  // run after them.
  size_t Spell(std::string_view text, const std::vector<Run>& runs, size_t i, uint8_t gap,
               Sentence* s);
  // An event word begins at this segment of the sentence, and a verb of going has its «به».
  bool Confirmed(std::string_view text, const Sentence& s, size_t segment) const;
  // Reads what may name a source and was put off.
  void ReadSources(std::string_view text, const std::vector<Run>& runs, SourceReader* source);
  // «X گفت: … دیدار کردیم»: whoever speaks takes part.
  void AddSpeaker(std::string_view text, const std::vector<Run>& runs, Found* f);
  void ReadDates(const resolve::DocumentView& view, const Record& record);

  // What the runs of a sentence may hold (WordTable::Holds); *end is where the sentence ends: the
  // mark that closes it, the run after the most that are read together, or the end of the runs.
  uint8_t Scan(std::string_view text, const std::vector<Run>& runs, size_t begin, size_t* end);

  const Vocabulary& vocabulary;
  WordTable words;
  FrameFiller frames;
  Sentence sentence, aside;
  std::vector<Stretch> sources;  // may name one, and are read when an event asks for it
  Stretch speech;                // before the last colon of the line; empty: there was none
  Phrases spoken;
  std::vector<uint32_t> candidates;  // segments with which an event word may begin
  std::vector<Dated> dated;
  std::vector<Found> found;
  People people;
};

EventFinder::EventFinder(const Vocabulary& vocabulary)
    : state_(std::make_unique<State>(vocabulary)) {}
EventFinder::~EventFinder() = default;

bool EventFinder::State::Read(std::string_view text, const std::vector<Run>& runs,
                              const Stretch& at, Sentence* read) {
  Sentence& s = *read;
  const auto [begin, end, starts_line] = at;
  s.segments.clear();
  s.closed_by = ClosedBy(text, runs, end);
  s.starts_line = starts_line;
  candidates.clear();
  for (size_t i = begin; i < end;) {
    const Run& run = runs[i];
    uint8_t gap = 2;
    if (i > begin) {
      const size_t before = runs[i - 1].end;
      const std::string_view between = text.substr(before, run.begin - before);
      gap = between.empty() ? 0 : between.find(' ') == between.npos ? 1 : 2;
    }
    if (run.mark) {
      s.segments.push_back({run.begin, run.end, false, false, gap, nullptr});
      ++i;
    } else if (run.id == 0) {
      i = Spell(text, runs, i, gap, &s);
    } else {
      for (const WordFacts& facts : words.Of(run)) {
        if (facts.event) candidates.push_back(static_cast<uint32_t>(s.segments.size()));
        s.segments.push_back(
            {run.begin + facts.begin, run.begin + facts.end, true, false, gap, &facts});
        gap = 1;
      }
      ++i;
    }
  }
  if (!s.segments.empty()) {
    s.begin = s.segments.front().begin;
    s.end = s.segments.back().end;
  }
  return std::any_of(candidates.begin(), candidates.end(),
                     [&](uint32_t i) { return Confirmed(text, s, i); });
}

size_t EventFinder::State::Spell(std::string_view text, const std::vector<Run>& runs, size_t i,
                                 uint8_t gap, Sentence* s) {
  size_t end = runs[i].end;
  for (size_t p = runs[i].begin; p < end;) {
    if (KindOf(text[p]) == LetterKind::kHalfSpace) {
      gap = 1;
      ++p;
      continue;
    }
    const size_t e = SegmentEnd(text, p);
    const bool number = KindOf(text[p]) == LetterKind::kDigit;
    const WordFacts& facts = words.Once(text, p, e);
    if (facts.event) candidates.push_back(static_cast<uint32_t>(s->segments.size()));
    s->segments.push_back(
        {static_cast<uint32_t>(p), static_cast<uint32_t>(e), true, number, gap, &facts});
    gap = 0;
    p = e;
    // «19:45» goes on over the mark, into other runs.
    while (i + 1 < runs.size() && runs[i + 1].begin < p) end = runs[++i].end;
  }
  return i + 1;
}

uint8_t EventFinder::State::Scan(std::string_view text, const std::vector<Run>& runs, size_t begin,
                                 size_t* end) {
  const auto digit = [text](size_t p) {
    return p < text.size() && KindOf(text[p]) == LetterKind::kDigit;
  };
  uint8_t holds = 0;
  size_t i = begin;
  for (; i < runs.size() && i - begin < kMostRuns; ++i) {
    const Run& run = runs[i];
    if (!run.mark) {
      holds |= words.HoldsOf(text, run);
      continue;
    }
    const char c = text[run.begin];
    if (!EndsSentence(c)) continue;
    // «19:45», «5.6» are one segment.
    const bool inside =
        (c == ':' || c == '.') && run.begin > 0 && digit(run.begin - 1) && digit(run.begin + 1);
    if (!inside) break;
  }
  *end = i;
  return holds;
}

bool EventFinder::State::Confirmed(std::string_view text, const Sentence& s, size_t i) const {
  const std::vector<Segment>& segs = s.segments;
  const auto settles = [&](const WordRole& role) {
    if (role.event || !role.going) return role.event;
    for (size_t k = i; k-- > 0 && i - k < 8;) {
      const WordFacts* to = segs[k].facts;  // null: a mark
      if (to != nullptr && to->role.kind == Kind::kPrep && to->role.prep == Prep::kTo) return true;
    }
    return false;
  };
  const WordFacts& first = *segs[i].facts;
  if (settles(first.role)) return true;
  if (!first.goes_on) return false;
  uint64_t hash = first.hash;
  for (size_t j = i + 1; j < segs.size() && segs[j].word && j < i + 9; ++j) {
    if (!segs[j].facts->continues || (j > i + 1 && !vocabulary.MayGoOn(hash))) break;
    hash = Vocabulary::Extend(hash, text.substr(segs[j].begin, segs[j].end - segs[j].begin));
    const WordEntry* e = vocabulary.Find(Vocabulary::Final(hash), static_cast<int>(j - i + 1));
    if (e != nullptr && settles(vocabulary.RoleOf(*e, e->mask))) return true;
  }
  return false;
}

void EventFinder::State::ReadDates(const resolve::DocumentView& view, const Record& record) {
  dated.clear();
  for (size_t i = 0; i < record.mentions.size(); ++i) {
    const MatchResult& r = view.matched->results[view.matched->mentions[i]];
    if (r.end <= r.begin) continue;
    Dated d;
    d.begin = view.matched->tokens[r.begin].begin;
    d.end = view.matched->tokens[r.end - 1].end;
    const MentionType type = record.mentions[i].type;
    d.habit = type == MentionType::kSet;
    d.age = type == MentionType::kDuration || d.habit;
    dated.push_back(d);
  }
}

std::string EventFinder::Explain(const resolve::DocumentView& view, const Record& record) {
  State& st = *state_;
  const std::string_view text = view.text->text();
  st.ReadDates(view, record);
  SourceReader source(text);
  std::string out;
  Phrases phrases;
  const auto print = [&](const Actor& a) {
    const TextSpan span = view.text->ToInput(a.text.begin, a.text.end);
    const Who who = a.who == Who::kPerson && !a.licensed ? Who::kUnknown : a.who;
    out += "    phrase " + std::string(Name(who)) + "  " + std::to_string(span.begin.byte) + ".." +
           std::to_string(span.end.byte) + "  " +
           FromAlphabet(text.substr(a.text.begin, a.text.end - a.text.begin)) + "\n";
  };
  st.words.Begin(view.grammar->vocabulary.memo.generation());
  const std::vector<Run>& runs = view.matched->runs;
  for (size_t at = 0, end = 0; at < runs.size(); at = After(text, runs, end)) {
    st.Scan(text, runs, at, &end);
    Sentence& s = st.sentence;
    if (!st.Read(text, runs, {at, end, at == 0 || text[runs[at - 1].begin] == '\n'}, &s)) continue;
    MakeUnits(text, st.vocabulary, st.dated, &s);
    source.Read(&s);
    MakeClauses(st.vocabulary, &s);
    for (size_t c = 0; c < s.clause_count; ++c) {
      if (s.clauses[c].units.empty()) continue;
      out += "  clause\n";
      for (uint16_t i : s.clauses[c].units) {
        const Unit& u = s.units[i];
        out += "    " + FromAlphabet(text.substr(u.begin, u.end - u.begin)) + "  {" +
               Vocabulary::Describe(u.mask) + "}\n";
      }
      FindPhrases(text, st.vocabulary, s, s.clauses[c], &phrases);
      for (size_t i = 0; i < phrases.count; ++i) {
        for (const Actor& a : phrases.arguments[i].actors) {
          print(a);
        }
      }
      for (const Actor& a : phrases.noted) print(a);
    }
  }
  return out;
}

void EventFinder::Find(const resolve::DocumentView& view, Record* record) {
  State& st = *state_;
  const std::string_view text = view.text->text();
  st.ReadDates(view, *record);
  st.people.Clear();
  st.sources.clear();
  SourceReader source(text);
  Assembler assembler(st.vocabulary, view, record);
  st.words.Begin(view.grammar->vocabulary.memo.generation());
  const std::vector<Run>& runs = view.matched->runs;
  bool starts_line = true;
  for (size_t i = 0, end = 0; i < runs.size(); i = After(text, runs, end)) {
    const uint8_t holds = st.Scan(text, runs, i, &end);
    const char closed_by = ClosedBy(text, runs, end);
    const bool empty = end == i;
    const bool first = starts_line;
    starts_line = closed_by == '\n' || (starts_line && empty);
    if (empty) continue;
    const State::Stretch stretch = {i, end, first};
    if (first) st.speech = {};
    if (closed_by == ':') st.speech = stretch;
    Sentence& s = st.sentence;
    if ((holds & WordTable::kEvent) == 0 || !st.Read(text, runs, stretch, &s)) {
      const bool source_key = (holds & WordTable::kSource) != 0;
      if (first && (closed_by == ':' || source_key)) st.sources.push_back(stretch);
      continue;
    }
    MakeUnits(text, st.vocabulary, st.dated, &s);
    // What stands before a colon depends on whether there was a source before.
    if (first && closed_by == ':') st.ReadSources(text, runs, &source);
    if (source.Read(&s)) st.sources.clear();  // the last one counts
    MakeClauses(st.vocabulary, &s);
    st.frames.Run(text, s, &st.found);
    for (size_t c = 0; c < s.clause_count; ++c) st.people.Meet(text, st.frames.phrases()[c]);
    if (st.found.empty()) continue;
    st.ReadSources(text, runs, &source);
    for (Found& f : st.found) {
      if (f.first_person) st.AddSpeaker(text, runs, &f);
      st.people.Resolve(text, &f);
      assembler.Add(s, f, st.people, source.Now());
    }
  }
  if (!record->events.empty()) st.ReadSources(text, runs, &source);
  assembler.Finish(source.Now());
}

void EventFinder::State::AddSpeaker(std::string_view text, const std::vector<Run>& runs, Found* f) {
  if (speech.begin == speech.end) return;
  Read(text, runs, speech, &aside);
  MakeUnits(text, vocabulary, dated, &aside);
  MakeClauses(vocabulary, &aside);
  for (size_t c = 0; c < aside.clause_count; ++c) {
    if (!aside.clauses[c].speech) continue;
    FindPhrases(text, vocabulary, aside, aside.clauses[c], &spoken);
    for (size_t i = 0; i < spoken.count; ++i) {
      const Argument& a = spoken.arguments[i];
      const Actor& x = a.actors[0];
      if (a.prep != Prep::kNone || a.object || a.actors.size() > 1) continue;
      if (x.who != Who::kPerson && x.who != Who::kOffice) continue;
      f->takers.insert(f->takers.begin(), {x, Side::kSubject});
      return;
    }
  }
}

void EventFinder::State::ReadSources(std::string_view text, const std::vector<Run>& runs,
                                     SourceReader* source) {
  for (const Stretch& stretch : sources) {
    Read(text, runs, stretch, &aside);
    MakeUnits(text, vocabulary, dated, &aside);
    source->Read(&aside);
  }
  sources.clear();
}

}  // namespace gahnegar::events
