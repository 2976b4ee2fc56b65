// The letters of a word as two numbers, which are compared and hashed without a loop.
//
// Example: WordKey("سال نو سال", 0, 3) equals the key of [7, 10).
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace gahnegar {

// The letters of a word, 1 to kLongest, and their hash.
struct WordKey {
  static constexpr size_t kLongest = 16;
  uint64_t low, high;  // zeros behind the last; no letter is zero
  uint64_t hash;

  WordKey() = default;
  WordKey(uint64_t low_letters, uint64_t high_letters) : low(low_letters), high(high_letters) {
    hash = (low ^ high * 0xD6E8FEB86659FD93ull) * 0x9E3779B97F4A7C15ull;
    hash ^= hash >> 32;
  }
  // Of text[begin, end).
  WordKey(std::string_view text, size_t begin, size_t end) {
    const size_t n = end - begin;
    uint64_t half[2] = {};
    if (begin + kLongest <= text.size()) {
      std::memcpy(half, text.data() + begin, kLongest);
      const uint64_t mask = ~uint64_t{0} >> (-n & 7) * 8;  // of the letters of the last half
      half[0] &= n < 8 ? mask : ~uint64_t{0};
      half[1] &= n > 8 ? mask : 0;
    } else {
      std::memcpy(half, text.data() + begin, n);
    }
    *this = WordKey(half[0], half[1]);
  }
};

}  // namespace gahnegar
