#include "engine/lex/lexer.h"

#include "tests/catch.h"
#include "tests/reading.h"

namespace gahnegar {
namespace {

using testing::Reading;

// Every class is used by the one rule, so that the grammar is lawful.
constexpr const char* kWords = R"(
words number
  1  یک
  2  دو
  3  سه
  7  هفت
  20  بیست
  50  پنجاه
  100  صد
  300  سیصد
  1000  هزار
words ordinal
  2  دوم
  21  بیست‌ویکم
words ordinal-ending
  ام | م
words month
  with    -ه | - ی
  solar 5   مرداد | امرداد
  solar 7   مهر
  solar 10  دی
words month-word
  -ماه | برج
words month-name.latin
  gregorian 5  may
words weekday
  sat   شنبه
  tue   سه‌شنبه
  fri   جمعه
words which
  -1  گذشته | پیش
  +1  آینده
words which-span
  -1  گذشته
words tense
  past  گذشته | رفت
words unit
  day   روز
  month  ماه
words era
  lunar  ه . ق
slot day  number 1..31 | ordinal 1..31
slot year.four  number 1200..1500
slot year.two  digits 00..99
)";
constexpr const char* kRules = R"(
rule all
  say  {day} {month} {month-word} {weekday} {which} {unit} {era} {year.four} {year.two}
  say  {which-span} {month-name.latin}
  means  nothing
  expect  nothing
    مثال  هیچ
)";

std::string Lexed(const std::string& text) {
  static Reading reading(kWords, kRules);
  return reading.Tokens(text);
}

TEST_CASE("A token has every class its letters may have, each with its value") {
  CHECK(Lexed("مرداد") == "مرداد {month=solar 5}");
  CHECK(Lexed("۱۶") == "16 {number=16 day year.two}");
  CHECK(Lexed("نامعلوم") == "نامعلوم {unknown}");
  CHECK(Lexed("سالن، شنبه") == "سالن {unknown} | ، {} | شنبه {weekday=sat}");
  CHECK(Lexed("شنبه\nجمعه") == "شنبه {weekday=sat} | (line feed) | جمعه {weekday=fri}");
  CHECK(Lexed("") == "");
}

TEST_CASE("Words of one length unite their classes") {
  CHECK(Lexed("گذشته") == "گذشته {which=-1 which-span=-1 tense=past}");
  CHECK(Lexed("ماه") == "ماه {month-word unit=month}");
}

TEST_CASE("The same letters are the same word however they are encoded") {
  for (const char* text : {"جمعه", "جمـعه", "جُمعه", "جمعة", "جمعۀ"}) {
    INFO(text);
    CHECK(Lexed(text) == "جمعه {weekday=fri}");
  }
  for (const char* text : {"16", "۱۶", "١٦"}) {
    INFO(text);
    CHECK(Lexed(text) == "16 {number=16 day year.two}");
  }
  CHECK(Lexed("May") == "may {month-name.latin=gregorian 5}");
}

TEST_CASE("Inside a compound a half-space, a space or nothing is the same") {
  for (const char* text : {"سه‌شنبه", "سه شنبه", "سهشنبه"}) {
    INFO(text);
    CHECK(Lexed(text).find("{weekday=tue}") != std::string::npos);
    CHECK(Lexed(text).find('|') == std::string::npos);
  }
  CHECK(Lexed("۳شنبه") == "3 {number=3 day} | شنبه {weekday=sat}");
}

TEST_CASE("A word written with marks is one token") {
  CHECK(Lexed("ه . ق") == "ه . ق {era=lunar}");
  CHECK(Lexed("ه. ق") == "ه. ق {era=lunar}");
  CHECK(Lexed("ه.ق") == "ه.ق {era=lunar}");
}

TEST_CASE("A run consists of known words to its last letter, or it is one unknown word") {
  // Each holds a month that is none.
  for (const char* text : {"ماهشهر", "مهران", "دیروز", "دی‌وی‌دی", "مه‌شکن",
                           "مهرماهی‌ها", "بمرداد"}) {
    INFO(text);
    CHECK(Lexed(text).find("{unknown}") != std::string::npos);
    CHECK(Lexed(text).find('|') == std::string::npos);
  }
}

TEST_CASE("A word with a dash may be glued to what stands before") {
  CHECK(Lexed("مردادماه") == "مرداد {month=solar 5} | ماه {month-word unit=month}");
  CHECK(Lexed("مرداد‌ماه") == "مرداد {month=solar 5} | ماه {month-word unit=month}");
  CHECK(Lexed("مرداد ماه") == "مرداد {month=solar 5} | ماه {month-word unit=month}");
  CHECK(Lexed("۶ماه") == "6 {number=6 day} | ماه {month-word unit=month}");
  // «برج» has no dash, «شنبه» is not glued to a month either.
  CHECK(Lexed("مردادبرج") == "مردادبرج {unknown}");
  CHECK(Lexed("مردادشنبه") == "مردادشنبه {unknown}");
  CHECK(Lexed("مرداد‌برج") == "مرداد {month=solar 5} | برج {month-word}");
}

TEST_CASE("An ending changes nothing; after a dash and a space it may stand apart") {
  CHECK(Lexed("مرداده") == "مرداده {month=solar 5}");
  CHECK(Lexed("مرداد‌ه") == "مرداد‌ه {month=solar 5}");
  CHECK(Lexed("مهر ی") == "مهر ی {month=solar 7}");
  CHECK(Lexed("مهری") == "مهری {month=solar 7}");
  CHECK(Lexed("مرداد ه") == "مرداد {month=solar 5} | ه {unknown}");
}

TEST_CASE("The longest word wins, and a literal of a rule is cut by the same lexer") {
  Reading reading("words before-word\n  پیش از\nwords unit\n  day  روز\nwords which\n  -1  پیش\n",
                  "rule before\n  say  {unit} پیش\n  say  {before-word} {which}\n  means  nothing\n"
                  "  expect  nothing\n    مثال  هیچ\n");
  CHECK(reading.Tokens("روز پیش") == "روز {unit=day} | پیش {which=-1}");
  CHECK(reading.Tokens("روز پیش از") == "روز {unit=day} | پیش از {before-word}");
  CHECK(reading.Spans("روز پیش") == "روز closed | پیش closed");
  CHECK(reading.Spans("روز پیش از آن") == "روز | پیش از | آن");
}

TEST_CASE("A literal of one rule does not cut unknown runs elsewhere") {
  Reading reading("words month\n  solar 10  دی\n",
                  "rule month\n  say  {month} وی\n  say  {month}\n  means  date\n"
                  "  expect  1400-10\n    مثال  دی\n");
  CHECK(reading.Mentions("دی") == "[دی] month {month=10}");
  CHECK(reading.Mentions("دی‌وی‌دی") == "");
  CHECK(reading.Mentions("وی‌دی") == "");
  CHECK(reading.Mentions("دی‌ها") == "");
}

TEST_CASE("Half-spaces at the edge of a run belong to no token") {
  CHECK(Lexed("\u200cمرداد\u200c") == "مرداد {month=solar 5}");
  CHECK(Lexed("مرداد\u200c شنبه") == "مرداد {month=solar 5} | شنبه {weekday=sat}");
}

}  // namespace
}  // namespace gahnegar
