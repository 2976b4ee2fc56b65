// When the project is built: reads and checks the grammars of a folder, makes the tables of an
// engine from them and writes both as C++ for embedded.h. A mistake in a grammar ends the build.
//   generate FOLDER OUTPUT.cc
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "engine/cli/grammar_folder.h"
#include "engine/cli/stream.h"
#include "engine/tables/archive.h"
#include "engine/tables/embedded.h"
#include "engine/tables/engine_tables.h"

namespace gahnegar {

// The generator carries nothing.
std::span<const uint8_t> EmbeddedTables() { return {}; }
std::span<const uint8_t> EmbeddedTexts() { return {}; }

namespace {

// As words: so they are aligned, and compile faster than single bytes.
void Write(std::ofstream& out, const char* name, const std::vector<uint8_t>& bytes) {
  out << "alignas(64) constexpr uint64_t k" << name << "[] = {";
  for (size_t i = 0; i < bytes.size(); i += 8) {
    uint64_t word = 0;
    std::memcpy(&word, &bytes[i], std::min<size_t>(8, bytes.size() - i));
    char text[24];
    std::snprintf(text, sizeof text, "%s0x%llx,", i % 64 == 0 ? "\n" : "",
                  static_cast<unsigned long long>(word));
    out << text;
  }
  out << "};\n}  // namespace\n"
      << "std::span<const uint8_t> Embedded" << name << "() {\n"
      << "  return {reinterpret_cast<const uint8_t*>(k" << name << "), " << bytes.size() << "};\n"
      << "}\nnamespace {\n";
}

bool Generate(const std::string& folder, const std::string& path) {
  std::optional<std::vector<GrammarFile>> files = cli::ReadGrammarFolder(folder);
  if (!files) return false;
  std::vector<Diagnostic> diagnostics;
  const std::unique_ptr<EngineTables> made = MakeTables(*files, &diagnostics);
  cli::PrintDiagnostics(diagnostics);
  if (made == nullptr) {
    cli::Complain(std::to_string(diagnostics.size()) +
                  (diagnostics.size() == 1 ? " error" : " errors") + " in the grammars");
    return false;
  }
  Writer tables, texts;
  tables(*made);
  texts(*files);
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << "// Made from grammars/ by engine/tables/generate.cc; not to be edited.\n"
      << "#include \"engine/tables/embedded.h\"\n\n"
      << "namespace gahnegar {\nnamespace {\n";
  Write(out, "Tables", tables.bytes());
  Write(out, "Texts", texts.bytes());
  out << "}  // namespace\n}  // namespace gahnegar\n";
  out.close();
  if (!out) cli::Complain("cannot write " + path);
  return !out.fail();
}

}  // namespace
}  // namespace gahnegar

int main(int argc, char** argv) {
  if (argc == 3) return gahnegar::Generate(argv[1], argv[2]) ? 0 : 2;
  gahnegar::cli::Complain("generate FOLDER OUTPUT.cc");
  return 2;
}
