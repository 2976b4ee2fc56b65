#include <cmath>

#include "calendars/generate/crescent.h"
#include "calendars/generate/moon.h"
#include "calendars/gregorian.h"
#include "calendars/sky/earth_rotation.h"
#include "calendars/sky/sun.h"
#include "calendars/solar.h"
#include "calendars/solar_new_year.h"
#include "tests/calendars/fixture.h"
#include "tests/catch.h"

namespace gahnegar::calendars {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr double kDegree = 0.017453292519943295;

TEST_CASE("the 25 announced moments of the new year, within ten seconds") {
  int within_three = 0;
  int moments = 0;
  for (const Words& words : FixtureLines("tahvil-official.txt")) {
    const int year = std::stoi(words[0]);
    INFO(year);
    const std::string& clock = words[2];
    const date::local_seconds announced =
        date::local_days{gregorian::ToDay(FixtureDate(words[1]))->time_since_epoch()} +
        hours{std::stoi(clock)} + minutes{std::stoi(clock.substr(3))} +
        seconds{std::stoi(clock.substr(6))};
    const seconds off = NewYearOf(year).value().Tehran() - announced;
    CHECK(std::abs(off.count()) <= 10);
    if (std::abs(off.count()) <= 3) ++within_three;
    ++moments;
  }
  CHECK(moments == 25);
  CHECK(within_three == 24);  // all but 1381, whose announcement differs from every computation
}

TEST_CASE("the sky gives the official first day of every year but the tie of 1503") {
  std::vector<int> differ;
  for (int year = solar::kFirstYear; year <= solar::kLastYear; ++year) {
    if (EquinoxOf(year).first_day != solar::Nowruz(year)) differ.push_back(year);
  }
  CHECK(differ == std::vector<int>{1503});
  const NewYear tie = NewYearOf(1503).value();
  CHECK(std::abs(tie.past_noon.count()) < 10);
  CHECK(tie.error.count() > 40);
}

TEST_CASE("how narrow it was") {
  // Minutes past true noon at 52.5 degrees east, computed for this project from Swiss Ephemeris.
  CHECK(std::abs(NewYearOf(1404)->past_noon.count() - 60 * 24.09) < 5);
  CHECK(std::abs(NewYearOf(1470)->past_noon.count() - 60 * 5.83) < 5);
  CHECK(std::abs(NewYearOf(1309)->past_noon.count() + 60 * 7.77) < 5);
  CHECK(std::abs(NewYearOf(1635)->past_noon.count() + 60 * 2.45) < 5);
  CHECK(NewYearOf(1404)->first_day == gregorian::ToDay({2025, 3, 21}));
}

TEST_CASE("there is no new year outside the calendar") {
  CHECK_FALSE(NewYearOf(0));
  CHECK_FALSE(NewYearOf(3001));
  CHECK(NewYearOf(1));
  CHECK(NewYearOf(3000));
}

TEST_CASE("the Sun on 13 October 1992 as in Meeus, example 25.b") {
  const sky::SunPlace sun = sky::SunAt(2448908.5 - 2451545.0);
  CHECK(sun.longitude / kDegree + 360.0 == Approx(199.906061).margin(1.0 / 3600));
  CHECK(sun.distance == Approx(0.99760853).margin(1e-6));
  CHECK(sun.right_ascension / kDegree + 360.0 == Approx(198.378178).margin(1.0 / 3600));
  CHECK(sun.declination / kDegree == Approx(-7.783871).margin(1.0 / 3600));
}

TEST_CASE("the Moon on 12 April 1992 as in Meeus, example 47.a") {
  const sky::MoonPlace moon = sky::MoonAt(2448724.5 - 2451545.0);
  CHECK(std::remainder(moon.longitude / kDegree - 133.167265, 360.0) ==
        Approx(0.0).margin(1.0 / 3600));
  CHECK(moon.distance == Approx(368409.7).margin(0.1));
  CHECK(moon.right_ascension / kDegree == Approx(134.688470).margin(1.0 / 3600));
  CHECK(moon.declination / kDegree == Approx(13.768368).margin(1.0 / 3600));
}

TEST_CASE("Delta T is continuous, and what it was measured to be") {
  CHECK(sky::DeltaT(1900.0) == Approx(-2.0).margin(0.2));
  CHECK(sky::DeltaT(2000.0) == Approx(63.83).margin(0.2));
  CHECK(sky::DeltaT(2020.0) == Approx(69.36).margin(0.05));
  CHECK(sky::DeltaT(2124.0) == Approx(105.6).margin(1.0));
  for (double year = 620.0; year < 3640.0; year += 0.01) {
    const double step = std::fabs(sky::DeltaT(year + 0.01) - sky::DeltaT(year));
    // Published knots do not meet exactly, and the forecast jumps where its formula changes.
    if (step > 0.3) FAIL("Delta T jumps by " << step << " s in " << year);
  }
}

TEST_CASE("the crescent: an evening nobody could see it, and one nobody could miss") {
  // Conjunction on 20 April 2023 at 04:13 UT; Iran's Shawwal began on 22 April.
  const Day day = *gregorian::ToDay({2023, 4, 20});
  const double conjunction = sky::ConjunctionNear(NumberOf(day) - 10957.5);
  CHECK((conjunction + 10957.5 - NumberOf(day)) * 24.0 == Approx(4.2).margin(0.1));
  CHECK(sky::BestVisibility(day) < sky::kVisibleToTelescopes);
  CHECK(sky::BestVisibility(day + date::days{1}) > 0.216);
  CHECK(sky::MonthAfterConjunction(conjunction, sky::kVisibleToTelescopes) == day + date::days{2});
}

}  // namespace
}  // namespace gahnegar::calendars
