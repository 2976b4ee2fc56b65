#include "engine/timeline/ndjson_reader.h"

#include <simdjson.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "engine/timeline/json_text.h"

namespace gahnegar {
namespace {

using Json = nlohmann::json;

// What a value of JSON is called in a message.
constexpr std::string_view kNumber = "a number", kObject = "an object", kArray = "an array",
                           kBool = "true or false", kNull = "null";

// Takes the members of the outermost object as the parser meets them; builds no tree, so a hostile
// line costs no more than its length.
class LineHandler {
 public:
  explicit LineHandler(Document& document) : document_(document) {}

  bool null() { return Value(kNull); }
  bool boolean(bool /*value*/) { return Value(kBool); }
  bool number_integer(std::int64_t value) { return Whole(std::to_string(value)); }
  bool number_unsigned(std::uint64_t value) { return Whole(std::to_string(value)); }
  bool number_float(double /*value*/, const std::string& written) { return Whole(written); }
  bool string(std::string& value) {
    std::string* const place = Place();
    if (place != nullptr) *place = std::move(value);
    if (depth_ == 1 && key_ == Key::kText) has_text_ = true;
    return AtRoot("a string");
  }
  bool binary(Json::binary_t& /*value*/) { return true; }
  bool start_object(std::size_t /*size*/) {
    const bool known = depth_ == 0 || Value(kObject);
    ++depth_;
    return known;
  }
  bool start_array(std::size_t /*size*/) {
    const bool known = Value(kArray);
    ++depth_;
    return known;
  }
  bool end_object() { return Close(); }
  bool end_array() { return Close(); }
  bool key(std::string& name) {
    if (depth_ == 1) key_ = KeyOf(name);
    return true;
  }
  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const Json::exception& /*why*/) {
    bad_byte_ = position;
    return false;
  }

  bool has_text() const { return has_text_; }
  size_t bad_byte() const { return bad_byte_; }  // from 1; 0 = the JSON was well formed
  const std::string& region_said() const { return region_said_; }
  const std::string& complaint() const { return complaint_; }  // the first one, of meaning

 private:
  enum class Key { kOther, kId, kText, kPublished, kSource, kTitle, kUrl, kRegion };

  static Key KeyOf(std::string_view name) {
    if (name == "id") return Key::kId;
    if (name == "text") return Key::kText;
    if (name == "published") return Key::kPublished;
    if (name == "source") return Key::kSource;
    if (name == "title") return Key::kTitle;
    if (name == "url") return Key::kUrl;
    if (name == "region") return Key::kRegion;
    return Key::kOther;
  }
  static std::string_view NameOf(Key key) {
    switch (key) {
      case Key::kOther:
        return "";
      case Key::kId:
        return "id";
      case Key::kText:
        return "text";
      case Key::kPublished:
        return "published";
      case Key::kSource:
        return "source";
      case Key::kTitle:
        return "title";
      case Key::kUrl:
        return "url";
      case Key::kRegion:
        return "region";
    }
    return "";
  }

  std::string* Place() {
    if (depth_ != 1) return nullptr;
    switch (key_) {
      case Key::kOther:
        return nullptr;
      case Key::kId:
        return &document_.id;
      case Key::kText:
        return &document_.text;
      case Key::kPublished:
        return &document_.published_said;
      case Key::kSource:
        return &document_.source;
      case Key::kTitle:
        return &document_.title;
      case Key::kUrl:
        return &document_.url;
      case Key::kRegion:
        return &region_said_;
    }
    return nullptr;
  }
  void Complain(std::string text) {
    if (complaint_.empty()) complaint_ = std::move(text);
  }
  bool AtRoot(std::string_view what) {
    if (depth_ == 0) Complain("a document is an object {…}, and this is " + std::string(what));
    return true;
  }
  // A number: an id may be one.
  bool Whole(std::string written) {
    if (depth_ == 1 && key_ == Key::kId) {
      document_.id = std::move(written);
      return true;
    }
    return Value(kNumber);
  }
  bool Value(std::string_view what) {
    if (depth_ == 1 && key_ != Key::kOther && (what != kNull || key_ == Key::kText)) {
      if (key_ == Key::kText) has_text_ = true;
      Complain('"' + std::string(NameOf(key_)) + "\" is " + std::string(what) +
               (key_ == Key::kId ? ", not a string or a number" : ", not a string"));
    }
    return AtRoot(what);
  }
  bool Close() {
    --depth_;
    return true;
  }

  Document& document_;
  Key key_ = Key::kOther;
  std::string region_said_;
  int depth_ = 0;
  bool has_text_ = false;
  size_t bad_byte_ = 0;
  std::string complaint_;
};

// What stands where the JSON goes wrong; `byte` counts from 1, after `skipped` bytes of the line.
std::string NotJson(std::string_view line, size_t byte, size_t skipped) {
  const std::string at = " at byte " + std::to_string(byte + skipped);
  if (byte > line.size()) return "not JSON: the line ends too early";
  const std::string_view rest = line.substr(byte - 1);
  // The parser may stand a few bytes into the broken sequence; whatever it stands on, a byte that
  // begins no character is the trouble.
  if (Utf8SequenceLength(rest) == 0) return "not UTF-8" + at;
  if (static_cast<unsigned char>(rest[0]) < 0x20) {
    return "not JSON: a control character must be written as an escape," + at;
  }
  return "not JSON: unexpected «" + std::string(rest.substr(0, Utf8SequenceLength(rest))) + "»" +
         at;
}

// The usual line, read with simdjson (its DOM, which picks the instruction set at run time).
// False: something is unusual, and nothing is said about it.
bool ReadFast(std::string_view line, Document* document) {
  static thread_local simdjson::dom::parser parser;
  simdjson::dom::object object;
  if (parser.parse(line.data(), line.size()).get(object)) return false;
  bool has_text = false;
  std::string region;
  unsigned seen = 0;  // a member said twice is unusual
  for (const auto& [key, element] : object) {
    std::string* into = nullptr;
    unsigned bit = 0;
    if (key == "text") {
      into = &document->text;
      bit = 1;
      has_text = true;
    } else if (key == "id") {
      into = &document->id;
      bit = 2;
    } else if (key == "published") {
      into = &document->published_said;
      bit = 4;
    } else if (key == "source") {
      into = &document->source;
      bit = 8;
    } else if (key == "title") {
      into = &document->title;
      bit = 16;
    } else if (key == "url") {
      into = &document->url;
      bit = 32;
    } else if (key == "region") {
      into = &region;
      bit = 64;
    }
    if (into == nullptr) continue;
    std::string_view value;
    if ((seen & bit) || element.get_string().get(value)) return false;
    seen |= bit;
    into->assign(value);
  }
  if (!has_text) return false;
  if (!region.empty()) {
    document->region = ParseRegion(region);
    if (!document->region) return false;
  }
  if (!document->published_said.empty()) {
    document->published = ParseReference(document->published_said);
    if (!document->published) return false;
  }
  return true;
}

}  // namespace

NdjsonLine ReadNdjsonLine(std::string_view line, size_t number) {
  NdjsonLine result;
  size_t skipped = 0;
  if (line.substr(0, 3) == "\xEF\xBB\xBF") {
    line.remove_prefix(3);
    skipped = 3;
  }
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
    result.blank = true;
    return result;
  }
  const auto fail = [&result, number](const std::string& what) {
    result.error = "line " + std::to_string(number) + ": " + what;
  };
  if (ReadFast(line, &result.document)) return result;
  // Anything unusual is read again by the parser that says what is wrong and keeps what it can.
  result.document = Document{};
  LineHandler handler(result.document);
  if (!Json::sax_parse(line.begin(), line.end(), &handler)) {
    fail(NotJson(line, handler.bad_byte(), skipped));
  } else if (!handler.complaint().empty()) {
    fail(handler.complaint());
  } else if (!handler.has_text()) {
    fail("\"text\" is missing");
  } else if (result.document.region = ParseRegion(handler.region_said());
             !result.document.region && !handler.region_said().empty()) {
    fail("\"region\" is «" + handler.region_said() + "»; it can be IR or AF");
  } else if (!result.document.published_said.empty()) {
    result.document.published = ParseReference(result.document.published_said);
    if (!result.document.published) {
      fail("\"published\" is not a date: «" + result.document.published_said +
           "» (write 2021-08-08, 2021-08-08T10:30 or 1400-05-17)");
    }
  }
  return result;
}

}  // namespace gahnegar
