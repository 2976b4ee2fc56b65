#include "engine/timeline/json_writer.h"

#include <optional>
#include <string_view>

#include "engine/date_text.h"
#include "engine/timeline/display.h"
#include "engine/timeline/event_json.h"
#include "engine/timeline/json_text.h"
#include "engine/timeline/period.h"

namespace gahnegar {
namespace {

using calendars::Calendar;
using calendars::Day;

std::string DayIn(Calendar calendar, Day day, calendars::lunar::Table table) {
  const auto date = DateIn(calendar, day, table);
  return date ? IsoDate(*date) : std::string();
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
void WriteDates(JsonText& json, const Mention& mention, calendars::lunar::Table table) {
  if (!mention.start && !mention.end) {
    json.Null();
    return;
  }
  json.Open('{');
  for (const Calendar calendar : {Calendar::kSolar, Calendar::kLunar, Calendar::kGregorian}) {
    const std::string first = mention.start ? DayIn(calendar, mention.start->day, table) : "..";
    const std::string last = mention.end ? DayIn(calendar, mention.end->day, table) : "..";
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
  WriteDates(json, mention, names.lunar_table);
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

void WriteRegion(JsonText& json, const RegionReading& region) {
  json.Open('{');
  json.Key("code");
  json.String(Name(region.region));
  json.Key("zone");
  json.String(ZoneOf(region.region));
  json.Key("basis");
  json.String(Name(region.basis));
  json.Key("because");
  WriteBecause(json, region.because);
  json.Close('}');
}

void WriteDocument(JsonText& json, const Document& document, const Record& record) {
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
  json.Key("region");
  if (record.error.empty()) {
    WriteRegion(json, record.region);
  } else {
    json.Null();
  }
  json.Close('}');
}

}  // namespace

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
  WriteDocument(json, document, record);
  if (!record.error.empty()) {
    json.Key("error");
    json.String(record.error);
  }
  json.Key("mentions");
  json.Open('[');
  DisplayNames afghan;
  const bool is_afghan = record.region.region == Region::kAfghanistan;
  if (is_afghan) {
    afghan = names;
    afghan.solar = names.solar_afghan;
    afghan.gregorian = names.gregorian_afghan;
    afghan.lunar_table = LunarTableOf(record.region.region);
  }
  for (const Mention& mention : record.mentions) {
    WriteMention(json, mention, is_afghan ? afghan : names);
  }
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
