#include "engine/timeline/ndjson_reader.h"

#include "engine/timeline/json_writer.h"
#include "tests/catch.h"

namespace gahnegar {
namespace {

std::string ErrorOf(std::string_view line) { return ReadNdjsonLine(line, 17).error; }

TEST_CASE("A whole document") {
  const NdjsonLine line =
      ReadNdjsonLine(R"({"id":"a","text":"روز شنبه","published":"1400-05-17","source":"ایرنا",)"
                     R"("title":"دیدار","url":"https://example.org/1"})",
                     1);
  CHECK(line.error.empty());
  CHECK(!line.blank);
  CHECK(line.document.id == "a");
  CHECK(line.document.text == "روز شنبه");
  REQUIRE(line.document.published);
  CHECK(IsoInstant(*line.document.published) == "2021-08-08");
  CHECK(line.document.published_said == "1400-05-17");
  CHECK(line.document.source == "ایرنا");
  CHECK(line.document.title == "دیدار");
  CHECK(line.document.url == "https://example.org/1");
}

TEST_CASE("A region is IR or AF") {
  NdjsonLine line = ReadNdjsonLine(R"({"text":"x","region":"AF"})", 1);
  CHECK(line.error.empty());
  CHECK(line.document.region == Region::kAfghanistan);
  CHECK(ReadNdjsonLine(R"({"text":"x","region":"IR"})", 1).document.region == Region::kIran);
  CHECK(!ReadNdjsonLine(R"({"text":"x","region":""})", 1).document.region);
  CHECK(!ReadNdjsonLine(R"({"text":"x","region":null})", 1).document.region);
  line = ReadNdjsonLine(R"({"id":"a","text":"x","region":"TJ"})", 4);
  CHECK(line.error == "line 4: \"region\" is «TJ»; it can be IR or AF");
  CHECK(line.document.id == "a");
  CHECK(ErrorOf(R"({"text":"x","region":5})") == "line 17: \"region\" is a number, not a string");
}

TEST_CASE("What may be left out, be null, be a number, or be unknown") {
  NdjsonLine line = ReadNdjsonLine(R"({"text":""})", 1);
  CHECK(line.error.empty());
  CHECK(line.document.id.empty());
  line = ReadNdjsonLine(
      R"({"id":null,"published":null,"source":null,"title":null,"url":null,"text":"x"})", 1);
  CHECK(line.error.empty());
  CHECK(!line.document.published);
  line = ReadNdjsonLine(R"({"id":17,"text":"x","published":""})", 1);
  CHECK(line.error.empty());
  CHECK(line.document.id == "17");
  CHECK(ReadNdjsonLine(R"({"id":-1.50,"text":"x"})", 1).document.id == "-1.50");
  line = ReadNdjsonLine(
      R"({"x":{"text":5,"id":[{"id":"inner"}]},"text":"outer","y":[true,{"text":null}],"z":1e9})",
      1);
  CHECK(line.error.empty());
  CHECK(line.document.text == "outer");
  CHECK(line.document.id.empty());
}

TEST_CASE("Carriage returns, a byte order mark, and lines of nothing") {
  CHECK(ReadNdjsonLine("{\"text\":\"x\"}\r", 3).document.text == "x");
  CHECK(ReadNdjsonLine("\xEF\xBB\xBF{\"text\":\"x\"}", 1).document.text == "x");
  CHECK(ReadNdjsonLine("\xEF\xBB\xBF{\"text\":\"x\"}", 5).document.text == "x");
  for (const char* nothing : {"", "\r", "  \t\r"}) CHECK(ReadNdjsonLine(nothing, 2).blank);
  CHECK(ReadNdjsonLine("\xEF\xBB\xBF\r", 1).blank);
}

TEST_CASE("Escapes are read as the letters they mean") {
  CHECK(ReadNdjsonLine(R"({"text":"\u0645\n\ud83d\ude00"})", 1).document.text == "م\n😀");
}

TEST_CASE("What is wrong with a line, word for word") {
  CHECK(ErrorOf(R"({"id":"a"})") == "line 17: \"text\" is missing");
  CHECK(ErrorOf("{}") == "line 17: \"text\" is missing");
  CHECK(ErrorOf(R"({"text":5})") == "line 17: \"text\" is a number, not a string");
  CHECK(ErrorOf(R"({"text":null})") == "line 17: \"text\" is null, not a string");
  CHECK(ErrorOf(R"({"text":["x"]})") == "line 17: \"text\" is an array, not a string");
  CHECK(ErrorOf(R"({"text":{"text":"x"}})") == "line 17: \"text\" is an object, not a string");
  CHECK(ErrorOf(R"({"text":"x","source":true})") ==
        "line 17: \"source\" is true or false, not a string");
  CHECK(ErrorOf(R"({"text":"x","title":1})") == "line 17: \"title\" is a number, not a string");
  CHECK(ErrorOf(R"({"text":"x","url":1})") == "line 17: \"url\" is a number, not a string");
  CHECK(ErrorOf(R"({"text":"x","id":[]})") ==
        "line 17: \"id\" is an array, not a string or a number");
  CHECK(ErrorOf(R"({"text":"x","published":20210808})") ==
        "line 17: \"published\" is a number, not a string");
  CHECK(ErrorOf(R"({"text":"x","published":"yesterday"})") ==
        "line 17: \"published\" is not a date: «yesterday» (write 2021-08-08, 2021-08-08T10:30 or "
        "1400-05-17)");
  CHECK(ErrorOf(R"(["x"])") == "line 17: a document is an object {…}, and this is an array");
  CHECK(ErrorOf(R"("x")") == "line 17: a document is an object {…}, and this is a string");
  CHECK(ErrorOf("5") == "line 17: a document is an object {…}, and this is a number");
}

TEST_CASE("What is no JSON, and where") {
  CHECK(ErrorOf("foo") == "line 17: not JSON: unexpected «o» at byte 2");
  CHECK(ErrorOf(R"({"text":"x")") == "line 17: not JSON: the line ends too early");
  CHECK(ErrorOf(R"({"text":"x)") == "line 17: not JSON: the line ends too early");
  CHECK(ErrorOf(R"({"text":"x"} {"text":"y"})") == "line 17: not JSON: unexpected «{» at byte 14");
  CHECK(ErrorOf(R"({"text":"x",})") == "line 17: not JSON: unexpected «}» at byte 13");
  CHECK(ErrorOf("{'text':'x'}") == "line 17: not JSON: unexpected «'» at byte 2");
  CHECK(ErrorOf("{\"text\":\"a\tb\"}") ==
        "line 17: not JSON: a control character must be written as an escape, at byte 11");
  CHECK(ErrorOf("{\"text\":\"a\xFFz\"}") == "line 17: not UTF-8 at byte 11");
}

TEST_CASE("A byte order mark counts in the place that is told") {
  CHECK(ReadNdjsonLine("\xEF\xBB\xBF{'", 1).error == "line 1: not JSON: unexpected «'» at byte 5");
}

TEST_CASE("A bad line keeps the id that could be read") {
  CHECK(ReadNdjsonLine(R"({"id":"a","text":5})", 1).document.id == "a");
  CHECK(ReadNdjsonLine(R"({"id":12,"text":"cut sho)", 1).document.id == "12");
  CHECK(ReadNdjsonLine(R"({"text":5,"id":"late"})", 1).document.id == "late");
}

TEST_CASE("A line that is nested a million deep is no danger") {
  const std::string deep = std::string(1000000, '[');
  CHECK(ReadNdjsonLine(deep, 1).error == "line 1: not JSON: the line ends too early");
}

}  // namespace
}  // namespace gahnegar
