#include "engine/lex/word_ids.h"

namespace gahnegar {

void WordIds::Clear() {
  slots_.assign(1 << 12, 0);
  words_.assign(1, {});
  ++generation_;
}

WordId WordIds::Add(const Letters& letters, size_t slot) {
  const auto id = static_cast<WordId>(words_.size());
  words_.push_back(letters);
  slots_[slot] = id;
  if (words_.size() * 2 <= slots_.size()) return id;
  slots_.assign(slots_.size() * 4, 0);
  const size_t mask = slots_.size() - 1;
  for (WordId k = 1; k < words_.size(); ++k) {
    size_t i = Hash(words_[k]) & mask;
    while (slots_[i] != 0) i = (i + 1) & mask;
    slots_[i] = k;
  }
  return id;
}

}  // namespace gahnegar
