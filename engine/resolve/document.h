// From matches to mentions: the document as a whole. Each phrase is resolved in its surroundings:
// the verb that governs it, the dates said before it, a parallel date beside it.
#pragma once

#include <vector>

#include "engine/document.h"
#include "engine/grammar/grammar.h"
#include "engine/match/matcher.h"
#include "engine/record.h"
#include "engine/resolve/resolver.h"
#include "engine/text/normal_text.h"

namespace gahnegar::resolve {

struct DocumentView {
  const Document* document;
  const NormalText* text;
  const grammar::Grammar* grammar;
  const Matched* matched;
};

// Fills record->mentions and notices; record->mentions[i] is matched->mentions[i].
void ResolveDocument(const DocumentView& view, Record* record);

}  // namespace gahnegar::resolve
