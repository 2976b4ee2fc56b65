// The public interface: text in, mentions and events out.
//
//   gahnegar::Engine::Result made = gahnegar::Engine::Create();
//   if (!made.engine) { … made.diagnostics … }
//   gahnegar::Document d{.text = "روز شنبه ۱۶ مرداد ماه", .published = gahnegar::ParseReference("2021-08-08")};
//   gahnegar::Record r = made.engine->Extract(d);
//
// An Engine is immutable after Create and may be moved. Extract reuses memory inside the engine:
// use one Engine a thread. Nothing here prints, throws, aborts or reads clock, locale, environment.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "calendars/calendars.h"
#include "engine/document.h"
#include "engine/grammar/diagnostic.h"
#include "engine/record.h"

namespace gahnegar {

// Persian names for display, read from the grammar (one fact in one place).
struct DisplayNames {
  std::vector<std::string> solar, lunar, gregorian;  // 12 each, [0] = first month
  std::vector<std::string> weekdays;                 // 7, [0] = Monday (ISO order)
  std::vector<std::string> units;  // 12 in the order of Grain: «ثانیه» … «قرن»
  std::string from, to, both;      // «از», «تا», «و»
  std::string before_christ;       // «پیش از میلاد»
  std::vector<std::string> solar_afghan, gregorian_afghan;  // as text of Afghanistan has them
  calendars::lunar::Table lunar_table = calendars::lunar::Table::kIran;  // of lunar days shown
};

// Words of the merged timeline, read from the grammar.
struct TimelineWords {
  std::vector<std::string> titles;  // dropped before a name: «دکتر»
  std::vector<std::string> nobody;  // whole names that are nobody in particular: «دو طرف»
  std::vector<std::string> groups;  // that open such a name, unless a country says whose: «وزیران»
  std::string planned, negated, reported, hypothetical;  // marks of a modality
  std::string undated, conflict;                         // headings
};

// A day that has a name in some country or in the world, as it falls on one day.
struct NamedDayOn {
  std::string name;
  bool holiday_iran = false;  // a public holiday there
  bool holiday_afghanistan = false;
};

struct GrammarFile {
  std::string path;  // relative, e.g. "4-days/days.grammar"
  std::string text;
};

class Engine {
 public:
  struct Result;

  // The embedded grammars, overlaid by `overlay` by relative path (same path replaces, new adds).
  static Result Create(const std::vector<GrammarFile>& overlay = {});
  // Only these files, and nothing embedded.
  static Result CreateFrom(const std::vector<GrammarFile>& files);

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  // The document must outlive the record. Never fails: trouble is in Record::notices.
  Record Extract(const Document& document);
  // The same without events, for whoever wants only days and times.
  Record ExtractMentions(const Document& document);
  // Tokens with classes, rules that fired, and the reasons, as text for whoever writes rules.
  std::string Explain(const Document& document);
  const DisplayNames& names() const;
  TimelineWords timeline_words() const;
  // The names of one day, from the named days of the grammar; public holidays first.
  std::vector<NamedDayOn> NamedDaysOn(calendars::Day day) const;
  // Runs every example of the grammar; the diagnostics of those that fail.
  std::vector<Diagnostic> RunExamples();

 private:
  struct State;
  explicit Engine(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

struct Engine::Result {
  std::unique_ptr<Engine> engine;  // null when the grammar has errors
  std::vector<Diagnostic> diagnostics;
};

// The files built into this library, sorted by path.
const std::vector<GrammarFile>& EmbeddedGrammars();

}  // namespace gahnegar
