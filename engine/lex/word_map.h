// What is known of words, by their letters: a text has few words and repeats them, so what is worked
// out for one is kept. Letters and facts lie side by side, so that a look-up touches one cache line.
//
// Words of at most kLongest letters. Places stay where they are until Trim(), which whoever reads
// the next document calls; when a document brings more words than there is room for, the rest is not
// kept.
//
// Example: map.At(WordKey("سال نو سال", 0, 3)) gives new facts, the same of [7, 10) the same place.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

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

template <typename Facts>
class WordMap {
 public:
  static constexpr size_t kLongest = WordKey::kLongest;
  static constexpr size_t kMost = size_t{1} << 16;
  static constexpr size_t kLeast = size_t{1} << 12;  // places at first

  WordMap() { Clear(); }
  void Clear() {
    places_.assign(kLeast, Place());
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
  void Prefetch(const WordKey& key) const {
    __builtin_prefetch(&places_[key.hash & (places_.size() - 1)]);
  }

  // The facts of a word; new ones are Facts(). Null: no room.
  Facts* At(const WordKey& key) {
    for (size_t i = key.hash & (places_.size() - 1);; i = (i + 1) & (places_.size() - 1)) {
      Place& place = places_[i];
      if (place.low == key.low && place.high == key.high) return &place.facts;
      if (place.low != 0) continue;
      if ((count_ + 1) * 8 > places_.size() * 7) return nullptr;
      ++count_;
      place.low = key.low;
      place.high = key.high;
      return &place.facts;
    }
  }

 private:
  struct Place {
    uint64_t low = 0, high = 0;  // as of the key
    Facts facts;
  };
  void Grow() {
    std::vector<Place> old(places_.size() * 2);
    old.swap(places_);
    for (const Place& place : old) {
      if (place.low == 0) continue;
      size_t i = WordKey(place.low, place.high).hash & (places_.size() - 1);
      while (places_[i].low != 0) i = (i + 1) & (places_.size() - 1);
      places_[i] = place;
    }
  }

  std::vector<Place> places_;  // open addressing
  size_t count_ = 0;
  uint32_t generation_ = 0;
};

}  // namespace gahnegar
