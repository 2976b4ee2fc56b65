// A date as somebody typed it: in numbers of any calendar, or in Persian words.
//
// Examples: «1400-05-16», «۱۴۰۰/۵/۱۶», "2021-08-07", «۱۶ مرداد ۱۴۰۰», «28 ذیحجه 1442»; and
// «1400-07-31», which is no day: «مهر ۳۰ روز است».
#pragma once

#include <optional>
#include <string>

#include "calendars/calendars.h"
#include "engine/engine.h"

namespace gahnegar::cli {

struct DateArgument {
  std::optional<calendars::Day> first, last;  // both, or there is an error
  std::string error;                          // why it is no date
};

// `from` is the calendar of dates in numbers; without it a year from 1200 to 1600 is solar and any
// other Gregorian. `lunar` is the table that lunar dates in numbers are read by. Words are read by
// the engine, relative ones against `reference`. A month or a year is its first and last day.
DateArgument ReadDateArgument(const std::string& text, std::optional<calendars::Calendar> from,
                              calendars::lunar::Table lunar,
                              const std::optional<Instant>& reference, Engine& engine);

}  // namespace gahnegar::cli
