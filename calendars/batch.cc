#include "calendars/batch.h"

#include <algorithm>
#include <cstddef>

#include "calendars/solar.h"

// Highway compiles the rest of this file once for each instruction set.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "calendars/batch.cc"
#include <hwy/foreach_target.h>  // must come before highway.h
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace gahnegar::calendars::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR  // no vectors at all

void Pack(const int32_t* days, uint32_t* packed, size_t count) {
  PackSolarPortable({days, count}, {packed, count});
}

#else

constexpr int32_t kFirstPlain = solar::kEpoch + solar::Cycle33Nowruz(solar::kFirstPlainYear);
constexpr int32_t kPlainDays =
    solar::kEpoch + solar::Cycle33Nowruz(solar::kLastPlainYear + 1) - 1 - kFirstPlain;

// Adding 1.5 * 2^23 to a float of less than 2^22 leaves its nearest integer in the low bits: one
// addition instead of two conversions, which some instruction sets lack.
constexpr float kRounding = 12582912.0f;
constexpr uint32_t kRoundingBits = 0x4b400000;

// The packed dates of `since`, days from kFirstPlain, [0, kPlainDays).
//
// With r days since 1 Farvardin 1178 the 33-year rule has year k = (33 r + kYearRest) / 12053 from
// 1178 and Nowruz of year k at r = (12053 k + kDayRest) / 33, both rounded down. The divisions are
// done in floats: the quotients keep 1/24106 and 1/66 away from every point where rounding changes,
// and the float error of quotients up to 325 and 118,706 is less. A test does all days on every
// instruction set.
template <class D>
HWY_INLINE hn::Vec<D> PackedSince(D d, hn::Vec<D> since) {
  const hn::RebindToFloat<D> f;
  const hn::RepartitionToNarrow<D> h;
  const auto u = [&](uint32_t value) HWY_ATTR { return hn::Set(d, value); };
  const auto x = [&](double value) HWY_ATTR { return hn::Set(f, static_cast<float>(value)); };

  // Nowruz(y) = (12053 y - 12024) / 33 rounded down.
  constexpr int kFirst = 12053 * solar::kFirstPlainYear - 12024;
  constexpr int kDayRest = kFirst % 33;     // of 12053 k + kFirst over 33
  constexpr int kYearRest = 32 - kDayRest;  // r >= Nowruz(k) iff 33 r + 32 - rest >= 12053 k
  constexpr double kYearOffset = (kYearRest + 0.5) / 12053 - 0.5;
  constexpr double kDayOffset = (kDayRest + 0.5) / 33 - 0.5;

  const auto days = hn::ConvertTo(f, hn::BitCast(hn::RebindToSigned<D>(), since));
  const auto quotient = hn::MulAdd(days, x(33.0 / 12053), x(kYearOffset));
  const auto year_plus = hn::Add(quotient, x(kRounding));
  const auto year = hn::Sub(year_plus, x(kRounding));  // k as a float, [0, 324]
  const auto nowruz = hn::MulAdd(year, x(12053.0 / 33), x(kDayOffset));
  const auto nowruz_plus = hn::Add(nowruz, x(kRounding));
  const auto day_of_year =  // [0, 365]
      hn::Sub(hn::Add(since, u(kRoundingBits)), hn::BitCast(d, nowruz_plus));

  // Months of 31 days come before the 186th day, months of 30 after; adding the missing 31sts, as
  // if all had 31, gives month and day by one division. In halves of 16 bits, the upper ones 0.
  const auto half = hn::BitCast(h, day_of_year);
  const auto past = hn::SaturatedSub(half, hn::BitCast(h, u(186)));  // [0, 179]
  const auto missing = hn::MulHigh(past, hn::BitCast(h, u(2185)));   // past / 30
  const auto even = hn::Add(half, missing);                          // [0, 370]
  const auto month = hn::MulHigh(even, hn::BitCast(h, u(2115)));     // even / 31
  constexpr uint32_t kRest = (uint32_t{solar::kFirstPlainYear} << 9) + 33 - (kRoundingBits << 9);
  // (month + 1) << 5 | (even - 31 month + 1) is month + even + 33.
  const auto month_and_day = hn::BitCast(d, hn::Add(month, even));
  // Shifted by 9, all that is left of kRoundingBits is the uppermost bit.
  const auto year_bits = hn::ShiftLeft<9>(hn::BitCast(d, year_plus));
  return hn::Add(hn::Add(year_bits, month_and_day), u(kRest));
}

void Pack(const int32_t* HWY_RESTRICT days, uint32_t* HWY_RESTRICT packed, size_t count) {
  const hn::ScalableTag<uint32_t> d;
  const hn::RebindToSigned<decltype(d)> s;
  const size_t lanes = hn::Lanes(d);
  const auto first = hn::Set(d, static_cast<uint32_t>(kFirstPlain));
  const auto limit = hn::Set(d, static_cast<uint32_t>(kPlainDays));
  size_t i = 0;
  for (; i + 2 * lanes <= count; i += 2 * lanes) {
    const auto a = hn::Sub(hn::BitCast(d, hn::LoadU(s, days + i)), first);
    const auto b = hn::Sub(hn::BitCast(d, hn::LoadU(s, days + i + lanes)), first);
    // Negative differences are large as unsigned numbers.
    if (HWY_LIKELY(hn::AllTrue(d, hn::Lt(hn::Max(a, b), limit)))) {
      hn::StoreU(PackedSince(d, a), d, packed + i);
      hn::StoreU(PackedSince(d, b), d, packed + i + lanes);
    } else {
      PackSolarPortable({days + i, 2 * lanes}, {packed + i, 2 * lanes});
    }
  }
  PackSolarPortable({days + i, count - i}, {packed + i, count - i});
}

#endif  // HWY_TARGET == HWY_SCALAR

}  // namespace gahnegar::calendars::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace gahnegar::calendars {

HWY_EXPORT(Pack);

void PackSolar(std::span<const int32_t> days, std::span<uint32_t> packed) {
  HWY_DYNAMIC_DISPATCH(Pack)(days.data(), packed.data(), std::min(days.size(), packed.size()));
}

void PackSolarPortable(std::span<const int32_t> days, std::span<uint32_t> packed) {
  const size_t count = std::min(days.size(), packed.size());
  for (size_t i = 0; i < count; ++i) {
    const auto date = solar::FromDay(DayNumber(days[i]));
    packed[i] = date ? Pack(*date) : 0;
  }
}

}  // namespace gahnegar::calendars
#endif  // HWY_ONCE
