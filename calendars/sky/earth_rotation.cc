#include "calendars/sky/earth_rotation.h"

#include <cmath>
#include <cstddef>
#include <iterator>
#include <numbers>

namespace gahnegar::calendars::sky {
namespace {

constexpr double kRadiansPerArcsecond = std::numbers::pi / 648000.0;

struct Stretch {
  double from;
  double a[4];  // a[0] + a[1] u + a[2] u^2 + a[3] u^3, u from 0 to 1 over the stretch
};

// F. R. Stephenson, L. V. Morrison and C. Y. Hohenkerk, "Measurement of the Earth's rotation: 720
// BC to AD 2015", Proceedings of the Royal Society A 472 (2016), table S15.
constexpr Stretch kStretches[] = {
    {400, {6604.404, -5981.266, -505.093, 1349.609}},
    {1000, {1467.654, -2452.187, 2460.927, -1183.759}},
    {1500, {292.635, -216.322, -43.614, 56.681}},
    {1600, {89.380, -66.754, 31.607, -10.497}},
    {1650, {43.736, -49.043, 0.227, 15.811}},
    {1720, {10.730, -1.321, 62.250, -52.946}},
    {1800, {18.714, -4.457, -1.509, 2.507}},
    {1810, {15.255, 0.046, 6.012, -4.634}},
    {1820, {16.679, -1.831, -7.889, 3.799}},
    {1830, {10.758, -6.211, 3.509, -0.388}},
    {1840, {7.668, -0.357, 2.345, -0.338}},
    {1850, {9.317, 1.659, 0.332, -0.932}},
    {1855, {10.376, -0.472, -2.463, 1.596}},
    {1860, {9.038, -0.610, 2.325, -2.497}},
    {1865, {8.256, -3.450, -5.166, 2.729}},
    {1870, {2.369, -5.596, 3.020, -0.919}},
    {1875, {-1.126, -2.312, 0.264, -0.037}},
    {1880, {-3.211, -1.894, 0.154, 0.562}},
    {1885, {-4.388, 0.101, 1.841, -1.438}},
    {1890, {-3.884, -0.531, -2.473, 1.870}},
    {1895, {-5.017, 0.134, 3.138, -0.232}},
    {1900, {-1.977, 5.715, 2.443, -1.257}},
    {1905, {4.923, 6.828, -1.329, 0.720}},
    {1910, {11.142, 6.330, 0.831, -0.825}},
    {1915, {17.479, 5.518, -1.643, 0.262}},
    {1920, {21.617, 3.020, -0.856, 0.008}},
    {1925, {23.789, 1.333, -0.831, 0.127}},
    {1930, {24.418, 0.052, -0.449, 0.142}},
    {1935, {24.164, -0.419, -0.022, 0.702}},
    {1940, {24.426, 1.645, 2.086, -1.106}},
    {1945, {27.050, 2.499, -1.232, 0.614}},
    {1950, {28.932, 1.127, 0.220, -0.277}},
    {1953, {30.002, 0.737, -0.610, 0.631}},
    {1956, {30.760, 1.409, 1.282, -0.799}},
    {1959, {32.652, 1.577, -1.115, 0.507}},
    {1962, {33.621, 0.868, 0.406, 0.199}},
    {1965, {35.093, 2.275, 1.002, -0.414}},
    {1968, {37.956, 3.035, -0.242, 0.202}},
    {1971, {40.951, 3.157, 0.364, -0.229}},
    {1974, {44.244, 3.198, -0.323, 0.172}},
    {1977, {47.291, 3.069, 0.193, -0.192}},
    {1980, {50.361, 2.878, -0.384, 0.081}},
    {1983, {52.936, 2.354, -0.140, -0.166}},
    {1986, {54.984, 1.577, -0.637, 0.448}},
    {1989, {56.373, 1.649, 0.709, -0.277}},
    {1992, {58.453, 2.235, -0.122, 0.111}},
    {1995, {60.677, 2.324, 0.212, -0.315}},
    {1998, {62.899, 1.804, -0.732, 0.112}},
    {2001, {64.082, 0.675, -0.396, 0.193}},
    {2004, {64.555, 0.463, 0.184, -0.008}},
    {2007, {65.194, 0.809, 0.161, -0.101}},
    {2010, {66.063, 0.828, -0.142, 0.168}},
    {2013, {66.917, 1.046, 0.360, -0.282}},
};
constexpr double kEndOfStretches = 2016.0;

// Measured (IERS) on 1 January of 2016 to 2026, and expected in 2027 and 2028.
constexpr double kRecent[] = {68.10, 68.59, 68.97, 69.22, 69.36, 69.36, 69.29,
                              69.20, 69.18, 69.14, 69.11, 69.0,  68.9};
constexpr double kEndOfRecent = kEndOfStretches + std::size(kRecent) - 1.0;  // 2028

// The forecast Swiss Ephemeris uses: a cubic to 2500, the parabola of the tides after.
double Forecast(double year) {
  const double b = year - 2000.0;
  if (year >= 2500.0) return 42.5 + 32.5 * (b / 100.0) * (b / 100.0);
  return 64.0 + b * (521.0 / 3000.0) + b * b / 1250.0 + b * b * b * (121.0 / 30000000.0);
}

// Values between points of a table whose first column rises.
struct Point {
  double year;
  double seconds;
};

// Before 1300, 0.8 t^2 (t in centuries from 1820); to the present, the estimates of F. Espenak's
// eclipse catalogues.
constexpr Point kErrors[] = {{1200.0, 30.8}, {1300.0, 20.0}, {1600.0, 20.0}, {1700.0, 5.0},
                             {1800.0, 1.0},  {1850.0, 1.0},  {1900.0, 0.5},  {2025.0, 0.5}};

}  // namespace

double DeltaT(double year) {
  if (year < kEndOfStretches) {
    size_t i = std::size(kStretches) - 1;
    while (i > 0 && year < kStretches[i].from) --i;
    const double end = i + 1 < std::size(kStretches) ? kStretches[i + 1].from : kEndOfStretches;
    const auto& [from, a] = kStretches[i];
    const double u = (year - from) / (end - from);
    return a[0] + u * (a[1] + u * (a[2] + u * a[3]));
  }
  if (year < kEndOfRecent) {
    const auto i = static_cast<size_t>(year - kEndOfStretches);  // [0, 12)
    const double u = year - kEndOfStretches - static_cast<double>(i);
    return kRecent[i] + u * (kRecent[i + 1] - kRecent[i]);
  }
  // The forecast was made before the Earth stopped slowing for some years; it is joined to what was
  // measured over a century.
  const double gap = kRecent[std::size(kRecent) - 1] - Forecast(kEndOfRecent);
  const double fade = 1.0 - (year - kEndOfRecent) / 100.0;
  return Forecast(year) + (fade > 0.0 ? fade * gap : 0.0);
}

double DeltaTError(double year) {
  if (year < kErrors[0].year) return 0.8 * ((year - 1820.0) / 100.0) * ((year - 1820.0) / 100.0);
  for (size_t i = 1; i < std::size(kErrors); ++i) {
    if (year >= kErrors[i].year) continue;
    const double u = (year - kErrors[i - 1].year) / (kErrors[i].year - kErrors[i - 1].year);
    return kErrors[i - 1].seconds + u * (kErrors[i].seconds - kErrors[i - 1].seconds);
  }
  // P. J. Huber, "Modeling the length of day and extrapolating the rotation of the Earth" (2000):
  // the length of the day wanders as a bounded random walk.
  const double years = year - 2025.0;
  const double walk = 365.25 * years * std::sqrt(years * 0.058 / 3.0 * (1.0 + years / 2500.0));
  return std::fmax(0.5, walk / 1000.0);
}

double MeanSiderealTime(double universal_days, double terrestrial_days) {
  // Earth rotation angle (IAU 2000), and the precession of the equinox along the equator (IAU 2006;
  // N. Capitaine, P. Wallace and J. Chapront, Astronomy and Astrophysics 412 (2003) 567).
  const double turns =
      0.7790572732640 + 0.00273781191135448 * universal_days + std::fmod(universal_days, 1.0);
  const double t = terrestrial_days / 36525.0;
  const double precession =
      0.014506 + t * (4612.156534 + t * (1.3915817 + t * (-0.00000044 + t * -0.000029956)));
  return 2.0 * std::numbers::pi * turns + precession * kRadiansPerArcsecond;
}

}  // namespace gahnegar::calendars::sky
