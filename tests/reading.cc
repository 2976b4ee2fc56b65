#include "tests/reading.h"

#include <stdexcept>

#include "engine/lex/lexer.h"
#include "engine/meaning/meaning.h"
#include "engine/text/alphabet.h"

namespace gahnegar::testing {

Reading::Reading(const std::vector<GrammarFile>& files) {
  std::vector<Diagnostic> diagnostics;
  grammar_ = grammar::Load(files, &diagnostics);
  if (grammar_) CompileProgram(grammar_.get(), &program_, &diagnostics);
  std::string said;
  for (const Diagnostic& d : diagnostics) said += Print(d);
  if (!said.empty()) throw std::runtime_error(said);
  matcher_ = std::make_unique<Matcher>(grammar_.get(), &program_, &BuildMeaning);
}

Reading::Reading(const std::string& words, const std::string& rules)
    : Reading(std::vector<GrammarFile>{{"4-days/days.grammar", rules},
                                       {"words/words.grammar", words}}) {}

void Reading::Read(const std::string& text) {
  input_ = text;
  text_.Assign(input_);
  Lex(text_.text(), grammar_->vocabulary, &matched_.tokens);
  matcher_->Run(&matched_);
}

std::string Reading::Tokens(const std::string& text) {
  Read(text);
  const Vocabulary& v = grammar_->vocabulary;
  std::string out;
  for (const Token& t : matched_.tokens) {
    if (!out.empty()) out += " | ";
    if (t.kind == TokenKind::kLineFeed) {
      out += "(line feed)";
      continue;
    }
    out += FromAlphabet(text_.text().substr(t.begin, t.end - t.begin));
    std::string classes;
    const ClassSet& set = v.sets.Get(t.set);
    for (size_t c = 0; c < v.names.size(); ++c) {
      const std::string name(v.names.Name(static_cast<ClassId>(c)));
      if (!set.test(c) || c == v.word || name[0] == '=') continue;
      std::string value;
      if ((c == v.number || c == v.ordinal) && t.number >= 0) {
        value = std::to_string(t.number);
      } else if (t.entry != 0) {
        for (const auto& reading : v.lexicon.Readings(t.entry)) {
          if (reading.cls == c && reading.value != 0) value = grammar_->values[reading.value].text;
        }
      }
      classes += (classes.empty() ? "" : " ") + name + (value.empty() ? "" : "=" + value);
    }
    out += " {" + classes + "}";
  }
  return out;
}

std::string Reading::Slice(uint32_t first_token, uint32_t end_token) const {
  const TextSpan span =
      text_.ToInput(matched_.tokens[first_token].begin, matched_.tokens[end_token - 1].end);
  return input_.substr(span.begin.byte, span.end.byte - span.begin.byte);
}

std::string Reading::Mentions(const std::string& text) {
  Read(text);
  std::string out;
  for (int index : matched_.mentions) {
    const MatchResult& r = matched_.results[static_cast<size_t>(index)];
    if (!out.empty()) out += "; ";
    out += "[" + Slice(r.begin, r.end) + "] " +
           grammar_->syntax.rules[static_cast<size_t>(r.rule)].name + " " + Print(*r.meaning);
  }
  return out;
}

std::string Reading::Spans(const std::string& text) {
  Read(text);
  std::string out;
  std::vector<StageToken> all;  // what was taken, and the other tokens between
  uint32_t next = 0;
  const auto fill = [&](uint32_t end) {
    for (; next < end; ++next) all.push_back({next, next + 1, matched_.tokens[next].set, -1, false});
  };
  for (const StageToken& t : matched_.taken) {
    fill(t.begin);
    all.push_back(t);
    next = t.end;
  }
  fill(static_cast<uint32_t>(matched_.tokens.size()));
  for (const StageToken& t : all) {
    if (!out.empty()) out += " | ";
    out += Slice(t.begin, t.end);
    if (t.closed) out += " closed";
    if (t.result >= 0) {
      const MatchResult& r = matched_.results[static_cast<size_t>(t.result)];
      out += " " + grammar_->syntax.rules[static_cast<size_t>(r.rule)].name;
    }
  }
  return out;
}

}  // namespace gahnegar::testing
