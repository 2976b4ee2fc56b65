#include "calendars/old_styles.h"

#include "tests/calendars/fixture.h"
#include "tests/catch.h"

namespace gahnegar::calendars {
namespace {

TEST_CASE("zodiac months are Najmabadi's but for 1285/10, and every day comes back") {
  Day day = *solar::Nowruz(1230);
  std::vector<std::pair<int, int>> differ;
  for (const Words& words : FixtureLines("borji-months-najmabadi.txt")) {
    const int year = std::stoi(words[0]);
    INFO(year);
    CHECK(borji::ToDay({year, 1, 1}) == gregorian::ToDay(FixtureDate(words[1])));
    Day theirs = day;
    bool is_right = true;
    for (int month = 1; month <= 12; ++month) {
      if (borji::ToDay({year, month, 1}) != theirs) differ.emplace_back(year, month);
      if (static_cast<size_t>(month) <= words[2].size()) {
        const char digit = words[2][static_cast<size_t>(month) - 1];
        theirs += date::days{digit == '9' ? 29 : 30 + (digit - '0')};
      }
      const int length = borji::MonthLength(year, month);
      for (int i = 1; i <= length; ++i, day += date::days{1}) {
        is_right = is_right && borji::FromDay(day) == YearMonthDay{year, month, i};
        is_right = is_right && borji::ToDay({year, month, i}) == day;
      }
    }
    CHECK(is_right);
  }
  CHECK(differ == std::vector<std::pair<int, int>>{{1285, 10}});
  CHECK(day == *solar::Nowruz(1304));
  CHECK_FALSE(borji::FromDay(day));
  CHECK_FALSE(borji::ToDay({1304, 1, 1}));
  CHECK_FALSE(borji::ToDay({1219, 12, 1}));
}

TEST_CASE("the coup of 3 Hut 1299 was on 21 February 1921; 3 Esfand run backwards is the 22nd") {
  CHECK(OldSolarToDay({1299, 12, 3}, OldSolarReading::kBorji) == gregorian::ToDay({1921, 2, 21}));
  CHECK(OldSolarToDay({1299, 12, 3}) == gregorian::ToDay({1921, 2, 22}));
}

TEST_CASE("the two readings of a date of 1303 or before are never two days apart") {
  int same = 0;
  int apart = 0;
  for (int year = borji::kFirstYear; year <= borji::kLastYear; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const Day borji = *OldSolarToDay({year, month, 1}, OldSolarReading::kBorji);
      const int days = (borji - *OldSolarToDay({year, month, 1})).count();
      CHECK(std::abs(days) <= 1);
      ++(days == 0 ? same : apart);
    }
  }
  CHECK(same == 563);
  CHECK(apart == 445);
  // 32 Gemini exists in the zodiac and nowhere else.
  CHECK(OldSolarToDay({1289, 3, 32}, OldSolarReading::kBorji).has_value() ==
        (borji::MonthLength(1289, 3) == 32));
  CHECK_FALSE(OldSolarToDay({1289, 3, 32}));
  CHECK_FALSE(OldSolarToDay({1219, 1, 1}, OldSolarReading::kBorji));
  CHECK(OldSolarToDay({1304, 7, 30}, OldSolarReading::kBorji) == solar::ToDay({1304, 7, 30}));
}

TEST_CASE("imperial years") {
  CHECK(SolarYearOfImperial(2537) == 1357);
  CHECK(ImperialYearOfSolar(1355) == 2535);
  CHECK(WasImperial(*solar::ToDay({1355, 1, 1})));
  CHECK_FALSE(WasImperial(*solar::ToDay({1354, 12, 29})));
  CHECK(WasImperial(*solar::ToDay({1357, 6, 5})));
  CHECK_FALSE(WasImperial(*solar::ToDay({1357, 6, 6})));
}

TEST_CASE("the year before 1 is 0 here and -1 in books") {
  CHECK(AstronomicalYear(-1) == 0);
  CHECK(AstronomicalYear(-587) == -586);
  CHECK(AstronomicalYear(1) == 1);
  for (int year = -3000; year <= 3000; ++year) {
    CHECK(AstronomicalYear(YearWithoutZero(year)) == year);
    CHECK(YearWithoutZero(year) != 0);
  }
}

}  // namespace
}  // namespace gahnegar::calendars
