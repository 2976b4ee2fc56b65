#include "engine/timeline/record_reader.h"

#include "tests/catch.h"

namespace gahnegar {
namespace {

ReadRecord Reading(std::string_view json, bool is_record = true) {
  ReadRecord record;
  CHECK((LooksLikeRecord(json) && ReadRecordJson(json, &record)) == is_record);
  return record;
}

TEST_CASE("Every event of a record that can be read is read") {
  const ReadRecord record = Reading(
      R"({"format":"gahnegar/1","document":{"id":"a"},"events":[)"
      R"({"id":"e1","type":"meeting","start":"soon"},)"
      R"({"id":"e2","type":"visit","modality":"actual","start":"2021-08-07","end":null}]})");
  CHECK(record.error.empty());
  CHECK(record.trouble == "the event e1: its start is «soon», which is none");
  REQUIRE(record.events.size() == 1);
  CHECK(record.events[0].id == "e2");
}

TEST_CASE("An event without a type, or of an unknown modality, is told of") {
  CHECK(Reading(R"({"format":"gahnegar/1","events":[{"id":"e1"}]})").trouble ==
        "the event e1: its type is missing");
  CHECK(Reading(R"({"format":"gahnegar/1","events":[{"type":"visit","modality":"likely"}]})").trouble ==
        "the event without an id: its modality is «likely», which is none");
  CHECK(Reading(R"({"format":"gahnegar/1","events":[7]})").trouble == "an event is no object");
}

TEST_CASE("What is no record of this format says what it is") {
  CHECK(Reading(R"({"format":"gahnegar/1","events":5})").error == "its \"events\" are no list");
  CHECK(Reading(R"({"format":"gahnegar/2","events":[]})").error ==
        "its format is gahnegar/2, and only gahnegar/1 can be read");
  CHECK(Reading(R"({"format":"gahnegar-timeline/1","events":[]})").error ==
        "it is a timeline; give documents, or the records that extract writes");
  Reading(R"({"id":"gahnegar","text":"دیروز"})", false);
}

}  // namespace
}  // namespace gahnegar
