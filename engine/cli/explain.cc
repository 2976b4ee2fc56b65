// `gahnegar explain`: how a phrase was read, for whoever writes rules.
#include <memory>
#include <string>
#include <vector>

#include "engine/cli/arguments.h"
#include "engine/cli/commands.h"
#include "engine/cli/grammar_folder.h"
#include "engine/cli/region_option.h"
#include "engine/cli/stream.h"

namespace gahnegar::cli {
namespace {

struct Options {
  std::vector<std::string> words;
  std::string reference, region, grammars;
};

constexpr size_t kLimit = size_t{1} << 20;

int RunExplain(const Options& options) {
  Document document;
  for (const std::string& word : options.words) {
    if (!document.text.empty()) document.text += ' ';
    document.text += word;
  }
  if (options.words.empty()) {
    Source input = Source::StandardInput();
    Whole whole = ReadWhole(input, kLimit);
    if (whole.over_limit || !input.error().empty()) {
      Complain(whole.over_limit ? "the text is over 1 MiB, too long to explain"
                                : "cannot read the standard input: " + input.error());
      return kFailed;
    }
    document.text = std::move(whole.bytes);
  }
  document.region = ParseRegion(options.region);
  if (!options.reference.empty()) {
    document.published = ParseReference(options.reference);
    document.published_said = options.reference;
  }
  const std::unique_ptr<Engine> engine = MakeEngine(options.grammars);
  if (!engine) return kFailed;
  std::string text = engine->Explain(document);
  if (text.empty() || text.back() != '\n') text += '\n';
  return Print(text);
}

}  // namespace

void AddExplain(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand(
      "explain", "Show how a phrase was read: tokens, rules, and the reasons of each step");
  auto options = std::make_shared<Options>();
  command->add_option("text", options->words, "The phrase; nothing is the standard input")
      ->type_name("TEXT");
  command
      ->add_option("--reference", options->reference, "The day it was published, e.g. 2021-08-08")
      ->type_name("DATE")
      ->check(kIsReference);
  AddRegionOption(command, &options->region);
  command
      ->add_option("--grammars", options->grammars,
                   "A folder of *.grammar files laid over the built-in ones")
      ->type_name("DIR");
  command->footer(
      "Examples:\n"
      "  gahnegar explain 'روز شنبه ۱۶ مرداد ماه' --reference 2021-08-08\n"
      "  gahnegar explain 'سه روز پیش' --reference 1400-05-17 --grammars my-rules");
  command->callback([options, command, &exit_code] {
    if (options->words.empty() && InputIsTerminal()) {
      WriteError(command->help("gahnegar"));
      exit_code = kFailed;
      return;
    }
    exit_code = RunExplain(*options);
  });
}

}  // namespace gahnegar::cli
