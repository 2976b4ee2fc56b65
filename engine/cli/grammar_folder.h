// Grammars from a folder, and the engine made of them, with what is wrong in them told to whoever
// wrote them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/engine.h"

namespace gahnegar::cli {

// Every *.grammar file below `folder`, sorted by relative path. Complains and gives nothing when
// the folder cannot be read or holds none.
std::optional<std::vector<GrammarFile>> ReadGrammarFolder(const std::string& folder);

// The embedded grammars, overlaid by those of `folder` when it is not empty. Null after
// complaining.
std::unique_ptr<Engine> MakeEngine(const std::string& folder);

// All of them, on the standard error; in colour where there is any.
void PrintDiagnostics(const std::vector<Diagnostic>& diagnostics);

}  // namespace gahnegar::cli
