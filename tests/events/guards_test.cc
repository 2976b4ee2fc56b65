// What is no event.
#include "tests/catch.h"
#include "tests/events/printed.h"

namespace gahnegar {

TEST_CASE("events: guards: a tower") {
  CHECK(EventsOf("طبقه دوم برج دیدار ماه آینده اجاره داده "
                 "می‌شود.") == "");
}

TEST_CASE("events: guards: a notion") {
  CHECK(EventsOf("هنر گفت‌وگو را در مدرسه باید آموخت.") == "");
}

TEST_CASE("events: guards: an interview with an agency") {
  CHECK(EventsOf("استاندار فارس در گفت‌وگو با ایرنا از خاطراتش "
                 "گفت.") == "");
}

TEST_CASE("events: guards: an interview on television") {
  CHECK(EventsOf("او در گفت‌وگو با شبکه خبر گفت قیمت‌ها کاهش "
                 "می‌یابد.") == "");
}

TEST_CASE("events: guards: a match") {
  CHECK(EventsOf("تیم ملی والیبال پرو در دیدار با شیلی سه بر یک پیروز شد.") == "");
}

TEST_CASE("events: guards: a talk of players after a match") {
  CHECK(EventsOf("کامبیز برومندی به خاطر گل دیروزش مورد تشویق هواداران قرار گرفت و با فریبرز شایسته صحبت کرد.") == "");
  CHECK(EventsOf("کامبیز برومندی به پکن رفت و با فریبرز شایسته صحبت کرد.") != "");
}

TEST_CASE("events: guards: a habit") {
  CHECK(EventsOf("هر سال در این روز مردم به دیدار خانواده‌های شهدا "
                 "می‌روند.") == "");
}

TEST_CASE("events: guards: a demand") {
  CHECK(EventsOf("نماینده پرو خواهان آزادی سریع ملوانان شد.") == "");
}

TEST_CASE("whom a body or a street is named after takes no part", "[events]") {
  CHECK(EventsOf("رئیس دانشگاه شهید کامران‌پور با سفیر پرو دیدار کرد.") ==
        "meeting 040 - actual [رئیس دانشگاه شهید کامران‌پور > سفیر پرو]\n");
  CHECK(EventsOf("شهردار در خیابان شهید کامران‌پور با کشاورزان دیدار کرد.") ==
        "meeting 040 - actual [شهردار > کشاورزان] @خیابان شهید کامران‌پور\n");
  CHECK(EventsOf("بیمارستان امام صادق دیروز میزبان همایش پزشکان بود.") ==
        "summit 040 2021-08-07 actual [پزشکان] @بیمارستان امام صادق\n");
}

TEST_CASE("events: guards: a demanded ceasefire") {
  CHECK(EventsOf("وزیر خارجه پرو خواستار آتش‌بس فوری شد.") ==
        "");
}

}  // namespace gahnegar
