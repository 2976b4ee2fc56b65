#include "engine/resolve/tense.h"

#include "engine/text/alphabet.h"

namespace gahnegar::resolve {

TenseFinder::TenseFinder(const grammar::Grammar& grammar, const std::vector<Token>& tokens)
    : g_(grammar), tokens_(tokens), is_verb_(tokens.size(), 0) {
  has_tense_ = g_.vocabulary.names.Find("tense", &tense_);
  has_present_ = g_.vocabulary.names.Find("tense.present", &present_);
  has_ahead_ = g_.vocabulary.names.Find("tense-ahead", &ahead_);
  const ClassSets& sets = g_.vocabulary.sets;
  ClassId stop = 0;
  const bool has_stop = g_.vocabulary.names.Find("sentence-end", &stop);
  for (size_t i = 0; i < tokens.size(); ++i) {
    const Token& t = tokens[i];
    uint8_t v = 0;
    if (t.kind == TokenKind::kLineFeed) v = 4;
    if (t.set != kEmptySet) {
      const ClassSet& set = sets.Get(t.set);
      if (has_tense_ && set.test(tense_)) v |= 1;
      if (has_present_ && set.test(present_)) v |= 1;
      if (has_ahead_ && set.test(ahead_)) v |= 2;
      if (has_stop && set.test(stop)) {
        // A full stop between digits is a decimal point or a date.
        const bool inside = i > 0 && i + 1 < tokens.size() && tokens[i - 1].end == t.begin &&
                            tokens[i + 1].begin == t.end &&
                            tokens[i + 1].kind == TokenKind::kNumber;
        if (!inside) v |= 4;
      }
    }
    is_verb_[i] = v;
  }
}

void TenseFinder::Cover(uint32_t begin, uint32_t end) {
  for (uint32_t i = begin; i < end; ++i) is_verb_[i] = 0;
}

uint32_t TenseFinder::SentenceBegin(uint32_t i) const {
  while (i > 0 && !(is_verb_[i - 1] & 4)) --i;
  return i;
}

uint32_t TenseFinder::SentenceEnd(uint32_t i) const {
  while (i < tokens_.size() && !(is_verb_[i] & 4)) ++i;
  return i;
}

std::optional<Tense> TenseFinder::ValueAt(uint32_t i, ClassId cls) const {
  for (const Reading& r : g_.vocabulary.lexicon.entry(tokens_[i].entry).readings) {
    if ((r.cls == cls || (cls == tense_ && has_present_ && r.cls == present_)) && r.value != 0) return static_cast<Tense>(g_.values[r.value].number);
  }
  return std::nullopt;
}

std::optional<Tense> TenseFinder::Governing(uint32_t begin, uint32_t end) const {
  for (uint32_t i = begin; i > 0; --i) {
    const uint8_t v = is_verb_[i - 1];
    if (v & 2) return ValueAt(i - 1, ahead_);
    if (v & (1 | 4)) break;
  }
  for (uint32_t i = end; i < tokens_.size(); ++i) {
    const uint8_t v = is_verb_[i];
    if (v & 4) break;
    if (v & 2) return ValueAt(i, ahead_);
    if (v & 1) return ValueAt(i, tense_);
  }
  return std::nullopt;
}

}  // namespace gahnegar::resolve
