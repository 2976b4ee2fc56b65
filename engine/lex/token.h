// A token: a word of the lexicon (perhaps of several parts), a number, a mark, or one unknown run.
// Example: «بیست و دوم بهمن‌ماه» → number 22 (ordinal), «بهمن», «ماه».
#pragma once

#include <cstdint>

#include "engine/lex/lexicon.h"

namespace gahnegar {

enum class TokenKind : uint8_t { kWord, kUnknown, kNumber, kMark, kLineFeed };

struct Token {
  uint32_t begin = 0;  // letters of NormalText, half-open
  uint32_t end = 0;
  SetId set = kEmptySet;
  EntryId entry = 0;    // 0: not in the lexicon
  int64_t number = -1;  // of kNumber
  TokenKind kind = TokenKind::kUnknown;
  uint8_t digits = 0;  // how many digits it was written with; 0 = spelled out
  bool ordinal = false;
  bool starts_run = true;  // a run: letters, digits and half-spaces without a space between
  bool ends_run = true;
};

}  // namespace gahnegar
