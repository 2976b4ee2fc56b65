// From what filled the slots of a rule to what the phrase says. Nothing is worked out here.
#pragma once

#include <vector>

#include "engine/match/matcher.h"
#include "engine/meaning/temporal.h"

namespace gahnegar {

// Null: a field was said twice and the two disagree, or the rule's parts do not fit its meaning.
TemporalPtr BuildMeaning(const grammar::Grammar& grammar, const Program& program, int rule,
                         const std::vector<Capture>& captures, const Matched& matched);

}  // namespace gahnegar
