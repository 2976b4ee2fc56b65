#include "engine/resolve/tense.h"

#include "engine/text/alphabet.h"

namespace gahnegar::resolve {

TenseFinder::TenseFinder(const grammar::Grammar& grammar, const std::vector<Token>& tokens)
    : g_(grammar), tokens_(tokens), seen_(tokens.size(), kUnseen) {
  has_tense_ = g_.vocabulary.names.Find("tense", &tense_);
  has_present_ = g_.vocabulary.names.Find("tense.present", &present_);
  has_ahead_ = g_.vocabulary.names.Find("tense-ahead", &ahead_);
  has_stop_ = g_.vocabulary.names.Find("sentence-end", &stop_);
}

uint8_t TenseFinder::Look(uint32_t i) const {
  const Token& t = tokens_[i];
  uint8_t v = 0;
  if (t.kind == TokenKind::kLineFeed) v = kStop;
  if (t.set != kEmptySet && t.kind != TokenKind::kUnknown) {
    const ClassSet& set = g_.vocabulary.sets.Get(t.set);
    if ((has_tense_ && set.test(tense_)) || (has_present_ && set.test(present_))) v |= kVerb;
    if (has_ahead_ && set.test(ahead_)) v |= kAhead;
    // A full stop between digits is a decimal point or a date.
    const bool inside = i > 0 && i + 1 < tokens_.size() && tokens_[i - 1].end == t.begin &&
                        tokens_[i + 1].begin == t.end &&
                        tokens_[i + 1].kind == TokenKind::kNumber;
    if (has_stop_ && set.test(stop_) && !inside) v |= kStop;
  }
  return seen_[i] = v;
}

void TenseFinder::Cover(uint32_t begin, uint32_t end) {
  for (uint32_t i = begin; i < end; ++i) seen_[i] = 0;
}

uint32_t TenseFinder::SentenceBegin(uint32_t i) const {
  while (i > 0 && !(At(i - 1) & kStop)) --i;
  return i;
}

uint32_t TenseFinder::SentenceEnd(uint32_t i) const {
  while (i < tokens_.size() && !(At(i) & kStop)) ++i;
  return i;
}

std::optional<Tense> TenseFinder::ValueAt(uint32_t i, ClassId cls) const {
  for (const Reading& r : g_.vocabulary.lexicon.Readings(tokens_[i].entry)) {
    if ((r.cls == cls || (cls == tense_ && has_present_ && r.cls == present_)) && r.value != 0) return static_cast<Tense>(g_.values[r.value].number);
  }
  return std::nullopt;
}

std::optional<Tense> TenseFinder::Governing(uint32_t begin, uint32_t end) const {
  for (uint32_t i = begin; i > 0; --i) {
    const uint8_t v = At(i - 1);
    if (v & kAhead) return ValueAt(i - 1, ahead_);
    if (v & (kVerb | kStop)) break;
  }
  for (uint32_t i = end; i < tokens_.size(); ++i) {
    const uint8_t v = At(i);
    if (v & kStop) break;
    if (v & kAhead) return ValueAt(i, ahead_);
    if (v & kVerb) return ValueAt(i, tense_);
  }
  return std::nullopt;
}

}  // namespace gahnegar::resolve
