// The fields of a mention that hold only what the text said, and its forms in EDTF and TIMEX3.
#pragma once

#include <string>

#include "engine/meaning/temporal.h"
#include "engine/resolve/mention.h"
#include "engine/resolve/resolver.h"

namespace gahnegar::resolve {

void FillSaid(const Temporal& t, Mention* mention);
// EDTF levels 0 and 1, always Gregorian; empty when nothing is known.
std::string EdtfOf(const Answer& a);
std::string IsoOf(const Instant& i);

}  // namespace gahnegar::resolve
