#include "engine/text/normal_text.h"

#include <string>

#include "engine/text/alphabet.h"
#include "tests/catch.h"
#include "tests/text/text_invariants.h"

namespace gahnegar {
namespace {

std::string Letters(std::string_view input) {
  NormalText text;
  text.Assign(input);
  CHECK(testing::BrokenRule(text) == "");
  return FromAlphabet(text.text());
}

// The slice of `input` that the letters [begin, end) came from.
std::string Slice(std::string_view input, size_t begin, size_t end) {
  NormalText text;
  text.Assign(input);
  const TextSpan span = text.ToInput(begin, end);
  return std::string(input.substr(span.begin.byte, span.end.byte - span.begin.byte));
}

TEST_CASE("the header's example") {
  const std::string input = "شنبه ۱۶ مُرداد";
  NormalText text;
  text.Assign(input);
  CHECK(FromAlphabet(text.text()) == "شنبه 16 مرداد");
  REQUIRE(text.text().size() == 4 + 1 + 2 + 1 + 5);
  CHECK(Slice(input, 8, 13) == "مُرداد");
  CHECK(text.ToInput(8, 13) == TextSpan{{14, 8, 8}, {26, 14, 14}});
  CHECK(text.bad_bytes() == 0);
}

TEST_CASE("the example of span.h") {
  NormalText text;
  text.Assign("روز ۱۶");
  CHECK(text.ToInput(4, 6) == TextSpan{{7, 4, 4}, {11, 6, 6}});
}

TEST_CASE("what belongs to the last letter is in the span, what does not is not") {
  CHECK(Slice("مُردادِ ماه", 0, 5) == "مُردادِ");
  CHECK(Slice("مردادّـ ماه", 0, 5) == "مردادّـ");
  CHECK(Slice("\u200Fمرداد\u200F ماه", 0, 5) == "مرداد");
  CHECK(Slice("مرداد\u2069\u064E ماه", 0, 5) == "مرداد");
  CHECK(Slice("ه\u200D.ش", 0, 1) == "ه\u200D");
  CHECK(Slice("مر\u00ADداد", 0, 2) == "مر");
  CHECK(Slice("مر\u200Fداد", 0, 5) == "مر\u200Fداد");
  CHECK(Slice("e\u0301t", 0, 1) == "e\u0301");
}

TEST_CASE("deletions leave no letter") {
  CHECK(Letters("مُـرَدَّا\u200Eد\u200F\u202A\u202E\u2066\u2069\u061C\uFEFF") == "مرداد");
  CHECK(Letters("ه\u200D مر\u00ADداد\u0670") == "ه مرداد");
  CHECK(Letters("\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0653\u0654\u0655\u065F") == "");
}

TEST_CASE("white space") {
  CHECK(Letters("ا\u00A0ب\u2003پ\u202Fت\u205Fث\u3000ج\tچ") == "ا ب پ ت ث ج چ");
  CHECK(Letters("ا\r\nب\u2028پ\u2029ت\u0085ث") == "ا \nب\nپ\nت\nث");
}

TEST_CASE("half-spaces") {
  CHECK(Letters("سه\u200Cشنبه") == "سه\u200Cشنبه");
  CHECK(Letters("سه\u200Bشنبه") == "سه\u200Cشنبه");
  CHECK(Letters("سه\u200C\u200C\u200Bشنبه") == "سه\u200Cشنبه");
  CHECK(Letters("سه\u200C شنبه") == "سه شنبه");
  CHECK(Letters("سه \u200Cشنبه") == "سه شنبه");
  CHECK(Letters("سه\u200C\u200C\nشنبه") == "سه\nشنبه");
  CHECK(Letters("سه\u200C\u064E\u200F\u200C\u00A0شنبه") == "سه شنبه");
  CHECK(Letters("سه\u200C\u064E\u200Fشنبه") == "سه\u200Cشنبه");
  CHECK(Letters("\u200Cشنبه\u200C") == "\u200Cشنبه\u200C");
  CHECK(Letters("\u200C\xFF\u200C") == "\u200C\uFFFD\u200C");
  CHECK(Slice("سه\u200C\u200Cشنبه", 2, 3) == "\u200C");
  CHECK(Slice("سه\u200C شنبه", 0, 2) == "سه");
}

TEST_CASE("a row of half-spaces or maddas takes linear time") {
  std::string half_spaces = "ا";
  std::string maddas = "ا\u200F";
  for (int i = 0; i < 300000; ++i) {
    half_spaces += "\u200C\u064E";
    maddas += "\u0653\u064E";
  }
  NormalText text;
  text.Assign(half_spaces + " ");
  CHECK(FromAlphabet(text.text()) == "ا ");
  text.Assign(maddas);
  CHECK(FromAlphabet(text.text()) == "ا");
}

TEST_CASE("decomposed letters") {
  CHECK(Letters("ا\u0653ب") == "آب");
  CHECK(Letters("ا\u064E\u0653ب") == "آب");
  CHECK(Letters("\uFE8D\u0653ب") == "آب");
  CHECK(Letters("\uFEFB\u0653ب") == "لآب");
  CHECK(Letters("ا\u0654ب و\u0654 ي\u0654 ه\u0654 ا\u0655") == "اب و ی ه ا");
  CHECK(Letters("ب\u0653") == "ب");
  CHECK(Letters("ا \u0653") == "ا ");
  CHECK(Letters("ا\u200F\u0653\u0653") == "ا");
  CHECK(Letters("ا\u200C\u0653 ب") == "ا ب");
  CHECK(Slice("ا\u0653ب", 0, 1) == "ا\u0653");
}

TEST_CASE("presentation forms and ligatures") {
  CHECK(Letters("\uFEB7\uFEE8\uFE92\uFEEA") == "شنبه");
  CHECK(Letters("\uFE81\uFB56\uFB7C\uFB8A\uFB90\uFB94\uFBFE\uFBFC") == "آپچژکگیی");
  CHECK(Letters("\uFE70\uFE76ب\uFE77\uFC60") == "ب");
  CHECK(Letters("\uFDF2 \uFDFC") == "الله ریال");
  CHECK(Letters("\uFDFA") == "صلی الله علیه وسلم");
  CHECK(Letters("\u00A8") == "\uFFFD");
}

TEST_CASE("a character that became several letters is never cut") {
  const std::string input = "م\uFEFBک\uFDF2";  // ملاکالله
  for (size_t i = 1; i <= 2; ++i) CHECK(Slice(input, i, i + 1) == "\uFEFB");
  CHECK(Slice(input, 0, 2) == "م\uFEFB");
  CHECK(Slice(input, 2, 4) == "\uFEFBک");
  for (size_t i = 4; i <= 7; ++i) CHECK(Slice(input, i, i + 1) == "\uFDF2");
  CHECK(Slice(input, 3, 5) == "ک\uFDF2");
}

TEST_CASE("more letters than bytes") {
  std::string input;
  std::string letters;
  for (int i = 0; i < 500; ++i) {
    input += "\uFDFA";
    letters += "صلی الله علیه وسلم";
  }
  CHECK(Letters(input) == letters);
}

TEST_CASE("bad bytes are counted and take the place of one letter each") {
  const std::string input = "ر\xFF\xE2\x80و\xC0\xAFز\xED\xA0\x80\xF4\x90\x80\x80\xD8";
  NormalText text;
  text.Assign(input);
  CHECK(text.bad_bytes() == 1 + 2 + 2 + 3 + 4 + 1);
  CHECK(text.text().size() == 3 + text.bad_bytes());
  CHECK(testing::BrokenRule(text) == "");
  CHECK(text.ToInput(4, 5) == TextSpan{{5, 4, 4}, {7, 5, 5}});
  CHECK(KindOf(text.text()[1]) == LetterKind::kMark);
}

TEST_CASE("characters of four bytes are two UTF-16 units") {
  NormalText text;
  text.Assign("\U0001F600\U000E0020شنبه\U0001F600");
  REQUIRE(text.text().size() == 6);
  CHECK(text.ToInput(1, 5) == TextSpan{{8, 2, 4}, {16, 6, 8}});
  CHECK(text.ToInput(5, 6) == TextSpan{{16, 6, 8}, {20, 7, 10}});
}

TEST_CASE("a text cut anywhere, up to some blocks, is read to its end and no further") {
  std::string whole;
  for (int i = 0; i < 6; ++i) whole += "شنبه ۱۶\u200Cمُرداد\u200F 😀 \uFEFB,";
  NormalText text;
  for (size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    text.Assign(std::string_view(whole).substr(0, size));
    CHECK(testing::BrokenRule(text) == "");
  }
}

TEST_CASE("deleted text that fills blocks") {
  std::string input = "ا";
  for (int i = 0; i < 200; ++i) input += "\u064E";
  input += "ب";
  for (int i = 0; i < 200; ++i) input += "\u200F";
  NormalText text;
  text.Assign(input);
  REQUIRE(text.text().size() == 2);
  CHECK(text.ToInput(0, 1) == TextSpan{{0, 0, 0}, {402, 201, 201}});
  CHECK(text.ToInput(1, 2) == TextSpan{{402, 201, 201}, {404, 202, 202}});
}

TEST_CASE("an object is used again and leaves nothing behind") {
  NormalText text;
  text.Assign(std::string(1000, 'x') + "\uFEFB\xFF");
  text.Assign("\uFEFBب");
  CHECK(FromAlphabet(text.text()) == "لاب");
  CHECK(text.bad_bytes() == 0);
  CHECK(text.ToInput(2, 3) == TextSpan{{3, 1, 1}, {5, 2, 2}});
  text.Assign("");
  CHECK(text.text().empty());
}

TEST_CASE("what is no range of letters gives an empty span") {
  NormalText text;
  CHECK(text.ToInput(0, 1) == TextSpan{});
  text.Assign("شنبه");
  CHECK(text.ToInput(2, 2) == TextSpan{});
  CHECK(text.ToInput(3, 2) == TextSpan{});
  CHECK(text.ToInput(2, 5) == TextSpan{});
}

TEST_CASE("every code point keeps its place between two letters") {
  NormalText text;
  size_t wrong = 0;
  for (unsigned value = 0; value <= 0x10FFFF; ++value) {
    if (value >= 0xD800 && value < 0xE000) continue;
    const std::string middle = testing::Encode(value);
    const std::string input = "ب" + middle + "ب";
    text.Assign(input);
    const size_t size = text.text().size();
    const size_t utf16 = middle.size() == 4 ? 2 : 1;
    const bool right =
        size >= 2 && text.bad_bytes() == 0 &&
        text.ToInput(0, size) == TextSpan{{0, 0, 0}, {input.size(), 3, 2 + utf16}} &&
        text.ToInput(size - 1, size).begin == Position{2 + middle.size(), 2, 1 + utf16} &&
        testing::BrokenRuleOfLetters(text.text()).empty() &&
        ToAlphabet(FromAlphabet(text.text())) == text.text();
    if (!right && wrong++ < 5) {
      CAPTURE(value, FromAlphabet(text.text()));
      CHECK(right);
    }
  }
  CHECK(wrong == 0);
}

}  // namespace
}  // namespace gahnegar
