// A checked grammar: its words in the lexicon, its classes numbered, its rules ready to compile.
// Made once from all files together; every error of every file is collected. What an engine reads of
// it may come from the embedded tables instead (engine/tables/); its syntax is empty then.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "engine/grammar/diagnostic.h"
#include "engine/grammar/meanings.h"
#include "engine/grammar/shown_words.h"
#include "engine/grammar/syntax.h"
#include "engine/grammar/value.h"
#include "engine/lex/lexer.h"

namespace gahnegar::grammar {

// What is told of a rule when it has fired.
struct RuleNames {
  std::string name;
  std::string file;
  std::vector<int> say_lines;                                  // the line of each say
  std::vector<std::pair<std::string, std::string>> constants;  // field and value, as written

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [n, f, lines, c] = *this;
    medium(n, f, lines, c);
  }
};

struct Grammar {
  Syntax syntax;
  Vocabulary vocabulary;
  std::vector<Value> values;        // [0] = no value
  std::vector<RuleNames> rules;     // like syntax.rules
  std::vector<ClassId> rule_class;  // of each rule; the class of its `is`
  std::vector<uint8_t> rule_has_class;
  std::vector<Meaning> rule_meaning;
  // «هفته» and «هفته ی»: a literal that names the first names the second too.
  std::vector<std::pair<std::string, std::string>> detached;
  // The constants of each rule as typed values (those that are fields).
  std::vector<std::vector<Value>> rule_constants;
  ShownWords shown;

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [written, voc, vals, names, classes, has_class, meanings, ended, constants, show] = *this;
    medium(voc, vals, names, classes, has_class, meanings, constants, show);
  }

  // Constant of a rule as written, or empty.
  std::string_view Constant(int rule, std::string_view field) const;

  // All class ids that {name} or {name.*} covers.
  std::vector<ClassId> Covered(std::string_view name, bool children) const;
};

// Reads and checks. Null when there was an error; `diagnostics` has them all, in file order.
std::unique_ptr<Grammar> Load(const std::vector<GrammarFile>& files,
                              std::vector<Diagnostic>* diagnostics);

// The parts of Load, one step each.
void AddWords(Grammar* grammar, std::vector<Diagnostic>* diagnostics);
void Check(Grammar* grammar, std::vector<Diagnostic>* diagnostics);
// Cuts literals as the lexer does and replaces each by a slot of its own class («=letters»).
void BindLiterals(Grammar* grammar);

}  // namespace gahnegar::grammar
