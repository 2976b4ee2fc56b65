// What holds of every record, whatever the text.
#include <string>

#include "engine/engine.h"
#include "tests/catch.h"
#include "tests/engine/corpus.h"
#include "tests/engine/record_rules.h"

namespace gahnegar {
namespace {

Engine& TheEngine() {
  static Engine::Result made = Engine::Create();
  REQUIRE(made.engine);
  return *made.engine;
}

void CheckAll(const std::vector<Document>& documents) {
  for (Document d : documents) {
    for (const bool with_reference : {true, false}) {
      if (!with_reference) d.published.reset();
      const std::string broken = testing::BrokenRule(d, TheEngine().Extract(d));
      if (broken.empty()) continue;
      INFO(d.id << ": " << d.text.substr(0, 400));
      CHECK(broken == "");
    }
  }
}

TEST_CASE("Records of the fixtures keep every rule") {
  const std::vector<Document> documents = testing::Fixtures();
  REQUIRE(documents.size() > 1000);
  CheckAll(documents);
}

TEST_CASE("Records of other people's text keep every rule") { CheckAll(testing::SharedText()); }

TEST_CASE("Records of damaged text keep every rule") {
  std::vector<Document> documents;
  for (const Document& article : testing::Articles()) {
    // Cut at every 97th byte, and with every 13th byte damaged.
    for (size_t at = 0; at < article.text.size(); at += 97) {
      Document d = article;
      d.text = article.text.substr(at, 150);
      documents.push_back(d);
    }
    Document d = article;
    for (size_t at = 0; at < d.text.size(); at += 13) d.text[at] = static_cast<char>(at);
    documents.push_back(d);
  }
  CheckAll(documents);
}

TEST_CASE("Nothing in, nothing out") {
  for (const char* text : {"", " ", "\n", "سلام", "\xFF\xFE", "۱۴۰۰۰۰۰۰۰۰۰۰۰۰۰۰۰۰۰۰۰۰"}) {
    Document d;
    d.text = text;
    const Record record = TheEngine().Extract(d);
    CHECK(record.mentions.empty());
    CHECK(record.error.empty());
  }
}

TEST_CASE("Bytes that are not UTF-8 are counted and reported, and do no harm") {
  Document d;
  d.text = "\xFF\xFE ۱۶ مرداد ۱۴۰۰ \x80";
  d.published = ParseReference("2021-08-08");
  const Record record = TheEngine().Extract(d);
  REQUIRE(record.mentions.size() == 1);
  CHECK(record.mentions[0].text == "۱۶ مرداد ۱۴۰۰");
  CHECK(record.mentions[0].span.begin == Position{3, 3, 3});
  for (const Notice& n : record.notices) UNSCOPED_INFO(n.kind << ": " << n.en);
  REQUIRE(record.notices.size() == 1);
  CHECK(record.notices[0].kind == "bad-utf8");
  CHECK(record.notices[0].en ==
        "Bytes that are not UTF-8: 3; each was read as one unknown character.");
}

TEST_CASE("Spans count code points beyond the first plane") {
  Document d;
  d.text = "😀 ۱۶ مرداد ۱۴۰۰";
  const Record record = TheEngine().Extract(d);
  REQUIRE(record.mentions.size() == 1);
  CHECK(record.mentions[0].span.begin == Position{5, 2, 3});
}

TEST_CASE("An engine gives the same record again, and another engine the same") {
  Engine::Result other = Engine::Create();
  REQUIRE(other.engine);
  for (const Document& d : testing::Articles()) {
    const auto printed = [&](Engine& engine) {
      std::string out;
      for (const Mention& m : engine.Extract(d).mentions) {
        out += std::string(m.text) + " " + m.rule + " " + m.value + "\n";
      }
      return out;
    };
    const std::string first = printed(TheEngine());
    CHECK(printed(TheEngine()) == first);
    CHECK(printed(*other.engine) == first);
    CHECK_FALSE(first.empty());
  }
}

const char* const kMonths = "words month\n  solar 5  مرداد\nslot day  number 1..31\n";

std::string RuleOf(const std::string& name) {
  return "rule " + name +
         "\n  say  {day} {month}\n  means  date\n  expect  1400-05-16\n    مثال  ۱۶ مرداد\n";
}

TEST_CASE("Files of a grammar are read in the order of their paths") {
  Engine::Result made = Engine::CreateFrom({{"4-days/b.grammar", RuleOf("of-b")},
                                            {"words/w.grammar", kMonths},
                                            {"4-days/a.grammar", RuleOf("of-a")}});
  REQUIRE(made.engine);
  Document d;
  d.text = "۱۶ مرداد";
  const Record record = made.engine->Extract(d);
  REQUIRE(record.mentions.size() == 1);
  CHECK(record.mentions[0].rule == "of-a");
}

TEST_CASE("An overlay adds a file, or replaces the one of the same path") {
  Document d;
  d.text = "در فردای پارسال‌روز آمد";
  Engine::Result plain = Engine::Create();
  REQUIRE(plain.engine);
  const size_t before = plain.engine->Extract(d).mentions.size();
  Engine::Result more = Engine::Create(
      {{"4-days/mine.grammar",
        "rule mine\n  say  فردای پارسال‌روز\n  means  date unit=day which=-1\n"
        "  expect  1400-05-16\n    مثال  فردای پارسال‌روز\n"}});
  for (const Diagnostic& each : more.diagnostics) UNSCOPED_INFO(Print(each));
  REQUIRE(more.engine);
  d.published = ParseReference("1400-05-17");
  const Record record = more.engine->Extract(d);
  REQUIRE(record.mentions.size() == 1);
  CHECK(record.mentions[0].rule == "mine");
  CHECK(before != 1);

  const GrammarFile& first = EmbeddedGrammars().front();
  Engine::Result replaced = Engine::Create({{first.path, "rule broken\n"}});
  CHECK_FALSE(replaced.engine);
  REQUIRE_FALSE(replaced.diagnostics.empty());
  bool named = false;
  for (const Diagnostic& each : replaced.diagnostics) named |= each.file == first.path;
  CHECK(named);
}

TEST_CASE("Every example of the built-in grammar holds") {
  for (const Diagnostic& d : TheEngine().RunExamples()) {
    INFO(Print(d));
    CHECK(false);
  }
}

TEST_CASE("Names for display come from the grammar, all of them") {
  const DisplayNames& n = TheEngine().names();
  for (const auto* names : {&n.solar, &n.lunar, &n.gregorian}) {
    REQUIRE(names->size() == 12);
    for (const std::string& name : *names) CHECK_FALSE(name.empty());
  }
  CHECK(n.solar[4] == "مرداد");
  REQUIRE(n.weekdays.size() == 7);
  CHECK(n.weekdays[5] == "شنبه");
  REQUIRE(n.units.size() == 12);
  for (size_t i = 0; i < 12; ++i) {
    // A part of the day and a quarter have no word of their own.
    const bool nameless =
        i == static_cast<size_t>(Grain::kPart) || i == static_cast<size_t>(Grain::kQuarter);
    INFO(i);
    CHECK(n.units[i].empty() == nameless);
  }
}

}  // namespace
}  // namespace gahnegar
