#include "engine/timeline/period.h"

#include "tests/catch.h"

namespace gahnegar {
namespace {

using calendars::Calendar;
using Shape = Period::Shape;

Shape ShapeOf(Calendar seen_through, calendars::YearMonthDay first, calendars::YearMonthDay last) {
  const auto a = calendars::ToDay(Calendar::kSolar, first);
  const auto b = calendars::ToDay(Calendar::kSolar, last);
  REQUIRE(a);
  REQUIRE(b);
  const auto period = PeriodIn(seen_through, *a, *b);
  REQUIRE(period);
  return period->shape;
}

TEST_CASE("The same days are a month in one calendar and days in another") {
  CHECK(ShapeOf(Calendar::kSolar, {1400, 5, 1}, {1400, 5, 31}) == Shape::kMonths);
  CHECK(ShapeOf(Calendar::kGregorian, {1400, 5, 1}, {1400, 5, 31}) == Shape::kDays);
  CHECK(ShapeOf(Calendar::kSolar, {1400, 5, 1}, {1400, 5, 30}) == Shape::kDays);
  CHECK(ShapeOf(Calendar::kSolar, {1400, 5, 16}, {1400, 5, 16}) == Shape::kDay);
}

TEST_CASE("A year ends with the last day that it really has") {
  CHECK(ShapeOf(Calendar::kSolar, {1400, 1, 1}, {1400, 12, 29}) == Shape::kYears);
  CHECK(ShapeOf(Calendar::kSolar, {1399, 1, 1}, {1399, 12, 29}) == Shape::kDays);
  CHECK(ShapeOf(Calendar::kSolar, {1399, 1, 1}, {1399, 12, 30}) == Shape::kYears);
}

}  // namespace
}  // namespace gahnegar
