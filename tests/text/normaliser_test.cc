// The vector normaliser against the scalar one: the same form for any bytes, on every instruction
// set of this machine.
#include "engine/text/normaliser.h"

#include <hwy/targets.h>

#include <functional>
#include <random>
#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/text/text_invariants.h"

namespace gahnegar {
namespace {

using testing::DifferenceOfForms;

// What may stand between letters and what may go wrong: a piece for each way through the code.
const std::vector<std::string> kPieces = {
    "a", "Z", " ", "\n", "\t", "\r", "\x01", "\x1F", "\x7F", "@[`{",
    "ی", "آ", "ا", "ا\u0653", "ا\u064E\u0653", "\u0653", "\u064E", "\u0640", "۱۶", "٣", "،", "؟",
    "ي", "ك", "ټ", "\u0600", "\u060D", "\u061C", "\u06DD", "\u06D4",
    "\u200C", "\u200C\u200C", " \u200C", "\u200C ", "\u200C\u064E", "\u200B", "\u200D", "\u200F",
    "«", "»", "\u00A0", "\u00AD", "\u00A8", "é", "½", "…", "–", "“", "я", "\u07FF", "\u0700",
    "\uFEFB", "\uFEFB\u0653", "\uFDFA", "\uFE76", "\uFEFF", "\U0001F600", "\U000E0020",
    "\xFF", "\xD8", "\xDB", "\xD8\xD9", "\x80", "\xC2", "\xC2\xAB\xBB", "\xE2", "\xE2\x80",
    "\xE2\x80\x8C\x8C", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xC0\xAF", "\xF0\x9F\x98",
    std::string(1, '\0')};

void OnEveryTarget(const std::function<void()>& check) {
  for (const int64_t target : hwy::SupportedAndGeneratedTargets()) {
    INFO(hwy::TargetName(target));
    hwy::SetSupportedTargetsForTest(target);
    check();
  }
  hwy::SetSupportedTargetsForTest(0);
}

std::string Persian(size_t size) {
  std::string text;
  while (text.size() < size) text += "شنبه ۱۶ مرداد، ABC 12: ";
  return text.substr(0, size);
}

TEST_CASE("any piece anywhere in plain text, on every instruction set") {
  OnEveryTarget([] {
    for (const std::string& piece : kPieces) {
      CAPTURE(piece);
      for (size_t at = 0; at < 140; ++at) {
        for (const bool odd : {false, true}) {  // pairs that lie across the borders of blocks
          const std::string input = Persian(at) + piece + (odd ? "x" : "") + Persian(150);
          CAPTURE(at, odd);
          REQUIRE(DifferenceOfForms(input) == "");
        }
      }
    }
  });
}

TEST_CASE("random mixtures of everything, on every instruction set") {
  OnEveryTarget([] {
    std::mt19937 random(1400);
    for (int round = 0; round < 6000; ++round) {
      const size_t plain = random() % 40;  // words of plain text between two pieces, at most
      std::string input;
      for (size_t n = random() % 30; n > 0; --n) {
        for (size_t i = plain == 0 ? 0 : random() % plain; i > 0; --i) input += "مرداد ";
        if (random() % 16 == 0) {
          input += testing::Encode(random() % 0x110000);  // surrogates are bad bytes
        } else if (random() % 16 == 0) {
          input += static_cast<char>(random());
        } else {
          input += kPieces[random() % kPieces.size()];
        }
      }
      CAPTURE(round);
      REQUIRE(DifferenceOfForms(input) == "");
    }
  });
}

TEST_CASE("every code point among letters, on every instruction set") {
  std::string all;
  for (unsigned value = 0; value <= 0x10FFFF; ++value) {
    // Plain text before it, so that its block differs from a plain one in it alone.
    all += value < 0x3000 || (value >= 0xF000 && value < 0x10000) ? Persian(67) : "ب";
    all += testing::Encode(value);
  }
  OnEveryTarget([&] { REQUIRE(DifferenceOfForms(all) == ""); });
}

TEST_CASE("ToAlphabet gives the letters of a text that is read whole") {
  std::mt19937 random(1401);
  NormalText text;
  for (int round = 0; round < 20000; ++round) {
    std::string input;
    for (size_t n = random() % 6; n > 0; --n) {
      input += random() % 2 == 0 ? kPieces[random() % kPieces.size()] : "شب";
    }
    text.Assign(input);
    CAPTURE(input);
    REQUIRE(ToAlphabet(input) == text.text());
  }
}

TEST_CASE("every size up to some blocks, on every instruction set") {
  const std::string text = Persian(130) + "سه\u200Cشنبه «آ» " + Persian(130);
  OnEveryTarget([&] {
    for (size_t size = 0; size <= text.size(); ++size) {
      CAPTURE(size);
      REQUIRE(DifferenceOfForms(text.substr(0, size)) == "");
      REQUIRE(DifferenceOfForms(text.substr(size)) == "");
    }
  });
}

TEST_CASE("one form is used for a long text, then a short one, then a longer one") {
  NormalForm form;
  for (const size_t size : {1000, 10, 0, 3000}) {
    const std::string input = Persian(size) + "\uFEFB\xFF";
    NormaliseVector(input, form);
    NormalForm fresh;
    NormaliseScalar(input, fresh);
    CHECK(testing::DifferenceOf(form, fresh) == "");
  }
}

}  // namespace
}  // namespace gahnegar
