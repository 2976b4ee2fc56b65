#include "engine/timeline/json_text.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <random>

#include "tests/catch.h"

namespace gahnegar {
namespace {

std::string Written(std::string_view text) {
  std::string out;
  JsonText(out).String(text);
  return out;
}

TEST_CASE("Persian stands as it is; quotes, backslashes and control characters are escaped") {
  CHECK(Written("روز «۱۶» مرداد‌ماه") ==
        "\"روز «۱۶» مرداد‌ماه\"");
  CHECK(Written("a\"b\\c\nd\te\rf\bg\fh\x01\x1f") ==
        "\"a\\\"b\\\\c\\nd\\te\\rf\\bg\\fh\\u0001\\u001f\"");
  CHECK(Written("") == "\"\"");
  CHECK(Written(std::string_view("\0", 1)) == "\"\\u0000\"");
}

TEST_CASE("Each byte that is not UTF-8 is one replacement character") {
  CHECK(Written("\xFF") == "\"\xEF\xBF\xBD\"");
  CHECK(Written("a\xD8z") == "\"a\xEF\xBF\xBDz\"");
  CHECK(Written("\xE2\x80") == "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");                  // cut short
  CHECK(Written("\xC0\xAF") == "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");                  // overlong
  CHECK(Written("\xED\xA0\x80") == "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");  // a surrogate
  CHECK(Written("\xF4\x90\x80\x80").size() == 2 + 4 * 3);                        // past U+10FFFF
  CHECK(Written("\xF0\x9F\x98\x80") == "\"\xF0\x9F\x98\x80\"");
}

TEST_CASE("Whatever bytes go in, valid JSON with the same text comes out") {
  std::mt19937 random(1400);
  const std::string alphabet(
      "\"\\\n\x01"
      "aگ\xDA\xFF\xF0\x9F\x98\x80\xE2\x80\x8C\x7F");
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (unsigned n = random() % 12; n > 0; --n) text += alphabet[random() % alphabet.size()];
    const std::string written = Written(text);
    const auto parsed = nlohmann::json::parse(written, nullptr, false);
    INFO(written);
    REQUIRE(parsed.is_string());
    std::string expected;
    for (size_t i = 0; i < text.size();) {
      const size_t length = Utf8SequenceLength(std::string_view(text).substr(i));
      expected += length > 0 ? text.substr(i, length) : "\xEF\xBF\xBD";
      i += length > 0 ? length : 1;
    }
    CHECK(parsed.get<std::string>() == expected);
  }
}

TEST_CASE("Commas stand between values and nowhere else") {
  std::string out;
  JsonText json(out);
  json.Open('{');
  json.Key("a");
  json.Open('[');
  json.Close(']');
  json.Key("b");
  json.Open('[');
  json.Integer(-1);
  json.Unsigned(2);
  json.Open('{');
  json.Close('}');
  json.Null();
  json.Close(']');
  json.Key("c");
  json.Bool(true);
  json.Key("d");
  json.StringOrNull("");
  json.Close('}');
  CHECK(out == R"({"a":[],"b":[-1,2,{},null],"c":true,"d":null})");
}

TEST_CASE("Numbers are as short as they can be, and JSON knows no infinity") {
  std::string out;
  JsonText json(out);
  json.Open('[');
  for (const double number : {0.98, 1.0, 0.0, 0.1, std::numeric_limits<double>::infinity(),
                              std::numeric_limits<double>::quiet_NaN()}) {
    json.Real(number);
  }
  json.Close(']');
  CHECK(out == "[0.98,1,0,0.1,null,null]");
}

}  // namespace
}  // namespace gahnegar
