// A mention: one temporal expression of the text, what it says, which days it means, and why.
// `said` holds only what the text said; everything else was worked out and stands in `because`.
// Example: «روز شنبه ۱۶ مرداد ماه», published 2021-08-08 → start = end = 2021-08-07,
// said {weekday saturday, month 5, day 16}, basis year-from-weekday.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "calendars/calendars.h"
#include "engine/document.h"
#include "engine/text/span.h"

namespace gahnegar {

enum class MentionType { kDate, kTime, kDuration, kSet, kRange };

enum class Grain {
  kSecond,
  kMinute,
  kHour,
  kPart,
  kDay,
  kWeek,
  kMonth,
  kQuarter,
  kSeason,
  kYear,
  kDecade,
  kCentury
};

// TIMEX3's MOD values.
enum class Mod {
  kNone,
  kStart,
  kMid,
  kEnd,
  kApprox,
  kBefore,
  kAfter,
  kOnOrBefore,
  kOnOrAfter,
  kLessThan,
  kMoreThan,
  kEqualOrLess,
  kEqualOrMore
};

enum class Basis {
  kExplicit,
  kYearFromWeekday,
  kYearFromContext,
  kYearNearest,
  kRelative,
  kRelativeToMention,
  kWeekday,
  kNamedDay,
  kUnresolved
};

struct Candidate {
  Instant start, end;  // inclusive
  std::string reason;
};

using SaidValue = std::variant<int, std::string>;

struct Mention {
  std::string id;         // m1, m2, … in text order
  std::string_view text;  // a slice of Document::text
  TextSpan span;
  MentionType type = MentionType::kDate;
  std::string rule;
  std::optional<Instant> start, end;  // inclusive; null where open or unresolved
  std::optional<Grain> grain;
  Mod mod = Mod::kNone;
  std::string value, edtf, rrule;  // empty = null
  std::string zone, utc;  // IANA name, «2021-08-07T06:30Z»; only when the text names a zone
  std::optional<calendars::Calendar> calendar;
  std::vector<std::pair<std::string_view, SaidValue>> said;  // keys are static strings
  Basis basis = Basis::kUnresolved;
  std::vector<std::string> because;
  std::vector<Candidate> candidates;                 // best first
  std::vector<std::pair<Instant, Instant>> members;  // of a coordination of separate days
  double confidence = 0;                             // [0, 1]
  std::string role;                                  // "age", or empty
};

// The names as the contract writes them: "date", "day", "START" ("" for kNone), "year-from-weekday".
std::string_view Name(MentionType);
std::string_view Name(Grain);
std::string_view Name(Mod);
std::string_view Name(Basis);
std::string_view Name(calendars::Calendar);

}  // namespace gahnegar
