#include "engine/grammar/shown_words.h"

#include "engine/grammar/value.h"

namespace gahnegar::grammar {
namespace {

// The first spelling of a value: class "month", value "solar 5" → «مرداد».
std::string FirstSpelling(const Syntax& syntax, std::string_view cls, std::string_view value) {
  for (const Words& w : syntax.words) {
    if (w.name != cls) continue;
    for (const WordLine& line : w.lines) {
      if (line.value == value && !line.spellings.empty()) return line.spellings[0].text;
    }
  }
  return "";
}

DisplayNames NamesOf(const Syntax& syntax) {
  DisplayNames n;
  for (int month = 1; month <= 12; ++month) {
    const std::string m = std::to_string(month);
    n.solar.push_back(FirstSpelling(syntax, "month", "solar " + m));
    n.lunar.push_back(FirstSpelling(syntax, "month.lunar", "lunar " + m));
    const std::string certain = FirstSpelling(syntax, "month.gregorian.certain", "gregorian " + m);
    n.gregorian.push_back(
        certain.empty() ? FirstSpelling(syntax, "month.gregorian", "gregorian " + m) : certain);
    n.solar_afghan.push_back(FirstSpelling(syntax, "month.dari", "solar " + m));
    const std::string dari = FirstSpelling(syntax, "month.gregorian.dari", "gregorian " + m);
    n.gregorian_afghan.push_back(dari.empty() ? n.gregorian.back() : dari);
  }
  for (std::string_view day : kWeekdayNames)
    n.weekdays.push_back(FirstSpelling(syntax, "weekday", day));
  for (std::string_view unit : {"second", "minute", "hour", "part", "day", "week", "month",
                                "quarter", "season", "year", "decade", "century"}) {
    n.units.push_back(FirstSpelling(syntax, "unit", unit));
  }
  n.from = FirstSpelling(syntax, "joiner", "from");
  n.to = FirstSpelling(syntax, "joiner", "to");
  n.both = FirstSpelling(syntax, "joiner", "and");
  n.before_christ = FirstSpelling(syntax, "era", "bc");
  return n;
}

// Every spelling of a class; of the lines with this value only, unless it is empty.
std::vector<std::string> Spellings(const Syntax& syntax, std::string_view cls,
                                   std::string_view value) {
  std::vector<std::string> found;
  for (const Words& words : syntax.words) {
    if (words.name != cls) continue;
    for (const WordLine& line : words.lines) {
      if (!value.empty() && line.value != value) continue;
      for (const Spelling& spelling : line.spellings) found.push_back(spelling.text);
    }
  }
  return found;
}

TimelineWords TimelineWordsOf(const Syntax& syntax) {
  const auto word = [&](std::string_view value) {
    return FirstSpelling(syntax, "timeline.word", value);
  };
  TimelineWords words;
  words.titles = Spellings(syntax, "who.honorific", "drop");
  for (std::string& title : Spellings(syntax, "who.honorific", "namesake")) {
    words.titles.push_back(std::move(title));
  }
  words.nobody = Spellings(syntax, "timeline.nobody", "");
  words.groups = Spellings(syntax, "who.group", "");
  words.planned = word("planned");
  words.negated = word("negated");
  words.reported = word("reported");
  words.hypothetical = word("hypothetical");
  words.undated = word("undated");
  words.conflict = word("conflict");
  return words;
}

std::vector<calendars::NamedDayRecord> OccasionsOf(const Syntax& syntax) {
  std::vector<calendars::NamedDayRecord> records;
  for (const Words& words : syntax.words) {
    const Field field = FieldOf(words.name);
    if (field != Field::kNamedDay && field != Field::kCalendarDay) continue;
    for (const WordLine& line : words.lines) {
      auto record = calendars::ParseOccasion(line.value);
      if (!record || line.spellings.empty()) continue;
      record->holiday_in_iran = words.name == "calendar-day.iran-holiday";
      record->holiday_in_afghanistan = words.name == "calendar-day.afghanistan-holiday";
      record->name = line.spellings[0].text;
      records.push_back(std::move(*record));
    }
  }
  return records;
}

}  // namespace

ShownWords ShownWordsOf(const Syntax& syntax) {
  return {NamesOf(syntax), TimelineWordsOf(syntax), OccasionsOf(syntax)};
}

}  // namespace gahnegar::grammar
