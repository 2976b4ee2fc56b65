// A span of the input, told in three units at once, so that every consumer can slice in its own:
// UTF-8 bytes (C++, Rust, Go), code points (Python), UTF-16 units (JavaScript, Java).
// Half-open [begin, end), always into the ORIGINAL input, whatever was normalised on the way.
// Example: in "روز ۱۶" the number is byte [7, 11), char [4, 6), utf16 [4, 6).
#pragma once

#include <compare>
#include <cstddef>

namespace gahnegar {

struct Position {
  size_t byte = 0;
  size_t code_point = 0;
  size_t utf16 = 0;
  friend auto operator<=>(const Position&, const Position&) = default;
};

struct TextSpan {
  Position begin;
  Position end;
  friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

}  // namespace gahnegar
