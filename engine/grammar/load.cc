// Files → grammar: parse all, put words into the lexicon, check, bind literals.
#include <algorithm>
#include <map>
#include <set>

#include "engine/grammar/grammar.h"
#include "engine/text/alphabet.h"

namespace gahnegar::grammar {
namespace {

// Letters of a spelling with single spaces between parts; a half-space parts as well.
std::string Letters(const std::string& utf8) {
  std::string out;
  for (char c : ToAlphabet(utf8)) {
    const bool gap = c == ' ' || c == kHalfSpace;
    if (gap && (out.empty() || out.back() == ' ')) continue;
    out += gap ? ' ' : c;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool IsNumberClass(const std::string& name) { return name == "number" || name == "ordinal"; }

}  // namespace

void AddWords(Grammar* g, std::vector<Diagnostic>* diagnostics) {
  Vocabulary& v = g->vocabulary;
  v.word = v.names.Intern("word");
  v.unknown = v.names.Intern("unknown");
  v.number = v.names.Intern("number");
  v.ordinal = v.names.Intern("ordinal");
  g->values.emplace_back();
  for (const Words& words : g->syntax.words) {
    // Words of the event stage have a table of their own.
    if (g->syntax.files[words.where.file].find("events/") != std::string::npos) continue;
    const ClassId cls = v.names.Intern(words.name);
    const Field field = FieldOf(words.name);
    std::map<std::string, Where> seen;
    for (const WordLine& line : words.lines) {
      ValueId value_id = 0;
      Value value;
      if (!line.value.empty()) {
        std::string holds;
        if (!ParseValue(field, line.value, &value, &holds)) {
          diagnostics->push_back(
              At(g->syntax, line.where,
                 words.name + " cannot hold " + line.value + "; it holds " + holds));
          continue;
        }
        if (field == Field::kCalendarDay) continue;  // for the calendar, not for text
        value_id = static_cast<ValueId>(g->values.size());
        g->values.push_back(value);
      }
      for (const Spelling& s : line.spellings) {
        const std::string letters = Letters(s.text);
        if (letters.empty()) {
          diagnostics->push_back(At(g->syntax, s.where, "nothing is left of this spelling"));
          continue;
        }
        if (words.name == "ordinal-ending") {
          v.ordinal_endings.push_back(letters);
          continue;
        }
        auto [it, fresh] = seen.try_emplace(letters + (s.glue ? "\x01" : ""), s.where);
        if (!fresh) {
          diagnostics->push_back(At(g->syntax, s.where,
                                    "«" + s.text + "» stands in " + words.name +
                                        " already, in line " + std::to_string(it->second.line)));
          continue;
        }
        const EntryId id = v.lexicon.Add(letters, {cls, value_id});
        if (IsNumberClass(words.name)) {
          v.lexicon.SetNumber(id, value.number, words.name == "ordinal");
        }
        if (s.glue) v.lexicon.AddGlue(letters);
        for (const Ending& e : words.endings) {
          if (e.text == "ی") g->detached.push_back({letters, letters + " " + Letters(e.text)});
          v.lexicon.AddWithEnding(letters, Letters(e.text),
                                  e.detached ? Lexicon::Join::kLoose : Lexicon::Join::kClose,
                                  {cls, value_id});
          if (s.glue) v.lexicon.AddGlue(letters + Letters(e.text));
        }
      }
    }
  }
  std::sort(v.ordinal_endings.begin(), v.ordinal_endings.end(),
            [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  for (const Slot& slot : g->syntax.slots) {
    const ClassId cls = v.names.Intern(slot.name);
    for (const NumberForm& f : slot.forms) v.numbers.AddSlot(cls, f);
  }
}

namespace {

void CollectLiterals(const Sequence& items, std::vector<std::vector<std::string>>* groups) {
  std::vector<std::string> group;
  for (const Item& item : items) {
    if (item.kind == Item::Kind::kLiteral) {
      group.push_back(item.name);
      continue;
    }
    if (!group.empty()) groups->push_back(std::move(group));
    group.clear();
    for (const Sequence& s : item.alternatives) CollectLiterals(s, groups);
  }
  if (!group.empty()) groups->push_back(std::move(group));
}

template <typename F>
void ForEachSequence(Rule* rule, F f) {
  for (Say& say : rule->says) f(&say.items);
  for (Context& c : rule->contexts) {
    for (Sequence& s : c.alternatives) f(&s);
  }
}

// Replaces runs of literals by slots named «=key», one for each token the lexer makes of them.
void Replace(Sequence* items, Vocabulary* v, std::vector<std::pair<EntryId, std::string>>* bound) {
  Sequence out;
  for (size_t i = 0; i < items->size();) {
    Item& item = (*items)[i];
    if (item.kind != Item::Kind::kLiteral) {
      for (Sequence& s : item.alternatives) Replace(&s, v, bound);
      out.push_back(std::move(item));
      ++i;
      continue;
    }
    std::string text;
    const Where where = item.where;
    for (; i < items->size() && (*items)[i].kind == Item::Kind::kLiteral; ++i) {
      if (!text.empty()) text += ' ';
      text += ToAlphabet((*items)[i].name);
    }
    std::vector<Token> tokens;
    Lex(text, *v, &tokens);
    for (const Token& t : tokens) {
      Item slot;
      slot.kind = Item::Kind::kSlot;
      slot.where = where;
      if (t.kind == TokenKind::kNumber && t.number >= 0) {
        slot.name = (t.ordinal ? "=#th" : "=#") + std::to_string(t.number);
        v->numbers.AddLiteral(v->names.Intern(slot.name), t.number, t.ordinal);
      } else {
        std::string key;
        for (char c : text.substr(t.begin, t.end - t.begin)) {
          if (c != ' ' && c != kHalfSpace) key += c;
        }
        slot.name = "=" + FromAlphabet(key);
        v->names.Intern(slot.name);
        bound->push_back({t.entry, slot.name});
      }
      out.push_back(std::move(slot));
    }
  }
  *items = std::move(out);
}

}  // namespace

void BindLiterals(Grammar* g) {
  Vocabulary& v = g->vocabulary;
  std::vector<std::vector<std::string>> groups;
  for (Rule& rule : g->syntax.rules) {
    ForEachSequence(&rule, [&](Sequence* s) { CollectLiterals(*s, &groups); });
  }
  for (const std::vector<std::string>& group : groups) {
    for (const std::string& word : group) {
      const bool glue = word.size() > 1 && word[0] == '-';
      const std::string letters = Letters(glue ? word.substr(1) : word);
      if (letters.empty() || KindOf(letters[0]) == LetterKind::kDigit) continue;
      // Marks stand alone; a word is one entry.
      v.lexicon.AddBare(letters);
      if (glue) v.lexicon.AddGlue(letters);
    }
  }
  // First look: cut the literals by the words alone, to learn which entries they name.
  v.Prepare();
  std::vector<std::pair<EntryId, std::string>> bound;
  for (Rule& rule : g->syntax.rules) {
    ForEachSequence(&rule, [&](Sequence* items) {
      std::vector<Item*> stack;
      for (Item& item : *items) stack.push_back(&item);
      while (!stack.empty()) {
        Item* item = stack.back();
        stack.pop_back();
        if (item->kind == Item::Kind::kLiteral && item->name.size() > 1 && item->name[0] == '-') {
          item->name.erase(0, 1);
        }
        for (Sequence& s : item->alternatives) {
          for (Item& i : s) stack.push_back(&i);
        }
      }
      Replace(items, &v, &bound);
    });
  }
  std::set<std::pair<EntryId, std::string>> done;
  for (const auto& [entry, name] : bound) {
    if (entry == 0 || !done.insert({entry, name}).second) continue;
    v.lexicon.AddReading(entry, {v.names.Intern(name), 0});
  }
  // Other spellings of the same letters («روز ها» and «روزها») name the same literal.
  std::map<std::string, std::set<std::string>> by_key;
  for (const auto& [entry, name] : done) by_key[name.substr(1)].insert(name);
  std::set<std::string> keys;  // of the literals, in letters: most words are none
  for (const auto& [key, names] : by_key) keys.insert(ToAlphabet(key));
  std::string key;
  for (EntryId id = 1; id < v.lexicon.entry_count(); ++id) {
    key.clear();
    for (char c : v.lexicon.Letters(id)) {
      if (c != ' ') key += c;
    }
    if (keys.count(key) == 0) continue;
    auto it = by_key.find(FromAlphabet(key));
    if (it == by_key.end()) continue;
    for (const std::string& name : it->second) {
      if (done.insert({id, name}).second) {
        v.lexicon.AddReading(id, {v.names.Intern(name), 0});
      }
    }
  }
  for (const auto& [plain, ended] : g->detached) {
    auto it = by_key.find(FromAlphabet(plain));
    if (it == by_key.end()) continue;
    for (EntryId id : v.lexicon.Spelled(ended)) {
      for (const std::string& name : it->second) {
        v.lexicon.AddReading(id, {v.names.Intern(name), 0});
      }
    }
  }
  v.numbers = v.numbers.Fresh();
  v.Finish();
}

std::string_view Grammar::Constant(int rule, std::string_view field) const {
  for (const auto& [name, value] : rules[rule].constants) {
    if (name == field) return value;
  }
  return "";
}

std::vector<ClassId> Grammar::Covered(std::string_view name, bool children) const {
  std::vector<ClassId> ids;
  ClassId id;
  if (vocabulary.names.Find(name, &id)) ids.push_back(id);
  if (children) {
    const std::string prefix = std::string(name) + ".";
    for (size_t i = 0; i < vocabulary.names.size(); ++i) {
      id = static_cast<ClassId>(i);
      if (vocabulary.names.Name(id).starts_with(prefix)) ids.push_back(id);
    }
  }
  return ids;
}

std::unique_ptr<Grammar> Load(const std::vector<GrammarFile>& files,
                              std::vector<Diagnostic>* diagnostics) {
  auto g = std::make_unique<Grammar>();
  for (const GrammarFile& f : files) ParseFile(f.path, f.text, &g->syntax, diagnostics);
  AddWords(g.get(), diagnostics);
  Check(g.get(), diagnostics);
  if (diagnostics->empty()) {
    BindLiterals(g.get());
    if (g->vocabulary.names.full()) {
      diagnostics->push_back(At(g->syntax, {},
                                "the grammar has more than " + std::to_string(kMaxClasses - 1) +
                                    " classes and words in rules; there is no room for more"));
    }
  }
  const auto in_order = [](const Diagnostic& a, const Diagnostic& b) {
    if (a.file != b.file) return a.file < b.file;
    return a.line != b.line ? a.line < b.line : a.column < b.column;
  };
  std::stable_sort(diagnostics->begin(), diagnostics->end(), in_order);
  if (!diagnostics->empty()) return nullptr;
  for (const Rule& rule : g->syntax.rules) {
    RuleNames names{rule.name, g->syntax.files[rule.where.file], {}, {}};
    for (const Say& say : rule.says) names.say_lines.push_back(say.where.line);
    for (const Constant& c : rule.constants) names.constants.emplace_back(c.field, c.value);
    g->rules.push_back(std::move(names));
  }
  g->shown = ShownWordsOf(g->syntax);
  return g;
}

}  // namespace gahnegar::grammar
