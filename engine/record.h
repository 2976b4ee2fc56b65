// What comes out for one document: mentions, events, notices; or an error and nothing else.
#pragma once

#include <string>
#include <vector>

#include "engine/document.h"
#include "engine/events/event.h"
#include "engine/resolve/mention.h"

namespace gahnegar {

enum class Severity { kInfo, kWarning, kError };

struct Notice {
  std::string kind;  // e.g. weekday-contradicts-date, impossible-date, bad-utf8
  Severity severity = Severity::kInfo;
  std::string mention;  // id, or empty
  std::string fa, en;   // one sentence each
};

// The region by which a document was read, and how that is known.
struct RegionReading {
  enum class Basis { kGiven, kText, kDefault };  // said by the input; by months and places; neither
  Region region = Region::kIran;
  Basis basis = Basis::kDefault;
  std::vector<std::string> because;
};

struct Record {
  RegionReading region;
  std::vector<Mention> mentions;  // in text order; their string_views point into the Document
  std::vector<Event> events;
  std::vector<Notice> notices;
  std::string error;  // non-empty: the document could not be read, and why
};

std::string_view Name(Severity);
std::string_view Name(RegionReading::Basis);  // "given", "text", "default"

}  // namespace gahnegar
