#include "engine/document.h"

#include "engine/timeline/json_writer.h"
#include "tests/catch.h"

namespace gahnegar {
namespace {

std::string Printed(std::string_view text) {
  const auto instant = ParseReference(text);
  return instant ? IsoInstant(*instant) : "none";
}

TEST_CASE("A reference is Gregorian, or solar Hijri from 1200 to 1600") {
  CHECK(Printed("2021-08-08") == "2021-08-08");
  CHECK(Printed("1400-05-17") == "2021-08-08");
  CHECK(Printed("۱۴۰۰/۰۵/۱۷") == "2021-08-08");
  CHECK(Printed("1400-05-17T10:30") == "2021-08-08T10:30");
  CHECK(Printed("2021-08-08T10:30:00+04:30") == "2021-08-08T10:30");
  CHECK(Printed("1200-01-01") == "1821-03-21");
  CHECK(Printed("1601-01-01") == "1601-01-01");
}

TEST_CASE("A reference is never guessed") {
  for (const char* text : {"", "1400-05", "1400", "yesterday", "21-08-08", "00-05-17", "1400-07-31",
                           "2021-02-29", "2021-13-01"}) {
    INFO(text);
    CHECK(Printed(text) == "none");
  }
}

}  // namespace
}  // namespace gahnegar
