// Who tells it.
#include "tests/catch.h"
#include "tests/events/printed.h"

namespace gahnegar {

TEST_CASE("events: source: header") {
  CHECK(EventsOf("رویترز: وزیر خارجه پرو امروز وارد لیما شد.") ==
        "visit 042 2021-08-08 actual [وزیر خارجه پرو] @لیما <رویترز\n");
}

TEST_CASE("events: source: quoting") {
  CHECK(EventsOf("به نقل از اسپوتنیک، وزیر خارجه پرو دیروز به لیما رفت.") ==
        "visit 042 2021-08-07 actual [وزیر خارجه پرو] @لیما <اسپوتنیک\n");
}

TEST_CASE("events: source: a country that is a paper too") {
  CHECK(EventsOf("رافائل مورنو دیروز به ایران آمد.") ==
        "visit 042 2021-08-07 actual [رافائل مورنو] @ایران\n");
}

TEST_CASE("events: source: put off until an event asks for it") {
  CHECK(EventsOf("به گزارش ماه‌نیوز، باران بارید.\nوزیر کار با سفیر پرو دیدار کرد.") ==
        "meeting 040 - actual [وزیر کار > سفیر پرو] <ماه‌نیوز\n");
}

}  // namespace gahnegar
