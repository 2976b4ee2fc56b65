// The proleptic Gregorian calendar: the rules of 1582 in every year, before and after.
//
// Years are astronomical (year 0 is 1 BCE) and lie in [-32767, 32767]. The arithmetic is Howard
// Hinnant's date; this header only adds the refusal of dates that do not exist.
//
//   gregorian::ToDay({2025, 3, 21})     // 1 Farvardin 1404
//   gregorian::ToDay({2025, 2, 29})     // std::nullopt
#pragma once

#include "calendars/day.h"

namespace gahnegar::calendars::gregorian {

inline constexpr int kFirstYear = -32767;
inline constexpr int kLastYear = 32767;

constexpr bool HasYear(int year) { return kFirstYear <= year && year <= kLastYear; }

// False where there is no such year.
constexpr bool IsLeap(int year) { return HasYear(year) && date::year{year}.is_leap(); }

// 0 where there is no such year.
constexpr int YearLength(int year) { return HasYear(year) ? (IsLeap(year) ? 366 : 365) : 0; }

// 0 where there is no such month.
constexpr int MonthLength(int year, int month) {
  if (!HasYear(year) || month < 1 || month > 12) return 0;
  if (month == 2) return IsLeap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

constexpr std::optional<Day> ToDay(YearMonthDay date) {
  if (date.day < 1 || date.day > MonthLength(date.year, date.month)) return std::nullopt;
  return Day{date::year_month_day{date::year{date.year},
                                  date::month{static_cast<unsigned>(date.month)},
                                  date::day{static_cast<unsigned>(date.day)}}};
}

inline constexpr Day kFirstDay = *ToDay({kFirstYear, 1, 1});
inline constexpr Day kLastDay = *ToDay({kLastYear, 12, 31});

constexpr std::optional<YearMonthDay> FromDay(Day day) {
  if (day < kFirstDay || day > kLastDay) return std::nullopt;
  const date::year_month_day date{day};
  return YearMonthDay{static_cast<int>(date.year()),
                      static_cast<int>(static_cast<unsigned>(date.month())),
                      static_cast<int>(static_cast<unsigned>(date.day()))};
}

static_assert(NumberOf(*ToDay({1970, 1, 1})) == 0);
static_assert(!ToDay({1900, 2, 29}) && ToDay({2000, 2, 29}));

}  // namespace gahnegar::calendars::gregorian
