// Days, the only currency between calendars.
//
// A Day is a count of days (date::sys_days, day 0 = 1970-01-01 Gregorian) and belongs to no
// calendar. A YearMonthDay is three numbers and means nothing until a Calendar is named; nothing
// converts one into the other without saying which calendar is meant.
//
//   Weekday(date::sys_days{date::days{0}}) == 4      // 1 January 1970 was a Thursday
#pragma once

#include <date/date.h>

#include <compare>
#include <cstdint>
#include <optional>

namespace gahnegar::calendars {

using Day = date::sys_days;

enum class Calendar : uint8_t { kSolar, kLunar, kGregorian, kJulian };

struct YearMonthDay {
  int year;   // astronomical numbering: the year before 1 is 0
  int month;  // [1, 12]
  int day;    // [1, 32]
  friend auto operator<=>(const YearMonthDay&, const YearMonthDay&) = default;
};

// An inclusive run of days; first <= last.
struct DaySpan {
  Day first;
  Day last;
  constexpr bool Contains(Day day) const { return first <= day && day <= last; }
  friend auto operator<=>(const DaySpan&, const DaySpan&) = default;
};

// The number of the day, 1970-01-01 = 0, and back.
constexpr int32_t NumberOf(Day day) { return static_cast<int32_t>(day.time_since_epoch().count()); }
constexpr Day DayNumber(int32_t number) { return Day{date::days{number}}; }

// Julian day number at noon of the day, as astronomers count: 1970-01-01 is 2440588.
inline constexpr int32_t kJulianDayNumberOfDayZero = 2440588;
constexpr int32_t JulianDayNumber(Day day) { return NumberOf(day) + kJulianDayNumberOfDayZero; }

// ISO: 1 = Monday ... 7 = Sunday.
constexpr int Weekday(Day day) {
  const int32_t since_monday = (NumberOf(day) + 3) % 7;  // (-7, 7); day -3 was a Monday
  return (since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}
static_assert(Weekday(DayNumber(0)) == 4 && Weekday(DayNumber(-3)) == 1 &&
              Weekday(DayNumber(-4)) == 7);

// Division that rounds towards minus infinity; divisor > 0.
constexpr int32_t FloorDivide(int32_t dividend, int32_t divisor) {
  return dividend / divisor - (dividend % divisor < 0 ? 1 : 0);
}

}  // namespace gahnegar::calendars
