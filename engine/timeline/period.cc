#include "engine/timeline/period.h"

namespace gahnegar {

std::optional<Period> PeriodIn(calendars::Calendar calendar, calendars::Day first,
                               calendars::Day last, calendars::lunar::Table table) {
  const bool lunar = calendar == calendars::Calendar::kLunar;
  const auto seen = [&](calendars::Day day) {
    return lunar ? calendars::lunar::FromDay(day, table) : calendars::FromDay(calendar, day);
  };
  const auto a = seen(first);
  const auto b = seen(last);
  if (!a || !b) return std::nullopt;
  Period period{Period::Shape::kDays, *a, *b};
  if (first == last) {
    period.shape = Period::Shape::kDay;
  } else if (a->day == 1 &&
             b->day == (lunar ? calendars::lunar::MonthLength(b->year, b->month, table)
                              : calendars::MonthLength(calendar, b->year, b->month))) {
    period.shape = a->month == 1 && b->month == 12 ? Period::Shape::kYears : Period::Shape::kMonths;
  }
  return period;
}

}  // namespace gahnegar
