#include "calendars/lunar.h"

#include "calendars/gregorian.h"
#include "tests/calendars/fixture.h"
#include "tests/catch.h"

namespace gahnegar::calendars {
namespace {

using lunar::Table;

TEST_CASE("all 2,194 official months of Iran, and every day between") {
  int months = 0;
  Day day = *lunar::ToDay(lunar::kFirstPublishedMonth);
  for (const Words& words : FixtureLines("lunar-months-iran.txt")) {
    const int year = std::stoi(words[0]);
    INFO(year);
    CHECK(day == gregorian::ToDay(FixtureDate(words[1])));
    int month = 0;
    for (const char letter : words[2]) {
      ++month;
      ++months;
      const int length = letter == 'L' ? 30 : 29;
      bool is_right = lunar::MonthLength(year, month) == length;
      is_right = is_right && lunar::CertaintyOf(year, month) == lunar::Certainty::kPublished;
      is_right = is_right && !lunar::ToDay({year, month, length + 1});
      for (int i = 1; i <= length; ++i, day += date::days{1}) {
        is_right = is_right && lunar::ToDay({year, month, i}) == day;
        is_right = is_right && lunar::FromDay(day) == YearMonthDay{year, month, i};
      }
      INFO(month);
      CHECK(is_right);
    }
  }
  // The last published month is known by its beginning only.
  CHECK(lunar::FromDay(day) == lunar::kLastPublishedMonth);
  CHECK(months + 1 == 2194);
}

TEST_CASE("every day of every table comes back as itself, in order") {
  const struct {
    Table table;
    int first;
    int last;
  } tables[] = {
      {Table::kIran, 1, 3100}, {Table::kUmmAlQura, 1300, 1600}, {Table::kTabular, 1, 3100}};
  for (const auto& [table, first, last] : tables) {
    INFO("table " << static_cast<int>(table));
    Day day = *lunar::ToDay({first, 1, 1}, table);
    CHECK_FALSE(lunar::FromDay(day - date::days{1}, table));
    bool is_right = true;
    for (int year = first; year <= last; ++year) {
      int total = 0;
      for (int month = 1; month <= 12; ++month) {
        const int length = lunar::MonthLength(year, month, table);
        is_right = is_right && (length == 29 || length == 30);
        total += length;
        for (int i = 1; i <= length; ++i, day += date::days{1}) {
          is_right = is_right && lunar::ToDay({year, month, i}, table) == day;
          is_right = is_right && lunar::FromDay(day, table) == YearMonthDay{year, month, i};
        }
        is_right = is_right && !lunar::ToDay({year, month, length + 1}, table);
      }
      is_right = is_right && total == lunar::YearLength(year, table);
      if (!is_right) FAIL("year " << year);
    }
    CHECK_FALSE(lunar::FromDay(day, table));
    CHECK_FALSE(lunar::ToDay({first - 1, 12, 1}, table));
    CHECK_FALSE(lunar::ToDay({last + 1, 1, 1}, table));
  }
}

TEST_CASE("what a month of Iran's table rests on") {
  CHECK(lunar::CertaintyOf(1264, 12) == lunar::Certainty::kPredicted);
  CHECK(lunar::CertaintyOf(1265, 1) == lunar::Certainty::kPublished);
  CHECK(lunar::CertaintyOf(1447, 10) == lunar::Certainty::kPublished);
  CHECK(lunar::CertaintyOf(1447, 11) == lunar::Certainty::kPredicted);
  CHECK(lunar::CertaintyOf(1600, 12) == lunar::Certainty::kPredicted);
  CHECK(lunar::CertaintyOf(1601, 1) == lunar::Certainty::kTabular);
  CHECK(lunar::CertaintyOf(3101, 1) == lunar::Certainty::kNone);
  CHECK(lunar::CertaintyOf(1447, 13) == lunar::Certainty::kNone);
}

TEST_CASE("Safar had 29 days in 1442 and 30 from 1443 to 1447, so its last day moves") {
  CHECK_FALSE(lunar::ToDay({1442, 2, 30}));
  for (int year = 1443; year <= 1447; ++year) CHECK(lunar::MonthLength(year, 2) == 30);
}

TEST_CASE("one day, two lunar dates: Iran's and Saudi Arabia's") {
  const Day day = *gregorian::ToDay({2023, 4, 21});
  CHECK(lunar::FromDay(day) == YearMonthDay{1444, 9, 30});
  CHECK(lunar::FromDay(day, Table::kUmmAlQura) == YearMonthDay{1444, 10, 1});
}

}  // namespace
}  // namespace gahnegar::calendars
