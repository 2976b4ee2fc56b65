// Which bytes of normal text are letters, one bit each, so that words can be cut 64 at a time.
//
// Example: of «در 1400،» the bits are 0b11, of "a-b" 0b101.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace gahnegar {

// Bit i % 64 of bits[i / 64] is set if KindOf(letters[i]) is kLetter; bits beyond the last byte are
// 0. One word for every begun 64 bytes; `letters` need not be what a normaliser gives.
void LetterBits(std::string_view letters, std::vector<uint64_t>& bits);

}  // namespace gahnegar
