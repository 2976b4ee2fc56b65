// Every day against ICU, which shares no code with us. ICU 72's persian is the 33-year rule, which
// is the official calendar in 1178-1501 only.

#include <unicode/gregocal.h>

#include <memory>
#include <string>

#include "calendars/calendars.h"
#include "tests/catch.h"

namespace gahnegar::calendars {
namespace {

constexpr double kMillisecondsPerDay = 86'400'000.0;

class IcuCalendar {
 public:
  explicit IcuCalendar(const std::string& locale) {
    UErrorCode status = U_ZERO_ERROR;
    calendar_.reset(icu::Calendar::createInstance(*icu::TimeZone::getGMT(),
                                                  icu::Locale(locale.c_str()), status));
    REQUIRE(U_SUCCESS(status));
  }
  // ICU's Gregorian calendar with its own cutover, or with another: kForEver, kNever. (Setting the
  // cutover of 1582 anew makes ICU 72 Gregorian for ever, so it is left alone.)
  static constexpr UDate kForEver = -1e18;
  static constexpr UDate kNever = 1e18;
  explicit IcuCalendar(std::optional<UDate> change) {
    UErrorCode status = U_ZERO_ERROR;
    auto calendar = std::make_unique<icu::GregorianCalendar>(*icu::TimeZone::getGMT(), status);
    if (change) calendar->setGregorianChange(*change, status);
    REQUIRE(U_SUCCESS(status));
    calendar_ = std::move(calendar);
  }

  YearMonthDay At(Day day) {
    UErrorCode status = U_ZERO_ERROR;
    calendar_->setTime(NumberOf(day) * kMillisecondsPerDay, status);
    return {calendar_->get(UCAL_EXTENDED_YEAR, status), calendar_->get(UCAL_MONTH, status) + 1,
            calendar_->get(UCAL_DATE, status)};
  }
  int WeekdayAt(Day day) {
    UErrorCode status = U_ZERO_ERROR;
    calendar_->setTime(NumberOf(day) * kMillisecondsPerDay, status);
    return (calendar_->get(UCAL_DAY_OF_WEEK, status) + 5) % 7 + 1;  // ICU's 1 is Sunday
  }

 private:
  std::unique_ptr<icu::Calendar> calendar_;
};

// Days of [first, last] on which the two differ.
template <typename Ours>
int Differences(Day first, Day last, IcuCalendar icu, const Ours& ours) {
  int differences = 0;
  for (Day day = first; day <= last; day += date::days{1}) {
    if (ours(day) != icu.At(day)) {
      if (differences == 0) UNSCOPED_INFO("first on day number " << NumberOf(day));
      ++differences;
    }
  }
  return differences;
}

TEST_CASE("every day of solar 1178-1501 is ICU's persian day") {
  CHECK(Differences(*solar::Nowruz(1178), *solar::Nowruz(1502) - date::days{1},
                    IcuCalendar("en@calendar=persian"),
                    [](Day day) { return FromDay(Calendar::kSolar, day); }) == 0);
}

TEST_CASE("every day of lunar 1300-1600 is ICU's umalqura day and ICU's civil day") {
  const Day first = *lunar::ToDay({1300, 1, 1}, lunar::Table::kUmmAlQura);
  const Day last = *lunar::ToDay({1600, 12, 30}, lunar::Table::kUmmAlQura);
  CHECK(Differences(first, last, IcuCalendar("en@calendar=islamic-umalqura"),
                    [](Day day) { return lunar::FromDay(day, lunar::Table::kUmmAlQura); }) == 0);
  CHECK(Differences(first, last, IcuCalendar("en@calendar=islamic-civil"),
                    [](Day day) { return lunar::FromDay(day, lunar::Table::kTabular); }) == 0);
}

TEST_CASE("the arithmetic lunar calendar is ICU's civil one from its first year to its last") {
  CHECK(Differences(*lunar::ToDay({1, 1, 1}, lunar::Table::kTabular),
                    *lunar::ToDay({3100, 12, 29}, lunar::Table::kTabular),
                    IcuCalendar("en@calendar=islamic-civil"),
                    [](Day day) { return lunar::FromDay(day, lunar::Table::kTabular); }) == 0);
}

TEST_CASE("every Gregorian day of ten thousand years either way is ICU's and date's") {
  const Day first = *gregorian::ToDay({-10000, 1, 1});
  const Day last = *gregorian::ToDay({10000, 12, 31});
  CHECK(Differences(first, last, IcuCalendar(IcuCalendar::kForEver), gregorian::FromDay) == 0);
  int year = -10000;
  int month = 1;
  int day_of_month = 1;
  bool is_right = true;
  for (Day day = first; day <= last; day += date::days{1}) {
    const YearMonthDay date{year, month, day_of_month};
    is_right = is_right && gregorian::FromDay(day) == date && gregorian::ToDay(date) == day;
    const date::year_month_day next{day + date::days{1}};
    year = static_cast<int>(next.year());
    month = static_cast<int>(static_cast<unsigned>(next.month()));
    day_of_month = static_cast<int>(static_cast<unsigned>(next.day()));
  }
  CHECK(is_right);
}

TEST_CASE("every Julian day of ten thousand years either way is ICU's, and comes back") {
  const Day first = *julian::ToDay({-10000, 1, 1});
  const Day last = *julian::ToDay({10000, 12, 31});
  CHECK(Differences(first, last, IcuCalendar(IcuCalendar::kNever), julian::FromDay) == 0);
  bool is_right = true;
  for (Day day = first; day <= last; day += date::days{1}) {
    is_right = is_right && julian::ToDay(*julian::FromDay(day)) == day;
  }
  CHECK(is_right);
}

TEST_CASE("history's calendar changes on 15 October 1582 as ICU's does by default") {
  UErrorCode status = U_ZERO_ERROR;
  const UDate change = icu::GregorianCalendar(status).getGregorianChange();
  CHECK(change == NumberOf(julian::kReform1582) * kMillisecondsPerDay);
  CHECK(Differences(*gregorian::ToDay({1500, 1, 1}), *gregorian::ToDay({1700, 1, 1}),
                    IcuCalendar(std::nullopt),
                    [](Day day) { return julian::MixedFromDay(day, julian::kReform1582); }) == 0);
}

TEST_CASE("weekdays go on without a break, and are ICU's") {
  IcuCalendar icu("en@calendar=gregorian");
  bool is_right = true;
  const Day last = *gregorian::ToDay({4000, 1, 1});
  int expected = icu.WeekdayAt(*gregorian::ToDay({-1000, 1, 1}));
  for (Day day = *gregorian::ToDay({-1000, 1, 1}); day <= last; day += date::days{1}) {
    is_right = is_right && Weekday(day) == expected;
    expected = expected % 7 + 1;
  }
  CHECK(is_right);
  CHECK(Weekday(last) == icu.WeekdayAt(last));
}

}  // namespace
}  // namespace gahnegar::calendars
