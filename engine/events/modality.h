// Whether an event happened: actual, planned, denied, only said, or only thought of. The first of
// the signs below that is there decides; the tense of the verb comes last.
// Example: «قرار است … دیدار کند» → planned; «… لغو شد» → negated; «شاید … بیاید» → hypothetical.
#pragma once

#include "engine/events/event.h"
#include "engine/events/sentence.h"

namespace gahnegar::events {

// `fate`: what the verb says of the event when the event is not its predicate; -1 otherwise.
Modality ModalityOf(const Vocabulary& v, const Sentence& s, int clause, int fate);

}  // namespace gahnegar::events
