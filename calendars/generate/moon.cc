#include "calendars/generate/moon.h"

#include <cmath>
#include <cstdlib>
#include <numbers>

#include "calendars/sky/sun.h"

namespace gahnegar::calendars::sky {
namespace {

constexpr double kRadiansPerDegree = std::numbers::pi / 180.0;

// The larger terms of the lunar theory ELP-2000/82 (M. Chapront-Touze and J. Chapront, Astronomy
// and Astrophysics 124 (1983) 50), as J. Meeus rounds them (Astronomical Algorithms, chapter 47).
// Multiples of D, M, M' and F; millionths of a degree; thousandths of a kilometre.
struct LongitudeTerm {
  int d, m, n, f;
  double sine, cosine_of_distance;
};
struct LatitudeTerm {
  int d, m, n, f;
  double sine;
};

// clang-format off
constexpr LongitudeTerm kLongitude[] = {
    {0, 0, 1, 0, 6288774, -20905355}, {2, 0, -1, 0, 1274027, -3699111},
    {2, 0, 0, 0, 658314, -2955968}, {0, 0, 2, 0, 213618, -569925}, {0, 1, 0, 0, -185116, 48888},
    {0, 0, 0, 2, -114332, -3149}, {2, 0, -2, 0, 58793, 246158}, {2, -1, -1, 0, 57066, -152138},
    {2, 0, 1, 0, 53322, -170733}, {2, -1, 0, 0, 45758, -204586}, {0, 1, -1, 0, -40923, -129620},
    {1, 0, 0, 0, -34720, 108743}, {0, 1, 1, 0, -30383, 104755}, {2, 0, 0, -2, 15327, 10321},
    {0, 0, 1, 2, -12528, 0}, {0, 0, 1, -2, 10980, 79661}, {4, 0, -1, 0, 10675, -34782},
    {0, 0, 3, 0, 10034, -23210}, {4, 0, -2, 0, 8548, -21636}, {2, 1, -1, 0, -7888, 24208},
    {2, 1, 0, 0, -6766, 30824}, {1, 0, -1, 0, -5163, -8379}, {1, 1, 0, 0, 4987, -16675},
    {2, -1, 1, 0, 4036, -12831}, {2, 0, 2, 0, 3994, -10445}, {4, 0, 0, 0, 3861, -11650},
    {2, 0, -3, 0, 3665, 14403}, {0, 1, -2, 0, -2689, -7003}, {2, 0, -1, 2, -2602, 0},
    {2, -1, -2, 0, 2390, 10056}, {1, 0, 1, 0, -2348, 6322}, {2, -2, 0, 0, 2236, -9884},
    {0, 1, 2, 0, -2120, 5751}, {0, 2, 0, 0, -2069, 0}, {2, -2, -1, 0, 2048, -4950},
    {2, 0, 1, -2, -1773, 4130}, {2, 0, 0, 2, -1595, 0}, {4, -1, -1, 0, 1215, -3958},
    {0, 0, 2, 2, -1110, 0}, {3, 0, -1, 0, -892, 3258}, {2, 1, 1, 0, -810, 2616},
    {4, -1, -2, 0, 759, -1897}, {0, 2, -1, 0, -713, -2117}, {2, 2, -1, 0, -700, 2354},
    {2, 1, -2, 0, 691, 0}, {2, -1, 0, -2, 596, 0}, {4, 0, 1, 0, 549, -1423},
    {0, 0, 4, 0, 537, -1117}, {4, -1, 0, 0, 520, -1571}, {1, 0, -2, 0, -487, -1739},
    {2, 1, 0, -2, -399, 0}, {0, 0, 2, -2, -381, -4421}, {1, 1, 1, 0, 351, 0},
    {3, 0, -2, 0, -340, 0}, {4, 0, -3, 0, 330, 0}, {2, -1, 2, 0, 327, 0}, {0, 2, 1, 0, -323, 1165},
    {1, 1, -1, 0, 299, 0}, {2, 0, 3, 0, 294, 0}, {2, 0, -1, -2, 0, 8752},
};

constexpr LatitudeTerm kLatitude[] = {
    {0, 0, 0, 1, 5128122}, {0, 0, 1, 1, 280602}, {0, 0, 1, -1, 277693}, {2, 0, 0, -1, 173237},
    {2, 0, -1, 1, 55413}, {2, 0, -1, -1, 46271}, {2, 0, 0, 1, 32573}, {0, 0, 2, 1, 17198},
    {2, 0, 1, -1, 9266}, {0, 0, 2, -1, 8822}, {2, -1, 0, -1, 8216}, {2, 0, -2, -1, 4324},
    {2, 0, 1, 1, 4200}, {2, 1, 0, -1, -3359}, {2, -1, -1, 1, 2463}, {2, -1, 0, 1, 2211},
    {2, -1, -1, -1, 2065}, {0, 1, -1, -1, -1870}, {4, 0, -1, -1, 1828}, {0, 1, 0, 1, -1794},
    {0, 0, 0, 3, -1749}, {0, 1, -1, 1, -1565}, {1, 0, 0, 1, -1491}, {0, 1, 1, 1, -1475},
    {0, 1, 1, -1, -1410}, {0, 1, 0, -1, -1344}, {1, 0, 0, -1, -1335}, {0, 0, 3, 1, 1107},
    {4, 0, 0, -1, 1021}, {4, 0, -1, 1, 833}, {0, 0, 1, -3, 777}, {4, 0, -2, 1, 671},
    {2, 0, 0, -3, 607}, {2, 0, 2, -1, 596}, {2, -1, 1, -1, 491}, {2, 0, -2, 1, -451},
    {0, 0, 3, -1, 439}, {2, 0, 2, 1, 422}, {2, 0, -3, -1, 421}, {2, 1, -1, 1, -366},
    {2, 1, 0, 1, -351}, {4, 0, 0, 1, 331}, {2, -1, 1, 1, 315}, {2, -2, 0, -1, 302},
    {0, 0, 1, 3, -283}, {2, 1, 1, -1, -229}, {1, 1, 0, -1, 223}, {1, 1, 0, 1, 223},
    {0, 1, -2, -1, -220}, {2, 1, -1, -1, -220}, {1, 0, 1, 1, -185}, {2, -1, -2, -1, 181},
    {0, 1, 2, 1, -177}, {4, 0, -2, -1, 176}, {4, -1, -1, -1, 166}, {1, 0, 1, -1, -164},
    {4, 0, 1, -1, 132}, {1, 0, -1, -1, -119}, {4, -1, 0, -1, 115}, {2, -2, 0, 1, 107},
};
// clang-format on

double Degrees(double t, double c0, double c1, double c2, double c3, double c4) {
  return kRadiansPerDegree * (c0 + t * (c1 + t * (c2 + t * (c3 + t * c4))));
}

}  // namespace

MoonPlace MoonAt(double terrestrial_days) {
  using std::sin;
  const double t = terrestrial_days / 36525.0;
  const double l =
      Degrees(t, 218.3164477, 481267.88123421, -0.0015786, 1.0 / 538841, -1.0 / 65194000);
  const double d =
      Degrees(t, 297.8501921, 445267.1114034, -0.0018819, 1.0 / 545868, -1.0 / 113065000);
  const double m = Degrees(t, 357.5291092, 35999.0502909, -0.0001536, 1.0 / 24490000, 0.0);
  const double n = Degrees(t, 134.9633964, 477198.8675055, 0.0087414, 1.0 / 69699, -1.0 / 14712000);
  const double f =
      Degrees(t, 93.2720950, 483202.0175233, -0.0036539, -1.0 / 3526000, 1.0 / 863310000);
  const double venus = Degrees(t, 119.75, 131.849, 0.0, 0.0, 0.0);
  const double jupiter = Degrees(t, 53.09, 479264.290, 0.0, 0.0, 0.0);
  const double flattening = Degrees(t, 313.45, 481266.484, 0.0, 0.0, 0.0);
  const double e = 1.0 - t * (0.002516 + t * 0.0000074);  // the Earth's orbit grows rounder
  const double powers_of_e[] = {1.0, e, e * e};

  double longitude = 3958 * sin(venus) + 1962 * sin(l - f) + 318 * sin(jupiter);
  double distance = 0.0;
  for (const auto& term : kLongitude) {
    const double angle = term.d * d + term.m * m + term.n * n + term.f * f;
    const double power = powers_of_e[std::abs(term.m)];
    longitude += term.sine * power * sin(angle);
    distance += term.cosine_of_distance * power * std::cos(angle);
  }
  double latitude = -2235 * sin(l) + 382 * sin(flattening) + 175 * sin(venus - f) +
                    175 * sin(venus + f) + 127 * sin(l - n) - 115 * sin(l + n);
  for (const auto& term : kLatitude) {
    const double angle = term.d * d + term.m * m + term.n * n + term.f * f;
    latitude += term.sine * powers_of_e[std::abs(term.m)] * sin(angle);
  }

  const Nutation nutation = NutationAt(terrestrial_days);
  const double of_date = l + longitude * 1e-6 * kRadiansPerDegree + nutation.longitude;
  const double b = latitude * 1e-6 * kRadiansPerDegree;
  const double obliquity = nutation.true_obliquity;
  return {of_date,
          std::atan2(sin(of_date) * std::cos(obliquity) - std::tan(b) * sin(obliquity),
                     std::cos(of_date)),
          std::asin(sin(b) * std::cos(obliquity) + std::cos(b) * sin(obliquity) * sin(of_date)),
          385000.56 + distance * 1e-3};
}

}  // namespace gahnegar::calendars::sky
