#include "engine/match/program.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace gahnegar {
namespace {

using grammar::Grammar;
using grammar::Item;
using grammar::Sequence;

class Compiler {
 public:
  Compiler(Grammar* g, Program* p, std::vector<Diagnostic>* diagnostics)
      : g_(*g), p_(*p), diagnostics_(*diagnostics) {}

  bool Run() {
    p_.stages.resize(grammar::kStageCount);
    p_.rules.resize(g_.syntax.rules.size());
    for (size_t i = 0; i < g_.syntax.rules.size(); ++i) {
      const grammar::Rule& r = g_.syntax.rules[i];
      if (r.piece) pieces_.push_back(static_cast<int>(i));
    }
    for (size_t i = 0; i < g_.syntax.rules.size(); ++i) {
      const grammar::Rule& r = g_.syntax.rules[i];
      for (const grammar::Context& c : r.contexts) {
        CompiledContext compiled{c.kind, {}};
        for (const Sequence& s : c.alternatives) {
          std::vector<uint32_t> row;
          for (const Item& item : s) row.push_back(SlotOf(item));
          compiled.alternatives.push_back(std::move(row));
        }
        p_.rules[i].contexts.push_back(std::move(compiled));
      }
      if (r.piece) continue;
      Stage& stage = p_.stages[r.stage];
      stage.empty = false;
      for (size_t n = 0; n < r.says.size(); ++n) {
        const grammar::Say& say = r.says[n];
        stage_ = r.stage;
        const uint32_t accept = Emit({Instruction::Op::kAccept, 0, 0});
        stage.says.push_back(
            {static_cast<int>(i), static_cast<int>(n), Compile(say.items, accept), {}});
      }
    }
    Sets();
    bool ok = true;
    for (int s = 1; s < grammar::kStageCount; ++s) ok = Regex(s) && ok;
    return ok;
  }

 private:
  uint32_t Emit(Instruction i) {
    p_.code.push_back(i);
    return static_cast<uint32_t>(p_.code.size() - 1);
  }

  uint32_t SlotOf(const Item& item) {
    const std::string name = item.name + (item.children ? ".*" : "");
    auto [it, fresh] = slot_ids_.try_emplace(name, static_cast<uint32_t>(p_.slots.size()));
    if (!fresh) return it->second;
    SlotMask slot;
    slot.name = name;
    slot.classes = g_.Covered(item.name, item.children);
    for (ClassId c : slot.classes) slot.mask.set(c);
    slot.field = FieldOf(name);
    slot.number = name == "number" || name == "ordinal";
    for (const grammar::Slot& s : g_.syntax.slots) {
      for (ClassId c : slot.classes) slot.number |= g_.vocabulary.names.Name(c) == s.name;
    }
    p_.slots.push_back(std::move(slot));
    return it->second;
  }

  // Whether the slot stands for this piece as well: of its name, up to the stage of the rule, and
  // not inside itself.
  bool Expands(const Item& item, int index) const {
    const grammar::Rule& piece = g_.syntax.rules[index];
    if (piece.stage > stage_) return false;
    const bool covered =
        piece.is == item.name ||
        (item.children && piece.is.compare(0, item.name.size() + 1, item.name + ".") == 0);
    return covered && std::find(open_.begin(), open_.end(), index) == open_.end();
  }

  // Compiles backwards: returns the first instruction of `items` followed by `next`. An instruction
  // other than a split goes on at the instruction stored in its y.
  uint32_t Compile(const Sequence& items, uint32_t next) {
    for (size_t i = items.size(); i-- > 0;) {
      const Item& item = items[i];
      if (item.kind == Item::Kind::kOptional) {
        uint32_t branch = next;  // leaving it out comes last
        for (size_t a = item.alternatives.size(); a-- > 0;) {
          const uint32_t in = Compile(item.alternatives[a], next);
          branch = Emit({Instruction::Op::kSplit, in, branch});
        }
        next = branch;
        continue;
      }
      const uint32_t slot = SlotOf(item);
      uint32_t branch = Emit({Instruction::Op::kMatch, slot, next});
      // Pieces of this name are expanded in place, up to the stage of the rule.
      for (int index : pieces_) {
        const grammar::Rule& piece = g_.syntax.rules[index];
        if (!Expands(item, index)) continue;
        open_.push_back(index);
        const uint32_t close = Emit({Instruction::Op::kClose, static_cast<uint32_t>(index), next});
        for (size_t a = piece.says.size(); a-- > 0;) {
          const uint32_t body = Compile(piece.says[a].items, close);
          const uint32_t open = Emit({Instruction::Op::kOpen, static_cast<uint32_t>(index), body});
          branch = Emit({Instruction::Op::kSplit, branch, open});
        }
        open_.pop_back();
      }
      next = branch;
    }
    return next;
  }

  // The slots that a match may begin with.
  std::vector<uint32_t> FirstOf(uint32_t start) const {
    std::vector<uint32_t> first;
    std::vector<uint32_t> stack = {start};
    std::set<uint32_t> seen;
    while (!stack.empty()) {
      const uint32_t pc = stack.back();
      stack.pop_back();
      if (!seen.insert(pc).second) continue;
      const Instruction& i = p_.code[pc];
      if (i.op == Instruction::Op::kMatch) first.push_back(i.x);
      if (i.op == Instruction::Op::kSplit) {
        stack.push_back(i.x);
        stack.push_back(i.y);
      }
      if (i.op == Instruction::Op::kOpen || i.op == Instruction::Op::kClose) stack.push_back(i.y);
    }
    return first;
  }

  // Every way a match may begin: `two(first, second)` for the slots of its first two tokens,
  // `alone(slot)` for a slot that is a whole match by itself.
  template <typename Two, typename Alone>
  void Heads(uint32_t start, Two two, Alone alone) const {
    std::vector<std::pair<uint32_t, int64_t>> stack = {
        {start, -1}};  // instruction, first slot or -1
    std::set<std::pair<uint32_t, int64_t>> seen;
    while (!stack.empty()) {
      const auto at = stack.back();
      stack.pop_back();
      if (!seen.insert(at).second) continue;
      const Instruction& i = p_.code[at.first];
      switch (i.op) {
        case Instruction::Op::kMatch:
          if (at.second < 0) {
            stack.push_back({i.y, i.x});
          } else {
            two(static_cast<uint32_t>(at.second), i.x);
          }
          break;
        case Instruction::Op::kSplit:
          stack.push_back({i.x, at.second});
          stack.push_back({i.y, at.second});
          break;
        case Instruction::Op::kOpen:
        case Instruction::Op::kClose:
          stack.push_back({i.y, at.second});
          break;
        case Instruction::Op::kAccept:
          if (at.second >= 0) alone(static_cast<uint32_t>(at.second));
          break;
      }
    }
  }

  // Every set of classes that a token may have, as far as can be foreseen.
  void Sets() {
    Vocabulary& v = g_.vocabulary;
    std::set<SetId> sets = {v.unknown_set};
    for (EntryId id = 1; id < v.lexicon.entry_count(); ++id) sets.insert(v.lexicon.entry(id).set);
    const auto number = [&](int64_t value, int digits, bool ordinal, SetId base) {
      Token t;
      t.number = value;
      t.digits = static_cast<uint8_t>(digits);
      t.ordinal = ordinal;
      sets.insert(v.numbers.SetOf(t, base, v.sets));
    };
    for (int64_t value : v.numbers.Boundaries()) {
      for (bool ordinal : {false, true}) {
        number(value, 0, ordinal, kEmptySet);
        for (int d = 1; d <= 5; ++d) {
          const int least = value < 10      ? 1
                            : value < 100   ? 2
                            : value < 1000  ? 3
                            : value < 10000 ? 4
                                            : 5;
          if (d >= least && (d == least || d == 2 || d == 4)) number(value, d, ordinal, kEmptySet);
        }
      }
    }
    for (EntryId id = 1; id < v.lexicon.entry_count(); ++id) {
      const Entry& e = v.lexicon.entry(id);
      if (e.number >= 0) number(e.number, 0, e.ordinal, e.set);
    }
    // A result one token long keeps the classes of its token.
    for (int s = 1; s < grammar::kStageCount; ++s) {
      std::set<SetId> more;
      for (const CompiledSay& say : p_.stages[s].says) {
        if (!g_.rule_has_class[say.rule]) continue;
        const ClassId cls = g_.rule_class[say.rule];
        ClassSet alone;
        alone.set(cls);
        more.insert(v.sets.Intern(alone));
        std::vector<uint32_t> single;
        Heads(
            say.start, [](uint32_t, uint32_t) {}, [&](uint32_t slot) { single.push_back(slot); });
        for (uint32_t slot : single) {
          for (SetId id : sets) {
            if ((v.sets.Get(id) & p_.slots[slot].mask).none()) continue;
            ClassSet united = v.sets.Get(id);
            united.set(cls);
            more.insert(v.sets.Intern(united));
          }
        }
      }
      sets.insert(more.begin(), more.end());
    }
    known_.assign(sets.begin(), sets.end());
  }

  bool Regex(int s) {
    Stage& stage = p_.stages[s];
    if (stage.empty) return true;
    for (const CompiledSay& say : stage.says) Relevant(say.start, &stage.relevant);
    const ClassSets& sets = g_.vocabulary.sets;
    p_.symbols.resize(std::max(p_.symbols.size(), sets.size()));
    std::unordered_map<ClassSet, uint8_t> symbol_of;
    std::vector<ClassSet> meaning;
    int next = kNoSymbol + 1;
    for (SetId id : known_) {
      const ClassSet relevant = sets.Get(id) & stage.relevant;
      if (relevant.none()) {
        p_.symbols.Mutable(id) |= static_cast<uint64_t>(kNoSymbol) << (8 * s);
        continue;
      }
      auto it = symbol_of.find(relevant);
      if (it == symbol_of.end()) {
        if (next - 1 > kMaxSymbols) {
          grammar::Where where;
          for (const grammar::Rule& r : g_.syntax.rules) {
            if (r.stage == s) where = r.where;
          }
          diagnostics_.push_back(
              grammar::At(g_.syntax, where,
                          std::string("the stage ") + grammar::kStages[s] + " tells more than " +
                              std::to_string(kMaxSymbols) +
                              " kinds of words apart; move rules to another stage"));
          return false;
        }
        it = symbol_of.emplace(relevant, static_cast<uint8_t>(next)).first;
        meaning.push_back(relevant);
        ++next;
      }
      p_.symbols.Mutable(id) |= static_cast<uint64_t>(it->second) << (8 * s);
    }
    stage.symbol_count = next - 2;
    std::vector<std::vector<uint32_t>> says_by_symbol(256);
    class_symbols_.assign(ClassSet().size(), {});
    for (size_t i = 0; i < meaning.size(); ++i) {
      for (size_t c = meaning[i]._Find_first(); c < meaning[i].size();
           c = meaning[i]._Find_next(c)) {
        class_symbols_[c].set(kNoSymbol + 1 + i);
      }
    }
    slot_symbols_.assign(p_.slots.size(), {});
    slot_patterns_.assign(p_.slots.size(), {});
    std::string pattern;
    std::unordered_set<std::string> alternatives;
    for (size_t i = 0; i < stage.says.size(); ++i) {
      const CompiledSay& say = stage.says[i];
      Symbols first;
      first.set(kAnySymbol);
      for (uint32_t slot : FirstOf(say.start)) first |= SymbolsOf(slot);
      for (size_t x = 0; x < first.size(); ++x) {
        if (first[x]) says_by_symbol[x].push_back(static_cast<uint32_t>(i));
      }
      const grammar::Rule& rule = g_.syntax.rules[say.rule];
      stage_ = s;
      const std::string alternative = Pattern(rule.says[say.say].items);
      if (alternatives.insert(alternative).second) {
        if (!pattern.empty()) pattern += '|';
        pattern += alternative;
      }
    }
    for (const std::vector<uint32_t>& says : says_by_symbol) stage.says_by_symbol.Add(says);
    Pairs(&stage);
    std::string error;
    if (!stage.regex.Compile(pattern, &error)) {
      diagnostics_.push_back(
          grammar::At(g_.syntax, {},
                      std::string("RE2 refuses the stage ") + grammar::kStages[s] + ": " + error));
      return false;
    }
    return true;
  }

  // Which two symbols may stand at the head of a match.
  void Pairs(Stage* stage) {
    std::vector<Symbols> pairs(256);
    const auto add = [&](int64_t first, const Symbols& second) {
      const Symbols& symbols = SymbolsOf(static_cast<uint32_t>(first));
      for (size_t x = 0; x < symbols.size(); ++x) {
        if (symbols[x]) pairs[x] |= second;
      }
    };
    std::set<std::pair<uint32_t, int64_t>> done;  // first slot, second slot or -1
    for (CompiledSay& say : stage->says) {
      Heads(
          say.start,
          [&](uint32_t first, uint32_t second) {
            say.second |= SymbolsOf(second);
            if (done.insert({first, second}).second) add(first, SymbolsOf(second));
          },
          [&](uint32_t slot) {
            say.second.set();
            if (done.insert({slot, -1}).second) add(slot, Symbols().set());
          });
    }
    stage->pairs = std::move(pairs);
  }

  void Relevant(uint32_t start, ClassSet* relevant) const {
    std::vector<uint32_t> stack = {start};
    std::set<uint32_t> seen;
    while (!stack.empty()) {
      const uint32_t pc = stack.back();
      stack.pop_back();
      if (!seen.insert(pc).second) continue;
      const Instruction& i = p_.code[pc];
      if (i.op == Instruction::Op::kAccept) continue;
      if (i.op == Instruction::Op::kMatch) *relevant |= p_.slots[i.x].mask;
      if (i.op == Instruction::Op::kSplit) stack.push_back(i.x);
      stack.push_back(i.y);
    }
  }

  // The symbols that a slot admits in the stage being compiled.
  const Symbols& SymbolsOf(uint32_t slot) {
    Symbols& symbols = slot_symbols_[slot];
    if (symbols.none()) {
      symbols.set(kAnySymbol);
      for (ClassId c : p_.slots[slot].classes) symbols |= class_symbols_[c];
    }
    return symbols;
  }

  std::string Pattern(const Sequence& items) {
    std::string out;
    for (const Item& item : items) {
      if (item.kind == Item::Kind::kOptional) {
        out += "(?:";
        for (size_t a = 0; a < item.alternatives.size(); ++a) {
          if (a > 0) out += '|';
          out += Pattern(item.alternatives[a]);
        }
        out += ")?";
        continue;
      }
      const uint32_t slot = SlotOf(item);
      std::string& symbols = slot_patterns_[slot];
      if (symbols.empty()) {
        const Symbols& admitted = SymbolsOf(slot);
        for (size_t x = 0; x < admitted.size(); ++x) {
          if (admitted[x]) symbols += Symbol(x);
        }
      }
      std::string alternatives;
      for (int index : pieces_) {
        const grammar::Rule& piece = g_.syntax.rules[index];
        if (!Expands(item, index)) continue;
        open_.push_back(index);
        for (const grammar::Say& say : piece.says) {
          alternatives += '|' + Pattern(say.items);
        }
        open_.pop_back();
      }
      if (alternatives.empty()) {
        out += '[' + symbols + ']';
      } else {
        out += "(?:[" + symbols + ']' + alternatives + ')';
      }
    }
    return out;
  }

  static std::string Symbol(size_t symbol) {
    static const char* kHex = "0123456789ABCDEF";
    return std::string("\\x") + kHex[symbol >> 4] + kHex[symbol & 15];
  }

  Grammar& g_;
  Program& p_;
  std::vector<Diagnostic>& diagnostics_;
  std::vector<int> pieces_;
  std::vector<int> open_;  // pieces being expanded
  std::map<std::string, uint32_t> slot_ids_;
  std::vector<SetId> known_;
  // Of the stage being compiled: which symbols hold a class, fill a slot, and these as a pattern.
  std::vector<Symbols> class_symbols_, slot_symbols_;
  std::vector<std::string> slot_patterns_;
  int stage_ = 0;
};

}  // namespace

uint64_t Program::MapSet(SetId set, const ClassSets& sets) {
  if (set >= symbols.size()) symbols.resize(sets.size());
  uint64_t& packed = symbols.Mutable(set);
  for (size_t s = 0; s < 8; ++s) {
    if ((packed >> (8 * s) & 0xFF) != 0) continue;
    const bool any = s < stages.size() && (sets.Get(set) & stages[s].relevant).any();
    packed |= static_cast<uint64_t>(any ? kAnySymbol : kNoSymbol) << (8 * s);
  }
  return packed;
}

bool CompileProgram(grammar::Grammar* grammar, Program* program,
                    std::vector<Diagnostic>* diagnostics) {
  return Compiler(grammar, program, diagnostics).Run();
}

}  // namespace gahnegar
