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
#include <vector>

#include "engine/lex/word_key.h"

namespace gahnegar {

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
