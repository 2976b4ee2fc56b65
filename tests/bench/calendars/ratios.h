// Turns a run of Google Benchmark into the table of ratios that the project promises.
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

namespace gahnegar::calendars {

// One promise: `ours` takes at most `target` times what `theirs` takes. Names are those of
// benchmarks, without the order of days; order is "sequential", "shuffled" or empty.
struct Promise {
  std::string what;
  std::string ours;
  std::string theirs;
  double target;
};

// Prints as Google Benchmark does, and remembers the median time of an item.
class RatioReporter : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override;

  // A markdown table of every time, and one of every promise kept or broken.
  std::string Markdown(const std::vector<Promise>& promises) const;

 private:
  double NanosecondsOf(const std::string& name) const;

  std::vector<std::string> order_;
  std::map<std::string, double> nanoseconds_;
};

}  // namespace gahnegar::calendars
