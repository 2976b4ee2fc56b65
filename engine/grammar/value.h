// Fields and the values that words may have. The name before the first dot of a class says which
// field it fills («month.dari» → month); the field says what its values look like.
// Example: class month, value "solar 5" → {kMonth, number 5, calendar solar}.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendars/named_day.h"
#include "calendars/occasion.h"

namespace gahnegar {

enum class Unit : uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kMonth,
  kQuarter,
  kSeason,
  kYear,
  kDecade,
  kCentury,
  kMillennium
};
enum class Era : uint8_t { kSolar, kLunar, kGregorian, kHijri, kImperial, kBc };
enum class Part : uint8_t {
  kBamdad,
  kSahar,
  kEarly,
  kMorning,
  kForenoon,
  kNoon,
  kAfternoon,
  kEvening,
  kSunset,
  kDusk,
  kNight,
  kMidnight,
  kEve,
  kNightOf,
  kDaytime
};
enum class Edge : uint8_t {
  kFirst,
  kLast,
  kEarly,
  kMiddle,
  kLate,
  kHalf,
  kHalf1,
  kHalf2,
  kDaysFirst,
  kDaysLast,
  kDayFirst,
  kDayLast,
  kTenthLast
};
enum class Direction : uint8_t { kAgo, kAhead, kBefore, kAfter };
enum class Approx : uint8_t { kAbout, kMore, kLess, kAtLeast, kAtMost };
enum class Fraction : uint8_t { kHalf, kQuarter, kThreeQuarters };
enum class Vagueness : uint8_t { kPast, kFuture, kNow };
enum class Tense : uint8_t { kPast, kFuture, kNone };

// Where something lies from an anchor: so many units from the reference, or by the text's last
// date.
struct Relative {
  enum class Kind : uint8_t { kOffset, kSame, kAfter, kBefore, kNew } kind = Kind::kOffset;
  int offset = 0;
  friend bool operator==(const Relative&, const Relative&) = default;

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [k, o] = *this;
    medium(k, o);
  }
};

enum class Field : uint8_t {
  kNone,  // fills nothing
  kYear,
  kMonth,
  kMonthNumber,
  kDay,
  kWeekday,
  kSeason,
  kDecade,
  kCentury,
  kEra,
  kPart,
  kHour,
  kMinute,
  kSecond,
  kZone,
  kNamedDay,
  kUnit,
  kWhich,
  kThis,
  kShifted,
  kDirection,
  kEdge,
  kNth,
  kCount,
  kNumber,
  kFraction,
  kApprox,
  kVague,
  kSetWord,
  kLifetime,
  kLast,
  kSeveral,
  kTense,
  kBetween,
  kCalendarDay,  // a named day that only the calendar shows
  kText          // events: a value that only its own stage reads
};

struct Value {
  Field field = Field::kNone;
  std::string text;  // as written
  int number = 0;    // month, ISO weekday, season, or an enum as int
  std::optional<calendars::Calendar> calendar;
  Relative relative;
  Unit unit = Unit::kDay;
  bool night = false;
  std::optional<calendars::NamedDay> named;
  bool afghan = false;  // a named day that text of Afghanistan means, «… in AF»

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [f, t, n, c, r, u, at_night, day, of_afghans] = *this;
    medium(f, t, n, c, r, u, at_night, day, of_afghans);
  }
};

}  // namespace gahnegar

namespace gahnegar::calendars {

template <typename Medium>
void Store(Medium& medium, DayRule& rule) {
  auto& [kind, month, day, nth, weekday, offset] = rule;
  medium(kind, month, day, nth, weekday, offset);
}
template <typename Medium>
void Store(Medium& medium, NamedDay& named) {
  auto& [calendar, first, last, evening] = named;
  medium(calendar, first, last, evening);
}
template <typename Medium>
void Store(Medium& medium, NamedDayRecord& record) {
  auto& [day, first_year, last_year, in_iran, in_afghanistan, name] = record;
  medium(day, first_year, last_year, in_iran, in_afghanistan, name);
}

}  // namespace gahnegar::calendars

namespace gahnegar {

// The field that a class of this name fills; kText for a name that is in no list.
Field FieldOf(std::string_view class_name);

// Reads a value of this field. False: the field cannot hold it; `holds` then says what it can.
bool ParseValue(Field field, std::string_view text, Value* value, std::string* holds);

// Units, parts and the rest by their names in grammar files, in the order of the enums.
inline constexpr std::array<std::string_view, 12> kUnitNames = {
    "second",  "minute", "hour", "day",    "week",    "month",
    "quarter", "season", "year", "decade", "century", "millennium"};
inline constexpr std::array<std::string_view, 6> kEraNames = {"solar", "lunar",    "gregorian",
                                                              "hijri", "imperial", "bc"};
inline constexpr std::array<std::string_view, 15> kPartNames = {
    "bamdad", "sahar", "early", "morning",  "forenoon", "noon",     "afternoon", "evening",
    "sunset", "dusk",  "night", "midnight", "eve",      "night-of", "daytime"};
inline constexpr std::array<std::string_view, 13> kEdgeNames = {
    "first",  "last",       "early",     "middle",    "late",     "half",      "half-1",
    "half-2", "days-first", "days-last", "day-first", "day-last", "tenth-last"};
inline constexpr std::array<std::string_view, 7> kWeekdayNames = {"mon", "tue", "wed", "thu",
                                                                  "fri", "sat", "sun"};
inline constexpr std::array<std::string_view, 5> kApproxNames = {"about", "more", "less",
                                                                 "at-least", "at-most"};

}  // namespace gahnegar
