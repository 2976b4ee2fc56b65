#include "engine/engine.h"

#include <algorithm>

#include "calendars/occasion.h"
#include "engine/lex/lexer.h"
#include "engine/resolve/document.h"
#include "engine/state.h"
#include "engine/tables/engine_tables.h"

namespace gahnegar {

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Engine::Result Engine::Create(const std::vector<GrammarFile>& overlay) {
  if (overlay.empty()) {
    Result result;
    result.engine.reset(new Engine(std::make_unique<State>(ReadEmbeddedTables())));
    return result;
  }
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
  std::unique_ptr<EngineTables> tables = MakeTables(given, &result.diagnostics);
  if (tables != nullptr) {
    result.engine.reset(new Engine(std::make_unique<State>(std::move(tables))));
  }
  return result;
}

void Engine::State::Match(std::string_view input, std::vector<std::string>* trace) {
  text.Assign(input);
  Lex(text.text(), tables->grammar.vocabulary, &matched.tokens, &matched.runs);
  matched.trace = trace;
  matcher.Run(&matched);
}

Record Engine::ExtractMentions(const Document& document) {
  Record record;
  State& s = *state_;
  s.Match(document.text, nullptr);
  if (s.text.bad_bytes() > 0) {
    Notice n;
    n.kind = "bad-utf8";
    n.severity = Severity::kWarning;
    n.en = "Bytes that are not UTF-8: " + std::to_string(s.text.bad_bytes()) +
           "; each was read as one unknown character.";
    n.fa =
        std::to_string(s.text.bad_bytes()) +
        " بایت یوتی‌اف-۸ نبود و هر یک نویسه‌ای ناشناخته خوانده شد.";
    record.notices.push_back(std::move(n));
  }
  resolve::ResolveDocument(s.View(document), &record);
  return record;
}

Record Engine::Extract(const Document& document) {
  Record record = ExtractMentions(document);
  state_->events.Find(state_->View(document), &record);
  return record;
}

const DisplayNames& Engine::names() const { return state_->tables->grammar.shown.names; }

TimelineWords Engine::timeline_words() const { return state_->tables->grammar.shown.timeline; }

std::vector<NamedDayOn> Engine::NamedDaysOn(calendars::Day day) const {
  const std::vector<calendars::NamedDayRecord>& records = state_->tables->grammar.shown.occasions;
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
