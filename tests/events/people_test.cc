// Who is who in a document: last names, pronouns, appositions, coordination, honorifics.
#include "tests/catch.h"
#include "tests/events/printed.h"

namespace gahnegar {

TEST_CASE("events: people: a pronoun and a last name are the person before") {
  CHECK(EventsOf("کیوان شایگان دبیر شورای عالی جوانان صبح دیروز با نادر الشماع معاون وزیر خارجه "
                 "سوریه در دمشق دیدار کرد. وی فردای آن روز نیز با سامر النقیب ملاقات کرد. شایگان "
                 "سپس به بیروت رفت.") ==
        "meeting 040 2021-08-07T06:00 actual [کیوان شایگان (دبیر شورای عالی جوانان) > نادر الشماع "
        "(معاون وزیر خارجه سوریه)] @دمشق\n"
        "meeting 040 2021-08-08 actual [کیوان شایگان (دبیر شورای عالی جوانان) > سامر النقیب]\n"
        "visit 042 - actual [کیوان شایگان] @بیروت\n");
}

TEST_CASE("events: people: appositions over commas") {
  CHECK(EventsOf("وزیر دفاع بلژیک، یان مرتنز، با همتای یونانی خود، نیکوس پاپاس، تلفنی گفت‌وگو "
                 "کرد.") ==
        "call 041 - actual [یان مرتنز (وزیر دفاع بلژیک) > نیکوس پاپاس (همتای یونانی خود)]\n");
}

TEST_CASE("events: people: a list of three") {
  CHECK(EventsOf("وزیر نفت، وزیر نیرو و رئیس سازمان برنامه با نمایندگان خوزستان دیدار کردند.") ==
        "meeting 040 - actual [وزیر نفت, وزیر نیرو, رئیس سازمان برنامه > نمایندگان خوزستان]\n");
}

TEST_CASE("events: people: two guests with a date each") {
  CHECK(EventsOf("دوشنبه سفیر پرو با شهردار کرج و سه‌شنبه با استاندار البرز دیدار "
                 "کرد.") ==
        "meeting 040 2021-08-02 actual [سفیر پرو > شهردار کرج]\n"
        "meeting 040 2021-08-03 actual [سفیر پرو > استاندار البرز]\n");
}

TEST_CASE("events: people: subject and object side by side") {
  CHECK(EventsOf("وزارت خارجه دانمارک سفیر روسیه را احضار کرد.") ==
        "summons 114 - actual [وزارت خارجه دانمارک > سفیر روسیه]\n");
}

TEST_CASE("events: people: a role of two words") {
  CHECK(EventsOf("شهاب کیانفر، نویسنده و مترجم، یکشنبه در تهران از دنیا رفت.") ==
        "death  2021-08-08 actual [شهاب کیانفر (نویسنده و مترجم)] @تهران\n");
}

TEST_CASE("events: people: half-spaces lost, quoted name") {
  CHECK(EventsOf("به گزارش مشرق، علیاکبر رادمهر مشاور بینالملل وزیر دفاع روز شنبه ۱۶ مرداد ماه با "
                 "«فواد حدادین» رئیس دفتر سیاسی جبهه آزادی دیدار کرد و ضمن خوشآمدگویی به وی، بر "
                 "همکاری تأکید کرد.") ==
        "meeting 040 2021-08-07 actual [علی‌اکبر رادمهر (مشاور بین‌الملل وزیر دفاع) > فواد "
        "حدادین (رئیس دفتر سیاسی جبهه آزادی)] <مشرق\n");
}

TEST_CASE("events: people: a given name that is a city too") {
  CHECK(EventsOf("شورای شهر از بازداشت مهران کاویانی خبر داد.") ==
        "arrest 173 - actual [ > مهران کاویانی]\n");
}

TEST_CASE("events: people: the object holds the guest, the subject is the host") {
  CHECK(EventsOf(
            "رهبر انقلاب نخست‌وزیر غنا را به حضور پذیرفت.") ==
        "meeting 043 - actual [رهبر انقلاب > نخست‌وزیر غنا]\n");
}

TEST_CASE("«دو طرف» are those of the event before, or nobody", "[events]") {
  CHECK(EventsOf("وزیر نیرو دیروز با سفیر پرو دیدار کرد. دو طرف روز بعد نیز گفت‌وگو کردند.") ==
        "meeting 040 2021-08-07 actual [وزیر نیرو > سفیر پرو]\n"
        "meeting 040 2021-08-08 actual [وزیر نیرو > سفیر پرو]\n");
  CHECK(EventsOf("هیئتی از پرو دیروز وارد تهران شد.\nدو طرف فردا در اصفهان مذاکره می‌کنند.") ==
        "visit 042 2021-08-07 actual [هیئتی از پرو] @تهران\n"
        "negotiation 046 2021-08-09 planned [] @اصفهان\n");
  CHECK(EventsOf("ما دیروز گفت‌وگو کردیم.") == "");
}

TEST_CASE("words of those who do something are groups", "[events]") {
  CHECK(EventsOf("شهردار رشت با برنج‌کاران گیلان دیدار کرد.") ==
        "meeting 040 - actual [شهردار رشت > برنج‌کاران گیلان]\n");
}

TEST_CASE("events: people: a speaker before a colon") {
  CHECK(EventsOf("بهزاد آذرنیا، عضو کمیسیون انرژی، گفت: دیروز با وزیر نیرو دیدار کردیم.") ==
        "meeting 040 2021-08-07 actual [بهزاد آذرنیا (عضو کمیسیون انرژی) > وزیر نیرو]\n");
}

TEST_CASE("events: people: a subject and a counted object side by side") {
  CHECK(EventsOf("مأموران پلیس سه نفر را در تبریز بازداشت کردند.") ==
        "arrest 173 - actual [مأموران پلیس > سه نفر] @تبریز\n");
}

TEST_CASE("events: people: one object of two verbs") {
  CHECK(EventsOf("پرو دو دیپلمات شیلی را عنصر نامطلوب خواند و اخراج کرد.") ==
        "expulsion 161 - actual [پرو > دو دیپلمات شیلی]\n");
}

}  // namespace gahnegar
