#include "engine/text/alphabet.h"

#include <algorithm>

#include "engine/text/normal_text.h"
#include "engine/text/normaliser_run.h"
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

struct Spelling {
  std::array<char, 3> utf8{};
  uint8_t size = 0;
};
const std::array<Spelling, 256>& Spellings() {
  static const std::array<Spelling, 256> all = [] {
    std::array<Spelling, 256> spellings;
    for (size_t byte = 0; byte < spellings.size(); ++byte) {
      std::string utf8;
      AppendUtf8(SpellingOf(static_cast<char>(byte)), utf8);
      std::copy(utf8.begin(), utf8.end(), spellings[byte].utf8.begin());
      spellings[byte].size = static_cast<uint8_t>(utf8.size());
    }
    return spellings;
  }();
  return all;
}

// What most words are: ASCII, letters of the Arabic block, and half-spaces between them. False if
// there is anything else; `letters` is garbage then.
bool FoldPlain(std::string_view utf8, std::string& letters) {
  const auto* in = reinterpret_cast<const uint8_t*>(utf8.data());
  for (size_t i = 0; i < utf8.size();) {
    if (in[i] < 0x80) {
      letters += static_cast<char>(kFoldAscii[in[i++]]);
      continue;
    }
    if (i + 1 == utf8.size()) return false;
    if (BeginsKept(in + i)) {
      letters += static_cast<char>(FoldingOfArabic(in[i], in[i + 1]));
      i += 2;
      continue;
    }
    const bool half_space = utf8.substr(i).starts_with("\u200C") && i + 4 < utf8.size() && i > 0;
    if (!half_space || !BeginsKept(in + i + 3)) return false;
    if (letters.back() == kHalfSpace || IsBreak(letters.back())) return false;
    letters += kHalfSpace;
    i += 3;
  }
  return true;
}

}  // namespace

std::string ToAlphabet(std::string_view utf8) {
  std::string letters;
  letters.reserve(utf8.size());
  if (FoldPlain(utf8, letters)) return letters;
  NormalText text;
  text.Assign(utf8);
  return std::string(text.text());
}

std::string FromAlphabet(std::string_view letters) {
  std::string utf8;
  utf8.reserve(letters.size() * 2);
  const std::array<Spelling, 256>& spellings = Spellings();
  for (const char letter : letters) {
    const Spelling& spelling = spellings[static_cast<uint8_t>(letter)];
    utf8.append(spelling.utf8.data(), spelling.size);
  }
  return utf8;
}

}  // namespace gahnegar
