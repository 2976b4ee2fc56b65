#include "engine/text/decode.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "engine/text/encoding_names.h"
#include "engine/text/utf8.h"

namespace gahnegar {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;
using Detector = std::unique_ptr<UCharsetDetector, CloseDetector>;

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr size_t kSample = 256;              // bytes that tell UTF-8 and UTF-16 from the rest
constexpr size_t kDoubtSample = 4096;        // bytes that tell damaged UTF-8 from other encodings
constexpr size_t kDetectorSample = 1 << 16;  // bytes that the detector is given

Converter OpenConverter(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &status));
  if (U_FAILURE(status)) converter.reset();
  return converter;
}

// What the encoding cannot hold becomes the replacement character, as is ICU's custom.
std::optional<std::string> Convert(std::string_view bytes, const std::string& name) {
  const Converter from = OpenConverter(name);
  const Converter to = OpenConverter("UTF-8");
  if (!from || !to) return std::nullopt;
  std::string utf8;
  utf8.reserve(bytes.size() * 2);
  std::array<char, 1 << 14> chunk;
  std::array<UChar, 1 << 10> pivot;
  UChar* pivot_begin = pivot.data();
  UChar* pivot_end = pivot.data();
  const char* source = bytes.data();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  for (bool first = true; status == U_BUFFER_OVERFLOW_ERROR; first = false) {
    status = U_ZERO_ERROR;
    char* target = chunk.data();
    ucnv_convertEx(to.get(), from.get(), &target, chunk.data() + chunk.size(), &source,
                   bytes.data() + bytes.size(), pivot.data(), &pivot_begin, &pivot_end,
                   pivot.data() + pivot.size(), first, true, &status);
    utf8.append(chunk.data(), target);
  }
  if (U_FAILURE(status)) return std::nullopt;
  if (utf8.starts_with(kUtf8Mark)) utf8.erase(0, kUtf8Mark.size());
  return utf8;
}

std::string_view EncodingOfMark(std::string_view bytes) {
  using namespace std::string_view_literals;
  constexpr std::pair<std::string_view, std::string_view> kMarks[] = {
      {kUtf8Mark, "UTF-8"},           {"\xFF\xFE\0\0"sv, "UTF-32LE"},  // before UTF-16LE
      {"\0\0\xFE\xFF"sv, "UTF-32BE"}, {"\xFF\xFE", "UTF-16LE"},       {"\xFE\xFF", "UTF-16BE"},
  };
  for (const auto& [mark, name] : kMarks) {
    if (bytes.starts_with(mark)) return name;
  }
  return {};
}

// Persian in UTF-16 has 00 (ASCII), 06 (Arabic) or 20 (half-space, dashes) as every high byte;
// almost no other text has one byte in two like that, and UTF-8 has no 00 or 06 at all.
std::string_view EncodingOfHighBytes(std::string_view bytes) {
  using namespace std::string_view_literals;
  const std::string_view start = bytes.substr(0, kSample);
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return {};
  if (start.find('\0') == start.npos && start.find('\x06') == start.npos) return {};
  std::array<size_t, 2> high{};
  std::array<size_t, 2> never_utf8{};
  for (size_t i = 0; i < start.size(); ++i) {
    high[i % 2] += "\0\x06 "sv.find(start[i]) != std::string_view::npos;
    never_utf8[i % 2] += "\0\x06"sv.find(start[i]) != std::string_view::npos;
  }
  const size_t pairs = start.size() / 2;
  for (const size_t parity : {size_t{0}, size_t{1}}) {
    if (high[parity] * 10 >= pairs * 9 && never_utf8[parity] * 2 >= pairs &&
        high[1 - parity] * 2 < pairs) {
      return parity == 0 ? "UTF-16BE" : "UTF-16LE";
    }
  }
  return {};
}

// Bytes that are not UTF-8, not merely UTF-8 with damage: a legacy encoding makes well-formed
// sequences only by accident, far fewer than bad bytes. A sample from the first byte beyond ASCII
// decides, a small one where nothing is bad, so that the common case costs next to nothing.
bool IsLegacy(std::string_view bytes) {
  const auto beyond = [](char c) { return static_cast<uint8_t>(c) >= 0x80; };
  const auto first = std::find_if(bytes.begin(), bytes.end(), beyond);
  bytes.remove_prefix(static_cast<size_t>(first - bytes.begin()));
  size_t bad = 0;
  size_t good = 0;  // sequences of two bytes and more
  for (size_t at = 0; at < bytes.size() && at < (bad == 0 ? kSample : kDoubtSample);) {
    const CodePoint c = CodePointAt(bytes, at);
    at += c.length;
    bad += c.bad;
    good += c.length > 1;
  }
  return bad > good;
}

struct Census {
  size_t beyond_ascii = 0;
  size_t arabic = 0;   // code points of the Arabic block
  size_t latin = 0;    // ASCII letters
  size_t no_text = 0;  // control characters and replacement characters
};

Census Count(std::string_view utf8) {
  Census census;
  for (size_t at = 0; at < utf8.size();) {
    const CodePoint c = CodePointAt(utf8, at);
    at += c.length;
    census.beyond_ascii += c.value >= 0x80;
    census.arabic += c.value >= 0x600 && c.value < 0x700;
    const char32_t lower = c.value | 0x20;
    census.latin += lower >= 'a' && lower <= 'z';
    const bool white = c.value == ' ' || (c.value >= '\t' && c.value <= '\r');
    census.no_text +=
        (c.value < 0x20 && !white) || (c.value >= 0x7F && c.value < 0xA0) || c.value == 0xFFFD;
  }
  return census;
}

// The names ICU's detector finds, most confident first, of those that Persian text comes in.
std::vector<std::string> DetectedNames(std::string_view bytes) {
  std::vector<std::string> names;
  UErrorCode status = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&status));
  const auto size = static_cast<int32_t>(std::min(bytes.size(), kDetectorSample));
  ucsdet_setText(detector.get(), bytes.data(), size, &status);
  int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    const char* name = ucsdet_getName(matches[i], &status);
    if (U_SUCCESS(status)) names.emplace_back(name);
  }
  return names;
}

// Of a byte encoding whose text beyond ASCII is Arabic script: nearly all of it must be, and more
// than a stray byte or two.
bool ReadsAsArabicScript(const Census& census) {
  return census.arabic >= 2 && census.no_text * 50 <= census.beyond_ascii &&
         census.arabic > census.latin / 4 && census.arabic * 10 >= census.beyond_ascii * 8;
}

// Of Latin-1: letters with accents among plain ones.
bool ReadsAsLatin(const Census& census) {
  return census.no_text == 0 && census.latin > census.beyond_ascii * 2;
}

DecodedText AsUtf8(std::string bytes) {
  if (bytes.starts_with(kUtf8Mark)) bytes.erase(0, kUtf8Mark.size());
  return {.utf8 = std::move(bytes), .encoding = "UTF-8", .converted = false, .error = {}};
}

std::optional<DecodedText> Converted(std::string_view bytes, std::string_view name) {
  std::optional<std::string> utf8 = Convert(bytes, std::string(name));
  if (!utf8) return std::nullopt;
  return DecodedText{
      .utf8 = *std::move(utf8), .encoding = std::string(name), .converted = true, .error = {}};
}

// Arabic script wherever it reads as that, the encoding with most of it first; else Latin. Between
// equals the detector's order stands.
std::optional<DecodedText> DetectAndConvert(std::string_view bytes) {
  std::vector<std::string> names = DetectedNames(bytes);
  // A short text is often too little for the detector.
  for (const char* name : {"windows-1256", "ISO-8859-6"}) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  std::optional<DecodedText> best;
  size_t most = 0;  // Arabic letters of `best`
  for (const std::string& name : names) {
    const bool arabic = name == "windows-1256" || name == "ISO-8859-6";
    const bool latin = name == "windows-1252" || name == "ISO-8859-1";
    if (!arabic && !latin) continue;
    auto text = Converted(bytes, name);
    if (!text) continue;
    const Census census = Count(text->utf8);
    if (arabic ? ReadsAsArabicScript(census) && census.arabic > most
               : !best && ReadsAsLatin(census)) {
      most = census.arabic;
      best = std::move(text);
    }
  }
  return best;
}

DecodedText DecodeAuto(std::string bytes) {
  std::string_view name = EncodingOfMark(bytes);
  if (name.empty()) name = EncodingOfHighBytes(bytes);
  if (!name.empty() && name != "UTF-8") {
    if (auto text = Converted(bytes, name)) return *std::move(text);
  }
  if (name == "UTF-8") return AsUtf8(std::move(bytes));
  if (IsLegacy(bytes)) {
    if (auto text = DetectAndConvert(bytes)) return *std::move(text);
  }
  return AsUtf8(std::move(bytes));
}

}  // namespace

DecodedText Decode(std::string bytes, std::string_view encoding) {
  if (SameEncoding(encoding, "auto")) return DecodeAuto(std::move(bytes));
  if (SameEncoding(encoding, "UTF-8")) return AsUtf8(std::move(bytes));
  const std::string name = KnownEncoding(encoding);
  std::optional<DecodedText> text;
  if (!name.empty()) text = Converted(bytes, name);
  if (text) return *std::move(text);
  return {.utf8 = {}, .encoding = {}, .converted = false, .error = UnknownEncoding(encoding)};
}

}  // namespace gahnegar
