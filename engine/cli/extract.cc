// `gahnegar extract`: documents in, one record a document out, in order.
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/cli/arguments.h"
#include "engine/cli/commands.h"
#include "engine/cli/grammar_folder.h"
#include "engine/cli/region_option.h"
#include "engine/cli/stream.h"
#include "engine/text/decode.h"
#include "engine/timeline/json_indent.h"
#include "engine/timeline/json_writer.h"
#include "engine/timeline/ndjson_reader.h"

namespace gahnegar::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string input;   // "text", "ndjson", or empty: by the file's name
  std::string format;  // "json", "ndjson", or empty: json for one text, else ndjson
  std::string reference, source, title, url;
  std::string region;  // "IR", "AF", or empty: found from the text
  std::string encoding = "auto";
  std::string grammars;
  size_t max_bytes = size_t{64} << 20;
};

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

class Extraction {
 public:
  Extraction(const Options& options, std::optional<Instant> reference, Engine engine)
      : options_(options), reference_(reference), engine_(std::move(engine)) {}

  int Run() {
    std::vector<std::string> files = options_.files;
    if (files.empty()) files.emplace_back("-");
    const bool one_text = files.size() == 1 && !IsNdjson(files[0]);
    indent_ = options_.format.empty() ? one_text : options_.format == "json";
    for (const std::string& file : files) {
      if (!ReadFile(file)) break;
    }
    if (!output_.error().empty()) {
      Complain("cannot write the output: " + output_.error());
      return kFailed;
    }
    if (bad_ > 0) {
      Complain(std::to_string(bad_) + " of " + std::to_string(written_) +
               (written_ == 1 ? " document" : " documents") +
               " could not be read; the record of each says why");
    }
    return bad_ > 0 || failed_ ? kFailed : kDone;
  }

 private:
  bool IsNdjson(const std::string& file) const {
    if (!options_.input.empty()) return options_.input == "ndjson";
    return EndsWith(file, ".ndjson") || EndsWith(file, ".jsonl");
  }

  // False when nobody reads the output any more.
  bool ReadFile(const std::string& file) {
    std::string error;
    std::optional<Source> source =
        file == "-" ? std::optional<Source>(Source::StandardInput()) : Source::Open(file, &error);
    const bool ndjson = IsNdjson(file);
    const std::string name = file == "-" ? "the standard input" : file;
    if (!source) {
      Complain("cannot read " + name + ": " + error);
      failed_ = true;
      return ndjson || WriteUnreadable(file, "cannot read " + name + ": " + error);
    }
    const bool open = ndjson ? ReadLines(*source) : ReadText(*source, file);
    if (ndjson && !source->error().empty()) {
      Complain("cannot read " + name + ": " + source->error());
      failed_ = true;
    }
    return open;
  }

  bool ReadLines(Source& source) {
    LineReader lines(source, options_.max_bytes);
    while (const std::optional<LineReader::Line> line = lines.Next()) {
      NdjsonLine read = ReadNdjsonLine(line->text, line->number);
      if (line->over_limit) {
        read.error = "line " + std::to_string(line->number) + ": " + OverLimit("the line");
        read.blank = false;
      }
      if (read.blank) continue;
      if (!read.error.empty()) {
        if (!WriteError(read.document, std::move(read.error))) return false;
        continue;
      }
      FillIn(read.document);
      if (!WriteRecord(read.document, engine_.Extract(read.document))) return false;
    }
    return true;
  }

  bool ReadText(Source& source, const std::string& file) {
    Whole whole = ReadWhole(source, options_.max_bytes);
    if (!source.error().empty()) return WriteUnreadable(file, "cannot read: " + source.error());
    if (whole.over_limit) return WriteUnreadable(file, OverLimit("the document"));
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    const bool marked = std::string_view(whole.bytes).substr(0, kMark.size()) == kMark;
    DecodedText decoded = Decode(std::move(whole.bytes), options_.encoding);
    if (!decoded.error.empty()) return WriteUnreadable(file, decoded.error);
    Document document = DocumentOf(file);
    document.text = std::move(decoded.utf8);
    // The file as it is, byte order mark and all: spans slice what the reader of the file has.
    if (marked && !decoded.converted && document.text.substr(0, kMark.size()) != kMark) {
      document.text.insert(0, kMark);
    }
    Record record = engine_.Extract(document);
    if (decoded.converted) {
      record.notices.push_back(
          {"converted-encoding", Severity::kInfo, "",
           "متن از " + decoded.encoding +
               " به UTF-8 برگردانده شد؛ "
               "جای هر عبارت در متن برگردانده شمرده می‌شود.",
           "The text was converted from " + decoded.encoding +
               " to UTF-8; spans count in the converted text."});
    }
    return WriteRecord(document, record);
  }

  std::string OverLimit(std::string_view what) const {
    return std::string(what) + " is over the limit of " + std::to_string(options_.max_bytes) +
           " bytes (--max-bytes)";
  }

  Document DocumentOf(const std::string& file) const {
    Document document;
    if (file != "-") document.id = file;
    FillIn(document);
    return document;
  }

  // What the options say of documents that do not say it themselves.
  void FillIn(Document& document) const {
    if (!document.published) {
      document.published = reference_;
      document.published_said = options_.reference;
    }
    if (!document.region) document.region = ParseRegion(options_.region);
    if (document.source.empty()) document.source = options_.source;
    if (document.title.empty()) document.title = options_.title;
    if (document.url.empty()) document.url = options_.url;
  }

  bool WriteUnreadable(const std::string& file, std::string error) {
    return WriteError(DocumentOf(file), std::move(error));
  }

  bool WriteError(const Document& document, std::string error) {
    ++bad_;
    Record record;
    record.error = std::move(error);
    return WriteRecord(document, record);
  }

  bool WriteRecord(const Document& document, const Record& record) {
    ++written_;
    line_.clear();
    AppendJson(document, record, engine_.names(), line_);
    if (indent_) return output_.Write(IndentJson(line_));
    line_ += '\n';
    return output_.Write(line_);
  }

  const Options& options_;
  std::optional<Instant> reference_;
  Engine engine_;
  Output output_;
  std::string line_;
  bool indent_ = false;
  bool failed_ = false;
  size_t written_ = 0, bad_ = 0;
};

int RunExtract(const Options& options, const CLI::App& command) {
  if (options.files.empty() && InputIsTerminal()) {
    gahnegar::cli::WriteError(command.help("gahnegar"));
    return kFailed;
  }
  const std::optional<Instant> reference = ParseReference(options.reference);
  // An encoding that does not exist is a mistake of the command line, not of a document.
  const std::string encoding_error = Decode("", options.encoding).error;
  if (!encoding_error.empty()) {
    Complain("--encoding: " + encoding_error);
    return kFailed;
  }
  std::unique_ptr<Engine> engine = MakeEngine(options.grammars);
  if (!engine) return kFailed;
  return Extraction(options, reference, std::move(*engine)).Run();
}

}  // namespace

void AddExtract(CLI::App& app, int& exit_code) {
  CLI::App* const command =
      app.add_subcommand("extract", "Read documents; write what they say about time, as JSON");
  auto options = std::make_shared<Options>();
  command->add_option("files", options->files, "Files to read; - or nothing is the standard input")
      ->type_name("FILE");
  Choose(command->add_option(
             "--input", options->input,
             "What the input is; by default ndjson for *.ndjson and *.jsonl, else text"),
         {"text", "ndjson"});
  command
      ->add_option("--reference", options->reference,
                   "The day the documents were published, when they do not say it: 2021-08-08, "
                   "2021-08-08T10:30, 1400-05-17")
      ->type_name("DATE")
      ->check(kIsReference);
  AddRegionOption(command, &options->region);
  command->add_option("--source", options->source, "Who published them, when they do not say it")
      ->type_name("NAME");
  command->add_option("--title", options->title, "Their title, when they do not say it");
  command->add_option("--url", options->url, "Their address, when they do not say it");
  Choose(command->add_option("--format", options->format,
                             "json: laid out for reading; ndjson: one line a document; by default "
                             "json for one text, else ndjson"),
         {"json", "ndjson"});
  command
      ->add_option("--encoding", options->encoding,
                   "Encoding of text input: auto, or a name such as windows-1256")
      ->type_name("NAME")
      ->capture_default_str();
  command
      ->add_option("--grammars", options->grammars,
                   "A folder of *.grammar files laid over the built-in ones")
      ->type_name("DIR");
  command
      ->add_option("--max-bytes", options->max_bytes,
                   "The longest document or line to read, e.g. 64MiB")
      ->type_name("SIZE")
      ->transform(kAsBytes)
      ->default_str("64MiB");
  command->footer(
      "NDJSON input: one document a line, {\"id\", \"text\", \"published\"?, \"source\"?, "
      "\"title\"?, \"url\"?,\n\"region\"?}; one record a line comes out, in order. A document that "
      "cannot be read gives a\nrecord with \"error\", the run goes on, and the exit code is 2.\n\n"
      "Examples:\n"
      "  gahnegar extract --reference 2021-08-08 article.txt\n"
      "  gahnegar extract --input ndjson < news.ndjson > timeline.ndjson\n"
      "  echo 'روز شنبه ۱۶ مرداد ماه' | gahnegar extract --reference 1400-05-17");
  command->callback([options, command, &exit_code] { exit_code = RunExtract(*options, *command); });
}

}  // namespace gahnegar::cli
