// Actual, planned, negated, hypothetical, reported.
#include "tests/catch.h"
#include "tests/events/printed.h"

namespace gahnegar {

TEST_CASE("events: modality: cancelled") {
  CHECK(EventsOf("سفر وزیر خارجه اتریش به باکو لغو شد.") ==
        "visit 042 - negated [وزیر خارجه اتریش] @باکو\n");
}

TEST_CASE("events: modality: denied") {
  CHECK(EventsOf("سخنگوی دولت دیدار وزیر نفت با سفیر هلند را تکذیب کرد.") ==
        "meeting 040 - negated [وزیر نفت > سفیر هلند]\n");
}

TEST_CASE("events: modality: perhaps") {
  CHECK(EventsOf("شاید نخست‌وزیر لیتوانی فردا با پادشاه نروژ دیدار "
                 "کند.") ==
        "meeting 040 2021-08-09 hypothetical [نخست‌وزیر لیتوانی > پادشاه "
        "نروژ]\n");
}

TEST_CASE("events: modality: if") {
  CHECK(EventsOf("اگر توافق حاصل شود، رئیس‌جمهور مالت با نخست‌وزیر قبرس دیدار خواهد "
                 "کرد.") ==
        "meeting 040 - hypothetical [رئیس‌جمهور مالت > نخست‌وزیر "
        "قبرس]\n");
}

TEST_CASE("events: modality: an unnamed source") {
  CHECK(EventsOf("یک منبع آگاه گفت هیئت قبرسی دیروز با مقام‌های مصری دیدار کرده "
                 "است.") ==
        "meeting 040 2021-08-07 reported [هیئت قبرسی > مقام‌های مصری]\n");
}

TEST_CASE("events: modality: a plan") {
  CHECK(EventsOf("قرار است رئیس‌جمهور مغولستان فردا با پادشاه نروژ دیدار "
                 "کند.") ==
        "meeting 040 2021-08-09 planned [رئیس‌جمهور مغولستان > پادشاه "
        "نروژ]\n");
}

TEST_CASE("events: modality: a plan that came to nothing") {
  CHECK(EventsOf("قرار بود وزیر خارجه غنا دیروز به لیما بیاید اما این سفر لغو شد.") ==
        "visit 042 2021-08-07 negated [وزیر خارجه غنا] @لیما\n");
}

TEST_CASE("events: modality: nothing of the kind") {
  CHECK(EventsOf("هیچ دیداری میان پرو و شیلی انجام نشده است.") ==
        "meeting 040 - negated [پرو > شیلی]\n");
}

TEST_CASE("plans and denials of a noun", "[events]") {
  CHECK(EventsOf("سفر وزیر نیرو به لیما برنامه‌ریزی شده است.") ==
        "visit 042 - planned [وزیر نیرو] @لیما\n");
  CHECK(EventsOf("قرار بود وزیر نیرو با سفیر پرو دیدار کند، اما این دیدار انجام نشد.") ==
        "meeting 040 - negated [وزیر نیرو > سفیر پرو]\n");
  CHECK(EventsOf("وزیر نیرو به زودی با سفیر پرو دیدار می‌کند.") ==
        "meeting 040 - planned [وزیر نیرو > سفیر پرو]\n");
}

}  // namespace gahnegar
