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

}  // namespace gahnegar::calendars
