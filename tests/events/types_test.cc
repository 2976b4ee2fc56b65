// Events that are no contact.
#include "tests/catch.h"
#include "tests/events/printed.h"

namespace gahnegar {

TEST_CASE("events: types: death") {
  CHECK(EventsOf("استاد فریدون مهرپرور دیروز در شیراز درگذشت.") ==
        "death  2021-08-07 actual [فریدون مهرپرور (استاد)] @شیراز\n");
}

TEST_CASE("events: types: birth") {
  CHECK(EventsOf("فروزان مهراد ۵ آبان ۱۳۴۰ در یزد به دنیا آمد.") ==
        "birth  1961-10-27 actual [فروزان مهراد] @یزد\n");
}

TEST_CASE("events: types: arrest") {
  CHECK(EventsOf("مهران کاویانی دیروز در لیما بازداشت شد.") ==
        "arrest 173 2021-08-07 actual [ > مهران کاویانی] @لیما\n");
}

TEST_CASE("events: types: sentence") {
  CHECK(EventsOf("دادگاه کیفری دیروز سعید کمالی را به ده سال حبس محکوم کرد.") ==
        "trial  2021-08-07 actual [دادگاه کیفری > سعید کمالی]\n");
}

TEST_CASE("events: types: expulsion") {
  CHECK(EventsOf("پرو دیروز دو دیپلمات شیلیایی را اخراج کرد.") ==
        "expulsion 161 2021-08-07 actual [پرو > دو دیپلمات شیلیایی]\n");
}

TEST_CASE("events: types: appointment") {
  CHECK(EventsOf("رئیس‌جمهور در حکمی علی کاویانی را به عنوان مشاور خود منصوب "
                 "کرد.") ==
        "appointment  - actual [رئیس‌جمهور > علی کاویانی (مشاور "
        "خود)]\n");
}

TEST_CASE("events: types: attack on a place") {
  CHECK(EventsOf("ارتش پرو دیروز پایگاه هوایی کاناس را بمباران کرد.") ==
        "attack 195 2021-08-07 actual [ارتش پرو] @پایگاه هوایی کاناس\n");
}

TEST_CASE("events: types: ceasefire") {
  CHECK(EventsOf("آتش‌بس میان پرو و شیلی دیروز آغاز شد.") ==
        "ceasefire 0871 2021-08-07 actual [پرو > شیلی]\n");
}

TEST_CASE("events: types: exercise") {
  CHECK(EventsOf("رزمایش مشترک پرو و شیلی دیروز در لیما برگزار شد.") ==
        "exercise 150 2021-08-07 actual [پرو, شیلی] @لیما\n");
}

TEST_CASE("events: types: sanctions lifted") {
  CHECK(EventsOf("واشنگتن دیروز تحریم‌های نفتی ونزوئلا را لغو "
                 "کرد.") == "sanction_relief 085 2021-08-07 actual [واشنگتن > ونزوئلا]\n");
}

TEST_CASE("events: types: mediation") {
  CHECK(EventsOf("عمان دیروز میان پرو و شیلی میانجیگری کرد.") ==
        "mediation 045 2021-08-07 actual [عمان > پرو, شیلی]\n");
}

TEST_CASE("events: types: recalled") {
  CHECK(EventsOf("هلند دیروز سفیر خود را از پرو فراخواند.") ==
        "withdrawal 161 2021-08-07 actual [هلند > سفیر خود] @پرو\n");
}

TEST_CASE("events: a headline joins each type's counterparts in its own way") {
  const auto headline = [](const std::string& text) {
    Document d;
    d.text = text;
    d.published = ParseReference("2021-08-08");
    const Record record = TestEngine().Extract(d);
    return record.events.empty() ? std::string() : record.events[0].headline_fa;
  };
  CHECK(headline("وزیر کار دیروز با سفیر پرو دیدار کرد.") == "دیدار وزیر کار با سفیر پرو");
  CHECK(headline("سفیر پرو به وزیر کار نامه نوشت.") == "نامه سفیر پرو به وزیر کار");
  CHECK(headline("پلیس دیروز بهزاد آذرنیا را بازداشت کرد.") == "بازداشت بهزاد آذرنیا توسط پلیس");
  CHECK(headline("وزیر کار دیروز استعفا داد.") == "استعفای وزیر کار");
}

TEST_CASE("events: a text without full stops is read in stretches") {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "وزیر کار دیروز با سفیر پرو دیدار کرد و ";
  Document d;
  d.text = text;
  d.published = ParseReference("2021-08-08");
  const Record record = TestEngine().Extract(d);
  REQUIRE(record.events.size() > 300);
  for (const Event& e : record.events) CHECK(e.evidence.size() < 5000);
}

}  // namespace gahnegar
