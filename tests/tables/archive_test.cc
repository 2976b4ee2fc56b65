// Arrays, rows and strings; written, read in place, and changed after that.
#include "engine/tables/archive.h"

#include <array>

#include "engine/tables/strings.h"
#include "engine/tables/table.h"
#include "tests/catch.h"

namespace gahnegar {
namespace {

struct Things {
  Table<uint32_t> numbers;
  Rows<uint16_t> rows;
  Strings words;
  std::vector<std::pair<std::string, int>> pairs;
  std::optional<std::string> perhaps, none;
  std::array<std::string, 2> two;

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [n, r, w, p, some, no, t] = *this;
    medium(n, r, w, p, some, no, t);
  }
};

Things Some() {
  Things things;
  for (uint32_t i = 0; i < 5; ++i) things.numbers.push_back(i * i);
  things.rows.Add(std::vector<uint16_t>{1, 2, 3});
  things.rows.Add(std::vector<uint16_t>{});
  things.rows.Add(std::vector<uint16_t>{4});
  for (int i = 0; i < 1000; ++i) things.words.Intern("word " + std::to_string(i));
  things.pairs = {{"a", 1}, {"مرداد", -5}};
  things.perhaps = "some";
  things.none = std::nullopt;
  things.two = {"", "دو"};
  return things;
}

TEST_CASE("What was written is read again, in place") {
  Things written = Some();
  Writer writer;
  writer(written);
  std::vector<uint64_t> aligned((writer.bytes().size() + 7) / 8);
  std::memcpy(aligned.data(), writer.bytes().data(), writer.bytes().size());
  const auto* bytes = reinterpret_cast<const uint8_t*>(aligned.data());
  Things things;
  things.none = "to be forgotten";
  Reader reader({bytes, writer.bytes().size()});
  reader(things);
  CHECK(reader.done());
  REQUIRE(things.numbers.size() == 5);
  CHECK(things.numbers[4] == 16);
  CHECK(reinterpret_cast<const uint8_t*>(things.numbers.data()) > bytes);
  CHECK(reinterpret_cast<const uint8_t*>(things.numbers.data()) < bytes + writer.bytes().size());
  REQUIRE(things.rows.size() == 3);
  CHECK(things.rows[0].size() == 3);
  CHECK(things.rows[1].empty());
  CHECK(things.rows[2][0] == 4);
  for (uint32_t i = 0; i < 1000; ++i) {
    const std::string word = "word " + std::to_string(i);
    CHECK(things.words[i] == word);
    CHECK(things.words.Find(word) == i);
  }
  CHECK(things.words.Find("word") == Strings::kNone);
  CHECK(things.pairs == written.pairs);
  CHECK(things.perhaps == written.perhaps);
  CHECK(things.none == std::nullopt);
  CHECK(things.two == written.two);

  // Changed: a copy of its own, and what was read stays as it was.
  things.numbers.Mutable(0) = 7;
  things.numbers.push_back(25);
  CHECK(things.numbers[0] == 7);
  CHECK(things.numbers[4] == 16);
  CHECK(things.numbers[5] == 25);
  CHECK(things.words.Intern("another") == 1000);
  CHECK(things.words.Intern("word 3") == 3);
  CHECK(things.words[999] == "word 999");
  Things again;
  Reader second({bytes, writer.bytes().size()});
  second(again);
  CHECK(again.numbers[0] == 0);
  CHECK(again.numbers.size() == 5);
  CHECK(again.words.size() == 1000);
}

TEST_CASE("A table that is moved stays as it was") {
  Things from = Some();
  const Things to = std::move(from);
  CHECK(to.numbers.size() == 5);
  CHECK(to.words.Find("word 7") == 7);
  CHECK(from.numbers.empty());
}

TEST_CASE("Strings without any find nothing, and hold the empty string too") {
  Strings strings;
  CHECK(strings.Find("") == Strings::kNone);
  CHECK(strings.Intern("") == 0);
  CHECK(strings.Intern("x") == 1);
  CHECK(strings.Intern("") == 0);
  CHECK(strings[0].empty());
  CHECK(strings[1] == "x");
}

}  // namespace
}  // namespace gahnegar
