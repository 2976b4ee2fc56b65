#include "engine/grammar/diagnostic.h"

#include "tests/catch.h"

namespace gahnegar {
namespace {

TEST_CASE("A diagnostic is printed like a compiler's") {
  CHECK(Print({"4-days/days.grammar", 2, 18, "there is no slot {mnth}; did you mean {month}?",
               "  say     {day} {mnth} {year.four}"}) ==
        "4-days/days.grammar:2:18: error: there is no slot {mnth}; did you mean {month}?\n"
        "    say     {day} {mnth} {year.four}\n");
}

TEST_CASE("A diagnostic of a whole line, of a whole file, of no file") {
  CHECK(Print({"a.grammar", 3, 0, "m", ""}) == "a.grammar:3: error: m\n");
  CHECK(Print({"a.grammar", 0, 0, "m", ""}) == "a.grammar: error: m\n");
  CHECK(Print({"", 0, 0, "m", "   "}) == "error: m\n");
}

}  // namespace
}  // namespace gahnegar
