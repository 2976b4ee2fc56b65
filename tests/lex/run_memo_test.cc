// What is kept of runs changes nothing: a text is lexed alike whatever was read before it.
#include <random>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "engine/grammar/grammar.h"
#include "engine/lex/lexer.h"
#include "engine/text/alphabet.h"
#include "engine/text/normal_text.h"
#include "tests/catch.h"
#include "tests/engine/corpus.h"

namespace gahnegar {
namespace {

std::string Shown(const std::vector<Token>& tokens, const std::vector<Run>& runs) {
  std::string out;
  for (const Token& t : tokens) {
    out += std::to_string(t.begin) + "-" + std::to_string(t.end) + " " + std::to_string(t.set) + " " +
           std::to_string(t.entry) + " " + std::to_string(t.number) + " " +
           std::to_string(static_cast<int>(t.kind)) + std::to_string(t.digits) +
           (t.ordinal ? "o" : "") + (t.starts_run ? "s" : "") + (t.ends_run ? "e" : "") + "\n";
  }
  for (const Run& r : runs) {
    out += std::to_string(r.begin) + "-" + std::to_string(r.end) + (r.mark ? "m" : "") + "\n";
  }
  return out;
}

// Runs and marks take in everything but spaces and half-spaces at the edge of a run, in order.
bool Covers(std::string_view text, const std::vector<Run>& runs) {
  size_t at = 0;
  const auto blank = [&](size_t end) {
    for (; at < end; ++at) {
      if (text[at] != ' ' && text[at] != kHalfSpace) return false;
    }
    return true;
  };
  for (const Run& r : runs) {
    if (r.begin < at || r.end <= r.begin || !blank(r.begin)) return false;
    at = r.end;
  }
  return blank(text.size());
}

TEST_CASE("A text is lexed alike with and without what is kept of the texts before it") {
  std::vector<Diagnostic> diagnostics;
  const auto grammar = grammar::Load(EmbeddedGrammars(), &diagnostics);
  REQUIRE(grammar != nullptr);
  Vocabulary& v = grammar->vocabulary;
  std::vector<Document> documents = testing::Fixtures();
  for (Document& d : testing::SharedText()) documents.push_back(std::move(d));
  REQUIRE(documents.size() > 1000);
  std::vector<std::string> cold;
  std::vector<Token> tokens;
  std::vector<Run> runs;
  NormalText text;
  for (const Document& d : documents) {
    v.memo = {};
    text.Assign(d.text);
    Lex(text.text(), v, &tokens, &runs);
    cold.push_back(Shown(tokens, runs));
    REQUIRE(Covers(text.text(), runs));
  }
  v.memo = {};
  std::vector<size_t> order(documents.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::shuffle(order.begin(), order.end(), std::mt19937(1404));
  size_t different = 0;
  for (int round = 0; round < 2; ++round) {
    for (size_t i : order) {
      text.Assign(documents[i].text);
      Lex(text.text(), v, &tokens, &runs);
      if (Shown(tokens, runs) == cold[i]) continue;
      ++different;
      UNSCOPED_INFO(documents[i].text.substr(0, 300));
    }
  }
  CHECK(different == 0);
}

}  // namespace
}  // namespace gahnegar
