#include "calendars/named_day.h"

#include <algorithm>
#include <fstream>

#include "calendars/occasion.h"
#include "tests/catch.h"

namespace gahnegar::calendars {
namespace {

Day Gregorian(int year, int month, int day) { return gregorian::ToDay({year, month, day}).value(); }

DaySpan DaysOfText(std::string_view text, int year) {
  INFO(text);
  return DaysOf(ParseNamedDay(text).value(), year).value();
}

TEST_CASE("every form of a named day reads and prints as it was written") {
  for (const char* text :
       {"solar 5/17", "solar 6/31..7/6", "lunar 9/last-fri", "gregorian 11/4th-thu",
        "gregorian 11/4th-thu+1", "solar 12/last-wed-1", "lunar 2/last", "solar 9/30 night",
        "lunar 9/19 eve", "julian 12/25", "lunar 2/last-1..3/1+2 eve", "gregorian 1/5th-mon-366",
        "gregorian 1/1+255", "gregorian easter", "gregorian easter-2"}) {
    const auto named = ParseNamedDay(text);
    INFO(text);
    REQUIRE(named);
    CHECK(TextOf(*named) == text);
  }
}

TEST_CASE("Easter Sunday of the western churches") {
  // Meeus, Astronomical Algorithms, chapter 8, and the almanacs of recent years.
  const int known[][3] = {{1818, 3, 22}, {1886, 4, 25}, {1943, 4, 25}, {1991, 3, 31},
                          {1992, 4, 19}, {1993, 4, 11}, {2000, 4, 23}, {2008, 3, 23},
                          {2019, 4, 21}, {2023, 4, 9},  {2024, 3, 31}, {2025, 4, 20}};
  for (const auto& [year, month, day] : known) {
    INFO(year);
    CHECK(DaysOfText("gregorian easter", year).first == Gregorian(year, month, day));
    CHECK(DaysOfText("gregorian easter-2", year).first ==
          Gregorian(year, month, day) - date::days{2});
  }
  CHECK(!DaysOf(ParseNamedDay("gregorian easter").value(), 1500));
  CHECK(!ParseNamedDay("solar easter"));
}

TEST_CASE("what is not a named day is refused") {
  for (const char* text : {"",
                           "solar",
                           "solar ",
                           "solar 5",
                           "solar 5/",
                           "solar 0/1",
                           "solar 13/1",
                           "solar 1/0",
                           "solar 1/32",
                           "solar 7/31",
                           "lunar 1/31",
                           "gregorian 2/30",
                           "gregorian 4/31",
                           "persian 1/1",
                           "solar 1/1 ",
                           "solar  1/1",
                           "Solar 1/1",
                           "solar 01/1",
                           "solar 1/01",
                           "solar 1/100",
                           "solar 1/1..",
                           "solar 1/1..2",
                           "solar 1/6th-mon",
                           "solar 1/2th-mon",
                           "solar 1/2nd-abc",
                           "solar 1/last-",
                           "solar 1/lastfri",
                           "solar 1/1+",
                           "solar 1/1+0",
                           "solar 1/1+367",
                           "solar 1/1+1000",
                           "solar 1/1 day",
                           "solar 1/1 night eve",
                           "solar 1/1night"}) {
    INFO(text);
    CHECK_FALSE(ParseNamedDay(text));
  }
}

TEST_CASE("a date and a run of days that crosses a month") {
  CHECK(DaysOfText("solar 5/17", 1400) == DaySpan{Gregorian(2021, 8, 8), Gregorian(2021, 8, 8)});
  CHECK(DaysOfText("solar 6/31..7/6", 1402) ==
        DaySpan{Gregorian(2023, 9, 22), Gregorian(2023, 9, 28)});
}

TEST_CASE("a run of days may end in the next year") {
  CHECK(DaysOfText("solar 12/29..1/4", 1403) ==
        DaySpan{Gregorian(2025, 3, 19), Gregorian(2025, 3, 24)});
}

TEST_CASE("the last Friday of Ramadan by Iran's months") {
  CHECK(DaysOfText("lunar 9/last-fri", 1444).first == Gregorian(2023, 4, 21));
  CHECK(DaysOfText("lunar 9/last-fri", 1445).first == Gregorian(2024, 4, 5));
}

TEST_CASE("the last day of Safar is the 29th or the 30th") {
  CHECK(lunar::MonthLength(1442, 2) == 29);
  CHECK(DaysOfText("lunar 2/last", 1442).first == lunar::ToDay({1442, 2, 29}));
  CHECK(lunar::MonthLength(1443, 2) == 30);
  CHECK(DaysOfText("lunar 2/last", 1443).first == lunar::ToDay({1443, 2, 30}));
}

TEST_CASE("Thanksgiving and the day after") {
  CHECK(DaysOfText("gregorian 11/4th-thu", 2024).first == Gregorian(2024, 11, 28));
  CHECK(DaysOfText("gregorian 11/4th-thu+1", 2024).first == Gregorian(2024, 11, 29));
}

TEST_CASE("the 256th day of a Gregorian year, wherever February ends") {
  CHECK(DaysOfText("gregorian 1/1+255", 2023).first == Gregorian(2023, 9, 13));
  CHECK(DaysOfText("gregorian 1/1+255", 2024).first == Gregorian(2024, 9, 12));
}

TEST_CASE("the fifth weekday of a month that has four is no day") {
  CHECK_FALSE(DaysOf(*ParseNamedDay("gregorian 2/5th-thu"), 2023));
  CHECK(DaysOfText("gregorian 2/5th-thu", 2024).first == Gregorian(2024, 2, 29));
}

TEST_CASE("the fire festival is the Tuesday before the last Wednesday, not the last Tuesday") {
  CHECK(DaysOfText("solar 12/last-wed-1", 1402).first == Gregorian(2024, 3, 12));
  CHECK(DaysOfText("solar 12/last-wed-1", 1403).first == Gregorian(2025, 3, 18));
  CHECK(DaysOfText("solar 12/last-wed-1", 1404).first == Gregorian(2026, 3, 17));
  // The years that end on a Tuesday, in which the last Tuesday is a week too late.
  std::vector<int> differ;
  for (int year = 1370; year <= 1450; ++year) {
    const Day eve = DaysOfText("solar 12/last-wed eve", year).first;
    CHECK(eve == DaysOfText("solar 12/last-wed-1", year).first);
    CHECK(Weekday(eve) == 2);
    if (eve != DaysOfText("solar 12/last-tue", year).first) differ.push_back(year);
  }
  CHECK(differ ==
        std::vector<int>{1374, 1379, 1385, 1396, 1402, 1413, 1419, 1424, 1430, 1441, 1447});
}

TEST_CASE("in the year before a Nowruz on Wednesday the festival is a week before Nowruz's eve") {
  const Day nowruz = *solar::Nowruz(1403);
  CHECK(Weekday(nowruz) == 3);
  CHECK(DaysOfText("solar 12/last-wed-1", 1402).first == nowruz - date::days{8});
}

TEST_CASE("the night of a day and the eve of a day are a day apart") {
  CHECK(DaysOfText("solar 9/30 night", 1403).first == Gregorian(2024, 12, 20));
  CHECK(DaysOfText("solar 9/30 eve", 1403).first == Gregorian(2024, 12, 19));
}

TEST_CASE("30 Esfand exists in leap years only") {
  CHECK_FALSE(DaysOf(*ParseNamedDay("solar 12/30"), 1402));
  CHECK(DaysOf(*ParseNamedDay("solar 12/30"), 1403));
}

TEST_CASE("a lunar day falls once or twice in a solar year, never less") {
  const NamedDay named = *ParseNamedDay("lunar 3/1");
  int twice = 0;
  int never = 0;
  for (int year = 1300; year <= 1400; ++year) {
    const DaySpan whole{*solar::Nowruz(year), *solar::Nowruz(year + 1) - date::days{1}};
    const size_t count = DaysWithin(named, whole).size();
    CHECK(count <= 2);
    if (count == 2) ++twice;
    if (count == 0) ++never;
  }
  CHECK(twice == 3);
  CHECK(never == 0);
}

TEST_CASE("the eve of the first day of a calendar is found though the calendar has no such day") {
  for (const char* text : {"solar 1/1 eve", "lunar 1/1 eve", "solar 1/1-40"}) {
    INFO(text);
    const NamedDay named = *ParseNamedDay(text);
    const DaySpan days = DaysOf(named, 1).value();
    CHECK_FALSE(FromDay(named.calendar, days.first));
    CHECK(DaysWithin(named, days) == std::vector<DaySpan>{days});
  }
  const DaySpan far{DayNumber(100'000'000), DayNumber(100'000'001)};
  CHECK(DaysWithin(*ParseNamedDay("lunar 1/1"), far).empty());
}

TEST_CASE("a day knows its names, within the years in which they were in use") {
  const std::vector<NamedDayRecord> records{
      {.day = *ParseNamedDay("solar 11/22"),
       .first_year = 1357,
       .holiday_in_iran = true,
       .name = "revolution"},
      {.day = *ParseNamedDay("solar 11/12..11/22"), .first_year = 1358, .name = "ten days"},
      {.day = *ParseNamedDay("solar 12/29..1/4"), .name = "over the new year"},
      {.day = *ParseNamedDay("lunar 10/1"),
       .holiday_in_iran = true,
       .holiday_in_afghanistan = true,
       .name = "fast-breaking"},
  };
  const auto names = [&](Calendar calendar, YearMonthDay date) {
    std::vector<std::string> found;
    for (const auto* record : NamesOn(*ToDay(calendar, date), records)) {
      found.push_back(record->name);
    }
    return found;
  };
  using Names = std::vector<std::string>;
  CHECK(names(Calendar::kSolar, {1403, 11, 22}) == Names{"revolution", "ten days"});
  CHECK(names(Calendar::kSolar, {1357, 11, 22}) == Names{"revolution"});
  CHECK(names(Calendar::kSolar, {1356, 11, 22}) == Names{});
  CHECK(names(Calendar::kSolar, {1404, 1, 1}) == Names{"over the new year"});
  CHECK(names(Calendar::kSolar, {1404, 1, 5}) == Names{});
  CHECK(names(Calendar::kLunar, {1446, 10, 1}) == Names{"fast-breaking"});
  // 31 March 2025 in Iran, 30 March in Saudi Arabia.
  CHECK(IsHolidayInIran(Gregorian(2025, 3, 31), records));
  CHECK_FALSE(IsHolidayInIran(Gregorian(2025, 3, 30), records));
  CHECK(IsHolidayInAfghanistan(Gregorian(2025, 3, 30), records));
  CHECK_FALSE(IsHolidayInAfghanistan(Gregorian(2025, 3, 31), records));
}

TEST_CASE("an occasion says since when and until when it was kept") {
  const auto record = ParseOccasion("lunar 9/19 eve since 1396 until 1402").value();
  CHECK(TextOf(record.day) == "lunar 9/19 eve");
  CHECK(record.first_year == 1396);
  CHECK(record.last_year == 1402);
  CHECK(ParseOccasion("solar 3/15 since 1342")->first_year == 1342);
  CHECK(ParseOccasion("solar 3/15 until 1342")->last_year == 1342);
  CHECK(ParseOccasion("solar 3/15")->first_year < -1'000'000);
  for (const char* text : {"solar 3/15 since", "solar 3/15 since x", "solar 3/15 since 1400 1401",
                           "solar 3/15 until 1402 since 1396", "since 1342", "solar 3/15 since 0",
                           "solar 3/15 since 3001", "solar 3/15 since 13421342134213"}) {
    INFO(text);
    CHECK_FALSE(ParseOccasion(text));
  }
}

TEST_CASE("every line of the occasions is a day that some year has") {
  std::ifstream file(GAHNEGAR_GRAMMARS "/words/occasions.grammar");
  REQUIRE(file.is_open());
  int occasions = 0;
  int holidays = 0;
  bool is_holiday = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("words ")) is_holiday = line == "words calendar-day.iran-holiday";
    if (!line.starts_with("  ")) continue;
    INFO(line);
    // The name is what is not ASCII.
    const auto name = std::find_if(line.begin(), line.end(), [](char c) { return c & 0x80; });
    std::string value(line.begin() + 2, name);
    value.erase(value.find_last_not_of(' ') + 1);
    const auto record = ParseOccasion(value);
    REQUIRE(record);
    const int year = record->day.calendar == Calendar::kSolar   ? 1403
                     : record->day.calendar == Calendar::kLunar ? 1446
                                                                : 2024;
    CHECK(DaysOf(record->day, year));
    ++occasions;
    if (is_holiday) ++holidays;
  }
  CHECK(occasions > 600);
  CHECK(holidays > 25);
}

}  // namespace
}  // namespace gahnegar::calendars
