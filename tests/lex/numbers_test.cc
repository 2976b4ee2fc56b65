#include "engine/lex/numbers.h"

#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/reading.h"

namespace gahnegar {
namespace {

using testing::Reading;

// The grammar of the program: its number words are what people write.
Reading& Program() {
  static Reading reading(EmbeddedGrammars());
  return reading;
}

// The value of the text as one number token; -1 when it is anything else.
int64_t Number(const std::string& text, bool ordinal = false) {
  Program().Read(text);
  const std::vector<Token>& tokens = Program().matched().tokens;
  if (tokens.size() != 1 || tokens[0].kind != TokenKind::kNumber) return -1;
  if (tokens[0].ordinal != ordinal) return -1;
  return tokens[0].number;
}

const char* const kOnes[] = {"",       "یک",     "دو",     "سه",   "چهار",  "پنج",    "شش",
                             "هفت",    "هشت",    "نه",     "ده",   "یازده", "دوازده", "سیزده",
                             "چهارده", "پانزده", "شانزده", "هفده", "هجده",  "نوزده"};
const char* const kTens[] = {"", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"};
const char* const kHundreds[] = {"",      "صد",   "دویست", "سیصد",  "چهارصد",
                                 "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"};

// The parts that «و» joins; «دو هزار» is one part.
std::vector<std::string> Parts(int n, const std::string& gap) {
  std::vector<std::string> parts;
  if (n >= 2000) parts.push_back(kOnes[n / 1000] + gap + "هزار");
  if (n >= 1000 && n < 2000) parts.push_back("هزار");
  n %= 1000;
  if (n >= 100) parts.push_back(kHundreds[n / 100]);
  n %= 100;
  if (n >= 20) {
    parts.push_back(kTens[n / 10]);
    n %= 10;
  }
  if (n > 0) parts.push_back(kOnes[n]);
  return parts;
}

std::string Joined(const std::vector<std::string>& parts, const std::string& by) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : by) + part;
  return text;
}

TEST_CASE("Every number up to 9999 in words, however its parts are joined") {
  for (int n = 1; n < 10000; ++n) {
    for (const char* by : {" و ", " و", "‌و‌", "و"}) {
      const std::string text = Joined(Parts(n, " "), by);
      if (Number(text) == n) continue;
      INFO(text);
      CHECK(Number(text) == n);
    }
  }
}

TEST_CASE("Numbers that «و» does not join stay apart") {
  for (const char* text : {"دو و سه", "بیست و سی", "ده و یک", "هزار و هزار", "صد و دویست"}) {
    INFO(text);
    CHECK(Number(text) == -1);
  }
}

TEST_CASE("Thousands, millions, and digits before them") {
  CHECK(Number("دو میلیون") == 2000000);
  CHECK(Number("بیست و یک هزار") == 21000);
  CHECK(Number("یک میلیون و دویست هزار و سه") == 1200003);
  CHECK(Number("۲۰ هزار") == 20000);
  CHECK(Number("۳ میلیون") == 3000000);
}

TEST_CASE("Digits of three alphabets, and groups of thousands") {
  for (const char* text : {"1400", "۱۴۰۰", "١٤٠٠"}) CHECK(Number(text) == 1400);
  for (const char* text : {"12,500", "۱۲٬۵۰۰", "١٢٬٥٠٠"}) CHECK(Number(text) == 12500);
  CHECK(Number("۱٬۲۳۴٬۵۶۷") == 1234567);
  CHECK(Number("۱۲٬۵۰") == -1);
  CHECK(Number("۱۲۳۴٬۵۶۷") == -1);
  CHECK(Number("۰") == 0);
}

TEST_CASE("Ordinals in words and in digits") {
  CHECK(Number("دوم", true) == 2);
  for (const char* text :
       {"بیست و دوم", "بیست‌ودوم", "بیستودوم", "بیست و‌دوم"}) {
    INFO(text);
    CHECK(Number(text, true) == 22);
  }
  CHECK(Number("سی‌ام", true) == 30);
  CHECK(Number("سی ام", true) == 30);
  CHECK(Number("صدمین", true) == 100);
  for (const char* text : {"۲۱ام", "۲۱‌ام", "۲۱ ام", "۲۱م", "۲۱‌م"}) {
    INFO(text);
    CHECK(Number(text, true) == 21);
  }
  // One letter after a space is a word of its own.
  CHECK(Number("۲۱ م", true) == -1);
  CHECK(Number("۱۴۰۰م", true) == -1);
}

TEST_CASE("A number word inside a name is no number") {
  for (const char* text : {"سیستان", "هفتگل", "صدرا", "دهکده", "نهاوند", "پنجشیر", "بیستون"}) {
    INFO(text);
    CHECK(Number(text) == -1);
    CHECK(Program().matched().tokens.size() == 1);
  }
}

TEST_CASE("A number before a glued word is still a number") {
  Program().Read("ششماهه");
  REQUIRE(Program().matched().tokens.size() == 2);
  CHECK(Program().matched().tokens[0].number == 6);
  CHECK(Program().matched().tokens[0].starts_run);
  CHECK_FALSE(Program().matched().tokens[0].ends_run);
  CHECK(Program().matched().tokens[1].ends_run);
}

// Which slots take a number, by how it is written.
std::string Slots(const std::string& text) {
  static Reading reading(
      "words number\n  5  پنج\n  20  بیست\n  1000  هزار\n  400  چهارصد\n"
      "words ordinal\n  5  پنجم\nwords ordinal-ending\n  م\n"
      "slot count  number 1..99\nslot digits-only  digits 1..99\nslot two  digits 00..99\n"
      "slot spelled-only  spelled 1..99\nslot nth  ordinal 1..99\nslot year  number 1300..1499\n",
      "rule all\n  say  {count} {digits-only} {two} {spelled-only} {nth} {year}\n  say  ۲۵\n"
      "  means  nothing\n  expect  nothing\n    مثال  هیچ\n");
  const std::string tokens = reading.Tokens(text);
  const size_t open = tokens.find('{');
  return tokens.find('|') == std::string::npos ? tokens.substr(open) : "several";
}

TEST_CASE("The forms of a slot") {
  CHECK(Slots("۵") == "{number=5 count digits-only}");
  CHECK(Slots("۰۵") == "{number=5 count digits-only two}");
  CHECK(Slots("پنج") == "{number=5 count spelled-only}");
  CHECK(Slots("پنجم") == "{ordinal=5 nth}");
  CHECK(Slots("۵م") == "{ordinal=5 nth}");
  CHECK(Slots("هزار و چهارصد") == "{number=1400 year}");
  CHECK(Slots("۱۴۰۰") == "{number=1400 year}");
  // Three digits are no two-digit number, whatever their value.
  CHECK(Slots("۰۰۵") == "{number=5 digits-only}");
  CHECK(Slots("بیست و پنج") == "{number=25 count spelled-only}");
}

TEST_CASE("A number in a say line is that number however it is written") {
  static Reading reading(
      "words number\n  5  پنج\n  20  بیست\nwords ordinal\n  5  پنجم\n",
      "rule battalion\n  say  گردان بیست و پنج\n  means  nothing\n  expect  nothing\n"
      "    مثال  هیچ\n");
  CHECK(reading.Spans("گردان ۲۵") == "گردان closed | ۲۵ closed");
  CHECK(reading.Spans("گردان بیستوپنج") == "گردان closed | بیستوپنج closed");
  CHECK(reading.Spans("گردان ۲۶") == "گردان | ۲۶");
  CHECK(reading.Spans("گردان بیست و پنجم") == "گردان | بیست و پنجم");
}

}  // namespace
}  // namespace gahnegar
