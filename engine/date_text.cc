#include "engine/date_text.h"

#include <charconv>

namespace gahnegar {
namespace {

// Takes characters from the left while they fit.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }
  bool Take(char c) {
    if (rest_.empty() || rest_[0] != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool TakeAny(std::string_view chars, char* which) {
    if (rest_.empty() || chars.find(rest_[0]) == std::string_view::npos) return false;
    *which = rest_[0];
    rest_.remove_prefix(1);
    return true;
  }
  // Between `least` and `most` digits, and no digit after them.
  bool Number(size_t least, size_t most, int* value) {
    size_t n = 0;
    while (n < rest_.size() && rest_[n] >= '0' && rest_[n] <= '9') ++n;
    if (n < least || n > most) return false;
    std::from_chars(rest_.data(), rest_.data() + n, *value);
    rest_.remove_prefix(n);
    return true;
  }
  void SkipDigits() {
    while (!rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9') rest_.remove_prefix(1);
  }

 private:
  std::string_view rest_;
};

std::string_view Trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

// «10:30», «10:30:00», «10:30:00.250», each with «Z» or an offset, to the end of the text.
bool ReadClock(Cursor& cursor, int* second_of_day) {
  int hour = 0, minute = 0, second = 0;
  if (!cursor.Number(1, 2, &hour) || !cursor.Take(':') || !cursor.Number(2, 2, &minute))
    return false;
  if (cursor.Take(':')) {
    if (!cursor.Number(2, 2, &second)) return false;
    if (cursor.Take('.')) cursor.SkipDigits();
  }
  if (hour > 23 || minute > 59 || second > 59) return false;
  char sign = 0;
  if (!cursor.Take('Z') && cursor.TakeAny("+-", &sign)) {
    int offset_hour = 0, offset_minute = 0;
    if (!cursor.Number(2, 4, &offset_hour)) return false;
    if (cursor.Take(':') && !cursor.Number(2, 2, &offset_minute)) return false;
  }
  *second_of_day = (hour * 60 + minute) * 60 + second;
  return cursor.done();
}

}  // namespace

std::string WithAsciiDigits(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (i + 1 < text.size() && (byte == 0xD9 || byte == 0xDB)) {
      const auto next = static_cast<unsigned char>(text[i + 1]);
      // U+0660..U+0669 are D9 A0..A9, U+06F0..U+06F9 are DB B0..B9.
      const unsigned zero = byte == 0xD9 ? 0xA0 : 0xB0;
      if (next >= zero && next <= zero + 9) {
        out += static_cast<char>('0' + (next - zero));
        ++i;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

std::string WithPersianDigits(std::string_view text) {
  std::string out;
  out.reserve(text.size() * 2);
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      out += static_cast<char>(0xDB);
      out += static_cast<char>(0xB0 + (c - '0'));
    } else {
      out += c;
    }
  }
  return out;
}

std::optional<DateText> ReadDateText(std::string_view text) {
  const std::string ascii = WithAsciiDigits(Trimmed(text));
  Cursor cursor(ascii);
  DateText date;
  const bool negative = cursor.Take('-');
  if (!cursor.Number(1, 5, &date.year)) return std::nullopt;
  if (negative) date.year = -date.year;
  if (cursor.done()) return date;
  char separator = 0;
  if (!cursor.TakeAny("-/", &separator) || !cursor.Number(1, 2, &date.month)) return std::nullopt;
  if (date.month == 0) return std::nullopt;
  if (cursor.done()) return date;
  if (!cursor.Take(separator) || !cursor.Number(1, 2, &date.day) || date.day == 0) {
    return std::nullopt;
  }
  if (cursor.done()) return date;
  char before_clock = 0;
  int second_of_day = 0;
  if (!cursor.TakeAny("Tt ", &before_clock) || !ReadClock(cursor, &second_of_day)) {
    return std::nullopt;
  }
  date.second_of_day = second_of_day;
  return date;
}

calendars::Calendar CalendarOfYear(int year) {
  return year >= 1200 && year <= 1600 ? calendars::Calendar::kSolar
                                      : calendars::Calendar::kGregorian;
}

std::string IsoDate(calendars::YearMonthDay date) {
  char buffer[40];
  char* at = buffer + sizeof buffer;
  const auto prepend = [&](unsigned number, int width) {
    for (; width > 0 || number > 0; --width, number /= 10) {
      *--at = static_cast<char>('0' + number % 10);
    }
  };
  prepend(static_cast<unsigned>(date.day), 2);
  *--at = '-';
  prepend(static_cast<unsigned>(date.month), 2);
  *--at = '-';
  const auto year = static_cast<unsigned>(date.year);
  prepend(date.year < 0 ? 0 - year : year, 4);
  if (date.year < 0) *--at = '-';
  return {at, buffer + sizeof buffer};
}

}  // namespace gahnegar
