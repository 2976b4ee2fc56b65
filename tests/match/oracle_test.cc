// The fast matcher and the slow one find the same in every text there is.
#include "tests/match/oracle.h"

#include <string>
#include <vector>

#include "engine/lex/lexer.h"
#include "engine/meaning/meaning.h"
#include "tests/catch.h"
#include "tests/engine/corpus.h"
#include "tests/reading.h"

namespace gahnegar {
namespace {

using testing::Oracle;
using testing::Reading;

// Every result that stands at the end, mention or not, each on a line.
std::string Shown(const Reading& reading, const grammar::Grammar& g, const Matched& matched) {
  std::string out;
  for (const StageToken& t : matched.taken) {
    for (int i = t.result; i >= 0; i = matched.results[static_cast<size_t>(i)].same_span) {
      const MatchResult& r = matched.results[static_cast<size_t>(i)];
      if (!r.meaning) continue;
      const TextSpan span =
          reading.text().ToInput(matched.tokens[r.begin].begin, matched.tokens[r.end - 1].end);
      out += g.syntax.rules[static_cast<size_t>(r.rule)].name + " " + Print(*r.meaning) + " «" +
             std::string(
                 reading.text().input().substr(span.begin.byte, span.end.byte - span.begin.byte)) +
             "»\n";
    }
  }
  return out;
}

struct Compared {
  size_t differences = 0;  // documents that the two read differently; each is printed
  size_t mentions = 0;     // that the oracle found in all
};

Compared Compare(const std::vector<Document>& documents) {
  static Reading reading(EmbeddedGrammars());
  static Oracle oracle(reading.grammar(), reading.program());
  Compared compared;
  for (const Document& d : documents) {
    reading.Read(d.text);
    const std::string fast = Shown(reading, reading.grammar(), reading.matched());
    Matched slow;
    slow.tokens = reading.matched().tokens;
    oracle.Run(&slow);
    const std::string plain = Shown(reading, reading.grammar(), slow);
    compared.mentions += slow.mentions.size();
    if (fast == plain && slow.mentions.size() == reading.matched().mentions.size()) continue;
    ++compared.differences;
    UNSCOPED_INFO(d.text.substr(0, 600) << "\nfast\n" << fast << "slow\n" << plain);
  }
  return compared;
}

TEST_CASE("The fast matcher and the oracle agree on the fixtures") {
  const std::vector<Document> documents = testing::Fixtures();
  REQUIRE(documents.size() > 1000);
  const Compared compared = Compare(documents);
  CHECK(compared.differences == 0);
  CHECK(compared.mentions > 1000);
}

TEST_CASE("The fast matcher and the oracle agree on other people's text") {
  const std::vector<Document> documents = testing::SharedText();
  const Compared compared = Compare(documents);
  CHECK(compared.differences == 0);
  CHECK((documents.empty() || compared.mentions * 4 > documents.size()));
}

TEST_CASE("The oracle chooses by itself: longest, context first, guards") {
  Reading reading(
      "words month\n  solar 5  مرداد\nwords place\n  میدان\nslot day  number 1..31\n"
      "slot year.four  number 1200..1500\n",
      "rule plain\n  is  a\n  say  {day} {month}\n  means  date\n  expect  1400\n    مثال  الف\n"
      "rule after-in\n  is  b\n  say  {day} {month}\n  after  در\n  means  date\n  expect  1400\n"
      "    مثال  الف\n"
      "rule full\n  is  c\n  say  {day} {month} {year.four}\n  not-before  تومان\n  means  date\n"
      "  expect  1400\n    مثال  الف\n"
      "rule guard\n  say  {place} {day} {month}\n  means  nothing\n  expect  nothing\n"
      "    مثال  الف\n");
  Oracle oracle(reading.grammar(), reading.program());
  const auto rules = [&](const std::string& text) {
    reading.Read(text);
    Matched slow;
    slow.tokens = reading.matched().tokens;
    oracle.Run(&slow);
    std::string out;
    for (int i : slow.mentions) {
      out += reading.grammar()
                 .syntax.rules[static_cast<size_t>(slow.results[static_cast<size_t>(i)].rule)]
                 .name +
             " ";
    }
    return out;
  };
  CHECK(rules("۱۶ مرداد") == "plain ");
  CHECK(rules("در ۱۶ مرداد") == "after-in ");
  CHECK(rules("۱۶ مرداد ۱۴۰۰") == "full ");
  CHECK(rules("۱۶ مرداد ۱۴۰۰ تومان") == "plain ");
  CHECK(rules("میدان ۱۶ مرداد") == "");
  CHECK(rules("۱۶ مرداد و ۱۷ مرداد") == "plain plain ");
}

}  // namespace
}  // namespace gahnegar
