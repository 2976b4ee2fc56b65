#include "engine/lex/word_map.h"

#include <string>

#include "tests/catch.h"

namespace gahnegar {
namespace {

struct Counted {
  int seen = 0;
};

TEST_CASE("A word has one place, wherever it stands in a text") {
  WordMap<Counted> map;
  const std::string text = "abc abcd abc";
  ++map.At({text, 0, 3})->seen;
  ++map.At({text, 4, 8})->seen;
  ++map.At({text, 9, 12})->seen;
  CHECK(map.count() == 2);
  CHECK(map.At({text, 0, 3})->seen == 2);
  CHECK(map.At({text, 4, 8})->seen == 1);
  CHECK(map.At({text, 4, 7}) == map.At({text, 0, 3}));
}

TEST_CASE("Every length up to the longest is told apart, at the end of a text as inside") {
  const std::string letters = "abcdefghijklmnop";
  REQUIRE(letters.size() == WordMap<Counted>::kLongest);
  WordMap<Counted> map;
  const std::string inside = letters + letters;
  for (size_t n = 1; n <= letters.size(); ++n) {
    Counted* place = map.At({letters, 0, n});
    REQUIRE(place != nullptr);
    CHECK(place->seen == 0);
    place->seen = static_cast<int>(n);
    CHECK(map.At({inside, 0, n}) == place);
    CHECK(map.At({std::string_view(inside).substr(0, n), 0, n}) == place);
  }
  CHECK(map.count() == letters.size());
}

TEST_CASE("Places stay where they are until Trim, and a full map keeps no more") {
  WordMap<Counted> map;
  const auto word = [](int i) { return "w" + std::to_string(i); };
  const std::string first = word(0);
  Counted* place = map.At({first, 0, first.size()});
  place->seen = 77;
  int kept = 1;
  for (int i = 1; i < 100000; ++i) {
    const std::string w = word(i);
    kept += map.At({w, 0, w.size()}) != nullptr;
  }
  CHECK(kept < 100000);
  CHECK(map.count() == static_cast<size_t>(kept));
  CHECK(map.At({first, 0, first.size()}) == place);
  const uint32_t generation = map.generation();
  map.Trim();
  CHECK(map.generation() == generation);
  CHECK(map.At({first, 0, first.size()})->seen == 77);
  const std::string last = word(99999);
  CHECK(map.At({last, 0, last.size()}) != nullptr);
}

TEST_CASE("What grows beyond its bound is forgotten between documents") {
  WordMap<Counted> map;
  const uint32_t generation = map.generation();
  for (int i = 0; map.generation() == generation; ++i) {
    REQUIRE(i < 1000000);
    const std::string w = "w" + std::to_string(i);
    map.At({w, 0, w.size()});
    map.Trim();
  }
  CHECK(map.count() == 0);
}

}  // namespace
}  // namespace gahnegar
