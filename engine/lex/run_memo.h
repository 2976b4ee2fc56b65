// What the lexer made of the runs it has met, and of two runs with a space between. Only runs without
// digits are kept, and only what nothing behind them can change.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/lex/token.h"
#include "engine/lex/word_map.h"

namespace gahnegar {

using RunId = uint32_t;

// A run of letters, digits and half-spaces, or a mark, of the text.
struct Run {
  uint32_t begin = 0, end = 0;
  RunId id = 0;  // the same for the same letters, until Vocabulary::memo forgets; 0: not kept
  bool mark = false;
};

struct RunMemo {
  enum class Kind : uint8_t {
    kNew,         // nothing is known yet
    kOne,         // one token: a word, or none (entry 0)
    kUnlessMore,  // the same, unless the next segment goes on from its node of the lexicon
    kSeveral,     // `more` of the store, from `first`
    kAnew         // depends on what follows: to be lexed again
  };
  struct Known {
    RunId id = 0;
    EntryId entry = 0;
    uint32_t set : 24 = kEmptySet;
    Kind kind : 8 = Kind::kNew;
    uint32_t first : 24 = 0;
    uint32_t more : 8 = 0;
  };
  static_assert(sizeof(Known) == 16);

  WordMap<Known> runs;
  RunId last_id = 0;
  std::vector<Token> store;  // their places count from the run

  // Before every document.
  void Trim();
  uint32_t generation() const { return runs.generation(); }

  // What the first of two runs comes to before the second, in the store.
  struct Pair {
    uint64_t key = 0;
    uint32_t first = 0;
    uint32_t more = 0;  // tokens; 0: new; kNotKept: to be looked at each time
  };
  static constexpr uint32_t kNotKept = UINT32_MAX;
  Pair& PairOf(RunId first, RunId second) {
    const uint64_t key = static_cast<uint64_t>(first) << 32 | second;
    const size_t mask = pairs_.size() - 1;
    for (size_t i = key * 0x9E3779B97F4A7C15ull >> 40 & mask;; i = (i + 1) & mask) {
      if (pairs_[i].key == key) return pairs_[i];
      if (pairs_[i].key == 0) return AddPair(key, i);
    }
  }

 private:
  Pair& AddPair(uint64_t key, size_t place);

  std::vector<Pair> pairs_ = std::vector<Pair>(1 << 10);  // open addressing
  size_t pair_count_ = 0;
};

}  // namespace gahnegar
