// libFuzzer target: any bytes as a date that somebody typed: in digits (engine/date_text.h), as a
// reference, and as an argument of the command line, which is read in words too.
#include <cstdint>
#include <string>

#include "engine/cli/date_argument.h"
#include "engine/date_text.h"
#include "tests/fuzz/require.h"

using gahnegar::testing::Require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gahnegar;
  static Engine::Result made = Engine::Create();
  Require(made.engine != nullptr, "there is an engine");
  const std::string text(reinterpret_cast<const char*>(data), size);

  const std::string ascii = WithAsciiDigits(text);
  Require(WithAsciiDigits(WithPersianDigits(text)) == ascii, "digits come back");
  const std::optional<DateText> date = ReadDateText(text);
  Require(date.has_value() == ReadDateText(ascii).has_value(), "every alphabet of digits is read");
  if (date) {
    Require(date->month >= 0 && date->day >= 0, "no part of a date is negative");
    Require(date->day == 0 || date->month > 0, "a day has a month");
    const int second = date->second_of_day.value_or(0);
    Require(second >= 0 && second < 86400, "a clock time is of a day");
  }
  const std::optional<Instant> reference = ParseReference(text);
  Require(!reference || date, "a reference is a date");

  // The last byte chooses how numbers are read, and whether words have a reference.
  const uint8_t choice = size == 0 ? 0 : data[size - 1];
  constexpr calendars::Calendar kCalendars[] = {
      calendars::Calendar::kSolar, calendars::Calendar::kLunar, calendars::Calendar::kGregorian,
      calendars::Calendar::kJulian};
  constexpr calendars::lunar::Table kTables[] = {calendars::lunar::Table::kIran,
                                                 calendars::lunar::Table::kUmmAlQura,
                                                 calendars::lunar::Table::kTabular};
  std::optional<calendars::Calendar> from;
  if (choice % 5 < 4) from = kCalendars[choice % 5];
  const cli::DateArgument argument = cli::ReadDateArgument(
      text, from, kTables[choice % 3],
      choice % 2 == 0 ? ParseReference("2021-08-08") : std::nullopt, *made.engine);
  Require(argument.first.has_value() == argument.last.has_value(), "both ends or none");
  Require(argument.first.has_value() == argument.error.empty(), "a day or an error");
  if (argument.first) Require(*argument.first <= *argument.last, "it ends after it begins");
  return 0;
}
