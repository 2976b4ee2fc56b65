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

struct Record {
  std::vector<Mention> mentions;  // in text order; their string_views point into the Document
  std::vector<Event> events;
  std::vector<Notice> notices;
  std::string error;  // non-empty: the document could not be read, and why
};

std::string_view Name(Severity);

}  // namespace gahnegar
