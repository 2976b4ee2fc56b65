#include "engine/timeline/json_writer.h"

#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/timeline/display_names.h"

namespace gahnegar {
namespace {

using testing::At;
using testing::Names;

TextSpan Span(Position begin, Position end) { return {begin, end}; }

std::string Written(const Document& document, const Record& record) {
  std::string out;
  AppendJson(document, record, Names(), out);
  return out;
}

// The record of «روز شنبه ۱۶ مرداد ماه … دیدار کرد», as the contract shows it.
Mention Saturday() {
  Mention m;
  m.id = "m1";
  m.text = "روز شنبه ۱۶ مرداد ماه";
  m.span = Span({112, 61, 61}, {150, 82, 82});
  m.rule = "weekday-day-month";
  m.start = m.end = At("2021-08-07");
  m.grain = Grain::kDay;
  m.value = "2021-08-07";
  m.calendar = calendars::Calendar::kSolar;
  m.said = {{"weekday", std::string("saturday")}, {"month", 5}, {"day", 16}};
  m.basis = Basis::kYearFromWeekday;
  m.because = {"year 1400: 16 Mordad is a Saturday in 1400"};
  m.confidence = 0.98;
  return m;
}

TEST_CASE("A mention, member for member in the order of the contract") {
  Document document;
  document.id = "mashregh-1";
  document.published = At("2021-08-08");
  document.source = "مشرق";
  Record record;
  record.mentions.push_back(Saturday());
  CHECK(Written(document, record) ==
        R"({"format":"gahnegar/1",)"
        R"("document":{"id":"mashregh-1","published":"2021-08-08","source":"مشرق","title":null,)"
        R"("url":null,"region":{"code":"IR","zone":"Asia/Tehran","basis":"default","because":[]}},)"
        R"("mentions":[{"id":"m1","text":"روز شنبه ۱۶ مرداد ماه",)"
        R"("span":{"byte":[112,150],"char":[61,82],"utf16":[61,82]},)"
        R"("type":"date","rule":"weekday-day-month","start":"2021-08-07","end":"2021-08-07",)"
        R"("grain":"day","mod":null,"value":"2021-08-07","edtf":"2021-08-07","rrule":null,)"
        R"("calendar":"solar","said":{"weekday":"saturday","month":5,"day":16},)"
        R"("dates":{"solar":"1400-05-16","lunar":"1442-12-27","gregorian":"2021-08-07"},)"
        R"("basis":"year-from-weekday",)"
        R"("because":["year 1400: 16 Mordad is a Saturday in 1400"],)"
        R"("candidates":[],"confidence":0.98,)"
        R"("display":{"fa":"شنبه ۱۶ مرداد ۱۴۰۰","en":"Saturday 7 August 2021"}}],)"
        R"("events":[],"notices":[]})");
}

TEST_CASE("An event, member for member in the order of the contract") {
  Event e;
  e.id = "e1";
  e.type = "meeting";
  e.cameo = "040";
  e.plover_event = "CONSULT";
  e.start = e.end = At("2021-08-07");
  e.grain = Grain::kDay;
  e.when = "m1";
  e.trigger = "دیدار کرد";
  e.trigger_span = Span({1, 2, 3}, {4, 5, 6});
  Participant p;
  p.name = "کامران فرهمند";
  p.text = "فرهمند";
  p.side = Side::kCounterpart;
  p.country = "IR";
  e.participants.push_back(p);
  e.place = Place{"مسقط", Span({7, 7, 7}, {15, 11, 11})};
  e.headline_fa = "دیدار";
  e.evidence = "جمله";
  e.confidence = 0.9;
  Record record;
  record.events.push_back(e);
  CHECK(Written(Document(), record) ==
        R"({"format":"gahnegar/1",)"
        R"("document":{"id":null,"published":null,"source":null,"title":null,"url":null,)"
        R"("region":{"code":"IR","zone":"Asia/Tehran","basis":"default","because":[]}},)"
        R"("mentions":[],"events":[{"id":"e1","type":"meeting","cameo":"040",)"
        R"("plover":{"event":"CONSULT","mode":null},"modality":"actual",)"
        R"("start":"2021-08-07","end":"2021-08-07","grain":"day","when":"m1",)"
        R"("trigger":{"text":"دیدار کرد","span":{"byte":[1,4],"char":[2,5],"utf16":[3,6]}},)"
        R"("participants":[{"name":"کامران فرهمند","text":"فرهمند","role":null,)"
        R"("side":"counterpart","country":"IR",)"
        R"("span":{"byte":[0,0],"char":[0,0],"utf16":[0,0]}}],)"
        R"("place":{"text":"مسقط","span":{"byte":[7,15],"char":[7,11],"utf16":[7,11]}},)"
        R"("source":null,"headline":{"fa":"دیدار","en":null},)"
        R"("evidence":{"text":"جمله","span":{"byte":[0,0],"char":[0,0],"utf16":[0,0]}},)"
        R"("confidence":0.9}],"notices":[]})");
}

TEST_CASE("The lunar day and the names of months are those of the region of the record") {
  Record record;
  record.region = {Region::kAfghanistan, RegionReading::Basis::kGiven, {"why"}};
  record.mentions.push_back(Saturday());
  const std::string json = Written(Document(), record);
  INFO(json);
  CHECK(json.find(R"("region":{"code":"AF","zone":"Asia/Kabul","basis":"given",)"
                  R"("because":["why"]})") != std::string::npos);
  CHECK(json.find(R"("lunar":"1442-12-28")") != std::string::npos);  // 27 in Iran
}

TEST_CASE("An error record says so after the document, and is otherwise empty") {
  Document document;
  document.id = "b";
  Record record;
  record.error = "line 2: \"text\" is missing";
  CHECK(Written(document, record) ==
        R"({"format":"gahnegar/1",)"
        R"("document":{"id":"b","published":null,"source":null,"title":null,"url":null,"region":null},)"
        R"("error":"line 2: \"text\" is missing","mentions":[],"events":[],"notices":[]})");
}

TEST_CASE("Notices name their mention when they have one") {
  Record record;
  record.notices.push_back({"impossible-date", Severity::kWarning, "m1", "فا", "en"});
  record.notices.push_back({"bad-utf8", Severity::kInfo, "", "", "en"});
  const auto json = nlohmann::ordered_json::parse(Written(Document(), record));
  CHECK(json["notices"].dump() ==
        R"([{"kind":"impossible-date","severity":"warning","mention":"m1",)"
        R"("message":{"fa":"فا","en":"en"}},)"
        R"({"kind":"bad-utf8","severity":"info","message":{"fa":null,"en":"en"}}])");
}

// The members of one mention alone.
nlohmann::ordered_json MentionJson(const Mention& mention) {
  Record record;
  record.mentions.push_back(mention);
  return nlohmann::ordered_json::parse(Written(Document(), record))["mentions"][0];
}

TEST_CASE("A date that stays open has null bounds and its candidates") {
  Mention m = Saturday();
  m.start.reset();
  m.end.reset();
  m.basis = Basis::kUnresolved;
  m.value.clear();
  m.candidates.push_back({At("1400-05-16"), At("1400-05-16"), "a Saturday"});
  const auto json = MentionJson(m);
  CHECK(json["start"].is_null());
  CHECK(json["end"].is_null());
  CHECK(json["dates"].is_null());
  CHECK(json["edtf"].is_null());
  CHECK(json["candidates"].dump() ==
        R"([{"start":"2021-08-07","end":"2021-08-07","reason":"a Saturday"}])");
}

TEST_CASE("A month is an interval in every calendar") {
  Mention m = Saturday();
  m.start = At("1400-05-01");
  m.end = At("1400-05-31");
  const auto json = MentionJson(m);
  CHECK(json["dates"].dump() ==
        R"({"solar":"1400-05-01/1400-05-31","lunar":"1442-12-12/1443-01-13",)"
        R"("gregorian":"2021-07-23/2021-08-22"})");
  CHECK(json["edtf"] == "2021-07-23/2021-08-22");
}

TEST_CASE("A clock time has a zone, and the world's time only when that is known") {
  Mention m = Saturday();
  m.type = MentionType::kTime;
  m.start = m.end = At("2021-08-07T10:30");
  auto json = MentionJson(m);
  CHECK(json["start"] == "2021-08-07T10:30");
  CHECK(json["zone"].is_null());
  CHECK(!json.contains("utc"));
  CHECK(json["edtf"] == "2021-08-07T10:30:00");
  CHECK(json["dates"]["solar"] == "1400-05-16");
  m.zone = "Asia/Tehran";
  m.utc = "2021-08-07T06:00Z";
  json = MentionJson(m);
  CHECK(json["zone"] == "Asia/Tehran");
  CHECK(json["utc"] == "2021-08-07T06:00Z");
}

TEST_CASE("Role and members are there when there are any") {
  Mention m = Saturday();
  CHECK(!MentionJson(m).contains("role"));
  CHECK(!MentionJson(m).contains("members"));
  m.role = "age";
  m.members = {{At("1400-05-16"), At("1400-05-16")}, {At("1400-05-18"), At("1400-05-19")}};
  const auto json = MentionJson(m);
  CHECK(json["role"] == "age");
  CHECK(json["members"].dump() == R"([["2021-08-07","2021-08-07"],["2021-08-09","2021-08-10"]])");
  CHECK(json["edtf"].is_null());
}

TEST_CASE("A broken byte in the text stays one character, so the span still fits") {
  Mention m = Saturday();
  m.text = "۱۶\xFFمرداد";
  CHECK(MentionJson(m)["text"] == "۱۶\xEF\xBF\xBDمرداد");
}

TEST_CASE("EDTF where the mention brings none") {
  Mention m = Saturday();
  m.mod = Mod::kApprox;
  CHECK(EdtfOf(m) == "2021-08-07~");
  m.end = At("2021-08-09");
  CHECK(EdtfOf(m) == "2021-08-07~/2021-08-09~");
  m.mod = Mod::kStart;
  CHECK(EdtfOf(m) == "2021-08-07/2021-08-09");
  m.end.reset();
  CHECK(EdtfOf(m) == "2021-08-07/..");
  m.end = m.start;
  m.start.reset();
  CHECK(EdtfOf(m) == "../2021-08-07");
  m.start = At("2021-08-07T06:00");
  m.end = At("2021-08-07T11:59");
  CHECK(EdtfOf(m).empty());
  m.type = MentionType::kSet;
  CHECK(EdtfOf(m).empty());
  m = Saturday();
  m.edtf = "2021-08-07?";
  CHECK(MentionJson(m)["edtf"] == "2021-08-07?");
}

TEST_CASE("Instants") {
  CHECK(IsoInstant(At("2021-08-07")) == "2021-08-07");
  CHECK(IsoInstant(At("2021-08-07T00:00")) == "2021-08-07T00:00");
  CHECK(IsoInstant(At("2021-08-07T10:30:09")) == "2021-08-07T10:30:09");
  const auto day = calendars::ToDay(calendars::Calendar::kGregorian, {-538, 10, 29});
  REQUIRE(day);
  CHECK(IsoInstant({*day, std::nullopt}) == "-0538-10-29");
}

}  // namespace
}  // namespace gahnegar
