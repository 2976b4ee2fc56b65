// The lunar Hijri calendar: twelve months of 29 or 30 days, begun when the crescent is seen; so it
// is a list of months and not a formula, and each country has its own list.
//
// Table kIran, the default, is what Persian text of Iran means: the official months AH 1265/1 to
// 1447/10, months predicted by the visibility of the crescent in Iran around them (AH 1-1600), and
// arithmetic after 1600; CertaintyOf says which. kUmmAlQura is Saudi Arabia's calendar, used by
// Arab and Afghan text, and exists for AH 1300-1600. kTabular is the arithmetic "civil" calendar.
// The three differ by a day more often than they agree: name the table when comparing dates.
//
//   lunar::ToDay({1442, 12, 28})                      // 2021-08-08, in Iran
//   lunar::ToDay({1442, 12, 28}, Table::kUmmAlQura)   // 2021-08-07
//   lunar::MonthLength(1442, 2)                       // 29: the last day of Safar was 29 Safar
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "calendars/day.h"
#include "calendars/lunar_months.h"
#include "calendars/umm_al_qura_months.h"

namespace gahnegar::calendars::lunar {

enum class Table : uint8_t { kIran, kUmmAlQura, kTabular };

// What the first day of a month of table kIran rests on.
enum class Certainty : uint8_t {
  kPublished,  // official almanacs and announcements
  kPredicted,  // the visibility of the crescent, computed: a day early or late in one month of
               // thirteen
  kTabular,    // arithmetic: two days early or late at times
  kNone,       // no such month
};

inline constexpr int kFirstYear = 1;
inline constexpr int kLastYear = 3100;
inline constexpr YearMonthDay kFirstPublishedMonth{1265, 1, 1};
inline constexpr YearMonthDay kLastPublishedMonth{1447, 10, 1};

// ---- The arithmetic calendar: 30 years have 11 leap years, of 355 days. -------------------------

// 1 Muharram 1: Friday, 16 July 622 Julian.
inline constexpr int32_t kTabularFirstDay = -492148;

// Days from 1/1/1 to the first day of `year`, [1, kLastYear + 1].
constexpr int32_t TabularDaysBeforeYear(int year) {
  return 354 * (year - 1) + (11 * year + 3) / 30;
}

// Days of the year before the first of the month; months [1, 13).
constexpr int TabularDaysBeforeMonth(int month) { return 29 * (month - 1) + month / 2; }

constexpr int TabularMonthLength(int year, int month) {
  if (month == 12) return TabularDaysBeforeYear(year + 1) - TabularDaysBeforeYear(year) - 325;
  return month % 2 == 1 ? 30 : 29;
}

constexpr YearMonthDay TabularFromDays(int32_t days) {         // since 1/1/1; [0, 10631 * 104)
  const int year = (30 * days + 10646) / 10631;                // at most 33 million before division
  const int day_of_year = days - TabularDaysBeforeYear(year);  // [0, 354]
  const int month = day_of_year >= 354 ? 12 : 2 * day_of_year / 59 + 1;  // [1, 12]
  return {year, month, day_of_year - TabularDaysBeforeMonth(month) + 1};
}

// ---- Lists of months ----------------------------------------------------------------------------

// The first days of a run of whole years of months. Each is kept as its distance from the mean
// lunation, in one byte: a month is found by one multiplication and one comparison.
template <size_t years>
class MonthStarts {
 public:
  static constexpr int32_t kMonths = static_cast<int32_t>(12 * years);

  constexpr MonthStarts(int first_year, int32_t first_day, const uint16_t (&long_months)[years])
      : first_year_(first_year), first_day_(first_day) {
    int32_t start = 0;
    for (int32_t month = 0; month <= kMonths; ++month) {
      const int32_t late = start - Mean(month) + kMargin;
      if (late < 0 || late > 2 * kMargin) regular_ = false;
      late_[static_cast<size_t>(month)] = static_cast<uint8_t>(late);
      if (month == kMonths) break;
      const uint16_t year = long_months[static_cast<size_t>(month) / 12];
      start += 29 + ((year >> (month % 12)) & 1);
    }
  }

  // Every month begins within kMargin days of the mean lunation: FromDays rests on it.
  constexpr bool IsRegular() const { return regular_; }
  constexpr int first_year() const { return first_year_; }
  constexpr int last_year() const { return first_year_ + static_cast<int>(years) - 1; }
  constexpr int32_t first_day() const { return first_day_; }
  constexpr int32_t days() const { return StartOf(kMonths); }

  constexpr bool HasYear(int year) const { return first_year_ <= year && year <= last_year(); }
  constexpr int32_t IndexOf(int year, int month) const {
    return 12 * (year - first_year_) + month - 1;
  }
  // Days from the first day of the list to the first of the month; index [0, kMonths].
  constexpr int32_t StartOf(int32_t index) const {
    return Mean(index) - kMargin + late_[static_cast<size_t>(index)];
  }
  constexpr int LengthOf(int32_t index) const { return StartOf(index + 1) - StartOf(index); }

  // `days` since the first day of the list, [0, days()).
  constexpr YearMonthDay FromDays(int32_t days) const {
    // The month, or the one after it, because the month began less than kMargin days before the
    // mean lunation and the one after it less than kMargin after.
    constexpr uint64_t kMonthsPerDay = 145441296;  // 2^32 / 29.53059
    auto index =
        static_cast<int32_t>((static_cast<uint64_t>(days + kMargin + 1) * kMonthsPerDay) >> 32);
    if (index > kMonths) index = kMonths;
    index -= StartOf(index) > days ? 1 : 0;
    return {first_year_ + index / 12, index % 12 + 1, days - StartOf(index) + 1};
  }

 private:
  static constexpr int32_t kMargin = 6;

  // floor(index * 29.53059), the mean lunation; index [0, 19200].
  static constexpr int32_t Mean(int32_t index) {
    return static_cast<int32_t>((static_cast<uint64_t>(index) * 126832918282) >> 32);
  }

  int first_year_;
  int32_t first_day_;
  bool regular_ = true;
  std::array<uint8_t, 12 * years + 1> late_{};
};

inline constexpr MonthStarts kIranMonths{1, kIranFirstDay, kIranLongMonths};
inline constexpr MonthStarts kUmmAlQuraMonths{kUmmAlQuraFirstYear, kUmmAlQuraFirstDay,
                                              kUmmAlQuraLongMonths};
static_assert(kIranMonths.IsRegular() && kUmmAlQuraMonths.IsRegular());
static_assert(kUmmAlQuraMonths.last_year() == 1600);

// After the list Iran's calendar goes on with the arithmetic one, moved so that no day is skipped.
inline constexpr int kFirstArithmeticYear = kIranMonths.last_year() + 1;
inline constexpr int32_t kArithmeticFirstDay =
    kIranMonths.first_day() + kIranMonths.days() - TabularDaysBeforeYear(kFirstArithmeticYear);

// ---- The calendar -------------------------------------------------------------------------------

constexpr int FirstYearOf(Table table) {
  return table == Table::kUmmAlQura ? kUmmAlQuraMonths.first_year() : kFirstYear;
}
constexpr int LastYearOf(Table table) {
  return table == Table::kUmmAlQura ? kUmmAlQuraMonths.last_year() : kLastYear;
}
constexpr bool HasYear(int year, Table table = Table::kIran) {
  return FirstYearOf(table) <= year && year <= LastYearOf(table);
}

// 0 where there is no such month.
constexpr int MonthLength(int year, int month, Table table = Table::kIran) {
  if (!HasYear(year, table) || month < 1 || month > 12) return 0;
  if (table == Table::kIran && kIranMonths.HasYear(year)) {
    return kIranMonths.LengthOf(kIranMonths.IndexOf(year, month));
  }
  if (table == Table::kUmmAlQura) {
    return kUmmAlQuraMonths.LengthOf(kUmmAlQuraMonths.IndexOf(year, month));
  }
  return TabularMonthLength(year, month);
}

constexpr std::optional<Day> ToDay(YearMonthDay date, Table table = Table::kIran) {
  if (date.day < 1 || date.day > MonthLength(date.year, date.month, table)) return std::nullopt;
  const int32_t in_month = date.day - 1;
  if (table == Table::kIran && kIranMonths.HasYear(date.year)) {
    const int32_t index = kIranMonths.IndexOf(date.year, date.month);
    return DayNumber(kIranFirstDay + kIranMonths.StartOf(index) + in_month);
  }
  if (table == Table::kUmmAlQura) {
    const int32_t index = kUmmAlQuraMonths.IndexOf(date.year, date.month);
    return DayNumber(kUmmAlQuraFirstDay + kUmmAlQuraMonths.StartOf(index) + in_month);
  }
  return DayNumber((table == Table::kIran ? kArithmeticFirstDay : kTabularFirstDay) +
                   TabularDaysBeforeYear(date.year) + TabularDaysBeforeMonth(date.month) +
                   in_month);
}

constexpr std::optional<YearMonthDay> FromDay(Day day, Table table = Table::kIran) {
  const int64_t number = day.time_since_epoch().count();
  if (table == Table::kUmmAlQura) {
    const int64_t days = number - kUmmAlQuraFirstDay;
    if (days < 0 || days >= kUmmAlQuraMonths.days()) return std::nullopt;
    return kUmmAlQuraMonths.FromDays(static_cast<int32_t>(days));
  }
  if (table == Table::kIran) {
    const int64_t days = number - kIranFirstDay;
    if (days < 0) return std::nullopt;
    if (days < kIranMonths.days()) return kIranMonths.FromDays(static_cast<int32_t>(days));
  }
  const int64_t days = number - (table == Table::kIran ? kArithmeticFirstDay : kTabularFirstDay);
  if (days < 0 || days >= TabularDaysBeforeYear(kLastYear + 1)) return std::nullopt;
  return TabularFromDays(static_cast<int32_t>(days));
}

// 0 where there is no such year.
constexpr int YearLength(int year, Table table = Table::kIran) {
  int days = 0;
  for (int month = 1; month <= 12; ++month) days += MonthLength(year, month, table);
  return days;
}

// A lunar year is leap when it has 355 days; by crescents a year of 356 or 353 is possible too.
constexpr bool IsLeap(int year, Table table = Table::kIran) {
  return YearLength(year, table) >= 355;
}

constexpr Certainty CertaintyOf(int year, int month) {
  if (!HasYear(year) || month < 1 || month > 12) return Certainty::kNone;
  const YearMonthDay first{year, month, 1};
  if (kFirstPublishedMonth <= first && first <= kLastPublishedMonth) return Certainty::kPublished;
  return kIranMonths.HasYear(year) ? Certainty::kPredicted : Certainty::kTabular;
}

static_assert(ToDay({1447, 10, 1}) == Day{date::year{2026} / 3 / 21});
static_assert(FromDay(Day{date::year{2021} / 8 / 8}) == YearMonthDay{1442, 12, 28});

}  // namespace gahnegar::calendars::lunar
