#include "calendars/calendars.h"

#include "calendars/old_styles.h"
#include "tests/calendars/fixture.h"
#include "tests/catch.h"

namespace gahnegar::calendars {
namespace {

TEST_CASE("the 33 days of Calendrical Calculations") {
  constexpr int kFixedDayOfDayZero = 719163;
  int rows = 0;
  int solar_rows = 0;
  for (const Words& words : FixtureLines("calendrical-calculations.txt")) {
    INFO(words[0]);
    ++rows;
    const Day day = DayNumber(std::stoi(words[0]) - kFixedDayOfDayZero);
    CHECK(Weekday(day) % 7 == std::stoi(words[1]));
    CHECK(FromDay(Calendar::kGregorian, day) == FixtureDate(words[2]));
    CHECK(ToDay(Calendar::kGregorian, FixtureDate(words[2])) == day);
    // The book's Julian calendar has no year 0.
    YearMonthDay julian_date = FixtureDate(words[3]);
    julian_date.year = AstronomicalYear(julian_date.year);
    CHECK(FromDay(Calendar::kJulian, day) == julian_date);
    CHECK(ToDay(Calendar::kJulian, julian_date) == day);
    const YearMonthDay islamic = FixtureDate(words[4]);
    CHECK(lunar::ToDay(islamic, lunar::Table::kTabular) ==
          (islamic.year >= 1 ? std::optional(day) : std::nullopt));
    const YearMonthDay birashk = FixtureDate(words[5]);
    const YearMonthDay astronomical = FixtureDate(words[6]);
    if (birashk.year < 1) {
      CHECK_FALSE(FromDay(Calendar::kSolar, day));
      continue;
    }
    ++solar_rows;
    CHECK(solar::ToDay(birashk, solar::Rule::kBirashk) == day);
    CHECK(solar::FromDay(day, solar::Rule::kBirashk) == birashk);
    CHECK(FromDay(Calendar::kSolar, day) == astronomical);
    CHECK(ToDay(Calendar::kSolar, astronomical) == day);
  }
  CHECK(rows == 33);
  CHECK(solar_rows == 27);
}

TEST_CASE("a leap year is longer than a common one, in each calendar") {
  CHECK(IsLeap(Calendar::kSolar, 1403));
  CHECK_FALSE(IsLeap(Calendar::kSolar, 1404));
  CHECK(IsLeap(Calendar::kGregorian, 2000));
  CHECK_FALSE(IsLeap(Calendar::kGregorian, 1900));
  CHECK(IsLeap(Calendar::kJulian, 1900));
  CHECK(IsLeap(Calendar::kJulian, 0));
  CHECK(YearLength(Calendar::kLunar, 1441) == 355);
  CHECK(IsLeap(Calendar::kLunar, 1441));
  CHECK(MonthLength(Calendar::kSolar, 1404, 12) == 29);
  CHECK(MonthLength(Calendar::kJulian, 1900, 2) == 29);
}

TEST_CASE("there is no answer outside a calendar's years, and no calendar fails at the ends") {
  for (const Calendar calendar :
       {Calendar::kSolar, Calendar::kLunar, Calendar::kGregorian, Calendar::kJulian}) {
    INFO(static_cast<int>(calendar));
    for (const int number : {-2147483647, -30000000, 30000000, 2147483647}) {
      CHECK_FALSE(FromDay(calendar, DayNumber(number)));
    }
    for (const int year : {-2147483647, -40000, 40000, 2147483647}) {
      CHECK_FALSE(ToDay(calendar, {year, 1, 1}));
      CHECK(MonthLength(calendar, year, 1) == 0);
      CHECK(YearLength(calendar, year) == 0);
      CHECK_FALSE(IsLeap(calendar, year));
    }
    for (const int wrong : {-2147483647, -1, 0, 33, 2147483647}) {
      CHECK_FALSE(ToDay(calendar, {1400, wrong, 1}));
      CHECK_FALSE(ToDay(calendar, {1400, 1, wrong}));
      CHECK(MonthLength(calendar, 1400, wrong) == 0);
    }
  }
}

TEST_CASE("months later: the same day, or the last one of a shorter month") {
  const auto later = [](YearMonthDay date, int months) {
    return MonthsLater(Calendar::kSolar, date, months);
  };
  CHECK(later({1400, 6, 31}, 1) == YearMonthDay{1400, 7, 30});
  CHECK(later({1400, 6, 31}, -1) == YearMonthDay{1400, 5, 31});
  CHECK(later({1400, 7, 30}, -1) == YearMonthDay{1400, 6, 30});
  CHECK(later({1403, 12, 30}, 12) == YearMonthDay{1404, 12, 29});
  CHECK(later({1403, 12, 30}, 60) == YearMonthDay{1408, 12, 30});
  CHECK(later({1400, 1, 1}, -1) == YearMonthDay{1399, 12, 1});
  CHECK(later({1400, 1, 1}, 0) == YearMonthDay{1400, 1, 1});
  CHECK(MonthsLater(Calendar::kGregorian, {0, 1, 31}, -11) == YearMonthDay{-1, 2, 28});
  CHECK_FALSE(later({1404, 12, 30}, 1));
  CHECK_FALSE(later({1, 1, 1}, -1));
  CHECK_FALSE(later({3000, 12, 1}, 1));
  CHECK_FALSE(later({1400, 1, 1}, 2147483647));
}

// Nonsense that must not compile.
template <typename A, typename B>
concept Adds = requires(A a, B b) {
  a + b;
};
template <typename... Arguments>
concept ConvertsToDay = requires(Arguments... arguments) {
  ToDay(arguments...);
};
template <typename... Arguments>
concept ConvertsFromDay = requires(Arguments... arguments) {
  FromDay(arguments...);
};

static_assert(ConvertsToDay<Calendar, YearMonthDay>);
static_assert(!ConvertsToDay<YearMonthDay>, "a date means nothing without its calendar");
static_assert(!ConvertsToDay<YearMonthDay, Calendar>);
static_assert(!ConvertsToDay<int, YearMonthDay>, "a number is not a calendar");
static_assert(!ConvertsToDay<Calendar, Day>, "a day is already a day");
static_assert(ConvertsFromDay<Calendar, Day>);
static_assert(!ConvertsFromDay<Calendar, int>, "a number is not a day");
static_assert(!ConvertsFromDay<Calendar, YearMonthDay>);
static_assert(!std::is_convertible_v<int, Day>);
static_assert(!std::is_convertible_v<YearMonthDay, Day>);
static_assert(!std::is_convertible_v<Day, YearMonthDay>);
static_assert(!std::is_convertible_v<solar::Rule, lunar::Table>);
static_assert(!Adds<Day, int>, "a day and a number: a number of what?");
static_assert(!Adds<Day, Day>);
static_assert(!Adds<YearMonthDay, date::days>, "a date is not on a line");
static_assert(Adds<Day, date::days>);

}  // namespace
}  // namespace gahnegar::calendars
