#include "calendars/solar_new_year.h"

#include <cmath>
#include <numbers>

#include "calendars/sky/earth_rotation.h"
#include "calendars/sky/sun.h"
#include "calendars/solar.h"

namespace gahnegar::calendars {
namespace {

constexpr double kSecondsPerDay = 86400.0;
constexpr double kJ2000 = 10957.5;  // days from 1970-01-01 00:00 to 2000-01-01 12:00
constexpr double kTurn = 2.0 * std::numbers::pi;
constexpr double kEquinoxOfYearZero = -503590.2;  // about; days from J2000
constexpr double kMeridian = 52.5;                // degrees east, of Iran standard time

}  // namespace

EquinoxAndNoon EquinoxOf(int year) {
  const double guess = kEquinoxOfYearZero + 365.24219 * year;
  const double terrestrial = sky::MarchEquinoxNear(guess);
  const double decimal_year = sky::DecimalYear(terrestrial);
  const double universal = terrestrial - sky::DeltaT(decimal_year) / kSecondsPerDay;
  const double meridian = kMeridian * std::numbers::pi / 180.0;
  // Noon is found twice: the Sun's hours are not all equally long.
  double noon = universal;
  for (int i = 0; i < 2; ++i) noon -= sky::SunHourAngle(noon, meridian) / kTurn;
  const double local_noon = noon + kMeridian / 360.0 + kJ2000;  // days of local time
  const bool is_past_noon = universal >= noon;
  return {universal, (universal - noon) * kSecondsPerDay, sky::DeltaTError(decimal_year),
          DayNumber(static_cast<int32_t>(std::floor(local_noon)) + (is_past_noon ? 1 : 0))};
}

std::optional<NewYear> NewYearOf(int year) {
  if (!solar::HasYear(year)) return std::nullopt;
  const EquinoxAndNoon equinox = EquinoxOf(year);
  const auto whole = [](double seconds) {
    return std::chrono::seconds{static_cast<int64_t>(std::floor(seconds + 0.5))};
  };
  return NewYear{year, *solar::Nowruz(year),
                 date::sys_seconds{whole((equinox.universal_days + kJ2000) * kSecondsPerDay)},
                 whole(equinox.past_noon), whole(equinox.error)};
}

}  // namespace gahnegar::calendars
