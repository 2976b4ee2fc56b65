// The solar Hijri calendar of Iran and Afghanistan: six months of 31 days, five of 30, and Esfand
// of 29 or 30. A year begins on the day whose true noon at 52.5 degrees east first follows the
// March equinox; which years are leap is therefore a fact of the sky, not of a formula.
//
// Rule kOfficial is that calendar: the years 1206-1498 as published by the Calendar Center of the
// University of Tehran, the astronomical rule elsewhere in 1-3000. The other rules are formulas
// that programs in use follow; they exist to exchange dates with those programs and to explain
// theirs. Years lie in [1, 3000]: outside, every function says that there is no such year.
//
//   solar::ToDay({1404, 1, 1})                  // 2025-03-21
//   solar::ToDay({1404, 1, 1}, Rule::kBirashk)  // 2025-03-20: the 2820-year rule, wrong all year
//   solar::ToDay({1404, 12, 30})                // std::nullopt: Esfand 1404 has 29 days
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "calendars/day.h"
#include "calendars/solar_years.h"

namespace gahnegar::calendars::solar {

enum class Rule : uint8_t {
  kOfficial,   // the calendar in force
  kCycle33,    // 8 leap years in 33: ICU up to 76, date-fns-jalali, old .NET, many others
  kIcu,        // the 33-year rule with 78 corrections from 1503 on: ICU 77 and later, ICU4X
  kBirashk,    // 683 leap years in 2820: Hinnant's solar_hijri.h, jcal, persian-date; wrong in 1404
  kBorkowski,  // cycles of different length by Borkowski's table: jalaali-js, moment-jalaali
};

// What the beginning and the length of a year rest on.
enum class Certainty : uint8_t {
  kPublished,    // the list of the Calendar Center, 1206-1498
  kComputed,     // the sky, with more than two standard errors to spare
  kUndecidable,  // the equinox is too close to noon for what is known of the Earth's rotation
  kNone,         // no such year
};

inline constexpr int kFirstYear = 1;
inline constexpr int kLastYear = 3000;
inline constexpr int kFirstPublishedYear = 1206;
inline constexpr int kLastPublishedYear = 1498;

constexpr bool HasYear(int year) { return kFirstYear <= year && year <= kLastYear; }

// ---- Nowruz of each rule. Days here are counted from `kEpoch`, the 33-year rule's 1/1/1. --------

// 21 March 622 Gregorian, a day before the official 1 Farvardin 1; a day number.
inline constexpr int32_t kEpoch = -492268;

// ICU (77 and later) and ICU4X correct the 33-year rule from 1503 on with an older forecast of the
// Earth's rotation: Nowruz is a day earlier in the years of kNowruzEarlier and in these.
inline constexpr short kNowruzEarlierInIcu[] = {1602, 1701, 1734, 2060, 2159, 2192, 2225,
                                                2258, 2291, 2390, 2423, 2555, 2588, 2749,
                                                2782, 2848, 2881, 2914, 2947, 2980};

// A set of years as one bit each.
class YearSet {
 public:
  template <size_t n>
  constexpr explicit YearSet(const short (&years)[n]) {
    for (const short year : years) words_[year >> 6] |= uint64_t{1} << (year & 63);
  }
  constexpr bool Has(int year) const {  // [0, kLastYear + 1]
    return (words_[static_cast<size_t>(year) >> 6] >> (year & 63)) & 1;
  }

 private:
  std::array<uint64_t, (kLastYear + 1) / 64 + 1> words_{};
};

inline constexpr YearSet kLater{kNowruzLater};
inline constexpr YearSet kEarlier{kNowruzEarlier};
inline constexpr YearSet kEarlierInIcu{kNowruzEarlierInIcu};
inline constexpr YearSet kInDoubt{kNowruzInDoubt};

// Between these two the official Nowruz is the 33-year rule's, without exception.
inline constexpr int kFirstPlainYear = 1178;
inline constexpr int kLastPlainYear = 1502;

// 33 years have 12,053 days. `year` in [0, kLastYear + 1].
constexpr int32_t Cycle33Nowruz(int year) { return (12053 * year - 12024) / 33; }

// 128 years have 31 leap years, within a great cycle of 2,820 years that ends with the year 473.
constexpr int32_t BirashkNowruz(int year) {
  const int since = year - 474;
  const int cycle = FloorDivide(since, 2820);
  const int in_cycle = since - 2820 * cycle + 474;  // [474, 3293]
  return 1029983 * cycle + 365 * (in_cycle - 1) + (31 * in_cycle - 5) / 128 + 1;
}

// Borkowski 1996: within a stretch every 33 years have 8 leap years; the stretches begin at these
// years. Leap days are counted from the first stretch.
inline constexpr short kBorkowskiStretches[] = {-61,  9,    38,   199,  426,  686,  756,
                                                818,  1111, 1181, 1210, 1635, 2060, 2097,
                                                2192, 2262, 2324, 2394, 2456, 3178};

constexpr int32_t BorkowskiNowruz(int year) {
  int leap_days = 0;
  int begin = kBorkowskiStretches[0];
  int length = 0;
  for (const short end : kBorkowskiStretches) {
    length = end - begin;
    if (year < end) break;
    leap_days += length / 33 * 8 + length % 33 / 4;
    begin = end;
  }
  const int in_stretch = year - begin;  // [0, length)
  leap_days += in_stretch / 33 * 8 + (in_stretch % 33 + 3) / 4;
  if (length % 33 == 4 && length - in_stretch == 4) ++leap_days;
  return 365 * (year - 1) + leap_days - 15;
}

// The first day of `year` in [1, kLastYear + 1], counted from kEpoch.
constexpr int32_t NowruzFromEpoch(int year, Rule rule) {
  switch (rule) {
    case Rule::kOfficial:
      return Cycle33Nowruz(year) + (kLater.Has(year) ? 1 : 0) - (kEarlier.Has(year) ? 1 : 0);
    case Rule::kCycle33:
      return Cycle33Nowruz(year);
    case Rule::kIcu:
      return Cycle33Nowruz(year) - (kEarlier.Has(year) || kEarlierInIcu.Has(year) ? 1 : 0);
    case Rule::kBirashk:
      return BirashkNowruz(year);
    case Rule::kBorkowski:
      return BorkowskiNowruz(year);
  }
  return 0;
}

// ---- The calendar -------------------------------------------------------------------------------

// 1 Farvardin of `year`; nullopt where there is no such year.
constexpr std::optional<Day> Nowruz(int year, Rule rule = Rule::kOfficial) {
  if (!HasYear(year)) return std::nullopt;
  return DayNumber(kEpoch + NowruzFromEpoch(year, rule));
}

// 0 where there is no such year.
constexpr int YearLength(int year, Rule rule = Rule::kOfficial) {
  if (!HasYear(year)) return 0;
  return NowruzFromEpoch(year + 1, rule) - NowruzFromEpoch(year, rule);
}

constexpr bool IsLeap(int year, Rule rule = Rule::kOfficial) {
  return YearLength(year, rule) == 366;
}

// 0 where there is no such month.
constexpr int MonthLength(int year, int month, Rule rule = Rule::kOfficial) {
  if (!HasYear(year) || month < 1 || month > 12) return 0;
  if (month <= 6) return 31;
  return month < 12 || IsLeap(year, rule) ? 30 : 29;
}

constexpr Certainty CertaintyOf(int year) {
  if (!HasYear(year)) return Certainty::kNone;
  if (kFirstPublishedYear <= year && year <= kLastPublishedYear) return Certainty::kPublished;
  return kInDoubt.Has(year) || kInDoubt.Has(year + 1) ? Certainty::kUndecidable
                                                      : Certainty::kComputed;
}

// Of each month, [0, 12], the days of the year before it << 5 | its days in a leap year; month 0
// has none. Tables here and below, because a branch on the month costs up to five times as much on
// days in no order.
inline constexpr auto kMonths = [] {
  std::array<uint16_t, 13> table{};
  for (int month = 1, before = 0; month <= 12; ++month) {
    const int length = month <= 6 ? 31 : 30;
    table[static_cast<size_t>(month)] = static_cast<uint16_t>(before << 5 | length);
    before += length;
  }
  return table;
}();
static_assert(kMonths[7] >> 5 == 186 && (kMonths[12] & 31) == 30);

constexpr std::optional<Day> ToDay(YearMonthDay date, Rule rule = Rule::kOfficial) {
  if (!HasYear(date.year) || static_cast<unsigned>(date.month) > 12) return std::nullopt;
  const uint16_t month = kMonths[static_cast<size_t>(date.month)];
  if (date.day < 1 || date.day > (month & 31)) return std::nullopt;
  if (date.month == 12 && date.day == 30 && !IsLeap(date.year, rule)) return std::nullopt;
  const bool is_plain =
      rule == Rule::kOfficial && kFirstPlainYear <= date.year && date.year <= kLastPlainYear;
  const int32_t nowruz = is_plain ? Cycle33Nowruz(date.year) : NowruzFromEpoch(date.year, rule);
  return DayNumber(kEpoch + nowruz + (month >> 5) + date.day - 1);
}

// Month and day of each day of the year as month << 8 | day.
inline constexpr auto kMonthAndDay = [] {
  std::array<uint16_t, 366> table{};
  for (int month = 1, at = 0; month <= 12; ++month) {
    for (int day = 1; day <= (month <= 6 ? 31 : 30); ++day, ++at) {
      table[static_cast<size_t>(at)] = static_cast<uint16_t>(month << 8 | day);
    }
  }
  return table;
}();
static_assert(kMonthAndDay[0] == 0x0101 && kMonthAndDay[365] == 0x0c1e);

constexpr YearMonthDay InYear(int year, int32_t day_of_year) {  // [0, 365]
  const uint16_t month_and_day = kMonthAndDay[static_cast<size_t>(day_of_year)];
  return {year, month_and_day >> 8, month_and_day & 0xff};
}

// The 33-year rule in one multiplication (after Neri and Schneider, "Euclidean affine functions and
// their application to calendar algorithms", 2022): with n = 33 days + 3, the year is n / 12053 and
// the day of the year n % 12053 / 33. `days` counts from kEpoch, [0, 1278000).
constexpr YearMonthDay Cycle33FromEpoch(int32_t days) {
  constexpr uint64_t kReciprocal = ((uint64_t{1} << 50) + 12052) / 12053;
  const uint64_t product = static_cast<uint64_t>(33 * int64_t{days} + 3) * kReciprocal;
  const uint64_t fraction = product & ((uint64_t{1} << 50) - 1);
  const uint64_t day_of_year = ((fraction >> 18) * ((uint64_t{12053} << 14) / 33 + 1)) >> 46;
  return InYear(static_cast<int>(product >> 50) + 1, static_cast<int32_t>(day_of_year));
}

// Any rule, by asking its Nowruz: the rules never differ from the 33-year rule by more than a day
// or two, so the year is that rule's or a neighbour.
constexpr std::optional<YearMonthDay> FromEpochByNowruz(int32_t days, Rule rule) {
  int year = Cycle33FromEpoch(days).year;
  if (year > kLastYear) year = kLastYear;
  if (days < NowruzFromEpoch(year, rule)) --year;
  if (year < kFirstYear) return std::nullopt;
  if (days >= NowruzFromEpoch(year + 1, rule)) ++year;
  if (year > kLastYear) return std::nullopt;
  return InYear(year, days - NowruzFromEpoch(year, rule));
}

constexpr std::optional<YearMonthDay> FromDay(Day day, Rule rule = Rule::kOfficial) {
  constexpr int32_t kFirstPlain = Cycle33Nowruz(kFirstPlainYear);
  constexpr int32_t kPlainDays = Cycle33Nowruz(kLastPlainYear + 1) - 1 - kFirstPlain;
  constexpr int32_t kDays = Cycle33Nowruz(kLastYear + 1) + 2;  // two days of room for the rules
  const int64_t days = int64_t{day.time_since_epoch().count()} - kEpoch;
  if (rule == Rule::kOfficial && static_cast<uint64_t>(days - kFirstPlain) < kPlainDays) {
    return Cycle33FromEpoch(static_cast<int32_t>(days));
  }
  if (days < 0 || days >= kDays) return std::nullopt;
  return FromEpochByNowruz(static_cast<int32_t>(days), rule);
}

inline constexpr Day kFirstDay = *Nowruz(kFirstYear);
inline constexpr Day kLastDay =
    DayNumber(kEpoch + NowruzFromEpoch(kLastYear + 1, Rule::kOfficial) - 1);

static_assert(kFirstDay == Day{date::year{622} / 3 / 22});
static_assert(ToDay({1404, 1, 1}) == Day{date::year{2025} / 3 / 21});
static_assert(ToDay({1357, 11, 22}) == Day{date::year{1979} / 2 / 11});

}  // namespace gahnegar::calendars::solar
