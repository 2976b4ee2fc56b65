#include "engine/timeline/timeline_writer.h"

#include "engine/timeline/event_json.h"
#include "engine/timeline/json_text.h"

namespace gahnegar {
namespace {

void WriteReport(JsonText& json, const Report& report) {
  json.Open('{');
  json.Key("document");
  json.StringOrNull(report.document);
  json.Key("source");
  json.StringOrNull(report.source);
  json.Key("url");
  json.StringOrNull(report.url);
  json.Key("published");
  WriteInstant(json, report.published);
  json.Key("event");
  json.StringOrNull(report.event);
  json.Key("modality");
  json.String(Name(report.modality));
  json.Key("start");
  WriteInstant(json, report.start);
  json.Key("end");
  WriteInstant(json, report.end);
  json.Key("text");
  json.String(report.text);
  WriteSpan(json, report.span);
  json.Close('}');
}

void WriteConflict(JsonText& json, const Conflict& conflict) {
  json.Open('{');
  json.Key("kind");
  json.String(Name(conflict.kind));
  json.Key("values");
  json.Open('[');
  for (const Conflict::Value& value : conflict.values) {
    json.Open('{');
    if (conflict.kind == Conflict::Kind::kDate) {
      json.Key("start");
      WriteInstant(json, value.start);
      json.Key("end");
      WriteInstant(json, value.end);
    } else {
      json.Key(conflict.kind == Conflict::Kind::kPlace ? "place" : "modality");
      json.String(value.text);
    }
    json.Key("reports");
    json.Open('[');
    for (const size_t report : value.reports) json.Unsigned(report);
    json.Close(']');
    json.Close('}');
  }
  json.Close(']');
  json.Close('}');
}

}  // namespace

void AppendJson(const MergedEvent& merged, bool with_format, std::string& out) {
  JsonText json(out);
  json.Open('{');
  if (with_format) {
    json.Key("format");
    json.String(kTimelineFormat);
  }
  WriteEventMembers(json, merged.event);
  if (merged.event.place && merged.place_report > 0) {
    json.Key("place_report");
    json.Unsigned(merged.place_report);
  }
  json.Key("reports");
  json.Open('[');
  for (const Report& report : merged.reports) WriteReport(json, report);
  json.Close(']');
  json.Key("conflicts");
  json.Open('[');
  for (const Conflict& conflict : merged.conflicts) WriteConflict(json, conflict);
  json.Close(']');
  json.Close('}');
}

}  // namespace gahnegar
