#include "engine/lex/run_memo.h"

namespace gahnegar {

RunId RunMemo::Add(uint64_t low, uint64_t high, size_t slot) {
  const auto id = static_cast<RunId>(known_.size());
  known_.push_back({low, high});
  slots_[slot] = id;
  if (known_.size() * 2 <= slots_.size()) return id;
  slots_.assign(slots_.size() * 4, 0);
  const size_t mask = slots_.size() - 1;
  for (RunId k = 1; k < known_.size(); ++k) {
    uint64_t hash = (known_[k].low ^ known_[k].high * 0xD6E8FEB86659FD93ull) * 0x9E3779B97F4A7C15ull;
    hash ^= hash >> 32;
    size_t i = hash & mask;
    while (slots_[i] != 0) i = (i + 1) & mask;
    slots_[i] = k;
  }
  return id;
}

}  // namespace gahnegar
