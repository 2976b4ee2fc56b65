#include "engine/grammar/diagnostic.h"

namespace gahnegar {

std::string Print(const Diagnostic& diagnostic) {
  std::string out = diagnostic.file;
  if (diagnostic.line > 0) {
    out += ':' + std::to_string(diagnostic.line);
    if (diagnostic.column > 0) out += ':' + std::to_string(diagnostic.column);
  }
  if (!out.empty()) out += ": ";
  out += "error: " + diagnostic.message;
  if (!diagnostic.source.empty()) {
    // The line is indented by four columns whatever its own indentation was.
    const size_t first = diagnostic.source.find_first_not_of(" \t");
    if (first != std::string::npos) out += "\n    " + diagnostic.source.substr(first);
  }
  out += '\n';
  return out;
}

}  // namespace gahnegar
