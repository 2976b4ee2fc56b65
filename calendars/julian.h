// The proleptic Julian calendar, and the calendar of history books that changes from Julian to
// Gregorian on a day the caller names.
//
// Years are astronomical: year 0 is 1 BCE, a leap year; year -1 is 2 BCE. (Books that have no year
// 0 write -1 for 1 BCE: see AstronomicalYear in calendars/old_styles.h.) Nothing here changes
// calendars silently: julian::ToDay is Julian for ever, MixedToDay asks for the cutover.
//
//   julian::ToDay({1943, 9, 24})                        // the same day as 7 October 1943 Gregorian
//   julian::MixedToDay({1582, 10, 10}, kReform1582)     // std::nullopt: that day never was
#pragma once

#include "calendars/day.h"
#include "calendars/gregorian.h"

namespace gahnegar::calendars::julian {

inline constexpr int kFirstYear = -32767;
inline constexpr int kLastYear = 32767;

constexpr bool HasYear(int year) { return kFirstYear <= year && year <= kLastYear; }

// False where there is no such year.
constexpr bool IsLeap(int year) { return HasYear(year) && year % 4 == 0; }

// 0 where there is no such year.
constexpr int YearLength(int year) { return HasYear(year) ? (IsLeap(year) ? 366 : 365) : 0; }

// 0 where there is no such month.
constexpr int MonthLength(int year, int month) {
  if (!HasYear(year) || month < 1 || month > 12) return 0;
  if (month == 2) return IsLeap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// Arithmetic counts days from 1 March of Julian year 0, so that the leap day ends a year; the day
// number of that 1 March (29 February 0000... of the Gregorian reckoning is two days later).
inline constexpr int32_t kFirstOfMarchYearZero = -719470;

constexpr std::optional<Day> ToDay(YearMonthDay date) {
  if (date.day < 1 || date.day > MonthLength(date.year, date.month)) return std::nullopt;
  const int year = date.year - (date.month <= 2 ? 1 : 0);               // begins in March
  const int month = date.month <= 2 ? date.month + 9 : date.month - 3;  // [0, 11], 0 = March
  const int day_of_year = (153 * month + 2) / 5 + date.day - 1;         // [0, 365]
  return DayNumber(kFirstOfMarchYearZero + FloorDivide(1461 * year, 4) + day_of_year);
}

inline constexpr Day kFirstDay = *ToDay({kFirstYear, 1, 1});
inline constexpr Day kLastDay = *ToDay({kLastYear, 12, 31});

constexpr std::optional<YearMonthDay> FromDay(Day day) {
  if (day < kFirstDay || day > kLastDay) return std::nullopt;
  const int32_t days = NumberOf(day) - kFirstOfMarchYearZero;  // about +-12 million
  const int year = FloorDivide(4 * days + 3, 1461);            // +-48 million before division
  const int day_of_year = days - FloorDivide(1461 * year, 4);  // [0, 365]
  const int month = (5 * day_of_year + 2) / 153;               // [0, 11], 0 = March
  return YearMonthDay{year + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9,
                      day_of_year - (153 * month + 2) / 5 + 1};
}

static_assert(ToDay({1943, 9, 24}) == gregorian::ToDay({1943, 10, 7}));
static_assert(ToDay({1, 1, 1}) == gregorian::ToDay({0, 12, 30}));
static_assert(FromDay(DayNumber(0)) == YearMonthDay{1969, 12, 19});

// First Gregorian day of the countries that followed the Pope; the days 5-14 October 1582 never
// were there. Other countries changed later: pass their day instead.
inline constexpr Day kReform1582 = *gregorian::ToDay({1582, 10, 15});
inline constexpr Day kReformRussia = *gregorian::ToDay({1918, 2, 14});

// Julian before `first_gregorian_day`, Gregorian from it on. nullopt also for the days that were
// skipped. `first_gregorian_day` must be after 1 March 300, where the Gregorian date is ahead.
constexpr std::optional<Day> MixedToDay(YearMonthDay date, Day first_gregorian_day) {
  if (const auto day = gregorian::ToDay(date); day && *day >= first_gregorian_day) return day;
  if (const auto day = ToDay(date); day && *day < first_gregorian_day) return day;
  return std::nullopt;
}

constexpr std::optional<YearMonthDay> MixedFromDay(Day day, Day first_gregorian_day) {
  return day >= first_gregorian_day ? gregorian::FromDay(day) : FromDay(day);
}

}  // namespace gahnegar::calendars::julian
