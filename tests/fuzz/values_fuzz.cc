// libFuzzer target: any bytes as the value of a word in a grammar, for the field that the last byte
// chooses. Either it is a value, which says so of its field, or there is a word on what would be.
#include <cstdint>
#include <string>

#include "engine/grammar/value.h"
#include "tests/fuzz/require.h"

using gahnegar::testing::Require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gahnegar;
  const std::string text(reinterpret_cast<const char*>(data), size == 0 ? 0 : size - 1);
  const auto field =
      static_cast<Field>(size == 0 ? 0 : data[size - 1] % (static_cast<int>(Field::kText) + 1));
  Value value;
  std::string holds;
  if (ParseValue(field, text, &value, &holds)) {
    Require(value.field == field, "a value is of its field");
    Require(value.text == text, "a value remembers how it was written");
    Value again;
    Require(ParseValue(field, value.text, &again, &holds), "a value is read again");
    Require(again.number == value.number && again.relative == value.relative &&
                again.named == value.named,
            "and is the same");
  } else {
    Require(!holds.empty(), "what cannot be held is told");
  }
  FieldOf(text);
  return 0;
}
