// Every mistake that a grammar can have, and what is said about it: a folder of fixtures/errors/ is
// a small bad grammar, its expected.txt the messages, word for word. Every message of the sources
// must stand in some expected.txt.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "tests/catch.h"

namespace gahnegar {
namespace {

namespace fs = std::filesystem;

std::string Read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::vector<fs::path> Cases() {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(GAHNEGAR_FIXTURES "/errors")) {
    if (entry.is_directory()) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

std::string Said(const fs::path& folder) {
  std::vector<GrammarFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".grammar") continue;
    files.push_back({entry.path().lexically_relative(folder).generic_string(), Read(entry.path())});
  }
  Engine::Result made = Engine::CreateFrom(files);
  std::string said;
  for (const Diagnostic& d : made.diagnostics) said += Print(d);
  if (!made.engine) return said;
  for (const Diagnostic& d : made.engine->RunExamples()) said += Print(d);
  return said;
}

TEST_CASE("Every mistake in a grammar is named in the words of its fixture") {
  REQUIRE(Cases().size() >= 80);
  for (const fs::path& folder : Cases()) {
    INFO(folder.filename().string());
    const std::string expected = Read(folder / "expected.txt");
    CHECK(expected.find("error: ") != std::string::npos);
    CHECK(Said(folder) == expected);
  }
}

// String literals with a space in them: in these files they are parts of messages.
std::set<std::string> Messages(const fs::path& source) {
  const std::string text = Read(source);
  static const std::regex kComment("//[^\n]*");
  static const std::regex kLiteral("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  const std::string code = std::regex_replace(text, kComment, "");
  std::set<std::string> found;
  for (std::sregex_iterator it(code.begin(), code.end(), kLiteral), end; it != end; ++it) {
    const std::string literal = (*it)[1];
    if (literal.size() >= 10 && literal.find(' ') != std::string::npos) found.insert(literal);
  }
  return found;
}

TEST_CASE("Every message of the loader has a fixture") {
  std::string said;
  for (const fs::path& folder : Cases()) said += Read(folder / "expected.txt");
  size_t count = 0;
  for (const char* source :
       {"engine/grammar/parse.cc", "engine/grammar/check.cc", "engine/grammar/load.cc",
        "engine/grammar/value.cc", "engine/match/program.cc", "engine/examples.cc"}) {
    for (const std::string& message : Messages(fs::path(GAHNEGAR_ROOT) / source)) {
      INFO(source << " says: " << message);
      CHECK(said.find(message) != std::string::npos);
      ++count;
    }
  }
  CHECK(count > 60);
}

}  // namespace
}  // namespace gahnegar
