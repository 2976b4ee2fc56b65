#include "engine/document.h"

#include "engine/date_text.h"

namespace gahnegar {

std::optional<Instant> ParseReference(std::string_view text) {
  const std::optional<DateText> date = ReadDateText(text);
  // A year of fewer than four digits could be of any century, and an anchor is never guessed.
  if (!date || date->day == 0 || date->year < 1000) return std::nullopt;
  const std::optional<calendars::Day> day =
      calendars::ToDay(CalendarOfYear(date->year), {date->year, date->month, date->day});
  if (!day) return std::nullopt;
  return Instant{*day, date->second_of_day};
}

}  // namespace gahnegar
