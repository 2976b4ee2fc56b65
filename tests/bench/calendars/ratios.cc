#include "tests/bench/calendars/ratios.h"

#include <cstdio>

namespace gahnegar::calendars {

void RatioReporter::ReportRuns(const std::vector<Run>& runs) {
  ConsoleReporter::ReportRuns(runs);
  for (const Run& run : runs) {
    if (run.aggregate_name != "median") continue;
    const auto rate = run.counters.find("items_per_second");
    if (rate == run.counters.end()) continue;
    const std::string name = run.run_name.function_name;
    if (!nanoseconds_.contains(name)) order_.push_back(name);
    nanoseconds_[name] = 1e9 / rate->second;
  }
}

double RatioReporter::NanosecondsOf(const std::string& name) const {
  const auto found = nanoseconds_.find(name);
  return found == nanoseconds_.end() ? 0.0 : found->second;
}

std::string RatioReporter::Markdown(const std::vector<Promise>& promises) const {
  char line[256];
  std::string text =
      "| promise | order of days | ours, ns | theirs, ns | theirs / ours | promised | |\n";
  text += "|---|---|---|---|---|---|---|\n";
  for (const Promise& promise : promises) {
    for (const char* order : {"", "/sequential", "/shuffled"}) {
      const double ours = NanosecondsOf(promise.ours + order);
      const double theirs = NanosecondsOf(promise.theirs + order);
      if (ours == 0.0 || theirs == 0.0) continue;
      std::snprintf(line, sizeof line, "| %s | %s | %.3f | %.3f | %.2f | %.2f | %s |\n",
                    promise.what.c_str(), *order ? order + 1 : "", ours, theirs, theirs / ours,
                    1.0 / promise.target, ours <= promise.target * theirs ? "kept" : "**broken**");
      text += line;
    }
  }
  text += "\n| measured | ns per day |\n|---|---|\n";
  for (const std::string& name : order_) {
    std::snprintf(line, sizeof line, "| %s | %.3f |\n", name.c_str(), NanosecondsOf(name));
    text += line;
  }
  return text;
}

}  // namespace gahnegar::calendars
