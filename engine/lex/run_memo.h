// What the lexer made of the runs it has met, and of two runs with a space between. Only runs without
// digits are kept, and only what nothing behind them can change.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/lex/token.h"
#include "engine/lex/word_ids.h"

namespace gahnegar {

// A run of letters, digits and half-spaces, or a mark, of the text.
struct Run {
  uint32_t begin = 0, end = 0;
  WordId id = 0;  // of Vocabulary::memo.ids; 0: too long, or with digits
  bool mark = false;
};

struct RunMemo {
  enum class Kind : uint8_t {
    kNew,         // nothing is known yet
    kUnknown,     // one token that is no word
    kWord,        // one word
    kSeveral,     // `count` tokens, from `first` of the store
    kUnlessMore,  // one word, or none (entry 0), unless the next segment goes on from `node`
    kAnew         // depends on what follows: to be lexed again
  };
  struct Known {
    Kind kind = Kind::kNew;
    uint8_t count = 0;
    EntryId entry = 0;
    SetId set = kEmptySet;
    uint32_t node = 0;   // of the lexicon
    uint32_t first = 0;  // in the store
  };

  WordIds ids;
  std::vector<Known> runs = std::vector<Known>(1);  // by WordId
  std::vector<Token> store;                         // their places count from the run

  // What the first of two runs comes to before the second: kSeveral, kUnlessMore (what is known of
  // the first has to be looked at) or kNew, to be filled.
  Known& PairOf(WordId first, WordId second) {
    const uint64_t key = static_cast<uint64_t>(first) << 32 | second;
    const size_t mask = pairs_.size() - 1;
    for (size_t i = key * 0x9E3779B97F4A7C15ull >> 40 & mask;; i = (i + 1) & mask) {
      if (pairs_[i].key == key) return pairs_[i].known;
      if (pairs_[i].key == 0) return AddPair(key, i);
    }
  }
  bool full() const { return ids.full() || pair_count_ > WordIds::kMost; }
  void Clear();

 private:
  struct Pair {
    uint64_t key = 0;
    Known known;
  };
  Known& AddPair(uint64_t key, size_t place);

  std::vector<Pair> pairs_ = std::vector<Pair>(1 << 10);  // open addressing, at most half full
  size_t pair_count_ = 0;
};

}  // namespace gahnegar
