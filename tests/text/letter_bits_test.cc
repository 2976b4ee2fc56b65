#include "engine/text/letter_bits.h"

#include <hwy/targets.h>

#include <random>
#include <string>

#include "engine/text/alphabet.h"
#include "tests/catch.h"

namespace gahnegar {
namespace {

std::vector<uint64_t> ByKind(std::string_view letters) {
  std::vector<uint64_t> bits((letters.size() + 63) / 64);
  for (size_t i = 0; i < letters.size(); ++i) {
    bits[i / 64] |= uint64_t{KindOf(letters[i]) == LetterKind::kLetter} << i % 64;
  }
  return bits;
}

TEST_CASE("the header's examples") {
  std::vector<uint64_t> bits{~uint64_t{0}, 1};
  LetterBits(ToAlphabet("در 1400،"), bits);
  CHECK(bits == std::vector<uint64_t>{0b11});
  LetterBits("a-b", bits);
  CHECK(bits == std::vector<uint64_t>{0b101});
  LetterBits("", bits);
  CHECK(bits.empty());
}

TEST_CASE("bits are what KindOf says, on every instruction set, for every size") {
  std::mt19937 random(1400);
  std::string letters;
  for (int byte = 0; byte < 256; ++byte) letters += static_cast<char>(byte);
  for (int i = 0; i < 300; ++i) letters += static_cast<char>(random() % 256);
  std::vector<uint64_t> bits;
  for (const int64_t target : hwy::SupportedAndGeneratedTargets()) {
    INFO(hwy::TargetName(target));
    hwy::SetSupportedTargetsForTest(target);
    for (size_t size = 0; size <= letters.size(); ++size) {
      const std::string slice = letters.substr(letters.size() - size);
      CAPTURE(size);
      LetterBits(slice, bits);
      REQUIRE(bits == ByKind(slice));
    }
    LetterBits(letters, bits);
    REQUIRE(bits == ByKind(letters));
  }
  hwy::SetSupportedTargetsForTest(0);
}

}  // namespace
}  // namespace gahnegar
