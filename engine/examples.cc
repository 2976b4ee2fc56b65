// Every example of the grammar, run: the value, the span, and that its own rule wins.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "engine/resolve/document.h"
#include "engine/resolve/period.h"
#include "engine/resolve/said.h"
#include "engine/state.h"

namespace gahnegar {
namespace {

using resolve::Calendar;

constexpr const char* kDefaultAnchor = "1400-05-17";

struct Ends {
  std::optional<Instant> first, last;
};

// «1402-07-15», «g2021-08», «q1442», «T10:30» after a day: the inclusive ends of what is printed.
std::optional<Ends> OneEnd(std::string_view s) {
  Calendar c = Calendar::kSolar;
  if (!s.empty() && s[0] == 'g') {
    c = Calendar::kGregorian;
    s.remove_prefix(1);
  } else if (!s.empty() && s[0] == 'q') {
    c = Calendar::kLunar;
    s.remove_prefix(1);
  }
  std::optional<int> second;
  if (const size_t t = s.find('T'); t != std::string_view::npos) {
    const std::string clock(s.substr(t + 1));
    if (clock.size() < 5 || clock[2] != ':') return std::nullopt;
    second =
        std::atoi(clock.substr(0, 2).c_str()) * 3600 + std::atoi(clock.substr(3, 2).c_str()) * 60;
    if (clock.size() >= 8) *second += std::atoi(clock.substr(6, 2).c_str());
    s = s.substr(0, t);
  }
  const bool negative = !s.empty() && s[0] == '-';
  if (negative) s.remove_prefix(1);
  int n[3] = {0, 0, 0};
  int count = 0;
  size_t p = 0;
  while (p < s.size() && count < 3) {
    size_t e = p;
    while (e < s.size() && s[e] >= '0' && s[e] <= '9') ++e;
    if (e == p) return std::nullopt;
    n[count++] = std::atoi(std::string(s.substr(p, e - p)).c_str());
    if (e == s.size()) {
      p = e;
      break;
    }
    if (s[e] != '-') return std::nullopt;
    p = e + 1;
  }
  if (p != s.size() || count == 0) return std::nullopt;
  if (negative) n[0] = -n[0];
  const auto period = count == 1   ? resolve::YearOf(c, n[0])
                      : count == 2 ? resolve::MonthOf(c, n[0], n[1])
                                   : resolve::DayOf(c, n[0], n[1], n[2]);
  if (!period) return std::nullopt;
  return Ends{Instant{period->first, second}, Instant{period->last, second}};
}

// An end in the notation of the expectation: «1400-05-16», «g2021-08-07», «q1442-12-27».
std::string Shown(const std::optional<Instant>& i, Calendar c) {
  if (!i) return "";
  const auto p = resolve::Parts(c, i->day);
  if (!p || p->year < 1) return resolve::IsoOf(*i);
  char printed[40];
  int n = std::snprintf(printed, sizeof printed, "%s%04d-%02d-%02d",
                        c == Calendar::kGregorian ? "g"
                        : c == Calendar::kLunar   ? "q"
                                                  : "",
                        p->year, p->month, p->day);
  if (i->second_of_day) {
    std::snprintf(printed + n, sizeof printed - static_cast<size_t>(n), "T%02d:%02d",
                  *i->second_of_day / 3600, *i->second_of_day / 60 % 60);
  }
  return printed;
}

std::string Shown(const Mention& m, const std::string& expect) {
  if (!m.start && !m.end) return m.value.empty() ? "not resolved" : m.value;
  const Calendar c = expect.find('g') != std::string::npos   ? Calendar::kGregorian
                     : expect.find('q') != std::string::npos ? Calendar::kLunar
                                                             : Calendar::kSolar;
  const std::string first = Shown(m.start, c), last = Shown(m.end, c);
  return first == last ? first : first + ".." + last;
}

// Whether the mention has the value that was expected; `error` when the expectation is unreadable.
bool ValueIs(const Mention& m, const std::string& expect, std::string* error) {
  if (expect.empty()) return true;
  if (expect[0] == 'P' || expect.compare(0, 4, "XXXX") == 0 ||
      expect.find("_REF") != std::string::npos) {
    std::string value = expect;
    std::string role;
    if (const size_t space = value.find(' '); space != std::string::npos) {
      role = value.substr(space + 1);
      value.resize(space);
    }
    return m.value == value && (role.empty() || m.role == role);
  }
  if (expect[0] == '?') {
    if (m.start || m.candidates.empty()) return false;
    // ?-05-16 sat: every candidate is that day of its year.
    for (const Candidate& c : m.candidates) {
      const auto p = resolve::Parts(m.calendar.value_or(Calendar::kSolar), c.start.day);
      char printed[16];
      std::snprintf(printed, sizeof printed, "?-%02d-%02d", p ? p->month : 0, p ? p->day : 0);
      if (expect.compare(0, 7, printed) != 0) return false;
    }
    return true;
  }
  std::string left = expect, right = expect;
  if (const size_t dots = expect.find(".."); dots != std::string::npos) {
    left = expect.substr(0, dots);
    right = expect.substr(dots + 2);
  }
  const auto from = left.empty() ? Ends{} : OneEnd(left).value_or(Ends{});
  const auto to = right.empty() ? Ends{} : OneEnd(right).value_or(Ends{});
  if ((!left.empty() && !from.first) || (!right.empty() && !to.last)) {
    *error = "the value " + expect +
             " cannot be read; write 1402-07-15, g2021-08-07, a..b, P44Y or nothing";
    return false;
  }
  return m.start == from.first && m.end == to.last;
}

}  // namespace

std::vector<Diagnostic> Engine::RunExamples() {
  std::vector<Diagnostic> failed;
  const grammar::Grammar& grammar = state_->tables->grammar;
  grammar::Syntax embedded;  // the tables hold no examples
  if (grammar.syntax.files.empty() && !grammar.rules.empty()) {
    for (const GrammarFile& f : EmbeddedGrammars()) {
      grammar::ParseFile(f.path, f.text, &embedded, &failed);
    }
  }
  const grammar::Syntax& syntax = grammar.syntax.files.empty() ? embedded : grammar.syntax;
  for (const grammar::Rule& rule : syntax.rules) {
    for (const grammar::Example& example : rule.examples) {
      const auto fail = [&](std::string message) {
        failed.push_back(grammar::At(syntax, example.where, std::move(message)));
      };
      Document document;
      document.text = example.text;
      const std::string anchor = example.anchor.empty() ? kDefaultAnchor : example.anchor;
      if (anchor != "none") {
        document.published = ParseReference(anchor);
        if (!document.published) {
          fail("the anchor " + anchor + " is no date; write 1400-05-17, 2021-08-08 or none");
          continue;
        }
      }
      const Record record = Extract(document);
      if (example.expect == "nothing") {
        if (!record.mentions.empty()) {
          fail("nothing was expected; " + record.mentions[0].rule + " found «" +
               std::string(record.mentions[0].text) + "»");
        }
        continue;
      }
      const Mention* own = nullptr;
      const Mention* there = nullptr;
      for (const Mention& m : record.mentions) {
        if (m.span.begin.byte == example.begin && m.span.end.byte == example.end) own = &m;
        if (m.span.begin.byte < example.end && example.begin < m.span.end.byte && !there)
          there = &m;
      }
      if (own == nullptr) {
        if (there == nullptr) {
          fail("nothing was found here");
        } else {
          fail("the span is «" + std::string(there->text) + "», found by " + there->rule);
        }
        continue;
      }
      std::string error;
      const bool ok = ValueIs(*own, example.expect, &error);
      if (!error.empty()) {
        fail(error);
      } else if (own->rule != rule.name && rule.means != "nothing") {
        fail("the rule " + own->rule + " wins here");
      } else if (!ok) {
        fail("the value is " + Shown(*own, example.expect) + ", not " + example.expect);
      } else if (!example.gregorian.empty() && own->start &&
                 resolve::IsoOf(*own->start) != example.gregorian) {
        fail("that day is " + resolve::IsoOf(*own->start) + ", not " + example.gregorian);
      }
    }
  }
  return failed;
}

}  // namespace gahnegar
