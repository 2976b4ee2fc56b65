// What a normaliser fills, and the seam at which a vector version takes over from the scalar one.
//
// The way back is kept for blocks of 64 input bytes: one bit for every byte that begins a kept code
// point, and the counts before the block. A code point starts at a byte if the byte's bit is set or
// the byte is no continuation byte (a bad byte is always kept, a deleted code point is
// well-formed).
//
// Example: «مُرداد» is 12 bytes; letters are 5, keep is 0b10101010001 (the mark at byte 2 is
// deleted), and a next block would begin with kept = 5, code_points = 6.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gahnegar {

inline constexpr size_t kBlockBytes = 64;

struct TextBlock {
  uint64_t keep = 0;
  uint32_t kept = 0;         // code points kept before the block
  uint32_t code_points = 0;  // code points that begin before the block
  uint32_t utf16 = 0;        // the same in UTF-16 units
};

struct NormalForm {
  std::vector<char> letters;  // [0, size) are valid; only grows, so that memory is reused
  size_t size = 0;
  // One for every begun kBlockBytes of input, [0, block_count) are valid; only grows too.
  std::vector<TextBlock> blocks;
  size_t block_count = 0;
  // Some code points become several letters («ﷲ» is four): the position of every letter but the
  // first of such a code point, ascending.
  std::vector<uint32_t> extra;
  size_t bad_bytes = 0;
};

// Fills `form` from `input`, which is smaller than 4 GiB. Every implementation gives equal results.
using Normaliser = void (*)(std::string_view input, NormalForm& form);

// One code point at a time: what the others are measured by.
void NormaliseScalar(std::string_view input, NormalForm& form);
// A block at a time with the widest vectors of the machine.
void NormaliseVector(std::string_view input, NormalForm& form);

// The fastest one on this machine.
inline Normaliser BestNormaliser() { return NormaliseVector; }

}  // namespace gahnegar
