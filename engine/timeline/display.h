// Dates for people: what a mention means, in Persian in the calendar that the text used (solar
// Hijri when it used none), and in English in the Gregorian calendar. Months and weekdays come from
// DisplayNames; a name that is missing there leaves the date in numbers, and nothing is ever
// invented: what cannot be said is an empty string.
//
// Examples: «شنبه ۱۶ مرداد ۱۴۰۰» and "Saturday 7 August 2021"; «مرداد ۱۴۰۰» and
// "23 July – 22 August 2021"; «۱۶ تا ۱۸ مرداد ۱۴۰۰»; «شنبه ۱۶ مرداد ۱۴۰۰، ساعت ۱۰:۳۰»; «۴۴ سال».
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calendars/calendars.h"
#include "engine/engine.h"
#include "engine/resolve/mention.h"

namespace gahnegar {

struct Display {
  std::string fa, en;  // empty = null
};

Display DisplayOf(const Mention& mention, const DisplayNames& names);

// The twelve months of a calendar, [0] = first.
const std::vector<std::string>& MonthNames(calendars::Calendar calendar, const DisplayNames& names);
// One day: «شنبه ۱۶ مرداد ۱۴۰۰», or «۱۶ مرداد ۱۴۰۰» without its weekday.
std::string PersianDay(calendars::Day day, calendars::Calendar calendar, const DisplayNames& names,
                       bool with_weekday);
// "Saturday 7 August 2021", "29 October 539 BC".
std::string EnglishDay(calendars::Day day, bool with_weekday);
// "Saturday" for 6 (ISO order, Monday is 1), "August" for 8; empty outside [1, 7] and [1, 12].
std::string_view EnglishWeekday(int weekday);
std::string_view EnglishMonth(int month);

}  // namespace gahnegar
