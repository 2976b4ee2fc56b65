#include "engine/timeline/period.h"

namespace gahnegar {

std::optional<calendars::YearMonthDay> DateIn(calendars::Calendar calendar, calendars::Day day,
                                              calendars::lunar::Table table) {
  if (calendar == calendars::Calendar::kLunar) {
    if (const auto date = calendars::lunar::FromDay(day, table)) return date;
  }
  return calendars::FromDay(calendar, day);
}

std::optional<Period> PeriodIn(calendars::Calendar calendar, calendars::Day first,
                               calendars::Day last, calendars::lunar::Table table) {
  const auto a = DateIn(calendar, first, table);
  const auto b = DateIn(calendar, last, table);
  if (!a || !b) return std::nullopt;
  Period period{Period::Shape::kDays, *a, *b};
  if (first == last) {
    period.shape = Period::Shape::kDay;
  } else if (a->day == 1 && b->day == (calendar == calendars::Calendar::kLunar
                                           ? calendars::lunar::MonthLength(b->year, b->month, table)
                                           : calendars::MonthLength(calendar, b->year, b->month))) {
    period.shape = a->month == 1 && b->month == 12 ? Period::Shape::kYears : Period::Shape::kMonths;
  }
  return period;
}

}  // namespace gahnegar
