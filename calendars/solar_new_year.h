// The moment of the new year (tahvil): the March equinox, and how far it is from noon, which
// decides the day.
//
// The instant is right to a few seconds for years in which the Earth's rotation was measured (the
// 25 announced instants of 1381-1405 are met within 10 s); `error` is one standard error of what
// Delta T leaves open elsewhere. 1 Farvardin is the day of the equinox when it comes before true
// noon at 52.5 degrees east, the next day otherwise.
//
//   NewYearOf(1405)->instant      // 2026-03-20 14:45:59 UTC
//   NewYearOf(1405)->Tehran()     // 18:15:59 in Iran
//   NewYearOf(1405)->past_noon    // 6 h 08 min after noon: 1 Farvardin is 21 March
#pragma once

#include <chrono>
#include <optional>

#include "calendars/day.h"

namespace gahnegar::calendars {

struct NewYear {
  int year;
  Day first_day;                   // 1 Farvardin, solar::Nowruz(year)
  date::sys_seconds instant;       // UTC; UT before 1972
  std::chrono::seconds past_noon;  // since true noon at 52.5 degrees east; negative before it
  std::chrono::seconds error;      // standard error of the instant and of past_noon

  // Iran standard time, UTC+3:30, whatever clocks showed in that year.
  date::local_seconds Tehran() const {
    return date::local_seconds{instant.time_since_epoch() + std::chrono::minutes{210}};
  }
};

// nullopt where solar::HasYear is false. Costs about a thousand times a conversion of a date.
std::optional<NewYear> NewYearOf(int year);

// The same for a year just past the calendar's range too, and with the day by the sky alone: what
// the table of years is generated from. `year` in [0, 3010].
struct EquinoxAndNoon {
  double universal_days;  // of the equinox, from J2000
  double past_noon;       // seconds, (-43200, 43200]
  double error;           // seconds
  Day first_day;
};
EquinoxAndNoon EquinoxOf(int year);

}  // namespace gahnegar::calendars
