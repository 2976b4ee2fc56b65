#include "engine/timeline/json_indent.h"

#include "tests/catch.h"

namespace gahnegar {
namespace {

TEST_CASE("What fits on a line stays on one") {
  CHECK(IndentJson(R"({"a":[1,2],"b":{"c":null,"d":[]},"e":{}})") ==
        "{\n"
        "  \"a\": [1, 2],\n"
        "  \"b\": {\"c\": null, \"d\": []},\n"
        "  \"e\": {}\n"
        "}\n");
}

TEST_CASE("What does not fit is laid out, level by level; width counts letters and not bytes") {
  const std::string fifty(50, 'x');
  CHECK(IndentJson("{\"a\":[{\"p\":\"" + fifty + "\",\"q\":\"" + fifty + "\"},{\"p\":1}]}") ==
        "{\n"
        "  \"a\": [\n"
        "    {\n"
        "      \"p\": \"" +
            fifty +
            "\",\n"
            "      \"q\": \"" +
            fifty +
            "\"\n"
            "    },\n"
            "    {\"p\": 1}\n"
            "  ]\n"
            "}\n");
  std::string persian;
  for (int i = 0; i < 60; ++i) persian += "گ";
  CHECK(IndentJson("{\"a\":[\"" + persian + "\"]}") == "{\n  \"a\": [\"" + persian + "\"]\n}\n");
}

TEST_CASE("Brackets and quotes inside strings are text") {
  CHECK(IndentJson(R"({"a":"[{\"x\\","b":"},:"})") ==
        "{\n  \"a\": \"[{\\\"x\\\\\",\n  \"b\": \"},:\"\n}\n");
}

TEST_CASE("An empty object") { CHECK(IndentJson("{}") == "{}\n"); }

}  // namespace
}  // namespace gahnegar
