// A second matcher, slow and plain, for tests: the oracle of engine/match.
//
// Every token is printed as text, its classes between marks («⟨;day;number;⟩»), and every `say` is
// a regular expression over that text, its pieces written out. Rule by rule RE2 is asked what
// matches where; contexts are expressions of their own; the choice (leftmost, longest, a rule with
// context first, then the order of files) is made here. Of the engine it uses the lexer before it
// and the meanings behind it, and nothing of the matcher or of its programs.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/grammar/grammar.h"
#include "engine/match/matcher.h"
#include "engine/match/program.h"

namespace gahnegar::testing {

class Oracle {
 public:
  // `program` gives slots their numbers, as BuildMeaning wants them; it is not run.
  Oracle(const grammar::Grammar& grammar, const Program& program);
  ~Oracle();

  // From matched->tokens to results and mentions, as Matcher::Run.
  void Run(Matched* matched);

 private:
  struct Stage;
  struct Context;
  struct Candidate {
    size_t end = 0;
    int rule = 0, say = 0;
    TemporalPtr meaning;  // null when the rule means nothing
  };
  using Next = std::function<bool(size_t at)>;

  std::string SlotPattern(const grammar::Item& item, int stage);
  std::string Pattern(const grammar::Sequence& items, int stage);
  std::vector<int> PiecesFor(const grammar::Item& item, int stage) const;
  const std::string& Printed(SetId set);
  void Print();
  void RunStage(Stage& stage, Matched* matched);
  // What wins at `begin`, best first: several with one span, or none.
  std::vector<Candidate> Winners(Stage& stage, size_t begin, const Matched& matched);
  bool ContextHolds(int rule, size_t begin, size_t end) const;
  bool HasClass(const grammar::Item& item, const StageToken& token);
  // Finds what fills the slots from items[i] on, then goes on with `next`.
  bool Fill(const grammar::Sequence& items, size_t i, size_t at, size_t end, int stage,
            std::vector<Capture>* captures, const Next& next);

  const grammar::Grammar& g_;
  std::unordered_map<std::string, uint32_t> slot_numbers_;
  const Program& p_;
  std::vector<int> open_;  // pieces that are being written out
  std::vector<std::unique_ptr<Stage>> stages_;
  std::vector<std::vector<Context>> contexts_;  // of each rule
  std::unordered_map<SetId, std::string> printed_sets_;
  std::vector<StageToken> now_;
  std::string text_;            // now_, printed
  std::vector<size_t> starts_;  // where each token begins in text_; and the end
};

}  // namespace gahnegar::testing
