// libFuzzer target: any bytes as a day, a date and the text of a named day or an occasion: no
// function may fail, what goes there must come back, and ICU must agree where it is the same
// calendar.

#include <unicode/gregocal.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include "calendars/named_day.h"
#include "calendars/occasion.h"
#include "calendars/old_styles.h"
#include "tests/fuzz/require.h"

namespace gahnegar::calendars {
namespace {

using testing::Require;

constexpr Calendar kCalendars[] = {Calendar::kSolar, Calendar::kLunar, Calendar::kGregorian,
                                   Calendar::kJulian};
constexpr solar::Rule kRules[] = {solar::Rule::kOfficial, solar::Rule::kCycle33, solar::Rule::kIcu,
                                  solar::Rule::kBirashk, solar::Rule::kBorkowski};
constexpr lunar::Table kTables[] = {lunar::Table::kIran, lunar::Table::kUmmAlQura,
                                    lunar::Table::kTabular};

YearMonthDay IcuDate(icu::Calendar& calendar, Day day) {
  UErrorCode status = U_ZERO_ERROR;
  calendar.setTime(NumberOf(day) * 86400000.0, status);
  return {calendar.get(UCAL_EXTENDED_YEAR, status), calendar.get(UCAL_MONTH, status) + 1,
          calendar.get(UCAL_DATE, status)};
}

std::unique_ptr<icu::Calendar> Icu(const char* locale) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> calendar(
      icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale(locale), status));
  Require(U_SUCCESS(status), "ICU has the calendar");
  return calendar;
}

void FuzzDay(Day day) {
  static const auto persian = Icu("en@calendar=persian");
  static const auto umm_al_qura = Icu("en@calendar=islamic-umalqura");
  static const auto civil = Icu("en@calendar=islamic-civil");
  for (const Calendar calendar : kCalendars) {
    if (const auto date = FromDay(calendar, day)) {
      Require(ToDay(calendar, *date) == day, "a day comes back from its date");
      Require(date->day <= MonthLength(calendar, date->year, date->month), "a day is in its month");
    }
  }
  for (const solar::Rule rule : kRules) {
    const auto date = solar::FromDay(day, rule);
    Require(!date || solar::ToDay(*date, rule) == day, "by every solar rule");
  }
  for (const lunar::Table table : kTables) {
    const auto date = lunar::FromDay(day, table);
    Require(!date || lunar::ToDay(*date, table) == day, "by every lunar table");
  }
  if (const auto date = borji::FromDay(day)) {
    Require(borji::ToDay(*date) == day, "by the borji months");
  };
  if (const auto date = FromDay(Calendar::kSolar, day);
      date && date->year >= 1178 && date->year <= 1501) {
    Require(IcuDate(*persian, day) == *date, "ICU has the same solar date");
  }
  if (const auto date = lunar::FromDay(day, lunar::Table::kUmmAlQura)) {
    Require(IcuDate(*umm_al_qura, day) == *date, "ICU has the same date of Umm al-Qura");
  }
  if (const auto date = lunar::FromDay(day, lunar::Table::kTabular)) {
    Require(IcuDate(*civil, day) == *date, "ICU has the same tabular date");
  }
}

void FuzzDate(YearMonthDay date) {
  for (const Calendar calendar : kCalendars) {
    const auto day = ToDay(calendar, date);
    const bool exists = date.day >= 1 && date.day <= MonthLength(calendar, date.year, date.month);
    Require(day.has_value() == exists, "a date has a day exactly when it is in its month");
    if (day) Require(FromDay(calendar, *day) == date, "a date comes back from its day");
  }
  if (const auto day = OldSolarToDay(date, OldSolarReading::kBorji)) {
    Require(date.year > borji::kLastYear || borji::FromDay(*day) == date,
            "a borji date comes back from its day");
  }
}

void FuzzText(std::string_view text, int year) {
  if (const auto occasion = ParseOccasion(text)) {
    const std::string day = TextOf(occasion->day);
    Require(text.substr(0, day.size()) == day, "an occasion begins with its day");
    const std::array records{*occasion};
    if (const auto days = DaysOf(occasion->day, year)) {
      const auto solar = FromDay(Calendar::kSolar, days->first);
      const bool kept =
          solar && solar->year >= occasion->first_year && solar->year <= occasion->last_year;
      if (kept) Require(NamesOn(days->first, records).size() == 1, "an occasion is on its day");
    }
  }
  const auto named = ParseNamedDay(text);
  if (!named) return;
  Require(TextOf(*named) == text, "a named day is written as it was read");
  for (const lunar::Table table : kTables) {
    const auto days = DaysOf(*named, year, table);
    if (!days) continue;
    Require(days->first <= days->last, "a run of days ends after it begins");
    bool is_found = false;
    for (const DaySpan& span : DaysWithin(*named, *days, table)) is_found |= span == *days;
    Require(is_found, "the days of a named day are within themselves");
  }
}

}  // namespace
}  // namespace gahnegar::calendars

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gahnegar::calendars;
  int32_t numbers[4];
  if (size < sizeof numbers) return 0;
  std::memcpy(numbers, data, sizeof numbers);
  FuzzDay(DayNumber(numbers[0]));
  FuzzDay(DayNumber(numbers[0] % 1'200'000));  // mostly inside every calendar
  FuzzDate({numbers[1], numbers[2], numbers[3]});
  FuzzDate({numbers[1] % 4000, numbers[2] % 15, numbers[3] % 35});
  FuzzText({reinterpret_cast<const char*>(data) + sizeof numbers, size - sizeof numbers},
           numbers[1] % 4000);
  return 0;
}
