#include "engine/timeline/blocks.h"

#include <utility>

namespace gahnegar {

uint64_t Blocks::Exactly(const When& when) {
  uint64_t hash = Mix(3, static_cast<uint32_t>(when.start.day));
  hash = Mix(hash, static_cast<uint32_t>(when.start.second));
  hash = Mix(hash, static_cast<uint32_t>(when.end.day));
  hash = Mix(hash, static_cast<uint32_t>(when.end.second));
  return Mix(hash, uint64_t{when.lone_document} << 1 | uint64_t{when.dated});
}

size_t Blocks::PlaceOf(uint64_t key) const {
  size_t place = key >> 20 & (table_.size() - 1);
  while (table_[place].key != 0 && table_[place].key != key) {
    place = (place + 1) & (table_.size() - 1);
  }
  return place;
}

void Blocks::Add(uint64_t key, uint32_t cluster) {
  List& list = table_[PlaceOf(key)];
  entries_.push_back({cluster, list.first});
  list.first = static_cast<uint32_t>(entries_.size() - 1);
  ++list.count;
  if (list.key != 0) return;
  list.key = key;
  if (++used_ * 2 > table_.size()) Grow();
}

void Blocks::Append(uint64_t key, std::vector<uint32_t>* clusters) const {
  const List& list = table_[PlaceOf(key)];
  uint32_t entry = list.first;
  for (uint32_t i = 0; i < list.count; ++i) {
    clusters->push_back(entries_[entry].cluster);
    entry = entries_[entry].next;
  }
}

void Blocks::Grow() {
  std::vector<List> old(table_.size() * 2);
  std::swap(old, table_);
  for (const List& list : old) {
    if (list.key != 0) table_[PlaceOf(list.key)] = list;
  }
}

}  // namespace gahnegar
