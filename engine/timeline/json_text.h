// JSON, written straight into a string: strings that are always valid UTF-8, numbers, and commas.
//
// Invariant: whatever bytes go in, what comes out is valid JSON in valid UTF-8. Each byte that is
// not UTF-8 becomes one U+FFFD, so a text has as many code points in JSON as its span counts.
//
// Example: the bytes of «روز "۱۶"» and then FF come out as "روز \"۱۶\"\uFFFD" (as three bytes).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gahnegar {

// Bytes of the UTF-8 sequence at the start of `bytes`; 0 when it is none.
size_t Utf8SequenceLength(std::string_view bytes);

class JsonText {
 public:
  explicit JsonText(std::string& out) : out_(out) {}

  void Open(char bracket);           // '{' or '['
  void Close(char bracket);          // '}' or ']'
  void Key(std::string_view plain);  // a key of ours: nothing in it needs an escape
  void String(std::string_view text);
  void StringOrNull(std::string_view text);  // empty = null
  void Integer(long long number);
  void Unsigned(size_t number);
  void Real(double number);  // the shortest form that reads back the same; null when not finite
  void Bool(bool value);
  void Null();

 private:
  void Separate();

  std::string& out_;
  bool comma_ = false;  // a value stands before the next one
};

}  // namespace gahnegar
