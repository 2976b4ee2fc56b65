// Words of the grammar that are shown to people or looked for in names: read from its word lists, so
// that they stand in one place.
#pragma once

#include <vector>

#include "calendars/occasion.h"
#include "engine/engine.h"
#include "engine/grammar/syntax.h"

namespace gahnegar::grammar {

struct ShownWords {
  DisplayNames names;
  TimelineWords timeline;
  std::vector<calendars::NamedDayRecord> occasions;  // the days that have a name

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [n, t, days] = *this;
    medium(n, t, days);
  }
};

ShownWords ShownWordsOf(const Syntax& syntax);

}  // namespace gahnegar::grammar

namespace gahnegar {

template <typename Medium>
void Store(Medium& medium, DisplayNames& names) {
  // The table of lunar days is no word: whoever shows them chooses it.
  auto& [solar, lunar, gregorian, weekdays, units, from, to, both, before_christ, solar_afghan,
         gregorian_afghan, table] = names;
  medium(solar, lunar, gregorian, weekdays, units, from, to, both, before_christ, solar_afghan,
         gregorian_afghan);
}
template <typename Medium>
void Store(Medium& medium, TimelineWords& words) {
  auto& [titles, nobody, groups, planned, negated, reported, hypothetical, undated, conflict] =
      words;
  medium(titles, nobody, groups, planned, negated, reported, hypothetical, undated, conflict);
}

}  // namespace gahnegar
