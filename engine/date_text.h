// Dates as people type them: digits of three alphabets, "/" or "-" between, year first.
// Knows no calendar: the numbers are only cut out, and whether there is such a day is asked later.
//
// Example: «۱۴۰۰/۵/۱۷» → {1400, 5, 17}; "2021-08-08T10:30Z" → {2021, 8, 8} and 37800 seconds.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendars/calendars.h"

namespace gahnegar {

struct DateText {
  int year = 0;
  int month = 0;                     // 0 = not said
  int day = 0;                       // 0 = not said
  std::optional<int> second_of_day;  // [0, 86400)
};

// Persian «۰–۹» and Arabic «٠–٩» digits as ASCII ones; everything else stays.
std::string WithAsciiDigits(std::string_view text);
// ASCII digits as Persian ones.
std::string WithPersianDigits(std::string_view text);

// «1400», «1400-05», «1400-05-17», with "/" too, an optional minus before the year, and after a
// whole date an optional clock time («T10:30», « 10:30:00.5», with «Z» or «+03:30», which are read
// and kept out). Surrounding white space is nothing. Nothing when the text is anything else.
std::optional<DateText> ReadDateText(std::string_view text);

// The calendar a bare year speaks in: solar Hijri from 1200 to 1600, else Gregorian.
calendars::Calendar CalendarOfYear(int year);

// «2021-08-07»; at least four digits a year; years before 1 astronomical: «-0538-10-29».
std::string IsoDate(calendars::YearMonthDay date);

}  // namespace gahnegar
