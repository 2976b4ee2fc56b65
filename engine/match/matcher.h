// Matching: stage by stage, the leftmost longest results are taken; each becomes one token.
//
// Where the next two tokens may begin a rule of the stage, RE2 says whether one can match and how
// far; the programs of the rules that may begin there give every way to match; the longest whose
// context holds and whose fields agree wins, a rule with context before one without, then the
// order of files and lines.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/match/program.h"

namespace gahnegar {

struct Temporal;  // engine/meaning/temporal.h: the next stage
using TemporalPtr = std::shared_ptr<const Temporal>;

// A token of a stage: a token of the lexer, or a result of an earlier stage.
struct StageToken {
  uint32_t begin = 0, end = 0;  // tokens of the lexer, half-open
  SetId set = kEmptySet;
  int result = -1;      // index of the first result on this span
  bool closed = false;  // taken by a guard: serves as context only
};

// What filled a slot; pieces stand between kOpen and kClose.
struct Capture {
  enum class Kind : uint8_t { kSlot, kOpen, kClose } kind = Kind::kSlot;
  uint32_t index = 0;  // slot, or rule of the piece
  StageToken token;
};

struct MatchResult {
  int rule = 0;
  int say = 0;
  uint32_t begin = 0, end = 0;  // tokens of the lexer
  TemporalPtr meaning;
  int same_span = -1;  // the next result on the same span
  bool swallowed = false;
};

struct Matched {
  std::vector<Token> tokens;
  std::vector<MatchResult> results;
  std::vector<StageToken> last;  // the sequence after the last temporal stage
  // Results that are mentions, in text order.
  std::vector<int> mentions;
  std::vector<std::string>* trace = nullptr;  // filled when not null
};

// Makes the meaning of a match; null refuses it (a field said twice, disagreeing).
using MeaningBuilder = TemporalPtr (*)(const grammar::Grammar&, const Program&, int rule,
                                       const std::vector<Capture>&, const Matched&);

class Matcher {
 public:
  Matcher(grammar::Grammar* grammar, Program* program, MeaningBuilder build)
      : g_(*grammar), p_(*program), build_(build) {}

  // Runs stages 1 to 7 over matched->tokens.
  void Run(Matched* matched);

 private:
  struct Candidate {
    uint32_t end = 0;
    uint32_t say = 0;
    bool context = false;
    std::vector<Capture> captures;
  };

  void RunStage(int stage, Matched* matched);
  bool Best(Stage& stage, int s, size_t begin, size_t length, Matched* matched,
            std::vector<uint32_t>* winners);
  void Explore(const Instruction* pc, size_t at);
  bool ContextHolds(int rule, size_t begin, size_t end) const;
  bool RowMatches(const std::vector<uint32_t>& row, size_t at) const;

  grammar::Grammar& g_;
  Program& p_;
  MeaningBuilder build_;
  std::vector<StageToken> now_, next_;
  std::vector<uint64_t> packed_, next_packed_;  // symbols of now_ and next_, one byte a stage
  std::vector<uint32_t> winners_;
  std::vector<Capture> captures_;
  std::vector<Candidate> candidates_;
  size_t candidate_count_ = 0;
  uint32_t exploring_ = 0;
  int budget_ = 0;
  size_t limit_ = 0;  // no match of this place ends behind it
};

}  // namespace gahnegar
