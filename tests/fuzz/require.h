// How a fuzz target says that a rule is broken: its name, and the end of the run.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace gahnegar::testing {

inline void Require(bool holds, const std::string& rule) {
  if (holds) return;
  std::fprintf(stderr, "broken rule: %s\n", rule.c_str());
  std::abort();
}

}  // namespace gahnegar::testing
