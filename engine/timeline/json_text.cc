#include "engine/timeline/json_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace gahnegar {
namespace {

enum class Byte : unsigned char { kPlain, kEscape, kHigh };

constexpr std::array<Byte, 256> MakeBytes() {
  std::array<Byte, 256> bytes{};
  for (size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] = i < 0x20 || i == '"' || i == '\\' ? Byte::kEscape
               : i >= 0x80                       ? Byte::kHigh
                                                 : Byte::kPlain;
  }
  return bytes;
}
constexpr std::array<Byte, 256> kBytes = MakeBytes();

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

unsigned char At(std::string_view bytes, size_t i) { return static_cast<unsigned char>(bytes[i]); }

void AppendEscape(unsigned char byte, std::string& out) {
  switch (byte) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  constexpr std::string_view kHex = "0123456789abcdef";
  out += "\\u00";
  out += kHex[byte >> 4];
  out += kHex[byte & 15];
}

template <typename Number>
void AppendNumber(Number number, std::string& out) {
  char buffer[32];
  const auto written = std::to_chars(buffer, buffer + sizeof buffer, number);
  out.append(buffer, written.ptr);
}

}  // namespace

size_t Utf8SequenceLength(std::string_view bytes) {
  if (bytes.empty()) return 0;
  const unsigned char lead = At(bytes, 0);
  if (lead < 0x80) return 1;
  // The second byte's range keeps out overlong forms, surrogates and what lies past U+10FFFF.
  size_t length = 0;
  unsigned char low = 0x80, high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  }
  if (length == 0 || bytes.size() < length || At(bytes, 1) < low || At(bytes, 1) > high) return 0;
  for (size_t i = 2; i < length; ++i) {
    if (At(bytes, i) < 0x80 || At(bytes, i) > 0xBF) return 0;
  }
  return length;
}

void JsonText::Separate() {
  if (comma_) out_ += ',';
  comma_ = true;
}

void JsonText::Open(char bracket) {
  Separate();
  out_ += bracket;
  comma_ = false;
}

void JsonText::Close(char bracket) {
  out_ += bracket;
  comma_ = true;
}

void JsonText::Key(std::string_view plain) {
  Separate();
  out_ += '"';
  out_ += plain;
  out_ += "\":";
  comma_ = false;
}

void JsonText::String(std::string_view text) {
  Separate();
  out_ += '"';
  size_t run = 0;  // text[run, i) is clean and not yet written
  for (size_t i = 0; i < text.size();) {
    const Byte kind = kBytes[At(text, i)];
    if (kind == Byte::kPlain) {
      ++i;
      continue;
    }
    if (kind == Byte::kHigh) {
      // Persian letters have two bytes.
      const unsigned char lead = At(text, i);
      if (lead >= 0xC2 && lead <= 0xDF && i + 1 < text.size() && (At(text, i + 1) & 0xC0) == 0x80) {
        i += 2;
        continue;
      }
      const size_t length = Utf8SequenceLength(text.substr(i));
      if (length > 0) {
        i += length;
        continue;
      }
    }
    out_.append(text, run, i - run);
    if (kind == Byte::kEscape) {
      AppendEscape(At(text, i), out_);
    } else {
      out_ += kReplacement;
    }
    run = ++i;
  }
  out_.append(text, run, text.size() - run);
  out_ += '"';
}

void JsonText::StringOrNull(std::string_view text) {
  if (text.empty()) {
    Null();
  } else {
    String(text);
  }
}

void JsonText::Integer(long long number) {
  Separate();
  AppendNumber(number, out_);
}

void JsonText::Unsigned(size_t number) {
  Separate();
  AppendNumber(number, out_);
}

void JsonText::Real(double number) {
  if (!std::isfinite(number)) {
    Null();
    return;
  }
  Separate();
  AppendNumber(number, out_);
}

void JsonText::Bool(bool value) {
  Separate();
  out_ += value ? "true" : "false";
}

void JsonText::Null() {
  Separate();
  out_ += "null";
}

}  // namespace gahnegar
