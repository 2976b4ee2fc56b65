// Where the Sun is seen from the centre of the Earth, to about half an arcsecond between the years
// 600 and 3650: good for the instant of an equinox within a few seconds, plus what Delta T leaves
// open.
//
//   SunAt(9575.4...).longitude   // 0 at the equinox of 20 March 2026, 14:46 TT and some seconds
#pragma once

namespace gahnegar::calendars::sky {

// Apparent (with aberration and nutation), in the true equator and equinox of the date; radians.
struct SunPlace {
  double longitude;  // (-pi, pi]
  double right_ascension;
  double declination;
  double distance;               // astronomical units
  double equation_of_equinoxes;  // what apparent sidereal time is ahead of mean
};

// `terrestrial_days` from J2000 (2000-01-01 12:00 TT).
SunPlace SunAt(double terrestrial_days);

// Nutation in longitude and the obliquity with it; radians.
struct Nutation {
  double longitude;
  double true_obliquity;
};
Nutation NutationAt(double terrestrial_days);

// The instant nearest to `terrestrial_days` at which the Sun's longitude is 0: an equinox of March.
double MarchEquinoxNear(double terrestrial_days);

// How far the Sun is past the meridian; radians in (-pi, pi], 0 at true noon. Longitude east.
double SunHourAngle(double universal_days, double east_longitude);

}  // namespace gahnegar::calendars::sky
