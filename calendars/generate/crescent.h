// Whether the new crescent can be seen from Iran on an evening.
//
// B. D. Yallop's criterion (NAO Technical Note 69, 1997): at the best time, four ninths of the way
// from sunset to moonset, the height of the Moon above the Sun is compared with what a crescent of
// its width needs. The figure q is the surplus; above +0.216 anybody sees the crescent, below
// -0.293 nobody does without a telescope. The month begins on the day after the first evening on
// which the best of six cities reaches a threshold.
#pragma once

#include "calendars/day.h"

namespace gahnegar::calendars::sky {

// Today's months are announced after a search with telescopes and aeroplanes; this threshold
// reproduces most of the official months of AH 1423-1447.
inline constexpr double kVisibleToTelescopes = -0.27;

// Older almanacs expect a crescent that eyes can see: Yallop's own limit of "visible under perfect
// conditions", which reproduces most of the months of AH 1265-1345.
inline constexpr double kVisibleToEyes = -0.014;

// q of the evening that ends `day`, the best of six cities; -9 when the Moon sets before the Sun.
double BestVisibility(Day day);

// The conjunction of Sun and Moon nearest to an instant, days from J2000 (TT).
double ConjunctionNear(double terrestrial_days);

// The first day of the month that follows that conjunction.
Day MonthAfterConjunction(double terrestrial_days, double least_visible);

}  // namespace gahnegar::calendars::sky
