// Dates of four calendars and the days they name: the header to include.
//
// A calendar here is an argument. What one calendar alone can say (rules and certainty of the solar
// years, tables of the lunar months, the cutover from Julian to Gregorian) is in its own header:
// solar.h, lunar.h, gregorian.h, julian.h. Lunar means Iran's official months, predicted where
// there are none. No function fails but by saying that there is no such date: nullopt, or 0.
//
//   ToDay(Calendar::kSolar, {1400, 5, 16})                          // 2021-08-07
//   FromDay(Calendar::kLunar, *ToDay(Calendar::kSolar, {1400, 5, 16}))   // 1442/12/27
//   ToDay(Calendar::kSolar, {1400, 7, 31})                          // nullopt: Mehr has 30 days
#pragma once

#include "calendars/day.h"
#include "calendars/gregorian.h"
#include "calendars/julian.h"
#include "calendars/lunar.h"
#include "calendars/solar.h"

namespace gahnegar::calendars {

constexpr std::optional<Day> ToDay(Calendar calendar, YearMonthDay date) {
  switch (calendar) {
    case Calendar::kSolar:
      return solar::ToDay(date);
    case Calendar::kLunar:
      return lunar::ToDay(date);
    case Calendar::kGregorian:
      return gregorian::ToDay(date);
    case Calendar::kJulian:
      return julian::ToDay(date);
  }
  return std::nullopt;
}

constexpr std::optional<YearMonthDay> FromDay(Calendar calendar, Day day) {
  switch (calendar) {
    case Calendar::kSolar:
      return solar::FromDay(day);
    case Calendar::kLunar:
      return lunar::FromDay(day);
    case Calendar::kGregorian:
      return gregorian::FromDay(day);
    case Calendar::kJulian:
      return julian::FromDay(day);
  }
  return std::nullopt;
}

// 0 where the calendar has no such month.
constexpr int MonthLength(Calendar calendar, int year, int month) {
  switch (calendar) {
    case Calendar::kSolar:
      return solar::MonthLength(year, month);
    case Calendar::kLunar:
      return lunar::MonthLength(year, month);
    case Calendar::kGregorian:
      return gregorian::MonthLength(year, month);
    case Calendar::kJulian:
      return julian::MonthLength(year, month);
  }
  return 0;
}

// 0 where the calendar has no such year.
constexpr int YearLength(Calendar calendar, int year) {
  switch (calendar) {
    case Calendar::kSolar:
      return solar::YearLength(year);
    case Calendar::kLunar:
      return lunar::YearLength(year);
    case Calendar::kGregorian:
      return gregorian::YearLength(year);
    case Calendar::kJulian:
      return julian::YearLength(year);
  }
  return 0;
}

// The years in which the calendar has dates.
constexpr int FirstYear(Calendar calendar) {
  switch (calendar) {
    case Calendar::kSolar:
      return solar::kFirstYear;
    case Calendar::kLunar:
      return lunar::kFirstYear;
    case Calendar::kGregorian:
      return gregorian::kFirstYear;
    case Calendar::kJulian:
      return julian::kFirstYear;
  }
  return 0;
}

constexpr int LastYear(Calendar calendar) {
  switch (calendar) {
    case Calendar::kSolar:
      return solar::kLastYear;
    case Calendar::kLunar:
      return lunar::kLastYear;
    case Calendar::kGregorian:
      return gregorian::kLastYear;
    case Calendar::kJulian:
      return julian::kLastYear;
  }
  return 0;
}

// Whether the year has more days than a common year of its calendar.
constexpr bool IsLeap(Calendar calendar, int year) {
  return YearLength(calendar, year) > (calendar == Calendar::kLunar ? 354 : 365);
}

// The same day of the month so many months later (earlier when negative), or the last day of that
// month when it is shorter: a month after 31 Shahrivar is 30 Mehr, a year after 30 Esfand 1403 is
// 29 Esfand 1404. Not undone by going back. nullopt when either date is none of the calendar's.
constexpr std::optional<YearMonthDay> MonthsLater(Calendar calendar, YearMonthDay date,
                                                  int months) {
  if (!ToDay(calendar, date) || months < -1'000'000 || months > 1'000'000) return std::nullopt;
  const int month = 12 * date.year + date.month - 1 + months;  // within 1.4 million of 0
  const int year = FloorDivide(month, 12);
  const int month_of_year = month - 12 * year + 1;  // [1, 12]
  const int length = MonthLength(calendar, year, month_of_year);
  if (length == 0) return std::nullopt;
  return YearMonthDay{year, month_of_year, date.day < length ? date.day : length};
}

static_assert(MonthsLater(Calendar::kSolar, {1400, 6, 31}, 1) == YearMonthDay{1400, 7, 30});
static_assert(MonthsLater(Calendar::kSolar, {1403, 12, 30}, 12) == YearMonthDay{1404, 12, 29});

}  // namespace gahnegar::calendars
