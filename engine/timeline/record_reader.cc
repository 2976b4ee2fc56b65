#include "engine/timeline/record_reader.h"

#include <simdjson.h>

#include <utility>

#include "engine/date_text.h"

namespace gahnegar {
namespace {

using Element = simdjson::dom::element;
using Object = simdjson::dom::object;

constexpr std::string_view kFormat = "gahnegar/1";
constexpr std::string_view kFamily = "gahnegar";  // with which all formats of ours begin

std::string_view Text(const Object& object, std::string_view key) {
  std::string_view text;
  return object[key].get_string().get(text) ? std::string_view() : text;
}

bool Has(const Object& object, std::string_view key, Object* inside) {
  return !object[key].get_object().get(*inside);
}

// Records are Gregorian whatever the year.
std::optional<Instant> ParseGregorian(std::string_view text) {
  const std::optional<DateText> date = ReadDateText(text);
  if (!date || date->day == 0) return std::nullopt;
  const auto day =
      calendars::ToDay(calendars::Calendar::kGregorian, {date->year, date->month, date->day});
  if (!day) return std::nullopt;
  return Instant{*day, date->second_of_day};
}

std::optional<Instant> Moment(const Object& object, std::string_view key) {
  const std::string_view text = Text(object, key);
  return text.empty() ? std::nullopt : ParseGregorian(text);
}

template <typename Value>
std::optional<Value> Named(std::string_view name, Value last) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (Name(static_cast<Value>(i)) == name) return static_cast<Value>(i);
  }
  return std::nullopt;
}

TextSpan SpanOf(const Object& object) {
  TextSpan span;
  Object units;
  if (!Has(object, "span", &units)) return span;
  const auto pair = [&units](std::string_view unit, size_t* begin, size_t* end) {
    simdjson::dom::array ends;
    if (units[unit].get_array().get(ends)) return;
    size_t* const into[] = {begin, end};
    size_t i = 0;
    for (const Element element : ends) {
      uint64_t number = 0;
      if (i == 2 || element.get_uint64().get(number)) return;
      *into[i++] = number;
    }
  };
  pair("byte", &span.begin.byte, &span.end.byte);
  pair("char", &span.begin.code_point, &span.end.code_point);
  pair("utf16", &span.begin.utf16, &span.end.utf16);
  return span;
}

void ReadParticipants(const Object& object, std::vector<Participant>* participants) {
  simdjson::dom::array list;
  if (object["participants"].get_array().get(list)) return;
  for (const Element element : list) {
    Object one;
    if (element.get_object().get(one)) continue;
    Participant p;
    p.name = Text(one, "name");
    p.text = Text(one, "text");
    p.role = Text(one, "role");
    p.country = Text(one, "country");
    p.side = Named(Text(one, "side"), Side::kOther).value_or(Side::kOther);
    p.span = SpanOf(one);
    participants->push_back(std::move(p));
  }
}

Event ReadEvent(const Object& object) {
  Event event;
  event.id = Text(object, "id");
  event.type = Text(object, "type");
  event.cameo = Text(object, "cameo");
  Object part;
  if (Has(object, "plover", &part)) {
    event.plover_event = Text(part, "event");
    event.plover_mode = Text(part, "mode");
  }
  event.modality =
      Named(Text(object, "modality"), Modality::kHypothetical).value_or(Modality::kActual);
  event.start = Moment(object, "start");
  event.end = Moment(object, "end");
  event.grain = Named(Text(object, "grain"), Grain::kCentury);
  event.when = Text(object, "when");
  if (Has(object, "trigger", &part)) {
    event.trigger = Text(part, "text");
    event.trigger_span = SpanOf(part);
  }
  ReadParticipants(object, &event.participants);
  if (Has(object, "place", &part)) event.place = Place{Text(part, "text"), SpanOf(part)};
  event.source = Text(object, "source");
  if (Has(object, "headline", &part)) {
    event.headline_fa = Text(part, "fa");
    event.headline_en = Text(part, "en");
  }
  if (Has(object, "evidence", &part)) {
    event.evidence = Text(part, "text");
    event.evidence_span = SpanOf(part);
  }
  double confidence = 0;
  if (!object["confidence"].get_double().get(confidence)) event.confidence = confidence;
  return event;
}

// Why an event of a record is none of ours; empty when it is.
std::string TroubleWith(const Object& object, const Event& event) {
  const std::string name = "the event " + (event.id.empty() ? "without an id" : event.id) + ": ";
  const auto says = [](std::string_view key, std::string_view text) {
    return "its " + std::string(key) + " is «" + std::string(text) + "», which is none";
  };
  if (event.type.empty()) return name + "its type is missing";
  const std::string_view modality = Text(object, "modality");
  if (!modality.empty() && Name(event.modality) != modality) {
    return name + says("modality", modality);
  }
  for (const auto& [key, moment] :
       {std::pair("start", &event.start), std::pair("end", &event.end)}) {
    const std::string_view text = Text(object, key);
    if (!text.empty() && !*moment) return name + says(key, text);
  }
  return {};
}

}  // namespace

bool LooksLikeRecord(std::string_view json) {
  // Where AppendJson writes it, and where another program may have moved it.
  return json.substr(0, 64).find(kFamily) != std::string_view::npos ||
         json.find("\"gahnegar/") != std::string_view::npos;
}

bool ReadRecordJson(std::string_view json, ReadRecord* record) {
  static thread_local simdjson::dom::parser parser;
  *record = ReadRecord{};
  Object object;
  const auto error = parser.parse(json.data(), json.size()).get(object);
  if (error) {
    record->error = "not JSON: " + std::string(simdjson::error_message(error));
    return LooksLikeRecord(json);
  }
  const std::string_view format = Text(object, "format");
  if (format != kFormat) {
    if (!format.starts_with(kFamily)) return false;
    record->error = format.find("timeline") == std::string_view::npos
                        ? "its format is " + std::string(format) + ", and only " +
                              std::string(kFormat) + " can be read"
                        : "it is a timeline; give documents, or the records that extract writes";
    return true;
  }
  Object part;
  if (Has(object, "document", &part)) {
    record->document.id = Text(part, "id");
    record->document.published = Moment(part, "published");
    record->document.published_said = Text(part, "published");
    record->document.source = Text(part, "source");
    record->document.title = Text(part, "title");
    record->document.url = Text(part, "url");
  }
  record->error = Text(object, "error");
  simdjson::dom::array events;
  if (object["events"].get_array().get(events)) {
    if (record->error.empty()) record->error = "its \"events\" are no list";
    return true;
  }
  for (const Element element : events) {
    Object one;
    if (element.get_object().get(one)) {
      record->trouble = "an event is no object";
      continue;
    }
    Event event = ReadEvent(one);
    std::string trouble = TroubleWith(one, event);
    if (trouble.empty()) {
      record->events.push_back(std::move(event));
    } else if (record->trouble.empty()) {
      record->trouble = std::move(trouble);
    }
  }
  return true;
}

}  // namespace gahnegar
