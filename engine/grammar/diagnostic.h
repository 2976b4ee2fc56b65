// Trouble in data that people write: where it is, what is wrong, and what they may have meant.
// All are collected; none is thrown. Printed like a compiler's:
//   4-days/days.grammar:2:18: error: there is no slot {mnth}; did you mean {month}?
//       say     {day} {mnth} {year.four}
#pragma once

#include <string>

namespace gahnegar {

struct Diagnostic {
  std::string file;
  int line = 0;    // from 1; 0 = the whole file
  int column = 0;  // from 1, in code points; 0 = the whole line
  std::string message;
  std::string source;  // the line as written, or empty
};

std::string Print(const Diagnostic&);

}  // namespace gahnegar
