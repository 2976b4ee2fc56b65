// Numbers for words by their letters: a text has few words and repeats them, so what is worked out
// for one is kept beside its number. Words of at most kLongest letters; numbers are 1, 2, … until
// Clear(), which whoever reads the next document calls when the table is full.
//
// Example: «روز» → 1, «گذشته» → 2, «روز» → 1.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace gahnegar {

using WordId = uint32_t;  // 0: a word that has no number

class WordIds {
 public:
  static constexpr size_t kLongest = 16;
  static constexpr size_t kMost = size_t{1} << 16;

  WordIds() { Clear(); }
  void Clear();
  bool full() const { return words_.size() > kMost; }
  // One more than the largest number.
  size_t size() const { return words_.size(); }
  // Changes whenever numbers are given anew.
  uint32_t generation() const { return generation_; }

  // The number of text[begin, end), which holds 1 to kLongest letters.
  WordId Of(std::string_view text, size_t begin, size_t end) {
    Letters letters;
    const size_t n = end - begin;
    if (begin + kLongest <= text.size()) {
      std::memcpy(&letters, text.data() + begin, kLongest);
      if (n < 8) {
        letters.low &= (uint64_t{1} << (8 * n)) - 1;
        letters.high = 0;
      } else if (n < kLongest) {
        letters.high &= (uint64_t{1} << (8 * (n - 8))) - 1;
      }
    } else {
      std::memcpy(&letters, text.data() + begin, n);
    }
    const size_t mask = slots_.size() - 1;
    for (size_t i = Hash(letters) & mask;; i = (i + 1) & mask) {
      const WordId id = slots_[i];
      if (id == 0) return Add(letters, i);
      if (words_[id].low == letters.low && words_[id].high == letters.high) return id;
    }
  }

 private:
  struct Letters {
    uint64_t low = 0, high = 0;  // zeros behind the last
  };
  static uint64_t Hash(const Letters& l) {
    const uint64_t h = (l.low ^ l.high * 0xD6E8FEB86659FD93ull) * 0x9E3779B97F4A7C15ull;
    return h ^ h >> 32;
  }
  WordId Add(const Letters& letters, size_t slot);

  std::vector<WordId> slots_;  // open addressing, at most half full
  std::vector<Letters> words_;  // [0] is none
  uint32_t generation_ = 0;
};

}  // namespace gahnegar
