// Years of the solar Hijri calendar in which 1 Farvardin is not where the 33-year rule puts it, and
// years in which nobody can say. Printed by generate_solar_years from the equinox and true noon at
// 52.5 degrees east; a test prints it again and compares.
#pragma once

namespace gahnegar::calendars::solar {

// Nowruz a day after the 33-year rule's. All before 1178.
// clang-format off
inline constexpr short kNowruzLater[] = {
    1, 22, 26, 30, 34, 55, 59, 63, 67, 88, 92, 96, 100, 121, 125, 129, 133, 154, 158, 162, 187, 191,
    195, 220, 224, 228, 253, 257, 261, 286, 290, 294, 319, 323, 327, 352, 356, 360, 385, 389, 393,
    418, 422, 451, 455, 484, 488, 517, 521, 550, 554, 583, 587, 616, 620, 649, 653, 682, 715, 748,
    781, 814, 847, 880, 913, 946, 979, 1012, 1045, 1078, 1177,
};
// clang-format on

// Nowruz a day before the 33-year rule's. All after 1502. 1503 is a tie of a few seconds, settled
// as ICU (77 and later) settles it.
// clang-format off
inline constexpr short kNowruzEarlier[] = {
    1503, 1635, 1668, 1767, 1800, 1833, 1866, 1899, 1932, 1965, 1998, 2031, 2064, 2097, 2130, 2163,
    2196, 2229, 2262, 2295, 2324, 2328, 2357, 2361, 2394, 2427, 2456, 2460, 2489, 2493, 2522, 2526,
    2559, 2592, 2621, 2625, 2654, 2658, 2687, 2691, 2720, 2724, 2753, 2757, 2786, 2790, 2819, 2823,
    2852, 2856, 2885, 2889, 2918, 2922, 2951, 2955, 2984, 2988,
};
// clang-format on

// Nowruz in doubt: the equinox is nearer to noon than twice the standard error of what is known of
// the Earth's rotation, and ten seconds.
// clang-format off
inline constexpr short kNowruzInDoubt[] = {
    166, 1078, 1503, 1635, 1668, 1701, 1734, 1767, 1800, 1833, 1866, 1899, 1998, 2027, 2031, 2060,
    2064, 2093, 2126, 2130, 2159, 2163, 2192, 2196, 2225, 2229, 2258, 2262, 2287, 2291, 2295, 2320,
    2324, 2328, 2353, 2357, 2361, 2386, 2390, 2394, 2419, 2423, 2427, 2452, 2456, 2460, 2485, 2489,
    2493, 2518, 2522, 2526, 2547, 2551, 2555, 2559, 2580, 2584, 2588, 2592, 2613, 2617, 2621, 2625,
    2646, 2650, 2654, 2658, 2679, 2683, 2687, 2691, 2712, 2716, 2720, 2724, 2745, 2749, 2753, 2757,
    2761, 2778, 2782, 2786, 2790, 2794, 2807, 2811, 2815, 2819, 2823, 2827, 2840, 2844, 2848, 2852,
    2856, 2860, 2873, 2877, 2881, 2885, 2889, 2893, 2906, 2910, 2914, 2918, 2922, 2926, 2939, 2943,
    2947, 2951, 2955, 2959, 2972, 2976, 2980, 2984, 2988, 2992,
};
// clang-format on

}  // namespace gahnegar::calendars::solar
