#include "engine/timeline/duration_words.h"

#include "tests/catch.h"
#include "tests/timeline/display_names.h"

namespace gahnegar {
namespace {

std::string Shown(std::string_view iso) {
  const Display words = DurationInWords(iso, testing::Names());
  return words.fa + " | " + words.en;
}

TEST_CASE("Durations in words") {
  CHECK(Shown("P44Y") == "۴۴ سال | 44 years");
  CHECK(Shown("P1Y6M") == "۱ سال و ۶ ماه | 1 year and 6 months");
  CHECK(Shown("P1Y2M3D") == "۱ سال و ۲ ماه و ۳ روز | 1 year, 2 months and 3 days");
  CHECK(Shown("PT2H30M") == "۲ ساعت و ۳۰ دقیقه | 2 hours and 30 minutes");
  CHECK(Shown("P3W") == "۳ هفته | 3 weeks");
  CHECK(Shown("P1.5Y") == "۱٫۵ سال | 1.5 years");
}

TEST_CASE("What is no duration in numbers has no words") {
  for (const char* iso : {"", "P", "PXD", "44Y", "P44", "PT2D", "P2H", "PTT2H", "PY"}) {
    INFO(iso);
    CHECK(Shown(iso) == " | ");
  }
}

TEST_CASE("Recurrences in English") {
  CHECK(EnglishRecurrence("FREQ=DAILY") == "every day");
  CHECK(EnglishRecurrence("FREQ=WEEKLY;BYDAY=SA") == "every Saturday");
  CHECK(EnglishRecurrence("FREQ=WEEKLY;BYDAY=SA,MO,WE") == "every Saturday, Monday and Wednesday");
  CHECK(EnglishRecurrence("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR") == "every 2 weeks on Friday");
  CHECK(EnglishRecurrence("FREQ=MONTHLY;INTERVAL=3") == "every 3 months");
}

TEST_CASE("A recurrence that is not plain is not told wrongly") {
  for (const char* rule :
       {"", "DAILY", "FREQ=MONTHLY;BYDAY=SA", "FREQ=YEARLY;BYMONTH=3", "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=x", "FREQ=SOMETIMES"}) {
    INFO(rule);
    CHECK(EnglishRecurrence(rule).empty());
  }
}

}  // namespace
}  // namespace gahnegar
