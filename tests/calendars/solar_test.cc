#include "calendars/solar.h"

#include "calendars/gregorian.h"
#include "tests/calendars/fixture.h"
#include "tests/catch.h"

namespace gahnegar::calendars {
namespace {

using solar::Rule;

constexpr Rule kRules[] = {Rule::kOfficial, Rule::kCycle33, Rule::kIcu, Rule::kBirashk,
                           Rule::kBorkowski};

TEST_CASE("every day of 1-3000 comes back as itself, in order, by every rule") {
  for (const Rule rule : kRules) {
    INFO("rule " << static_cast<int>(rule));
    Day day = *solar::Nowruz(1, rule);
    bool is_right = !solar::FromDay(day - date::days{1}, rule);
    for (int year = 1; year <= 3000; ++year) {
      int length = 0;
      for (int month = 1; month <= 12; ++month) {
        const int days = solar::MonthLength(year, month, rule);
        length += days;
        for (int i = 1; i <= days; ++i, day += date::days{1}) {
          const YearMonthDay date{year, month, i};
          is_right = is_right && solar::FromDay(day, rule) == date;
          is_right = is_right && solar::ToDay(date, rule) == day;
        }
        is_right = is_right && !solar::ToDay({year, month, days + 1}, rule);
        is_right = is_right && !solar::ToDay({year, month, 0}, rule);
      }
      is_right = is_right && length == solar::YearLength(year, rule);
      if (!is_right) FAIL("year " << year);
    }
    CHECK_FALSE(solar::FromDay(day, rule));
  }
}

TEST_CASE("there is no year 0, no year 3001, and no month 13") {
  CHECK_FALSE(solar::ToDay({0, 1, 1}));
  CHECK_FALSE(solar::ToDay({3001, 1, 1}));
  CHECK_FALSE(solar::ToDay({1400, 0, 1}));
  CHECK_FALSE(solar::ToDay({1400, 13, 1}));
  CHECK(solar::YearLength(0) == 0);
  CHECK(solar::MonthLength(1400, 13) == 0);
  CHECK_FALSE(solar::FromDay(Day{date::days{2147483647}}));
  CHECK_FALSE(solar::FromDay(Day{date::days{-2147483647}}));
}

TEST_CASE("first Nowruz that the 2820-year rule fails in our time: 1 Farvardin 1404") {
  CHECK(solar::Nowruz(1404) == Day{date::year{2025} / 3 / 21});
  CHECK(solar::Nowruz(1404, Rule::kBirashk) == Day{date::year{2025} / 3 / 20});
}

TEST_CASE("all 293 published years begin and end as published") {
  const char* file = "solar-years-official.txt";
  const auto leap = FixtureNumbers(file, "leap");
  const auto march_20 = FixtureNumbers(file, "march-20");
  const auto march_22 = FixtureNumbers(file, "march-22");
  const auto years = FixtureNumbers(file, "years");
  CHECK(*years.begin() == solar::kFirstPublishedYear);
  CHECK(*years.rbegin() == solar::kLastPublishedYear);
  for (int year = 1206; year <= 1498; ++year) {
    INFO(year);
    const int day = march_20.count(year) ? 20 : march_22.count(year) ? 22 : 21;
    CHECK(solar::Nowruz(year) == gregorian::ToDay({year + 621, 3, day}));
    CHECK(solar::IsLeap(year) == (leap.count(year) == 1));
    CHECK(solar::CertaintyOf(year) == solar::Certainty::kPublished);
  }
  CHECK(solar::CertaintyOf(1205) == solar::Certainty::kComputed);
  CHECK(solar::CertaintyOf(1499) == solar::Certainty::kComputed);
}

TEST_CASE("each formula begins its years where the programs that use it do") {
  const auto check = [](const char* program, Rule rule) {
    INFO(program);
    std::set<int> differ;
    for (int year = 1; year <= 3000; ++year) {
      // The measured lists are against the astronomical rule with 1502 leap.
      const int tie = year == 1503 ? 1 : 0;
      if (*solar::Nowruz(year, rule) != *solar::Nowruz(year) + date::days{tie}) {
        differ.insert(year);
      }
    }
    CHECK(differ == FixtureNumbers("solar-rules.txt", program));
  };
  check("icu-72", Rule::kCycle33);
  check("icu-78", Rule::kIcu);
  check("birashk", Rule::kBirashk);
  check("jalaali-js", Rule::kBorkowski);
}

TEST_CASE("the tie of 1502 and 1503 is settled as ICU 77 settles it") {
  CHECK_FALSE(solar::IsLeap(1502));
  CHECK(solar::IsLeap(1503));
  CHECK(solar::IsLeap(1502, Rule::kCycle33));
  CHECK(solar::CertaintyOf(1502) == solar::Certainty::kUndecidable);
  CHECK(solar::CertaintyOf(1503) == solar::Certainty::kUndecidable);
  CHECK(solar::CertaintyOf(1504) == solar::Certainty::kComputed);
}

}  // namespace
}  // namespace gahnegar::calendars
