// One sentence as the event stage sees it: segments of letters, then units (a word of the
// vocabulary of any number of parts, a date, a mark), then clauses.
//
// Units do not overlap and are in text order; the longest word wins, a date wins over words. A
// clause holds the numbers of its units; a relative clause is cut out of the clause around it.
// Example: «… روز شنبه | با | اسماعیل | هنیه | رئیس دفتر سیاسی | حماس | دیدار | کرد»
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/events/vocabulary.h"
#include "engine/events/word_facts.h"

namespace gahnegar::events {

struct Segment {
  uint32_t begin = 0, end = 0;
  bool word = false;  // letters or digits
  bool number = false;
  uint8_t gap = 0;                   // before it: 0 nothing, 1 half-space, 2 space
  const WordFacts* facts = nullptr;  // of a word
};

struct Unit {
  uint32_t begin = 0, end = 0;  // letters
  uint32_t second = 0;          // where its second segment begins, or end
  Mask mask = 0;
  const WordEntry* entry = nullptr;
  Kind kind = Kind::kWord;
  Prep prep = Prep::kNone;
  VerbForm verb;
  Fate fate = Fate::kNone;  // of a verb with its verbal word
  uint16_t predicate = 0;   // of kNoun
  int16_t mention = -1;     // of kDate
  uint16_t segments = 1;
  bool stripped = false;  // known without its ending
  bool has(Class c) const { return (mask & Bit(c)) != 0; }
  bool any(Mask m) const { return (mask & m) != 0; }
};

enum class ClauseKind : uint8_t { kMain, kRelative, kComplement, kConditional, kAdverbial };

struct Clause {
  std::vector<uint16_t> units;
  int verb = -1;  // index of the finite verb unit
  int parent = -1;
  int previous = -1;    // the clause before it on the same level, joined by «و»
  int antecedent = -1;  // unit before «که»
  ClauseKind kind = ClauseKind::kMain;
  bool after_condition = false;
  bool speech = false;  // its verb is one of saying
};

struct Sentence {
  uint32_t begin = 0, end = 0;  // letters, without the mark that ends it
  char closed_by = 0;
  bool starts_line = false;
  std::vector<Segment> segments;
  std::vector<Unit> units;
  std::vector<Clause> clauses;
  size_t clause_count = 0;  // clauses beyond are kept for their memory
};

// A temporal mention in letters, in text order.
struct Dated {
  uint32_t begin = 0, end = 0;
  bool age = false;    // «۴۴ ساله», a length of time: a word like another
  bool habit = false;  // «هر سال»
};

// `dated`: of the whole document.
void MakeUnits(std::string_view text, const Vocabulary& v, const std::vector<Dated>& dated,
               Sentence* s);
void MakeClauses(const Vocabulary& v, Sentence* s);

}  // namespace gahnegar::events
