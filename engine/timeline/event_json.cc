#include "engine/timeline/event_json.h"

#include <cstdio>

#include "engine/date_text.h"
#include "engine/timeline/json_writer.h"

namespace gahnegar {
namespace {

std::string GregorianDay(calendars::Day day) {
  const auto date = calendars::FromDay(calendars::Calendar::kGregorian, day);
  return date ? IsoDate(*date) : std::string();
}

void WriteParticipant(JsonText& json, const Participant& participant) {
  json.Open('{');
  json.Key("name");
  json.String(participant.name);
  json.Key("text");
  json.String(participant.text);
  json.Key("role");
  json.StringOrNull(participant.role);
  json.Key("side");
  json.String(Name(participant.side));
  json.Key("country");
  json.StringOrNull(participant.country);
  WriteSpan(json, participant.span);
  json.Close('}');
}

}  // namespace

std::string IsoInstant(const Instant& instant) {
  std::string out = GregorianDay(instant.day);
  if (out.empty() || !instant.second_of_day) return out;
  const int seconds = *instant.second_of_day;
  char clock[16];
  std::snprintf(clock, sizeof clock, "T%02d:%02d", seconds / 3600, seconds / 60 % 60);
  out += clock;
  if (seconds % 60 != 0) {
    std::snprintf(clock, sizeof clock, ":%02d", seconds % 60);
    out += clock;
  }
  return out;
}

void WriteInstant(JsonText& json, const std::optional<Instant>& instant) {
  json.StringOrNull(instant ? IsoInstant(*instant) : std::string());
}

void WriteSpan(JsonText& json, const TextSpan& span) {
  const auto pair = [&json](std::string_view unit, size_t begin, size_t end) {
    json.Key(unit);
    json.Open('[');
    json.Unsigned(begin);
    json.Unsigned(end);
    json.Close(']');
  };
  json.Key("span");
  json.Open('{');
  pair("byte", span.begin.byte, span.end.byte);
  pair("char", span.begin.code_point, span.end.code_point);
  pair("utf16", span.begin.utf16, span.end.utf16);
  json.Close('}');
}

void WriteTextAndSpan(JsonText& json, std::string_view text, const TextSpan& span) {
  json.Open('{');
  json.Key("text");
  json.String(text);
  WriteSpan(json, span);
  json.Close('}');
}

void WriteFaEn(JsonText& json, std::string_view fa, std::string_view en) {
  json.Open('{');
  json.Key("fa");
  json.StringOrNull(fa);
  json.Key("en");
  json.StringOrNull(en);
  json.Close('}');
}

void WriteEventMembers(JsonText& json, const Event& event) {
  json.Key("id");
  json.String(event.id);
  json.Key("type");
  json.String(event.type);
  json.Key("cameo");
  json.StringOrNull(event.cameo);
  json.Key("plover");
  if (event.plover_event.empty()) {
    json.Null();
  } else {
    json.Open('{');
    json.Key("event");
    json.String(event.plover_event);
    json.Key("mode");
    json.StringOrNull(event.plover_mode);
    json.Close('}');
  }
  json.Key("modality");
  json.String(Name(event.modality));
  json.Key("start");
  WriteInstant(json, event.start);
  json.Key("end");
  WriteInstant(json, event.end);
  json.Key("grain");
  json.StringOrNull(event.grain ? Name(*event.grain) : std::string_view());
  json.Key("when");
  json.StringOrNull(event.when);
  json.Key("trigger");
  WriteTextAndSpan(json, event.trigger, event.trigger_span);
  json.Key("participants");
  json.Open('[');
  for (const Participant& participant : event.participants) WriteParticipant(json, participant);
  json.Close(']');
  json.Key("place");
  if (event.place) {
    WriteTextAndSpan(json, event.place->text, event.place->span);
  } else {
    json.Null();
  }
  json.Key("source");
  json.StringOrNull(event.source);
  json.Key("headline");
  WriteFaEn(json, event.headline_fa, event.headline_en);
  json.Key("evidence");
  WriteTextAndSpan(json, event.evidence, event.evidence_span);
  json.Key("confidence");
  json.Real(event.confidence);
}

void WriteEvent(JsonText& json, const Event& event) {
  json.Open('{');
  WriteEventMembers(json, event);
  json.Close('}');
}

}  // namespace gahnegar
