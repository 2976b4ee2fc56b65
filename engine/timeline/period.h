// A period of days seen through one calendar: is it a day, whole months, whole years, or neither?
// Invariant: first and last are the same days whichever calendar looks at them.
//
// Example: 2021-07-23 … 2021-08-22 is kMonths in the solar calendar («مرداد ۱۴۰۰») and kDays in the
// Gregorian one.
#pragma once

#include <optional>

#include "calendars/calendars.h"

namespace gahnegar {

struct Period {
  enum class Shape { kDay, kDays, kMonths, kYears };
  Shape shape = Shape::kDay;
  calendars::YearMonthDay first{}, last{};
};

// A day in a calendar; lunar days are those of `table`, and beyond its reach of the default one.
// Nothing when the calendar does not reach that far.
std::optional<calendars::YearMonthDay> DateIn(calendars::Calendar calendar, calendars::Day day,
                                              calendars::lunar::Table table);

// Nothing when the calendar does not reach that far; lunar days are those of `table`.
std::optional<Period> PeriodIn(calendars::Calendar calendar, calendars::Day first,
                               calendars::Day last,
                               calendars::lunar::Table table = calendars::lunar::Table::kIran);

}  // namespace gahnegar
