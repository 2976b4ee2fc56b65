// Which events stand where a report is looked for: lists by type, day and the end of a name. Only
// what stands in one list is ever compared, so that merging costs no more than sorting.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/timeline/merge_rules.h"

namespace gahnegar {

class Blocks {
 public:
  enum Part : uint64_t { kName, kRole, kPlace };

  // A month here is 32 days: only what may overlap must meet.
  static int32_t MonthOf(int32_t day) { return day >> 5; }
  static uint64_t Day(int32_t day) { return Mix(1, static_cast<uint32_t>(day)); }
  static uint64_t Month(int32_t month) { return Mix(2, static_cast<uint32_t>(month)); }
  static uint64_t Exactly(const When& when);
  static uint64_t Key(TextId type, Part part, uint64_t tail, uint64_t day) {
    return Mix(Mix(Mix(type, part), tail), day) | 1;
  }

  void Add(uint64_t key, uint32_t cluster);
  size_t Count(uint64_t key) const { return table_[PlaceOf(key)].count; }
  void Append(uint64_t key, std::vector<uint32_t>* clusters) const;

 private:
  static uint64_t Mix(uint64_t hash, uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15ull;
    return hash ^ hash >> 29;
  }
  struct List {
    uint64_t key = 0;  // 0 = a free place
    uint32_t first = 0;
    uint32_t count = 0;
  };
  struct Entry {
    uint32_t cluster;
    uint32_t next;  // with the first of a list: meaningless when it is the last
  };
  size_t PlaceOf(uint64_t key) const;
  void Grow();

  std::vector<List> table_ = std::vector<List>(1024);
  size_t used_ = 0;
  std::vector<Entry> entries_;
};

}  // namespace gahnegar
