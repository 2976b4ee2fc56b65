#include "calendars/batch.h"

#include <hwy/targets.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

#include "calendars/solar.h"
#include "tests/catch.h"

namespace gahnegar::calendars {
namespace {

std::vector<uint32_t> Expected(const std::vector<int32_t>& days) {
  std::vector<uint32_t> packed;
  for (const int32_t day : days) {
    const auto date = solar::FromDay(DayNumber(day));
    packed.push_back(date ? Pack(*date) : 0);
  }
  return packed;
}

TEST_CASE("every day of 1-3000 on every instruction set of this machine, in order and in none") {
  std::vector<int32_t> days(static_cast<size_t>(NumberOf(solar::kLastDay)) -
                            static_cast<size_t>(NumberOf(solar::kFirstDay)) + 200);
  std::iota(days.begin(), days.end(), NumberOf(solar::kFirstDay) - 100);
  std::vector<int32_t> shuffled = days;
  std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(1404));
  const auto expected = Expected(days);
  const auto expected_shuffled = Expected(shuffled);
  std::vector<uint32_t> packed(days.size());

  PackSolarPortable(days, packed);
  CHECK((packed == expected));
  for (const int64_t target : hwy::SupportedAndGeneratedTargets()) {
    INFO(hwy::TargetName(target));
    hwy::SetSupportedTargetsForTest(target);
    std::fill(packed.begin(), packed.end(), 1);
    PackSolar(days, packed);
    CHECK((packed == expected));
    PackSolar(shuffled, packed);
    CHECK((packed == expected_shuffled));
  }
  hwy::SetSupportedTargetsForTest(0);
}

TEST_CASE("any length and any place in memory, and nothing written past the end") {
  std::vector<int32_t> days(200);
  std::iota(days.begin(), days.end(), 20168 - 100);
  const auto expected = Expected(days);
  for (size_t from = 0; from < 20; ++from) {
    for (size_t count = 0; count < 150; ++count) {
      std::vector<uint32_t> packed(count + 1, 7);
      PackSolar(std::span(days).subspan(from, count), std::span(packed).first(count));
      CHECK(
          std::equal(packed.begin(), packed.end() - 1, expected.begin() + static_cast<long>(from)));
      CHECK(packed.back() == 7);
    }
  }
}

TEST_CASE("the shorter span decides") {
  const int32_t days[] = {20168, 20169, 20170};
  uint32_t packed[] = {1, 1};
  PackSolar(days, packed);
  CHECK(Unpack(packed[1]) == YearMonthDay{1404, 1, 2});
  uint32_t more[] = {1, 1, 1, 1};
  PackSolar(days, more);
  CHECK(more[3] == 1);
}

TEST_CASE("days at the ends of the numbers have no date") {
  const std::vector<int32_t> days(64, 2147483647);
  const std::vector<int32_t> early(64, -2147483647 - 1);
  std::vector<uint32_t> packed(64, 1);
  PackSolar(days, packed);
  CHECK(std::count(packed.begin(), packed.end(), 0u) == 64);
  std::fill(packed.begin(), packed.end(), 1);
  PackSolar(early, packed);
  CHECK(std::count(packed.begin(), packed.end(), 0u) == 64);
}

}  // namespace
}  // namespace gahnegar::calendars
