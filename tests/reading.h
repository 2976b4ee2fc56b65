// What a grammar makes of a text, stage by stage and printed, for tests.
//
//   Reading r("words month\n  solar 5  مرداد\nslot day  number 1..31\n", "rule day-month\n …");
//   r.Tokens("۱۶ مرداد") == "16 {number=16 day} | مرداد {month=solar 5}"
//   r.Mentions("در ۱۶ مرداد") == "[۱۶ مرداد] day-month {day=16 month=5}"
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/grammar/grammar.h"
#include "engine/match/matcher.h"
#include "engine/match/program.h"
#include "engine/text/normal_text.h"

namespace gahnegar::testing {

class Reading {
 public:
  // A grammar of these files. Throws std::runtime_error with the diagnostics when it has mistakes.
  explicit Reading(const std::vector<GrammarFile>& files);
  // words/words.grammar, and rules in the one stage 4-days.
  explicit Reading(const std::string& words, const std::string& rules = "");

  // Every token with its classes but {word}, those that came with a value as class=value.
  std::string Tokens(const std::string& text);
  // Mentions in text order: span, rule, what is said.
  std::string Mentions(const std::string& text);
  // The stage tokens after the last stage: what stands there, and what of it later rules may see.
  std::string Spans(const std::string& text);

  void Read(const std::string& text);
  const Matched& matched() const { return matched_; }
  const NormalText& text() const { return text_; }
  grammar::Grammar& grammar() { return *grammar_; }
  const Program& program() const { return program_; }

 private:
  std::string Slice(uint32_t first_token, uint32_t end_token) const;

  std::unique_ptr<grammar::Grammar> grammar_;
  Program program_;
  std::unique_ptr<Matcher> matcher_;
  NormalText text_;
  std::string input_;
  Matched matched_;
};

}  // namespace gahnegar::testing
