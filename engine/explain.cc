// The debugging tool of whoever writes rules: tokens with classes, rules that fired, reasons.
#include "engine/resolve/document.h"
#include "engine/resolve/said.h"
#include "engine/state.h"
#include "engine/text/alphabet.h"

namespace gahnegar {

std::string Engine::Explain(const Document& document) {
  State& s = *state_;
  std::vector<std::string> trace;
  s.Match(document.text, &trace);
  std::string out = "tokens\n";
  const Vocabulary& v = s.tables->grammar.vocabulary;
  for (size_t i = 0; i < s.matched.tokens.size(); ++i) {
    const Token& t = s.matched.tokens[i];
    out += "  " + std::to_string(i) + "  ";
    out += t.kind == TokenKind::kLineFeed
               ? "(line feed)"
               : FromAlphabet(s.text.text().substr(t.begin, t.end - t.begin));
    if (t.number >= 0) {
      out += "  = " + std::to_string(t.number) + (t.ordinal ? " (ordinal)" : "");
    }
    std::string classes;
    const ClassSet& set = v.sets.Get(t.set);
    for (size_t c = 0; c < v.names.size(); ++c) {
      if (!set.test(c) || c == v.word) continue;
      classes += (classes.empty() ? "" : " ") + std::string(v.names.Name(static_cast<ClassId>(c)));
    }
    out += "  {" + classes + "}\n";
  }
  out += "rules\n";
  for (const std::string& line : trace) out += "  " + line + "\n";
  if (trace.empty()) out += "  none fired\n";
  Record record;
  resolve::ResolveDocument(s.View(document), &record);
  out += "region " + std::string(Name(record.region.region)) + " (" +
         std::string(Name(record.region.basis)) + ")\n";
  for (const std::string& why : record.region.because) out += "      because " + why + "\n";
  out += "mentions\n";
  for (size_t i = 0; i < record.mentions.size(); ++i) {
    const Mention& m = record.mentions[i];
    const MatchResult& r = s.matched.results[s.matched.mentions[i]];
    const grammar::RuleNames& rule = s.tables->grammar.rules[r.rule];
    out += "  «" + std::string(m.text) + "»  " + std::string(Name(m.type)) + "  " +
           (m.start ? resolve::IsoOf(*m.start) : "…") + " .. " +
           (m.end ? resolve::IsoOf(*m.end) : "…");
    if (!m.value.empty()) out += "  " + m.value;
    out += "\n      rule " + m.rule + " (" + rule.file + ":" +
           std::to_string(rule.say_lines[static_cast<size_t>(r.say)]) + ")\n      said " +
           Print(*r.meaning) + "\n";
    for (const std::string& why : m.because) out += "      because " + why + "\n";
    for (const Candidate& c : m.candidates) {
      out += "      perhaps " + resolve::IsoOf(c.start) + " (" + c.reason + ")\n";
    }
  }
  if (record.mentions.empty()) out += "  none\n";
  s.events.Find(s.View(document), &record);
  out += "events\n";
  for (const Event& e : record.events) {
    out += "  " + e.type + "  «" + std::string(e.trigger) + "»  " + std::string(Name(e.modality)) +
           "\n";
    for (const Participant& p : e.participants) {
      out += "      " + std::string(Name(p.side)) + "  " + p.name +
             (p.role.empty() ? "" : " (" + p.role + ")") + "\n";
    }
  }
  if (record.events.empty()) out += "  none\n";
  out += s.events.Explain(s.View(document), record);
  for (const Notice& n : record.notices) out += "notice  " + n.en + "\n";
  return out;
}

}  // namespace gahnegar
