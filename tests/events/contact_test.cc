// Meetings, calls and visits: who, with what role, when, where, as which source has it.
#include "tests/catch.h"
#include "tests/events/printed.h"

namespace gahnegar {

TEST_CASE("a meeting of two people with their offices", "[events]") {
  CHECK(EventsOf("به گزارش ایرنا، بهرام نیک‌سیرت سفیر ایران در بروکسل روز شنبه ۱۶ مرداد با "
                 "کارل "
                 "وستمن "
                 "وزیر اقتصاد بلژیک دیدار کرد.") ==
        "meeting 040 2021-08-07 actual [بهرام نیک‌سیرت (سفیر ایران در بروکسل) > کارل وستمن "
        "(وزیر "
        "اقتصاد "
        "بلژیک)] <ایرنا\n");
}

TEST_CASE("a call, a visit, a plan", "[events]") {
  CHECK(EventsOf("وزیر خارجه پرو دیروز در تماسی تلفنی با همتای شیلیایی خود "
                 "گفت‌وگو "
                 "کرد.") == "call 041 2021-08-07 actual [وزیر خارجه پرو > همتای شیلیایی خود]\n");
  CHECK(EventsOf("نخست‌وزیر سوئد امروز وارد اسلو شد.") ==
        "visit 042 2021-08-08 actual [نخست‌وزیر سوئد] @اسلو\n");
  CHECK(EventsOf("قرار است رئیس‌جمهور مغولستان فردا با پادشاه نروژ "
                 "دیدار "
                 "کند.") ==
        "meeting 040 2021-08-09 planned [رئیس‌جمهور مغولستان > پادشاه "
        "نروژ]\n");
}

TEST_CASE("an interview is no meeting", "[events]") {
  CHECK(EventsOf("مادر این قهرمان در گفت‌وگو با خبرنگار ما از سختی‌های "
                 "راه "
                 "گفت.") == "");
}

}  // namespace gahnegar
