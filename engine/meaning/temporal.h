// What a phrase SAYS about time, before anything is worked out: a closed variant.
//
// Examples: «شنبه ۱۶ مرداد» → SaidDate {weekday 6, day 16, month 5 solar};
// «سه روز پس از ۱۶ مرداد» → SaidShift {3 days, ahead, from SaidDate}; «اوایل مرداد» → SaidEdge.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/grammar/value.h"

namespace gahnegar {

struct Temporal;
using TemporalPtr = std::shared_ptr<const Temporal>;

inline constexpr size_t kUnits = kUnitNames.size();

// A date as far as it was said. Every field is what stood in the text.
struct SaidDate {
  std::optional<int> year;
  bool year_two_digits = false;
  std::optional<int> month;
  std::optional<calendars::Calendar> month_calendar;
  std::optional<int> day;      // of the month
  std::optional<int> weekday;  // ISO 1..7; 0: the weekday of the reference («در چنین روزی»)
  std::optional<int> season;  // 1..4
  std::optional<int> decade;  // 60 or 1360
  std::optional<int> century;
  bool millennium = false;  // `century` counts thousands of years
  std::optional<Era> era;
  std::optional<Part> part;
  std::optional<int> hour, minute, second;  // minute may be negative: «یک ربع به ده»
  std::string zone;
  std::optional<calendars::NamedDay> named;
  std::optional<calendars::NamedDay> named_afghan;  // what the same name means in Afghanistan
  std::string named_text;
  std::optional<int> anniversary;  // «شصت و هشتمین سالگرد …»: 68
  std::array<std::optional<Relative>, kUnits> relative;  // by unit: «سال گذشته», «همان روز»
  std::optional<Relative> which;  // «گذشته» of a weekday, season, month: the unit is theirs
  std::optional<Approx> approx;
  TemporalPtr base;  // the day is that of another phrase («صبح آخرین جمعه رمضان»)
};

struct SaidEdge {  // اوایل، پایان، نیمه دوم
  Edge edge = Edge::kFirst;
  TemporalPtr of;
};

struct
    SaidNth {  // سومین هفته مرداد، آخرین جمعه رمضان، سه‌ماهه دوم
  int n = 1;  // -1 = the last
  enum class Of { kUnit, kWeekday, kTenDays, kMonths } kind = Of::kUnit;
  Unit unit = Unit::kWeek;
  int weekday = 0;
  // Of kMonths: how many months; of kUnit: how many days or weeks. «شش ماهه دوم»: 6, n = 2.
  int count = 0;
  TemporalPtr of;
};

struct Amount {
  double count = 1;  // may be a half or a quarter
  double upper = 0;  // > 0: from count to upper («دو سه روز»)
  bool several = false;
  Unit unit = Unit::kDay;
  bool bare = false;  // no count was said
};

struct SaidShift {  // سه روز پیش، دو هفته پس از …
  std::vector<Amount> amounts;
  Direction direction = Direction::kAgo;
  std::optional<Approx> approx;
  TemporalPtr from;  // null: the reference, or the text's last date
};

struct SaidSpan {  // سه روز گذشته، سال‌های اخیر
  Amount amount;
  int sign = -1;
  std::optional<Approx> approx;
};

struct SaidRange {       // از … تا …
  TemporalPtr from, to;  // either may be null: open
  bool to_now = false;
  enum class As { kPlain, kSchoolYear, kWaterYear } as = As::kPlain;
};

struct SaidList {  // ۲۹ و ۳۰ مرداد و ۱ شهریور
  std::vector<TemporalPtr> members;
};

struct SaidDuration {  // دو ساعت و ۴۵ دقیقه، ۴۴ ساله
  std::vector<Amount> amounts;
  std::optional<Fraction> fraction;  // of the last unit
  std::optional<Approx> approx;
  bool age = false;
  bool between = false;
  bool lifetime = false;
};

struct SaidEvery {  // هر روز، هفته‌ای دو بار، شنبه‌ها
  int count = 1;
  bool times = false;  // `count` times a unit
  std::optional<Unit> unit;
  std::vector<int> weekdays;
  std::optional<Part> part;
  std::string set_word;
  TemporalPtr on;          // what recurs: a day of the year, a clock time
  std::optional<int> day;  // of every month
};

struct SaidVague {
  Vagueness vagueness = Vagueness::kNow;
};

struct Temporal {
  std::variant<SaidDate, SaidEdge, SaidNth, SaidShift, SaidSpan, SaidRange, SaidList, SaidDuration,
               SaidEvery, SaidVague>
      said;
};

template <typename T>
TemporalPtr MakeTemporal(T said) {
  auto t = std::make_shared<Temporal>();
  t->said = std::move(said);
  return t;
}

// Compact: {weekday=6 day=16 month=5/solar}, for traces and tests.
std::string Print(const Temporal&);
// «-1», «+2», «same», «after» …
std::string Print(const Relative&);

}  // namespace gahnegar
