// The members of an event as JSON, and the small values that records and timelines share.
//
// Example: WriteSpan gives "span":{"byte":[7,11],"char":[4,6],"utf16":[4,6]}.
#pragma once

#include <optional>
#include <string_view>

#include "engine/events/event.h"
#include "engine/timeline/json_text.h"

namespace gahnegar {

void WriteInstant(JsonText& json, const std::optional<Instant>& instant);
// With its key, "span".
void WriteSpan(JsonText& json, const TextSpan& span);
void WriteTextAndSpan(JsonText& json, std::string_view text, const TextSpan& span);
void WriteFaEn(JsonText& json, std::string_view fa, std::string_view en);
// From "id" to "confidence", inside an object that is open.
void WriteEventMembers(JsonText& json, const Event& event);
void WriteEvent(JsonText& json, const Event& event);

}  // namespace gahnegar
