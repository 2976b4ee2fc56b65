// A progress bar on the standard error, for runs that take a while, and on a terminal only.
//
// Example: [#########---------------]  38%  38,104 documents, 21,930 events
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace gahnegar::cli {

class Progress {
 public:
  // `total_bytes` of all input; 0 when it is not known, and then there is no bar but the counts.
  explicit Progress(size_t total_bytes);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Cheap when it is called often.
  void Show(size_t bytes_done, size_t documents, size_t events);
  // Takes the bar away, so that a message can be written.
  void Clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool wanted_;
  bool shown_ = false;
  size_t total_bytes_;
  unsigned calls_ = 0;
  Clock::time_point next_;
};

}  // namespace gahnegar::cli
