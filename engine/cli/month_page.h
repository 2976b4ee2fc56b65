// A solar month as a page of a wall calendar: Saturday first, from right to left, the day in
// Persian digits beside the Gregorian one, the holidays marked with a star and, in colour, red.
//
// The columns are laid out by hand from right to left and every line begins with a left-to-right
// mark, so that terminals that reorder Persian and terminals that do not show the same grid.
#pragma once

#include <string>

#include "engine/engine.h"

namespace gahnegar::cli {

enum class Country { kIran, kAfghanistan };

// `year` and `month` must be a month of the solar calendar.
std::string MonthPage(int year, int month, Country country, bool colour, const Engine& engine);

}  // namespace gahnegar::cli
