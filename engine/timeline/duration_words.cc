#include "engine/timeline/duration_words.h"

#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "engine/date_text.h"

namespace gahnegar {
namespace {

struct Part {
  std::string_view number;  // «44», «1.5»
  Grain unit;
};

std::optional<Grain> UnitOf(char letter, bool clock) {
  switch (letter) {
    case 'Y':
      return clock ? std::nullopt : std::optional(Grain::kYear);
    case 'M':
      return clock ? Grain::kMinute : Grain::kMonth;
    case 'W':
      return clock ? std::nullopt : std::optional(Grain::kWeek);
    case 'D':
      return clock ? std::nullopt : std::optional(Grain::kDay);
    case 'H':
      return clock ? std::optional(Grain::kHour) : std::nullopt;
    case 'S':
      return clock ? std::optional(Grain::kSecond) : std::nullopt;
    default:
      return std::nullopt;
  }
}

// The parts in order, or none when the text is no ISO 8601 duration.
std::vector<Part> PartsOf(std::string_view iso) {
  if (iso.empty() || iso[0] != 'P') return {};
  std::vector<Part> parts;
  bool clock = false;
  for (size_t i = 1; i < iso.size();) {
    if (iso[i] == 'T' && !clock) {
      clock = true;
      ++i;
      continue;
    }
    const size_t begin = i;
    while (i < iso.size() && ((iso[i] >= '0' && iso[i] <= '9') || iso[i] == '.')) ++i;
    if (i == begin || i == iso.size()) return {};
    const std::optional<Grain> unit = UnitOf(iso[i], clock);
    if (!unit) return {};
    parts.push_back({iso.substr(begin, i - begin), *unit});
    ++i;
  }
  return parts;
}

std::string_view EnglishDayCode(std::string_view code) {
  constexpr std::array<std::string_view, 7> kCodes = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  for (size_t i = 0; i < kCodes.size(); ++i) {
    if (kCodes[i] == code) return EnglishWeekday(static_cast<int>(i) + 1);
  }
  return {};
}

std::string_view UnitOfFrequency(std::string_view frequency) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kUnits = {
      {{"HOURLY", "hour"},
       {"DAILY", "day"},
       {"WEEKLY", "week"},
       {"MONTHLY", "month"},
       {"YEARLY", "year"}}};
  for (const auto& [name, unit] : kUnits) {
    if (name == frequency) return unit;
  }
  return {};
}

}  // namespace

Display DurationInWords(std::string_view iso, const DisplayNames& names) {
  const std::vector<Part> parts = PartsOf(iso);
  Display words;
  for (size_t i = 0; i < parts.size(); ++i) {
    const bool last = i + 1 == parts.size();
    if (i > 0) words.en += last ? " and " : ", ";
    words.en += std::string(parts[i].number) + ' ' + std::string(Name(parts[i].unit));
    if (parts[i].number != "1") words.en += 's';
  }
  for (size_t i = 0; i < parts.size(); ++i) {
    const auto unit = static_cast<size_t>(parts[i].unit);
    if (unit >= names.units.size() || (i > 0 && names.both.empty())) return {"", words.en};
    if (i > 0) words.fa += ' ' + names.both + ' ';
    std::string number = WithPersianDigits(parts[i].number);
    const size_t point = number.find('.');
    if (point != std::string::npos) number.replace(point, 1, "٫");
    words.fa += number + ' ' + names.units[unit];
  }
  return words;
}

std::string EnglishRecurrence(std::string_view rrule) {
  std::string_view unit;
  std::string days;
  int interval = 1;
  while (!rrule.empty()) {
    const std::string_view item = rrule.substr(0, rrule.find(';'));
    rrule.remove_prefix(std::min(rrule.size(), item.size() + 1));
    const size_t equals = item.find('=');
    if (equals == std::string_view::npos) return {};
    const std::string_view key = item.substr(0, equals);
    std::string_view value = item.substr(equals + 1);
    if (key == "FREQ") {
      unit = UnitOfFrequency(value);
    } else if (key == "INTERVAL") {
      const auto read = std::from_chars(value.data(), value.data() + value.size(), interval);
      if (read.ec != std::errc{} || read.ptr != value.data() + value.size()) return {};
    } else if (key == "BYDAY") {
      while (!value.empty()) {
        const std::string_view code = value.substr(0, value.find(','));
        value.remove_prefix(std::min(value.size(), code.size() + 1));
        const std::string_view day = EnglishDayCode(code);
        if (day.empty()) return {};
        if (!days.empty()) days += value.empty() ? " and " : ", ";
        days += day;
      }
    } else {
      return {};
    }
  }
  if (unit.empty() || interval < 1 || (!days.empty() && unit != "week")) return {};
  if (!days.empty()) {
    if (interval == 1) return "every " + days;
    return "every " + std::to_string(interval) + " weeks on " + days;
  }
  if (interval == 1) return "every " + std::string(unit);
  return "every " + std::to_string(interval) + ' ' + std::string(unit) + 's';
}

}  // namespace gahnegar
