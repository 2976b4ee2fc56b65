// One code point after the other by table look-up. Arabic letters and ASCII stay in the inner loop
// of Run(); the rest (punctuation, half-spaces, deletions, bad bytes, other scripts) goes to
// Step().
#include <algorithm>

#include "engine/text/folding.h"
#include "engine/text/normaliser.h"
#include "engine/text/normaliser_run.h"
#include "engine/text/utf8.h"

namespace gahnegar {
namespace {

constexpr char kAlef = static_cast<char>(kFirstLetter + kLetters.find(U'ا'));
constexpr char kAlefMadda = static_cast<char>(kFirstLetter + kLetters.find(U'آ'));

}  // namespace

NormaliserRun::NormaliserRun(std::string_view input, NormalForm& form)
    : input_(input), form_(form) {
  form_.block_count = (input_.size() + kBlockBytes - 1) / kBlockBytes;
  if (form_.blocks.size() < form_.block_count) form_.blocks.resize(form_.block_count);
  if (form_.letters.size() < input_.size() + kSlack) form_.letters.resize(input_.size() + kSlack);
  form_.extra.clear();
  form_.bad_bytes = 0;
}

void NormaliserRun::Finish() { form_.size = out_; }

void NormaliserRun::Block(size_t begin) {
  TextBlock& block = Enter(begin);
  block.keep = RunBlock(begin, std::min(begin + kBlockBytes, input_.size()));
}

// Every code point that begins in [begin, end); its keep bits.
uint64_t NormaliserRun::RunBlock(size_t begin, size_t end) {
  const uint8_t* in = bytes();
  // The inner loop looks one byte ahead.
  const size_t fast_end = std::min(end, input_.size() - 1);
  uint64_t keep = 0;
  size_t at = at_;
  while (at < end) {
    char* out = form_.letters.data() + out_;
    while (at < fast_end) {
      const uint8_t lead = in[at];
      if (IsArabicLead(lead) && IsContinuation(in[at + 1])) {
        const uint8_t letter = FoldingOfArabic(lead, in[at + 1]);
        if (letter <= kLastAction) break;
        *out++ = static_cast<char>(letter);
        keep |= uint64_t{1} << (at - begin);
        at += 2;
      } else if (lead < 0x80) {
        *out++ = static_cast<char>(kFoldAscii[lead]);
        keep |= uint64_t{1} << (at - begin);
        ++at;
      } else {
        break;
      }
    }
    out_ = static_cast<size_t>(out - form_.letters.data());
    if (at >= end) break;
    if (Step(at)) keep |= uint64_t{1} << (at - begin);
    at = at_;
  }
  at_ = at;
  return keep;
}

// One code point of any kind, and past it. Is it kept?
bool NormaliserRun::Step(size_t at) {
  const CodePoint code_point = CodePointAt(input_, at);
  at_ = at + code_point.length;
  if (code_point.bad) {
    ++form_.bad_bytes;
    form_.letters[out_++] = kUnknownMark;
    return true;
  }
  supplementary_ += code_point.length == 4;
  const Folding folding = FoldingOf(code_point.value);
  switch (folding.first) {
    case kMadda:
      if (FollowsBareAlef(at)) form_.letters[out_ - 1] = kAlefMadda;
      [[fallthrough]];
    case kDropWithLetter:
    case kDrop:
      ++deleted_;
      return false;
    case kMaybeHalfSpace:
      if (!KeepsHalfSpace(at)) {
        ++deleted_;
        return false;
      }
      form_.letters[out_++] = kHalfSpace;
      return true;
    case kSeveral:
      Expand(folding);
      return true;
    default:
      form_.letters[out_++] = static_cast<char>(folding.first);
      return true;
  }
}

void NormaliserRun::Expand(const Folding& folding) {
  const size_t room = out_ + folding.size + (input_.size() - at_) + kSlack;
  if (form_.letters.size() < room) form_.letters.resize(room + room / 4);
  extra_ += folding.size - 1u;
  for (size_t i = 0; i < folding.size; ++i) {
    if (i > 0) form_.extra.push_back(static_cast<uint32_t>(out_));
    form_.letters[out_++] = folding.letters[i];
  }
}

// Only marks lie between the madda at `at` and an alef (as in «ﻻ» too). Hamzas change nothing.
bool NormaliserRun::FollowsBareAlef(size_t at) {
  if (out_ == 0 || form_.letters[out_ - 1] != kAlef) return false;
  for (size_t begin = at; begin > 0;) {
    do --begin;
    while (begin > 0 && IsContinuation(static_cast<uint8_t>(input_[begin])));
    const uint8_t action = FoldingOf(CodePointAt(input_, begin).value).first;
    if (action == kDrop || action == kMaybeHalfSpace || begin == alone_) break;
    if (action != kDropWithLetter && action != kMadda) return true;
  }
  alone_ = at;  // so that a row of maddas is looked through once
  return false;
}

// Whether the half-space at `at` stays: the first of several, and not beside a space.
bool NormaliserRun::KeepsHalfSpace(size_t at) {
  if (!TakesHalfSpace() || at < break_ahead_) return false;
  for (size_t ahead = at_; ahead < input_.size();) {
    const CodePoint next = CodePointAt(input_, ahead);
    if (next.bad) return true;
    const uint8_t action = FoldingOf(next.value).first;
    if (IsBreak(static_cast<char>(action))) {
      break_ahead_ = ahead;  // so that a row of half-spaces is looked through once
      return false;
    }
    if (action >= kSeveral) return true;
    ahead += next.length;
  }
  return true;
}

void NormaliseScalar(std::string_view input, NormalForm& form) {
  NormaliserRun run(input, form);
  for (size_t begin = 0; begin < input.size(); begin += kBlockBytes) run.Block(begin);
  run.Finish();
}

}  // namespace gahnegar
