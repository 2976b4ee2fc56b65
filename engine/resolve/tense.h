// Which verb governs a phrase: the first word of the class tense to the right in its sentence,
// unless a word of tense-ahead («قرار است») stands to the left with no verb between. A verb of the
// class tense.deadline («تمدید شد») is future for a phrase behind a word of the class toward («تا»),
// and past for any other.
#pragma once

#include <optional>
#include <vector>

#include "engine/grammar/grammar.h"
#include "engine/lex/token.h"

namespace gahnegar::resolve {

class TenseFinder {
 public:
  TenseFinder(const grammar::Grammar& grammar, const std::vector<Token>& tokens);

  // For the tokens [begin, end). Null: the sentence has no verb that tells.
  std::optional<Tense> Governing(uint32_t begin, uint32_t end) const;
  // Marks tokens that belong to a mention: they are no verbs.
  void Cover(uint32_t begin, uint32_t end);
  // First token of the sentence of token i, and one past its last.
  uint32_t SentenceBegin(uint32_t i) const;
  uint32_t SentenceEnd(uint32_t i) const;

 private:
  std::optional<Tense> ValueAt(uint32_t i) const;

  const grammar::Grammar& g_;
  const std::vector<Token>& tokens_;
  static constexpr uint8_t kVerb = 1, kAhead = 2, kStop = 4, kDeadline = 8, kUnseen = 0xFF;
  uint8_t At(uint32_t i) const { return seen_[i] == kUnseen ? Look(i) : seen_[i]; }
  uint8_t Look(uint32_t i) const;

  bool IsParticiple(uint32_t i) const;
  bool Is(uint32_t i, std::optional<ClassId> cls) const;

  std::optional<ClassId> tense_, present_, deadline_, toward_, ahead_,
      stop_;                           // null: no such class
  mutable std::vector<uint8_t> seen_;  // per token, looked at when asked for
};

}  // namespace gahnegar::resolve
