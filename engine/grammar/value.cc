#include "engine/grammar/value.h"

#include <charconv>

namespace gahnegar {
namespace {

std::vector<std::string_view> SplitAtSpaces(std::string_view s) {
  std::vector<std::string_view> words;
  size_t p = 0;
  while (p < s.size()) {
    while (p < s.size() && s[p] == ' ') ++p;
    size_t e = p;
    while (e < s.size() && s[e] != ' ') ++e;
    if (e > p) words.push_back(s.substr(p, e - p));
    p = e;
  }
  return words;
}

bool Integer(std::string_view s, int* out) {
  if (!s.empty() && s[0] == '+') s.remove_prefix(1);
  auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), *out);
  return error == std::errc() && end == s.data() + s.size();
}

template <size_t n>
std::string Listed(const std::array<std::string_view, n>& names) {
  std::string s;
  for (size_t i = 0; i < n; ++i) {
    if (i > 0) s += i + 1 == n ? " or " : ", ";
    s += names[i];
  }
  return s;
}

template <size_t n>
bool OneOf(const std::array<std::string_view, n>& names, std::string_view text, int* number,
           std::string* holds) {
  for (size_t i = 0; i < n; ++i) {
    if (names[i] == text) {
      *number = static_cast<int>(i);
      return true;
    }
  }
  *holds = Listed(names);
  return false;
}

bool ParseRelative(std::string_view text, Relative* r, std::string* holds) {
  if (text == "same") {
    r->kind = Relative::Kind::kSame;
  } else if (text == "after") {
    r->kind = Relative::Kind::kAfter;
  } else if (text == "before") {
    r->kind = Relative::Kind::kBefore;
  } else if (text == "new") {
    r->kind = Relative::Kind::kNew;
  } else if (int n; Integer(text, &n)) {
    r->kind = Relative::Kind::kOffset;
    r->offset = n;
  } else {
    *holds = "a signed number, before, same, after or new";
    return false;
  }
  return true;
}

struct NamedField {
  std::string_view name;
  Field field;
};

constexpr NamedField kFields[] = {
    {"year", Field::kYear},
    {"month", Field::kMonth},
    {"month-number", Field::kMonthNumber},
    {"day", Field::kDay},
    {"weekday", Field::kWeekday},
    {"weekdays", Field::kWeekday},
    {"season", Field::kSeason},
    {"decade", Field::kDecade},
    {"century", Field::kCentury},
    {"era", Field::kEra},
    {"part", Field::kPart},
    {"hour", Field::kHour},
    {"minute", Field::kMinute},
    {"second", Field::kSecond},
    {"zone", Field::kZone},
    {"zone-hour", Field::kNone},  // the offset of a time stamp: read, not used
    {"zone-minute", Field::kNone},
    {"zone-place", Field::kZone},
    {"zone-mark", Field::kZone},
    {"named-day", Field::kNamedDay},
    {"calendar-day", Field::kCalendarDay},
    {"unit", Field::kUnit},
    {"units", Field::kUnit},
    {"unit-adjective", Field::kUnit},
    {"unit-age", Field::kUnit},
    {"unit-vague", Field::kUnit},
    {"unit-ei", Field::kUnit},
    {"which", Field::kWhich},
    {"which-span", Field::kWhich},
    {"this", Field::kThis},
    {"shifted", Field::kShifted},
    {"direction", Field::kDirection},
    {"edge", Field::kEdge},
    {"nth", Field::kNth},
    {"count", Field::kCount},
    {"number", Field::kNumber},
    {"ordinal", Field::kNumber},
    {"fraction", Field::kFraction},
    {"approx", Field::kApprox},
    {"vague", Field::kVague},
    {"set-word", Field::kSetWord},
    {"lifetime", Field::kLifetime},
    {"last", Field::kLast},
    {"several", Field::kSeveral},
    {"tense", Field::kTense},
    {"tense-ahead", Field::kTense},
};

}  // namespace

Field FieldOf(std::string_view class_name) {
  const std::string_view first = class_name.substr(0, class_name.find('.'));
  for (const NamedField& f : kFields) {
    if (f.name == first) return f.field;
  }
  return Field::kText;
}

bool ParseValue(Field field, std::string_view text, Value* value, std::string* holds) {
  value->field = field;
  value->text = std::string(text);
  const std::vector<std::string_view> words = SplitAtSpaces(text);
  switch (field) {
    case Field::kMonth: {
      *holds = "solar, lunar or gregorian and a month 1..12";
      if (words.size() != 2 || !Integer(words[1], &value->number)) return false;
      if (value->number < 1 || value->number > 12) return false;
      if (words[0] == "solar") value->calendar = calendars::Calendar::kSolar;
      if (words[0] == "lunar") value->calendar = calendars::Calendar::kLunar;
      if (words[0] == "gregorian") value->calendar = calendars::Calendar::kGregorian;
      return value->calendar.has_value();
    }
    case Field::kWeekday:
      if (text == "same") {
        value->number = 0;
        return true;
      }
      if (!OneOf(kWeekdayNames, text, &value->number, holds)) return false;
      ++value->number;  // ISO: Monday = 1
      return true;
    case Field::kSeason:
      *holds = "a season 1..4";
      return Integer(text, &value->number) && value->number >= 1 && value->number <= 4;
    case Field::kEra:
      return OneOf(kEraNames, text, &value->number, holds);
    case Field::kPart:
      return OneOf(kPartNames, text, &value->number, holds);
    case Field::kUnit:
      if (!OneOf(kUnitNames, text, &value->number, holds)) return false;
      value->unit = static_cast<Unit>(value->number);
      return true;
    case Field::kWhich:
    case Field::kThis:
      return ParseRelative(text, &value->relative, holds);
    case Field::kShifted: {
      *holds = "a unit, where it lies (such as -1 or after) and perhaps night";
      if (words.size() < 2 || words.size() > 3) return false;
      std::string unused;
      if (!OneOf(kUnitNames, words[0], &value->number, &unused)) return false;
      value->unit = static_cast<Unit>(value->number);
      if (!ParseRelative(words[1], &value->relative, &unused)) return false;
      value->night = words.size() == 3;
      return words.size() == 2 || words[2] == "night";
    }
    case Field::kDirection: {
      static constexpr std::array<std::string_view, 4> kNames = {"ago", "ahead", "before", "after"};
      return OneOf(kNames, text, &value->number, holds);
    }
    case Field::kEdge:
      return OneOf(kEdgeNames, text, &value->number, holds);
    case Field::kFraction: {
      static constexpr std::array<std::string_view, 3> kNames = {"half", "quarter",
                                                                 "three-quarters"};
      return OneOf(kNames, text, &value->number, holds);
    }
    case Field::kApprox:
      return OneOf(kApproxNames, text, &value->number, holds);
    case Field::kVague: {
      static constexpr std::array<std::string_view, 3> kNames = {"past", "future", "now"};
      return OneOf(kNames, text, &value->number, holds);
    }
    case Field::kTense: {
      static constexpr std::array<std::string_view, 3> kNames = {"past", "future", "none"};
      return OneOf(kNames, text, &value->number, holds);
    }
    case Field::kSetWord: {
      static constexpr std::array<std::string_view, 14> kNames = {
          "even", "odd",   "weekend", "second", "minute", "hour",  "day",
          "week", "month", "quarter", "season", "year",   "night", "workday"};
      return OneOf(kNames, text, &value->number, holds);
    }
    case Field::kNamedDay:
    case Field::kCalendarDay:
      *holds = "a rule such as solar 5/17, lunar 9/last-fri or solar 9/30 night";
      if (constexpr std::string_view kIn = " in AF"; text.ends_with(kIn)) {
        text.remove_suffix(kIn.size());
        value->afghan = true;
      }
      if (const auto record = calendars::ParseOccasion(text)) {
        value->named = record->day;
        value->calendar = record->day.calendar;
      }
      return value->named.has_value();
    case Field::kMonthNumber:
      *holds = "a month 1..12";
      return Integer(text, &value->number) && value->number >= 1 && value->number <= 12;
    case Field::kDay:
      *holds = "a day 1..31";
      return Integer(text, &value->number) && value->number >= 1 && value->number <= 31;
    case Field::kHour:
      *holds = "an hour 0..24";
      return Integer(text, &value->number) && value->number >= 0 && value->number <= 24;
    case Field::kMinute:
      *holds = "minutes -59..59";
      return Integer(text, &value->number) && value->number >= -59 && value->number <= 59;
    case Field::kNumber:
    case Field::kCount:
    case Field::kNth:
    case Field::kYear:
    case Field::kSecond:
    case Field::kDecade:
    case Field::kCentury:
      *holds = "a number";
      return Integer(text, &value->number);
    case Field::kNone:
    case Field::kZone:
    case Field::kLifetime:
    case Field::kLast:
    case Field::kSeveral:
    case Field::kBetween:
    case Field::kText:
      return true;
  }
  return true;
}

}  // namespace gahnegar
