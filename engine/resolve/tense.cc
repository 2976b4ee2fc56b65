#include "engine/resolve/tense.h"

#include <algorithm>

#include "engine/text/alphabet.h"

namespace gahnegar::resolve {
namespace {

// Tokens on either side that a sentence is looked for in: a text may have no full stop at all.
constexpr uint32_t kFar = 400;

}  // namespace

TenseFinder::TenseFinder(const grammar::Grammar& grammar, const std::vector<Token>& tokens)
    : g_(grammar), tokens_(tokens), seen_(tokens.size(), kUnseen) {
  const auto find = [&](std::string_view name) {
    ClassId id = 0;
    return g_.vocabulary.names.Find(name, &id) ? std::optional<ClassId>(id) : std::nullopt;
  };
  tense_ = find("tense");
  present_ = find("tense.present");
  deadline_ = find("tense.deadline");
  toward_ = find("toward");
  ahead_ = find("tense-ahead");
  stop_ = find("sentence-end");
}

bool TenseFinder::Is(uint32_t i, std::optional<ClassId> cls) const {
  return cls && g_.vocabulary.sets.Get(tokens_[i].set).test(*cls);
}

uint8_t TenseFinder::Look(uint32_t i) const {
  const Token& t = tokens_[i];
  uint8_t v = 0;
  if (t.kind == TokenKind::kLineFeed) v = kStop;
  if (t.set != kEmptySet && t.kind != TokenKind::kUnknown) {
    if (Is(i, tense_) || Is(i, present_)) v |= kVerb;
    if (Is(i, deadline_)) v |= kVerb | kDeadline;
    if (Is(i, ahead_)) v |= kAhead;
    // A full stop between digits is a decimal point or a date.
    const bool inside = i > 0 && i + 1 < tokens_.size() && tokens_[i - 1].end == t.begin &&
                        tokens_[i + 1].begin == t.end && tokens_[i + 1].kind == TokenKind::kNumber;
    if (!inside && Is(i, stop_)) v |= kStop;
  }
  return seen_[i] = v;
}

void TenseFinder::Cover(uint32_t begin, uint32_t end) {
  for (uint32_t i = begin; i < end; ++i) seen_[i] = 0;
}

uint32_t TenseFinder::SentenceBegin(uint32_t i) const {
  const uint32_t least = i - std::min(i, kFar);
  while (i > least && !(At(i - 1) & kStop)) --i;
  return i;
}

uint32_t TenseFinder::SentenceEnd(uint32_t i) const {
  const size_t most = std::min(tokens_.size(), size_t{i} + kFar);
  while (i < most && !(At(i) & kStop)) ++i;
  return i;
}

bool TenseFinder::IsParticiple(uint32_t i) const {
  static const char he = ToAlphabet("ه")[0];
  return tokens_[i].entry != 0 && g_.vocabulary.lexicon.Letters(tokens_[i].entry).back() == he;
}

std::optional<Tense> TenseFinder::ValueAt(uint32_t i) const {
  for (const Reading& r : g_.vocabulary.lexicon.Readings(tokens_[i].entry)) {
    const std::optional<ClassId> cls = r.cls;
    if (r.value != 0 && (cls == tense_ || cls == present_ || cls == ahead_)) {
      return static_cast<Tense>(g_.values[r.value].number);
    }
  }
  return std::nullopt;
}

std::optional<Tense> TenseFinder::Governing(uint32_t begin, uint32_t end) const {
  const uint32_t least = begin - std::min(begin, kFar);
  for (uint32_t i = begin; i > least; --i) {
    const uint8_t v = At(i - 1);
    if (v & kAhead) return ValueAt(i - 1);
    if (v & (kVerb | kStop)) break;
  }
  const size_t most = std::min(tokens_.size(), size_t{end} + kFar);
  for (uint32_t i = end; i < most; ++i) {
    const uint8_t v = At(i);
    if (v & kStop) break;
    // «گرفته می‌شود»: a participle before a verb is a part of it.
    if ((v & kVerb) && IsParticiple(i) && i + 1 < tokens_.size() && (At(i + 1) & kVerb)) continue;
    if (v & kDeadline) return begin > 0 && Is(begin - 1, toward_) ? Tense::kFuture : Tense::kPast;
    if (v & (kVerb | kAhead)) return ValueAt(i);
  }
  return std::nullopt;
}

}  // namespace gahnegar::resolve
