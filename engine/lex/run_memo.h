// What the lexer made of the runs it has met, by their letters: a text has few words and repeats
// them. Only runs of at most kLongest letters without digits are kept, and of what may go on behind
// the run («نخست | وزیر») only that it may.
//
// A run keeps its number (1, 2, …) until Clear(), so that later stages can keep what they know of
// its words beside it. Grows to kMost runs; whoever reads the next document then clears it.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "engine/lex/token.h"

namespace gahnegar {

using RunId = uint32_t;  // 0: a run that is not kept

// A run of letters, digits and half-spaces, or a mark, of the text.
struct Run {
  uint32_t begin = 0, end = 0;
  RunId id = 0;
  bool mark = false;
};

class RunMemo {
 public:
  static constexpr size_t kLongest = 16;
  static constexpr size_t kMost = size_t{1} << 16;

  enum class Kind : uint8_t {
    kNew,         // nothing is known yet
    kUnknown,     // one token that is no word
    kWord,        // one word
    kUnlessMore,  // one word, or none (entry 0), unless the next segment goes on from `node`
    kSeveral,     // `count` tokens, from `first` of the store
    kAnew         // depends on what follows: to be lexed again
  };
  struct Known {
    uint64_t low = 0, high = 0;  // the letters, zeros behind them
    Kind kind = Kind::kNew;
    uint8_t count = 0;
    EntryId entry = 0;
    SetId set = kEmptySet;
    uint32_t node = 0;   // of the lexicon
    uint32_t first = 0;  // in the store of tokens, whose places count from the run
  };

  RunMemo() { Clear(); }

  void Clear() {
    slots_.assign(1 << 12, 0);
    known_.assign(1, {});
    store_.clear();
    ++generation_;
  }
  bool full() const { return known_.size() > kMost; }
  // Changes whenever the numbers of runs are given anew.
  uint32_t generation() const { return generation_; }
  size_t size() const { return known_.size(); }

  // The number of text[begin, end), at most kLongest letters.
  RunId Find(std::string_view text, uint32_t begin, uint32_t end) {
    uint64_t low = 0, high = 0;
    const size_t n = end - begin;
    if (begin + kLongest <= text.size()) {
      std::memcpy(&low, text.data() + begin, 8);
      std::memcpy(&high, text.data() + begin + 8, 8);
      if (n < 8) {
        low &= (uint64_t{1} << (8 * n)) - 1;
        high = 0;
      } else if (n < 16) {
        high &= (uint64_t{1} << (8 * (n - 8))) - 1;
      }
    } else {
      char letters[kLongest] = {};
      std::memcpy(letters, text.data() + begin, n);
      std::memcpy(&low, letters, 8);
      std::memcpy(&high, letters + 8, 8);
    }
    uint64_t hash = (low ^ high * 0xD6E8FEB86659FD93ull) * 0x9E3779B97F4A7C15ull;
    hash ^= hash >> 32;
    const size_t mask = slots_.size() - 1;
    for (size_t i = hash & mask;; i = (i + 1) & mask) {
      const RunId id = slots_[i];
      if (id == 0) return Add(low, high, i);
      if (known_[id].low == low && known_[id].high == high) return id;
    }
  }

  Known& at(RunId id) { return known_[id]; }
  const std::vector<Token>& store() const { return store_; }
  std::vector<Token>& store() { return store_; }

 private:
  RunId Add(uint64_t low, uint64_t high, size_t slot);

  std::vector<RunId> slots_;  // open addressing, at most half full
  std::vector<Known> known_;  // [0] is none
  std::vector<Token> store_;
  uint32_t generation_ = 0;
};

}  // namespace gahnegar
