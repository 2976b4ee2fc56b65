// One day in every calendar, as a small card for people or as a line of JSON.
//
// Example:
//   شنبه ۱۶ مرداد ۱۴۰۰
//     solar      1400-05-16   ۱۶ مرداد ۱۴۰۰
//     lunar      1442-12-27   ۲۷ ذی‌الحجه ۱۴۴۲
//     gregorian  2021-08-07   Saturday 7 August 2021
//     julian     2021-07-25
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendars/calendars.h"
#include "calendars/solar_new_year.h"
#include "engine/engine.h"

namespace gahnegar::cli {

inline constexpr calendars::Calendar kAllCalendars[] = {
    calendars::Calendar::kSolar, calendars::Calendar::kLunar, calendars::Calendar::kGregorian,
    calendars::Calendar::kJulian};

// «1400-05-16», or empty when the calendar does not reach that day.
std::string DateIn(calendars::Calendar calendar, calendars::Day day,
                   calendars::lunar::Table lunar = calendars::lunar::Table::kIran);

// `new_year` adds the moment of the new year: in Tehran, in UTC, and how far it is from noon.
// The lunar date is by `lunar`; where Iran's and Saudi Arabia's calendars differ, both are shown.
std::string DayCard(calendars::Day day, calendars::lunar::Table lunar,
                    const std::optional<calendars::NewYear>& new_year, const Engine& engine);

// {"input", "solar", "lunar", "lunar_table", "gregorian", "julian", "weekday", "holidays", "days",
// "display"} and, of a new year, "new_year"; with a line feed.
void AppendDayJson(std::string_view input, calendars::Day day, calendars::lunar::Table lunar,
                   const std::optional<calendars::NewYear>& new_year, const Engine& engine,
                   std::string& out);

}  // namespace gahnegar::cli
