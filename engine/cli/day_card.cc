#include "engine/cli/day_card.h"

#include <chrono>
#include <cstdio>
#include <vector>

#include "engine/date_text.h"
#include "engine/timeline/display.h"
#include "engine/timeline/json_text.h"

namespace gahnegar::cli {
namespace {

using calendars::Calendar;
using calendars::Day;
using calendars::NewYear;
using calendars::lunar::Table;

std::string_view TableName(Table table) {
  switch (table) {
    case Table::kIran:
      return "iran";
    case Table::kUmmAlQura:
      return "umm-al-qura";
    case Table::kTabular:
      return "tabular";
  }
  return "";
}

// Persian behind Latin letters: the mark (U+200F, no column wide) keeps the number of the day to
// the right of its month.
std::string FromTheRight(const std::string& text) {
  return text.empty() ? text : "\xE2\x80\x8F" + text;
}

// What the first day of Iran's month rests on, where it is no published table.
std::string Doubt(Day day) {
  const auto date = calendars::lunar::FromDay(day);
  if (!date) return "";
  switch (calendars::lunar::CertaintyOf(date->year, date->month)) {
    case calendars::lunar::Certainty::kPredicted:
      return " (predicted: a day either way is possible)";
    case calendars::lunar::Certainty::kTabular:
      return " (by arithmetic: a day or two either way is possible)";
    case calendars::lunar::Certainty::kPublished:
    case calendars::lunar::Certainty::kNone:
      break;
  }
  return "";
}

std::string Holiday(const NamedDayOn& named) {
  if (named.holiday_iran && named.holiday_afghanistan) {
    return " (a holiday in Iran and Afghanistan)";
  }
  if (named.holiday_iran) return " (a holiday in Iran)";
  return named.holiday_afghanistan ? " (a holiday in Afghanistan)" : "";
}

// «2026-03-20T18:15:59» of seconds since 1970.
std::string Clock(std::chrono::seconds since_1970, std::string_view between) {
  const auto days = date::floor<date::days>(since_1970);
  const long long second = (since_1970 - days).count();  // [0, 86400)
  char clock[16];
  std::snprintf(clock, sizeof clock, "%02d:%02d:%02d", static_cast<int>(second / 3600),
                static_cast<int>(second / 60 % 60), static_cast<int>(second % 60));
  return DateIn(Calendar::kGregorian, Day{days}).append(between).append(clock);
}

// «6 h 08 min after noon»: what decides whether that day or the next is 1 Farvardin.
std::string FromNoon(std::chrono::seconds past_noon) {
  const long long minutes = (past_noon.count() < 0 ? -past_noon.count() : past_noon.count()) / 60;
  char text[48];
  std::snprintf(text, sizeof text, "%lld h %02lld min %s noon", minutes / 60, minutes % 60,
                past_noon.count() < 0 ? "before" : "after");
  return text;
}

}  // namespace

std::string DateIn(Calendar calendar, Day day, Table lunar) {
  const auto date = calendar == Calendar::kLunar ? calendars::lunar::FromDay(day, lunar)
                                                 : calendars::FromDay(calendar, day);
  return date ? IsoDate(*date) : std::string();
}

std::string DayCard(Day day, Table lunar, const std::optional<NewYear>& new_year,
                    const Engine& engine) {
  const std::string title = PersianDay(day, Calendar::kSolar, engine.names(), true);
  std::string card = (title.empty() ? EnglishDay(day, true) : title) + '\n';
  for (const Calendar calendar : kAllCalendars) {
    std::string name(Name(calendar));
    name.resize(11, ' ');
    std::string date = DateIn(calendar, day, lunar);
    if (date.empty()) date = "-";
    std::string words;
    if (calendar == Calendar::kLunar) {
      const Table other = lunar == Table::kIran ? Table::kUmmAlQura : Table::kIran;
      const std::string by_other = DateIn(calendar, day, other);
      if (lunar == Table::kIran)
        words = FromTheRight(PersianDay(day, calendar, engine.names(), false)) + Doubt(day);
      if (by_other != date && !by_other.empty()) {
        words += (words.empty() ? "" : "; ") + std::string(TableName(other)) + ' ' + by_other;
      }
    } else if (calendar == Calendar::kSolar) {
      words = FromTheRight(PersianDay(day, calendar, engine.names(), false));
    } else if (calendar == Calendar::kGregorian) {
      words = EnglishDay(day, true);
    }
    card += "  " + name + date;
    if (!words.empty()) card += "   " + words;
    card += '\n';
  }
  for (const NamedDayOn& named : engine.NamedDaysOn(day)) {
    card += "  day        " + named.name + Holiday(named) + '\n';
  }
  if (new_year) {
    card += "  new year   " + Clock(new_year->Tehran().time_since_epoch(), " ") + " in Tehran, " +
            Clock(new_year->instant.time_since_epoch(), " ") + " UTC; " +
            FromNoon(new_year->past_noon) + '\n';
  }
  return card;
}

void AppendDayJson(std::string_view input, Day day, Table lunar,
                   const std::optional<NewYear>& new_year, const Engine& engine, std::string& out) {
  JsonText json(out);
  json.Open('{');
  json.Key("input");
  json.String(input);
  for (const Calendar calendar : kAllCalendars) {
    json.Key(Name(calendar));
    json.StringOrNull(DateIn(calendar, day, lunar));
    if (calendar != Calendar::kLunar) continue;
    json.Key("lunar_table");
    json.String(TableName(lunar));
  }
  std::string weekday(EnglishWeekday(calendars::Weekday(day)));
  weekday[0] = static_cast<char>(weekday[0] - 'A' + 'a');
  json.Key("weekday");
  json.String(weekday);
  json.Key("holidays");
  json.Open('[');
  const std::vector<NamedDayOn> days = engine.NamedDaysOn(day);
  for (const NamedDayOn& named : days) {
    if (!named.holiday_iran && !named.holiday_afghanistan) continue;
    json.Open('{');
    json.Key("name");
    json.String(named.name);
    json.Key("iran");
    json.Bool(named.holiday_iran);
    json.Key("afghanistan");
    json.Bool(named.holiday_afghanistan);
    json.Close('}');
  }
  json.Close(']');
  json.Key("days");
  json.Open('[');
  for (const NamedDayOn& named : days) json.String(named.name);
  json.Close(']');
  json.Key("display");
  json.Open('{');
  json.Key("fa");
  json.StringOrNull(PersianDay(day, Calendar::kSolar, engine.names(), true));
  json.Key("en");
  json.StringOrNull(EnglishDay(day, true));
  json.Close('}');
  if (new_year) {
    json.Key("new_year");
    json.Open('{');
    json.Key("tehran");
    json.String(Clock(new_year->Tehran().time_since_epoch(), "T"));
    json.Key("utc");
    json.String(Clock(new_year->instant.time_since_epoch(), "T") + 'Z');
    json.Key("past_noon_seconds");
    json.Integer(new_year->past_noon.count());
    json.Key("error_seconds");
    json.Integer(new_year->error.count());
    json.Close('}');
  }
  json.Close('}');
  out += '\n';
}

}  // namespace gahnegar::cli
