// The text as the engine sees it: one byte a letter, spelling settled once, and a way back.
//
// Every byte of `text()` is a letter of the alphabet in alphabet.h: Persian letters above 0x7F with
// ي ك ة ۀ أ إ ؤ ئ folded, the three digit alphabets as ASCII digits, Latin in lower case, the
// half-space as kHalfSpace, every white space as ' ' but the line feed as '\n'. Marks, tatweel and
// direction marks are gone, and so is a half-space beside a space or another half-space. What is in
// no alphabet is kUnknownLetter (a letter) or kUnknownMark (punctuation). Presentation forms and
// decomposed letters are the letters they stand for. Each byte that is not UTF-8 counts as one code
// point and one UTF-16 unit and becomes kUnknownMark.
//
// Example: «شنبه ۱۶ مُرداد» → 4+2+5 letters with two spaces between; the span of the last word maps
// back to «مُرداد» with its mark.
#pragma once

#include <cstddef>
#include <string_view>

#include "engine/text/normaliser.h"
#include "engine/text/span.h"

namespace gahnegar {

class NormalText {
 public:
  NormalText() = default;
  // `input` must outlive this object. Linear; reuses the memory of the last call.
  // Positions are 32 bits wide inside: of an input of 4 GiB or more, the rest is not read.
  void Assign(std::string_view input);

  std::string_view text() const { return {form_.letters.data(), form_.size}; }
  std::string_view input() const { return input_; }
  size_t bad_bytes() const { return form_.bad_bytes; }

  // The input span of text()[begin, end), begin < end <= text().size(): from the first letter's
  // first byte to the last letter's last, with the marks, tatweel and joiners that follow it, but
  // not the direction marks. An end inside an input character that became several letters («ﻻ» is
  // two) snaps outwards. Anything but such a range gives an empty span at 0.
  TextSpan ToInput(size_t begin, size_t end) const;

 private:
  Position PositionOf(size_t letter) const;

  std::string_view input_;
  NormalForm form_;
};

}  // namespace gahnegar
