#include "engine/events/word_facts.h"

#include "engine/text/alphabet.h"

namespace gahnegar::events {

void WordTable::LookUp(std::string_view letters, WordFacts* facts) const {
  facts->hash = Vocabulary::Extend(Vocabulary::kSeed, letters);
  facts->entry = v_.Find(Vocabulary::Final(facts->hash), 1);
  facts->goes_on = v_.MayGoOn(facts->hash);
  facts->event = v_.MayBeEvent(facts->hash);
  facts->event_key = v_.MayKeyEvent(facts->hash);
  facts->source_key = v_.MayKeySource(facts->hash);
  const bool ends = v_.EndsSuffix(letters.back());
  facts->suffix = false;
  if (!ends) return;
  for (const std::string& x : v_.suffixes()) facts->suffix |= x == letters;
  if (facts->entry != nullptr || letters.size() < 4) return;
  for (const std::string& x : v_.suffixes()) {
    if (letters.size() < x.size() + 3 || !letters.ends_with(x)) continue;
    const std::string_view head = letters.substr(0, letters.size() - x.size());
    const WordEntry* e = v_.Find(Vocabulary::Final(Vocabulary::Extend(Vocabulary::kSeed, head)), 1);
    if (e == nullptr || (e->mask & kStrippable) == 0 || (e->mask & Bit(Class::kGiven)) != 0) {
      continue;
    }
    facts->stripped = e;
    return;
  }
}

uint8_t WordTable::HoldsOf(std::string_view text, size_t begin, size_t end) {
  uint8_t holds = 0;
  for (size_t p = begin; p < end;) {
    if (KindOf(text[p]) != LetterKind::kLetter) {
      ++p;
      continue;
    }
    size_t e = p + 1;
    while (e < end && KindOf(text[e]) == LetterKind::kLetter) ++e;
    const WordFacts& facts = Of(text, p, e);
    if (facts.event_key) holds |= kEvent;
    if (facts.source_key) holds |= kSource;
    p = e;
  }
  return holds;
}

}  // namespace gahnegar::events
