#include "engine/text/folding.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace gahnegar {
namespace {

constexpr uint8_t Byte(char letter) { return static_cast<uint8_t>(letter); }

// The byte of a letter or sign that the alphabet has.
constexpr uint8_t ByteOf(char32_t code_point) {
  if (code_point < 0x80) return static_cast<uint8_t>(code_point);
  const size_t letter = kLetters.find(code_point);
  if (letter != kLetters.npos) return static_cast<uint8_t>(kFirstLetter + letter);
  return static_cast<uint8_t>(kFirstSign + kSigns.find(code_point));
}

struct Spelling {
  std::u32string_view written;
  char32_t letter;
};
constexpr Spelling kSpellings[] = {
    {U"\u0623\u0625\u0671\u0672\u0673\u0675", U'ا'},  // أ إ ٱ, alef with wavy hamza, high hamza
    {U"\u0624\u0676", U'و'},
    {U"\u0626\u0649\u064A\u0678\u06D2\u06D3", U'ی'},
    {U"\u0643\u06AA", U'ک'},
    {U"\u0629\u06BE\u06C0\u06C1\u06C2\u06C3\u06D5\u06FF", U'ه'},
};

template <size_t N>
constexpr void Fill(std::array<uint8_t, N>& table, size_t first, size_t last, uint8_t value) {
  for (size_t i = first; i <= last; ++i) table[i] = value;
}

constexpr std::array<uint8_t, 128> MakeAscii() {
  std::array<uint8_t, 128> table{};
  Fill(table, 0, 127, Byte(kUnknownMark));
  for (size_t i = ' '; i < 0x7F; ++i) table[i] = static_cast<uint8_t>(i);
  for (size_t i = 'A'; i <= 'Z'; ++i) table[i] = static_cast<uint8_t>(i - 'A' + 'a');
  Fill(table, '\t', '\r', ' ');
  table['\n'] = '\n';
  return table;
}

constexpr std::array<uint8_t, 256> MakeArabic() {
  std::array<uint8_t, 256> table{};  // index: code point - 0x600
  Fill(table, 0x00, 0xFF, Byte(kUnknownLetter));
  for (const size_t sign : {0x1D, 0x1E, 0xDD, 0xDE, 0xE9, 0xFD, 0xFE}) {
    table[sign] = Byte(kUnknownMark);
  }
  Fill(table, 0x00, 0x0F, Byte(kUnknownMark));
  constexpr std::pair<size_t, size_t> kMarks[] = {{0x10, 0x1A}, {0x40, 0x40}, {0x4B, 0x5F},
                                                  {0x70, 0x70}, {0x74, 0x74}, {0xD6, 0xDC},
                                                  {0xDF, 0xE8}, {0xEA, 0xED}};
  for (const auto& [first, last] : kMarks) Fill(table, first, last, kDropWithLetter);
  table[0x53] = kMadda;
  table[0x1C] = kDrop;  // the Arabic letter mark is a direction mark
  table[0x0D] = '/';    // date separator
  table[0x6D] = '*';
  table[0xD4] = '.';  // Urdu full stop
  for (size_t i = 0; i < 10; ++i) {
    table[0x60 + i] = static_cast<uint8_t>('0' + i);
    table[0xF0 + i] = static_cast<uint8_t>('0' + i);
  }
  for (const std::u32string_view own : {kLetters, kSigns}) {
    for (const char32_t letter : own) {
      if (letter >= 0x600 && letter < 0x700) table[letter - 0x600] = ByteOf(letter);
    }
  }
  for (const Spelling& spelling : kSpellings) {
    for (const char32_t written : spelling.written) {
      table[written - 0x600] = ByteOf(spelling.letter);
    }
  }
  return table;
}

constexpr FoldTable64 MakeLatin1() {
  FoldTable64 table{};  // index: code point - 0x80
  Fill(table, 0x00, 0x3F, kAskUnicode);
  Fill(table, 0x00, 0x1F, Byte(kUnknownMark));
  table[0x05] = '\n';
  table[0x20] = ' ';
  table[0x2D] = kDrop;  // soft hyphen
  table[0x2B] = ByteOf(U'«');
  table[0x3B] = ByteOf(U'»');
  return table;
}

constexpr FoldTable64 MakePunctuation() {
  FoldTable64 table{};  // index: code point - 0x2000
  Fill(table, 0x00, 0x3F, kAskUnicode);
  Fill(table, 0x00, 0x0A, ' ');
  Fill(table, 0x0B, 0x0C, kMaybeHalfSpace);
  table[0x0D] = kDropWithLetter;  // the zero-width joiner shapes the letter before it
  Fill(table, 0x0E, 0x0F, kDrop);
  Fill(table, 0x10, 0x11, '-');
  Fill(table, 0x12, 0x13, ByteOf(U'–'));
  Fill(table, 0x14, 0x15, ByteOf(U'—'));
  Fill(table, 0x18, 0x1B, ByteOf(U'‘'));
  table[0x19] = ByteOf(U'’');
  Fill(table, 0x1C, 0x1F, '"');
  table[0x26] = ByteOf(U'…');
  Fill(table, 0x28, 0x29, '\n');
  Fill(table, 0x2A, 0x2E, kDrop);
  table[0x2F] = ' ';
  table[0x32] = '\'';
  table[0x33] = '"';
  table[0x39] = ByteOf(U'«');
  table[0x3A] = ByteOf(U'»');
  return table;
}

constexpr FoldTable64 kFoldLatin1 = MakeLatin1();
constexpr FoldTable64 kFoldPunctuation = MakePunctuation();

// A code point outside the tables that has no decomposition of its own.
uint8_t FoldingOfCategory(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  if (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK)) return kDropWithLetter;
  if (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_MC_MASK | U_GC_N_MASK)) return Byte(kUnknownLetter);
  if (U_GET_GC_MASK(c) & U_GC_CF_MASK) return kDrop;
  if (U_GET_GC_MASK(c) & U_GC_ZS_MASK) return ' ';
  return Byte(kUnknownMark);
}

// The code points that need no question to Unicode.
std::optional<uint8_t> FoldingInTables(char32_t code_point) {
  uint8_t entry = kAskUnicode;
  if (code_point < 0x80) {
    entry = kFoldAscii[code_point];
  } else if (code_point < 0xC0) {
    entry = kFoldLatin1[code_point - 0x80];
  } else if (code_point >= 0x600 && code_point < 0x700) {
    entry = kFoldArabic[code_point - 0x600];
  } else if (code_point >= 0x2000 && code_point < 0x2040) {
    entry = kFoldPunctuation[code_point - 0x2000];
  } else if (code_point == 0x2044 || code_point == 0x2215) {
    entry = '/';
  } else if (code_point == 0x2212) {
    entry = '-';
  }
  if (entry == kAskUnicode) return std::nullopt;
  return entry;
}

// The full compatibility decomposition; empty if there is none.
std::u16string_view Decomposition(char32_t code_point, std::array<UChar, 32>& buffer) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkc = unorm2_getNFKCInstance(&status);
  if (U_FAILURE(status)) return {};
  const int32_t size =
      unorm2_getDecomposition(nfkc, static_cast<UChar32>(code_point), buffer.data(),
                              static_cast<int32_t>(buffer.size()), &status);
  if (U_FAILURE(status) || size <= 0) return {};
  return {buffer.data(), static_cast<size_t>(size)};
}

// Letters of the pieces one after the other; nothing of what the alphabet does not know.
Folding FoldingOfPieces(std::u16string_view pieces) {
  Folding folding{.first = kDropWithLetter};
  for (size_t i = 0; i < pieces.size();) {
    UChar32 piece = 0;
    U16_NEXT(pieces.data(), i, pieces.size(), piece);
    const auto value = static_cast<char32_t>(piece);
    const uint8_t byte = FoldingInTables(value).value_or(FoldingOfCategory(value));
    if (byte == kMadda && folding.size > 0 &&
        Byte(folding.letters[folding.size - 1u]) == ByteOf(U'ا')) {
      folding.letters[folding.size - 1u] = static_cast<char>(ByteOf(U'آ'));
    }
    if (byte > kLastAction && folding.size < folding.letters.size()) {
      folding.letters[folding.size++] = static_cast<char>(byte);
    }
  }
  if (folding.size == 1) folding.first = Byte(folding.letters[0]);
  if (folding.size > 1) folding.first = kSeveral;
  return folding;
}

bool Knows(const Folding& folding) {
  return std::any_of(
      folding.letters.begin(), folding.letters.begin() + folding.size,
      [](char letter) { return letter != kUnknownLetter && letter != kUnknownMark; });
}

}  // namespace

constexpr std::array<uint8_t, 128> kFoldAscii = MakeAscii();
constexpr std::array<uint8_t, 256> kFoldArabic = MakeArabic();

Folding FoldingOf(char32_t code_point) {
  if (const auto entry = FoldingInTables(code_point)) return {.first = *entry};
  std::array<UChar, 32> buffer;
  std::u16string_view pieces = Decomposition(code_point, buffer);
  if (pieces.size() > 1 && pieces.front() == u' ') {
    // A mark shown alone («ﹶ» is a space and a fatha). In Arabic script it was typed for a mark.
    pieces.remove_prefix(1);
    const bool arabic = FoldingOfPieces(pieces).size == 0 && code_point >= 0xFB50;
    return {.first = arabic ? uint8_t{kDropWithLetter} : Byte(kUnknownMark)};
  }
  if (!pieces.empty()) {
    const Folding folding = FoldingOfPieces(pieces);
    if (folding.size == 0 || Knows(folding)) return folding;
  }
  return {.first = FoldingOfCategory(code_point)};
}

}  // namespace gahnegar
