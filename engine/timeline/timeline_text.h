// The merged timeline for people: a heading a day, in the solar and the Gregorian calendar, and
// under it what happened, where, and who says so. Every line begins with a right-to-left mark, so
// that a terminal that knows about direction sets it from the right whatever it begins with.
//
// Example:
//   سه‌شنبه ۱۲ دی ۱۴۰۲ (۲ ژانویه ۲۰۲۴)
//     • دیدار داریوش نیک‌پی با جنک آلتین‌اوغلو، آنکارا — شفقنا،
//     اعتماد
//         تاریخ‌های دیگر: دوشنبه ۱۱ دی ۱۴۰۲ (اعتماد)
#pragma once

#include <string>

#include "engine/engine.h"
#include "engine/timeline/merge.h"

namespace gahnegar {

class TimelineText {
 public:
  // Both must outlive this. `bold`: headings in terminal bold.
  TimelineText(const DisplayNames& names, const TimelineWords& words, bool bold)
      : names_(names), words_(words), bold_(bold) {}

  // In the order of the timeline.
  void Append(const MergedEvent& merged, std::string& out);

 private:
  std::string HeadingOf(const Event& event) const;
  std::string DateOf(const std::optional<Instant>& start, const std::optional<Instant>& end,
                     calendars::Calendar calendar, bool with_weekday) const;

  const DisplayNames& names_;
  const TimelineWords& words_;
  bool bold_;
  std::string heading_;  // that stands above
};

}  // namespace gahnegar
