#include "engine/date_text.h"

#include <string>

#include "tests/catch.h"

namespace gahnegar {
namespace {

// «year-month-day@seconds», or «none».
std::string Printed(std::string_view text) {
  const auto date = ReadDateText(text);
  if (!date) return "none";
  std::string out = std::to_string(date->year) + ' ' + std::to_string(date->month) + ' ' +
                    std::to_string(date->day);
  if (date->second_of_day) out += " @" + std::to_string(*date->second_of_day);
  return out;
}

TEST_CASE("Dates as people type them") {
  CHECK(Printed("2021-08-07") == "2021 8 7");
  CHECK(Printed("1400/5/16") == "1400 5 16");
  CHECK(Printed("۱۴۰۰/۰۵/۱۶") == "1400 5 16");
  CHECK(Printed("١٤٠٠-٥-١٦") == "1400 5 16");
  CHECK(Printed("  1400-05\r\n") == "1400 5 0");
  CHECK(Printed("1400") == "1400 0 0");
  CHECK(Printed("-0538-10-29") == "-538 10 29");
}

TEST_CASE("A clock time after the date; its offset is read and kept out") {
  CHECK(Printed("2021-08-08T10:30") == "2021 8 8 @37800");
  CHECK(Printed("2021-08-08 10:30:05") == "2021 8 8 @37805");
  CHECK(Printed("2021-08-08T10:30:00Z") == "2021 8 8 @37800");
  CHECK(Printed("2021-08-08T10:30:00.125+03:30") == "2021 8 8 @37800");
  CHECK(Printed("2021-08-08T10:30-0430") == "2021 8 8 @37800");
  CHECK(Printed("2021-08-08T23:59:59") == "2021 8 8 @86399");
}

TEST_CASE("What is no date") {
  for (const char* text :
       {"", "-", "foo", "2021-08-07x", "2021-08/07", "2021-00-07", "2021-08-00", "2021-8-7-6",
        "123456-01-01", "2021-008-07", "2021-08-08T24:00", "2021-08-08T10:60", "2021-08-08T10",
        "2021-08-08T10:30+3", "2021-08-08T10:30Zx", "2021--08-07", "99999999999999999999"}) {
    INFO(text);
    CHECK(Printed(text) == "none");
  }
}

TEST_CASE("Digits of one alphabet and of another") {
  CHECK(WithAsciiDigits("۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ مرداد") == "0123456789 0123456789 مرداد");
  CHECK(WithPersianDigits("0123456789 x") == "۰۱۲۳۴۵۶۷۸۹ x");
  CHECK(WithAsciiDigits("\xDB") == "\xDB");
}

TEST_CASE("ISO dates have four digits a year, and astronomical years before 1") {
  CHECK(IsoDate({2021, 8, 7}) == "2021-08-07");
  CHECK(IsoDate({37, 1, 1}) == "0037-01-01");
  CHECK(IsoDate({-538, 10, 29}) == "-0538-10-29");
  CHECK(IsoDate({0, 2, 29}) == "0000-02-29");
}

}  // namespace
}  // namespace gahnegar
