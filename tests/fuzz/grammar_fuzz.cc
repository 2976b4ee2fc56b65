// libFuzzer target: any bytes as a grammar file beside a small sound one. Either there are
// diagnostics, each with words and a place that exists, or there is an engine that reads a text.
#include <algorithm>
#include <cstdint>
#include <string>

#include "engine/engine.h"
#include "tests/fuzz/require.h"

namespace {

using gahnegar::testing::Require;

const char* const kSound =
    "words month\n  with -ه\n  solar 5  مرداد | امرداد\nwords unit\n  day  -روز\n"
    "words which\n  -1  گذشته\nwords number\n  5  پنج\nslot day  number 1..31 | ordinal 1..31\n";
const char* const kPaths[] = {"words/fuzzed.grammar",    "1-guards/fuzzed.grammar",
                              "4-days/fuzzed.grammar",   "7-joined/fuzzed.grammar",
                              "8-events/fuzzed.grammar", "nowhere/fuzzed.grammar"};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  // The last byte chooses the stage.
  const std::string text(reinterpret_cast<const char*>(data), size == 0 ? 0 : size - 1);
  const char* path = kPaths[size == 0 ? 0 : data[size - 1] % std::size(kPaths)];
  const auto lines = static_cast<int>(1 + std::count(text.begin(), text.end(), '\n'));
  gahnegar::Engine::Result made =
      gahnegar::Engine::CreateFrom({{"words/sound.grammar", kSound}, {path, text}});
  Require((made.engine == nullptr) == !made.diagnostics.empty(), "an engine or diagnostics");
  for (const gahnegar::Diagnostic& d : made.diagnostics) {
    Require(!d.message.empty(), "a diagnostic has words");
    Require(d.file != path || d.line <= lines, "a diagnostic stands in a line of its file");
  }
  if (!made.engine) return 0;
  gahnegar::Document document;
  document.text = "روز ۵ مرداد، پنج روز گذشته";
  made.engine->Extract(document);
  made.engine->RunExamples();
  return 0;
}
