// What is known of words, by their letters: a text has few words and repeats them, so what is worked
// out for one is kept. Letters and facts lie side by side, so that a look-up touches one cache line.
//
// Words of at most kLongest letters. Places stay where they are until Trim(), which whoever reads
// the next document calls; when a document brings more words than there is room for, the rest is not
// kept.
//
// Example: map.At(text, 4, 7) of «سال نو سال» gives new facts, the next call with the same letters
// the same place.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace gahnegar {

template <typename Facts>
class WordMap {
 public:
  static constexpr size_t kLongest = 16;
  static constexpr size_t kMost = size_t{1} << 16;
  static constexpr size_t kLeast = size_t{1} << 12;  // places at first

  WordMap() { Clear(); }
  void Clear() {
    places_.assign(kLeast, {});
    count_ = 0;
    ++generation_;
  }
  // Makes room for the next document; forgets everything when there is too much.
  void Trim() {
    if (count_ > kMost) Clear();
    while (count_ * 2 > places_.size()) Grow();
  }
  // Changes when everything was forgotten.
  uint32_t generation() const { return generation_; }
  size_t count() const { return count_; }

  // Fetches the place of a word that is asked for soon.
  void Prefetch(std::string_view text, size_t begin, size_t end) const {
    __builtin_prefetch(&places_[Hash(LettersOf(text, begin, end)) & (places_.size() - 1)]);
  }

  // The facts of text[begin, end), 1 to kLongest letters; new ones are Facts(). Null: no room.
  Facts* At(std::string_view text, size_t begin, size_t end) {
    const Letters letters = LettersOf(text, begin, end);
    for (size_t i = Hash(letters) & (places_.size() - 1);; i = (i + 1) & (places_.size() - 1)) {
      Place& place = places_[i];
      if (place.letters.low == letters.low && place.letters.high == letters.high) return &place.facts;
      if (place.letters.low != 0) continue;
      if ((count_ + 1) * 8 > places_.size() * 7) return nullptr;
      ++count_;
      place.letters = letters;
      return &place.facts;
    }
  }

 private:
  struct Letters {
    uint64_t low = 0, high = 0;  // zeros behind the last; no letter is zero
  };
  struct Place {
    Letters letters;
    Facts facts;
  };
  static Letters LettersOf(std::string_view text, size_t begin, size_t end) {
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
    return letters;
  }
  static uint64_t Hash(const Letters& l) {
    const uint64_t h = (l.low ^ l.high * 0xD6E8FEB86659FD93ull) * 0x9E3779B97F4A7C15ull;
    return h ^ h >> 32;
  }
  void Grow() {
    std::vector<Place> old(places_.size() * 2);
    old.swap(places_);
    for (const Place& place : old) {
      if (place.letters.low == 0) continue;
      size_t i = Hash(place.letters) & (places_.size() - 1);
      while (places_[i].letters.low != 0) i = (i + 1) & (places_.size() - 1);
      places_[i] = place;
    }
  }

  std::vector<Place> places_;  // open addressing
  size_t count_ = 0;
  uint32_t generation_ = 0;
};

}  // namespace gahnegar
