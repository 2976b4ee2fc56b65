// How far the Earth has turned, and how well anybody knows it.
//
// The sky runs on terrestrial time (TT), noon on universal time (UT): the Earth's rotation slows
// unevenly. Delta T is TT - UT; before telescopes it is known from eclipses, in the future not at
// all, and it alone decides whether some equinoxes fall before noon.
//
//   DeltaT(2020)        // 69.4 seconds
//   DeltaTError(2124)   // 50 seconds: why Nowruz of 1503 cannot be told
#pragma once

namespace gahnegar::calendars::sky {

// Seconds; year as a decimal, 400 to 3700.
double DeltaT(double year);

// Standard error of DeltaT, seconds.
double DeltaTError(double year);

// Greenwich mean sidereal time, radians in no particular turn, at an instant given in days from
// J2000 (2000-01-01 12:00) in both scales.
double MeanSiderealTime(double universal_days, double terrestrial_days);

// Decimal year of an instant in days from J2000.
inline double DecimalYear(double days) { return 2000.0 + days / 365.2425; }

}  // namespace gahnegar::calendars::sky
