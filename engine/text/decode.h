// Bytes of any encoding to UTF-8, the only thing the rest of the engine reads.
//
// UTF-8 is handed back as it came, moved and not copied, with bad bytes and all (NormalText counts
// them); only a byte order mark at its start is taken off. Anything else is converted. Spans refer
// to `utf8`: after the byte order mark, and in the converted text, not in the bytes given.
//
// Example: the windows-1256 bytes of «گفتگو در ۱۶ مرداد» → that text in UTF-8, encoding
// "windows-1256", converted.
#pragma once

#include <string>
#include <string_view>

namespace gahnegar {

struct DecodedText {
  std::string utf8;
  std::string encoding;    // the one the bytes were read in: "UTF-8", "windows-1256", "UTF-16LE"
  bool converted = false;  // the bytes were not UTF-8
  std::string error;       // not empty: the name is unknown, and `utf8` is empty
};

// `encoding` is a name that ICU knows, in any case ("cp1256"), or "auto": byte order marks, UTF-8
// with at most a few bad bytes, UTF-16 without a mark, then what a detector finds plausible of
// Persian text (windows-1256, ISO-8859-6, Latin-1). Where nothing is plausible it stays UTF-8.
DecodedText Decode(std::string bytes, std::string_view encoding = "auto");

}  // namespace gahnegar
