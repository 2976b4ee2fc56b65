#include "engine/cli/timeline_input.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "engine/text/decode.h"
#include "engine/timeline/ndjson_reader.h"

namespace gahnegar::cli {
namespace {

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string_view Trimmed(std::string_view text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.substr(0, kMark.size()) == kMark) text.remove_prefix(kMark.size());
  const size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// Of all files together; 0 when it is not known of one.
size_t BytesOf(const std::vector<std::string>& files) {
  size_t total = 0;
  for (const std::string& file : files) {
    std::error_code trouble;
    if (file == "-" || !std::filesystem::is_regular_file(file, trouble)) return 0;
    total += std::filesystem::file_size(file, trouble);
    if (trouble) return 0;
  }
  return total;
}

}  // namespace

void TimelineInput::Read(const std::vector<std::string>& files) {
  Progress progress(BytesOf(files));
  progress_ = &progress;
  for (const std::string& file : files) ReadFile(file);
  progress_ = nullptr;
}

void TimelineInput::ReadFile(const std::string& file) {
  std::string error;
  std::optional<Source> source =
      file == "-" ? std::optional<Source>(Source::StandardInput()) : Source::Open(file, &error);
  name_ = file == "-" ? "the standard input" : file;
  if (!source) {
    Tell("cannot read " + name_ + ": " + error);
    failed_ = true;
    return;
  }
  LineReader lines(*source, options_.max_bytes);
  std::optional<LineReader::Line> first = lines.Next();
  bool json = options_.input == "ndjson";
  if (options_.input.empty()) {
    json = EndsWith(file, ".ndjson") || EndsWith(file, ".jsonl") ||
           (first && Trimmed(first->text).substr(0, 1) == "{");
  }
  if (json) {
    ReadLines(lines, first);
  } else {
    ReadText(lines, first, file);
  }
  if (!source->error().empty()) {
    Tell("cannot read " + name_ + ": " + source->error());
    failed_ = true;
  }
}

void TimelineInput::ReadText(LineReader& lines, std::optional<LineReader::Line> line,
                             const std::string& file) {
  std::string bytes;
  bool over_limit = false;
  for (; line; line = lines.Next()) {
    over_limit |= line->over_limit || bytes.size() + line->text.size() > options_.max_bytes;
    if (over_limit) continue;
    bytes.append(line->text).append(1, '\n');
  }
  if (over_limit) {
    Bad("it is over the limit of " + std::to_string(options_.max_bytes) + " bytes (--max-bytes)");
    return;
  }
  bytes_ += bytes.size();
  DecodedText decoded = Decode(std::move(bytes), options_.encoding);
  if (!decoded.error.empty()) {
    Bad(decoded.error);
    return;
  }
  Document document;
  if (file != "-") document.id = file;
  document.text = std::move(decoded.utf8);
  FillIn(document);
  Record record = engine_.Extract(document);
  Add(document, record.events);
}

void TimelineInput::ReadLines(LineReader& lines, std::optional<LineReader::Line> line) {
  for (; line; line = lines.Next()) {
    const size_t number = line->number;
    bytes_ += line->text.size() + 1;
    if (line->over_limit) {
      Bad("line " + std::to_string(number) + ": it is over the limit of " +
          std::to_string(options_.max_bytes) + " bytes (--max-bytes)");
      continue;
    }
    if (Trimmed(line->text) != "{") {
      ReadJson(line->text, number);
      continue;
    }
    // A record laid out for reading: it ends where a brace stands alone at the margin.
    std::string whole;
    bool ended = false, over_limit = false;
    for (; line && !ended; line = ended ? line : lines.Next()) {
      over_limit |= line->over_limit || whole.size() + line->text.size() > options_.max_bytes;
      if (!over_limit) whole.append(line->text).append(1, '\n');
      ended = line->text.substr(0, 1) == "}";
      bytes_ += line->text.size() + 1;
    }
    if (over_limit) {
      Bad("line " + std::to_string(number) + ": the record is over the limit of " +
          std::to_string(options_.max_bytes) + " bytes (--max-bytes)");
    } else {
      ReadJson(whole, number);
    }
    if (!ended) return;
  }
}

void TimelineInput::ReadJson(std::string_view json, size_t number) {
  if (LooksLikeRecord(json) && ReadRecordJson(json, &record_)) {
    if (!record_.error.empty()) {
      Bad("line " + std::to_string(number) + ": " + record_.error);
      return;
    }
    if (!record_.trouble.empty()) {
      failed_ = true;
      Tell(name_ + ": line " + std::to_string(number) + ": " + record_.trouble +
           "; it is left out");
    }
    if (record_.document.source.empty()) record_.document.source = options_.source;
    Add(record_.document, record_.events);
    return;
  }
  NdjsonLine read = ReadNdjsonLine(json, number);
  if (read.blank) return;
  if (!read.error.empty()) {
    Bad(read.error);
    return;
  }
  FillIn(read.document);
  Record record = engine_.Extract(read.document);
  Add(read.document, record.events);
}

void TimelineInput::Add(const Document& document, std::vector<Event>& events) {
  ++documents_;
  if (!options_.types.empty()) {
    for (const Event& event : events) types_.insert(event.type);
    const auto unwanted = [this](const Event& event) {
      return std::find(options_.types.begin(), options_.types.end(), event.type) ==
             options_.types.end();
    };
    events.erase(std::remove_if(events.begin(), events.end(), unwanted), events.end());
  }
  timeline_.Add(document, events);
  progress_->Show(bytes_, documents_, timeline_.reports());
}

// What the options say of documents that do not say it themselves.
void TimelineInput::FillIn(Document& document) const {
  if (!document.published) {
    document.published = options_.reference;
    document.published_said = options_.reference_said;
  }
  if (!document.region) document.region = ParseRegion(options_.region);
  if (document.source.empty()) document.source = options_.source;
}

void TimelineInput::Bad(std::string_view what) {
  ++bad_;
  ++documents_;
  Tell(name_ + ": " + std::string(what));
}

void TimelineInput::Tell(const std::string& message) {
  progress_->Clear();
  Complain(message);
}

}  // namespace gahnegar::cli
