#include "engine/cli/grammar_folder.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "engine/cli/stream.h"

namespace gahnegar::cli {
namespace {

namespace fs = std::filesystem;

constexpr size_t kFileLimit = size_t{16} << 20;

}  // namespace

std::optional<std::vector<GrammarFile>> ReadGrammarFolder(const std::string& folder) {
  std::error_code trouble;
  std::vector<GrammarFile> files;
  fs::recursive_directory_iterator entries(folder, trouble);
  for (; !trouble && entries != fs::recursive_directory_iterator(); entries.increment(trouble)) {
    const fs::path& path = entries->path();
    if (path.extension() != ".grammar" || !entries->is_regular_file(trouble) || trouble) continue;
    std::string error;
    std::optional<Source> source = Source::Open(path.string(), &error);
    Whole whole;
    if (source) {
      whole = ReadWhole(*source, kFileLimit);
      error = whole.over_limit ? "it is longer than 16 MiB" : source->error();
    }
    if (!error.empty()) {
      Complain("cannot read " + path.string() + ": " + error);
      return std::nullopt;
    }
    files.push_back({path.lexically_relative(folder).generic_string(), std::move(whole.bytes)});
  }
  if (trouble) {
    Complain("cannot read the folder " + folder + ": " + trouble.message());
    return std::nullopt;
  }
  if (files.empty()) {
    Complain("there is no file *.grammar in " + folder);
    return std::nullopt;
  }
  std::sort(files.begin(), files.end(),
            [](const GrammarFile& a, const GrammarFile& b) { return a.path < b.path; });
  return files;
}

void PrintDiagnostics(const std::vector<Diagnostic>& diagnostics) {
  constexpr std::string_view kWord = ": error: ";
  const bool colour = ErrorHasColour();
  for (const Diagnostic& diagnostic : diagnostics) {
    std::string text = Print(diagnostic);
    const size_t word = text.find(kWord);
    if (colour && word != std::string::npos) {
      text.replace(word, kWord.size(), ": \x1b[1;31merror:\x1b[0m ");
    }
    WriteError(text);
  }
}

std::unique_ptr<Engine> MakeEngine(const std::string& folder) {
  std::vector<GrammarFile> overlay;
  if (!folder.empty()) {
    std::optional<std::vector<GrammarFile>> files = ReadGrammarFolder(folder);
    if (!files) return nullptr;
    overlay = std::move(*files);
  }
  Engine::Result made = Engine::Create(overlay);
  PrintDiagnostics(made.diagnostics);
  if (!made.engine) Complain("the grammars cannot be used");
  return std::move(made.engine);
}

}  // namespace gahnegar::cli
