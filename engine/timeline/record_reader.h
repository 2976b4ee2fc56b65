// A record read back from the JSON that AppendJson wrote: its document and its events, as they
// were. Mentions and notices are passed over; unknown members do no harm. An event without a type, or
// with a date or a modality that is none, is left out and told of.
//
// Example: {"format":"gahnegar/1","document":{…},"mentions":[…],"events":[{"id":"e1",…}],…}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/document.h"
#include "engine/events/event.h"

namespace gahnegar {

struct ReadRecord {
  Document document;          // without its text
  std::vector<Event> events;  // their string_views are good until the next call in this thread
  std::string error;          // of the record itself, or why it cannot be read
  std::string trouble;        // what is wrong with an event that was left out; empty: nothing
};

// Whether the JSON may be a record; looks for its format and reads nothing else.
bool LooksLikeRecord(std::string_view json);

// False: it is JSON of another format (a document, say), and nothing is in `record`.
bool ReadRecordJson(std::string_view json, ReadRecord* record);

}  // namespace gahnegar
