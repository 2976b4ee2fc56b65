// What the vocabulary knows of single segments, looked up once for each segment of a language and not
// for each place in a text.
#pragma once

#include <string_view>
#include <vector>

#include "engine/events/vocabulary.h"
#include "engine/lex/word_ids.h"

namespace gahnegar::events {

struct WordFacts {
  uint64_t hash = 0;                    // kSeed extended with the letters; 0: not looked up
  const WordEntry* entry = nullptr;     // written just so
  const WordEntry* stripped = nullptr;  // without a noun ending, when there is no entry
  bool goes_on = false;                 // an entry may go on after it
  bool event = false;                   // an event word may begin with it
  bool event_key = false;               // the longest part of an event word may be in it
  bool source_key = false;              // of a source, or what introduces one
  bool suffix = false;                  // a noun ending that may stand apart
};

class WordTable {
 public:
  explicit WordTable(const Vocabulary& v) : v_(v) {}

  // Of the segment text[begin, end); valid until the next call.
  const WordFacts& Of(std::string_view text, size_t begin, size_t end);
  // What a run of the lexer may hold the longest part of, as bits.
  enum Holds : uint8_t { kEvent = 1, kSource = 2 };
  uint8_t HoldsOf(std::string_view text, size_t begin, size_t end);
  // Between documents.
  void Trim() {
    if (ids_.full()) ids_.Clear(), facts_.assign(1, {});
  }

 private:
  void LookUp(std::string_view letters, WordFacts* facts) const;

  const Vocabulary& v_;
  WordIds ids_;
  std::vector<WordFacts> facts_ = std::vector<WordFacts>(1);  // [0] is of a long word
};

}  // namespace gahnegar::events
