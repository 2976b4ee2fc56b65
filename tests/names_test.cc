#include <string>

#include "engine/events/event.h"
#include "engine/record.h"
#include "engine/resolve/mention.h"
#include "tests/catch.h"

namespace gahnegar {
namespace {

// The names of all values up to `last`, with a space between.
template <typename Choice>
std::string Names(Choice last) {
  std::string names;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (i > 0) names += ' ';
    names += Name(static_cast<Choice>(i));
  }
  return names;
}

TEST_CASE("Names are those of the contract") {
  CHECK(Names(MentionType::kRange) == "date time duration set range");
  CHECK(Names(Grain::kCentury) ==
        "second minute hour part day week month quarter season year decade century");
  CHECK(Names(Mod::kEqualOrMore) ==
        " START MID END APPROX BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER LESS_THAN MORE_THAN "
        "EQUAL_OR_LESS EQUAL_OR_MORE");
  CHECK(Names(Basis::kUnresolved) ==
        "explicit year-from-weekday year-from-context year-nearest relative relative-to-mention "
        "weekday named-day unresolved");
  CHECK(Names(calendars::Calendar::kJulian) == "solar lunar gregorian julian");
  CHECK(Names(Modality::kHypothetical) == "actual planned negated reported hypothetical");
  CHECK(Names(Side::kOther) == "subject counterpart other");
  CHECK(Names(Severity::kError) == "info warning error");
}

}  // namespace
}  // namespace gahnegar
