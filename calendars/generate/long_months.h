// Prints a run of lunar years as lunar.h reads them: a bit for each month of 30 days.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <vector>

#include "calendars/day.h"

namespace gahnegar::calendars {

// `starts` are the first days of whole years of months, and of the month after them.
inline void PrintLongMonths(const char* name, const std::vector<Day>& starts) {
  std::printf("// clang-format off\ninline constexpr uint16_t %s[] = {", name);
  for (size_t year = 0; 12 * year + 12 < starts.size(); ++year) {
    unsigned bits = 0;
    for (size_t month = 0; month < 12; ++month) {
      const size_t i = 12 * year + month;
      if ((starts[i + 1] - starts[i]).count() == 30) bits |= 1u << month;
    }
    std::printf("%s0x%03x,", year % 12 == 0 ? "\n    " : " ", bits);
  }
  std::printf("\n};\n// clang-format on\n");
}

}  // namespace gahnegar::calendars
