#include "engine/text/normal_text.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

#include "engine/text/folding.h"
#include "engine/text/utf8.h"

namespace gahnegar {
namespace {

// The position of the n-th set bit, n < popcount(bits).
unsigned SelectBit(uint64_t bits, uint32_t n) {
  for (; n > 0; --n) bits &= bits - 1;
  return static_cast<unsigned>(std::countr_zero(bits));
}

bool BelongsToLetter(char32_t code_point) {
  const uint8_t action = FoldingOf(code_point).first;
  return action == kDropWithLetter || action == kMadda;
}

}  // namespace

void NormalText::Assign(std::string_view input) {
  input_ = input.substr(0, std::numeric_limits<uint32_t>::max());
  BestNormaliser()(input_, form_);
}

Position NormalText::PositionOf(size_t letter) const {
  const auto extra = std::upper_bound(form_.extra.begin(), form_.extra.end(), letter);
  const auto kept =
      static_cast<uint32_t>(letter - static_cast<size_t>(extra - form_.extra.begin()));
  // The last block with no more than `kept` before it: of equal ones, all but the last are empty.
  const auto blocks_end = form_.blocks.begin() + static_cast<ptrdiff_t>(form_.block_count);
  const auto next = std::upper_bound(form_.blocks.begin(), blocks_end, kept,
                                     [](uint32_t n, const TextBlock& b) { return n < b.kept; });
  const TextBlock& block = *(next - 1);
  const size_t begin = static_cast<size_t>(next - 1 - form_.blocks.begin()) * kBlockBytes;
  const unsigned offset = SelectBit(block.keep, kept - block.kept);
  Position position{begin + offset, block.code_points, block.utf16};
  unsigned i = 0;
  if (form_.bad_bytes == 0) {
    // Eight bytes at a time: what is no continuation byte begins a code point.
    constexpr uint64_t kOnes = ~uint64_t{0} / 255;
    for (; i + 8 <= offset; i += 8) {
      uint64_t bytes;
      std::memcpy(&bytes, input_.data() + begin + i, 8);
      if ((bytes & bytes << 1 & bytes << 2 & bytes << 3 & (kOnes << 7)) != 0) break;  // 0xF0…
      const auto more = static_cast<size_t>(std::popcount(bytes >> 7 & ~(bytes >> 6) & kOnes));
      position.code_point += 8 - more;
      position.utf16 += 8 - more;
    }
  }
  for (; i < offset; ++i) {
    const auto byte = static_cast<uint8_t>(input_[begin + i]);
    if ((byte & 0xC0) == 0x80 && (block.keep >> i & 1) == 0) continue;
    ++position.code_point;
    ++position.utf16;
    if (byte >= 0xF0 && !CodePointAt(input_, begin + i).bad) ++position.utf16;
  }
  return position;
}

TextSpan NormalText::ToInput(size_t begin, size_t end) const {
  if (begin >= end || end > form_.size) return {};
  TextSpan span{PositionOf(begin), PositionOf(end - 1)};
  const auto pass = [&](const CodePoint& code_point) {
    span.end.byte += code_point.length;
    ++span.end.code_point;
    span.end.utf16 += code_point.length == 4 ? 2 : 1;
  };
  pass(CodePointAt(input_, span.end.byte));
  while (span.end.byte < input_.size()) {
    const CodePoint next = CodePointAt(input_, span.end.byte);
    if (next.bad || !BelongsToLetter(next.value)) break;
    pass(next);
  }
  return span;
}

}  // namespace gahnegar
