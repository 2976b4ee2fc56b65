#include "engine/text/alphabet.h"

#include <set>
#include <string>

#include "tests/catch.h"

namespace gahnegar {
namespace {

std::string Folded(std::string_view utf8) { return FromAlphabet(ToAlphabet(utf8)); }

TEST_CASE("every byte of the alphabet has a spelling that leads back to it") {
  std::set<std::string> spellings;
  for (int byte = 0; byte < 256; ++byte) {
    const bool control = (byte < ' ' && byte != '\n') || byte == 0x7F;
    const bool upper = byte >= 'A' && byte <= 'Z';
    const bool sign = byte >= 0x80 && byte < kFirstSign + static_cast<int>(kSigns.size());
    const bool letter =
        byte >= kFirstLetter && byte < kFirstLetter + static_cast<int>(kLetters.size());
    if (control || upper || (byte >= 0x80 && !sign && !letter)) continue;
    const std::string one(1, static_cast<char>(byte));
    CAPTURE(byte, FromAlphabet(one));
    CHECK(ToAlphabet(FromAlphabet(one)) == one);
    CHECK(spellings.insert(FromAlphabet(one)).second);
  }
  CHECK(spellings.size() == 96 - 27 + 1 + 3 + kSigns.size() + kLetters.size());
}

TEST_CASE("the Persian letters are 34 letters of their own, in alphabetical order") {
  const std::string persian = "ءآابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";
  const std::string letters = ToAlphabet(persian);
  REQUIRE(letters.size() == 34);
  for (size_t i = 0; i < letters.size(); ++i) {
    CHECK(static_cast<uint8_t>(letters[i]) == kFirstLetter + i);
    CHECK(KindOf(letters[i]) == LetterKind::kLetter);
  }
  CHECK(FromAlphabet(letters) == persian);
}

TEST_CASE("spellings of one letter meet") {
  CHECK(Folded("رييس") == "رییس");
  CHECK(Folded("رئیس") == "رییس");
  CHECK(Folded("پائیز") == Folded("پاییز"));
  CHECK(Folded("مسئول") == Folded("مسيول"));
  CHECK(Folded("مؤسسه") == "موسسه");
  CHECK(Folded("مصطفى") == "مصطفی");
  CHECK(Folded("كتاب ڪتاب") == "کتاب کتاب");
  CHECK(Folded("جمعة خانۀ خانهٔ ہھۃۂە") == "جمعه خانه خانه ههههه");
  CHECK(Folded("أحمد إيران ٱلله") == "احمد ایران الله");
  CHECK(Folded("آب") == "آب");
  CHECK(Folded("سوء") == "سوء");
  CHECK(Folded("ے ۓ") == "ی ی");
}

TEST_CASE("letters of the neighbours stay distinct") {
  CHECK(Folded("ټډړږښګڼېۍ") == "ټډړږښګڼېۍ");
  CHECK(Folded("ٹڈڑں ڕڵۆێڤ") == "ٹڈڑں ڕڵۆێڤ");
  CHECK(ToAlphabet("я") == std::string(1, kUnknownLetter));
  CHECK(ToAlphabet("한語") == std::string(2, kUnknownLetter));
}

TEST_CASE("digits and Latin") {
  CHECK(ToAlphabet("۰۱۲۳۴۵۶۷۸۹") == "0123456789");
  CHECK(ToAlphabet("٠١٢٣٤٥٦٧٨٩") == "0123456789");
  CHECK(ToAlphabet("０１２３") == "0123");
  CHECK(ToAlphabet("Tehran TIMES Ｔｅｈ é") == "tehran times teh e");
}

TEST_CASE("signs") {
  CHECK(Folded("«»،؛؟…–—‘’٫٬٪") == "«»،؛؟…–—‘’٫٬٪");
  CHECK(ToAlphabet("«") == std::string(1, kOpenQuote));
  CHECK(ToAlphabet("»") == std::string(1, kCloseQuote));
  CHECK(ToAlphabet("،") == std::string(1, kComma));
  CHECK(ToAlphabet("؛") == std::string(1, kSemicolon));
  CHECK(ToAlphabet("؟") == std::string(1, kQuestionMark));
  CHECK(ToAlphabet("…") == std::string(1, kEllipsis));
  CHECK(ToAlphabet("–") == std::string(1, kEnDash));
  CHECK(ToAlphabet("—") == std::string(1, kEmDash));
  CHECK(ToAlphabet("‘") == std::string(1, kOpenSingleQuote));
  CHECK(ToAlphabet("’") == std::string(1, kCloseSingleQuote));
  CHECK(ToAlphabet("٫") == std::string(1, kDecimalSign));
  CHECK(ToAlphabet("٬") == std::string(1, kThousandsSign));
  CHECK(ToAlphabet("٪") == std::string(1, kPercentSign));
  CHECK(ToAlphabet("“a” „b‟") == "\"a\" \"b\"");
  CHECK(ToAlphabet("\u2212\u2010\u2011\uFF0D") == "----");
  CHECK(ToAlphabet("1\u20442 1\u22152 1\u060D2") == "1/2 1/2 1/2");
  CHECK(ToAlphabet("½") == "1/2");
  CHECK(ToAlphabet("\U0001F600") == std::string(1, kUnknownMark));
}

TEST_CASE("kinds") {
  CHECK(KindOf(' ') == LetterKind::kSpace);
  CHECK(KindOf('\n') == LetterKind::kLineFeed);
  CHECK(KindOf(kHalfSpace) == LetterKind::kHalfSpace);
  CHECK(KindOf(kUnknownLetter) == LetterKind::kLetter);
  CHECK(KindOf(kUnknownMark) == LetterKind::kMark);
  CHECK(KindOf('a') == LetterKind::kLetter);
  CHECK(KindOf('z') == LetterKind::kLetter);
  CHECK(KindOf('0') == LetterKind::kDigit);
  CHECK(KindOf('9') == LetterKind::kDigit);
  for (const char mark : std::string_view("-/.:(){}[]`@\"'%")) {
    CAPTURE(mark);
    CHECK(KindOf(mark) == LetterKind::kMark);
  }
  CHECK(KindOf(kOpenQuote) == LetterKind::kMark);
  CHECK(KindOf(kPercentSign) == LetterKind::kMark);
  static_assert(KindOf('5') == LetterKind::kDigit);
}

}  // namespace
}  // namespace gahnegar
