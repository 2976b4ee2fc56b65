// Blocks of 64 bytes by vectors. A block of ASCII and pairs of the Arabic block, which nearly all
// are, takes the short way; tabs, guillemets, half-spaces between letters and marks that are
// deleted take a longer one, and a block with anything else is left to NormaliserRun::Block().
//
// Where code points begin and end is kept in words of one bit a byte. Letters are folded where they
// stand, then those of the bits kept are moved together.
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "engine/text/alphabet.h"
#include "engine/text/folding.h"
#include "engine/text/normaliser.h"
#include "engine/text/normaliser_run.h"

// Highway compiles the rest of this file once for each instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/text/normalise_vector.cc"
#include <hwy/foreach_target.h>  // must come before highway.h
#include <hwy/highway.h>

#ifndef GAHNEGAR_TEXT_NORMALISE_VECTOR_ONCE
#define GAHNEGAR_TEXT_NORMALISE_VECTOR_ONCE
namespace gahnegar {

// Bytes that are looked at past the end of a block.
inline constexpr size_t kAhead = 4;

// Where the bytes are whose bits are set in the index: of the lower 8 of 16 bytes first, then of the
// upper 8. A vector of 16 is read at either.
inline constexpr std::array<uint8_t, 256 * 16 + 8> kMovedTogether = [] {
  std::array<uint8_t, 256 * 16 + 8> table{};
  for (size_t bits = 0; bits < 256; ++bits) {
    size_t to = bits * 16;
    for (uint8_t from = 0; from < 8; ++from) {
      if ((bits >> from & 1) == 0) continue;
      table[to] = from;
      table[to++ + 8] = static_cast<uint8_t>(from + 8);
    }
  }
  return table;
}();

}  // namespace gahnegar
#endif

HWY_BEFORE_NAMESPACE();
namespace gahnegar::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR  // no vectors at all

void Normalise(std::string_view input, NormalForm& form) { NormaliseScalar(input, form); }

#else

using D = hn::CappedTag<uint8_t, kBlockBytes>;
using V = hn::Vec<D>;

HWY_INLINE V Byte(size_t value) { return hn::Set(D(), static_cast<uint8_t>(value)); }

// A word of bits, put together from the masks of one vector after the other.
template <class Mask>
HWY_INLINE uint64_t BitsAt(size_t i, Mask mask) {
  uint8_t stored[8] = {};
  hn::StoreMaskBits(D(), mask, stored);
  hwy::UnsignedFromSize<hn::MaxLanes(D()) / 8> bits;  // as wide as what was stored
  std::memcpy(&bits, stored, sizeof bits);
  return uint64_t{bits} << i;
}

// `yes` where `sign` is negative, else `no`.
template <class Signed>
HWY_INLINE Signed Choose(Signed sign, Signed yes, Signed no) {
#if HWY_TARGET == HWY_SSSE3  // Highway 1.0.3 takes every bit of `sign` there, not the uppermost
  sign = hn::BroadcastSignBit(sign);
#endif
  return hn::IfNegativeThenElse(sign, yes, no);
}

// kFoldArabic of the pairs (lead, second): every row of 16 entries is looked up, and the upper four
// bits of the index choose between the rows.
HWY_INLINE V FoldedArabic(V lead, V second) {
  const hn::RebindToSigned<D> s;
  const hn::Repartition<uint16_t, D> wide;  // shifted in wide lanes, upper bits stay in their byte
  const auto upper = hn::ShiftLeft<6>(hn::BitCast(wide, hn::And(lead, Byte(3))));
  const V index = hn::Or(hn::BitCast(D(), upper), hn::And(second, Byte(0x3F)));
  const auto low = hn::BitCast(s, hn::And(index, Byte(0x0F)));
  // The sign of each byte is bit 7, 6, 5 or 4 of the index.
  const auto bit7 = hn::BitCast(s, index);
  const auto bit6 = hn::BitCast(s, hn::ShiftLeft<1>(hn::BitCast(wide, index)));
  const auto bit5 = hn::BitCast(s, hn::ShiftLeft<2>(hn::BitCast(wide, index)));
  const auto bit4 = hn::BitCast(s, hn::ShiftLeft<3>(hn::BitCast(wide, index)));
  const auto* table = reinterpret_cast<const int8_t*>(kFoldArabic.data());
  const auto row = [&](size_t i) HWY_ATTR {
    return hn::TableLookupBytes(hn::LoadDup128(s, table + 16 * i), low);
  };
  const auto rows2 = [&](size_t i) HWY_ATTR { return Choose(bit4, row(i + 1), row(i)); };
  const auto rows4 = [&](size_t i) HWY_ATTR { return Choose(bit5, rows2(i + 2), rows2(i)); };
  const auto rows8 = [&](size_t i) HWY_ATTR { return Choose(bit6, rows4(i + 4), rows4(i)); };
  return hn::BitCast(D(), Choose(bit7, rows8(8), rows8(0)));
}

// What the vectors see of a block: a bit a byte.
struct Seen {
  uint64_t ascii;  // printable ASCII, the space and the line feed
  uint64_t lead;   // the first byte of a code point of the Arabic block
  uint64_t next;   // a continuation byte
  uint64_t gone;   // what begins here is deleted; garbage where nothing begins
};

// Some blocks are folded at once, so that the tables stay where they are.
constexpr size_t kChunkBytes = 16 * kBlockBytes;
using ChunkBits = std::array<uint8_t, kChunkBytes / 8 + 8>;  // masks are written 8 bytes wide

struct Chunk {
  alignas(64) uint8_t letters[kChunkBytes];
  ChunkBits ascii, lead, next, gone;

  Seen SeenAt(size_t i) const {
    const auto word = [i](const ChunkBits& bits) {
      uint64_t value;
      std::memcpy(&value, &bits[i / 8], sizeof value);
      return value;
    };
    return {word(ascii), word(lead), word(next), word(gone)};
  }
};

// Folds ASCII and pairs of the Arabic block where they begin; other bytes become garbage.
HWY_NOINLINE void FoldInPlace(const uint8_t* HWY_RESTRICT in, size_t size,
                              Chunk& HWY_RESTRICT chunk) {
  const hn::RebindToSigned<D> s;
  const auto i8 = [&](int value) HWY_ATTR { return hn::Set(s, static_cast<int8_t>(value)); };
  for (size_t i = 0; i < size; i += hn::Lanes(D())) {
    const V bytes = hn::LoadU(D(), in + i);
    const auto signs = hn::BitCast(s, bytes);  // all but ASCII is negative
    const auto upper = hn::And(hn::Gt(signs, i8('A' - 1)), hn::Lt(signs, i8('Z' + 1)));
    const auto lower = hn::Or(signs, hn::And(hn::VecFromMask(s, upper), i8('a' - 'A')));
    const V arabic = FoldedArabic(bytes, hn::LoadU(D(), in + i + 1));
    const V letter = hn::BitCast(D(), Choose(signs, hn::BitCast(s, arabic), lower));
    hn::Store(letter, D(), chunk.letters + i);
    const auto printable = hn::Gt(hn::Add(signs, i8(1)), i8(' '));  // 7F + 1 is negative too
    const auto ascii = hn::Or(printable, hn::Eq(signs, i8('\n')));
    hn::StoreMaskBits(s, ascii, &chunk.ascii[i / 8]);
    hn::StoreMaskBits(D(), hn::Eq(hn::And(bytes, Byte(0xFC)), Byte(0xD8)), &chunk.lead[i / 8]);
    hn::StoreMaskBits(s, hn::Lt(signs, i8(-0x40)), &chunk.next[i / 8]);
    hn::StoreMaskBits(D(), hn::Eq(letter, hn::Min(letter, Byte(kMadda))), &chunk.gone[i / 8]);
  }
}

// Puts the letters of the bits kept one after the other; their number.
HWY_INLINE uint32_t MoveTogether(const uint8_t* letters, uint64_t keep, char* out) {
  const hn::FixedTag<uint8_t, 16> d;  // smaller vectors are compiled to what valgrind does not know
  auto* const begin = reinterpret_cast<uint8_t*>(out);
  uint8_t* to = begin;
  for (size_t i = 0; i < kBlockBytes; i += 16, keep >>= 16) {
    const auto both = hn::Load(d, letters + i);
    const size_t lower = keep & 0xFF, upper = keep >> 8 & 0xFF;
    const auto from_lower = hn::LoadU(d, &kMovedTogether[lower * 16]);
    const auto from_upper = hn::LoadU(d, &kMovedTogether[upper * 16 + 8]);
    hn::StoreU(hn::TableLookupBytes(both, from_lower), d, to);
    to += std::popcount(lower);
    hn::StoreU(hn::TableLookupBytes(both, from_upper), d, to);
    to += std::popcount(upper);
  }
  return static_cast<uint32_t>(to - begin);
}

// The longer way. `skipped` bits at the start belong to a code point of the block before.
HWY_NOINLINE bool DoMixedBlock(NormaliserRun& run, size_t begin, const Seen& seen, uint8_t* letters,
                               uint64_t skipped) {
  const uint8_t* in = run.bytes() + begin;
  uint64_t space = 0, breaks = 0, quote = 0, half_space = 0, madda = 0;
  for (size_t i = 0; i < kBlockBytes; i += hn::Lanes(D())) {
    const V first = hn::LoadU(D(), in + i);
    const V second = hn::LoadU(D(), in + i + 1);
    const V third = hn::LoadU(D(), in + i + 2);
    V letter = hn::Load(D(), letters + i);
    madda |= BitsAt(i, hn::Eq(letter, Byte(kMadda)));
    const auto feed = hn::Eq(first, Byte('\n'));
    const auto control = hn::Lt(hn::Sub(first, Byte('\t')), Byte(5));
    const auto white = hn::AndNot(feed, control);
    letter = hn::IfThenElse(white, Byte(' '), letter);
    const auto latin1 = hn::Eq(first, Byte(0xC2));
    const auto open = hn::And(latin1, hn::Eq(second, Byte(0xAB)));
    const auto close = hn::And(latin1, hn::Eq(second, Byte(0xBB)));
    letter = hn::IfThenElse(open, Byte(static_cast<uint8_t>(kOpenQuote)), letter);
    letter = hn::IfThenElse(close, Byte(static_cast<uint8_t>(kCloseQuote)), letter);
    const auto half = hn::And(hn::And(hn::Eq(first, Byte(0xE2)), hn::Eq(second, Byte(0x80))),
                              hn::Eq(third, Byte(0x8C)));
    letter = hn::IfThenElse(half, Byte(static_cast<uint8_t>(kHalfSpace)), letter);
    hn::Store(letter, D(), letters + i);
    space |= BitsAt(i, white);
    breaks |= BitsAt(i, hn::Or(control, hn::Eq(first, Byte(' '))));
    quote |= BitsAt(i, hn::Or(open, close));
    half_space |= BitsAt(i, half);
  }
  const uint64_t pair = seen.lead | quote;
  const uint64_t starts = seen.ascii | space | pair | half_space;
  const uint64_t inner = (pair | half_space) << 1 | half_space << 2 | skipped;
  const uint64_t gone = seen.gone & seen.lead;
  if ((starts | seen.next) != ~uint64_t{0} || seen.next != inner) return false;
  if ((gone & madda) != 0) return false;

  // A half-space is left to the scalar code unless it stands between two that are kept.
  const uint64_t kept_pair = pair & ~gone;
  const uint64_t kept = kept_pair | (seen.ascii & ~breaks);
  const uint64_t first = run.TakesHalfSpace() ? skipped + 1 : 0;
  const uint64_t after_kept = (kept & ~pair) << 1 | kept_pair << 2 | first;
  uint64_t before_kept = kept >> 3;
  const int last = 63 - std::countl_zero(half_space | 1);
  if (last + 3 >= 64 && BeginsKept(in + last + 3)) before_kept |= uint64_t{1} << last;
  if ((half_space & ~(after_kept & before_kept)) != 0) return false;

  const uint64_t keep = starts & ~gone;
  const size_t over = (pair >> 63) + (half_space >> 63) * 2 + (half_space >> 62 & 1);
  const uint32_t count = MoveTogether(letters, keep, run.out());
  run.BlockDone(begin, keep, count, static_cast<uint32_t>(std::popcount(gone)),
                begin + kBlockBytes + over);
  return true;
}

// The block at `begin`, folded already. False if it is to be done in another way.
HWY_INLINE bool DoBlock(NormaliserRun& run, size_t begin, Seen seen, uint8_t* letters) {
  // A lead at the end of the block may be none.
  if (!IsContinuation(run.bytes()[begin + kBlockBytes])) seen.lead &= ~uint64_t{0} >> 1;
  const uint64_t skipped = (uint64_t{1} << (run.at() - begin)) - 1;
  const uint64_t keep = seen.ascii | seen.lead;
  const uint64_t odd =
      ~(keep | seen.next) | (seen.next ^ (seen.lead << 1 | skipped)) | (seen.gone & seen.lead);
  if (HWY_UNLIKELY(odd != 0)) return DoMixedBlock(run, begin, seen, letters, skipped);
  const uint32_t count = MoveTogether(letters, keep, run.out());
  run.BlockDone(begin, keep, count, 0, begin + kBlockBytes + (seen.lead >> 63));
  return true;
}

void Normalise(std::string_view input, NormalForm& form) {
  NormaliserRun run(input, form);
  // Where the blocks end that have kAhead bytes behind them.
  const size_t end = input.size() < kAhead ? 0 : (input.size() - kAhead) & ~(kBlockBytes - 1);
  size_t begin = 0;
  Chunk chunk;
  while (begin < end) {
    const size_t size = std::min(end - begin, kChunkBytes);
    FoldInPlace(run.bytes() + begin, size, chunk);
    for (size_t i = 0; i < size; i += kBlockBytes, begin += kBlockBytes) {
      if (!DoBlock(run, begin, chunk.SeenAt(i), chunk.letters + i)) run.Block(begin);
    }
  }
  for (; begin < input.size(); begin += kBlockBytes) run.Block(begin);
  run.Finish();
}

#endif  // HWY_TARGET == HWY_SCALAR

}  // namespace gahnegar::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace gahnegar {

HWY_EXPORT(Normalise);

void NormaliseVector(std::string_view input, NormalForm& form) {
  HWY_DYNAMIC_DISPATCH(Normalise)(input, form);
}

}  // namespace gahnegar
#endif  // HWY_ONCE
