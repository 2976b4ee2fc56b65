// Everything that can be known to be wrong in a grammar without running it.
#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "engine/grammar/grammar.h"
#include "engine/text/alphabet.h"

namespace gahnegar::grammar {
namespace {

// Classes that the engine itself makes or reads.
const std::set<std::string>& BuiltIn() {
  static const std::set<std::string> kNames = {"number", "ordinal", "word", "unknown", "when"};
  return kNames;
}

// Word classes that no rule names because a stage in C++ reads them.
const std::set<std::string>& ReadByEngine() {
  static const std::set<std::string> kNames = {
      "joiner", "number",         "ordinal",     "ordinal-ending", "same-day", "sentence-end",
      "tense",  "tense.deadline", "tense-ahead", "tense.present",  "toward"};
  return kNames;
}

constexpr size_t kMaxParts = 20000;

class Checker {
 public:
  Checker(Grammar* g, std::vector<Diagnostic>* diagnostics) : g_(*g), diagnostics_(*diagnostics) {}

  void Run() {
    Names();
    for (size_t i = 0; i < g_.syntax.rules.size(); ++i) RuleAlone(static_cast<int>(i));
    if (!unknown_slots_) {
      for (size_t i = 0; i < g_.syntax.rules.size(); ++i) Uses(static_cast<int>(i));
      if (!Circles()) Sizes();
    }
    // Whatever went wrong before may be why a class has no use.
    if (diagnostics_.empty()) Unused();
  }

 private:
  void Error(const Where& where, std::string message) {
    diagnostics_.push_back(At(g_.syntax, where, std::move(message)));
  }
  std::string Place(const Where& w) const {
    return g_.syntax.files[w.file] + ":" + std::to_string(w.line);
  }

  void Names() {
    for (const Words& w : g_.syntax.words) Class(w.name, w.where, "words");
    for (const Slot& s : g_.syntax.slots) Class(s.name, s.where, "slot");
    std::map<std::string, Where> rules;
    for (const Rule& r : g_.syntax.rules) {
      auto [it, fresh] = rules.try_emplace(r.name, r.where);
      if (!fresh)
        Error(r.where, "the rule " + r.name + " stands in " + Place(it->second) + " already");
      if (!r.is.empty()) {
        if (lexical_.count(r.is)) {
          Error(r.is_where, r.is + " is a class of words or numbers already");
        }
        produced_[r.is].push_back(&r);
        g_.vocabulary.names.Intern(r.is);
      }
    }
    for (const auto& [name, where] : lexical_) known_.push_back(name);
    for (const auto& [name, rule] : produced_) known_.push_back(name);
    for (const std::string& name : BuiltIn()) {
      known_.push_back(name);
      g_.vocabulary.names.Intern(name);
    }
    std::sort(known_.begin(), known_.end());
  }

  void Class(const std::string& name, const Where& where, const char* what) {
    auto [it, fresh] = lexical_.try_emplace(name, where);
    if (!fresh) {
      Error(where, std::string(what) + " " + name + " stands in " + Place(it->second) + " already");
    }
    if (BuiltIn().count(name) && !ReadByEngine().count(name)) {
      Error(where, "the engine makes {" + name + "} itself; take another name");
    }
  }

  void RuleAlone(int index) {
    Rule& r = g_.syntax.rules[index];
    g_.rule_class.push_back(0);
    g_.rule_has_class.push_back(!r.is.empty());
    g_.rule_meaning.push_back(Meaning::kNothing);
    g_.rule_constants.emplace_back();
    if (!r.is.empty()) g_.rule_class.back() = g_.vocabulary.names.Intern(r.is);
    const std::string kind = r.piece ? "piece " : "rule ";
    if (r.says.empty() && !r.broken)
      Error(r.where, "the " + kind + r.name + " says nothing; add a say line");
    for (const Say& say : r.says) {
      if (CanBeEmpty(say.items)) Error(say.where, "this say can match nothing at all");
      KnownParts(say.items);
    }
    for (const Context& c : r.contexts) {
      for (const Sequence& s : c.alternatives) KnownParts(s);
    }
    if (r.means.empty()) {
      if (!r.broken) {
        Error(r.where, "the " + kind + r.name + " means nothing yet; add a means line");
      }
      return;
    }
    const MeaningInfo* info = FindMeaning(r.means);
    if (info == nullptr) {
      std::vector<std::string> names;
      for (const MeaningInfo& m : Meanings()) names.emplace_back(m.name);
      std::string message = "there is no meaning " + r.means;
      if (std::string near = Nearest(r.means, names); !near.empty()) {
        message += "; did you mean " + near + "?";
      }
      Error(r.means_where, message);
      return;
    }
    g_.rule_meaning.back() = info->meaning;
    Constants(r, *info, &g_.rule_constants.back());
    if (r.piece && !r.contexts.empty()) {
      Error(r.contexts[0].where, "a piece has no context; put it into the rules that use it");
    }
    if (r.piece && r.is.empty()) Error(r.where, "a piece needs an is line, or no rule can use it");
    if (!r.piece && r.examples.empty() && !r.broken && info->temporal) {
      Error(r.where, "the rule " + r.name + " has no example; add an expect line and a مثال line");
    }
    for (const Say& say : r.says) CheckFields(r, *info, say.items);
  }

  void Constants(const Rule& r, const MeaningInfo& info, std::vector<Value>* values) {
    for (const Constant& c : r.constants) {
      if (std::find(info.constants.begin(), info.constants.end(), c.field) !=
          info.constants.end()) {
        continue;
      }
      const Field field = FieldOf(c.field);
      const bool taken = field != Field::kText && std::find(info.fields.begin(), info.fields.end(),
                                                            field) != info.fields.end();
      if (!taken) {
        std::vector<std::string> names(info.constants.begin(), info.constants.end());
        for (const char* n :
             {"year", "month", "day", "weekday", "season", "decade", "century", "era", "part",
              "hour", "minute", "unit", "which", "direction", "count", "edge"}) {
          const Field f = FieldOf(n);
          if (std::find(info.fields.begin(), info.fields.end(), f) != info.fields.end()) {
            names.emplace_back(n);
          }
        }
        std::string message = "means " + r.means + " has no constant " + c.field;
        if (std::string near = Nearest(c.field, names); !near.empty()) {
          message += "; did you mean " + near + "?";
        }
        Error(c.where, message);
        continue;
      }
      if (field == Field::kMonth || field == Field::kNamedDay) {
        Value v;
        std::string holds;
        if (field == Field::kMonth && ParseValue(Field::kMonthNumber, c.value, &v, &holds)) {
          v.field = Field::kMonthNumber;
          values->push_back(v);
          continue;
        }
      }
      Value v;
      std::string holds;
      if (!ParseValue(field, c.value, &v, &holds)) {
        Error(c.where, c.field + " cannot hold " + c.value + "; it holds " + holds);
        continue;
      }
      values->push_back(v);
    }
  }

  static bool CanBeEmpty(const Sequence& items) {
    return std::all_of(items.begin(), items.end(),
                       [](const Item& i) { return i.kind == Item::Kind::kOptional; });
  }

  bool Known(const Item& item) const {
    if (std::binary_search(known_.begin(), known_.end(), item.name)) return true;
    if (!item.children) return false;
    const std::string prefix = item.name + ".";
    auto it = std::lower_bound(known_.begin(), known_.end(), prefix);
    return it != known_.end() && it->compare(0, prefix.size(), prefix) == 0;
  }

  // Slots that there are, and literals of which the lexer leaves something.
  void KnownParts(const Sequence& items) {
    for (const Item& item : items) {
      for (const Sequence& s : item.alternatives) KnownParts(s);
      if (item.kind == Item::Kind::kLiteral) {
        const std::string letters = ToAlphabet(item.name);
        if (std::all_of(letters.begin(), letters.end(), [](char c) { return c == kHalfSpace; })) {
          Error(item.where, "nothing is left of «" + item.name + "»");
        }
      }
      if (item.kind != Item::Kind::kSlot) continue;
      used_.push_back(item);
      if (Known(item)) continue;
      unknown_slots_ = true;
      const std::string star = item.children ? ".*" : "";
      std::string message = "there is no slot {" + item.name + star + "}";
      if (std::string near = Nearest(item.name, known_); !near.empty()) {
        message += "; did you mean {" + near + star + "}?";
      }
      Error(item.where, message);
    }
  }

  // Slots of a say fill fields that the meaning takes.
  void CheckFields(const Rule& r, const MeaningInfo& info, const Sequence& items) {
    for (const Item& item : items) {
      for (const Sequence& s : item.alternatives) CheckFields(r, info, s);
      if (item.kind != Item::Kind::kSlot || info.any_field || !Known(item)) continue;
      if (BuiltIn().count(item.name) && item.name != "number" && item.name != "ordinal") continue;
      if (produced_.count(item.name) || !HasValues(item.name)) continue;
      const Field field = FieldOf(item.name);
      if (field == Field::kNone) continue;
      if (std::find(info.fields.begin(), info.fields.end(), field) == info.fields.end()) {
        Error(item.where, "means " + r.means + " does not take {" + item.name + "}");
      }
    }
  }

  bool HasValues(const std::string& name) const {
    for (const Words& w : g_.syntax.words) {
      if (w.name != name) continue;
      return std::any_of(w.lines.begin(), w.lines.end(),
                         [](const WordLine& l) { return !l.value.empty(); });
    }
    for (const Slot& s : g_.syntax.slots) {
      if (s.name == name) return true;
    }
    return false;
  }

  static bool Covers(const Item& item, const std::string& name) {
    return name == item.name ||
           (item.children && name.size() > item.name.size() && name[item.name.size()] == '.' &&
            name.compare(0, item.name.size(), item.name) == 0);
  }

  // Results are used by later stages only; pieces anywhere from their own stage on, but not as
  // context, where one slot is one token.
  void Uses(int index) {
    const Rule& r = g_.syntax.rules[index];
    for (const Say& say : r.says) UsesOf(r, say.items, false);
    for (const Context& c : r.contexts) {
      for (const Sequence& s : c.alternatives) UsesOf(r, s, true);
    }
  }

  void UsesOf(const Rule& r, const Sequence& items, bool context) {
    for (const Item& item : items) {
      for (const Sequence& s : item.alternatives) UsesOf(r, s, context);
      if (item.kind != Item::Kind::kSlot) continue;
      bool any = BuiltIn().count(item.name) > 0;
      for (const auto& [name, where] : lexical_) any = any || Covers(item, name);
      if (any) continue;
      const Rule* late = nullptr;
      const Rule* piece = nullptr;
      for (const auto& [name, rules] : produced_) {
        if (!Covers(item, name)) continue;
        for (const Rule* p : rules) {
          const bool early = p->stage < r.stage || (p->piece && p->stage <= r.stage);
          if (early && p->piece && context) {
            piece = p;
          } else if (early) {
            any = true;
          } else {
            late = p;
          }
        }
      }
      if (any) continue;
      if (piece != nullptr) {
        Error(item.where, "{" + item.name + "} is the piece " + piece->name +
                              "; a context line takes words and results only");
      } else if (late != nullptr) {
        Error(item.where, "{" + item.name + "} is made by " + late->name + " in the stage " +
                              kStages[late->stage] + ", and this is the stage " + kStages[r.stage] +
                              "; results are used in later stages only");
      }
    }
  }

  bool Circles() {
    std::map<std::string, std::vector<const Rule*>> pieces;
    for (const Rule& r : g_.syntax.rules) {
      if (r.piece && !r.is.empty()) pieces[r.is].push_back(&r);
    }
    std::map<const Rule*, int> state;  // 1 = open, 2 = done
    const std::function<bool(const Rule*)> visit = [&](const Rule* r) {
      if (state[r] == 2) return false;
      if (state[r] == 1) {
        Error(r->where, "the piece " + r->name + " is a part of itself");
        return true;
      }
      state[r] = 1;
      bool circle = false;
      const std::function<void(const Sequence&)> walk = [&](const Sequence& items) {
        for (const Item& item : items) {
          for (const Sequence& s : item.alternatives) walk(s);
          if (item.kind != Item::Kind::kSlot || circle) continue;
          for (const auto& [name, list] : pieces) {
            if (!Covers(item, name)) continue;
            for (const Rule* p : list) {
              // A piece that stands for {x.*} does not take itself in.
              if (p == r && item.children && name != item.name) continue;
              if (!circle) circle = visit(p);
            }
          }
        }
      };
      for (const Say& say : r->says) walk(say.items);
      state[r] = 2;
      return circle;
    };
    for (const Rule& r : g_.syntax.rules) {
      if (r.piece && visit(&r)) return true;
    }
    return false;
  }

  // A rule with its pieces written out: each slot and literal counts.
  void Sizes() {
    std::map<const Rule*, size_t> known;
    const std::function<size_t(const Rule&)> size_of = [&](const Rule& r) -> size_t {
      auto [it, fresh] = known.try_emplace(&r, 0);  // 0 while it is being counted
      if (!fresh) return it->second;
      const std::function<size_t(const Sequence&)> count = [&](const Sequence& items) {
        size_t n = 0;
        for (const Item& item : items) {
          for (const Sequence& s : item.alternatives) n += count(s);
          if (item.kind != Item::Kind::kOptional) ++n;
          if (item.kind != Item::Kind::kSlot) continue;
          for (const Rule& p : g_.syntax.rules) {
            if (p.piece && &p != &r && p.stage <= r.stage && Covers(item, p.is)) n += size_of(p);
          }
        }
        return std::min(n, kMaxParts + 1);
      };
      size_t n = 0;
      for (const Say& say : r.says) n += count(say.items);
      return known[&r] = std::min(n, kMaxParts + 1);
    };
    for (const Rule& r : g_.syntax.rules) {
      if (!r.piece && size_of(r) > kMaxParts) {
        Error(r.where, "the rule " + r.name + " has more than " + std::to_string(kMaxParts) +
                           " parts when its pieces are written out");
      }
    }
  }

  void Unused() {
    const auto used = [&](const std::string& name) {
      return std::any_of(used_.begin(), used_.end(),
                         [&](const Item& i) { return Covers(i, name); });
    };
    for (const Words& w : g_.syntax.words) {
      if (used(w.name) || ReadByEngine().count(w.name)) continue;
      if (FieldOf(w.name) == Field::kText && IsEventClass(w.name)) continue;
      if (FieldOf(w.name) == Field::kCalendarDay) continue;
      Error(w.where, "no rule uses the class " + w.name);
    }
    for (const Slot& s : g_.syntax.slots) {
      if (!used(s.name)) Error(s.where, "no rule uses the slot " + s.name);
    }
    for (const Rule& r : g_.syntax.rules) {
      if (r.piece && !r.is.empty() && !used(r.is)) {
        Error(r.where, "no rule uses the piece " + r.name);
      }
    }
  }

  // Classes of words/events/ are read by the event stage.
  bool IsEventClass(const std::string& name) const {
    for (const Words& w : g_.syntax.words) {
      if (w.name == name) {
        return g_.syntax.files[w.where.file].find("events") != std::string::npos;
      }
    }
    return false;
  }

  Grammar& g_;
  std::vector<Diagnostic>& diagnostics_;
  std::map<std::string, Where> lexical_;
  std::map<std::string, std::vector<const Rule*>> produced_;
  std::vector<std::string> known_;
  std::vector<Item> used_;
  bool unknown_slots_ = false;
};

}  // namespace

void Check(Grammar* grammar, std::vector<Diagnostic>* diagnostics) {
  Checker(grammar, diagnostics).Run();
}

}  // namespace gahnegar::grammar
