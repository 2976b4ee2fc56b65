// Rules compiled for matching. Every `say` becomes a small program over tokens (pieces expanded in
// place); every stage becomes one RE2 over symbols, one byte a token, that finds WHERE a rule may
// match; the programs then decide WHICH rule, how far, and what filled which slot.
//
// A symbol stands for a set of classes as far as the stage cares. Sets are numbered when the
// grammar is loaded; one that turns up later (two results on one span) gets kAnySymbol, which every
// slot admits, so that RE2 never says no wrongly; the programs look at the classes themselves.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/grammar/grammar.h"
#include "engine/tables/table.h"

namespace gahnegar {

inline constexpr uint8_t kNoSymbol = 1;     // of no interest to this stage
inline constexpr uint8_t kAnySymbol = 255;  // may be anything
inline constexpr int kMaxSymbols = 250;
using Symbols = std::bitset<256>;

struct Instruction {
  enum class Op : uint32_t { kMatch, kSplit, kOpen, kClose, kAccept } op = Op::kAccept;
  uint32_t x = 0;  // kMatch: slot; kSplit: first branch; kOpen, kClose: rule of the piece
  uint32_t y = 0;  // kSplit: second branch
};

struct SlotMask {
  std::string name;  // «date.year.*»
  std::vector<ClassId> classes;
  ClassSet mask;
  bool number = false;          // one of numbers
  Field field = Field::kNone;   // what its name stands for
  std::vector<uint8_t> admits;  // by SetId: 0 not looked at, 1 no, 2 yes

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [n, c, m, numbers, f, memo] = *this;
    medium(n, c, m, numbers, f);
  }
};

// A context line: each alternative is a row of masks.
struct CompiledContext {
  grammar::ContextKind kind;
  std::vector<std::vector<uint32_t>> alternatives;  // of slots

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [k, rows] = *this;
    medium(k, rows);
  }
};

struct CompiledSay {
  int rule = 0;
  int say = 0;         // which of the rule's
  uint32_t start = 0;  // first instruction
  Symbols second;      // symbols that may stand second; all, when one token is a match

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [r, s, first, symbols] = *this;
    medium(r, s, first, symbols);
  }
};

struct CompiledRule {
  std::vector<CompiledContext> contexts;

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [c] = *this;
    medium(c);
  }
};

// Says whether a rule of the stage may match at a place, and how far at most. The programs know as
// much without it; RE2 knows it sooner when it is asked often. So a stage that comes from the
// embedded tables, whose pattern was tried when they were made, waits with RE2 until then.
class StageRegex {
 public:
  StageRegex();
  ~StageRegex();
  StageRegex(StageRegex&&) noexcept;
  // False when RE2 refuses the pattern or falls out of its memory; `error` says why.
  bool Compile(const std::string& pattern, std::string* error);
  // No match that begins with the first symbol is longer than this; 0: there is none.
  size_t Longest(std::string_view symbols) const;
  size_t program_size() const;

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [pattern, asked, impl] = *this;
    medium(pattern);
  }

 private:
  struct Impl;
  Table<char> pattern_;
  mutable int asked_ = 0;
  mutable std::unique_ptr<Impl> impl_;  // null until RE2 is wanted
};

struct Stage {
  std::vector<CompiledSay> says;
  StageRegex regex;
  ClassSet relevant;
  // Pairs of symbols that may begin a match; a symbol that is a match alone pairs with any.
  Table<Symbols> pairs;  // by the first
  bool MayBegin(uint8_t first, uint8_t second) const { return pairs[first][second]; }
  Rows<uint32_t> says_by_symbol;  // symbol → says that may begin with it
  int symbol_count = 0;
  bool empty = true;

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [s, re, r, p, by_symbol, count, none] = *this;
    medium(s, re, r, p, by_symbol, count, none);
  }
};

struct Program {
  Table<Instruction> code;
  std::vector<SlotMask> slots;
  std::vector<CompiledRule> rules;  // like syntax.rules
  std::vector<Stage> stages;        // [1..8]; [0] unused

  // The symbols of each set, one byte a stage (stage s in bits [8s, 8s + 8)); by SetId; grows.
  Table<uint64_t> symbols;
  // New sets get kNoSymbol or kAnySymbol.
  uint64_t SymbolsOf(SetId set, const ClassSets& sets) {
    if (set < symbols.size() && symbols[set] != 0) return symbols[set];
    return MapSet(set, sets);
  }
  uint64_t MapSet(SetId set, const ClassSets& sets);

  // Whether a slot admits a token of this set; looked at once for each pair.
  bool Admits(uint32_t slot, SetId set, const ClassSets& sets) {
    std::vector<uint8_t>& known = slots[slot].admits;
    if (set < known.size() && known[set] != 0) return known[set] == 2;
    if (set >= known.size()) known.resize(sets.size(), 0);
    const bool yes = (sets.Get(set) & slots[slot].mask).any();
    known[set] = yes ? 2 : 1;
    return yes;
  }

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [instructions, masks, contexts, each, by_set] = *this;
    medium(instructions, masks, contexts, each, by_set);
  }
};

// Compiles what Load returned. False: a stage needs too many symbols, or RE2 refused.
bool CompileProgram(grammar::Grammar* grammar, Program* program,
                    std::vector<Diagnostic>* diagnostics);

}  // namespace gahnegar
