#include "engine/timeline/display.h"

#include <array>
#include <cstdio>
#include <optional>

#include "engine/date_text.h"
#include "engine/timeline/duration_words.h"
#include "engine/timeline/period.h"

namespace gahnegar {
namespace {

using calendars::Calendar;
using calendars::Day;
using calendars::YearMonthDay;

std::string Number(int number) { return WithPersianDigits(std::to_string(number)); }

// The pieces of Persian dates in one calendar.
class PersianWords {
 public:
  PersianWords(Calendar calendar, const DisplayNames& names)
      : names_(names), months_(MonthNames(calendar, names)), calendar_(calendar) {}

  // The words hold a name for every month, and the year can be written in this calendar.
  bool CanWrite(int year) const {
    if (months_.size() != 12) return false;
    if (year >= 1) return true;
    const bool christian = calendar_ == Calendar::kGregorian || calendar_ == Calendar::kJulian;
    return christian && !names_.before_christ.empty();
  }
  std::string Year(int year) const {
    if (year >= 1) return Number(year);
    return Number(1 - year) + ' ' + names_.before_christ;
  }
  std::string Month(int month) const { return months_[static_cast<size_t>(month - 1)]; }
  std::string DayMonth(const YearMonthDay& d) const { return Number(d.day) + ' ' + Month(d.month); }
  std::string Whole(const YearMonthDay& d) const { return DayMonth(d) + ' ' + Year(d.year); }
  std::string Through(const std::string& a, const std::string& b) const {
    return names_.to.empty() ? a + " – " + b : a + ' ' + names_.to + ' ' + b;
  }
  // «سال ۱۴۰۰»: a bare number would not look like a year.
  std::string BareYear(const std::string& year) const {
    const auto unit = static_cast<size_t>(Grain::kYear);
    return unit < names_.units.size() ? names_.units[unit] + ' ' + year : year;
  }

 private:
  const DisplayNames& names_;
  const std::vector<std::string>& months_;
  Calendar calendar_;
};

std::string PersianPeriod(Day first, Day last, Calendar calendar, const DisplayNames& names) {
  const std::optional<Period> period = PeriodIn(calendar, first, last, names.lunar_table);
  if (!period) return {};
  const PersianWords words(calendar, names);
  const YearMonthDay &a = period->first, &b = period->last;
  if (!words.CanWrite(a.year) || !words.CanWrite(b.year)) return {};
  const bool same_year = a.year == b.year;
  const bool same_month = same_year && a.month == b.month;
  switch (period->shape) {
    case Period::Shape::kDay:
      return PersianDay(first, calendar, names, true);
    case Period::Shape::kDays:
      if (same_month) return words.Through(Number(a.day), words.Whole(b));
      return words.Through(same_year ? words.DayMonth(a) : words.Whole(a), words.Whole(b));
    case Period::Shape::kMonths: {
      const std::string end = words.Month(b.month) + ' ' + words.Year(b.year);
      if (same_month) return end;
      const std::string begin = words.Month(a.month);
      return words.Through(same_year ? begin : begin + ' ' + words.Year(a.year), end);
    }
    case Period::Shape::kYears:
      if (same_year) return words.BareYear(words.Year(a.year));
      return words.BareYear(words.Through(words.Year(a.year), words.Year(b.year)));
  }
  return {};
}

std::string EnglishYear(int year) {
  return year >= 1 ? std::to_string(year) : std::to_string(1 - year) + " BC";
}

std::string EnglishDayMonth(const YearMonthDay& d) {
  return std::to_string(d.day) + ' ' + std::string(EnglishMonth(d.month));
}

std::string EnglishWhole(const YearMonthDay& d) {
  return EnglishDayMonth(d) + ' ' + EnglishYear(d.year);
}

std::string EnglishPeriod(Day first, Day last) {
  const std::optional<Period> period = PeriodIn(Calendar::kGregorian, first, last);
  if (!period) return {};
  const YearMonthDay &a = period->first, &b = period->last;
  const bool same_year = a.year == b.year;
  const bool same_month = same_year && a.month == b.month;
  switch (period->shape) {
    case Period::Shape::kDay:
      return EnglishDay(first, true);
    case Period::Shape::kDays:
      if (same_month) return std::to_string(a.day) + "–" + EnglishWhole(b);
      return (same_year ? EnglishDayMonth(a) : EnglishWhole(a)) + " – " + EnglishWhole(b);
    case Period::Shape::kMonths: {
      const std::string end = std::string(EnglishMonth(b.month)) + ' ' + EnglishYear(b.year);
      if (same_month) return end;
      const std::string begin(EnglishMonth(a.month));
      return (same_year ? begin : begin + ' ' + EnglishYear(a.year)) + " – " + end;
    }
    case Period::Shape::kYears:
      return same_year ? EnglishYear(a.year) : EnglishYear(a.year) + "–" + EnglishYear(b.year);
  }
  return {};
}

// «10:30», with seconds when there are any.
std::string Clock(int second_of_day) {
  char buffer[16];
  const int hour = second_of_day / 3600, minute = second_of_day / 60 % 60;
  const int second = second_of_day % 60;
  if (second == 0) {
    std::snprintf(buffer, sizeof buffer, "%02d:%02d", hour, minute);
  } else {
    std::snprintf(buffer, sizeof buffer, "%02d:%02d:%02d", hour, minute, second);
  }
  return buffer;
}

// «شنبه ۱۶ مرداد ۱۴۰۰، ساعت ۱۰:۳۰»; the word for hour names the clock.
Display OfMoment(const Instant& moment, Calendar calendar, const DisplayNames& names) {
  Display display{PersianDay(moment.day, calendar, names, true), EnglishDay(moment.day, true)};
  if (!moment.second_of_day) return display;
  const std::string clock = Clock(*moment.second_of_day);
  const auto hour = static_cast<size_t>(Grain::kHour);
  if (!display.fa.empty()) {
    display.fa += "، ";
    if (hour < names.units.size()) display.fa += names.units[hour] + ' ';
    display.fa += WithPersianDigits(clock);
  }
  display.en += ", " + clock;
  return display;
}

Display OfInterval(const Instant& start, const Instant& end, Calendar calendar,
                   const DisplayNames& names) {
  if (!start.second_of_day && !end.second_of_day) {
    return {PersianPeriod(start.day, end.day, calendar, names), EnglishPeriod(start.day, end.day)};
  }
  Display display = OfMoment(start, calendar, names);
  if (start == end) return display;
  const bool same_day = start.day == end.day && end.second_of_day;
  const std::string to = names.to.empty() ? " – " : ' ' + names.to + ' ';
  const Display last = OfMoment(end, calendar, names);
  if (same_day) {
    if (!display.fa.empty()) display.fa += to + WithPersianDigits(Clock(*end.second_of_day));
    display.en += "–" + Clock(*end.second_of_day);
  } else {
    display.fa = display.fa.empty() || last.fa.empty() ? "" : display.fa + to + last.fa;
    display.en += " – " + last.en;
  }
  return display;
}

// What the text said of one thing; nothing when it did not.
template <typename Value>
std::optional<Value> Said(const Mention& mention, std::string_view key) {
  for (const auto& [name, value] : mention.said) {
    if (name == key && std::holds_alternative<Value>(value)) return std::get<Value>(value);
  }
  return std::nullopt;
}

// Only what the text said, of a date that stayed unresolved: «شنبه ۱۶ مرداد». It has no English
// form, for its day in the Gregorian calendar is not known.
std::string SaidInPersian(const Mention& mention, const DisplayNames& names) {
  const auto month = Said<int>(mention, "month"), day = Said<int>(mention, "day");
  const auto year = Said<int>(mention, "year");
  const auto weekday = Said<std::string>(mention, "weekday");
  const auto& months = MonthNames(mention.calendar.value_or(Calendar::kSolar), names);
  if (!month || *month < 1 || static_cast<size_t>(*month) > months.size()) return {};
  std::string words = months[static_cast<size_t>(*month - 1)];
  if (day) words = Number(*day) + ' ' + words;
  for (int iso = 1; weekday && iso <= static_cast<int>(names.weekdays.size()); ++iso) {
    std::string english(EnglishWeekday(iso));
    if (!english.empty()) english[0] = static_cast<char>(english[0] - 'A' + 'a');
    if (english == *weekday) words = names.weekdays[static_cast<size_t>(iso - 1)] + ' ' + words;
  }
  if (year && *year > 0) words += ' ' + Number(*year);
  return words;
}

}  // namespace

std::string_view EnglishWeekday(int weekday) {
  constexpr std::array<std::string_view, 7> kWeekdays = {
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  return weekday >= 1 && weekday <= 7 ? kWeekdays[static_cast<size_t>(weekday - 1)]
                                      : std::string_view();
}

std::string_view EnglishMonth(int month) {
  constexpr std::array<std::string_view, 12> kMonths = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return month >= 1 && month <= 12 ? kMonths[static_cast<size_t>(month - 1)] : std::string_view();
}

const std::vector<std::string>& MonthNames(Calendar calendar, const DisplayNames& names) {
  switch (calendar) {
    case Calendar::kSolar:
      return names.solar;
    case Calendar::kLunar:
      return names.lunar;
    case Calendar::kGregorian:
    case Calendar::kJulian:
      break;
  }
  return names.gregorian;
}

std::string PersianDay(Day day, Calendar calendar, const DisplayNames& names, bool with_weekday) {
  const std::optional<YearMonthDay> date = DateIn(calendar, day, names.lunar_table);
  const PersianWords words(calendar, names);
  if (!date || !words.CanWrite(date->year)) return {};
  const auto weekday = static_cast<size_t>(calendars::Weekday(day) - 1);
  if (!with_weekday || weekday >= names.weekdays.size()) return words.Whole(*date);
  return names.weekdays[weekday] + ' ' + words.Whole(*date);
}

std::string EnglishDay(Day day, bool with_weekday) {
  const std::optional<YearMonthDay> date = calendars::FromDay(Calendar::kGregorian, day);
  if (!date) return {};
  if (!with_weekday) return EnglishWhole(*date);
  return std::string(EnglishWeekday(calendars::Weekday(day))) + ' ' + EnglishWhole(*date);
}

Display DisplayOf(const Mention& mention, const DisplayNames& names) {
  const Calendar calendar = mention.calendar.value_or(Calendar::kSolar);
  if (mention.type == MentionType::kDuration && !mention.start && !mention.end) {
    return DurationInWords(mention.value, names);
  }
  if (mention.type == MentionType::kSet && !mention.rrule.empty()) {
    return {"", EnglishRecurrence(mention.rrule)};
  }
  if (!mention.members.empty()) {
    Display display;
    for (const auto& [start, end] : mention.members) {
      const Display member = OfInterval(start, end, calendar, names);
      if (!display.en.empty()) display.en += "; ";
      display.en += member.en;
      if (member.fa.empty()) continue;
      if (!display.fa.empty()) display.fa += "؛ ";
      display.fa += member.fa;
    }
    return display;
  }
  if (mention.start && mention.end) {
    return OfInterval(*mention.start, *mention.end, calendar, names);
  }
  if (mention.start || mention.end) {
    const bool from = mention.start.has_value();
    Display display = OfMoment(from ? *mention.start : *mention.end, calendar, names);
    const std::string& word = from ? names.from : names.to;
    display.fa = display.fa.empty() || word.empty() ? "" : word + ' ' + display.fa;
    display.en = (from ? "from " : "until ") + display.en;
    return display;
  }
  return {SaidInPersian(mention, names), ""};
}

}  // namespace gahnegar
