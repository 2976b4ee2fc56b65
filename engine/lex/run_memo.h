// What the lexer made of the runs it has met. Only runs without digits are kept, and only what nothing
// behind them can change.
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
    Kind kind : 4 = Kind::kNew;
    bool continues : 1 = false;  // a word of several segments may go on with it, over a space
    bool glued : 1 = false;      // its first segment may end in a glue word
    uint32_t first : 24 = 0;     // of kUnlessMore: its node of the lexicon
    uint32_t more : 8 = 0;
  };
  static_assert(sizeof(Known) == 16);

  WordMap<Known> runs;
  RunId last_id = 0;
  std::vector<Token> store;  // their places count from the run

  // Before every document.
  void Trim();
  uint32_t generation() const { return runs.generation(); }
};

}  // namespace gahnegar
