#include "engine/lex/run_memo.h"

namespace gahnegar {

void RunMemo::Trim() {
  constexpr size_t kMostTokens = size_t{1} << 20;
  const uint32_t before = runs.generation();
  if (store.size() > kMostTokens) runs.Clear();
  runs.Trim();
  if (runs.generation() == before) return;
  last_id = 0;
  store.clear();
}

}  // namespace gahnegar
