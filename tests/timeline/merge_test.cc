#include "engine/timeline/merge.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "engine/timeline/json_writer.h"
#include "engine/timeline/person_name.h"
#include "engine/timeline/timeline_writer.h"
#include "tests/catch.h"
#include "tests/timeline/display_names.h"

namespace gahnegar {
namespace {

struct Who {
  std::string name, role = "", country = "";
};

struct Said {
  std::string document, published, type, date;  // date: «first» or «first/last», empty = none
  std::vector<Who> who;
  std::string place = "";
  Modality modality = Modality::kActual;
};

const TimelineWords& Words() {
  static const TimelineWords words{
      .titles = {"دکتر", "آقای"}, .nobody = {"دو طرف", "دو کشور"}, .groups = {"کارشناسان"}};
  return words;
}

void Add(const Said& said, Timeline* timeline) {
  Document document;
  document.id = said.document;
  document.source = "خبرگزاری " + said.document;
  if (!said.published.empty()) document.published = testing::At(said.published);
  Event event;
  event.id = "e1";
  event.type = said.type;
  event.modality = said.modality;
  if (!said.date.empty()) {
    const size_t slash = said.date.find('/');
    event.start = ParseReference(said.date.substr(0, slash));
    event.end =
        slash == std::string::npos ? event.start : ParseReference(said.date.substr(slash + 1));
  }
  for (const Who& who : said.who) {
    event.participants.push_back({who.name,
                                  who.name,
                                  who.role,
                                  event.participants.empty() ? Side::kSubject : Side::kCounterpart,
                                  who.country,
                                  {}});
  }
  if (!said.place.empty()) event.place = Place{said.place, {}};
  const std::string evidence = "جمله " + said.document;
  event.evidence = evidence;
  event.confidence = 0.5;
  timeline->Add(document, {event});
}

std::vector<MergedEvent> Merged(Timeline* timeline) {
  timeline->Merge();
  std::vector<MergedEvent> events;
  for (size_t i = 0; i < timeline->size(); ++i) events.push_back(timeline->Get(i));
  return events;
}

// «2+1»: the reports of each event, in the order of the timeline.
std::string Shape(const std::vector<Said>& all) {
  Timeline timeline(Words());
  for (const Said& said : all) Add(said, &timeline);
  std::string shape;
  for (const MergedEvent& event : Merged(&timeline)) {
    shape += (shape.empty() ? "" : "+") + std::to_string(event.reports.size());
  }
  return shape;
}

const Who kA{"داریوش نیک‌پی", "معاون وزیر", "IR"};
const Who kB{"جنک آلتین‌اوغلو", "وزیر آب ترکیه", "TR"};
const Who kC{"مصطفی کارادنیز"};

TEST_CASE("Names without spelling, titles and first names") {
  const NameReader names(Words());
  const auto same = [&names](const char* a, const char* b) {
    return SameOrLast(names.Read(a), names.Read(b));
  };
  CHECK(same("دکتر نیک‌پی", "نيك پي") == same("نیک‌پی", "نیک پی"));
  CHECK(same("دکتر نیک‌پی", "داریوش نیک پی"));
  CHECK(same("نیکپی", "داریوش نیک‌پی"));
  CHECK_FALSE(same("داریوش نیک‌پی", "بهمن نیک‌پی"));
  CHECK_FALSE(same("یک‌پی", "داریوش نیک‌پی"));
  CHECK(SameOffice(PersonNameOf("وزیر خارجه عراق"), PersonNameOf("وزیر امور خارجه عراق")));
  CHECK_FALSE(SameOffice(PersonNameOf("وزیر خارجه عراق"), PersonNameOf("وزیر خارجه عمان")));
  CHECK(names.IsNobody(names.Read("دو طرف"), false));
  CHECK(names.IsNobody(names.Read("کارشناسان آب"), false));
  CHECK_FALSE(names.IsNobody(names.Read("کارشناسان ایران"), true));
}

TEST_CASE("One event, or two") {
  const auto met = [](std::string document, std::string date, std::vector<Who> who,
                      std::string place = "") {
    return Said{std::move(document), "2024-01-03",   "meeting",
                std::move(date),     std::move(who), std::move(place)};
  };
  // Spelling, last names, offices, and who is subject.
  CHECK(Shape({met("a", "2024-01-02", {kA, kB}),
               met("b", "2024-01-02", {{"آلتين اوغلو"}, {"دکتر نیک‌پی"}})}) == "2");
  CHECK(Shape({met("a", "2024-01-02", {kA, kB}),
               met("b", "2024-01-02", {kA, {"وزیر آب ترکیه"}})}) == "2");
  CHECK(Shape({met("a", "2024-01-02", {kA, kB}), met("b", "2024-01-02", {kA, kC})}) == "1+1");
  CHECK(Shape({met("a", "2024-01-02", {kA, kB}),
               met("b", "2024-01-02", {{"بهمن نیک‌پی"}, kB})}) == "1+1");
  // A last name that two bear on that day is nobody's; one that is in a larger meeting is.
  CHECK(Shape({met("a", "2024-01-02", {kA, kB}), met("b", "2024-01-02", {kA, kC}),
               met("c", "2024-01-02", {kA})}) == "1+1+1");
  CHECK(Shape({met("a", "2024-01-02", {kA, kB}), met("c", "2024-01-02", {kA})}) == "2");
  // Dates.
  CHECK(Shape({met("a", "2024-01-02", {kA, kB}), met("b", "2024-01-01", {kA, kB})}) == "2");
  CHECK(Shape({met("a", "2024-01-02", {kA, kB}), met("b", "2024-01-04", {kA, kB})}) == "1+1");
  CHECK(Shape({met("a", "2024-01-02", {kA, kB}, "آنکارا"),
               met("b", "2024-01-04", {kA, kB}, "آنکارا")}) == "2");
  CHECK(Shape({met("a", "2024-01-02", {kA, kB}), met("a", "2024-01-01", {kA, kB})}) == "1+1");
  CHECK(Shape({met("a", "2024-01-02", {kA, kB}), met("b", "2024-01-01/2024-01-20", {kA, kB})}) ==
        "2");
  CHECK(Shape({met("a", "2024-01-02", {kA, kB}), met("b", "2023-12-22/2024-12-20", {kA, kB})}) ==
        "1+1");
  // A month that two days fit says neither.
  CHECK(Shape({met("a", "2024-01-02", {kA, kB}), met("b", "2024-01-15", {kA, kB}),
               met("c", "2024-01-01/2024-01-20", {kA, kB})}) == "1+1+1");
  // No date: only of one day of publication, and apart from those with a date.
  CHECK(Shape({met("a", "", {kA, kB}), met("b", "", {kA, kB})}) == "2");
  CHECK(Shape({met("a", "2024-01-03", {kA, kB}), met("b", "", {kA, kB})}) == "1+1");
  // «دو طرف» of two documents are not the same two.
  CHECK(Shape({met("a", "2024-01-02", {{"دو طرف"}}), met("b", "2024-01-02", {{"دو طرف"}})}) ==
        "1+1");
  // One person in two cities is on two journeys; who attacks whom matters.
  const auto of = [](std::string document, std::string type, std::vector<Who> who,
                     std::string place) {
    return Said{std::move(document), "2024-01-03",   std::move(type),
                "2024-01-02",        std::move(who), std::move(place)};
  };
  CHECK(Shape({of("a", "visit", {kA}, "تهران"), of("b", "visit", {kA}, "شهر تهران")}) == "2");
  CHECK(Shape({of("a", "visit", {kA}, "تهران"), of("b", "visit", {kA}, "تبریز")}) == "1+1");
  CHECK(Shape({of("a", "attack", {kA, kB}, ""), of("b", "attack", {kB, kA}, "")}) == "1+1");
  CHECK(Shape({of("a", "meeting", {kA, kB}, ""), of("b", "call", {kA, kB}, "")}) == "1+1");
}

TEST_CASE("Disagreement stays visible") {
  Timeline timeline(Words());
  Add({"b", "2024-01-04", "meeting", "2024-01-01", {{"نیک پی"}, kB}, "آنکارا"}, &timeline);
  Add({"a", "2024-01-03", "meeting", "2024-01-02", {kA, kB}, "آنکارا"}, &timeline);
  Add({"c", "2024-01-01", "meeting", "2024-01-02", {kA, kB}, "", Modality::kPlanned}, &timeline);
  const std::vector<MergedEvent> events = Merged(&timeline);
  REQUIRE(events.size() == 1);
  const MergedEvent& event = events[0];
  CHECK(IsoInstant(*event.event.start) == "2024-01-02");
  CHECK(event.event.modality == Modality::kActual);
  CHECK(event.event.participants[0].name == "داریوش نیک‌پی");
  REQUIRE(event.reports.size() == 3);
  CHECK(event.reports[0].document == "a");
  CHECK(event.reports[1].document == "c");
  CHECK(event.reports[2].document == "b");
  REQUIRE(event.conflicts.size() == 1);
  CHECK(event.conflicts[0].kind == Conflict::Kind::kDate);
  REQUIRE(event.conflicts[0].values.size() == 2);
  CHECK(event.conflicts[0].values[0].reports == std::vector<size_t>{0, 1});
  CHECK(event.conflicts[0].values[1].reports == std::vector<size_t>{2});
}

TEST_CASE("The same report twice counts once") {
  const Said said{"a", "2024-01-03", "meeting", "2024-01-02", {kA, kB}};
  CHECK(Shape({said, said}) == "1");
}

TEST_CASE("The order of the input is nothing") {
  std::mt19937 random(5);
  const auto below = [&random](size_t n) { return static_cast<size_t>(random() % n); };
  const std::vector<Who> people = {kA,
                                   kB,
                                   kC,
                                   {"نیک پی"},
                                   {"آلتین‌اوغلو"},
                                   {"دو طرف"},
                                   {"بهمن نیک‌پی"},
                                   {"وزیر آب ترکیه"},
                                   {"سعید المعولی", "", "OM"}};
  const std::vector<std::string> dates = {"",
                                          "2024-01-01",
                                          "2024-01-02",
                                          "2024-01-03T10:00",
                                          "2024-01-01/2024-01-20",
                                          "2023-12-22/2024-12-20"};
  std::vector<Said> all;
  for (size_t i = 0; i < 400; ++i) {
    Said said{"d" + std::to_string(below(120)),
              "2024-01-0" + std::to_string(2 + below(3)),
              below(2) == 0 ? "meeting" : "visit",
              dates[below(dates.size())],
              {},
              "",
              static_cast<Modality>(below(5))};
    for (size_t n = below(4); n > 0; --n) said.who.push_back(people[below(people.size())]);
    if (below(2) == 0) said.place = below(2) == 0 ? "آنکارا" : "شهر تبریز";
    all.push_back(said);
  }
  std::string first;
  for (int round = 0; round < 8; ++round) {
    Timeline timeline(Words());
    for (const Said& said : all) Add(said, &timeline);
    std::string json;
    for (const MergedEvent& event : Merged(&timeline)) AppendJson(event, true, json);
    if (round == 0) first = json;
    REQUIRE(json == first);
    std::shuffle(all.begin(), all.end(), random);
  }
  CHECK(first.size() > 10000);
}

}  // namespace
}  // namespace gahnegar
