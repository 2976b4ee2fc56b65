// What the vocabulary knows of single segments, looked up once for each run of a language and not for
// each place in a text.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string_view>
#include <vector>

#include "engine/events/vocabulary.h"
#include "engine/lex/run_memo.h"

namespace gahnegar::events {

struct WordFacts {
  uint64_t hash = 0;                 // kSeed extended with the letters
  Mask mask = 0;                     // of the entry
  const WordEntry* entry = nullptr;  // written just so, or without a noun ending (stripped)
  WordRole role;                     // of the entry
  uint8_t begin = 0, end = 0;        // letters of its run
  bool stripped : 1 = false;         // there is no entry written just so
  bool goes_on : 1 = false;          // an entry may go on after it
  bool continues : 1 = false;        // an entry may go on with it
  bool event : 1 = false;            // an event word may begin with it
  bool event_key : 1 = false;        // the key of an event word may be in it
  bool source_key : 1 = false;       // of a source, or what introduces one
  bool suffix : 1 = false;           // a noun ending that may stand apart
};

class WordTable {
 public:
  explicit WordTable(const Vocabulary& v) : v_(v) {}

  // What a run may hold the key of, as bits.
  enum Holds : uint8_t { kEvent = 1, kSource = 2 };
  uint8_t HoldsOf(std::string_view text, const Run& run) {
    if (run.id == 0) return Sum(text, run);
    if (run.id >= runs_.size()) runs_.resize(run.id + run.id / 2 + 64);
    if (runs_[run.id].count == 0) Learn(text, run);
    const Known& known = runs_[run.id];
    __builtin_prefetch(&words_[known.first]);  // for Of, should the sentence be read
    return known.holds;
  }
  // The segments of a run with a number, in order, after HoldsOf; valid until the next HoldsOf.
  std::span<const WordFacts> Of(const Run& run) const {
    return {&words_[runs_[run.id].first], runs_[run.id].count};
  }
  // Of text[begin, end), a segment of a run without a number; valid until Begin.
  const WordFacts& Once(std::string_view text, size_t begin, size_t end) {
    return once_.emplace_back(LookUp(text.substr(begin, end - begin)));
  }
  // Before a document: numbers of runs are of this generation (RunMemo).
  void Begin(uint32_t generation);

 private:
  struct Known {
    uint32_t first = 0;
    uint8_t count = 0;  // 0: not looked up
    uint8_t holds = 0;
  };
  WordFacts LookUp(std::string_view letters) const;
  uint8_t Sum(std::string_view text, const Run& run) const;
  void Learn(std::string_view text, const Run& run);

  const Vocabulary& v_;
  std::vector<Known> runs_;  // by RunId
  std::vector<WordFacts> words_;
  std::deque<WordFacts> once_;
  uint32_t generation_ = 0;
};

}  // namespace gahnegar::events
