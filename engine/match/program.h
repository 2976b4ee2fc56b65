// Rules compiled for matching. Every `say` becomes a small program over tokens (pieces expanded in
// place); every stage becomes one RE2 over symbols, one byte a token, that finds WHERE a rule may
// match; the programs then decide WHICH rule, how far, and what filled which slot.
//
// A symbol stands for a set of classes as far as the stage cares. Sets are numbered when the
// grammar is loaded; one that turns up later (two results on one span) gets kAnySymbol, which every
// slot admits, so that RE2 never says no wrongly; the programs look at the classes themselves.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/grammar/grammar.h"

namespace gahnegar {

inline constexpr uint8_t kUnmapped = 0;     // not looked at yet
inline constexpr uint8_t kNoSymbol = 1;     // of no interest to this stage
inline constexpr uint8_t kAnySymbol = 255;  // may be anything
inline constexpr int kMaxSymbols = 250;

struct Instruction {
  enum class Op : uint8_t { kMatch, kSplit, kOpen, kClose, kAccept } op = Op::kAccept;
  uint32_t x = 0;  // kMatch: slot; kSplit: first branch; kOpen, kClose: rule of the piece
  uint32_t y = 0;  // kSplit: second branch
};

struct SlotMask {
  std::string name;  // «date.year.*», for printing
  std::vector<ClassId> classes;
  ClassSet mask;
};

// A context line: each alternative is a row of masks.
struct CompiledContext {
  grammar::ContextKind kind;
  std::vector<std::vector<uint32_t>> alternatives;  // of slots
};

struct CompiledSay {
  int rule = 0;
  int say = 0;                // which of the rule's
  uint32_t start = 0;         // first instruction
  std::vector<uint32_t> first;  // slots it may begin with
};

struct CompiledRule {
  std::vector<CompiledContext> contexts;
};

// Finds the leftmost place where any rule of the stage may match.
class StageRegex {
 public:
  StageRegex();
  ~StageRegex();
  StageRegex(StageRegex&&) noexcept;
  // False when RE2 refuses the pattern or falls out of its memory; `error` says why.
  bool Compile(const std::string& pattern, std::string* error);
  // [*begin, *end) of the leftmost longest match at or after `from`.
  bool Find(std::string_view symbols, size_t from, size_t* begin, size_t* end) const;
  size_t program_size() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

struct Stage {
  std::vector<CompiledSay> says;
  StageRegex regex;
  ClassSet relevant;
  std::vector<uint8_t> symbols;                   // by SetId; grows
  std::vector<std::vector<uint32_t>> says_by_symbol;  // symbol → says that may begin with it
  int symbol_count = 0;
  bool empty = true;
};

struct Program {
  std::vector<Instruction> code;
  std::vector<SlotMask> slots;
  std::vector<CompiledRule> rules;  // like syntax.rules
  std::vector<Stage> stages;        // [1..8]; [0] unused

  // The symbol of a set in a stage; new sets get kNoSymbol or kAnySymbol.
  uint8_t SymbolOf(Stage& stage, SetId set, const ClassSets& sets) const;
};

// Compiles what Load returned. False: a stage needs too many symbols, or RE2 refused.
bool CompileProgram(grammar::Grammar* grammar, Program* program,
                    std::vector<Diagnostic>* diagnostics);

}  // namespace gahnegar
