// libFuzzer target: any bytes through both normalisers and the decoder.
// The rules are those of tests/text/text_invariants.h; a broken one stops the run with its name.
//
//   cmake --preset fuzz && cmake --build --preset fuzz --target text_fuzz
//   find build/fuzz -name text_fuzz -exec {} -max_len=512 -max_total_time=120 \;
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>

#include "engine/text/decode.h"
#include "engine/text/normal_text.h"
#include "tests/text/text_invariants.h"

namespace {

void Require(const std::string& broken_rule) {
  if (broken_rule.empty()) return;
  std::fprintf(stderr, "broken rule: %s\n", broken_rule.c_str());
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  static gahnegar::NormalText text;
  text.Assign(input);
  Require(gahnegar::testing::BrokenRule(text));
  Require(gahnegar::testing::DifferenceOfForms(input));

  // The last byte chooses how to decode; most inputs are not decoded, since ICU is slow.
  static constexpr const char* kEncodings[] = {"auto",     "windows-1256", "ISO-8859-6", "UTF-16",
                                               "UTF-16LE", "windows-1252", "ISO-2022-JP"};
  const size_t choice = size == 0 ? 0 : data[size - 1];
  if (choice < std::size(kEncodings)) {
    const gahnegar::DecodedText decoded = gahnegar::Decode(input, kEncodings[choice]);
    Require(decoded.error);
    text.Assign(decoded.utf8);
    if (decoded.converted && text.bad_bytes() > 0) Require("converted text that is not UTF-8");
    Require(gahnegar::testing::BrokenRule(text));
  } else if (choice == 0xFF) {
    // The input as a name: an answer or an error, never both.
    const gahnegar::DecodedText named = gahnegar::Decode("x", input.substr(0, size - 1));
    if (named.encoding.empty() == named.error.empty()) Require("a name that is known and unknown");
  }
  return 0;
}
