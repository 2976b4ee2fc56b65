#include "calendars/generate/crescent.h"

#include <cmath>
#include <numbers>

#include "calendars/generate/moon.h"
#include "calendars/sky/earth_rotation.h"
#include "calendars/sky/sun.h"

namespace gahnegar::calendars::sky {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kRadiansPerDegree = kPi / 180.0;
constexpr double kAstronomicalUnit = 149597870.7;  // kilometres
constexpr double kEarthRadius = 6378.14;           // kilometres
constexpr double kMoonRadius = 1737.4;             // kilometres
constexpr double kJ2000 = 10957.5;                 // days from 1970-01-01 00:00
constexpr double kNotSeen = -9.0;

// At rising and setting the centre is this far below the horizon: refraction and half the disc.
constexpr double kSettingAltitude = -0.8333 * kRadiansPerDegree;

struct City {
  double north, east;  // degrees
};
constexpr City kCities[] = {
    {35.70, 51.42},  // Tehran
    {36.30, 59.60},  // Mashhad
    {38.08, 46.29},  // Tabriz
    {31.32, 48.68},  // Ahvaz
    {29.60, 52.53},  // Shiraz
    {25.29, 60.64},  // Chabahar
};

struct Vector {
  double x, y, z;
};
Vector operator+(Vector a, Vector b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
Vector operator-(Vector a, Vector b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
Vector operator*(double s, Vector a) { return {s * a.x, s * a.y, s * a.z}; }
double Dot(Vector a, Vector b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
double Length(Vector a) { return std::sqrt(Dot(a, a)); }
double Angle(Vector a, Vector b) { return std::acos(Dot(a, b) / (Length(a) * Length(b))); }

Vector FromEquatorial(double right_ascension, double declination, double distance) {
  return {distance * std::cos(declination) * std::cos(right_ascension),
          distance * std::cos(declination) * std::sin(right_ascension),
          distance * std::sin(declination)};
}

// Sun, Moon and the turning Earth on one evening, by parabolas through three instants.
class Evening {
 public:
  explicit Evening(Day day) : begin_(NumberOf(day) - kJ2000 + kBegin / 24.0) {
    for (int i = 0; i < 3; ++i) {
      const double universal = begin_ + i * kStep / 24.0;
      const double terrestrial = universal + DeltaT(DecimalYear(universal)) / 86400.0;
      const SunPlace sun = SunAt(terrestrial);
      const MoonPlace moon = MoonAt(terrestrial);
      sun_[i] =
          FromEquatorial(sun.right_ascension, sun.declination, sun.distance * kAstronomicalUnit);
      moon_[i] = FromEquatorial(moon.right_ascension, moon.declination, moon.distance);
      if (i == 0) sidereal_ = MeanSiderealTime(universal, terrestrial) + sun.equation_of_equinoxes;
    }
  }

  // Hours are counted from the beginning of the evening.
  Vector Sun(double hours) const { return Between(sun_, hours); }
  Vector Moon(double hours) const { return Between(moon_, hours); }
  Vector Zenith(City city, double hours) const {
    const double sidereal = sidereal_ + (hours * 1.00273790935 / 24.0) * 2.0 * kPi;
    return FromEquatorial(sidereal + city.east * kRadiansPerDegree, city.north * kRadiansPerDegree,
                          1.0);
  }

  // Yallop's q; kNotSeen when the Moon sets first.
  double Visibility(City city) const {
    const double sunset = Setting(city, [&](double hours) { return Sun(hours); });
    const double moonset = Setting(city, [&](double hours) { return Moon(hours); });
    if (moonset <= sunset) return kNotSeen;
    const double best = sunset + (moonset - sunset) * 4.0 / 9.0;
    const Vector zenith = Zenith(city, best);
    const Vector sun = Sun(best);
    const Vector moon = Moon(best);
    // Altitudes from the centre of the Earth, the width of the crescent from the city.
    const double height = (Angle(sun, zenith) - Angle(moon, zenith)) / kRadiansPerDegree;
    const double radius = std::asin(kMoonRadius / Length(moon - kEarthRadius * zenith));
    const double width = 60.0 / kRadiansPerDegree * radius * (1.0 - std::cos(Angle(sun, moon)));
    const double needed = 11.8371 + width * (-6.3226 + width * (0.7319 - 0.1018 * width));
    return (height - needed) / 10.0;
  }

 private:
  static constexpr double kBegin = 12.0;  // hours UT: before any sunset in Iran
  static constexpr double kStep = 4.5;    // to 21 hours UT

  static Vector Between(const Vector (&at)[3], double hours) {
    const double u = hours / kStep - 1.0;  // [-1, 1] inside
    return (0.5 * u * (u - 1.0)) * at[0] + (1.0 - u * u) * at[1] + (0.5 * u * (u + 1.0)) * at[2];
  }

  // Hours at which the body, seen from the city, goes below the horizon; halving from noon on.
  template <typename Body>
  double Setting(City city, const Body& body) const {
    double up = -4.0;
    double down = 11.0;
    for (int i = 0; i < 24; ++i) {
      const double hours = 0.5 * (up + down);
      const Vector zenith = Zenith(city, hours);
      const double altitude = kPi / 2.0 - Angle(body(hours) - kEarthRadius * zenith, zenith);
      (altitude > kSettingAltitude ? up : down) = hours;
    }
    return 0.5 * (up + down);
  }

  double begin_;
  double sidereal_ = 0.0;
  Vector sun_[3];
  Vector moon_[3];
};

}  // namespace

double BestVisibility(Day day) {
  const Evening evening(day);
  double best = kNotSeen;
  for (const City& city : kCities) best = std::fmax(best, evening.Visibility(city));
  return best;
}

double ConjunctionNear(double terrestrial_days) {
  constexpr double kDaysPerRadian = 29.530589 / (2.0 * kPi);
  for (int i = 0; i < 6; ++i) {
    const double ahead = MoonAt(terrestrial_days).longitude - SunAt(terrestrial_days).longitude;
    terrestrial_days -= std::remainder(ahead, 2.0 * kPi) * kDaysPerRadian;
  }
  return terrestrial_days;
}

Day MonthAfterConjunction(double terrestrial_days, double least_visible) {
  Day evening = DayNumber(static_cast<int32_t>(std::floor(terrestrial_days + kJ2000)));
  while (BestVisibility(evening) < least_visible) evening += date::days{1};
  return evening + date::days{1};
}

}  // namespace gahnegar::calendars::sky
