// `gahnegar grammar`: check grammars, and write out the built-in ones.
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "engine/cli/arguments.h"
#include "engine/cli/commands.h"
#include "engine/cli/grammar_folder.h"
#include "engine/cli/stream.h"

namespace gahnegar::cli {
namespace {

namespace fs = std::filesystem;

std::string Counted(size_t n, const std::string& what) {
  return std::to_string(n) + ' ' + what + (n == 1 ? "" : "s");
}

struct CheckOptions {
  std::string folder, overlay;
};

int RunCheck(const CheckOptions& options) {
  if (!options.folder.empty() && !options.overlay.empty()) {
    Complain("a whole grammar in DIR or an overlay by --grammars: only one can be checked at once");
    return kFailed;
  }
  std::vector<GrammarFile> files;
  const std::string& folder = options.folder.empty() ? options.overlay : options.folder;
  if (!folder.empty()) {
    std::optional<std::vector<GrammarFile>> read = ReadGrammarFolder(folder);
    if (!read) return kFailed;
    files = std::move(*read);
  }
  Engine::Result made = options.folder.empty() ? Engine::Create(files) : Engine::CreateFrom(files);
  std::vector<Diagnostic> diagnostics = std::move(made.diagnostics);
  if (made.engine) {
    for (Diagnostic& failure : made.engine->RunExamples()) {
      diagnostics.push_back(std::move(failure));
    }
  }
  PrintDiagnostics(diagnostics);
  if (!diagnostics.empty() || !made.engine) {
    Complain(Counted(diagnostics.size(), "error") + " in the grammars");
    return kFailed;
  }
  const size_t count = folder.empty() ? EmbeddedGrammars().size() : files.size();
  return Print(Counted(count, "file") + ": no errors, and every example holds\n");
}

// One file below `folder`; empty, or why not.
std::string WriteFile(const fs::path& path, const std::string& text) {
  std::error_code trouble;
  fs::create_directories(path.parent_path(), trouble);
  if (trouble) return trouble.message();
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  return file ? "" : std::strerror(errno);
}

int RunPrint(const std::string& folder) {
  std::error_code trouble;
  for (const GrammarFile& file : EmbeddedGrammars()) {
    const fs::path path = fs::path(folder) / file.path;
    if (fs::exists(path, trouble)) {
      Complain(path.string() + " is there already; nothing was written");
      return kFailed;
    }
  }
  for (const GrammarFile& file : EmbeddedGrammars()) {
    const fs::path path = fs::path(folder) / file.path;
    const std::string error = WriteFile(path, file.text);
    if (!error.empty()) {
      Complain("cannot write " + path.string() + ": " + error);
      return kFailed;
    }
  }
  return Print(Counted(EmbeddedGrammars().size(), "file") + " written to " + folder + "\n");
}

}  // namespace

void AddGrammar(CLI::App& app, int& exit_code) {
  CLI::App* const command =
      app.add_subcommand("grammar", "Check grammars; write out the built-in ones");
  command->require_subcommand(1);
  command->footer(
      "Examples:\n"
      "  gahnegar grammar print my-grammars     write the built-in grammars to a folder\n"
      "  gahnegar grammar check my-grammars     check them after editing");

  auto check_options = std::make_shared<CheckOptions>();
  CLI::App* const check = command->add_subcommand(
      "check", "Report every mistake with file, line and column, and run every example");
  check
      ->add_option("folder", check_options->folder,
                   "A folder with a whole grammar; nothing checks the built-in one")
      ->type_name("DIR");
  check
      ->add_option("--grammars", check_options->overlay,
                   "A folder of *.grammar files, checked as laid over the built-in ones")
      ->type_name("DIR");
  check->footer(
      "Examples:\n"
      "  gahnegar grammar check\n"
      "  gahnegar grammar check my-grammars\n"
      "  gahnegar grammar check --grammars my-rules");
  check->callback([check_options, &exit_code] { exit_code = RunCheck(*check_options); });

  auto print_folder = std::make_shared<std::string>();
  CLI::App* const print =
      command->add_subcommand("print", "Write the built-in grammars to a folder, to read or edit");
  print->add_option("folder", *print_folder, "Where to; no file there is overwritten")
      ->type_name("DIR")
      ->required();
  print->footer("Example:\n  gahnegar grammar print my-grammars");
  print->callback([print_folder, &exit_code] { exit_code = RunPrint(*print_folder); });
}

}  // namespace gahnegar::cli
