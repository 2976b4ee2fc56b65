// The published tables under fixtures/calendars: lines of words, `#` begins a comment line.
#pragma once

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "calendars/day.h"
#include "tests/catch.h"

namespace gahnegar::calendars {

using Words = std::vector<std::string>;

inline std::vector<Words> FixtureLines(const std::string& name) {
  std::ifstream file(std::string(GAHNEGAR_FIXTURES "/calendars/") + name);
  REQUIRE(file.is_open());
  std::vector<Words> lines;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    lines.emplace_back();
    for (std::string word; words >> word;) lines.back().push_back(word);
  }
  REQUIRE_FALSE(lines.empty());
  return lines;
}

// The numbers of all lines that begin with `key`.
inline std::set<int> FixtureNumbers(const std::string& name, const std::string& key) {
  std::set<int> numbers;
  for (const Words& words : FixtureLines(name)) {
    if (words[0] != key) continue;
    for (size_t i = 1; i < words.size(); ++i) numbers.insert(std::stoi(words[i]));
  }
  REQUIRE_FALSE(numbers.empty());
  return numbers;
}

// "2026-03-21" or "-586/7/24".
inline YearMonthDay FixtureDate(const std::string& text) {
  YearMonthDay date{};
  const size_t month = text.find_first_of("/-", 1) + 1;
  const size_t day = text.find_first_of("/-", month) + 1;
  date.year = std::stoi(text);
  date.month = std::stoi(text.substr(month));
  date.day = std::stoi(text.substr(day));
  return date;
}

}  // namespace gahnegar::calendars
