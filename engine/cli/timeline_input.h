// What `gahnegar timeline` reads: texts, documents as NDJSON, and the records that `extract` wrote
// (a line each, or laid out for reading), each recognised by itself, all into one Timeline.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/cli/progress.h"
#include "engine/cli/stream.h"
#include "engine/engine.h"
#include "engine/timeline/merge.h"
#include "engine/timeline/record_reader.h"

namespace gahnegar::cli {

struct TimelineInputOptions {
  std::string input;              // "text", "ndjson", or empty: by name and content
  std::string encoding = "auto";  // of texts
  std::string source;             // of documents that do not say it
  std::string region;             // "IR", "AF", or empty: found from each text
  std::string reference_said;
  std::optional<Instant> reference;  // the same for the day of publication
  std::vector<std::string> types;    // the only events to keep; empty: all
  size_t max_bytes = size_t{64} << 20;
};

class TimelineInput {
 public:
  // All three must outlive this.
  TimelineInput(const TimelineInputOptions& options, Engine& engine, Timeline& timeline)
      : options_(options), engine_(engine), timeline_(timeline) {}

  // What cannot be read is told on the standard error, and the run goes on.
  void Read(const std::vector<std::string>& files);
  size_t documents() const { return documents_; }
  size_t bad() const { return bad_; }
  bool failed() const { return failed_; }  // a file could not be read, or not all of a record
  // What types the events had, wanted or not.
  const std::set<std::string>& types() const { return types_; }

 private:
  void ReadFile(const std::string& file);
  void ReadText(LineReader& lines, std::optional<LineReader::Line> line, const std::string& file);
  void ReadLines(LineReader& lines, std::optional<LineReader::Line> line);
  void ReadJson(std::string_view json, size_t number);
  void Add(const Document& document, std::vector<Event>& events);
  void FillIn(Document& document) const;
  void Bad(std::string_view what);
  void Tell(const std::string& message);

  const TimelineInputOptions& options_;
  Engine& engine_;
  Timeline& timeline_;
  Progress* progress_ = nullptr;
  std::string name_;  // of the file that is read, for messages
  ReadRecord record_;
  std::set<std::string> types_;
  size_t documents_ = 0, bad_ = 0, bytes_ = 0;
  bool failed_ = false;
};

}  // namespace gahnegar::cli
