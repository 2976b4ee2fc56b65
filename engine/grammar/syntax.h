// A grammar as written: word lists, slots, rules and their examples, each with its place.
// Nothing here is checked against anything else; check.cc does that.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/grammar/diagnostic.h"
#include "engine/lex/numbers.h"

namespace gahnegar::grammar {

struct Where {
  int file = -1;   // index into Syntax::files
  int line = 0;    // from 1
  int column = 0;  // from 1, in code points
};

struct Ending {
  std::string text;
  bool detached = false;  // written «- X»: also after a space
  Where where;
};

struct Spelling {
  std::string text;
  bool glue = false;  // written «-X»: may be glued to what stands before
  Where where;
};

struct WordLine {
  std::string value;  // «solar 5», or empty
  std::vector<Spelling> spellings;
  Where where;
};

struct Words {
  std::string name;
  std::vector<Ending> endings;
  std::vector<WordLine> lines;
  Where where;
};

struct Slot {
  std::string name;
  std::vector<NumberForm> forms;
  Where where;
};

struct Item;
using Sequence = std::vector<Item>;
struct Item {
  enum class Kind { kSlot, kLiteral, kOptional } kind = Kind::kLiteral;
  std::string name;                    // of a slot, without «.*»; or the text of a literal
  bool children = false;               // {x.*}
  std::vector<Sequence> alternatives;  // of an optional
  Where where;
};

struct Say {
  Sequence items;
  Where where;
};

struct Example {
  std::string text;           // without the brackets
  size_t begin = 0, end = 0;  // the span in bytes of `text`
  std::string expect;
  std::string anchor;     // as written after «@», or empty
  std::string gregorian;  // as written after «=», or empty
  Where where;
};

enum class ContextKind { kAfter, kBefore, kNotAfter, kNotBefore };

struct Context {
  ContextKind kind;
  std::vector<Sequence> alternatives;
  Where where;
};

struct Constant {
  std::string field, value;
  Where where;
};

struct Rule {
  bool piece = false;
  std::string name;
  std::string is;
  std::vector<Say> says;
  std::string means;
  std::vector<Constant> constants;
  std::vector<Context> contexts;
  std::vector<Example> examples;
  int stage = 0;        // 1..8; 0 = the folder words
  bool broken = false;  // a line of it could not be read, so that something may seem to be missing
  Where where, is_where, means_where;
};

struct Syntax {
  std::vector<std::string> files;
  std::vector<std::vector<std::string>> lines;  // as written, for messages
  std::vector<Words> words;
  std::vector<Slot> slots;
  std::vector<Rule> rules;
};

// The stages in order; the folder is the stage. [0] = "words".
inline constexpr const char* kStages[] = {"words",     "1-guards", "2-years",
                                          "3-months",  "4-days",   "5-weekdays",
                                          "6-moments", "7-joined", "8-events"};
inline constexpr int kStageCount = 9;

// Reads one file into `syntax`, collecting what is wrong.
void ParseFile(const std::string& path, const std::string& text, Syntax* syntax,
               std::vector<Diagnostic>* diagnostics);

// A diagnostic at a place, with its source line.
Diagnostic At(const Syntax& syntax, const Where& where, std::string message);

// The nearest of `names`, or empty when none is near: for «did you mean».
std::string Nearest(const std::string& wrong, const std::vector<std::string>& names);

}  // namespace gahnegar::grammar
