// Days that have a name and recur every year: a rule, its text, and its days in a year.
//
// The text is ASCII, one line, as grammar files write it:
//
//   solar 5/17                   a date
//   solar 6/31..7/6              a run of days; it may end in the next month or the next year
//   lunar 2/last                 the last day of a month, whatever its length
//   lunar 9/last-fri             the last Friday of a month
//   gregorian 11/4th-thu+1       the day after the fourth Thursday of November
//   gregorian easter-2           two days before Easter Sunday of the western churches
//   solar 9/30 night             the evening of that day
//   lunar 9/19 eve               the evening before that day
//
// The Tuesday evening before the last Wednesday of the solar year is "solar 12/last-wed eve" (or
// "solar 12/last-wed-1 night"): when the new year itself begins on a Wednesday, the last Wednesday
// of Esfand is already the one a week earlier.
//
//   DaysOf(*ParseNamedDay("solar 12/last-wed-1"), 1402)   // 2024-03-12, alone
//   DaysOf(*ParseNamedDay("solar 12/30"), 1402)           // nullopt: Esfand 1402 has 29 days
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "calendars/calendars.h"

namespace gahnegar::calendars {

// One day of a year.
struct DayRule {
  enum class Kind : uint8_t { kDate, kLastDay, kNthWeekday, kLastWeekday, kEaster };
  Kind kind = Kind::kDate;
  uint8_t month = 1;    // [1, 12]
  uint8_t day = 1;      // kDate: [1, 31]
  uint8_t nth = 0;      // kNthWeekday: [1, 5]
  uint8_t weekday = 0;  // kNthWeekday, kLastWeekday: ISO [1, 7]
  int16_t offset = 0;   // days after the day the rest says, [-366, 366]
  friend auto operator<=>(const DayRule&, const DayRule&) = default;
};

// Which part of the day is meant; a night belongs to the day whose sunset began it.
enum class Evening : uint8_t {
  kNone,
  kNight,  // the evening of the day itself
  kEve,    // the evening of the day before
};

struct NamedDay {
  Calendar calendar = Calendar::kSolar;
  DayRule first;
  std::optional<DayRule> last;  // of a run of days
  Evening evening = Evening::kNone;
  friend bool operator==(const NamedDay&, const NamedDay&) = default;
};

// Easter Sunday of the western churches, Gregorian years from 1583: Meeus, Astronomical Algorithms,
// chapter 8 (the computation published in Nature in 1876).
constexpr Day EasterSunday(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
  return *ToDay(Calendar::kGregorian, {year, n / 31, n % 31 + 1});
}

// The day in a year of the calendar; nullopt when the year has no such day.
constexpr std::optional<Day> DayOf(DayRule rule, Calendar calendar, int year,
                                   lunar::Table table = lunar::Table::kIran) {
  const bool is_lunar = calendar == Calendar::kLunar;
  const int length = is_lunar ? lunar::MonthLength(year, rule.month, table)
                              : MonthLength(calendar, year, rule.month);
  const auto day_of_month = [&](int day) {
    const YearMonthDay date{year, rule.month, day};
    return is_lunar ? lunar::ToDay(date, table) : ToDay(calendar, date);
  };
  const date::days offset{rule.offset};
  switch (rule.kind) {
    case DayRule::Kind::kDate:
      if (const auto day = day_of_month(rule.day)) return *day + offset;
      return std::nullopt;
    case DayRule::Kind::kLastDay:
      if (length == 0) return std::nullopt;
      return *day_of_month(length) + offset;
    case DayRule::Kind::kNthWeekday: {
      if (length == 0) return std::nullopt;
      const int to_first = (rule.weekday - Weekday(*day_of_month(1)) + 7) % 7;  // [0, 6]
      const int day = 1 + to_first + 7 * (rule.nth - 1);                        // [1, 35]
      if (day > length) return std::nullopt;
      return *day_of_month(day) + offset;
    }
    case DayRule::Kind::kLastWeekday: {
      if (length == 0) return std::nullopt;
      const Day last = *day_of_month(length);
      const int back = (Weekday(last) - rule.weekday + 7) % 7;  // [0, 6]
      return last - date::days{back} + offset;
    }
    case DayRule::Kind::kEaster:
      if (calendar != Calendar::kGregorian || year < 1583) return std::nullopt;
      return EasterSunday(year) + offset;
  }
  return std::nullopt;
}

// The days named in a year of the rule's own calendar; nullopt when that year has no such day. A
// run that would end before it begins ends in the next year. An eve is the day before.
constexpr std::optional<DaySpan> DaysOf(const NamedDay& named, int year,
                                        lunar::Table table = lunar::Table::kIran) {
  const auto first = DayOf(named.first, named.calendar, year, table);
  if (!first) return std::nullopt;
  const date::days back{named.evening == Evening::kEve ? 1 : 0};
  if (!named.last) return DaySpan{*first - back, *first - back};
  auto last = DayOf(*named.last, named.calendar, year, table);
  if (last && *last < *first) last = DayOf(*named.last, named.calendar, year + 1, table);
  if (!last || *last < *first) return std::nullopt;
  return DaySpan{*first - back, *last - back};
}

// Every occurrence that shares a day with the window, in order: a lunar day can fall twice in one
// solar year.
inline std::vector<DaySpan> DaysWithin(const NamedDay& named, DaySpan window,
                                       lunar::Table table = lunar::Table::kIran) {
  const bool is_lunar = named.calendar == Calendar::kLunar;
  const int first_year = is_lunar ? lunar::FirstYearOf(table) : FirstYear(named.calendar);
  const int last_year = is_lunar ? lunar::LastYearOf(table) : LastYear(named.calendar);
  // The year of the day, or the nearest that the calendar has.
  const auto year_of = [&](Day day) {
    const auto date = is_lunar ? lunar::FromDay(day, table) : FromDay(named.calendar, day);
    if (date) return date->year;
    const YearMonthDay first{first_year, 1, 1};
    return day < (is_lunar ? lunar::ToDay(first, table) : ToDay(named.calendar, first)) ? first_year
                                                                                        : last_year;
  };
  std::vector<DaySpan> found;
  const int to = year_of(window.last) + 2;                          // and an offset too
  for (int year = year_of(window.first) - 2; year <= to; ++year) {  // a run may be a year long
    const auto days = DaysOf(named, year, table);
    if (days && days->first <= window.last && window.first <= days->last) found.push_back(*days);
  }
  return found;
}

// ---- The text -----------------------------------------------------------------------------------

inline constexpr std::array<std::string_view, 4> kCalendarWords{"solar", "lunar", "gregorian",
                                                                "julian"};
inline constexpr std::array<std::string_view, 7> kWeekdayWords{"mon", "tue", "wed", "thu",
                                                               "fri", "sat", "sun"};
inline constexpr std::array<std::string_view, 5> kNthWords{"1st", "2nd", "3rd", "4th", "5th"};

// Reads the text of a rule from its beginning; each Take eats what it recognises.
class NamedDayReader {
 public:
  constexpr explicit NamedDayReader(std::string_view text) : rest_(text) {}

  constexpr bool IsAtEnd() const { return rest_.empty(); }

  constexpr bool Take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  // The place of the word that comes next, [0, n).
  template <size_t n>
  constexpr std::optional<uint8_t> TakeOneOf(const std::array<std::string_view, n>& words) {
    for (size_t i = 0; i < n; ++i) {
      if (Take(words[i])) return static_cast<uint8_t>(i);
    }
    return std::nullopt;
  }

  // From 1 to 366, no leading zero.
  constexpr std::optional<int16_t> TakeNumber() {
    if (rest_.empty() || rest_[0] < '1' || rest_[0] > '9') return std::nullopt;
    int number = 0;
    for (int digits = 0; !rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9'; ++digits) {
      if (digits == 3) return std::nullopt;
      number = 10 * number + (rest_[0] - '0');
      rest_.remove_prefix(1);
    }
    if (number > 366) return std::nullopt;
    return static_cast<int16_t>(number);
  }

  constexpr std::optional<DayRule> TakeDayRule(Calendar calendar) {
    DayRule rule;
    if (calendar == Calendar::kGregorian && Take("easter")) {
      rule.kind = DayRule::Kind::kEaster;
      return TakeOffset(rule);
    }
    const auto month = TakeNumber();
    if (!month || *month > 12 || !Take("/")) return std::nullopt;
    rule.month = static_cast<uint8_t>(*month);
    if (const auto nth = TakeOneOf(kNthWords)) {
      rule.kind = DayRule::Kind::kNthWeekday;
      rule.nth = static_cast<uint8_t>(*nth + 1);
      if (!Take("-") || !TakeWeekday(rule)) return std::nullopt;
    } else if (Take("last")) {
      rule.kind = DayRule::Kind::kLastDay;
      NamedDayReader ahead = *this;  // "last-fri" is a Friday, "last-1" an offset
      if (ahead.Take("-") && ahead.TakeWeekday(rule)) {
        rule.kind = DayRule::Kind::kLastWeekday;
        *this = ahead;
      }
    } else {
      const auto day = TakeNumber();
      if (!day || *day > LongestMonth(calendar, rule.month)) return std::nullopt;
      rule.day = static_cast<uint8_t>(*day);
    }
    return TakeOffset(rule);
  }

 private:
  constexpr std::optional<DayRule> TakeOffset(DayRule rule) {
    const bool after = Take("+");
    if (after || Take("-")) {
      const auto days = TakeNumber();
      if (!days) return std::nullopt;
      rule.offset = static_cast<int16_t>(after ? *days : -*days);
    }
    return rule;
  }

  constexpr bool TakeWeekday(DayRule& rule) {
    const auto weekday = TakeOneOf(kWeekdayWords);
    if (weekday) rule.weekday = static_cast<uint8_t>(*weekday + 1);
    return weekday.has_value();
  }

  static constexpr int LongestMonth(Calendar calendar, int month) {
    if (calendar == Calendar::kLunar) return 30;
    if (calendar == Calendar::kSolar) return month <= 6 ? 31 : 30;
    return gregorian::MonthLength(2000, month);
  }

  std::string_view rest_;
};

// nullopt when the text is not of the form above, or names a day no year of the calendar has.
constexpr std::optional<NamedDay> ParseNamedDay(std::string_view text) {
  NamedDayReader reader(text);
  const auto calendar = reader.TakeOneOf(kCalendarWords);
  if (!calendar || !reader.Take(" ")) return std::nullopt;
  NamedDay named;
  named.calendar = static_cast<Calendar>(*calendar);
  const auto first = reader.TakeDayRule(named.calendar);
  if (!first) return std::nullopt;
  named.first = *first;
  if (reader.Take("..")) {
    named.last = reader.TakeDayRule(named.calendar);
    if (!named.last) return std::nullopt;
  }
  if (reader.Take(" night")) {
    named.evening = Evening::kNight;
  } else if (reader.Take(" eve")) {
    named.evening = Evening::kEve;
  }
  if (!reader.IsAtEnd()) return std::nullopt;
  return named;
}

inline std::string TextOf(const DayRule& rule) {
  std::string text;
  if (rule.kind != DayRule::Kind::kEaster) text = std::to_string(rule.month) + "/";
  switch (rule.kind) {
    case DayRule::Kind::kEaster:
      text += "easter";
      break;
    case DayRule::Kind::kDate:
      text += std::to_string(rule.day);
      break;
    case DayRule::Kind::kLastDay:
      text += "last";
      break;
    case DayRule::Kind::kNthWeekday:
      text.append(kNthWords[rule.nth - 1u]).append("-").append(kWeekdayWords[rule.weekday - 1u]);
      break;
    case DayRule::Kind::kLastWeekday:
      text.append("last-").append(kWeekdayWords[rule.weekday - 1u]);
      break;
  }
  if (rule.offset > 0) text += "+";
  if (rule.offset != 0) text += std::to_string(rule.offset);
  return text;
}

// The text that ParseNamedDay reads as this rule.
inline std::string TextOf(const NamedDay& named) {
  std::string text(kCalendarWords[static_cast<size_t>(named.calendar)]);
  text.append(" ").append(TextOf(named.first));
  if (named.last) text.append("..").append(TextOf(*named.last));
  if (named.evening == Evening::kNight) text += " night";
  if (named.evening == Evening::kEve) text += " eve";
  return text;
}

static_assert(DaysOf(*ParseNamedDay("solar 12/last-wed-1"), 1402)->first ==
              Day{date::year{2024} / 3 / 12});
static_assert(!ParseNamedDay("solar 7/31"));
static_assert(DaysOf(*ParseNamedDay("gregorian easter"), 2023)->first ==
              Day{date::year{2023} / 4 / 9});

}  // namespace gahnegar::calendars
