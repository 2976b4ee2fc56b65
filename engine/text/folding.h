// What becomes of one code point on its way into the alphabet: a byte, several, or nothing.
// The blocks that Persian text is made of are tables; everything else is asked of Unicode's
// compatibility decompositions and categories (ICU), so «ﻼ» gives «لا» and «Ａ» gives «a».
//
// Example: FoldingOf(U'ي') is the one byte of «ی», FoldingOf(U'ـ') is kDropWithLetter.
#pragma once

#include <array>
#include <cstdint>

#include "engine/text/alphabet.h"

namespace gahnegar {

// A table entry is a byte of the alphabet or one of these, which are no bytes of it.
enum FoldAction : uint8_t {
  kDropWithLetter = 0,  // belongs to the letter before it: harakat, tatweel, the zero-width joiner
  kDrop = 1,            // belongs to nobody: direction marks, soft hyphen
  kMadda = 2,           // kDropWithLetter that turns a bare alef into آ
  kMaybeHalfSpace = 3,  // kHalfSpace unless it stands beside a space or another one
  kSeveral = 4,         // Folding::letters
  kAskUnicode = 5,      // only in tables
  kLastAction = 5,
};

using FoldTable64 = std::array<uint8_t, 64>;
extern const std::array<uint8_t, 128> kFoldAscii;
extern const std::array<uint8_t, 256> kFoldArabic;  // U+0600 to U+06FF

struct Folding {
  uint8_t first = kDrop;  // a FoldAction or a byte of the alphabet
  uint8_t size = 0;       // of letters, at least two with kSeveral
  std::array<char, 24> letters{};
};

Folding FoldingOf(char32_t code_point);

}  // namespace gahnegar
