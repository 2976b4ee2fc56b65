// What holds of the normal text of any bytes whatever, checked against a decoder that shares
// nothing with the engine's: a sequence is well-formed if encoding its value gives it back.
// Used by the property tests and by the fuzzer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/text/alphabet.h"
#include "engine/text/normal_text.h"
#include "engine/text/normaliser.h"

namespace gahnegar::testing {

inline std::string Encode(unsigned value) {
  const auto byte = [](unsigned bits) { return std::string(1, static_cast<char>(bits)); };
  const auto tail = [&](unsigned shift) { return byte(0x80 + (value >> shift) % 64); };
  if (value < 0x80) return byte(value);
  if (value < 0x800) return byte(0xC0 + value / 64) + tail(0);
  if (value < 0x10000) return byte(0xE0 + value / 4096) + tail(6) + tail(0);
  return byte(0xF0 + value / 262144) + tail(12) + tail(6) + tail(0);
}

// The length of the well-formed sequence at the start, 0 if there is none.
inline size_t WellFormedLength(std::string_view bytes) {
  for (size_t length = 1; length <= 4 && length <= bytes.size(); ++length) {
    const unsigned lead_bits[] = {0x80, 0x20, 0x10, 0x08};
    unsigned value = static_cast<unsigned char>(bytes[0]) % lead_bits[length - 1];
    for (size_t i = 1; i < length; ++i) {
      value = value * 64 + static_cast<unsigned char>(bytes[i]) % 64;
    }
    if (value > 0x10FFFF || value / 0x800 == 0xD800 / 0x800) continue;
    if (Encode(value) == bytes.substr(0, length)) return length;
  }
  return 0;
}

// The position of every byte that begins a code point, and of the end; others are {npos, 0, 0}.
struct DensePositions {
  std::vector<Position> at;
  size_t bad_bytes = 0;
};

inline DensePositions PositionsOf(std::string_view input) {
  DensePositions dense;
  dense.at.resize(input.size() + 1, Position{std::string_view::npos, 0, 0});
  Position here;
  while (here.byte < input.size()) {
    dense.at[here.byte] = here;
    const size_t length = WellFormedLength(input.substr(here.byte));
    dense.bad_bytes += length == 0;
    here.byte += length == 0 ? 1 : length;
    here.code_point += 1;
    here.utf16 += length == 4 ? 2 : 1;
  }
  dense.at[input.size()] = here;
  return dense;
}

// The first rule that `letters` break, or "".
inline std::string BrokenRuleOfLetters(std::string_view letters) {
  for (size_t i = 0; i < letters.size(); ++i) {
    const auto byte = static_cast<unsigned char>(letters[i]);
    const char before = i > 0 ? letters[i - 1] : 'x';
    const char after = i + 1 < letters.size() ? letters[i + 1] : 'x';
    if (byte < ' ' && byte != '\n') return "a control character";
    if (byte >= 'A' && byte <= 'Z') return "an upper case letter";
    if (byte == 0x7F || byte >= kFirstLetter + kLetters.size()) return "a byte of no letter";
    if (byte >= kFirstSign + kSigns.size() && byte < kFirstLetter) return "a byte of no sign";
    if (letters[i] != kHalfSpace) continue;
    for (const char beside : {before, after}) {
      if (beside == ' ' || beside == '\n') return "a half-space beside a space";
      if (beside == kHalfSpace) return "two half-spaces";
    }
  }
  return {};
}

// The first rule that `text` breaks, or "".
inline std::string BrokenRule(const NormalText& text) {
  const DensePositions dense = PositionsOf(text.input());
  const std::string_view letters = text.text();
  if (text.bad_bytes() != dense.bad_bytes) return "the count of bad bytes";
  if (const std::string rule = BrokenRuleOfLetters(letters); !rule.empty()) return rule;
  const auto is_position = [&](const Position& position) {
    return position.byte < dense.at.size() && dense.at[position.byte] == position;
  };
  TextSpan last;
  for (size_t i = 0; i < letters.size(); ++i) {
    const TextSpan span = text.ToInput(i, i + 1);
    if (!is_position(span.begin) || !is_position(span.end)) return "units that disagree";
    if (!(span.begin < span.end)) return "an empty span";
    const bool same_character = i > 0 && span == last;
    if (span.begin < last.end && !same_character) return "spans that overlap";
    const TextSpan from_start = text.ToInput(0, i + 1);
    if (from_start.end != span.end) return "an end that depends on the beginning";
    if (text.ToInput(i, letters.size()).begin != span.begin) return "a beginning that depends";
    last = span;
  }
  return {};
}

// The first part in which two forms differ, or "".
inline std::string DifferenceOf(const NormalForm& a, const NormalForm& b) {
  const auto text = [](const NormalForm& form) {
    return std::string_view(form.letters.data(), form.size);
  };
  if (text(a) != text(b)) return "letters";
  if (a.bad_bytes != b.bad_bytes) return "the count of bad bytes";
  if (a.extra != b.extra) return "extra letters";
  if (a.block_count != b.block_count) return "the count of blocks";
  for (size_t i = 0; i < a.block_count; ++i) {
    const std::string block = " of block " + std::to_string(i);
    if (a.blocks[i].keep != b.blocks[i].keep) return "bits" + block;
    if (a.blocks[i].kept != b.blocks[i].kept) return "letters before" + block;
    if (a.blocks[i].code_points != b.blocks[i].code_points) return "code points before" + block;
    if (a.blocks[i].utf16 != b.blocks[i].utf16) return "UTF-16 units before" + block;
  }
  return {};
}

// Between the vector normaliser and the scalar one.
inline std::string DifferenceOfForms(std::string_view input) {
  static NormalForm vector, scalar;  // used again, as in the engine
  NormaliseVector(input, vector);
  NormaliseScalar(input, scalar);
  return DifferenceOf(vector, scalar);
}

}  // namespace gahnegar::testing
