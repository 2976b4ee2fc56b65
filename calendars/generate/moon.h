// Where the Moon is, to about ten arcseconds: plenty for whether a crescent can be seen.
#pragma once

namespace gahnegar::calendars::sky {

// Geocentric, in the true equator and equinox of the date.
struct MoonPlace {
  double longitude;  // apparent, radians, in no particular turn
  double right_ascension;
  double declination;
  double distance;  // kilometres
};

// `terrestrial_days` from J2000 (2000-01-01 12:00 TT).
MoonPlace MoonAt(double terrestrial_days);

}  // namespace gahnegar::calendars::sky
