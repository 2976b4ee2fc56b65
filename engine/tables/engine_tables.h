// Everything that an engine reads of its grammars.
#pragma once

#include <memory>
#include <vector>

#include "engine/engine.h"
#include "engine/events/vocabulary.h"
#include "engine/grammar/grammar.h"
#include "engine/match/program.h"

namespace gahnegar {

struct EngineTables {
  grammar::Grammar grammar;
  Program program;
  events::Vocabulary events;

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [g, p, e] = *this;
    medium(g, p, e);
  }
};

// From text, sorted by path. Null when there was an error; `diagnostics` has them all.
std::unique_ptr<EngineTables> MakeTables(const std::vector<GrammarFile>& files,
                                         std::vector<Diagnostic>* diagnostics);
// Those of the embedded grammars, read in place.
std::unique_ptr<EngineTables> ReadEmbeddedTables();

template <typename Medium>
void Store(Medium& medium, GrammarFile& file) {
  auto& [path, text] = file;
  medium(path, text);
}

}  // namespace gahnegar
