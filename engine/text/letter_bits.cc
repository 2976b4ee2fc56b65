#include "engine/text/letter_bits.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "engine/text/alphabet.h"

// Highway compiles the rest of this file once for each instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/text/letter_bits.cc"
#include <hwy/foreach_target.h>  // must come before highway.h
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace gahnegar::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

// The bits of 64 bytes.
uint64_t LetterWord(const char* letters) {
  uint64_t word = 0;
#if HWY_TARGET == HWY_SCALAR  // no vectors at all
  for (size_t i = 0; i < 64; ++i) {
    word |= uint64_t{KindOf(letters[i]) == LetterKind::kLetter} << i;
  }
#else
  const hn::CappedTag<uint8_t, 64> d;
  const auto* in = reinterpret_cast<const uint8_t*>(letters);
  const auto u = [&](size_t value) HWY_ATTR { return hn::Set(d, static_cast<uint8_t>(value)); };
  for (size_t i = 0; i < 64; i += hn::Lanes(d)) {
    const auto bytes = hn::LoadU(d, in + i);
    // What lies below the first is large as an unsigned number.
    const auto latin = hn::Lt(hn::Sub(bytes, u('a')), u(26));
    const auto persian = hn::Lt(hn::Sub(bytes, u(kFirstLetter)), u(kLetters.size()));
    const auto unknown = hn::Eq(bytes, u(static_cast<uint8_t>(kUnknownLetter)));
    uint8_t stored[8] = {};
    hn::StoreMaskBits(d, hn::Or(hn::Or(latin, persian), unknown), stored);
    hwy::UnsignedFromSize<hn::MaxLanes(d) / 8> piece;  // as wide as what was stored
    std::memcpy(&piece, stored, sizeof piece);
    word |= uint64_t{piece} << i;
  }
#endif
  return word;
}

void FillLetterBits(const char* HWY_RESTRICT letters, size_t size, uint64_t* HWY_RESTRICT bits) {
  for (; size >= 64; letters += 64, size -= 64) *bits++ = LetterWord(letters);
  if (size == 0) return;
  char rest[64] = {};  // byte 0 is no letter
  std::memcpy(rest, letters, size);
  *bits = LetterWord(rest);
}

}  // namespace gahnegar::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace gahnegar {

HWY_EXPORT(FillLetterBits);

void LetterBits(std::string_view letters, std::vector<uint64_t>& bits) {
  bits.resize((letters.size() + 63) / 64);
  HWY_DYNAMIC_DISPATCH(FillLetterBits)(letters.data(), letters.size(), bits.data());
}

}  // namespace gahnegar
#endif  // HWY_ONCE
