#include "engine/timeline/json_writer.h"

#include <cstdio>
#include <optional>
#include <string_view>

#include "engine/date_text.h"
#include "engine/timeline/display.h"
#include "engine/timeline/json_text.h"

namespace gahnegar {
namespace {

using calendars::Calendar;
using calendars::Day;

std::string DayIn(Calendar calendar, Day day) {
  const auto date = calendars::FromDay(calendar, day);
  return date ? IsoDate(*date) : std::string();
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

void WriteSaid(JsonText& json, const Mention& mention) {
  json.Open('{');
  for (const auto& [key, value] : mention.said) {
    json.Key(key);
    if (const int* number = std::get_if<int>(&value)) {
      json.Integer(*number);
    } else {
      json.String(std::get<std::string>(value));
    }
  }
  json.Close('}');
}

// One day as itself, a span as «first/last», an open end as «..»; null when nothing is known.
void WriteDates(JsonText& json, const Mention& mention) {
  if (!mention.start && !mention.end) {
    json.Null();
    return;
  }
  json.Open('{');
  for (const Calendar calendar : {Calendar::kSolar, Calendar::kLunar, Calendar::kGregorian}) {
    const std::string first = mention.start ? DayIn(calendar, mention.start->day) : "..";
    const std::string last = mention.end ? DayIn(calendar, mention.end->day) : "..";
    json.Key(Name(calendar));
    if (first.empty() || last.empty()) {
      json.Null();  // outside that calendar's table
    } else {
      json.String(first == last ? first : first + '/' + last);
    }
  }
  json.Close('}');
}

void WriteBecause(JsonText& json, const std::vector<std::string>& because) {
  json.Open('[');
  for (const std::string& reason : because) json.String(reason);
  json.Close(']');
}

void WriteCandidates(JsonText& json, const std::vector<Candidate>& candidates) {
  json.Open('[');
  for (const Candidate& candidate : candidates) {
    json.Open('{');
    json.Key("start");
    json.String(IsoInstant(candidate.start));
    json.Key("end");
    json.String(IsoInstant(candidate.end));
    json.Key("reason");
    json.String(candidate.reason);
    json.Close('}');
  }
  json.Close(']');
}

void WriteFaEn(JsonText& json, std::string_view fa, std::string_view en) {
  json.Open('{');
  json.Key("fa");
  json.StringOrNull(fa);
  json.Key("en");
  json.StringOrNull(en);
  json.Close('}');
}

void WriteMention(JsonText& json, const Mention& mention, const DisplayNames& names) {
  json.Open('{');
  json.Key("id");
  json.String(mention.id);
  json.Key("text");
  json.String(mention.text);
  WriteSpan(json, mention.span);
  json.Key("type");
  json.String(Name(mention.type));
  json.Key("rule");
  json.StringOrNull(mention.rule);
  json.Key("start");
  WriteInstant(json, mention.start);
  json.Key("end");
  WriteInstant(json, mention.end);
  json.Key("grain");
  json.StringOrNull(mention.grain ? Name(*mention.grain) : std::string_view());
  json.Key("mod");
  json.StringOrNull(Name(mention.mod));
  json.Key("value");
  json.StringOrNull(mention.value);
  json.Key("edtf");
  json.StringOrNull(mention.edtf.empty() ? EdtfOf(mention) : mention.edtf);
  json.Key("rrule");
  json.StringOrNull(mention.rrule);
  if (mention.type == MentionType::kTime || !mention.zone.empty()) {
    json.Key("zone");
    json.StringOrNull(mention.zone);
  }
  if (!mention.utc.empty()) {
    json.Key("utc");
    json.String(mention.utc);
  }
  json.Key("calendar");
  json.StringOrNull(mention.calendar ? Name(*mention.calendar) : std::string_view());
  json.Key("said");
  WriteSaid(json, mention);
  json.Key("dates");
  WriteDates(json, mention);
  json.Key("basis");
  json.String(Name(mention.basis));
  json.Key("because");
  WriteBecause(json, mention.because);
  json.Key("candidates");
  WriteCandidates(json, mention.candidates);
  if (!mention.members.empty()) {
    json.Key("members");
    json.Open('[');
    for (const auto& [start, end] : mention.members) {
      json.Open('[');
      json.String(IsoInstant(start));
      json.String(IsoInstant(end));
      json.Close(']');
    }
    json.Close(']');
  }
  if (!mention.role.empty()) {
    json.Key("role");
    json.String(mention.role);
  }
  json.Key("confidence");
  json.Real(mention.confidence);
  const Display display = DisplayOf(mention, names);
  json.Key("display");
  WriteFaEn(json, display.fa, display.en);
  json.Close('}');
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

void WriteEvent(JsonText& json, const Event& event) {
  json.Open('{');
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
  json.Close('}');
}

void WriteNotice(JsonText& json, const Notice& notice) {
  json.Open('{');
  json.Key("kind");
  json.String(notice.kind);
  json.Key("severity");
  json.String(Name(notice.severity));
  if (!notice.mention.empty()) {
    json.Key("mention");
    json.String(notice.mention);
  }
  json.Key("message");
  WriteFaEn(json, notice.fa, notice.en);
  json.Close('}');
}

void WriteDocument(JsonText& json, const Document& document) {
  json.Open('{');
  json.Key("id");
  json.StringOrNull(document.id);
  json.Key("published");
  WriteInstant(json, document.published);
  json.Key("source");
  json.StringOrNull(document.source);
  json.Key("title");
  json.StringOrNull(document.title);
  json.Key("url");
  json.StringOrNull(document.url);
  json.Close('}');
}

}  // namespace

std::string IsoInstant(const Instant& instant) {
  std::string out = DayIn(Calendar::kGregorian, instant.day);
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

std::string EdtfOf(const Mention& mention) {
  if (mention.type == MentionType::kSet || mention.type == MentionType::kDuration) return {};
  if (!mention.start && !mention.end) return {};
  // Separate days would be a set, which is level 2; their hull would say days that are not meant.
  if (!mention.members.empty()) return {};
  const bool clock = (mention.start && mention.start->second_of_day) ||
                     (mention.end && mention.end->second_of_day);
  if (clock) {
    if (mention.start != mention.end) return {};  // no intervals of clock times in EDTF
    std::string moment = IsoInstant(*mention.start);
    // A date and time always has its seconds, and cannot be approximate.
    if (*mention.start->second_of_day % 60 == 0) moment += ":00";
    return mention.mod == Mod::kApprox ? std::string() : moment;
  }
  const std::string_view approximate = mention.mod == Mod::kApprox ? "~" : "";
  const auto side = [approximate](const std::optional<Instant>& instant) {
    return instant ? IsoInstant(*instant).append(approximate) : std::string("..");
  };
  const std::string first = side(mention.start), last = side(mention.end);
  return first == last ? first : first + '/' + last;
}

void AppendJson(const Document& document, const Record& record, const DisplayNames& names,
                std::string& out) {
  JsonText json(out);
  json.Open('{');
  json.Key("format");
  json.String("gahnegar/1");
  json.Key("document");
  WriteDocument(json, document);
  if (!record.error.empty()) {
    json.Key("error");
    json.String(record.error);
  }
  json.Key("mentions");
  json.Open('[');
  for (const Mention& mention : record.mentions) WriteMention(json, mention, names);
  json.Close(']');
  json.Key("events");
  json.Open('[');
  for (const Event& event : record.events) WriteEvent(json, event);
  json.Close(']');
  json.Key("notices");
  json.Open('[');
  for (const Notice& notice : record.notices) WriteNotice(json, notice);
  json.Close(']');
  json.Close('}');
}

}  // namespace gahnegar
