// An event of the text: who did what with whom, when, where, as which source has it.
// Participants and place are exact slices of the text; `name` is the document's canonical form.
// Example: «ولایتی … با هنیه دیدار کرد» → meeting, cameo 040, subject and counterpart.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document.h"
#include "engine/resolve/mention.h"
#include "engine/text/span.h"

namespace gahnegar {

enum class Modality { kActual, kPlanned, kNegated, kReported, kHypothetical };
enum class Side { kSubject, kCounterpart, kOther };

struct Participant {
  std::string name;       // canonical within the document
  std::string_view text;  // a slice of Document::text
  std::string role;       // empty = null
  Side side = Side::kSubject;
  std::string country;  // ISO 3166 alpha-2; empty = null
  TextSpan span;
};

struct Place {
  std::string_view text;
  TextSpan span;
};

struct Event {
  std::string id;            // e1, e2, … in text order
  std::string type;          // of the closed list in grammars/
  std::string cameo;         // a string: «040»; empty = null
  std::string plover_event;  // «CONSULT»; empty = null
  std::string plover_mode;   // empty = null
  Modality modality = Modality::kActual;
  std::optional<Instant> start, end;
  std::optional<Grain> grain;
  std::string when;  // id of the mention that dates it; empty = null
  std::string_view trigger;
  TextSpan trigger_span;
  std::vector<Participant> participants;
  std::optional<Place> place;
  std::string source;  // empty = null
  std::string headline_fa, headline_en;
  std::string_view evidence;  // the sentence
  TextSpan evidence_span;
  double confidence = 0;  // [0, 1]
};

std::string_view Name(Modality);
std::string_view Name(Side);

}  // namespace gahnegar
