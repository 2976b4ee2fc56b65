#include "engine/resolve/period.h"

#include "engine/date_text.h"

namespace gahnegar::resolve {

Period OneDay(Day day, Calendar calendar) { return {day, day, Grain::kDay, calendar}; }

std::optional<Day> ToDay(Calendar c, YearMonthDay date, Table table) {
  if (c == Calendar::kLunar && calendars::lunar::HasYear(date.year, table)) {
    return calendars::lunar::ToDay(date, table);
  }
  return calendars::ToDay(c, date);
}

int MonthLength(Calendar c, int year, int month, Table table) {
  if (c == Calendar::kLunar && calendars::lunar::HasYear(year, table)) {
    return calendars::lunar::MonthLength(year, month, table);
  }
  return calendars::MonthLength(c, year, month);
}

std::optional<YearMonthDay> Parts(Calendar c, Day day, Table table) {
  if (c == Calendar::kLunar) {
    if (const auto date = calendars::lunar::FromDay(day, table)) return date;
  }
  return calendars::FromDay(c, day);
}

std::optional<Period> DayOf(Calendar c, int year, int month, int day, Table table) {
  const auto d = ToDay(c, {year, month, day}, table);
  if (!d) return std::nullopt;
  return Period{*d, *d, Grain::kDay, c, table};
}

std::optional<Period> MonthOf(Calendar c, int year, int month, Table table) {
  return MonthsOf(c, year, month, month, Grain::kMonth, table);
}

std::optional<Period> MonthsOf(Calendar c, int year, int from_month, int to_month, Grain grain,
                               Table table) {
  const auto first = ToDay(c, {year, from_month, 1}, table);
  const int length = MonthLength(c, year, to_month, table);
  if (!first || length == 0) return std::nullopt;
  const auto last = ToDay(c, {year, to_month, length}, table);
  if (!last) return std::nullopt;
  return Period{*first, *last, grain, c, table};
}

std::optional<Period> YearOf(Calendar c, int year, Table table) {
  return MonthsOf(c, year, 1, 12, Grain::kYear, table);
}

std::optional<Period> YearsOf(Calendar c, int from, int to, Grain grain, Table table) {
  const auto a = YearOf(c, from, table);
  const auto b = YearOf(c, to, table);
  if (!a || !b) return std::nullopt;
  return Period{a->first, b->last, grain, c, table};
}

std::optional<Period> SeasonOf(int solar_year, int season) {
  return MonthsOf(Calendar::kSolar, solar_year, season * 3 - 2, season * 3, Grain::kSeason);
}

Period WeekOf(Day day, Calendar calendar) {
  const int weekday = calendars::Weekday(day);  // [1, 7], Monday = 1
  // Days since the first day of the week: Saturday (6), or Monday (1).
  const int since = calendar == Calendar::kGregorian ? weekday - 1 : (weekday + 1) % 7;
  const Day first = day - date::days{since};
  return {first, first + date::days{6}, Grain::kWeek, calendar};
}

namespace {

int FloorDiv(int a, int b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

}  // namespace

std::optional<Day> AddMonths(Calendar c, Day day, int n, Table table) {
  const auto p = Parts(c, day, table);
  if (!p) return std::nullopt;
  const int months = p->month - 1 + n;
  const int year = p->year + FloorDiv(months, 12);
  const int month = months - FloorDiv(months, 12) * 12 + 1;  // [1, 12]
  const int length = MonthLength(c, year, month, table);
  if (length == 0) return std::nullopt;
  return ToDay(c, {year, month, p->day < length ? p->day : length}, table);
}

std::optional<Period> UnitAt(Calendar c, Day day, Unit unit, int n, Table table) {
  if (n < -100000 || n > 100000) return std::nullopt;
  switch (unit) {
    case Unit::kSecond:
    case Unit::kMinute:
    case Unit::kHour:
    case Unit::kDay:
      return OneDay(day + date::days{unit == Unit::kDay ? n : 0}, c);
    case Unit::kWeek:
      return WeekOf(day + date::days{7 * n}, c);
    case Unit::kMonth: {
      const auto d = AddMonths(c, day, n, table);
      const auto p = d ? Parts(c, *d, table) : std::nullopt;
      return p ? MonthOf(c, p->year, p->month, table) : std::nullopt;
    }
    case Unit::kQuarter:
    case Unit::kSeason: {
      const auto d = AddMonths(c, day, 3 * n);
      const auto p = d ? Parts(c, *d) : std::nullopt;
      if (!p) return std::nullopt;
      const int first = (p->month - 1) / 3 * 3 + 1;  // 1, 4, 7, 10
      return MonthsOf(c, p->year, first, first + 2,
                      unit == Unit::kSeason ? Grain::kSeason : Grain::kQuarter);
    }
    case Unit::kYear: {
      const auto p = Parts(c, day, table);
      return p ? YearOf(c, p->year + n, table) : std::nullopt;
    }
    case Unit::kDecade: {
      const auto p = Parts(c, day);
      if (!p) return std::nullopt;
      const int first = FloorDiv(p->year, 10) * 10 + 10 * n;
      return YearsOf(c, first, first + 9, Grain::kDecade);
    }
    case Unit::kCentury: {
      const auto p = Parts(c, day);
      if (!p) return std::nullopt;
      const int first = FloorDiv(p->year - 1, 100) * 100 + 1 + 100 * n;
      return YearsOf(c, first, first + 99, Grain::kCentury);
    }
    case Unit::kMillennium:
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Day> Add(Calendar c, Day day, Unit unit, int n) {
  if (n < -200000 || n > 200000) return std::nullopt;
  switch (unit) {
    case Unit::kSecond:
    case Unit::kMinute:
    case Unit::kHour:
      return day;
    case Unit::kDay:
      return day + date::days{n};
    case Unit::kWeek:
      return day + date::days{7 * n};
    case Unit::kMonth:
      return AddMonths(c, day, n);
    case Unit::kQuarter:
    case Unit::kSeason:
      return AddMonths(c, day, 3 * n);
    case Unit::kYear:
      return AddMonths(c, day, 12 * n);
    case Unit::kDecade:
      return AddMonths(c, day, 120 * n);
    case Unit::kCentury:
      return AddMonths(c, day, 1200 * n);
    case Unit::kMillennium:
      return AddMonths(c, day, 12000 * n);
  }
  return std::nullopt;
}

Grain GrainOf(Unit unit) {
  switch (unit) {
    case Unit::kSecond:
      return Grain::kSecond;
    case Unit::kMinute:
      return Grain::kMinute;
    case Unit::kHour:
      return Grain::kHour;
    case Unit::kDay:
      return Grain::kDay;
    case Unit::kWeek:
      return Grain::kWeek;
    case Unit::kMonth:
      return Grain::kMonth;
    case Unit::kQuarter:
      return Grain::kQuarter;
    case Unit::kSeason:
      return Grain::kSeason;
    case Unit::kYear:
      return Grain::kYear;
    case Unit::kDecade:
      return Grain::kDecade;
    case Unit::kCentury:
    case Unit::kMillennium:
      return Grain::kCentury;
  }
  return Grain::kDay;
}

std::string Iso(Day day) {
  const auto p = calendars::FromDay(Calendar::kGregorian, day);
  return p ? IsoDate(*p) : "";
}

std::string MonthName(Calendar c, int month) {
  static const char* kSolar[] = {"Farvardin", "Ordibehesht", "Khordad", "Tir",
                                 "Mordad",    "Shahrivar",   "Mehr",    "Aban",
                                 "Azar",      "Dey",         "Bahman",  "Esfand"};
  static const char* kLunar[] = {
      "Muharram", "Safar",  "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Thani",
      "Rajab",    "Shaban", "Ramadan",       "Shawwal",       "Dhu al-Qadah",  "Dhu al-Hijjah"};
  static const char* kGregorian[] = {"January",   "February", "March",    "April",
                                     "May",       "June",     "July",     "August",
                                     "September", "October",  "November", "December"};
  if (month < 1 || month > 12) return "?";
  switch (c) {
    case Calendar::kSolar:
      return kSolar[month - 1];
    case Calendar::kLunar:
      return kLunar[month - 1];
    case Calendar::kGregorian:
    case Calendar::kJulian:
      return kGregorian[month - 1];
  }
  return "?";
}

std::string Name(Calendar c, YearMonthDay ymd) {
  return std::to_string(ymd.day) + " " + MonthName(c, ymd.month) + " " + std::to_string(ymd.year);
}

std::string WeekdayName(int iso) {
  static const char* kNames[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                 "Friday", "Saturday", "Sunday"};
  return iso >= 1 && iso <= 7 ? kNames[iso - 1] : "?";
}

}  // namespace gahnegar::resolve
