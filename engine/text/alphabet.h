// The one-byte alphabet of NormalText. ASCII stands for itself (Latin in lower case); the
// half-space, the signs of Persian typography and the letters lie above 0x7F.
//
// Folded, because they are spellings of one letter: ي ى ئ ے → ی, ك ڪ → ک, ة ۀ ہ ھ → ه, أ إ ٱ → ا,
// ؤ → و. Letters of their own: آ, ء, and those of Pashto, Urdu and Kurdish that Persian lacks.
// Three digit alphabets are ASCII digits. Letters stand in alphabetical order from 0xA0.
//
// Example: «رييس ۱۶ مُرداد» and «رئیس 16 مرداد» are the same 13 bytes.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace gahnegar {

inline constexpr char kHalfSpace = static_cast<char>(0x80);
inline constexpr char kUnknownLetter = static_cast<char>(0x81);  // a letter of another script
inline constexpr char kUnknownMark = static_cast<char>(0x82);    // an unknown sign, a bad byte

inline constexpr char kOpenQuote = static_cast<char>(0x83);         // «
inline constexpr char kCloseQuote = static_cast<char>(0x84);        // »
inline constexpr char kComma = static_cast<char>(0x85);             // ،
inline constexpr char kSemicolon = static_cast<char>(0x86);         // ؛
inline constexpr char kQuestionMark = static_cast<char>(0x87);      // ؟
inline constexpr char kEllipsis = static_cast<char>(0x88);          // …
inline constexpr char kEnDash = static_cast<char>(0x89);            // –
inline constexpr char kEmDash = static_cast<char>(0x8A);            // —
inline constexpr char kOpenSingleQuote = static_cast<char>(0x8B);   // ‘
inline constexpr char kCloseSingleQuote = static_cast<char>(0x8C);  // ’
inline constexpr char kDecimalSign = static_cast<char>(0x8D);       // ٫
inline constexpr char kThousandsSign = static_cast<char>(0x8E);     // ٬
inline constexpr char kPercentSign = static_cast<char>(0x8F);       // ٪

// Byte 0x83 + i is kSigns[i], byte 0xA0 + i is kLetters[i].
inline constexpr std::u32string_view kSigns = U"«»،؛؟…–—‘’٫٬٪";
inline constexpr std::u32string_view kLetters =
    U"ءآابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"  // Persian
    U"ټځڅډړږښګڼېۍ"                         // Pashto
    U"ٹڈڑں"                                // Urdu
    U"ڕڵۆێڤ";                              // Kurdish
inline constexpr uint8_t kFirstSign = 0x83;
inline constexpr uint8_t kFirstLetter = 0xA0;
static_assert(kFirstSign + kSigns.size() <= kFirstLetter);
static_assert(kFirstLetter + kLetters.size() <= 0x100);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"  // g++ 12 warns of a scoped enumerator, kHalfSpace
// What a byte of the alphabet is. A byte that stands for nothing is a mark.
enum class LetterKind : uint8_t { kSpace, kLineFeed, kHalfSpace, kLetter, kDigit, kMark };
#pragma GCC diagnostic pop

inline constexpr std::array<LetterKind, 256> kLetterKinds = [] {
  std::array<LetterKind, 256> kinds{};
  for (size_t i = 0; i < kinds.size(); ++i) {
    const bool latin = i >= 'a' && i <= 'z';
    const bool persian = i >= kFirstLetter && i < kFirstLetter + kLetters.size();
    const bool digit = i >= '0' && i <= '9';
    kinds[i] = latin || persian ? LetterKind::kLetter
               : digit          ? LetterKind::kDigit
                                : LetterKind::kMark;
  }
  kinds[' '] = LetterKind::kSpace;
  kinds['\n'] = LetterKind::kLineFeed;
  kinds[static_cast<uint8_t>(kHalfSpace)] = LetterKind::kHalfSpace;
  kinds[static_cast<uint8_t>(kUnknownLetter)] = LetterKind::kLetter;
  return kinds;
}();

constexpr LetterKind KindOf(char letter) { return kLetterKinds[static_cast<uint8_t>(letter)]; }

// UTF-8 → alphabet, for words of the grammar (the same folding as NormalText).
std::string ToAlphabet(std::string_view utf8);
// Alphabet → UTF-8, one spelling a letter, for printing. kUnknownLetter is printed as ʔ and
// kUnknownMark as the replacement character, so that ToAlphabet leads back to the same bytes.
std::string FromAlphabet(std::string_view letters);

}  // namespace gahnegar
