// Kinds of sentences that real news showed: light verbs left out, names between commas and in
// quotation marks, what «این دیدار» adds, who stands with whom.
#include "tests/catch.h"
#include "tests/events/printed.h"

namespace gahnegar {

TEST_CASE("the light verb of a meeting may be left out", "[events]") {
  CHECK(EventsOf("وزیر علوم دیروز با سفیر لهستان دیدار و راه‌های همکاری را بررسی کرد.") ==
        "meeting 040 2021-08-07 actual [وزیر علوم > سفیر لهستان]\n");
  CHECK(EventsOf("استاندار با سفیر لهستان دیدار و به همراه او در جلسه‌ای شرکت کرد.")
            .rfind("meeting 040 - actual [استاندار > سفیر لهستان]\n", 0) == 0);
}

TEST_CASE("«را» may stand after the comma that closes an apposition", "[events]") {
  CHECK(EventsOf("امیر قطر دیروز شایان برومند، وزیر راه، را به حضور پذیرفت.") ==
        "meeting 043 2021-08-07 actual [امیر قطر > شایان برومند (وزیر راه)]\n");
}

TEST_CASE("a host's meeting is that of his guests", "[events]") {
  CHECK(EventsOf("پکن دیروز میزبان نشست دوجانبه «کاتو اونو» وزیر خارجه ژاپن و «لین هو» همتای چینی وی "
                 "بود.") ==
        "meeting 040 2021-08-07 actual [کاتو اونو (وزیر خارجه ژاپن) > لین هو (همتای چینی وی)] @پکن\n");
}

TEST_CASE("«این دیدار» adds place, people and denial, and makes no other meeting", "[events]") {
  CHECK(EventsOf("نشست معاونان وزیران خارجه پرو و شیلی دیروز در لیما برگزار شد. در این نشست کامران "
                 "نیک‌سیرت ریاست هیئت شیلی را بر عهده داشت.") ==
        "meeting 040 2021-08-07 actual [معاونان وزیران خارجه پرو و شیلی, کامران نیک‌سیرت] @لیما\n");
  CHECK(EventsOf("وزیر نیرو دیروز با سفیر پرو دیدار کرد. در این دیدار که در ساختمان وزارت نیرو انجام "
                 "گرفت، دو طرف درباره سدها گفت‌وگو کردند.") ==
        "meeting 040 2021-08-07 actual [وزیر نیرو > سفیر پرو] @ساختمان وزارت نیرو\n");
}

TEST_CASE("what is said again after «و» is no second meeting", "[events]") {
  CHECK(EventsOf("شهردار رشت با سفیر پرو ملاقات کرد و درباره برگشت مهاجران صحبت نمود.") ==
        "meeting 040 - actual [شهردار رشت > سفیر پرو]\n");
}

TEST_CASE("companions stand beside the subject", "[events]") {
  CHECK(EventsOf("وزیر خارجه پرو به همراه کامران نیک‌سیرت معاون امور حقوقی و بین‌المللی و بهرام راستین "
                 "سخنگوی وزارت خارجه وارد وین شد.") ==
        "visit 042 - actual [وزیر خارجه پرو, کامران نیک‌سیرت (معاون امور حقوقی و بین‌المللی), بهرام "
        "راستین (سخنگوی وزارت خارجه)] @وین\n");
}

TEST_CASE("a dateline takes no part, and a label is no source", "[events]") {
  CHECK(EventsOf("مسکو، ۱۵ مرداد - به گزارش ایسنا، کامران نیک‌سیرت با سفیر پرو دیدار کرد.") ==
        "meeting 040 - actual [کامران نیک‌سیرت > سفیر پرو] <ایسنا\n");
  CHECK(EventsOf("کد خبر: ۲۷۸۸۴۱\nشهردار رشت با سفیر پرو دیدار کرد.") ==
        "meeting 040 - actual [شهردار رشت > سفیر پرو]\n");
}

TEST_CASE("teams and firms do not travel; what lies ahead has not happened", "[events]") {
  CHECK(EventsOf("تیم ملی تکواندو بامداد دیروز راهی پکن شد.") == "");
  CHECK(EventsOf("آخرین دیدار وزیران دو کشور ۱۵ تیر در لیما بود.") ==
        "meeting 040 2021-07-06 actual [وزیران دو کشور] @لیما\n");
}

TEST_CASE("a name never seen is known by what stands beside it", "[events]") {
  CHECK(EventsOf("وزیر نیرو در حکمی تهمورث فروهیده را به عنوان مدیرعامل توانیر منصوب کرد.") ==
        "appointment  - actual [وزیر نیرو > تهمورث فروهیده (مدیر عامل توانیر)]\n");
  CHECK(EventsOf("مدیرعامل پتروشیمی سهند با «تمام روز» نخست‌وزیر و «سهیل برزین» رئیس مجلس دیدار کرد.") ==
        "meeting 040 - actual [مدیر عامل پتروشیمی سهند > تمام روز (نخست‌وزیر), سهیل برزین (رئیس "
        "مجلس)]\n");
}

TEST_CASE("a noun beside its verb is no subject: who was named before goes on", "[events]") {
  CHECK(EventsOf("کاوه رادمنش فردا وارد اسلو می‌شود و قرار است روز سه‌شنبه با مهران دادفر دیدار و راه‌های "
                 "گسترش مناسبات را بررسی کند.") ==
        "visit 042 2021-08-09 planned [کاوه رادمنش] @اسلو\n"
        "meeting 040 2021-08-10 planned [کاوه رادمنش > مهران دادفر]\n");
}

TEST_CASE("a participle closes a relative clause", "[events]") {
  CHECK(EventsOf("مهران دادفر معاون وزیر خارجه که دیروز وارد تفلیس شده با وزیر اقتصاد گرجستان دیدار کرد.") ==
        "visit 042 2021-08-07 actual [مهران دادفر (معاون وزیر خارجه)] @تفلیس\n"
        "meeting 040 2021-08-07 actual [مهران دادفر (معاون وزیر خارجه) > وزیر اقتصاد گرجستان]\n");
}

TEST_CASE("a body may be named after somebody, who takes no part", "[events]") {
  CHECK(EventsOf("کاوه رادمنش مدیرعامل بنیاد علامه دادفر با سفیر پرو دیدار کرد.") ==
        "meeting 040 - actual [کاوه رادمنش (مدیر عامل بنیاد علامه دادفر) > سفیر پرو]\n");
}

// A public figure's name that the verb takes as its own is a phrase of one word, and no endless loop.
TEST_CASE("a phrase has a word at least", "[events]") {
  CHECK(EventsOf("او صحبت را کلینتون ها و دیگران کشید، او خود را از این نشست بیرون می‌کشد.") == "");
  CHECK(EventsOf("ترتیبی که او صحبت را کلینتون ها کشید در دیدار با سفیر پرو روشن شد.") == "");
}

}  // namespace gahnegar
