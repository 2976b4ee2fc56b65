#include "engine/cli/progress.h"

#include <algorithm>

#include "engine/cli/stream.h"

namespace gahnegar::cli {
namespace {

constexpr auto kPatience = std::chrono::milliseconds(800);  // a short run shows nothing
constexpr auto kInterval = std::chrono::milliseconds(100);
constexpr size_t kCells = 24;

std::string Grouped(size_t number) {
  std::string digits = std::to_string(number);
  for (size_t i = digits.size(); i > 3;) {
    i -= 3;
    digits.insert(i, ",");
  }
  return digits;
}

}  // namespace

Progress::Progress(size_t total_bytes)
    : wanted_(ErrorIsScreen()), total_bytes_(total_bytes), next_(Clock::now() + kPatience) {}

Progress::~Progress() { Clear(); }

void Progress::Show(size_t bytes_done, size_t documents, size_t events) {
  if (!wanted_ || ++calls_ % 16 != 0) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + kInterval;
  std::string line = "\r\x1b[K";
  if (total_bytes_ > 0) {
    const double part =
        std::min(1.0, static_cast<double>(bytes_done) / static_cast<double>(total_bytes_));
    const auto filled = static_cast<size_t>(part * kCells);
    const std::string percent = std::to_string(static_cast<int>(part * 100));
    line += '[' + std::string(filled, '#') + std::string(kCells - filled, '-') + "] " +
            std::string(3 - std::min<size_t>(3, percent.size()), ' ') + percent + "%  ";
  }
  line += Grouped(documents) + " documents, " + Grouped(events) + " events";
  WriteError(line);
  shown_ = true;
}

void Progress::Clear() {
  if (shown_) WriteError("\r\x1b[K");
  shown_ = false;
}

}  // namespace gahnegar::cli
