// What the vocabulary knows of single segments, looked up once for each segment of a language and not
// for each place in a text.
#pragma once

#include <deque>
#include <string_view>

#include "engine/events/vocabulary.h"
#include "engine/lex/word_map.h"

namespace gahnegar::events {

struct WordFacts {
  uint64_t hash = 0;                    // kSeed extended with the letters; 0: not looked up
  const WordEntry* entry = nullptr;     // written just so
  const WordEntry* stripped = nullptr;  // without a noun ending, when there is no entry
  bool goes_on = false;                 // an entry may go on after it
  bool event = false;                   // an event word may begin with it
  bool event_key = false;               // the key of an event word may be in it
  bool source_key = false;              // of a source, or what introduces one
  bool suffix = false;                  // a noun ending that may stand apart
};

class WordTable {
 public:
  explicit WordTable(const Vocabulary& v) : v_(v) {}

  // Of the segment text[begin, end); valid until Trim().
  const WordFacts& Of(std::string_view text, size_t begin, size_t end) {
    WordFacts* facts = end - begin > map_.kLongest ? nullptr : map_.At(text, begin, end);
    if (facts == nullptr) facts = &others_.emplace_back();
    if (facts->hash == 0) LookUp(text.substr(begin, end - begin), facts);
    return *facts;
  }
  // What a run of the lexer may hold the key of, as bits.
  enum Holds : uint8_t { kEvent = 1, kSource = 2 };
  uint8_t HoldsOf(std::string_view text, size_t begin, size_t end);
  // Between documents.
  void Trim() {
    others_.clear();
    map_.Trim();
  }

 private:
  void LookUp(std::string_view letters, WordFacts* facts) const;

  const Vocabulary& v_;
  WordMap<WordFacts> map_;
  std::deque<WordFacts> others_;  // of words of the document that the map does not keep
};

}  // namespace gahnegar::events
