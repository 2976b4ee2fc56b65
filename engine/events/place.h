// Where an event was: «در» and the like with a place, the goal of a visit, the target of an attack.
// The most specific one; never the post of an office.
// Example: «… با سفیر ایران در مسقط در مشهد دیدار کرد» → «مشهد».
#pragma once

#include <string_view>

#include "engine/events/phrases.h"

namespace gahnegar::events {

bool IsPlace(const Sentence& s, const Clause& c, const Argument& a);
// Somewhere one travels to: a city or country is named.
bool IsDestination(const Sentence& s, const Clause& c, const Argument& a);
// `p`: the place of the predicate in the clause; arguments in [from, to) are its own.
Range PlaceOf(std::string_view text, const Sentence& s, const Clause& c, const Phrases& phrases,
              Frame frame, size_t p, size_t from, size_t to);

}  // namespace gahnegar::events
