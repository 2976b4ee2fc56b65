#include "engine/timeline/display.h"

#include "tests/catch.h"
#include "tests/timeline/display_names.h"

namespace gahnegar {
namespace {

using calendars::Calendar;
using testing::At;
using testing::Names;

// «fa | en» of the mention that lasts from one reference to another.
std::string Shown(const Mention& mention, const DisplayNames& names = Names()) {
  const Display display = DisplayOf(mention, names);
  return display.fa + " | " + display.en;
}

Mention From(std::string_view start, std::string_view end) {
  Mention mention;
  mention.start = At(start);
  mention.end = At(end);
  return mention;
}

TEST_CASE("A day, in the calendar of the text") {
  Mention day = From("1400-05-16", "1400-05-16");
  CHECK(Shown(day) == "شنبه ۱۶ مرداد ۱۴۰۰ | Saturday 7 August 2021");
  day.calendar = Calendar::kLunar;
  CHECK(Shown(day) == "شنبه ۲۷ ذی‌الحجه ۱۴۴۲ | Saturday 7 August 2021");
  DisplayNames other = Names();
  other.lunar_table = calendars::lunar::Table::kUmmAlQura;
  CHECK(Shown(day, other) == "شنبه ۲۸ ذی‌الحجه ۱۴۴۲ | Saturday 7 August 2021");
  day.calendar = Calendar::kGregorian;
  CHECK(Shown(day) == "شنبه ۷ اوت ۲۰۲۱ | Saturday 7 August 2021");
}

TEST_CASE("Months and years are told by their names") {
  CHECK(Shown(From("1400-05-01", "1400-05-31")) == "مرداد ۱۴۰۰ | 23 July – 22 August 2021");
  CHECK(Shown(From("1400-05-01", "1400-07-30")) == "مرداد تا مهر ۱۴۰۰ | 23 July – 22 October 2021");
  CHECK(Shown(From("1399-12-01", "1400-01-31")) ==
        "اسفند ۱۳۹۹ تا فروردین ۱۴۰۰ | 19 February – 20 April 2021");
  CHECK(Shown(From("1400-01-01", "1400-12-29")) == "سال ۱۴۰۰ | 21 March 2021 – 20 March 2022");
  CHECK(Shown(From("1360-01-01", "1369-12-29")) ==
        "سال ۱۳۶۰ تا ۱۳۶۹ | 21 March 1981 – 20 March 1991");
  Mention month = From("2021-08-01", "2021-08-31");
  month.calendar = Calendar::kGregorian;
  CHECK(Shown(month) == "اوت ۲۰۲۱ | August 2021");
  Mention years = From("1914-01-01", "1918-12-31");
  years.calendar = Calendar::kGregorian;
  CHECK(Shown(years) == "سال ۱۹۱۴ تا ۱۹۱۸ | 1914–1918");
}

TEST_CASE("Days in a row name what they share once") {
  CHECK(Shown(From("1400-05-16", "1400-05-18")) == "۱۶ تا ۱۸ مرداد ۱۴۰۰ | 7–9 August 2021");
  CHECK(Shown(From("1400-05-30", "1400-06-02")) == "۳۰ مرداد تا ۲ شهریور ۱۴۰۰ | 21–24 August 2021");
  CHECK(Shown(From("1399-12-28", "1400-01-03")) ==
        "۲۸ اسفند ۱۳۹۹ تا ۳ فروردین ۱۴۰۰ | 18–23 March 2021");
}

TEST_CASE("Clock times") {
  CHECK(Shown(From("1400-05-16T10:30", "1400-05-16T10:30")) ==
        "شنبه ۱۶ مرداد ۱۴۰۰، ساعت ۱۰:۳۰ | Saturday 7 August 2021, 10:30");
  CHECK(Shown(From("1400-05-16T06:00", "1400-05-16T11:59")) ==
        "شنبه ۱۶ مرداد ۱۴۰۰، ساعت ۰۶:۰۰ تا ۱۱:۵۹ | Saturday 7 August 2021, 06:00–11:59");
  CHECK(Shown(From("1400-05-16T22:00", "1400-05-17T02:00:30")) ==
        "شنبه ۱۶ مرداد ۱۴۰۰، ساعت ۲۲:۰۰ تا یکشنبه ۱۷ مرداد ۱۴۰۰، ساعت ۰۲:۰۰:۳۰ | "
        "Saturday 7 August 2021, 22:00 – Sunday 8 August 2021, 02:00:30");
}

TEST_CASE("Open on one side") {
  Mention since = From("1400-05-16", "1400-05-16");
  since.end.reset();
  CHECK(Shown(since) == "از شنبه ۱۶ مرداد ۱۴۰۰ | from Saturday 7 August 2021");
  Mention until = From("1400-05-16", "1400-05-16");
  until.start.reset();
  CHECK(Shown(until) == "تا شنبه ۱۶ مرداد ۱۴۰۰ | until Saturday 7 August 2021");
}

TEST_CASE("Separate days stay separate") {
  Mention days = From("1400-05-16", "1400-05-20");
  days.members = {{At("1400-05-16"), At("1400-05-16")}, {At("1400-05-20"), At("1400-05-20")}};
  CHECK(Shown(days) ==
        "شنبه ۱۶ مرداد ۱۴۰۰؛ چهارشنبه ۲۰ مرداد ۱۴۰۰ | "
        "Saturday 7 August 2021; Wednesday 11 August 2021");
}

TEST_CASE("A date without a year shows what was said") {
  Mention unresolved;
  unresolved.said = {{"weekday", std::string("saturday")}, {"month", 5}, {"day", 16}};
  CHECK(Shown(unresolved) == "شنبه ۱۶ مرداد | ");
  unresolved.said = {{"month", 12}, {"day", 30}, {"year", 1400}};
  CHECK(Shown(unresolved) == "۳۰ اسفند ۱۴۰۰ | ");
  unresolved.said = {{"month", 13}};
  CHECK(Shown(unresolved) == " | ");
  unresolved.said.clear();
  CHECK(Shown(unresolved) == " | ");
}

TEST_CASE("Durations and sets") {
  Mention duration;
  duration.type = MentionType::kDuration;
  duration.value = "P44Y";
  CHECK(Shown(duration) == "۴۴ سال | 44 years");
  Mention set;
  set.type = MentionType::kSet;
  set.rrule = "FREQ=WEEKLY;BYDAY=SA";
  CHECK(Shown(set) == " | every Saturday");
}

TEST_CASE("Years before 1") {
  Mention cyrus;
  const auto day = calendars::ToDay(Calendar::kGregorian, {-538, 10, 29});
  REQUIRE(day);
  cyrus.start = cyrus.end = Instant{*day, std::nullopt};
  cyrus.calendar = Calendar::kGregorian;
  const std::string shown = Shown(cyrus);
  CHECK(shown.find("۲۹ اکتبر ۵۳۹ پیش از میلاد | ") != std::string::npos);
  CHECK(shown.find("29 October 539 BC") != std::string::npos);
}

TEST_CASE("Without names there is nothing to say in Persian, and English does not suffer") {
  CHECK(Shown(From("1400-05-16", "1400-05-16"), DisplayNames()) == " | Saturday 7 August 2021");
}

}  // namespace
}  // namespace gahnegar
