// How dates were written before the calendar of 1304, for three years of the 1350s, and before
// year 1.
//
// Zodiac months (Borji). From 1289 to the end of 1303 official solar dates in Iran used the months
// of the zodiac, whose lengths of 29 to 32 days follow the Sun; Afghanistan kept their names. A
// date of 1303 or before therefore has two readings: kProleptic, the default, runs the calendar of
// 1304 backwards, as books printed later and every program do; kBorji is what a paper of the time
// means. The two differ by up to two days inside a year and never about its beginning.
//
// Imperial years. From 21 March 1976 to 27 August 1978 Iran counted years from 559 BCE: the same
// months and days, the year 1180 more. Retrospective texts use 2500 to 2534 too.
//
// Years before 1. This library counts as astronomers do: 0 is the year before 1. Many books and
// Calendrical Calculations have no year 0 and write -1 for it; AstronomicalYear translates. The
// solar and the lunar Hijri calendar are not defined before 1 and say so.
//
//   borji::ToDay({1299, 12, 3})        // 1921-02-21, the day of the coup, as papers dated it
//   solar::ToDay({1299, 12, 3})        // 1921-02-22
//   SolarYearOfImperial(2537)          // 1357
#pragma once

#include <cstddef>
#include <string_view>

#include "calendars/gregorian.h"
#include "calendars/solar.h"

namespace gahnegar::calendars {

namespace borji {

inline constexpr int kFirstYear = 1220;
inline constexpr int kLastYear = 1303;

// The last digit of the length of each month, 29 to 32 days, one year a word, by Sarlati's
// comparative calendar of 141 years (facts; roozbehp/persiancalendar, sarlati.txt, CC0).
// Najmabadi's differs in one month, 1285/10, where the sky is on Sarlati's side.
inline constexpr std::string_view kMonths[] = {
    "012111109090", "111121009090", "111211000900", "011211000900", "012111109090",  // 1220
    "111121009090", "111211000900", "011211000900", "012111109090", "111121009090",  // 1225
    "111211000900", "011211000900", "012111190900", "111121009090", "111211000900",  // 1230
    "011211000900", "012111190900", "111120109090", "111211009000", "011211000900",  // 1235
    "012111190900", "021120109090", "111211009090", "111211000900", "012111190900",  // 1240
    "012120109090", "111211009090", "111211000900", "012111190900", "012120109090",  // 1245
    "111121009090", "111211000900", "012111000900", "012111109090", "111121009090",  // 1250
    "111211000900", "011211000900", "012111109090", "111121009090", "111211000900",  // 1255
    "011211000900", "012111109900", "111121009090", "111211000900", "011211000900",  // 1260
    "012111109900", "111121009090", "111211000900", "011211000900", "012111190900",  // 1265
    "111120109090", "111211009000", "011211000900", "012111190900", "012120109090",  // 1270
    "111211009090", "111211000900", "012111190900", "012120109090", "111121009090",  // 1275
    "111211000900", "012111190900", "012111109090", "111121009090", "111211000900",  // 1280
    "011211000900", "012111109090", "111121009090", "111211000900", "011211000900",  // 1285
    "012111109090", "111121009090", "111211000900", "011211000900", "012111109090",  // 1290
    "111121009090", "111211000900", "011211000900", "012111109900", "111120109090",  // 1295
    "111211000900", "011211000900", "012111190900", "012120109090",                  // 1300
};
static_assert(std::size(kMonths) == kLastYear - kFirstYear + 1);

constexpr bool HasYear(int year) { return kFirstYear <= year && year <= kLastYear; }

// 0 where there is no such month.
constexpr int MonthLength(int year, int month) {
  if (!HasYear(year) || month < 1 || month > 12) return 0;
  const char digit =
      kMonths[static_cast<size_t>(year - kFirstYear)][static_cast<size_t>(month - 1)];
  return digit == '9' ? 29 : 30 + (digit - '0');
}

// Years begin where solar years begin.
constexpr std::optional<Day> ToDay(YearMonthDay date) {
  if (date.day < 1 || date.day > MonthLength(date.year, date.month)) return std::nullopt;
  Day day = *solar::Nowruz(date.year) + date::days{date.day - 1};
  for (int month = 1; month < date.month; ++month) day += date::days{MonthLength(date.year, month)};
  return day;
}

constexpr std::optional<YearMonthDay> FromDay(Day day) {
  const auto date = solar::FromDay(day);
  if (!date || !HasYear(date->year)) return std::nullopt;
  int day_of_year = (day - *solar::Nowruz(date->year)).count();  // [0, 365]
  int month = 1;
  for (; day_of_year >= MonthLength(date->year, month); ++month) {
    day_of_year -= MonthLength(date->year, month);
  }
  return YearMonthDay{date->year, month, day_of_year + 1};
}

constexpr bool YearsAreWhole() {
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    int days = 0;
    for (int month = 1; month <= 12; ++month) days += MonthLength(year, month);
    if (days != solar::YearLength(year)) return false;
  }
  return true;
}
static_assert(YearsAreWhole());

}  // namespace borji

// How to read a solar date of 1303 or before.
enum class OldSolarReading : uint8_t { kProleptic, kBorji };

// A date of 1304 or after has one reading. By kBorji, nullopt before 1220, for which there is no
// table.
constexpr std::optional<Day> OldSolarToDay(YearMonthDay date,
                                           OldSolarReading reading = OldSolarReading::kProleptic) {
  if (reading == OldSolarReading::kBorji && date.year <= borji::kLastYear) {
    return borji::ToDay(date);
  }
  return solar::ToDay(date);
}

inline constexpr int kImperialYearsAhead = 1180;
inline constexpr Day kFirstImperialDay = *gregorian::ToDay({1976, 3, 21});
inline constexpr Day kLastImperialDay = *gregorian::ToDay({1978, 8, 27});

constexpr int SolarYearOfImperial(int year) { return year - kImperialYearsAhead; }
constexpr int ImperialYearOfSolar(int year) { return year + kImperialYearsAhead; }

// Whether official dates of that day carried imperial years.
constexpr bool WasImperial(Day day) { return kFirstImperialDay <= day && day <= kLastImperialDay; }

// A year of a reckoning without year 0, where -1 is the year before 1; 0 itself stays 0.
constexpr int AstronomicalYear(int year) { return year < 0 ? year + 1 : year; }
constexpr int YearWithoutZero(int astronomical) {
  return astronomical <= 0 ? astronomical - 1 : astronomical;
}

static_assert(solar::Nowruz(SolarYearOfImperial(2535)) == kFirstImperialDay);

}  // namespace gahnegar::calendars
