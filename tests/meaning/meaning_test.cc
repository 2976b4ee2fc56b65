// What the grammar of the program reads out of a phrase, printed: only what was said, nothing
// worked out.
#include <string>

#include "engine/meaning/temporal.h"
#include "tests/catch.h"
#include "tests/reading.h"

namespace gahnegar {
namespace {

// What is said by the phrases of the text, one after the other.
std::string Said(const std::string& text) {
  static testing::Reading reading(EmbeddedGrammars());
  reading.Read(text);
  std::string out;
  for (int index : reading.matched().mentions) {
    const MatchResult& r = reading.matched().results[static_cast<size_t>(index)];
    out += (out.empty() ? "" : " ") + Print(*r.meaning);
  }
  return out;
}

TEST_CASE("Dates: a field for each thing said") {
  CHECK(Said("روز شنبه ۱۶ مرداد ماه") == "{weekday=6 day=16 month=5}");
  CHECK(Said("۱۶ مرداد ۱۴۰۰ شمسی") == "{day=16 month=5 year=1400 era=solar}");
  CHECK(Said("شهریور ۲۰") == "{month=6 year=20}");
  CHECK(Said("۱۴۰۰/۰۵/۱۶") == "{day=16 month=5 year=1400}");
  CHECK(Said("قرن بیستم") == "{century=20}");
  CHECK(Said("دهه شصت") == "{decade=60}");
  CHECK(Said("سال ۵۳۹ پیش از میلاد") == "{year=539 era=bc}");
  CHECK(Said("عید فطر") == "{named=lunar 10/1}");
  CHECK(Said("پاییز سال گذشته") == "{season=3 year:-1}");
}

TEST_CASE("Dates by the reference or by the text") {
  CHECK(Said("سال آینده") == "{year:+1}");
  CHECK(Said("هفته گذشته") == "{week:-1}");
  CHECK(Said("همان سال") == "{year:same}");
  CHECK(Said("دیروز") == "{day:-1}");
}

TEST_CASE("Clock times and parts of the day") {
  CHECK(Said("ساعت ۱۰:۳۰ صبح") == "{part=morning hour=10 minute=30}");
  CHECK(Said("ساعت یک ربع به ده") == "{hour=10 minute=-15}");
  CHECK(Said("شب جمعه") == "{weekday=5 part=eve}");
  CHECK(Said("بامداد شنبه") == "{weekday=6 part=bamdad}");
}

TEST_CASE("Edges and counted parts") {
  CHECK(Said("اوایل مرداد") == "edge(early of {month=5})");
  CHECK(Said("نیمه دوم مرداد") == "edge(half-2 of {month=5})");
  CHECK(Said("سومین هفته مرداد") == "nth(3 of {month=5})");
  CHECK(Said("آخرین جمعه رمضان") == "nth(-1 of {month=9})");
}

TEST_CASE("Shifts and spans") {
  CHECK(Said("سه روز پیش") == "shift(3day ago)");
  CHECK(Said("دو سه روز پیش") == "shift(2-3day ago)");
  CHECK(Said("چند روز پیش") == "shift(severalday ago)");
  CHECK(Said("سه روز پس از ۱۶ مرداد") == "shift(3day ahead from {day=16 month=5})");
  CHECK(Said("سه روز گذشته") == "span(3day back)");
  CHECK(Said("ظرف دو هفته آینده") == "span(2week ahead)");
}

TEST_CASE("Ranges and lists keep what each side said") {
  CHECK(Said("از ۱۶ تا ۱۸ مرداد") == "range({day=16} .. {day=18 month=5})");
  CHECK(Said("از شنبه تاکنون") == "range({weekday=6} .. now)");
  CHECK(Said("۲۹ و ۳۰ مرداد و ۱ شهریور") == "list({day=29}, {day=30 month=5}, {day=1 month=6})");
}

TEST_CASE("Durations, recurrences, vague words") {
  CHECK(Said("دو ساعت و ۴۵ دقیقه") == "duration(2hour+45minute)");
  CHECK(Said("نیم ساعت") == "duration(0.5hour)");
  CHECK(Said("هر روز") == "every(1 day)");
  CHECK(Said("هفته‌ای دو بار") == "every(2 week)");
  CHECK(Said("اخیرا") == "vague(past)");
  CHECK(Said("به زودی") == "vague(future)");
}

TEST_CASE("A date has the fields that the printed form has") {
  SaidDate d;
  CHECK(Print(*MakeTemporal(d)) == "{}");
  d.weekday = 6;
  d.relative[static_cast<size_t>(Unit::kWeek)] = Relative{Relative::Kind::kOffset, 1};
  d.relative[static_cast<size_t>(Unit::kYear)] = Relative{Relative::Kind::kSame, 0};
  CHECK(Print(*MakeTemporal(d)) == "{weekday=6 week:+1 year:same}");
  d = {};
  d.zone = "Asia/Tehran";
  d.base = MakeTemporal(SaidVague{Vagueness::kNow});
  CHECK(Print(*MakeTemporal(d)) == "{zone=Asia/Tehran base=vague(now)}");
  SaidRange open;
  open.from = MakeTemporal(SaidEdge{Edge::kEarly, nullptr});
  CHECK(Print(*MakeTemporal(open)) == "range(edge(early of -) .. -)");
}

}  // namespace
}  // namespace gahnegar
