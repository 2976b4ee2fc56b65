// Matching: stage by stage, the leftmost longest results are taken; each becomes one token.
//
// Where the next two tokens may begin a rule of the stage, RE2 says whether one can match and how
// far; the programs of the rules that may begin there give every way to match; the longest whose
// context holds and whose fields agree wins, a rule with context before one without, then the
// order of files and lines.
//
// Most words of a text concern no rule. Guards (stage 1) are tried where they may begin; the other
// stages run on islands: tokens side by side that some rule may take, one of which may begin a
// match, with as many tokens around them as contexts look at. Islands nearer to each other than that
// are one.
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
  std::vector<Run> runs;  // and marks, of the text
  std::vector<MatchResult> results;
  // What the temporal stages took, in text order: results, and tokens that a guard closed. Every
  // other token is as the lexer left it.
  std::vector<StageToken> taken;
  // Results that are mentions, in text order.
  std::vector<int> mentions;
  std::vector<std::string>* trace = nullptr;  // filled when not null
};

// Makes the meaning of a match; null refuses it (a field said twice, disagreeing).
using MeaningBuilder = TemporalPtr (*)(const grammar::Grammar&, const Program&, int rule,
                                       const std::vector<Capture>&, const Matched&);

class Matcher {
 public:
  Matcher(grammar::Grammar* grammar, Program* program, MeaningBuilder build);

  // Runs stages 1 to 7 over matched->tokens.
  void Run(Matched* matched);

 private:
  struct Candidate {
    uint32_t end = 0;
    uint32_t say = 0;
    bool context = false;
    TemporalPtr meaning;
    std::vector<Capture> captures;
  };
  // What is known of a set of classes before anything matched.
  struct SetFacts {
    uint64_t symbols = 0;  // one byte a stage; 0: not looked at
    bool guarded = false;  // a match of stage 1 may begin with it
    uint8_t begins = 0;    // the stages on islands that may begin a match with it, as bits
  };

  const SetFacts& FactsOf(SetId set) {
    if (set < facts_.size() && facts_[set].symbols != 0) return facts_[set];
    return Look(set);
  }
  const SetFacts& Look(SetId set);
  void Guards(Matched* matched);
  bool MayBeginAt(const std::vector<Token>& tokens, size_t token) const;
  size_t LiveEnd(const std::vector<Token>& tokens, size_t token, bool* begins) const;
  void Island(size_t begin, size_t end, Matched* matched);
  void RunStage(int stage, Matched* matched);
  // The longest match at now_[begin] as RE2 sees it, in tokens; 0: none.
  size_t Reach(const Stage& stage, int s, const std::vector<uint64_t>& packed, size_t begin) const;
  bool Best(Stage& stage, int s, size_t begin, size_t length, Matched* matched);
  void Explore(const Instruction* pc, size_t at);
  bool ContextHolds(int rule, size_t begin, size_t end) const;
  bool RowMatches(const std::vector<uint32_t>& row, size_t at) const;

  grammar::Grammar& g_;
  Program& p_;
  MeaningBuilder build_;
  int first_stage_ = 1;            // that runs on islands
  uint64_t live_ = 0;              // bits of symbols that are of interest to one of these stages
  size_t context_ = 0;             // tokens that the longest context looks at
  std::vector<SetFacts> facts_;    // by SetId
  std::vector<uint64_t> all_;      // symbols of all tokens, one byte a stage; 0: closed
  std::vector<uint32_t> guarded_;  // tokens at which a guard may begin
  std::vector<StageToken> now_, next_;          // of one island
  std::vector<uint64_t> packed_, next_packed_;  // symbols of now_ and next_
  std::vector<uint32_t> winners_, order_;
  std::vector<Capture> captures_;
  std::vector<Candidate> candidates_;
  size_t candidate_count_ = 0;
  uint32_t exploring_ = 0;
  int budget_ = 0;
  size_t limit_ = 0;  // no match of this place ends behind it
};

}  // namespace gahnegar
