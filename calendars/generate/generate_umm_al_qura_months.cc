// Prints calendars/umm_al_qura_months.h by asking ICU.

#include <unicode/calendar.h>

#include <cmath>
#include <cstdio>
#include <memory>
#include <vector>

#include "calendars/generate/long_months.h"

namespace gahnegar::calendars {
namespace {

constexpr int kFirstYear = 1300;
constexpr int kLastYear = 1600;  // after it ICU falls back to arithmetic

bool PrintHeader() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
      *icu::TimeZone::getGMT(), icu::Locale("en@calendar=islamic-umalqura"), status));
  if (U_FAILURE(status)) return false;
  std::vector<Day> starts;
  for (int month = 0; month <= 12 * (kLastYear - kFirstYear + 1); ++month) {
    calendar->clear();
    calendar->set(kFirstYear + month / 12, month % 12, 1);
    starts.push_back(
        DayNumber(static_cast<int32_t>(std::floor(calendar->getTime(status) / 86400000.0))));
  }
  if (U_FAILURE(status)) return false;
  std::printf(
      "// Lengths of the months of the Umm al-Qura calendar of Saudi Arabia, AH 1300-1600, one "
      "number a\n"
      "// year.\n//\n"
      "// Facts, printed by generate_umm_al_qura_months, which asks ICU (calendar "
      "\"islamic-umalqura\");\n"
      "// Java's HijrahDate has the same months.\n"
      "#pragma once\n\n#include <cstdint>\n\nnamespace gahnegar::calendars::lunar {\n\n"
      "inline constexpr int kUmmAlQuraFirstYear = %d;\n\n"
      "// Day number of 1 Muharram of the first year.\n"
      "inline constexpr int32_t kUmmAlQuraFirstDay = %d;\n\n"
      "// Bit m - 1 is set where month m has 30 days and not 29. Twelve years a line.\n",
      kFirstYear, NumberOf(starts[0]));
  PrintLongMonths("kUmmAlQuraLongMonths", starts);
  std::printf("\n}  // namespace gahnegar::calendars::lunar\n");
  return true;
}

}  // namespace
}  // namespace gahnegar::calendars

int main() { return gahnegar::calendars::PrintHeader() ? 0 : 1; }
