// What phrases mean, by the conventions of Iranian news: a sentence, when it was published, and the
// first and last day of the mention in brackets. Two sentences of one group differ in one thing.
#include <algorithm>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "tests/catch.h"

namespace gahnegar {
namespace {

struct Line {
  const char* text;       // the mention in brackets
  const char* reference;  // "" = unknown
  const char* days;       // «a», «a..b», «-» (found, but not resolved), «P3D» and the like
};

std::string Iso(const Instant& i) {
  const auto d = calendars::FromDay(calendars::Calendar::kGregorian, i.day);
  char out[40];
  int n = std::snprintf(out, sizeof out, "%04d-%02d-%02d", d->year, d->month, d->day);
  if (i.second_of_day) {
    std::snprintf(out + n, sizeof out - static_cast<size_t>(n), "T%02d:%02d",
                  *i.second_of_day / 3600, *i.second_of_day / 60 % 60);
  }
  return out;
}

std::string Days(const Mention& m) {
  if (m.type == MentionType::kDuration || m.type == MentionType::kSet) return m.value;
  const std::string first = m.start ? Iso(*m.start) : "";
  const std::string last = m.end ? Iso(*m.end) : "";
  if (first.empty() && last.empty()) return "-";
  return first == last ? first : first + ".." + last;
}

Engine& TheEngine() {
  static Engine::Result made = Engine::Create();
  REQUIRE(made.engine);
  return *made.engine;
}

void Check(const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    Document d;
    d.text = line.text;
    const size_t open = d.text.find('[');
    d.text.erase(open, 1);
    const size_t close = d.text.find(']');
    d.text.erase(close, 1);
    d.published = ParseReference(line.reference);
    REQUIRE(d.published.has_value() == (line.reference[0] != '\0'));
    const Record record = TheEngine().Extract(d);
    std::string found;
    for (const Mention& m : record.mentions) {
      if (m.span.begin.byte == open && m.span.end.byte == close) found = Days(m);
    }
    if (found == line.days) continue;
    INFO(line.text << "  @ " << line.reference << "\n" << TheEngine().Explain(d));
    CHECK(found == line.days);
  }
}

// 2021-08-08 is Sunday 17 Mordad 1400, 29 Dhu al-Hijja 1442.

// The days of the first mention of a text read by a region; "" is none.
std::string DaysBy(std::optional<Region> region, const char* text, const char* reference) {
  Document d;
  d.text = text;
  d.published = ParseReference(reference);
  d.region = region;
  const Record record = TheEngine().Extract(d);
  return record.mentions.empty() ? "" : Days(record.mentions[0]);
}

TEST_CASE("Lunar days, named days and the clock of a country follow the region") {
  constexpr Region kIr = Region::kIran, kAf = Region::kAfghanistan;
  struct Pair {
    const char *text, *reference, *iran, *afghanistan;
  };
  for (const Pair& p : std::initializer_list<Pair>{
           {"عید قربان برگزار شد", "2021-07-25", "2021-07-21", "2021-07-20"},
           {"۱۰ ذی‌الحجه ۱۴۴۲ جشن بود", "2021-07-25", "2021-07-21", "2021-07-20"},
           {"رمضان ۱۴۴۲ قمری گذشت", "2021-07-25", "2021-04-14..2021-05-12",
            "2021-04-13..2021-05-12"},
           {"روز مادر گذشت", "2021-08-08", "2021-02-03", "2021-06-14"},
           {"روز معلم گذشت", "2021-08-08", "2021-05-02", "2021-05-02"},
           {"شنبه ۱۶ مرداد ۱۴۰۰", "2021-08-08", "2021-08-07", "2021-08-07"}}) {
    INFO(p.text);
    CHECK(DaysBy(kIr, p.text, p.reference) == p.iran);
    CHECK(DaysBy(kAf, p.text, p.reference) == p.afghanistan);
  }
  Document d{.text = "ساعت ۱۰ به وقت رسمی کشور آغاز شد", .published = ParseReference("2021-08-08")};
  CHECK(TheEngine().Extract(d).mentions.at(0).utc == "2021-08-08T05:30Z");
  d.region = kAf;
  CHECK(TheEngine().Extract(d).mentions.at(0).utc == "2021-08-08T05:30Z");
  d.published = ParseReference("2022-12-01");
  CHECK(TheEngine().Extract(d).mentions.at(0).utc == "2022-12-01T05:30Z");
  d.region = kIr;
  CHECK(TheEngine().Extract(d).mentions.at(0).utc == "2022-12-01T06:30Z");
}

TEST_CASE("The region is found from the months and the dateline, and says why") {
  struct Found {
    const char* text;
    Region region;
    RegionReading::Basis basis;
    const char* because;  // "" = nothing
  };
  using Basis = RegionReading::Basis;
  for (const Found& f : std::initializer_list<Found>{
           {"در ۱۶ اسد گفت", Region::kAfghanistan, Basis::kText,
            "«اسد» is a name of a month in Afghanistan"},
           {"در ۱۶ مرداد گفت", Region::kIran, Basis::kText, "«مرداد» is a name of a month in Iran"},
           {"در ۱۵ سپتمبر گفت", Region::kAfghanistan, Basis::kText,
            "«سپتمبر» is a name of a month in Afghanistan"},
           {"کابل - وزیر گفت", Region::kAfghanistan, Basis::kText,
            "«کابل» stands at the head of the text"},
           {"کابل - وزیر در ۱۶ مرداد گفت", Region::kIran, Basis::kText,
            "«مرداد» is a name of a month in Iran"},
           {"بشار اسد رفت", Region::kIran, Basis::kDefault, ""},
           {"مسکو - وزیر رفت", Region::kIran, Basis::kDefault, ""},
           {"", Region::kIran, Basis::kDefault, ""}}) {
    const Document d{.text = f.text, .published = ParseReference("2021-08-08")};
    const Record record = TheEngine().Extract(d);
    INFO(f.text);
    CHECK(record.region.region == f.region);
    CHECK(record.region.basis == f.basis);
    CHECK((record.region.because.empty() ? "" : record.region.because[0]) ==
          std::string(f.because));
  }
}

TEST_CASE("The n of an anniversary is said, and tells the year of what happened") {
  Document d{.text = "شصت و هشتمین سالگرد کودتای ۲۸ مرداد فرا رسید.",
             .published = ParseReference("2021-08-20")};
  const Record record = TheEngine().Extract(d);
  REQUIRE(record.mentions.size() == 1);
  const Mention& m = record.mentions[0];
  CHECK(m.text == "شصت و هشتمین سالگرد کودتای ۲۸ مرداد");
  CHECK(Days(m) == "2021-08-19");
  const auto said = std::find_if(m.said.begin(), m.said.end(),
                                 [](const auto& s) { return s.first == "ordinal"; });
  REQUIRE(said != m.said.end());
  CHECK(std::get<int>(said->second) == 68);
  CHECK(std::find(m.because.begin(), m.because.end(),
                  "anniversary 68: it happened in solar year 1332") != m.because.end());
}

TEST_CASE("What goes on until now began before now") {
  Check({{"[از آبان تاکنون] خبری نیست", "2021-08-08", "2020-10-22..2021-08-08"},
         {"[از تیر تاکنون] خبری نیست", "2021-08-08", "2021-06-22..2021-08-08"},
         {"[از اول مهر تاکنون] خبری نیست", "2021-08-08", "2020-09-22..2021-08-08"}});
}

TEST_CASE("A year pointed at holds for what stands close to it") {
  Check({{"پارسال هم در [دی‌ماه] تعطیل بود", "2025-01-05", "2023-12-22..2024-01-20"},
         {"در [دی‌ماه] تعطیل بود", "2025-01-05", "2024-12-21..2025-01-19"},
         {"مهر ۱۳۹۰ رفت. دو سال بعد، در [دی‌ماه]، برگشت", "2025-01-05", "2013-12-22..2014-01-20"}});
}

TEST_CASE("A year holds up to the end of the sentence, over a semicolon; the past has begun") {
  Check({{"تیر ۱۳۹۰ رفت؛ در [دی‌ماه] برگشت", "2025-01-05", "2011-12-22..2012-01-20"},
         {"تیر ۱۳۹۰ رفت. در [دی‌ماه] برگشت", "2025-01-05", "2024-12-21..2025-01-19"},
         {"تیر ۱۴۰۳ گران شد؛ در [بهمن] ارزان بود", "2025-01-05", "2024-01-21..2024-02-19"}});
}

TEST_CASE("Days said in full need no reference") {
  Check({
      {"در [۱۶ مرداد ۱۴۰۰] باران آمد", "", "2021-08-07"},
      {"در [۳۰ اسفند ۱۳۹۹] باران آمد", "", "2021-03-20"},
      {"در [۷ اوت ۲۰۲۱] باران آمد", "", "2021-08-07"},
      {"در [۱۲ آذر ۱۳۵۸] باران آمد", "1400-05-17", "1979-12-03"},
  });
}

TEST_CASE("A day that its calendar does not have stays as said") {
  Check({
      {"در [۳۰ اسفند ۱۴۰۰] باران آمد", "1400-05-17", "-"},
      {"در [۳۱ مهر ۱۴۰۰] باران آمد", "1400-05-17", "-"},
      {"در [۲۹ فوریه ۲۰۲۱] باران آمد", "1400-05-17", "-"},
  });
}

TEST_CASE("A day without a year: weekday, then verb, then the nearest") {
  Check({
      {"[شنبه ۱۶ مرداد] باران آمد", "2021-08-08", "2021-08-07"},
      {"[یکشنبه ۱۶ مرداد] باران آمد", "2022-08-08", "2022-08-07"},
      {"[۲۰ شهریور] باران آمد", "2021-08-08", "2020-09-10"},
      {"[۲۰ شهریور] باران خواهد آمد", "2021-08-08", "2021-09-11"},
      {"[۲۰ تیر] باران خواهد آمد", "2021-08-08", "2022-07-11"},
      {"گزارش [۲۰ شهریور]", "2021-08-08", "2021-09-11"},
      {"[شنبه ۱۶ مرداد] باران آمد", "", "-"},
  });
}

TEST_CASE("A deadline set in the past lies ahead, behind a word that points to it") {
  Check({
      {"مهلت تا [۲۰ شهریور] تمدید شد", "2021-08-08", "2021-09-11"},
      {"جلسه به [۲۰ شهریور] موکول شده است", "2021-08-08", "2021-09-11"},
      {"قرارداد در [۲۰ شهریور] تمدید شد", "2021-08-08", "2020-09-10"},
      {"نامزد [۲۰ شهریور] تعیین شد", "2021-08-08", "2020-09-10"},
  });
}

TEST_CASE("A participle before a verb is a part of it") {
  Check({
      {"مذاکرات [چهارشنبه] از سر گرفته می‌شود", "2021-08-08", "2021-08-11"},
      {"مذاکرات [چهارشنبه] از سر گرفته شد", "2021-08-08", "2021-08-04"},
      {"مذاکرات [چهارشنبه] از سر گرفته شده است", "2021-08-08", "2021-08-04"},
  });
}

TEST_CASE("Weekdays follow their verb; today counts") {
  Check({
      {"[شنبه] باران آمد", "2021-08-08", "2021-08-07"},
      {"[یکشنبه] باران آمد", "2021-08-08", "2021-08-08"},
      {"[یکشنبه] باران خواهد آمد", "2021-08-08", "2021-08-08"},
      {"[شنبه] باران خواهد آمد", "2021-08-08", "2021-08-14"},
      {"[شنبه گذشته] باران آمد", "2021-08-07", "2021-07-31"},
      {"[شنبه آینده] باران خواهد آمد", "2021-08-07", "2021-08-14"},
      {"قرار است [سه‌شنبه] به قم برود", "2021-08-08", "2021-08-10"},
  });
}

TEST_CASE("Weeks run from Saturday to Friday") {
  Check({
      {"[هفته گذشته] باران آمد", "2021-08-08", "2021-07-31..2021-08-06"},
      {"[هفته جاری] باران آمد", "2021-08-08", "2021-08-07..2021-08-13"},
      {"[هفته آینده] باران خواهد آمد", "2021-08-08", "2021-08-14..2021-08-20"},
      {"[جمعه هفته گذشته] باران آمد", "2021-08-08", "2021-08-06"},
      {"[سه هفته پیش] باران آمد", "2021-08-08", "2021-07-17..2021-07-23"},
  });
}

TEST_CASE("Counted units: a day, a whole unit, or a span up to now") {
  Check({
      {"[سه روز پیش] باران آمد", "2021-08-08", "2021-08-05"},
      {"[دو ماه پیش] باران آمد", "2021-08-08", "2021-05-22..2021-06-21"},
      {"[دو سال پیش] باران آمد", "2021-08-08", "2019-03-21..2020-03-19"},
      {"[سه روز گذشته] باران آمد", "2021-08-08", "2021-08-05..2021-08-08"},
      {"[سال گذشته] باران آمد", "2021-08-08", "2020-03-20..2021-03-20"},
      {"[دو سه روز پیش] باران آمد", "2021-08-08", "2021-08-05..2021-08-06"},
      {"[سه روز آینده] باران خواهد آمد", "2021-08-08", "2021-08-08..2021-08-11"},
  });
}

TEST_CASE("Parts of months, years, decades") {
  Check({
      {"[اوایل مرداد ۱۴۰۰] باران آمد", "", "2021-07-23..2021-08-01"},
      {"[اواخر مرداد ۱۴۰۰] باران آمد", "", "2021-08-12..2021-08-22"},
      {"[نیمه مرداد ۱۴۰۰] باران آمد", "", "2021-08-06"},
      {"[نیمه دوم سال ۱۴۰۰] باران آمد", "", "2021-09-23..2022-03-20"},
      {"تا [پایان سال ۱۴۰۰] باران آمد", "", "2022-03-20"},
      {"[دهه شصت] باران آمد", "1400-05-17", "1981-03-21..1991-03-20"},
      {"[پاییز ۱۳۹۹] باران آمد", "", "2020-09-22..2020-12-20"},
      {"[قرن بیستم] باران آمد", "1400-05-17", "1901-01-01..2000-12-31"},
  });
}

TEST_CASE("Two-digit years by the reference") {
  Check({
      {"در [آبان ۹۸] باران آمد", "1400-05-17", "2019-10-23..2019-11-21"},
      {"در [شهریور ۲۰] باران آمد", "1400-05-17", "1941-08-23..1941-09-22"},
      {"در [سال ۰۱] باران آمد", "1402-05-17", "2022-03-21..2023-03-20"},
  });
}

TEST_CASE("Two digits on both sides: the day stands first where only that is near") {
  Check({
      {"نامه [14/11/02] رسید", "2024-02-05", "2024-02-03"},
      {"نامه [02/11/14] رسید", "2024-02-05", "2024-02-03"},
      {"نامه [14/11/02] رسید", "2036-02-05", "2036-01-22"},
      {"نامه [98/8/24] رسید", "2024-02-05", "2019-11-15"},
  });
}

TEST_CASE("Eras tell calendars apart") {
  Check({
      {"در [سال ۱۴۴۲ قمری] باران آمد", "", "2020-08-21..2021-08-09"},
      {"در [سال ۱۴۰۰ شمسی] باران آمد", "", "2021-03-21..2022-03-20"},
      {"در [سال ۲۰۲۱ میلادی] باران آمد", "", "2021-01-01..2021-12-31"},
      {"در [سال ۱۶۳۳] باران آمد", "", "1633-01-01..1633-12-31"},
      {"در [قرن اول پس از میلاد] باران آمد", "", "0001-01-01..0100-12-31"},
      {"[سه هزار سال پیش] باران آمد", "2021-08-08", "-979-01-01..-979-12-31"},
      {"در [سال ۵۳۹ پیش از میلاد] باران آمد", "", "-538-01-01..-538-12-31"},
  });
}

TEST_CASE("What the text said before") {
  Check({
      {"۱۰ مرداد ۱۴۰۰ باران آمد و [دو روز بعد] بند آمد", "2021-08-08", "2021-08-03"},
      {"۱۰ مرداد ۱۳۹۸ باران آمد و در [آذر همان سال] برف", "2021-08-08", "2019-11-22..2019-12-21"},
      {"[دو روز بعد] بند آمد", "2021-08-08", "2021-08-10"},
      {"[سه روز پس از ۱۰ مرداد ۱۴۰۰] بند آمد", "", "2021-08-04"},
      {"۲۰ مرداد برگزار می‌شود؛ [یک روز پیش از آن] تعطیل است", "2021-08-08", "2021-08-10"},
      {"۲۰ مرداد برگزار می‌شود و [دو روز بعد] تعطیل است", "2021-08-08", "2021-08-10"},
      {"[سه سال پیش از امروز] رفت", "2021-08-08", "2018-08-08"},
  });
}

TEST_CASE("Ranges share what one side says") {
  Check({
      {"باران [از ۱۶ تا ۱۸ مرداد ۱۴۰۰] آمد", "", "2021-08-07..2021-08-09"},
      {"باران [از ۲۸ مرداد تا ۳ شهریور ۱۴۰۰] آمد", "", "2021-08-19..2021-08-25"},
      {"باران [بین سال‌های ۱۳۹۸ و ۱۴۰۰] آمد", "",
       "2019-03-21..2022-03-20"},
      {"باران [از ۱۰ مرداد تاکنون] آمده است", "2021-08-08", "2021-08-01..2021-08-08"},
  });
}

TEST_CASE("Clock times and parts of the day") {
  Check({
      {"[ساعت ۱۰:۳۰] باران آمد", "2021-08-08", "2021-08-08T10:30"},
      {"[ساعت ۸ شب شنبه] باران آمد", "2021-08-08", "2021-08-07T20:00"},
      {"[صبح شنبه] باران آمد", "2021-08-08", "2021-08-07T06:00..2021-08-07T11:59"},
      {"[شب جمعه] باران آمد", "2021-08-08", "2021-08-05T19:00..2021-08-05T23:59"},
      {"[ساعت ۲۴ شنبه] باران آمد", "2021-08-08", "2021-08-08T00:00"},
      {"[ساعت ۲ بامداد شنبه] باران آمد", "2021-08-08", "2021-08-07T02:00"},
      {"[شب گذشته] باران آمد", "2021-08-08", "2021-08-07T19:00..2021-08-07T23:59"},
      {"[پنجشنبه شب گذشته] باران آمد", "2021-08-08", "2021-08-05T19:00..2021-08-05T23:59"},
      {"[یک ربع به هشت] رسید", "2021-08-08", "2021-08-08T07:45"},
      {"[حوالی ظهر دیروز] رسید", "2021-08-08", "2021-08-07T12:00..2021-08-07T13:59"},
  });
}

TEST_CASE("Clock times from one to another take the day that stands by them") {
  Check({
      {"[ساعت ۸ تا ۱۰ صبح شنبه] باز بود", "2021-08-08", "2021-08-07T08:00..2021-08-07T10:00"},
      {"[شنبه از ساعت ۸ تا ۱۰] باز بود", "2021-08-08", "2021-08-07T08:00..2021-08-07T10:00"},
      {"فردا مراسم [از ساعت ۱۶ تا ۱۷:۳۰] برپاست", "2021-08-08", "2021-08-09T16:00..2021-08-09T17:30"},
      {"مراسم [از ساعت ۱۶ تا ۱۷:۳۰] برپاست", "2021-08-08", "2021-08-08T16:00..2021-08-08T17:30"},
  });
}

TEST_CASE("Named days fall where their calendar puts them") {
  Check({
      {"[نوروز ۱۴۰۰] باران آمد", "", "2021-03-21"},
      {"[عاشورای ۱۴۰۰] باران آمد", "", "2021-08-19"},
      {"[روز قدس] باران آمد", "2021-08-08", "2021-05-07"},
      {"[شب یلدا] برف آمد", "2021-08-08", "2020-12-20T19:00..2020-12-20T23:59"},
      {"[سیزده‌به‌در] باران آمد", "2021-08-08", "2021-04-02"},
  });
}

TEST_CASE("Durations and recurrences have no days") {
  Check({
      {"باران [سه روز] ادامه داشت", "2021-08-08", "P3D"},
      {"باران [دو ساعت و نیم] ادامه داشت", "2021-08-08", "PT2H30M"},
      {"کارگر [۴۴ ساله] آمد", "2021-08-08", "P44Y"},
      {"باران [هر روز] می‌آید", "2021-08-08", "P1D"},
      {"او [شنبه‌ها] می‌آید", "2021-08-08", "XXXX-WXX-6"},
      {"جنگ [یک دهه و نیم] ادامه داشت", "2021-08-08", "P15Y"},
      {"[از جمعه تا یکشنبه هر هفته] باز است", "2021-08-08", "XXXX-WXX-5,XXXX-WXX-6,XXXX-WXX-7"},
      {"[روزهای دوشنبه ساعت ۱۸] باز است", "2021-08-08", "XXXX-WXX-1"},
      {"[صبح جمعه‌ها] باز است", "2021-08-08", "XXXX-WXX-5TMO"},
      {"[هر نیم ساعت] می‌رسد", "2021-08-08", "PT30M"},
      {"[هر ۸ ساعت یک بار] می‌رسد", "2021-08-08", "PT8H"},
  });
}

TEST_CASE("A weekday of every month has a rule of RFC 5545") {
  const auto rule = [](const char* text) {
    Document d;
    d.text = text;
    const Record record = TheEngine().Extract(d);
    return record.mentions.size() == 1 ? record.mentions[0].rrule : "";
  };
  CHECK(rule("نخستین دوشنبه هر ماه") == "FREQ=MONTHLY;BYDAY=1MO");
  CHECK(rule("آخرین جمعه هر ماه") == "FREQ=MONTHLY;BYDAY=-1FR");
  CHECK(rule("از جمعه تا یکشنبه هر هفته") == "FREQ=WEEKLY;BYDAY=FR,SA,SU");
}

TEST_CASE("February of a common year has 28 days") {
  const auto reason = [](const char* text) {
    Document d;
    d.text = text;
    const Record record = TheEngine().Extract(d);
    return record.notices.empty() ? std::string() : record.notices[0].en;
  };
  CHECK(reason("۳۰ فوریه ۲۰۲۱") == "There is no such day: February has 28 days.");
  CHECK(reason("۳۰ فوریه ۲۰۲۰") == "There is no such day: February has 29 days.");
}

TEST_CASE("The end of a clock range is of the part of the day it began in") {
  Document d;
  d.text = "عصر امروز ساعت ۴ تا ۵:۳۰ باز است";
  d.published = ParseReference("2021-08-08");
  const Record record = TheEngine().Extract(d);
  REQUIRE(record.mentions.size() == 1);
  CHECK(record.mentions[0].value == "2021-08-08T16:00/2021-08-08T17:30");
}

TEST_CASE("What was worked out has its reason, what was said has none") {
  Document d;
  d.text = "روز شنبه ۱۶ مرداد ماه باران آمد";
  d.published = ParseReference("2021-08-08");
  const Record inferred = TheEngine().Extract(d);
  REQUIRE(inferred.mentions.size() == 1);
  CHECK(inferred.mentions[0].basis == Basis::kYearFromWeekday);
  REQUIRE(inferred.mentions[0].because.size() == 1);
  CHECK(
      inferred.mentions[0].because[0] ==
      "year 1400: 16 Mordad is a Saturday in 1400 and not in 1399 or 1401; nearest to 2021-08-08");

  d.text = "روز شنبه ۱۶ مرداد ۱۴۰۰ باران آمد";
  const Record said = TheEngine().Extract(d);
  REQUIRE(said.mentions.size() == 1);
  CHECK(said.mentions[0].basis == Basis::kExplicit);
  CHECK(said.mentions[0].because.empty());

  d.text = "روز شنبه ۱۶ مرداد ماه باران آمد";
  d.published.reset();
  const Record unknown = TheEngine().Extract(d);
  REQUIRE(unknown.mentions.size() == 1);
  CHECK_FALSE(unknown.mentions[0].start.has_value());
  CHECK(unknown.mentions[0].basis == Basis::kUnresolved);
  REQUIRE_FALSE(unknown.mentions[0].candidates.empty());
  for (const Candidate& c : unknown.mentions[0].candidates) {
    const auto p = calendars::FromDay(calendars::Calendar::kSolar, c.start.day);
    CHECK(p->month == 5);
    CHECK(p->day == 16);
    CHECK(date::weekday(c.start.day) == date::Saturday);
  }
}

TEST_CASE("A weekday that contradicts its date is noticed") {
  Document d;
  d.text = "روز جمعه ۱۶ مرداد ۱۴۰۰ باران آمد";
  const Record record = TheEngine().Extract(d);
  REQUIRE(record.notices.size() == 1);
  CHECK(record.notices[0].kind == "weekday-contradicts-date");
}

}  // namespace
}  // namespace gahnegar
