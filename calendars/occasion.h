// What a day is called, and whether it is a public holiday, given a list of occasions.
//
// The list is data and lives outside (grammars/words); this is only how it is asked. Years of an
// occasion are solar Hijri years of its first day, because that is how its beginning is known.
//
//   NamesOn(*ToDay(Calendar::kSolar, {1403, 11, 22}), records)   // the record of 22 Bahman
#pragma once

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendars/named_day.h"

namespace gahnegar::calendars {

struct NamedDayRecord {
  NamedDay day;
  int first_year = std::numeric_limits<int>::min();  // solar; the first year it was kept
  int last_year = std::numeric_limits<int>::max();   // solar; the last
  bool holiday_in_iran = false;
  bool holiday_in_afghanistan = false;
  std::string name;
};

// Reads the text of a named day, then perhaps " since <year>", then perhaps " until <year>": a
// record without holidays and name. nullopt when the text is anything else.
inline std::optional<NamedDayRecord> ParseOccasion(std::string_view text) {
  NamedDayRecord record;
  // Cuts the word and the year behind it off the end, when they are there.
  const auto cut_year = [&text](std::string_view word, int& year) {
    const size_t at = text.rfind(word);
    if (at == std::string_view::npos) return true;
    const std::string_view digits = text.substr(at + word.size());
    if (digits.empty() || digits.size() > 4) return false;
    year = 0;
    for (const char digit : digits) {
      if (digit < '0' || digit > '9') return false;
      year = 10 * year + (digit - '0');
    }
    text = text.substr(0, at);
    return solar::HasYear(year);
  };
  if (!cut_year(" until ", record.last_year)) return std::nullopt;
  if (!cut_year(" since ", record.first_year)) return std::nullopt;
  const auto day = ParseNamedDay(text);
  if (!day) return std::nullopt;
  record.day = *day;
  return record;
}

// The records whose days include `day`, in their order. The pointers point into `records`.
inline std::vector<const NamedDayRecord*> NamesOn(Day day, std::span<const NamedDayRecord> records,
                                                  lunar::Table table = lunar::Table::kIran) {
  std::vector<const NamedDayRecord*> names;
  for (const NamedDayRecord& record : records) {
    for (const DaySpan& days : DaysWithin(record.day, DaySpan{day, day}, table)) {
      const auto solar = FromDay(Calendar::kSolar, days.first);
      if (!solar || solar->year < record.first_year || solar->year > record.last_year) continue;
      names.push_back(&record);
      break;
    }
  }
  return names;
}

inline bool IsHolidayInIran(Day day, std::span<const NamedDayRecord> records) {
  for (const NamedDayRecord* record : NamesOn(day, records)) {
    if (record->holiday_in_iran) return true;
  }
  return false;
}

// Afghanistan's lunar days follow Saudi Arabia's announcements more often than Iran's.
inline bool IsHolidayInAfghanistan(Day day, std::span<const NamedDayRecord> records,
                                   lunar::Table table = lunar::Table::kUmmAlQura) {
  for (const NamedDayRecord* record : NamesOn(day, records, table)) {
    if (record->holiday_in_afghanistan) return true;
  }
  return false;
}

}  // namespace gahnegar::calendars
