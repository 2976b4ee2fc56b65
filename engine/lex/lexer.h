// The lexer: normal text → tokens. It settles spelling: compounds, glued words, numbers.
//
// A run (letters, digits and half-spaces without a space between) consists of known words to its
// last letter, or it is ONE unknown token: «ماهشهر», «دی‌وی‌دی» hold no month. Words in a run meet at
// a half-space, before a glue word («ماه» in «مردادماه»), between digits and letters, or at a «و»
// between numbers. The longest word wins; words of the same length unite their classes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/lex/lexicon.h"
#include "engine/lex/numbers.h"
#include "engine/lex/run_memo.h"
#include "engine/lex/token.h"

namespace gahnegar {

// What the lexer needs of a grammar. Built once, then only read (the memos of sets and runs grow).
struct Vocabulary {
  ClassNames names;
  ClassSets sets;
  Lexicon lexicon;
  NumberClasses numbers;
  NumberReader reader;
  std::vector<std::string> ordinal_endings;  // letters
  ClassId word = 0, unknown = 0, number = 0, ordinal = 0;
  SetId unknown_set = kEmptySet;
  EntryId marks[256] = {};  // entry of a punctuation mark
  RunMemo memo;
  std::vector<uint64_t> letter_bits;  // of the text being lexed

  // Tables enough to cut text into words (literals of rules are cut before sets are known).
  void Prepare();
  // After the last word: sets, tables, marks.
  void Finish();

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [n, s, l, c, r, endings, w, u, num, ord, unknown_words, mark, runs, bits] = *this;
    medium(n, s, l, c, r, endings, w, u, num, ord, unknown_words, mark);
  }
};

// Replaces `tokens`, and `runs` (when not null) by the runs and marks of the text in order. Linear in
// the text.
void Lex(std::string_view text, Vocabulary& vocabulary, std::vector<Token>* tokens,
         std::vector<Run>* runs = nullptr);

}  // namespace gahnegar
