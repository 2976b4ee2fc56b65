#include "engine/events/word_facts.h"

#include "engine/text/alphabet.h"

namespace gahnegar::events {
namespace {

// Calls `see` with the begin and the end of every segment of letters in text[begin, end).
template <typename See>
void ForSegments(std::string_view text, size_t begin, size_t end, See see) {
  for (size_t p = begin; p < end;) {
    if (KindOf(text[p]) != LetterKind::kLetter) {
      ++p;
      continue;
    }
    size_t e = p + 1;
    while (e < end && KindOf(text[e]) == LetterKind::kLetter) ++e;
    see(p, e);
    p = e;
  }
}

uint8_t HoldsOf(const WordFacts& facts) {
  return static_cast<uint8_t>((facts.event_key ? WordTable::kEvent : 0) |
                              (facts.source_key ? WordTable::kSource : 0));
}

}  // namespace

void WordTable::Begin(uint32_t generation) {
  once_.clear();
  if (generation == generation_) return;
  generation_ = generation;
  runs_.clear();
  words_.clear();
}

WordFacts WordTable::LookUp(std::string_view letters) const {
  WordFacts facts;
  facts.hash = Vocabulary::Extend(Vocabulary::kSeed, letters);
  facts.entry = v_.Find(Vocabulary::Final(facts.hash), 1);
  if (facts.entry != nullptr) {
    facts.mask = facts.entry->mask;
    facts.role = v_.RoleOf(*facts.entry, facts.mask);
  }
  facts.goes_on = v_.MayGoOn(facts.hash);
  facts.continues = v_.MayContinue(facts.hash);
  facts.event = v_.MayBeEvent(facts.hash);
  facts.event_key = v_.MayKeyEvent(facts.hash);
  facts.source_key = v_.MayKeySource(facts.hash);
  if (!v_.EndsSuffix(letters.back())) return facts;
  for (const std::string& x : v_.suffixes()) facts.suffix |= x == letters;
  if (facts.entry != nullptr || letters.size() < 4) return facts;
  for (const std::string& x : v_.suffixes()) {
    if (letters.size() < x.size() + 3 || !letters.ends_with(x)) continue;
    const std::string_view head = letters.substr(0, letters.size() - x.size());
    const WordEntry* e = v_.Find(Vocabulary::Final(Vocabulary::Extend(Vocabulary::kSeed, head)), 1);
    if (e == nullptr || (e->mask & kStrippable) == 0 || (e->mask & Bit(Class::kGiven)) != 0) {
      continue;
    }
    facts.entry = e;
    facts.mask = e->mask & kStrippable;
    facts.role = v_.RoleOf(*e, facts.mask);
    facts.stripped = true;
    break;
  }
  return facts;
}

uint8_t WordTable::Sum(std::string_view text, const Run& run) const {
  uint8_t holds = 0;
  ForSegments(text, run.begin, run.end, [&](size_t begin, size_t end) {
    holds |= events::HoldsOf(LookUp(text.substr(begin, end - begin)));
  });
  return holds;
}

void WordTable::Learn(std::string_view text, const Run& run) {
  Known& known = runs_[run.id];
  known.first = static_cast<uint32_t>(words_.size());
  ForSegments(text, run.begin, run.end, [&](size_t begin, size_t end) {
    WordFacts& facts = words_.emplace_back(LookUp(text.substr(begin, end - begin)));
    facts.begin = static_cast<uint8_t>(begin - run.begin);
    facts.end = static_cast<uint8_t>(end - run.begin);
    known.holds |= events::HoldsOf(facts);
    ++known.count;
  });
}

}  // namespace gahnegar::events
