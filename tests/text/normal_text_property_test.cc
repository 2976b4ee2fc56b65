// Random Persian text in many disguises. The generator knows what it wrote, so every span is
// compared with a dense map that owes nothing to the engine.
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "engine/text/alphabet.h"
#include "engine/text/normal_text.h"
#include "tests/catch.h"
#include "tests/text/text_invariants.h"

namespace gahnegar {
namespace {

enum class Role { kLetter, kHalfSpace, kBelongsToLetter, kNothing };

// One stretch of input that stays together.
struct Piece {
  std::string bytes;
  std::string letters;  // as FromAlphabet prints them; "" unless kLetter or kHalfSpace
  Role role = Role::kLetter;
  size_t code_points = 1;
  size_t utf16 = 1;
};

// The first spelling is the usual one.
const std::vector<std::vector<std::string>> kSpellings = {
    {"ا", "أ", "إ", "\uFE8D", "\uFE8E", "\u0671"},
    {"آ", "\uFE81", "\uFE82"},
    {"ب", "\uFE8F", "\uFE92"},
    {"پ", "\uFB56"},
    {"د", "\uFEA9"},
    {"ر", "\uFEAD"},
    {"ش", "\uFEB7"},
    {"ک", "ك", "\uFB8E", "\uFED9", "ڪ"},
    {"گ", "\uFB92"},
    {"ل", "\uFEDF"},
    {"م", "\uFEE3"},
    {"ن", "\uFEE8"},
    {"و", "ؤ", "\uFEED"},
    {"ه", "ة", "ۀ", "ہ", "\uFEEA"},
    {"ی", "ي", "ى", "ئ", "\uFBFC", "\uFEF1", "ے"},
    {"1", "۱", "١", "１"},
    {"6", "۶", "٦"},
    {" ", "\u00A0", "\t", "\u2009", "\u3000"},
    {"\n", "\u2028"},
    {"،"},
    {"«"},
    {"a", "A", "Ａ"},
    {"-", "\u2212", "\u2011"},
    {"…"},
    {"/"},
};
const std::vector<std::string> kMarks = {"\u064E", "\u064F", "\u0651", "\u0670",    "\u0640",
                                         "\u200D", "\u0654", "\u06DF", "\U000E0100"};
const std::vector<std::string> kDirections = {"\u200F", "\u200E", "\u202B", "\u2069",
                                              "\u061C", "\uFEFF", "\u00AD", "\U000E0041"};
// Each byte is bad; an 'x' follows what would otherwise swallow the next piece.
const std::vector<std::string> kBadBytes = {"\xFF",         "\x80",         "\xC0\xAF",
                                            "\xED\xA0\x80", "\xE0\x80\x80", "\xF4\x90\x80\x80",
                                            "\xD8x",        "\xE2\x80x",    "\xF0\x9F\x98x"};

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  size_t Below(size_t n) { return random_() % n; }
  bool Chance(size_t percent) { return Below(100) < percent; }
  const std::string& OneOf(const std::vector<std::string>& of) { return of[Below(of.size())]; }

  // What changes no letter.
  void Disturb(std::vector<Piece>& pieces) {
    if (Chance(15)) pieces.push_back(Deleted(OneOf(kMarks), Role::kBelongsToLetter));
    if (Chance(10)) pieces.push_back(Deleted(OneOf(kDirections), Role::kNothing));
    if (Chance(5)) pieces.push_back(Deleted(OneOf(kMarks), Role::kBelongsToLetter));
  }

  // A letter in one of its spellings, or what begins as a single piece and is several letters.
  Piece Letter() {
    if (Chance(3)) return {"ا\u0653", "آ", Role::kLetter, 2, 2};
    if (Chance(1)) return {"ا\u064E\u0653", "آ", Role::kLetter, 3, 3};
    if (Chance(2)) return {"\uFEFB", "لا", Role::kLetter, 1, 1};
    if (Chance(1)) return {"\uFDF2", "الله", Role::kLetter, 1, 1};
    if (Chance(2)) return {"\U0001F600", "\uFFFD", Role::kLetter, 1, 2};
    if (Chance(1)) return {"\U00020000", "ʔ", Role::kLetter, 1, 2};
    const auto& spellings = kSpellings[Below(kSpellings.size())];
    return {Chance(70) ? spellings[0] : OneOf(spellings), spellings[0], Role::kLetter, 1, 1};
  }

  Piece HalfSpace() { return {Chance(80) ? "\u200C" : "\u200B", "\u200C", Role::kHalfSpace, 1, 1}; }

  void AddBadBytes(std::vector<Piece>& pieces) {
    for (const char byte : OneOf(kBadBytes)) {
      pieces.push_back({std::string(1, byte), byte == 'x' ? "x" : "\uFFFD", Role::kLetter, 1, 1});
    }
  }

 private:
  static Piece Deleted(const std::string& bytes, Role role) {
    return {bytes, "", role, 1, bytes.size() == 4 ? size_t{2} : size_t{1}};
  }

  std::mt19937 random_;
};

// The text that was generated and, for every letter of its normal text, its piece.
struct DenseText {
  std::string input;
  std::string letters;             // as printed
  std::vector<size_t> piece_of;    // of every letter
  std::vector<Position> begin_of;  // of every piece, and the end
  std::vector<Position> end_of;    // of every piece, with what belongs to it
};

DenseText Assemble(const std::vector<Piece>& pieces) {
  DenseText text;
  Position here;
  for (const Piece& piece : pieces) {
    text.begin_of.push_back(here);
    text.input += piece.bytes;
    here.byte += piece.bytes.size();
    here.code_point += piece.code_points;
    here.utf16 += piece.utf16;
  }
  text.begin_of.push_back(here);
  const auto is_break = [](const Piece& p) { return p.letters == " " || p.letters == "\n"; };
  const auto next_kept = [&](size_t i, auto skip) {
    do ++i;
    while (i < pieces.size() && (pieces[i].letters.empty() || skip(pieces[i])));
    return i;
  };
  const Piece* before = nullptr;  // the last piece that was kept
  for (size_t i = 0; i < pieces.size(); ++i) {
    size_t end = i + 1;
    while (end < pieces.size() && pieces[end].role == Role::kBelongsToLetter) ++end;
    text.end_of.push_back(text.begin_of[end]);
    if (pieces[i].letters.empty()) continue;
    if (pieces[i].role == Role::kHalfSpace) {
      const size_t next = next_kept(i, [](const Piece& p) { return p.role == Role::kHalfSpace; });
      if (next < pieces.size() && is_break(pieces[next])) continue;
      if (before && (is_break(*before) || before->role == Role::kHalfSpace)) continue;
    }
    before = &pieces[i];
    text.letters += pieces[i].letters;
    const size_t count = testing::PositionsOf(pieces[i].letters).at.back().code_point;
    text.piece_of.insert(text.piece_of.end(), count, i);
  }
  return text;
}

void CheckAgainst(const DenseText& dense, const NormalText& text, Generator& generator) {
  REQUIRE(FromAlphabet(text.text()) == dense.letters);
  REQUIRE(text.text().size() == dense.piece_of.size());
  for (size_t begin = 0; begin < dense.piece_of.size(); ++begin) {
    // Short spans and one of any length.
    const size_t left = dense.piece_of.size() - begin;
    for (const size_t size : {size_t{1}, std::min<size_t>(5, left), 1 + generator.Below(left)}) {
      const TextSpan expected{dense.begin_of[dense.piece_of[begin]],
                              dense.end_of[dense.piece_of[begin + size - 1]]};
      if (text.ToInput(begin, begin + size) == expected) continue;
      CAPTURE(begin, size);
      REQUIRE(text.ToInput(begin, begin + size).begin.byte == expected.begin.byte);
      REQUIRE(text.ToInput(begin, begin + size).end.byte == expected.end.byte);
      REQUIRE(text.ToInput(begin, begin + size) == expected);
    }
  }
}

TEST_CASE("every span maps back to exactly its slice, in three units") {
  NormalText text;
  for (unsigned seed = 0; seed < 1500; ++seed) {
    CAPTURE(seed);
    Generator generator(seed);
    std::vector<Piece> pieces;
    const size_t size = generator.Below(seed % 10 == 0 ? 1000 : 120);
    while (pieces.size() < size) {
      generator.Disturb(pieces);
      if (generator.Chance(6)) {
        pieces.push_back(generator.HalfSpace());
      } else if (generator.Chance(3)) {
        generator.AddBadBytes(pieces);
      } else {
        pieces.push_back(generator.Letter());
      }
    }
    const DenseText dense = Assemble(pieces);
    text.Assign(dense.input);
    CheckAgainst(dense, text, generator);
    REQUIRE(testing::BrokenRule(text) == "");
  }
}

TEST_CASE("disguised text has the letters of clean text, and its words map back") {
  for (unsigned seed = 0; seed < 1500; ++seed) {
    CAPTURE(seed);
    Generator generator(seed);
    std::string clean;
    std::vector<Piece> disguised;
    for (size_t i = 0; i < 100; ++i) {
      const Piece piece = generator.Chance(8) ? generator.HalfSpace() : generator.Letter();
      clean += piece.letters;
      disguised.push_back(piece);
      generator.Disturb(disguised);
    }
    const DenseText dense = Assemble(disguised);
    NormalText clean_text;
    clean_text.Assign(clean);
    NormalText text;
    text.Assign(dense.input);
    REQUIRE(text.text() == clean_text.text());
    // The slice of a span, read alone, has the letters of the span.
    for (size_t begin = 0; begin + 4 < text.text().size(); begin += 3) {
      const TextSpan span = text.ToInput(begin, begin + 4);
      const std::string slice =
          dense.input.substr(span.begin.byte, span.end.byte - span.begin.byte);
      CAPTURE(begin, slice);
      REQUIRE(ToAlphabet(slice).find(text.text().substr(begin, 4)) != std::string::npos);
    }
  }
}

TEST_CASE("random bytes break no rule") {
  std::mt19937 random(14000517);
  const std::string likely = "\xD8\xD9\xDA\xDB\xE2\x80\x8C\xEF\xBB\xBF\xF0\x9F\xA7\x93 \nA";
  NormalText text;
  for (int round = 0; round < 4000; ++round) {
    std::string input(random() % 200, ' ');
    for (char& byte : input) {
      byte =
          random() % 2 == 0 ? likely[random() % likely.size()] : static_cast<char>(random() % 256);
    }
    text.Assign(input);
    CAPTURE(round);
    REQUIRE(testing::BrokenRule(text) == "");
  }
}

}  // namespace
}  // namespace gahnegar
