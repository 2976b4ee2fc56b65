// A period: inclusive first and last day with its grain and calendar, and the arithmetic of units.
// The week runs Saturday to Friday, as in Iran; of the Gregorian calendar Monday to Sunday.
// Example: MonthOf(kSolar, 1400, 5) = 2021-07-23 .. 2021-08-22.
#pragma once

#include <optional>
#include <string>

#include "calendars/calendars.h"
#include "engine/grammar/value.h"
#include "engine/resolve/mention.h"

namespace gahnegar::resolve {

using calendars::Calendar;
using calendars::Day;
using calendars::YearMonthDay;

using calendars::lunar::Table;

struct Period {
  Day first{};
  Day last{};  // inclusive
  Grain grain = Grain::kDay;
  Calendar calendar = Calendar::kSolar;
  Table table = Table::kIran;  // whose lunar months
};

// `table`: whose lunar months; a year that it does not hold is taken from Iran's.

Period OneDay(Day day, Calendar calendar = Calendar::kSolar);
std::optional<Period> DayOf(Calendar c, int year, int month, int day, Table table = Table::kIran);
std::optional<Period> MonthOf(Calendar c, int year, int month, Table table = Table::kIran);
std::optional<Period> MonthsOf(Calendar c, int year, int from_month, int to_month, Grain grain,
                               Table table = Table::kIran);
std::optional<Period> YearOf(Calendar c, int year, Table table = Table::kIran);
// Years [from, to] of one calendar.
std::optional<Period> YearsOf(Calendar c, int from, int to, Grain grain,
                              Table table = Table::kIran);
std::optional<Period> SeasonOf(int solar_year, int season);
Period WeekOf(Day day, Calendar calendar = Calendar::kSolar);

std::optional<YearMonthDay> Parts(Calendar c, Day day, Table table = Table::kIran);
std::optional<Day> ToDay(Calendar c, YearMonthDay date, Table table);
int MonthLength(Calendar c, int year, int month, Table table);
// The day n months later; a day that the month lacks becomes its last.
std::optional<Day> AddMonths(Calendar c, Day day, int n, Table table = Table::kIran);
// The period that lies n units from the one that holds `day`: the whole week, month, year …
std::optional<Period> UnitAt(Calendar c, Day day, Unit unit, int n, Table table = Table::kIran);
// Exact arithmetic on a day: n units later (weeks as days, months and years in the calendar).
std::optional<Day> Add(Calendar c, Day day, Unit unit, int n);

Grain GrainOf(Unit unit);
std::string Iso(Day day);                        // 2021-08-07, astronomical years: -0538-10-29
std::string Name(Calendar c, YearMonthDay ymd);  // «16 Mordad 1400», for reasons
std::string MonthName(Calendar c, int month);    // in Latin letters, for reasons
std::string WeekdayName(int iso_weekday);

}  // namespace gahnegar::resolve
