// Many reports, one timeline: reports of one event become one entry, and nothing is lost.
//
// The rules are those of merge_rules.h; README.md beside this file explains them with examples.
// Invariants: the result does not depend on the order of Add; each report stands in exactly one
// entry (the same report of the same document twice counts once); memory grows with reports, not
// with texts; the time is that of sorting, because only reports of one type, of days that lie close
// and with a name that ends alike are ever compared.
//
// Example: «نیک‌پی … ۱۲ دی … با آلتین‌اوغلو دیدار کرد» of one agency and «۱۱ دی» of another
// give one event of 12 Dey with two reports and a conflict about its date.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document.h"
#include "engine/engine.h"
#include "engine/events/event.h"

namespace gahnegar {

// What one document says of an event. The views are good as long as the Timeline.
struct Report {
  std::string_view document, source, url;  // empty = null
  std::optional<Instant> published;
  std::string_view event;  // its id in the document
  Modality modality = Modality::kActual;
  std::optional<Instant> start, end;
  std::string_view text;  // the sentence
  TextSpan span;          // of the sentence
};

// What the reports disagree about, and who says what.
struct Conflict {
  struct Value {
    std::optional<Instant> start, end;  // of a date
    std::string_view text;              // of a place or a modality
    std::vector<size_t> reports;        // indices, ascending
  };
  enum class Kind { kDate, kPlace, kModality } kind = Kind::kDate;
  std::vector<Value> values;  // the one that the event shows is first
};
std::string_view Name(Conflict::Kind);

struct MergedEvent {
  // The fullest report, with the date that most reports agree on, the longest names, and roles and
  // countries from wherever they are said. Trigger, evidence, spans and `when` are of reports[0].
  Event event;
  size_t place_report = 0;  // whose the place is
  std::vector<Report> reports;
  std::vector<Conflict> conflicts;
};

class Timeline {
 public:
  explicit Timeline(const TimelineWords& words);
  Timeline(Timeline&&) noexcept;
  Timeline& operator=(Timeline&&) noexcept;
  ~Timeline();

  // Text that the views point to need not outlive the call.
  void Add(const Document& document, const std::vector<Event>& events);
  size_t reports() const;
  // After the last Add, once.
  void Merge();
  // Sorted by start, those without a date last.
  size_t size() const;
  MergedEvent Get(size_t i) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gahnegar
