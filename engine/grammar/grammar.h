// A checked grammar: its words in the lexicon, its classes numbered, its rules ready to compile.
// Made once from all files together; every error of every file is collected.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "engine/grammar/diagnostic.h"
#include "engine/grammar/meanings.h"
#include "engine/grammar/syntax.h"
#include "engine/grammar/value.h"
#include "engine/lex/lexer.h"

namespace gahnegar::grammar {

struct Grammar {
  Syntax syntax;
  Vocabulary vocabulary;
  std::vector<Value> values;        // [0] = no value
  std::vector<ClassId> rule_class;  // of each rule of syntax.rules; the class of its `is`
  std::vector<bool> rule_has_class;
  std::vector<Meaning> rule_meaning;
  // «هفته» and «هفته ی»: a literal that names the first names the second too.
  std::vector<std::pair<std::string, std::string>> detached;
  // The constants of each rule as typed values (those that are fields).
  std::vector<std::vector<Value>> rule_constants;

  // The value that spelling first gives, e.g. for display: class "month", value "solar 5" →
  // «مرداد».
  std::string FirstSpelling(std::string_view cls, std::string_view value) const;
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
