#include "engine/tables/engine_tables.h"

#include "engine/tables/archive.h"
#include "engine/tables/embedded.h"

namespace gahnegar {

std::unique_ptr<EngineTables> MakeTables(const std::vector<GrammarFile>& files,
                                         std::vector<Diagnostic>* diagnostics) {
  const std::unique_ptr<grammar::Grammar> grammar = grammar::Load(files, diagnostics);
  if (grammar == nullptr) return nullptr;
  auto tables = std::make_unique<EngineTables>();
  tables->grammar = std::move(*grammar);
  if (!CompileProgram(&tables->grammar, &tables->program, diagnostics)) return nullptr;
  tables->events = events::Vocabulary(tables->grammar);
  return tables;
}

std::unique_ptr<EngineTables> ReadEmbeddedTables() {
  auto tables = std::make_unique<EngineTables>();
  Reader reader(EmbeddedTables());
  reader(*tables);
  return tables;
}

const std::vector<GrammarFile>& EmbeddedGrammars() {
  static const std::vector<GrammarFile> kFiles = [] {
    std::vector<GrammarFile> files;
    Reader reader(EmbeddedTexts());
    reader(files);
    return files;
  }();
  return kFiles;
}

}  // namespace gahnegar
