// The text as the engine sees it: one byte a letter, spelling settled once, and a way back.
//
// Every byte of `text()` is a letter of the alphabet in alphabet.h: Persian letters above 0x7F with
// ي ك ة ۀ أ إ ؤ ئ folded, the three digit alphabets as ASCII digits, Latin in lower case, the
// half-space as kHalfSpace, every white space as ' ' but the line feed as '\n'. Marks, tatweel and
// direction marks are gone. What is in no alphabet is kUnknownLetter (a letter) or kUnknownMark
// (punctuation). Each byte that is not UTF-8 counts as one code point and becomes kUnknownMark.
//
// Example: «شنبه ۱۶ مُرداد» → 5+2+5 letters with two spaces between; the span of the last word maps
// back to «مُرداد» with its mark.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/text/span.h"

namespace gahnegar {

class NormalText {
 public:
  NormalText() = default;
  // `input` must outlive this object. Linear; reuses the memory of the last call.
  void Assign(std::string_view input);

  std::string_view text() const { return text_; }
  std::string_view input() const { return input_; }
  size_t bad_bytes() const { return bad_bytes_; }

  // The input span of text()[begin, end), begin < end: from the first letter's first byte to the
  // last letter's last, with the marks that belong to the last letter.
  TextSpan ToInput(size_t begin, size_t end) const;

 private:
  // Every 64 input bytes: which of them begin a kept letter, and the counts before the block.
  struct Block {
    uint64_t keep = 0;
    uint32_t out = 0;         // letters kept before the block
    uint32_t code_points = 0;
    uint32_t utf16 = 0;
  };
  // A letter that became more than one byte («ﻻ» is two): the output position of each extra byte.
  std::string_view input_;
  std::string text_;
  std::vector<Block> blocks_;
  std::vector<uint32_t> extra_;
  size_t bad_bytes_ = 0;
};

}  // namespace gahnegar
