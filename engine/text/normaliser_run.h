// One text on its way through a normaliser, block after block: what has been read and written so
// far. A block is done by Block() or by vector code that leaves the same state behind.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/text/folding.h"
#include "engine/text/normaliser.h"

namespace gahnegar {

inline bool IsArabicLead(uint8_t byte) { return (byte & 0xFC) == 0xD8; }
inline bool IsContinuation(uint8_t byte) { return (byte & 0xC0) == 0x80; }
inline uint8_t FoldingOfArabic(uint8_t lead, uint8_t second) {  // of a pair that is well-formed
  return kFoldArabic[static_cast<size_t>((lead & 3) << 6 | (second & 0x3F))];
}
inline bool IsBreak(char letter) { return letter == ' ' || letter == '\n'; }

// Whether a code point of ASCII or the Arabic block begins here that becomes a letter or sign. The
// byte after one that is not ASCII is read.
inline bool BeginsKept(const uint8_t* in) {
  if (in[0] < 0x80) return !IsBreak(static_cast<char>(kFoldAscii[in[0]]));
  return IsArabicLead(in[0]) && IsContinuation(in[1]) &&
         FoldingOfArabic(in[0], in[1]) > kLastAction;
}

class NormaliserRun {
 public:
  // Bytes that may be written past the last letter, so that vectors need not be cut.
  static constexpr size_t kSlack = 16;

  NormaliserRun(std::string_view input, NormalForm& form);
  // To be called once, when every block is done.
  void Finish();

  const uint8_t* bytes() const { return reinterpret_cast<const uint8_t*>(input_.data()); }
  // Where the next code point begins: in the block to do, or behind it.
  size_t at() const { return at_; }
  // Where the next letter goes; there is room for a letter for each byte left, and for kSlack.
  char* out() const { return form_.letters.data() + out_; }
  // Whether a half-space may follow what has been written.
  bool TakesHalfSpace() const {
    return out_ == 0 || (out()[-1] != kHalfSpace && !IsBreak(out()[-1]));
  }

  // Every code point that begins in the block at `begin`.
  void Block(size_t begin);
  // The block at `begin` has been done: `keep` are its code points that gave one letter each,
  // written at out(); `deleted` gave none; none had four bytes; the next begins at `next`.
  void BlockDone(size_t begin, uint64_t keep, uint32_t kept, uint32_t deleted, size_t next) {
    Enter(begin).keep = keep;
    out_ += kept;
    deleted_ += deleted;
    at_ = next;
  }

 private:
  TextBlock& Enter(size_t begin);
  uint64_t RunBlock(size_t begin, size_t end);
  bool Step(size_t at);
  void Expand(const Folding& folding);
  bool FollowsBareAlef(size_t at);
  bool KeepsHalfSpace(size_t at);

  std::string_view input_;
  NormalForm& form_;
  size_t at_ = 0;
  size_t out_ = 0;
  uint32_t extra_ = 0;  // of form_.extra
  uint32_t deleted_ = 0;
  uint32_t supplementary_ = 0;             // code points of four bytes, two UTF-16 units each
  size_t alone_ = std::string_view::npos;  // the last madda that had no alef
  size_t break_ahead_ = 0;  // from where it was seen to here only half-spaces and deletions lie
};

inline TextBlock& NormaliserRun::Enter(size_t begin) {
  TextBlock& block = form_.blocks[begin / kBlockBytes];
  block.kept = static_cast<uint32_t>(out_) - extra_;
  block.code_points = block.kept + deleted_;
  block.utf16 = block.code_points + supplementary_;
  return block;
}

}  // namespace gahnegar
