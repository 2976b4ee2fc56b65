#include <string>
#include <vector>

#include "engine/grammar/syntax.h"
#include "tests/catch.h"

namespace gahnegar::grammar {
namespace {

Syntax Parsed(const std::string& text, const std::string& path = "4-days/days.grammar") {
  Syntax syntax;
  std::vector<Diagnostic> diagnostics;
  ParseFile(path, text, &syntax, &diagnostics);
  for (const Diagnostic& d : diagnostics) UNSCOPED_INFO(Print(d));
  CHECK(diagnostics.empty());
  return syntax;
}

// A say line as it was understood: slots in braces, optional parts in brackets.
std::string Shown(const Sequence& items) {
  std::string out;
  for (const Item& item : items) {
    if (!out.empty()) out += ' ';
    switch (item.kind) {
      case Item::Kind::kSlot:
        out += "{" + item.name + (item.children ? ".*}" : "}");
        break;
      case Item::Kind::kLiteral:
        out += item.name;
        break;
      case Item::Kind::kOptional:
        out += "[";
        for (size_t a = 0; a < item.alternatives.size(); ++a) {
          out += (a > 0 ? " | " : "") + Shown(item.alternatives[a]);
        }
        out += "]";
        break;
    }
  }
  return out;
}

TEST_CASE("A words block: endings, values, spellings, words that may be glued") {
  const Syntax s = Parsed(
      "words month   # a comment\n"
      "  with   -ه | - ی\n"
      "  solar 5   مرداد | امرداد\n"
      "  solar 6  شهریور\n"
      "words month-word\n"
      "  -ماه | برج\n"
      "words which\n"
      "  -1  گذشته\n"
      "  +1  آینده\n");
  REQUIRE(s.words.size() == 3);
  CHECK(s.words[0].name == "month");
  REQUIRE(s.words[0].endings.size() == 2);
  CHECK(s.words[0].endings[0].text == "ه");
  CHECK_FALSE(s.words[0].endings[0].detached);
  CHECK(s.words[0].endings[1].detached);
  REQUIRE(s.words[0].lines.size() == 2);
  CHECK(s.words[0].lines[0].value == "solar 5");
  CHECK(s.words[0].lines[0].spellings[1].text == "امرداد");
  CHECK(s.words[0].lines[0].spellings[1].where.line == 3);
  CHECK(s.words[0].lines[0].spellings[1].where.column == 21);
  REQUIRE(s.words[1].lines.size() == 1);
  CHECK(s.words[1].lines[0].value.empty());
  CHECK(s.words[1].lines[0].spellings[0].glue);
  CHECK(s.words[1].lines[0].spellings[0].text == "ماه");
  CHECK_FALSE(s.words[1].lines[0].spellings[1].glue);
  CHECK(s.words[2].lines[0].value == "-1");
  CHECK(s.words[2].lines[1].value == "+1");
}

TEST_CASE("A value ends at two spaces or at the first Persian letter; words may be Latin") {
  const Syntax s = Parsed(
      "words month.gregorian\n"
      "  gregorian 5  می | may\n"
      "  gregorian 6 ژوئن\n");
  CHECK(s.words[0].lines[0].value == "gregorian 5");
  CHECK(s.words[0].lines[0].spellings[1].text == "may");
  CHECK(s.words[0].lines[1].value == "gregorian 6");
  CHECK(s.words[0].lines[1].spellings[0].text == "ژوئن");
}

TEST_CASE("Slots: their forms and ranges; 00..99 is exactly two digits") {
  const Syntax s = Parsed(
      "slot day   number 1..31 | ordinal 1..31\nslot year.two digits 00..99 | spelled 20..99\n");
  REQUIRE(s.slots.size() == 2);
  REQUIRE(s.slots[0].forms.size() == 2);
  CHECK(s.slots[0].forms[0].kind == NumberForm::Kind::kNumber);
  CHECK(s.slots[0].forms[1].kind == NumberForm::Kind::kOrdinal);
  CHECK(s.slots[0].forms[0].to == 31);
  CHECK_FALSE(s.slots[0].forms[0].two_digits);
  CHECK(s.slots[1].forms[0].two_digits);
  CHECK(s.slots[1].forms[1].kind == NumberForm::Kind::kSpelled);
  CHECK_FALSE(s.slots[1].forms[1].two_digits);
}

TEST_CASE("A rule: class, ways to say it, meaning with constants, context, examples") {
  const Syntax s = Parsed(
      "rule day-of-last-month\n"
      "  is      date.day\n"
      "  say     {day.high} ماه [{which} | {era.*} [،]] [شمسی]\n"
      "  say     روز {day}\n"
      "  not-after  در | پس از {date.*}\n"
      "  before  ماه\n"
      "  means   date unit=month day=3\n"
      "  expect  1400-04-15 @ 1400-05-17 = 2021-07-06\n"
      "    مثال  مبلغ [۱۵ ماه گذشته] واریز شد   # پول\n"
      "  expect  nothing\n"
      "    مثال  ۱۶ ماه\n");
  REQUIRE(s.rules.size() == 1);
  const Rule& r = s.rules[0];
  CHECK(r.name == "day-of-last-month");
  CHECK(r.is == "date.day");
  CHECK(r.stage == 4);
  CHECK_FALSE(r.piece);
  REQUIRE(r.says.size() == 2);
  CHECK(Shown(r.says[0].items) == "{day.high} ماه [{which} | {era.*} [،]] [شمسی]");
  CHECK(r.means == "date");
  REQUIRE(r.constants.size() == 2);
  CHECK(r.constants[0].field == "unit");
  CHECK(r.constants[1].value == "3");
  REQUIRE(r.contexts.size() == 2);
  CHECK(r.contexts[0].kind == ContextKind::kNotAfter);
  REQUIRE(r.contexts[0].alternatives.size() == 2);
  CHECK(Shown(r.contexts[0].alternatives[1]) == "پس از {date.*}");
  CHECK(r.contexts[1].kind == ContextKind::kBefore);
  REQUIRE(r.examples.size() == 2);
  const Example& e = r.examples[0];
  CHECK(e.text == "مبلغ ۱۵ ماه گذشته واریز شد");
  CHECK(e.text.substr(e.begin, e.end - e.begin) == "۱۵ ماه گذشته");
  CHECK(e.expect == "1400-04-15");
  CHECK(e.anchor == "1400-05-17");
  CHECK(e.gregorian == "2021-07-06");
  CHECK(r.examples[1].expect == "nothing");
  CHECK(r.examples[1].text == "۱۶ ماه");
  CHECK(r.examples[1].end == r.examples[1].text.size());
}

TEST_CASE("The folder is the stage, whatever lies below it") {
  const std::string rule = "piece p\n  is  p\n  say  روز\n  means  date\n";
  CHECK(Parsed(rule, "1-guards/a.grammar").rules[0].stage == 1);
  CHECK(Parsed(rule, "7-joined/more/b.grammar").rules[0].stage == 7);
  CHECK(Parsed(rule, "8-events/c.grammar").rules[0].stage == 8);
  CHECK(Parsed(rule).rules[0].piece);
}

TEST_CASE("Line ends of Windows, a last line without one, tabs and empty lines") {
  const Syntax s = Parsed("\r\nwords month\r\n\tsolar 5\tمرداد\r\n\r\n#\r\n  solar 6  شهریور");
  REQUIRE(s.words.size() == 1);
  REQUIRE(s.words[0].lines.size() == 2);
  CHECK(s.words[0].lines[0].value == "solar 5");
  CHECK(s.words[0].lines[0].spellings[0].text == "مرداد");
  CHECK(s.words[0].lines[1].spellings[0].text == "شهریور");
}

TEST_CASE("The nearest name, when one is near") {
  const std::vector<std::string> names = {"month", "day", "weekday", "year.four"};
  CHECK(Nearest("mnth", names) == "month");
  CHECK(Nearest("weekdya", names) == "weekday");
  CHECK(Nearest("year.fuor", names) == "year.four");
  CHECK(Nearest("something-else", names) == "");
  CHECK(Nearest(std::string(100000, 'x'), names) == "");
}

}  // namespace
}  // namespace gahnegar::grammar
