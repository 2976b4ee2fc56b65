// One code point at a time of UTF-8 that may be broken. A byte that does not begin a well-formed
// sequence (overlong, surrogate, above 10FFFF, cut short) is bad and stands alone: length 1.
// Example: in "\xE2\x80م" the first two bytes are bad, one by one, and «م» is read after them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gahnegar {

struct CodePoint {
  char32_t value = 0;
  uint32_t length = 1;  // [1, 4] bytes
  bool bad = true;
};

// at < text.size()
inline CodePoint CodePointAt(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) -> uint32_t { return static_cast<uint8_t>(text[at + i]); };
  const uint32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1, false};
  const size_t left = text.size() - at;
  const auto continues = [&](size_t i) { return (byte(i) & 0xC0) == 0x80; };
  if (lead >= 0xC2 && lead < 0xE0) {
    if (left < 2 || !continues(1)) return {};
    return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2, false};
  }
  if (lead >= 0xE0 && lead < 0xF0) {
    if (left < 3 || !continues(1) || !continues(2)) return {};
    const char32_t value = (lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    if (value < 0x800 || (value >= 0xD800 && value < 0xE000)) return {};
    return {value, 3, false};
  }
  if (lead >= 0xF0 && lead < 0xF5) {
    if (left < 4 || !continues(1) || !continues(2) || !continues(3)) return {};
    const char32_t value =
        (lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
    if (value < 0x10000 || value > 0x10FFFF) return {};
    return {value, 4, false};
  }
  return {};
}

// `value` is a code point, not a surrogate.
inline void AppendUtf8(char32_t value, std::string& to) {
  const auto put = [&](char32_t byte) { to.push_back(static_cast<char>(byte)); };
  if (value < 0x80) return put(value);
  if (value < 0x800) {
    put(0xC0 | value >> 6);
  } else {
    if (value < 0x10000) {
      put(0xE0 | value >> 12);
    } else {
      put(0xF0 | value >> 18);
      put(0x80 | (value >> 12 & 0x3F));
    }
    put(0x80 | (value >> 6 & 0x3F));
  }
  put(0x80 | (value & 0x3F));
}

}  // namespace gahnegar
