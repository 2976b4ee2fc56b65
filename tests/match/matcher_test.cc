#include "engine/match/matcher.h"

#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/reading.h"

namespace gahnegar {
namespace {

using testing::Reading;

const char* const kWords = R"(
words number
  3  سه
words month
  solar 1  فروردین
  solar 5  مرداد
  solar 6  شهریور
words weekday
  sat  شنبه
words which
  -1  گذشته
words unit
  day  روز
  year  سال
words direction
  ago  پیش
words place
  میدان
words to
  تا
slot day  number 1..31
slot count  number 1..99
slot year.four  number 1200..1500
)";

Reading WithFiles(std::vector<GrammarFile> files) {
  files.push_back({"words/words.grammar", kWords});
  // Every class has a use.
  files.push_back(
      {"1-guards/uses.grammar",
       "rule uses\n  say  {month} {weekday} {which} {unit} {direction} {place} {day} "
       "{count} {year.four} {to} نه\n  means  nothing\n  expect  nothing\n    مثال  هیچ\n"});
  return Reading(files);
}

std::string Rule(const std::string& name, const std::string& is, const std::string& lines,
                 const std::string& means = "date") {
  return "rule " + name + "\n" + (is.empty() ? "" : "  is  " + is + "\n") + lines + "  means  " +
         means + "\n  expect  1400\n    مثال  نمونه\n";
}

TEST_CASE("In a stage the leftmost match wins, then the longest") {
  Reading r =
      WithFiles({{"4-days/days.grammar",
                  Rule("day", "date.day", "  say  {day} {month}\n") +
                      Rule("month-year", "date.month", "  say  {month} {year.four}\n") +
                      Rule("day-month-year", "date.full", "  say  {day} {month} {year.four}\n")}});
  CHECK(r.Mentions("۱۶ مرداد ۱۴۰۰") == "[۱۶ مرداد ۱۴۰۰] day-month-year {day=16 month=5 year=1400}");
  CHECK(r.Mentions("۱۶ مرداد و") == "[۱۶ مرداد] day {day=16 month=5}");
  CHECK(r.Mentions("مرداد ۱۴۰۰ شهریور") == "[مرداد ۱۴۰۰] month-year {month=5 year=1400}");
  // Leftmost first, although «مرداد ۱۴۰۰» alone would be another match.
  Reading s = WithFiles({{"4-days/days.grammar",
                          Rule("day", "date.day", "  say  {day} {month}\n") +
                              Rule("month-year", "date.month", "  say  {month} {year.four}\n")}});
  CHECK(s.Mentions("۱۶ مرداد ۱۴۰۰") == "[۱۶ مرداد] day {day=16 month=5}");
}

TEST_CASE("Matches follow each other without a gap") {
  Reading r =
      WithFiles({{"4-days/days.grammar", Rule("day", "date.day", "  say  {day} {month}\n")}});
  CHECK(r.Mentions("۱۶ مرداد ۲ شهریور") ==
        "[۱۶ مرداد] day {day=16 month=5}; [۲ شهریور] day {day=2 month=6}");
}

TEST_CASE("A result is one token of its class for later stages") {
  Reading r = WithFiles(
      {{"2-years/years.grammar", Rule("last-year", "date.year", "  say  {unit} {which}\n")},
       {"4-days/days.grammar", Rule("day", "date.day", "  say  {day} {month} [{date.year}]\n")},
       {"7-joined/ranges.grammar",
        Rule("from-to", "", "  say  {date.*} {to} {date.*}\n", "range")}});
  CHECK(r.Mentions("۱۶ مرداد سال گذشته") == "[۱۶ مرداد سال گذشته] day {day=16 month=5 year:-1}");
  CHECK(r.Mentions("۱ مرداد سال گذشته تا ۳ شهریور") ==
        "[۱ مرداد سال گذشته تا ۳ شهریور] from-to "
        "range({day=1 month=5 year:-1} .. {day=3 month=6})");
  CHECK(r.Mentions("سال گذشته") == "[سال گذشته] last-year {year:-1}");
}

TEST_CASE("What an earlier stage took is gone: competing phrases belong in one stage") {
  const std::string last = Rule("last-year", "date.year", "  say  {unit} {which}\n");
  const std::string span = Rule("span", "span", "  say  {count} {unit} {which}\n", "span");
  Reading apart = WithFiles({{"2-years/years.grammar", last}, {"6-moments/spans.grammar", span}});
  CHECK(apart.Mentions("۳ سال گذشته") == "[سال گذشته] last-year {year:-1}");
  Reading together = WithFiles({{"2-years/years.grammar", last + span}});
  CHECK(together.Mentions("۳ سال گذشته") == "[۳ سال گذشته] span span(3year back)");
}

TEST_CASE("A result one token long keeps its word classes; a longer one does not") {
  Reading r =
      WithFiles({{"3-months/months.grammar", Rule("month", "date.month", "  say  {month}\n")},
                 {"4-days/days.grammar", Rule("day", "date.day", "  say  {day} {month}\n") +
                                             Rule("dated", "dated", "  say  روز {date.month}\n")}});
  CHECK(r.Mentions("۱۶ مرداد") == "[۱۶ مرداد] day {day=16 month=5}");
  CHECK(r.Mentions("روز مرداد") == "[روز مرداد] dated {month=5}");
  CHECK(r.Mentions("مرداد") == "[مرداد] month {month=5}");
}

TEST_CASE("{x} is exactly class x, {x.*} takes in everything below") {
  Reading r =
      WithFiles({{"3-months/months.grammar", Rule("month", "date.month", "  say  {month}\n")},
                 {"4-days/days.grammar", Rule("day", "date.month.day", "  say  {day} {month}\n")},
                 {"6-moments/moments.grammar", Rule("exact", "", "  say  روز {date.month}\n") +
                                                   Rule("below", "", "  say  سال {date.*}\n")}});
  CHECK(r.Mentions("روز مرداد") == "[روز مرداد] exact {month=5}");
  CHECK(r.Mentions("روز ۳ مرداد") == "[۳ مرداد] day {day=3 month=5}");
  CHECK(r.Mentions("سال ۳ مرداد") == "[سال ۳ مرداد] below {day=3 month=5}");
}

TEST_CASE("A piece is never found alone; it is expanded where it is used, dots included") {
  Reading r =
      WithFiles({{"2-years/years.grammar",
                  "piece bare-year\n  is  date.year.bare\n  say  {year.four}\n  means  date\n"},
                 {"3-months/months.grammar",
                  Rule("month-year", "date.month", "  say  {month} {date.year.*}\n")}});
  CHECK(r.Mentions("۱۴۰۰") == "");
  CHECK(r.Mentions("مرداد ۱۴۰۰") == "[مرداد ۱۴۰۰] month-year {month=5 year=1400}");
}

TEST_CASE("Context must, or must not, touch the span without being part of it") {
  const auto with = [](const std::string& context) {
    return WithFiles(
        {{"4-days/days.grammar", Rule("day", "date.day", "  say  {day} {month}\n" + context)}});
  };
  Reading after = with("  after  در | پیش از\n");
  CHECK(after.Mentions("در ۱۶ مرداد") == "[۱۶ مرداد] day {day=16 month=5}");
  CHECK(after.Mentions("پیش از ۱۶ مرداد") == "[۱۶ مرداد] day {day=16 month=5}");
  CHECK(after.Mentions("پیش ۱۶ مرداد") == "");
  CHECK(after.Mentions("۱۶ مرداد") == "");
  Reading not_after = with("  not-after  {number} / | {place}\n");
  CHECK(not_after.Mentions("۱۶ مرداد") == "[۱۶ مرداد] day {day=16 month=5}");
  CHECK(not_after.Mentions("/ ۱۶ مرداد") == "[۱۶ مرداد] day {day=16 month=5}");
  CHECK(not_after.Mentions("۲ / ۱۶ مرداد") == "");
  CHECK(not_after.Mentions("میدان ۱۶ مرداد") == "");
  Reading before = with("  before  ،\n");
  CHECK(before.Mentions("۱۶ مرداد،") == "[۱۶ مرداد] day {day=16 month=5}");
  CHECK(before.Mentions("۱۶ مرداد .") == "");
  Reading not_before = with("  not-before  نفر\n");
  CHECK(not_before.Mentions("۱۶ مرداد آمد") == "[۱۶ مرداد] day {day=16 month=5}");
  CHECK(not_before.Mentions("۱۶ مرداد نفر") == "");
  // All kinds must hold.
  Reading both = with("  after  در\n  not-before  نفر\n");
  CHECK(both.Mentions("در ۱۶ مرداد نفر") == "");
  CHECK(both.Mentions("۱۶ مرداد") == "");
  CHECK(both.Mentions("در ۱۶ مرداد") == "[۱۶ مرداد] day {day=16 month=5}");
}

TEST_CASE("When the longest match fails its context, a shorter one is taken") {
  Reading r = WithFiles({{"4-days/days.grammar", Rule("day", "date.day", "  say  {day} {month}\n") +
                                                     Rule("full", "date.full",
                                                          "  say  {day} {month} {year.four}\n"
                                                          "  not-before  تومان\n")}});
  CHECK(r.Mentions("۱۶ مرداد ۱۴۰۰") == "[۱۶ مرداد ۱۴۰۰] full {day=16 month=5 year=1400}");
  CHECK(r.Mentions("۱۶ مرداد ۱۴۰۰ تومان") == "[۱۶ مرداد] day {day=16 month=5}");
}

TEST_CASE("Of matches of one length a rule with context comes first, then the order of the files") {
  const std::string plain = Rule("plain", "a", "  say  {day} {month}\n");
  const std::string guarded = Rule("guarded", "b", "  say  {day} {month}\n  after  در\n");
  Reading r = WithFiles({{"4-days/days.grammar", plain + guarded}});
  CHECK(r.Mentions("در ۱۶ مرداد") == "[۱۶ مرداد] guarded {day=16 month=5}");
  CHECK(r.Mentions("۱۶ مرداد") == "[۱۶ مرداد] plain {day=16 month=5}");
  Reading files = WithFiles({{"4-days/a.grammar", Rule("of-a", "b", "  say  {day} {month}\n")},
                             {"4-days/b.grammar", Rule("of-b", "a", "  say  {day} {month}\n")}});
  CHECK(files.Mentions("۱۶ مرداد") == "[۱۶ مرداد] of-a {day=16 month=5}");
  Reading lines =
      WithFiles({{"4-days/days.grammar", Rule("first", "b", "  say  {day} {month}\n") +
                                             Rule("second", "a", "  say  {day} {month}\n")}});
  CHECK(lines.Mentions("۱۶ مرداد") == "[۱۶ مرداد] first {day=16 month=5}");
}

TEST_CASE("Results with one span keep all their classes; the mention is the first one's") {
  Reading r =
      WithFiles({{"4-days/days.grammar", Rule("first", "one", "  say  {day} {month}\n") +
                                             Rule("second", "two", "  say  {day} {month}\n")},
                 {"5-weekdays/weekdays.grammar", Rule("of-two", "", "  say  {weekday} {two}\n")}});
  CHECK(r.Mentions("۱۶ مرداد") == "[۱۶ مرداد] first {day=16 month=5}");
  CHECK(r.Mentions("شنبه ۱۶ مرداد") == "[شنبه ۱۶ مرداد] of-two {weekday=6 day=16 month=5}");
}

TEST_CASE("What means nothing is closed to later rules, yet serves as their context") {
  Reading r = WithFiles(
      {{"1-guards/guards.grammar",
        "rule place-name\n  say  {place} {day} {month}\n  means  nothing\n  expect  nothing\n"
        "    مثال  میدان ۱۵ مرداد\n"},
       {"4-days/days.grammar",
        Rule("day", "date.day", "  say  {day} {month}\n") +
            Rule("year", "date.year", "  say  {year.four}\n  after  {month}\n")}});
  CHECK(r.Mentions("میدان ۱۶ مرداد") == "");
  CHECK(r.Mentions("میدان ۱۶ مرداد ۱۴۰۰") == "[۱۴۰۰] year {year=1400}");
  CHECK(r.Spans("میدان ۱۶ مرداد") == "میدان closed | ۱۶ closed | مرداد closed");
  // A longer date beats no guard: stage 1 comes first.
  CHECK(r.Mentions("میدان و ۱۶ مرداد") == "[۱۶ مرداد] day {day=16 month=5}");
}

TEST_CASE("A field said twice must agree") {
  Reading r =
      WithFiles({{"4-days/days.grammar", Rule("twice", "date", "  say  {month} {month}\n") +
                                             Rule("once", "date.month", "  say  ماه {month}\n")}});
  CHECK(r.Mentions("مرداد مرداد") == "[مرداد مرداد] twice {month=5}");
  CHECK(r.Mentions("مرداد شهریور") == "");
}

TEST_CASE("Optional parts are taken when they are there") {
  Reading r =
      WithFiles({{"4-days/days.grammar",
                  Rule("day", "date.day",
                       "  say  [روز | {weekday} [،]] {day} {month} [ماه] [سال [{year.four}]]\n")}});
  CHECK(r.Mentions("روز ۱۶ مرداد") == "[روز ۱۶ مرداد] day {day=16 month=5}");
  CHECK(r.Mentions("شنبه، ۱۶ مرداد ماه") == "[شنبه، ۱۶ مرداد ماه] day {weekday=6 day=16 month=5}");
  CHECK(r.Mentions("۱۶ مرداد سال ۱۴۰۰ آمد") ==
        "[۱۶ مرداد سال ۱۴۰۰] day {day=16 month=5 year=1400}");
  CHECK(r.Mentions("۱۶ مرداد سال") == "[۱۶ مرداد سال] day {day=16 month=5}");
}

TEST_CASE("A line feed and a mark end a phrase") {
  Reading r =
      WithFiles({{"4-days/days.grammar", Rule("day", "date.day", "  say  {day} {month}\n")}});
  CHECK(r.Mentions("۱۶.\nمرداد") == "");
  CHECK(r.Mentions("شانزده\nمرداد") == "");
  // A line that ends in a day in digits goes on in the next.
  CHECK(r.Mentions("۱۶\nمرداد") == "[۱۶\nمرداد] day {day=16 month=5}");
  CHECK(r.Mentions("۱۶ . مرداد") == "");
}

TEST_CASE("Deep recursion of alternatives and long texts stay cheap") {
  std::string say;
  for (int i = 0; i < 12; ++i) say += " [{day} | {count} | {day} {count}]";
  Reading r =
      WithFiles({{"4-days/days.grammar", Rule("many", "date", "  say  {month}" + say + " ؟\n")}});
  std::string text = "مرداد";
  for (int i = 0; i < 40; ++i) text += " ۵";
  CHECK(r.Mentions(text) == "");
  std::string many;
  for (int i = 0; i < 20000; ++i) many += "مرداد ۵ ";
  CHECK(r.Mentions(many) == "");
}

}  // namespace
}  // namespace gahnegar
