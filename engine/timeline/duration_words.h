// Durations for people: an ISO 8601 duration in words.
//
// Examples: "P44Y" → «۴۴ سال» and "44 years"; "P1Y6M" → «۱ سال و ۶ ماه» and "1 year and 6 months".
#pragma once

#include <string_view>

#include "engine/timeline/display.h"

namespace gahnegar {

// Both empty when `iso` is no duration with numbers in it (as "PXD", «چند روز», is not);
// `fa` is empty too when the names hold no units.
Display DurationInWords(std::string_view iso, const DisplayNames& names);

// A recurrence of RFC 5545 in English, the plain ones: "FREQ=WEEKLY;BYDAY=SA" → "every Saturday".
// Empty when it is any other.
std::string EnglishRecurrence(std::string_view rrule);

}  // namespace gahnegar
