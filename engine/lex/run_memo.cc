#include "engine/lex/run_memo.h"

namespace gahnegar {
namespace {

constexpr size_t kMostPairs = size_t{1} << 17;
constexpr size_t kMostTokens = size_t{1} << 20;

}  // namespace

void RunMemo::Trim() {
  const uint32_t before = runs.generation();
  if (pair_count_ > kMostPairs || store.size() > kMostTokens) runs.Clear();
  runs.Trim();
  if (runs.generation() == before) return;
  last_id = 0;
  store.clear();
  pairs_.assign(1 << 10, {});
  pair_count_ = 0;
}

RunMemo::Pair& RunMemo::AddPair(uint64_t key, size_t place) {
  if (++pair_count_ * 3 > pairs_.size() * 2) {
    std::vector<Pair> old(pairs_.size() * 2);
    old.swap(pairs_);
    const size_t mask = pairs_.size() - 1;
    const auto free = [&](uint64_t k) {
      size_t i = k * 0x9E3779B97F4A7C15ull >> 40 & mask;
      while (pairs_[i].key != 0) i = (i + 1) & mask;
      return i;
    };
    for (const Pair& pair : old) {
      if (pair.key != 0) pairs_[free(pair.key)] = pair;
    }
    place = free(key);
  }
  pairs_[place].key = key;
  return pairs_[place];
}

}  // namespace gahnegar
