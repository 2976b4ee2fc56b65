#include "engine/engine.h"

#include <algorithm>

#include "calendars/occasion.h"
#include "engine/lex/lexer.h"
#include "engine/meaning/meaning.h"
#include "engine/resolve/document.h"
#include "engine/state.h"

namespace gahnegar {
namespace {

DisplayNames NamesOf(const grammar::Grammar& g, Region region = Region::kIran) {
  const bool afghan = region == Region::kAfghanistan;
  DisplayNames n;
  for (int month = 1; month <= 12; ++month) {
    const std::string m = std::to_string(month);
    n.solar.push_back(g.FirstSpelling(afghan ? "month.dari" : "month", "solar " + m));
    n.lunar.push_back(g.FirstSpelling("month.lunar", "lunar " + m));
    n.gregorian.push_back(g.FirstSpelling("month.gregorian", "gregorian " + m));
    const std::string dari =
        afghan ? g.FirstSpelling("month.gregorian.dari", "gregorian " + m) : std::string();
    if (!dari.empty()) n.gregorian.back() = dari;
  }
  if (!afghan && !g.FirstSpelling("month.dari", "solar 1").empty()) {
    n.afghanistan = std::make_shared<const DisplayNames>(NamesOf(g, Region::kAfghanistan));
  }
  for (std::string_view day : kWeekdayNames) n.weekdays.push_back(g.FirstSpelling("weekday", day));
  for (std::string_view unit : {"second", "minute", "hour", "part", "day", "week", "month",
                                "quarter", "season", "year", "decade", "century"}) {
    n.units.push_back(g.FirstSpelling("unit", unit));
  }
  n.from = g.FirstSpelling("joiner", "from");
  n.to = g.FirstSpelling("joiner", "to");
  n.both = g.FirstSpelling("joiner", "and");
  n.before_christ = g.FirstSpelling("era", "bc");
  return n;
}

// Every spelling of a class; of the lines with this value only, unless it is empty.
std::vector<std::string> Spellings(const grammar::Grammar& g, std::string_view cls,
                                   std::string_view value) {
  std::vector<std::string> found;
  for (const grammar::Words& words : g.syntax.words) {
    if (words.name != cls) continue;
    for (const grammar::WordLine& line : words.lines) {
      if (!value.empty() && line.value != value) continue;
      for (const grammar::Spelling& spelling : line.spellings) found.push_back(spelling.text);
    }
  }
  return found;
}

}  // namespace

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Engine::Result Engine::Create(const std::vector<GrammarFile>& overlay) {
  if (overlay.empty()) return CreateFrom(EmbeddedGrammars());
  std::vector<GrammarFile> files = EmbeddedGrammars();
  for (const GrammarFile& file : overlay) {
    auto it = std::find_if(files.begin(), files.end(),
                           [&](const GrammarFile& f) { return f.path == file.path; });
    if (it != files.end()) {
      it->text = file.text;
    } else {
      files.push_back(file);
    }
  }
  return CreateFrom(files);
}

Engine::Result Engine::CreateFrom(const std::vector<GrammarFile>& given) {
  const auto by_path = [](const GrammarFile& a, const GrammarFile& b) { return a.path < b.path; };
  if (!std::is_sorted(given.begin(), given.end(), by_path)) {
    std::vector<GrammarFile> files = given;
    std::sort(files.begin(), files.end(), by_path);
    return CreateFrom(files);
  }
  Result result;
  auto state = std::make_unique<State>();
  state->grammar = grammar::Load(given, &result.diagnostics);
  if (state->grammar == nullptr) return result;
  if (!CompileProgram(state->grammar.get(), &state->program, &result.diagnostics)) return result;
  state->matcher =
      std::make_unique<Matcher>(state->grammar.get(), &state->program, &BuildMeaning);
  state->events = std::make_unique<events::EventFinder>(*state->grammar);
  state->names = NamesOf(*state->grammar);
  result.engine.reset(new Engine(std::move(state)));
  return result;
}

void Engine::State::Match(std::string_view input, std::vector<std::string>* trace) {
  text.Assign(input);
  Lex(text.text(), grammar->vocabulary, &matched.tokens);
  matched.trace = trace;
  matcher->Run(&matched);
}

Record Engine::Extract(const Document& document) {
  Record record;
  State& s = *state_;
  s.Match(document.text, nullptr);
  if (s.text.bad_bytes() > 0) {
    Notice n;
    n.kind = "bad-utf8";
    n.severity = Severity::kWarning;
    n.en = std::to_string(s.text.bad_bytes()) + " bytes are not UTF-8; each was read as one unknown character.";
    n.fa = std::to_string(s.text.bad_bytes()) + " بایت یوتی‌اف-۸ نبود و هر یک نویسه‌ای ناشناخته خوانده شد.";
    record.notices.push_back(std::move(n));
  }
  const resolve::DocumentView view{&document, &s.text, s.grammar.get(), &s.matched};
  resolve::ResolveDocument(view, &record);
  s.events->Find(view, &record);
  return record;
}

const DisplayNames& Engine::names() const { return state_->names; }

TimelineWords Engine::timeline_words() const {
  const grammar::Grammar& g = *state_->grammar;
  const auto word = [&g](std::string_view value) { return g.FirstSpelling("timeline.word", value); };
  TimelineWords words;
  words.titles = Spellings(g, "who.honorific", "drop");
  words.nobody = Spellings(g, "timeline.nobody", "");
  words.groups = Spellings(g, "who.group", "");
  words.planned = word("planned");
  words.negated = word("negated");
  words.reported = word("reported");
  words.hypothetical = word("hypothetical");
  words.undated = word("undated");
  words.conflict = word("conflict");
  return words;
}

std::vector<NamedDayOn> Engine::NamedDaysOn(calendars::Day day) const {
  std::vector<calendars::NamedDayRecord>& records = state_->occasions;
  if (records.empty()) {
    for (const grammar::Words& words : state_->grammar->syntax.words) {
      const Field field = FieldOf(words.name);
      if (field != Field::kNamedDay && field != Field::kCalendarDay) continue;
      for (const grammar::WordLine& line : words.lines) {
        auto record = calendars::ParseOccasion(line.value);
        if (!record || line.spellings.empty()) continue;
        record->holiday_in_iran = words.name == "calendar-day.iran-holiday";
        record->holiday_in_afghanistan = words.name == "calendar-day.afghanistan-holiday";
        record->name = line.spellings[0].text;
        records.push_back(std::move(*record));
      }
    }
  }
  std::vector<NamedDayOn> found;
  for (const calendars::NamedDayRecord* record : calendars::NamesOn(day, records)) {
    auto it = std::find_if(found.begin(), found.end(),
                           [&](const NamedDayOn& x) { return x.name == record->name; });
    if (it == found.end()) it = found.insert(found.end(), NamedDayOn{record->name, false, false});
    it->holiday_iran |= record->holiday_in_iran;
    it->holiday_afghanistan |= record->holiday_in_afghanistan;
  }
  std::stable_sort(found.begin(), found.end(), [](const NamedDayOn& a, const NamedDayOn& b) {
    return a.holiday_iran + a.holiday_afghanistan > b.holiday_iran + b.holiday_afghanistan;
  });
  return found;
}

}  // namespace gahnegar
