// libFuzzer target: any bytes as a line of NDJSON, and back out as a record.
// The reader must neither fail nor accept what JSON does not; the writer must write valid JSON in
// valid UTF-8 whatever it is given, on one line and indented.
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/timeline/json_indent.h"
#include "engine/timeline/json_writer.h"
#include "engine/timeline/ndjson_reader.h"
#include "tests/fuzz/require.h"

using gahnegar::testing::Require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const gahnegar::NdjsonLine line = gahnegar::ReadNdjsonLine(bytes, 2);
  if (line.blank) Require(line.error.empty(), "a blank line is no error");
  if (!line.blank && line.error.empty()) {
    Require(nlohmann::json::accept(bytes), "an accepted line is JSON");
  }

  gahnegar::Record record;
  record.error = line.error;
  gahnegar::Mention mention;
  mention.text = bytes;  // raw bytes, as a slice of a text that is not UTF-8
  mention.value = bytes;
  mention.because = {line.document.text, line.document.source};
  record.mentions.push_back(mention);
  std::string json;
  gahnegar::AppendJson(line.document, record, gahnegar::DisplayNames(), json);
  Require(json.find('\n') == std::string::npos, "a record is one line");
  const auto parsed = nlohmann::ordered_json::parse(json, nullptr, false);
  Require(!parsed.is_discarded(), "a record is JSON");
  const auto indented = nlohmann::ordered_json::parse(gahnegar::IndentJson(json), nullptr, false);
  Require(indented == parsed, "an indented record is the same record");
  return 0;
}
