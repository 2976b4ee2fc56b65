// libFuzzer target: any bytes as lines of records, merged into one timeline. Whatever is in them,
// the timeline is written as valid JSON and as text, each report stands in one event, and the order
// of the lines is nothing.
#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/timeline/merge.h"
#include "engine/timeline/record_reader.h"
#include "engine/timeline/timeline_text.h"
#include "engine/timeline/timeline_writer.h"
#include "tests/fuzz/require.h"

namespace {

using gahnegar::testing::Require;

// The events of the lines as JSON, one a line.
std::string Merged(const std::vector<std::string_view>& lines) {
  using namespace gahnegar;
  static Engine::Result made = Engine::Create();
  Require(made.engine != nullptr, "there is an engine");
  static const TimelineWords words = made.engine->timeline_words();
  Timeline timeline(words);
  ReadRecord record;
  for (const std::string_view line : lines) {
    if (ReadRecordJson(line, &record) && record.error.empty()) {
      timeline.Add(record.document, record.events);
    }
  }
  timeline.Merge();
  std::string json, text;
  TimelineText for_people(made.engine->names(), words, false);
  for (size_t i = 0; i < timeline.size(); ++i) {
    const MergedEvent event = timeline.Get(i);
    Require(!event.reports.empty(), "an event has a report");
    Require(event.place_report < event.reports.size(), "the place is from a report");
    AppendJson(event, true, json);
    json += '\n';
    for_people.Append(event, text);
  }
  return json;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  std::vector<std::string_view> lines;
  while (!rest.empty()) {
    const size_t length = std::min(rest.find('\n'), rest.size());
    lines.push_back(rest.substr(0, length));
    rest.remove_prefix(std::min(length + 1, rest.size()));
  }
  const std::string json = Merged(lines);
  std::string_view events = json;
  while (!events.empty()) {
    const size_t length = events.find('\n');
    Require(nlohmann::json::accept(events.substr(0, length)), "an event is JSON");
    events.remove_prefix(length + 1);
  }
  std::reverse(lines.begin(), lines.end());
  Require(Merged(lines) == json, "the order of the lines is nothing");
  return 0;
}
