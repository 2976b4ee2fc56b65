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

TEST_CASE("what was cancelled may stand before the noun", "[events]") {
  CHECK(EventsOf("سفیر پرو از لغو سفر وزیر نیرو به لیما خبر داد.") ==
        "visit 042 - negated [وزیر نیرو] @لیما\n");
  CHECK(EventsOf("خبر لغو سفر وزیر نیرو به لیما درست نیست.") ==
        "visit 042 - actual [وزیر نیرو] @لیما\n");
}

TEST_CASE("nouns joined by «و» stand with one preposition", "[events]") {
  CHECK(EventsOf("وزیر نیرو در سفر به لیما و دیدار با رئیس‌جمهور پرو گفت: آب کم است.") ==
        "visit 042 - actual [وزیر نیرو] @لیما\n"
        "meeting 040 - actual [وزیر نیرو > رئیس‌جمهور پرو]\n");
}

TEST_CASE("hosts take part in a visit", "[events]") {
  CHECK(EventsOf("وزیر نیرو وارد لیما شد و مورد استقبال شهردار لیما قرار گرفت.") ==
        "visit 042 - actual [وزیر نیرو > شهردار لیما] @لیما\n");
}

TEST_CASE("a headline tells what befell one", "[events]") {
  CHECK(EventsOf("بازداشت دو مقام پرو در لیما") ==
        "arrest 173 - actual [ > دو مقام پرو] @لیما\n");
  CHECK(EventsOf("استعفای وزیر نیرو") == "resignation  - actual [وزیر نیرو]\n");
}

TEST_CASE("events: nominal: a meeting that a relative clause tells of") {
  CHECK(EventsOf("سهراب دادفر در دیدار با وزیر نفت نیجریه که دیروز در وین انجام شد، بر همکاری تأکید کرد.") ==
        "meeting 040 2021-08-07 actual [سهراب دادفر > وزیر نفت نیجریه] @وین\n");
}

TEST_CASE("events: nominal: a possessed noun") {
  CHECK(EventsOf("کیوان شایگان در دیدارش با سفیر پرو از همکاری گفت.") ==
        "meeting 040 - actual [کیوان شایگان > سفیر پرو]\n");
}

TEST_CASE("events: nominal: with the presence of") {
  CHECK(EventsOf("نشستی با حضور وزیر کار و نمایندگان کارگران در تبریز برگزار شد.") ==
        "meeting 040 - actual [وزیر کار, نمایندگان کارگران] @تبریز\n");
}

TEST_CASE("events: nominal: countries behind adjectives") {
  CHECK(EventsOf("رزمایش مشترک دریایی پرو و شیلی دیروز آغاز شد.") ==
        "exercise 150 2021-08-07 actual [پرو, شیلی]\n");
}

TEST_CASE("events: nominal: an adjective is no bearer") {
  CHECK(EventsOf("وزیر کار در دیدار نوروزی با مدیران تبریز از تولید حمایت کرد.") ==
        "meeting 040 - actual [وزیر کار > مدیران تبریز]\n");
}

TEST_CASE("events: nominal: talks are told without those who talk") {
  CHECK(EventsOf("مذاکرات صلح در لیما آغاز شد.") ==
        "negotiation 046 - actual [] @لیما\n");
}

TEST_CASE("events: nominal: the place of what was put off") {
  CHECK(EventsOf("نشست وزیران پرو و شیلی که قرار بود در لیما برگزار شود، به تعویق افتاد.") ==
        "summit 040 - negated [پرو, شیلی] @لیما\n");
}

TEST_CASE("events: nominal: of the one who says it") {
  CHECK(EventsOf("وزیر کار پرو گفت که دیدار او با سفیر شیلی لغو شده است.") ==
        "meeting 040 - negated [وزیر کار پرو > سفیر شیلی]\n");
}

}  // namespace gahnegar
