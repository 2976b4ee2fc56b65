// Conversions of all 73,414 days of solar 1300-1500, in order and shuffled, beside ICU's Calendar
// and Hinnant's date in the same run; and batches beside memcpy.
//
//   calendars_bench --markdown=FILE
//
// To be fair to ICU: its setTime also finds the zone, the week and the weekday; that is what it
// costs to ask it for a date.

#include <benchmark/benchmark.h>
#include <hwy/targets.h>
#include <unicode/calendar.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <memory>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "calendars/batch.h"
#include "calendars/calendars.h"
#include "tests/bench/calendars/ratios.h"

namespace gahnegar::calendars {
namespace {

using Days = std::vector<Day>;

Days AllDays() {
  Days days;
  for (Day day = *solar::Nowruz(1300); day < *solar::Nowruz(1501); day += date::days{1}) {
    days.push_back(day);
  }
  return days;
}

Days Shuffled(Days days) {
  std::shuffle(days.begin(), days.end(), std::mt19937(1404));
  return days;
}

const Days& Sequence(bool shuffled) {
  static const Days in_order = AllDays();
  static const Days in_none = Shuffled(in_order);
  return shuffled ? in_none : in_order;
}

std::unique_ptr<icu::Calendar> Icu(const char* calendar) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string locale = std::string("en@calendar=") + calendar;
  return std::unique_ptr<icu::Calendar>(
      icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale(locale.c_str()), status));
}

int Sum(YearMonthDay date) { return date.year + date.month + date.day; }

// Runs `convert`, which returns a number, over all days.
template <typename Items, typename Convert>
void Run(benchmark::State& state, const Items& items, const Convert& convert) {
  for (auto _ : state) {
    int sum = 0;
    for (const auto& item : items) sum += convert(item);
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(items.size()));
}

template <typename Items, typename Convert>
void Register(const std::string& name, const Items& items, const Convert& convert) {
  benchmark::RegisterBenchmark(
      name.c_str(), [&items, convert](benchmark::State& state) { Run(state, items, convert); })
      ->Repetitions(5)
      ->MinTime(0.05)
      ->ReportAggregatesOnly(true);
}

void RegisterFromDay(bool shuffled) {
  const std::string order = shuffled ? "/shuffled" : "/sequential";
  const Days& days = Sequence(shuffled);
  Register("day to solar" + order, days,
           [](Day day) { return Sum(*FromDay(Calendar::kSolar, day)); });
  Register("day to Gregorian, Hinnant date" + order, days, [](Day day) {
    const date::year_month_day date{day};
    return static_cast<int>(date.year()) + static_cast<int>(static_cast<unsigned>(date.month())) +
           static_cast<int>(static_cast<unsigned>(date.day()));
  });
  Register("day to Gregorian, std::chrono" + order, days, [](Day day) {
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{NumberOf(day)}}};
    return static_cast<int>(date.year()) + static_cast<int>(static_cast<unsigned>(date.month())) +
           static_cast<int>(static_cast<unsigned>(date.day()));
  });
  Register("day to lunar, Iran" + order, days,
           [](Day day) { return Sum(*FromDay(Calendar::kLunar, day)); });
  Register("day to lunar, Umm al-Qura" + order, days,
           [](Day day) { return Sum(*lunar::FromDay(day, lunar::Table::kUmmAlQura)); });
  for (const char* calendar : {"persian", "islamic-umalqura", "islamic-civil", "gregorian"}) {
    const std::shared_ptr<icu::Calendar> icu = Icu(calendar);
    Register(std::string("day to ") + calendar + ", ICU" + order, days, [icu](Day day) {
      UErrorCode status = U_ZERO_ERROR;
      icu->setTime(NumberOf(day) * 86400000.0, status);
      return icu->get(UCAL_EXTENDED_YEAR, status) + icu->get(UCAL_MONTH, status) +
             icu->get(UCAL_DATE, status);
    });
  }
}

const std::vector<YearMonthDay>& Dates(Calendar calendar, bool shuffled) {
  static std::vector<std::unique_ptr<std::vector<YearMonthDay>>> kept;
  kept.push_back(std::make_unique<std::vector<YearMonthDay>>());
  for (const Day day : Sequence(shuffled)) kept.back()->push_back(*FromDay(calendar, day));
  return *kept.back();
}

void RegisterToDay(bool shuffled) {
  const std::string order = shuffled ? "/shuffled" : "/sequential";
  const auto& solar_dates = Dates(Calendar::kSolar, shuffled);
  Register("solar to day" + order, solar_dates,
           [](YearMonthDay date) { return NumberOf(*ToDay(Calendar::kSolar, date)); });
  Register("lunar to day, Iran" + order, Dates(Calendar::kLunar, shuffled),
           [](YearMonthDay date) { return NumberOf(*ToDay(Calendar::kLunar, date)); });
  Register(
      "Gregorian to day, Hinnant date" + order, Dates(Calendar::kGregorian, shuffled),
      [](YearMonthDay date) {
        return NumberOf(Day{date::year{date.year} / date::month{static_cast<unsigned>(date.month)} /
                            date::day{static_cast<unsigned>(date.day)}});
      });
  const std::shared_ptr<icu::Calendar> icu = Icu("persian");
  icu->clear();
  Register("persian to day, ICU" + order, solar_dates, [icu](YearMonthDay date) {
    UErrorCode status = U_ZERO_ERROR;
    icu->set(date.year, date.month - 1, date.day);
    return static_cast<int>(icu->getTime(status) / 86400000.0);
  });
}

void RegisterBatch(const std::string& size, size_t count) {
  static std::vector<std::unique_ptr<std::vector<int32_t>>> kept;
  kept.push_back(std::make_unique<std::vector<int32_t>>(count));
  std::vector<int32_t>& days = *kept.back();
  const int32_t first = NumberOf(*solar::Nowruz(1300));
  for (size_t i = 0; i < count; ++i) days[i] = first + static_cast<int32_t>(i % 73414);
  const auto packed = std::make_shared<std::vector<uint32_t>>(count);
  const auto add = [](const std::string& name, auto function) {
    benchmark::RegisterBenchmark(name.c_str(), function)
        ->Repetitions(5)
        ->MinTime(0.05)
        ->ReportAggregatesOnly(true);
  };
  add("memcpy, " + size, [&days, packed](benchmark::State& state) {
    for (auto _ : state) {
      std::memcpy(packed->data(), days.data(), days.size() * sizeof(int32_t));
      benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(days.size()));
  });
  add("batch, portable, " + size, [&days, packed](benchmark::State& state) {
    for (auto _ : state) {
      PackSolarPortable(days, *packed);
      benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(days.size()));
  });
  for (const int64_t target : hwy::SupportedAndGeneratedTargets()) {
    add("batch, " + std::string(hwy::TargetName(target)) + ", " + size,
        [&days, packed, target](benchmark::State& state) {
          hwy::SetSupportedTargetsForTest(target);
          for (auto _ : state) {
            PackSolar(days, *packed);
            benchmark::ClobberMemory();
          }
          hwy::SetSupportedTargetsForTest(0);
          state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(days.size()));
        });
  }
}

std::vector<Promise> Promises() {
  std::vector<Promise> promises{
      {"day to solar, of ICU's persian", "day to solar", "day to persian, ICU", 1.0 / 100},
      {"day to solar, of Hinnant's Gregorian", "day to solar", "day to Gregorian, Hinnant date",
       1.0 / 3},
      {"solar to day, of ICU's persian", "solar to day", "persian to day, ICU", 1.0 / 40},
      {"day to lunar, of ICU's umalqura", "day to lunar, Iran", "day to islamic-umalqura, ICU",
       1.0 / 1000},
  };
  const std::string size = "from main memory";
  promises.push_back(
      {"batch on AVX-512, of memcpy", "batch, AVX3, " + size, "memcpy, " + size, 1.5});
  promises.push_back({"batch on AVX2, of memcpy", "batch, AVX2, " + size, "memcpy, " + size, 3.0});
  return promises;
}

}  // namespace
}  // namespace gahnegar::calendars

int main(int argc, char** argv) {
  using namespace gahnegar::calendars;
  std::string markdown;
  const std::string flag = "--markdown=";
  for (int i = 1; i < argc; ++i) {
    if (std::string(argv[i]).rfind(flag, 0) != 0) continue;
    markdown = argv[i] + flag.size();
    std::copy(argv + i + 1, argv + argc, argv + i);
    --argc;
    break;
  }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  for (const bool shuffled : {false, true}) {
    RegisterFromDay(shuffled);
    RegisterToDay(shuffled);
  }
  RegisterBatch("in the first cache", 4096);
  RegisterBatch("of all 73,414 days", 73414);
  RegisterBatch("from main memory", 9'400'000);
  RatioReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  const std::string table = reporter.Markdown(Promises());
  std::printf("\n%s", table.c_str());
  if (markdown.empty()) return 0;
  std::ofstream file(markdown);
  file << "# Calendars: measured\n\nWritten by calendars_bench; all in one run. Days of solar "
          "1300-1500; median of five.\n\n"
       << table;
  return file.good() ? 0 : 1;
}
