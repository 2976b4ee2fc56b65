#include "calendars/sky/sun.h"

#include <cmath>
#include <numbers>

#include "calendars/sky/earth_rotation.h"
#include "calendars/sky/earth_series.h"

namespace gahnegar::calendars::sky {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kRadiansPerDegree = kPi / 180.0;
constexpr double kRadiansPerArcsecond = kPi / 648000.0;
constexpr double kDaysPerThousandYears = 365250.0;
constexpr double kLightDaysPerAstronomicalUnit = 0.0057755183;

double ToHalfTurns(double angle) { return std::remainder(angle, 2.0 * kPi); }

template <size_t n>
double Sum(const Term (&terms)[n], double tau) {
  double powers[6] = {1.0};
  for (int i = 1; i < 6; ++i) powers[i] = powers[i - 1] * tau;
  double sum = 0.0;
  for (const Term& term : terms) {
    sum += powers[term.power] * term.amplitude * std::cos(term.phase + term.frequency * tau);
  }
  return sum;
}

double Polynomial(double t, double c0, double c1, double c2, double c3, double c4, double c5) {
  return c0 + t * (c1 + t * (c2 + t * (c3 + t * (c4 + t * c5))));
}

struct NutationTerm {
  int d, m, n, f, o;  // multiples of the arguments
  double sine, sine_per_century;
  double cosine, cosine_per_century;  // units of 0.0001 arcsecond
};

// The larger terms of the IAU 1980 theory of nutation (P. K. Seidelmann, Celestial Mechanics 27
// (1982) 79); the dropped ones move the equinox by less than half a second.
constexpr NutationTerm kNutation[] = {
    {0, 0, 0, 0, 1, -171996, -174.2, 92025, 8.9},
    {-2, 0, 0, 2, 2, -13187, -1.6, 5736, -3.1},
    {0, 0, 0, 2, 2, -2274, -0.2, 977, -0.5},
    {0, 0, 0, 0, 2, 2062, 0.2, -895, 0.5},
    {0, 1, 0, 0, 0, 1426, -3.4, 54, -0.1},
    {0, 0, 1, 0, 0, 712, 0.1, -7, 0},
    {-2, 1, 0, 2, 2, -517, 1.2, 224, -0.6},
    {0, 0, 0, 2, 1, -386, -0.4, 200, 0},
    {0, 0, 1, 2, 2, -301, 0, 129, -0.1},
    {-2, -1, 0, 2, 2, 217, -0.5, -95, 0.3},
    {-2, 0, 1, 0, 0, -158, 0, 0, 0},
    {-2, 0, 0, 2, 1, 129, 0.1, -70, 0},
    {0, 0, -1, 2, 2, 123, 0, -53, 0},
    {2, 0, 0, 0, 0, 63, 0, 0, 0},
    {0, 0, 1, 0, 1, 63, 0.1, -33, 0},
    {2, 0, -1, 2, 2, -59, 0, 26, 0},
    {0, 0, -1, 0, 1, -58, -0.1, 32, 0},
    {0, 0, 1, 2, 1, -51, 0, 27, 0},
    {-2, 0, 2, 0, 0, 48, 0, 0, 0},
    {0, 0, -2, 2, 1, 46, 0, -24, 0},
    {2, 0, 0, 2, 2, -38, 0, 16, 0},
    {0, 0, 2, 2, 2, -31, 0, 13, 0},
    {0, 0, 2, 0, 0, 29, 0, 0, 0},
    {-2, 0, 1, 2, 2, 29, 0, -12, 0},
    {0, 0, 0, 2, 0, 26, 0, 0, 0},
    {-2, 0, 0, 2, 0, -22, 0, 0, 0},
    {0, 0, -1, 2, 1, 21, 0, -10, 0},
    {0, 2, 0, 0, 0, 17, -0.1, 0, 0},
    {2, 0, -1, 0, 1, 16, 0, -8, 0},
    {-2, 2, 0, 2, 2, -16, 0.1, 7, 0},
};

}  // namespace

Nutation NutationAt(double terrestrial_days) {
  const double t = terrestrial_days / 36525.0;
  const double d = Polynomial(t, 297.85036, 445267.111480, -0.0019142, 1.0 / 189474, 0, 0);
  const double m = Polynomial(t, 357.52772, 35999.050340, -0.0001603, -1.0 / 300000, 0, 0);
  const double n = Polynomial(t, 134.96298, 477198.867398, 0.0086972, 1.0 / 56250, 0, 0);
  const double f = Polynomial(t, 93.27191, 483202.017538, -0.0036825, 1.0 / 327270, 0, 0);
  const double o = Polynomial(t, 125.04452, -1934.136261, 0.0020708, 1.0 / 450000, 0, 0);
  double longitude = 0.0;
  double obliquity = 0.0;
  for (const NutationTerm& term : kNutation) {
    const double angle =
        kRadiansPerDegree * (term.d * d + term.m * m + term.n * n + term.f * f + term.o * o);
    longitude += (term.sine + term.sine_per_century * t) * std::sin(angle);
    obliquity += (term.cosine + term.cosine_per_century * t) * std::cos(angle);
  }
  const double mean_obliquity =
      Polynomial(t, 84381.406, -46.836769, -0.0001831, 0.00200340, -0.000000576, -0.0000000434);
  return {longitude * 1e-4 * kRadiansPerArcsecond,
          (mean_obliquity + obliquity * 1e-4) * kRadiansPerArcsecond};
}

SunPlace SunAt(double terrestrial_days) {
  // Seen where it was, relative to the Earth, when the light left: that is aberration too.
  const double distance = Sum(kDistance, terrestrial_days / kDaysPerThousandYears);
  const double tau =
      (terrestrial_days - kLightDaysPerAstronomicalUnit * distance) / kDaysPerThousandYears;
  // From VSOP87's own equinox to that of FK5: 0.09033 arcsecond (J. Meeus, Astronomical Algorithms,
  // chapter 32).
  const double longitude = Sum(kLongitude, tau) + kPi - 0.09033 * kRadiansPerArcsecond;
  const double latitude = -Sum(kLatitude, tau);

  // Precession from the ecliptic of J2000 to the mean equator of the date (IAU 2006; N. Capitaine,
  // P. Wallace and J. Chapront, Astronomy and Astrophysics 412 (2003) 567).
  const double t = terrestrial_days / 36525.0;
  const double psi = kRadiansPerArcsecond * Polynomial(t, 0, 5038.481507, -1.0790069, -0.00114045,
                                                       0.000132851, -0.0000000951);
  const double omega = kRadiansPerArcsecond * Polynomial(t, 84381.406, -0.025754, 0.0512623,
                                                         -0.00772503, -0.000000467, 0.0000003337);
  const double chi = kRadiansPerArcsecond * Polynomial(t, 0, 10.556403, -2.3814292, -0.00121197,
                                                       0.000170663, -0.0000000560);
  const double x0 = std::cos(latitude) * std::cos(longitude + psi);
  const double y0 = std::cos(latitude) * std::sin(longitude + psi);
  const double z0 = std::sin(latitude);
  const double y1 = y0 * std::cos(omega) - z0 * std::sin(omega);
  const double z = y0 * std::sin(omega) + z0 * std::cos(omega);
  const double x = x0 * std::cos(chi) + y1 * std::sin(chi);
  const double y = -x0 * std::sin(chi) + y1 * std::cos(chi);

  // To the ecliptic of the date, where nutation is a shift of longitude.
  const double mean_obliquity =
      kRadiansPerArcsecond *
      Polynomial(t, 84381.406, -46.836769, -0.0001831, 0.00200340, -0.000000576, -0.0000000434);
  const Nutation nutation = NutationAt(terrestrial_days);
  const double mean_longitude =
      std::atan2(y * std::cos(mean_obliquity) + z * std::sin(mean_obliquity), x);
  const double sine_of_latitude = z * std::cos(mean_obliquity) - y * std::sin(mean_obliquity);
  const double of_date = ToHalfTurns(mean_longitude + nutation.longitude);
  const double b = std::asin(sine_of_latitude);
  const double e = nutation.true_obliquity;
  return {
      of_date,
      std::atan2(std::sin(of_date) * std::cos(e) - std::tan(b) * std::sin(e), std::cos(of_date)),
      std::asin(std::sin(b) * std::cos(e) + std::cos(b) * std::sin(e) * std::sin(of_date)),
      distance, nutation.longitude * std::cos(e)};
}

double MarchEquinoxNear(double terrestrial_days) {
  constexpr double kDaysPerRadian = 365.2422 / (2.0 * kPi);
  for (int i = 0; i < 8; ++i)
    terrestrial_days -= SunAt(terrestrial_days).longitude * kDaysPerRadian;
  return terrestrial_days;
}

double SunHourAngle(double universal_days, double east_longitude) {
  const double terrestrial_days = universal_days + DeltaT(DecimalYear(universal_days)) / 86400.0;
  const SunPlace sun = SunAt(terrestrial_days);
  return ToHalfTurns(MeanSiderealTime(universal_days, terrestrial_days) +
                     sun.equation_of_equinoxes + east_longitude - sun.right_ascension);
}

}  // namespace gahnegar::calendars::sky
