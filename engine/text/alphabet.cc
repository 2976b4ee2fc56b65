#include "engine/text/alphabet.h"

#include "engine/text/normal_text.h"
#include "engine/text/utf8.h"

namespace gahnegar {
namespace {

constexpr char32_t kPrintedUnknownLetter = 0x0294;  // ʔ, a letter that no Persian text has
constexpr char32_t kReplacement = 0xFFFD;

// ToAlphabet of this gives `letter` again, for every byte that NormalText can hold.
constexpr char32_t SpellingOf(char letter) {
  const auto byte = static_cast<uint8_t>(letter);
  if (byte < 0x80) return byte;
  if (letter == kHalfSpace) return 0x200C;
  if (letter == kUnknownLetter) return kPrintedUnknownLetter;
  if (byte >= kFirstLetter && byte < kFirstLetter + kLetters.size()) {
    return kLetters[byte - kFirstLetter];
  }
  if (byte >= kFirstSign && byte < kFirstSign + kSigns.size()) return kSigns[byte - kFirstSign];
  return kReplacement;
}

}  // namespace

std::string ToAlphabet(std::string_view utf8) {
  NormalText text;
  text.Assign(utf8);
  return std::string(text.text());
}

std::string FromAlphabet(std::string_view letters) {
  std::string utf8;
  utf8.reserve(letters.size() * 2);
  for (const char letter : letters) AppendUtf8(SpellingOf(letter), utf8);
  return utf8;
}

}  // namespace gahnegar
