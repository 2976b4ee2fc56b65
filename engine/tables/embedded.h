// The grammars as the program carries them, written by generate.cc when it is built: their text,
// and the tables of an engine made from it, ready to be read in place. Both lie in read-only pages
// of which only those that are looked at are ever loaded.
#pragma once

#include <cstdint>
#include <span>

namespace gahnegar {

std::span<const uint8_t> EmbeddedTables();  // of EngineTables; empty in the generator itself
std::span<const uint8_t> EmbeddedTexts();   // of std::vector<GrammarFile>

}  // namespace gahnegar
