// libFuzzer target: any bytes as a document, with a reference and without.
// The rules are those of tests/engine/record_rules.h; a broken one stops the run with its name.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "engine/engine.h"
#include "tests/engine/record_rules.h"
#include "tests/fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static gahnegar::Engine::Result made = gahnegar::Engine::Create();
  if (!made.engine) std::abort();
  gahnegar::Document document;
  document.text.assign(reinterpret_cast<const char*>(data), size);
  if (size % 2 == 0) document.published = gahnegar::ParseReference("2021-08-08T10:30");
  const gahnegar::Record record = made.engine->Extract(document);
  const std::string broken = gahnegar::testing::BrokenRule(document, record);
  gahnegar::testing::Require(broken.empty(), broken);
  return 0;
}
