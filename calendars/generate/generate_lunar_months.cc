// Prints calendars/lunar_months.h: Iran's official months, read from the fixture named as argument,
// and predicted ones around them.

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "calendars/generate/crescent.h"
#include "calendars/generate/long_months.h"
#include "calendars/gregorian.h"

namespace gahnegar::calendars {
namespace {

constexpr int kYears = 1600;
constexpr double kJ2000 = 10957.5;  // days from 1970-01-01 00:00

size_t IndexOf(int year, int month) { return static_cast<size_t>(12 * (year - 1) + month - 1); }

struct Official {
  size_t first = 0;  // index of the first month, in months from 1/1
  std::vector<Day> starts;
};

// Lines "1265 1848-11-28 LSLSLSLSLSLS"; see the fixture.
bool ReadOfficial(const char* path, Official& official) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    int year = 0;
    std::string begin;
    std::string lengths;
    words >> year >> begin >> lengths;
    int date[3] = {};
    if (std::sscanf(begin.c_str(), "%d-%d-%d", &date[0], &date[1], &date[2]) != 3) return false;
    const auto first = gregorian::ToDay({date[0], date[1], date[2]});
    if (!first) return false;
    if (official.starts.empty()) {
      official.first = IndexOf(year, 1);
      official.starts.push_back(*first);
    }
    if (official.starts.back() != *first) return false;
    for (const char letter : lengths) {
      official.starts.push_back(official.starts.back() + date::days{letter == 'L' ? 30 : 29});
    }
  }
  return !official.starts.empty();
}

// The conjunction before the month of the index: about a day and a half before its mean first day.
double ConjunctionOf(size_t index, const Official& official) {
  const double mean =
      NumberOf(official.starts[0]) - kJ2000 - 1.5 +
      29.530589 * (static_cast<double>(index) - static_cast<double>(official.first));
  return sky::ConjunctionNear(mean);
}

int Reproduced(const Official& official, size_t from, size_t to, double least_visible) {
  int equal = 0;
  for (size_t i = from; i <= to; ++i) {
    const Day predicted = sky::MonthAfterConjunction(ConjunctionOf(i, official), least_visible);
    if (predicted == official.starts[i - official.first]) ++equal;
  }
  return equal;
}

// A month of 28 or 31 days would mean that the rule does not fit the months beside it.
bool AreMonths(const std::vector<Day>& starts) {
  for (size_t i = 1; i < starts.size(); ++i) {
    const auto days = (starts[i] - starts[i - 1]).count();
    if (days != 29 && days != 30) return false;
  }
  return true;
}

bool PrintHeader(const char* path) {
  Official official;
  if (!ReadOfficial(path, official)) return false;
  const size_t last = official.first + official.starts.size() - 1;
  std::vector<Day> starts;
  for (size_t i = 0; i <= IndexOf(kYears + 1, 1); ++i) {
    if (official.first <= i && i <= last) {
      starts.push_back(official.starts[i - official.first]);
      continue;
    }
    starts.push_back(sky::MonthAfterConjunction(
        ConjunctionOf(i, official),
        i < official.first ? sky::kVisibleToEyes : sky::kVisibleToTelescopes));
  }
  if (!AreMonths(starts)) return false;
  const size_t eyes_to = IndexOf(1345, 12);
  const size_t telescopes_from = IndexOf(1423, 1);
  std::printf(
      "// Lengths of the lunar Hijri months of Iran, one number a year: official from AH 1265/1 to "
      "1447/10\n"
      "// (facts; roozbehp/qamari, consolidated.txt, CC0), predicted by the crescent before and "
      "after.\n//\n"
      "// Printed by generate_lunar_months; a test prints it again and compares. The rule for the "
      "past\n"
      "// gives %d of the %zu official months of 1265-1345, the rule for the future %d of the %zu "
      "of\n"
      "// 1423-1447.\n"
      "#pragma once\n\n#include <cstdint>\n\nnamespace gahnegar::calendars::lunar {\n\n",
      Reproduced(official, official.first, eyes_to, sky::kVisibleToEyes),
      eyes_to - official.first + 1,
      Reproduced(official, telescopes_from, last, sky::kVisibleToTelescopes),
      last - telescopes_from + 1);
  std::printf(
      "// Day number of 1 Muharram 1.\n"
      "inline constexpr int32_t kIranFirstDay = %d;\n\n"
      "// Bit m - 1 is set where month m has 30 days and not 29. First year 1, twelve years a "
      "line.\n",
      NumberOf(starts[0]));
  PrintLongMonths("kIranLongMonths", starts);
  std::printf("\n}  // namespace gahnegar::calendars::lunar\n");
  return true;
}

}  // namespace
}  // namespace gahnegar::calendars

int main(int argc, char** argv) {
  if (argc != 2 || !gahnegar::calendars::PrintHeader(argv[1])) {
    std::fprintf(stderr, "usage: generate_lunar_months fixtures/calendars/lunar-months-iran.txt\n");
    return 1;
  }
  return 0;
}
