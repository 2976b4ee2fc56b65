// Any bytes as a day, a date and the text of a named day: no function may fail, what goes there
// must come back, and ICU must agree where it is the same calendar.

#include <unicode/gregocal.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string_view>

#include "calendars/named_day.h"
#include "calendars/old_styles.h"

namespace gahnegar::calendars {
namespace {

void Require(bool truth) {
  if (!truth) std::abort();
}

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
  Require(U_SUCCESS(status));
  return calendar;
}

void FuzzDay(Day day) {
  static const auto persian = Icu("en@calendar=persian");
  static const auto umm_al_qura = Icu("en@calendar=islamic-umalqura");
  static const auto civil = Icu("en@calendar=islamic-civil");
  for (const Calendar calendar : kCalendars) {
    if (const auto date = FromDay(calendar, day)) {
      Require(ToDay(calendar, *date) == day);
      Require(date->day <= MonthLength(calendar, date->year, date->month));
    }
  }
  for (const solar::Rule rule : kRules) {
    const auto date = solar::FromDay(day, rule);
    Require(!date || solar::ToDay(*date, rule) == day);
  }
  for (const lunar::Table table : kTables) {
    const auto date = lunar::FromDay(day, table);
    Require(!date || lunar::ToDay(*date, table) == day);
  }
  if (const auto date = borji::FromDay(day)) Require(borji::ToDay(*date) == day);
  if (const auto date = FromDay(Calendar::kSolar, day);
      date && date->year >= 1178 && date->year <= 1501) {
    Require(IcuDate(*persian, day) == *date);
  }
  if (const auto date = lunar::FromDay(day, lunar::Table::kUmmAlQura)) {
    Require(IcuDate(*umm_al_qura, day) == *date);
  }
  if (const auto date = lunar::FromDay(day, lunar::Table::kTabular)) {
    Require(IcuDate(*civil, day) == *date);
  }
}

void FuzzDate(YearMonthDay date) {
  for (const Calendar calendar : kCalendars) {
    const auto day = ToDay(calendar, date);
    const bool exists = date.day >= 1 && date.day <= MonthLength(calendar, date.year, date.month);
    Require(day.has_value() == exists);
    if (day) Require(FromDay(calendar, *day) == date);
  }
  if (const auto day = OldSolarToDay(date, OldSolarReading::kBorji)) {
    Require(date.year > borji::kLastYear || borji::FromDay(*day) == date);
  }
}

void FuzzText(std::string_view text, int year) {
  const auto named = ParseNamedDay(text);
  if (!named) return;
  Require(TextOf(*named) == text);
  for (const lunar::Table table : kTables) {
    const auto days = DaysOf(*named, year, table);
    if (!days) continue;
    Require(days->first <= days->last);
    bool is_found = false;
    for (const DaySpan& span : DaysWithin(*named, *days, table)) is_found |= span == *days;
    Require(is_found);
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
