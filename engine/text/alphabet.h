// The one-byte alphabet of NormalText. ASCII stands for itself (Latin in lower case); Persian
// letters and the half-space lie above 0x7F.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gahnegar {

inline constexpr char kHalfSpace = static_cast<char>(0x80);
inline constexpr char kUnknownLetter = static_cast<char>(0x81);  // a letter of another script
inline constexpr char kUnknownMark = static_cast<char>(0x82);    // an unknown sign, a bad byte

// What a byte of the alphabet is.
enum class LetterKind : uint8_t { kSpace, kLineFeed, kHalfSpace, kLetter, kDigit, kMark };
LetterKind KindOf(char letter);  // table look-up, inline in the real header

// UTF-8 → alphabet, for words of the grammar (the same folding as NormalText).
std::string ToAlphabet(std::string_view utf8);
// Alphabet → UTF-8, one spelling a letter, for printing.
std::string FromAlphabet(std::string_view letters);

}  // namespace gahnegar
