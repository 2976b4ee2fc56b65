#include "engine/cli/month_page.h"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/date_text.h"
#include "engine/timeline/display.h"

namespace gahnegar::cli {
namespace {

using calendars::Calendar;
using calendars::Day;
using calendars::YearMonthDay;

constexpr std::string_view kLeftToRight = "\xE2\x80\x8E";  // U+200E, no column wide
constexpr std::string_view kHalfSpace = "\xE2\x80\x8C";    // U+200C, no column wide
constexpr size_t kColumn = 10;
constexpr int kFriday = 6;  // Saturday is 0

// Columns on the terminal.
size_t WidthOf(std::string_view text) {
  size_t width = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 3) == kHalfSpace) {
      i += 2;
    } else {
      width += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    }
  }
  return width;
}

std::string RightAligned(const std::string& text, size_t width) {
  return std::string(width - std::min(width, WidthOf(text)), ' ') + text;
}

std::string Red(const std::string& text, bool colour) {
  return colour ? "\x1b[31m" + text + "\x1b[0m" : text;
}

bool IsHoliday(const NamedDayOn& day, Country country) {
  return country == Country::kIran ? day.holiday_iran : day.holiday_afghanistan;
}

// «مرداد ۱۴۰۰», or the two months of another calendar that the page touches.
std::string PersianMonths(Day first, Day last, Calendar calendar,
                          const std::vector<std::string>& months) {
  const auto a = calendars::FromDay(calendar, first), b = calendars::FromDay(calendar, last);
  if (!a || !b || months.size() != 12) return {};
  const auto whole = [&months](const YearMonthDay& d) {
    return months[static_cast<size_t>(d.month - 1)] + ' ' +
           WithPersianDigits(std::to_string(d.year));
  };
  if (a->year == b->year && a->month == b->month) return whole(*a);
  if (a->year == b->year) return months[static_cast<size_t>(a->month - 1)] + " – " + whole(*b);
  return whole(*a) + " – " + whole(*b);
}

std::string EnglishMonths(Day first, Day last) {
  const auto a = calendars::FromDay(Calendar::kGregorian, first);
  const auto b = calendars::FromDay(Calendar::kGregorian, last);
  if (!a || !b) return {};
  std::string text(EnglishMonth(a->month));
  if (a->year != b->year) text += ' ' + std::to_string(a->year);
  if (a->month != b->month) text += " – " + std::string(EnglishMonth(b->month));
  return text + ' ' + std::to_string(b->year);
}

struct Cell {
  std::string text;
  bool red = false;
};

// A week of cells as a line, the first day rightmost.
std::string Line(const std::array<Cell, 7>& week, bool colour) {
  std::string line(kLeftToRight);
  for (size_t i = week.size(); i-- > 0;) {
    line += kLeftToRight;
    const std::string padded = RightAligned(week[i].text, kColumn);
    const size_t pad = padded.size() - week[i].text.size();
    line += padded.substr(0, pad) + (week[i].red ? Red(week[i].text, colour) : week[i].text);
  }
  return line + '\n';
}

std::string WeekdayLine(const DisplayNames& names, bool colour) {
  std::array<Cell, 7> header;
  for (size_t column = 0; column < header.size(); ++column) {
    const size_t iso = (column + 5) % 7;  // Saturday is 6 of ISO's [1, 7]
    if (iso < names.weekdays.size()) header[column].text = names.weekdays[iso];
    header[column].red = column == kFriday;
  }
  return Line(header, colour);
}

}  // namespace

std::string MonthPage(int year, int month, Country country, bool colour, const Engine& engine) {
  const DisplayNames& names = engine.names();
  const int length = calendars::MonthLength(Calendar::kSolar, year, month);
  const std::optional<Day> begin = calendars::ToDay(Calendar::kSolar, {year, month, 1});
  if (!begin || length == 0) return {};
  const Day first = *begin, last = first + date::days{length - 1};

  std::string page(kLeftToRight);
  page += PersianMonths(first, last, Calendar::kSolar, names.solar) + "   " +
          std::string(kLeftToRight) + EnglishMonths(first, last) + "   " +
          PersianMonths(first, last, Calendar::kLunar, names.lunar) + '\n';
  page += WeekdayLine(names, colour);

  std::string notes;
  std::array<Cell, 7> week;
  for (Day day = first; day <= last; day += date::days{1}) {
    const int column = (calendars::Weekday(day) + 1) % 7;  // [0, 6], Saturday is 0
    const std::string number = WithPersianDigits(std::to_string((day - first).count() + 1));
    bool holiday = false;
    for (const NamedDayOn& named : engine.NamedDaysOn(day)) {
      const bool closed = IsHoliday(named, country);
      holiday = holiday || closed;
      const std::string note = number + ' ' + named.name;
      notes += std::string(closed ? "* " : "  ") + (closed ? Red(note, colour) : note) + '\n';
    }
    const auto gregorian = calendars::FromDay(Calendar::kGregorian, day);
    Cell& cell = week[static_cast<size_t>(column)];
    cell.text = (holiday ? "*" : "") + number + ' ' +
                RightAligned(gregorian ? std::to_string(gregorian->day) : "", 2);
    cell.red = holiday || column == kFriday;
    if (column == kFriday || day == last) {
      page += Line(week, colour);
      week = {};
    }
  }
  if (!notes.empty()) page += '\n' + notes;
  return page;
}

}  // namespace gahnegar::cli
