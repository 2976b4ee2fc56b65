#include "engine/timeline/period.h"

namespace gahnegar {

std::optional<Period> PeriodIn(calendars::Calendar calendar, calendars::Day first,
                               calendars::Day last) {
  const auto a = calendars::FromDay(calendar, first);
  const auto b = calendars::FromDay(calendar, last);
  if (!a || !b) return std::nullopt;
  Period period{Period::Shape::kDays, *a, *b};
  if (first == last) {
    period.shape = Period::Shape::kDay;
  } else if (a->day == 1 && b->day == calendars::MonthLength(calendar, b->year, b->month)) {
    period.shape = a->month == 1 && b->month == 12 ? Period::Shape::kYears : Period::Shape::kMonths;
  }
  return period;
}

}  // namespace gahnegar
