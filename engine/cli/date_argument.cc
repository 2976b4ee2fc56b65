#include "engine/cli/date_argument.h"

#include "engine/date_text.h"
#include "engine/timeline/display.h"
#include "engine/timeline/json_writer.h"

namespace gahnegar::cli {
namespace {

using calendars::Calendar;
using calendars::Day;

std::string Persian(int number) { return WithPersianDigits(std::to_string(number)); }

// Whether another year gives the same month another length.
bool LengthDependsOnYear(Calendar calendar, int month) {
  switch (calendar) {
    case Calendar::kSolar:
      return month == 12;
    case Calendar::kLunar:
      return true;
    case Calendar::kGregorian:
    case Calendar::kJulian:
      break;
  }
  return month == 2;
}

// Why there is no such day, and what the month really has: «مهر ۳۰ روز است».
std::string WhyNot(const DateText& date, Calendar calendar, const DisplayNames& names) {
  const std::string in = " (" + std::string(Name(calendar)) + ")";
  const int length = date.month <= 12 ? calendars::MonthLength(calendar, date.year, date.month) : 0;
  if (date.month > 12) return "there is no month " + std::to_string(date.month) + in;
  if (length == 0) {
    return "the year " + std::to_string(date.year) + " is outside the calendar" + in;
  }
  const auto& months = MonthNames(calendar, names);
  const auto index = static_cast<size_t>(date.month - 1);
  const std::string month = index < months.size() ? months[index] : Persian(date.month);
  std::string why = "there is no day " + std::to_string(date.day) + " in that month" + in + ": ";
  if (LengthDependsOnYear(calendar, date.month)) {
    why += month + " سال " + Persian(date.year) + "، " + Persian(length) + " روز است";
  } else {
    why += month + ' ' + Persian(length) + " روز است";
  }
  return why;
}

std::optional<Day> DayOf(Calendar calendar, calendars::lunar::Table lunar,
                         calendars::YearMonthDay date) {
  return calendar == Calendar::kLunar ? calendars::lunar::ToDay(date, lunar)
                                      : calendars::ToDay(calendar, date);
}

DateArgument FromNumbers(const DateText& date, Calendar calendar, calendars::lunar::Table lunar,
                         const DisplayNames& names) {
  DateArgument argument;
  const int first_month = date.month == 0 ? 1 : date.month;
  const int last_month = date.month == 0 ? 12 : date.month;
  const int first_day = date.day == 0 ? 1 : date.day;
  argument.first = DayOf(calendar, lunar, {date.year, first_month, first_day});
  if (date.day != 0) {
    argument.last = argument.first;
  } else if (last_month <= 12) {
    const int length = calendar == Calendar::kLunar
                           ? calendars::lunar::MonthLength(date.year, last_month, lunar)
                           : calendars::MonthLength(calendar, date.year, last_month);
    argument.last = DayOf(calendar, lunar, {date.year, last_month, length});
  }
  if (!argument.first || !argument.last) {
    return {std::nullopt, std::nullopt, WhyNot(date, calendar, names)};
  }
  return argument;
}

DateArgument FromWords(const std::string& text, const std::optional<Instant>& reference,
                       Engine& engine) {
  Document document;
  document.text = text;
  document.published = reference;
  const Record record = engine.Extract(document);
  const Mention* found = nullptr;
  for (const Mention& mention : record.mentions) {
    if (mention.type == MentionType::kDuration || mention.type == MentionType::kSet) continue;
    if (found != nullptr) {
      return {std::nullopt, std::nullopt,
              "there is more than one date in it: «" + std::string(found->text) + "» and «" +
                  std::string(mention.text) + "»"};
    }
    found = &mention;
  }
  if (found != nullptr && found->start && found->end) {
    return {found->start->day, found->end->day, ""};
  }
  for (const Notice& notice : record.notices) {
    if (notice.severity != Severity::kInfo)
      return {std::nullopt, std::nullopt, notice.en + " " + notice.fa};
  }
  if (found == nullptr) return {std::nullopt, std::nullopt, "there is no date in it"};
  if (found->start || found->end) {
    return {std::nullopt, std::nullopt, "it is open on one side, and no day or period"};
  }
  if (!found->candidates.empty()) {
    std::string why = "it does not say which year; it could be";
    for (const Candidate& candidate : found->candidates) {
      if (&candidate != &found->candidates.front()) why += " or";
      why += ' ' + IsoInstant(candidate.start);
    }
    return {std::nullopt, std::nullopt, why};
  }
  return {std::nullopt, std::nullopt,
          reference ? "it does not say which day is meant"
                    : "it does not say which day is meant; --reference DATE may help"};
}

}  // namespace

DateArgument ReadDateArgument(const std::string& text, std::optional<Calendar> from,
                              calendars::lunar::Table lunar,
                              const std::optional<Instant>& reference, Engine& engine) {
  const std::optional<DateText> date = ReadDateText(text);
  if (!date) return FromWords(text, reference, engine);
  return FromNumbers(*date, from.value_or(CalendarOfYear(date->year)), lunar, engine.names());
}

}  // namespace gahnegar::cli
