// What holds of the record of any document whatever. Used by the tests and by the fuzzer.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "engine/document.h"
#include "engine/record.h"
#include "tests/text/text_invariants.h"

namespace gahnegar::testing {

// The first rule that the record breaks, or "".
inline std::string BrokenRule(const Document& d, const Record& record) {
  const DensePositions dense = PositionsOf(d.text);
  size_t last_end = 0;
  std::set<std::string> ids;
  for (const Mention& m : record.mentions) {
    const TextSpan& s = m.span;
    if (s.begin.byte >= s.end.byte || s.end.byte > d.text.size()) return "an empty span";
    if (std::string_view(d.text).substr(s.begin.byte, s.end.byte - s.begin.byte) != m.text) {
      return "a span that does not slice back to its text";
    }
    if (dense.at[s.begin.byte] != s.begin || dense.at[s.end.byte] != s.end) {
      return "units that disagree";
    }
    if (s.begin.byte < last_end) return "mentions that overlap";
    last_end = s.end.byte;
    if (m.rule.empty()) return "a mention without a rule";
    if (!ids.insert(m.id).second) return "two mentions of one name";
    if (m.start && m.end) {
      if (m.end->day < m.start->day) return "an end before its start";
      if (m.start->day == m.end->day && m.start->second_of_day && m.end->second_of_day &&
          *m.end->second_of_day < *m.start->second_of_day) {
        return "a clock that runs back";
      }
    }
    if (m.confidence < 0 || m.confidence > 1) return "a confidence outside [0, 1]";
    if (m.basis == Basis::kUnresolved && m.start) return "an unresolved mention with a day";
  }
  for (const Event& e : record.events) {
    if (!e.when.empty() && !ids.count(e.when)) return "an event on a mention that is none";
  }
  for (const Notice& n : record.notices) {
    if (n.en.empty() || n.fa.empty()) return "a notice in one language";
    if (!n.mention.empty() && !ids.count(n.mention)) return "a notice on a mention that is none";
  }
  return "";
}

}  // namespace gahnegar::testing
