// `gahnegar timeline`: many documents in, one timeline out.
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/cli/arguments.h"
#include "engine/cli/commands.h"
#include "engine/cli/date_argument.h"
#include "engine/cli/grammar_folder.h"
#include "engine/cli/region_option.h"
#include "engine/cli/stream.h"
#include "engine/cli/timeline_input.h"
#include "engine/text/decode.h"
#include "engine/timeline/json_indent.h"
#include "engine/timeline/timeline_filter.h"
#include "engine/timeline/timeline_text.h"
#include "engine/timeline/timeline_writer.h"

namespace gahnegar::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  TimelineInputOptions input;
  std::string format = "json";
  std::string from, to;
  std::vector<std::string> participants, countries, places, modalities;
  std::string grammars;
};

// Writes in large pieces; events come one by one.
class Printer {
 public:
  Printer(const std::string& format, const Engine& engine, const TimelineWords& words)
      : format_(format), text_(engine.names(), words, OutputHasColour()) {
    if (format_ == "json") {
      buffer_ = "{\n  \"format\": \"" + std::string(kTimelineFormat) + "\",\n  \"events\": [";
    }
  }

  // False when nobody reads any more.
  bool Print(const MergedEvent& event) {
    if (format_ == "text") {
      text_.Append(event, buffer_);
    } else {
      line_.clear();
      AppendJson(event, format_ == "ndjson", line_);
      if (format_ == "ndjson") {
        buffer_.append(line_).append(1, '\n');
      } else {
        AppendIndented();
      }
    }
    ++printed_;
    return buffer_.size() < kPiece || Flush();
  }

  void Finish() {
    if (format_ == "json") buffer_ += printed_ > 0 ? "\n  ]\n}\n" : "]\n}\n";
    Flush();
  }
  const std::string& error() const { return output_.error(); }

 private:
  static constexpr size_t kPiece = size_t{1} << 18;

  void AppendIndented() {
    buffer_ += printed_ > 0 ? ",\n    " : "\n    ";
    const std::string laid_out = IndentJson(line_);
    for (size_t begin = 0; begin < laid_out.size();) {
      const size_t feed = std::min(laid_out.find('\n', begin), laid_out.size());
      if (begin > 0) buffer_ += "\n    ";
      buffer_.append(laid_out, begin, feed - begin);
      begin = feed + 1;
    }
  }
  bool Flush() {
    const bool open = output_.Write(buffer_);
    buffer_.clear();
    return open;
  }

  std::string format_;
  TimelineText text_;
  Output output_;
  std::string buffer_, line_;
  size_t printed_ = 0;
};

// The filter that the options ask for; nothing after a complaint.
std::optional<TimelineFilter> FilterOf(const Options& options, const TimelineWords& words,
                                       Engine& engine) {
  TimelineFilter filter(words);
  const auto day = [&](const char* option, const std::string& text, bool last,
                       std::optional<calendars::Day>* into) {
    if (text.empty()) return true;
    const DateArgument date = ReadDateArgument(text, std::nullopt, calendars::lunar::Table::kIran,
                                               options.input.reference, engine);
    *into = last ? date.last : date.first;
    if (!*into) Complain(std::string(option) + ": " + Quoted(text) + ": " + date.error);
    return into->has_value();
  };
  if (!day("--from", options.from, false, &filter.from)) return std::nullopt;
  if (!day("--to", options.to, true, &filter.to)) return std::nullopt;
  if (filter.from && filter.to && *filter.to < *filter.from) {
    Complain("--to: " + Quoted(options.to) + " lies before --from " + Quoted(options.from) +
             ": no event could be in between");
    return std::nullopt;
  }
  for (const std::string& name : options.participants) filter.AddParticipant(name);
  for (const std::string& place : options.places) filter.AddPlace(place);
  for (const std::string& country : options.countries) filter.AddCountry(country);
  filter.modalities = options.modalities;
  return filter;
}

// A type that no event had may be a slip of the pen.
void TellOfTypes(const std::vector<std::string>& asked, const std::set<std::string>& found) {
  if (found.empty()) return;
  for (const std::string& type : asked) {
    if (found.count(type) > 0) continue;
    std::string known;
    for (const std::string& other : found) known += (known.empty() ? "" : ", ") + other;
    Complain("no event has the type " + Quoted(type) + "; the types here: " + known);
  }
}

int RunTimeline(Options& options, const CLI::App& command) {
  if (options.files.empty() && InputIsTerminal()) {
    gahnegar::cli::WriteError(command.help("gahnegar"));
    return kFailed;
  }
  options.input.reference = ParseReference(options.input.reference_said);
  const std::string encoding_error = Decode("", options.input.encoding).error;
  if (!encoding_error.empty()) {
    Complain("--encoding: " + encoding_error);
    return kFailed;
  }
  const std::unique_ptr<Engine> engine = MakeEngine(options.grammars);
  if (!engine) return kFailed;
  const TimelineWords words = engine->timeline_words();
  const std::optional<TimelineFilter> filter = FilterOf(options, words, *engine);
  if (!filter) return kFailed;

  if (options.files.empty()) options.files.emplace_back("-");
  Timeline timeline(words);
  TimelineInput input(options.input, *engine, timeline);
  input.Read(options.files);
  timeline.Merge();
  Printer printer(options.format, *engine, words);
  for (size_t i = 0; i < timeline.size(); ++i) {
    const MergedEvent event = timeline.Get(i);
    if (filter->Keeps(event) && !printer.Print(event)) break;
  }
  printer.Finish();
  if (!printer.error().empty()) {
    Complain("cannot write the output: " + printer.error());
    return kFailed;
  }
  TellOfTypes(options.input.types, input.types());
  if (input.bad() > 0) {
    Complain(std::to_string(input.bad()) + " of " + std::to_string(input.documents()) +
             (input.documents() == 1 ? " document" : " documents") + " could not be read");
  }
  return input.bad() > 0 || input.failed() ? kFailed : kDone;
}

}  // namespace

void AddTimeline(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand(
      "timeline", "Put the events of many documents into one timeline, each event once");
  auto options = std::make_shared<Options>();
  command
      ->add_option("files", options->files,
                   "Texts, documents as NDJSON, or what `gahnegar extract` wrote; - or nothing is "
                   "the standard input")
      ->type_name("FILE");
  Choose(command->add_option("--input", options->input.input,
                             "What the input is; by default what it looks like"),
         {"text", "ndjson"});
  const auto several = [command](const char* name, std::vector<std::string>& into,
                                 const char* help) {
    return command->add_option(name, into, help)->allow_extra_args(false)->delimiter(',');
  };
  several("--type", options->input.types, "Only events of this type: meeting, visit, …")
      ->type_name("TYPE");
  command->add_option("--from", options->from, "Only events of this day or later: 1402-10-01")
      ->type_name("DATE");
  command->add_option("--to", options->to, "Only events of this day or earlier: 2024-01-31")
      ->type_name("DATE");
  several("--participant", options->participants,
          "Only events with this person, office or group; the last name is enough")
      ->type_name("NAME");
  several("--country", options->countries, "Only events with somebody of this country: IR, TR")
      ->type_name("CODE")
      ->check(kIsCountryCode);
  several("--place", options->places, "Only events at this place")->type_name("NAME");
  Choose(several("--modality", options->modalities, "Only events of this kind"),
         {"actual", "planned", "negated", "reported", "hypothetical"});
  Choose(command
             ->add_option("--format", options->format,
                          "json: one object, laid out for reading; ndjson: one line an event; "
                          "text: a timeline in Persian")
             ->capture_default_str(),
         {"json", "ndjson", "text"});
  command
      ->add_option("--reference", options->input.reference_said,
                   "The day the documents were published, when they do not say it")
      ->type_name("DATE")
      ->check(kIsReference);
  AddRegionOption(command, &options->input.region);
  command
      ->add_option("--source", options->input.source, "Who published them, when they do not say it")
      ->type_name("NAME");
  command
      ->add_option("--encoding", options->input.encoding,
                   "Encoding of text input: auto, or a name such as windows-1256")
      ->type_name("NAME")
      ->capture_default_str();
  command
      ->add_option("--grammars", options->grammars,
                   "A folder of *.grammar files laid over the built-in ones")
      ->type_name("DIR");
  command
      ->add_option("--max-bytes", options->input.max_bytes,
                   "The longest document or line to read, e.g. 64MiB")
      ->type_name("SIZE")
      ->transform(kAsBytes)
      ->default_str("64MiB");
  command->footer(
      "Reports of one event become one entry with all its \"reports\"; when they disagree about "
      "the\ndate, \"conflicts\" says who says what. Options that name several values (or come "
      "several\ntimes) keep what fits any of them. A document that cannot be read is told of, the "
      "run goes\non, and the exit code is 2.\n\n"
      "Examples:\n"
      "  gahnegar timeline news.ndjson\n"
      "  gahnegar extract --input ndjson < news.ndjson > records.ndjson\n"
      "  gahnegar timeline records.ndjson --type meeting --from 1402-10-01 --format text\n"
      "  gahnegar timeline *.ndjson --participant 'نیک‌پی' --country TR --modality "
      "actual,planned");
  command->callback(
      [options, command, &exit_code] { exit_code = RunTimeline(*options, *command); });
}

}  // namespace gahnegar::cli
