// Event nouns without a verb of their own.
#include "tests/catch.h"
#include "tests/events/printed.h"

namespace gahnegar {

TEST_CASE("events: nominal: in a meeting with") {
  CHECK(EventsOf("در دیدار با وزیر نفت نیجریه، بهزاد آذرنیا بر همکاری تأکید کرد.") ==
        "meeting 040 - actual [بهزاد آذرنیا > وزیر نفت نیجریه]\n");
}

TEST_CASE("events: nominal: a headline") {
  CHECK(EventsOf("دیدار کیوان شایگان با نادر الشماع در بیروت") ==
        "meeting 040 - actual [کیوان شایگان > نادر الشماع] @بیروت\n");
}

TEST_CASE("events: nominal: this meeting adds to the one before") {
  CHECK(EventsOf("وزیر کار با سفیر پرو دیدار کرد. این دیدار دیروز انجام شد.") ==
        "meeting 040 2021-08-07 actual [وزیر کار > سفیر پرو]\n");
}

TEST_CASE("events: nominal: after a meeting, a journey") {
  CHECK(EventsOf("علی آذرنیا پس از دیدار با انریکه مورنو عازم تهران شد.") ==
        "meeting 040 - actual [علی آذرنیا > انریکه مورنو]\n"
        "visit 042 - actual [علی آذرنیا] @تهران\n");
}

}  // namespace gahnegar
