// Many days at once: day numbers to solar Hijri dates at about the speed of copying memory.
//
// A date is packed into 32 bits, year << 9 | month << 5 | day, so that packed dates sort as dates
// do; 0 stands for a day outside the calendar. The best instruction set of the machine is chosen at
// run time; every one gives the same bits, and PackSolarPortable is what they must give. This
// header and its source are the only ones that need Highway; the rest of the folder does without.
//
//   const int32_t days[] = {20168};      // 2025-03-21, as NumberOf counts
//   uint32_t dates[1];
//   PackSolar(days, dates);              // dates[0] == Pack({1404, 1, 1})
#pragma once

#include <cstdint>
#include <span>

#include "calendars/day.h"

namespace gahnegar::calendars {

constexpr uint32_t Pack(YearMonthDay date) {  // years [1, 8388607]
  return static_cast<uint32_t>(date.year) << 9 | static_cast<uint32_t>(date.month) << 5 |
         static_cast<uint32_t>(date.day);
}

constexpr YearMonthDay Unpack(uint32_t packed) {
  return {static_cast<int>(packed >> 9), static_cast<int>(packed >> 5 & 15),
          static_cast<int>(packed & 31)};
}

static_assert(Unpack(Pack({1404, 12, 29})) == YearMonthDay{1404, 12, 29});

// Official solar dates of the day numbers. Converts as many as both spans hold; they may not
// overlap. Fastest for the years 1178-1502; days outside cost as much as one conversion each.
void PackSolar(std::span<const int32_t> days, std::span<uint32_t> packed);

// The same, one by one.
void PackSolarPortable(std::span<const int32_t> days, std::span<uint32_t> packed);

}  // namespace gahnegar::calendars
