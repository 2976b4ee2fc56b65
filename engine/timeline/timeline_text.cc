#include "engine/timeline/timeline_text.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "engine/date_text.h"
#include "engine/timeline/display.h"

namespace gahnegar {
namespace {

using calendars::Calendar;

constexpr std::string_view kRightToLeft = "\xE2\x80\x8F";  // U+200F
constexpr std::string_view kComma = "، ";

std::string_view SourceOf(const Report& report) {
  return report.source.empty() ? report.document : report.source;
}

std::string Sources(const std::vector<Report>& reports, const std::vector<size_t>& which) {
  std::vector<std::string_view> names;
  for (const size_t i : which) {
    const std::string_view name = SourceOf(reports[i]);
    if (name.empty() || std::find(names.begin(), names.end(), name) != names.end()) continue;
    names.push_back(name);
  }
  std::string text;
  for (const std::string_view name : names) {
    if (!text.empty()) text += kComma;
    text += name;
  }
  return text;
}

const std::string& MarkOf(Modality modality, const TimelineWords& words) {
  static const std::string kNoMark;
  switch (modality) {
    case Modality::kActual:
      return kNoMark;
    case Modality::kPlanned:
      return words.planned;
    case Modality::kNegated:
      return words.negated;
    case Modality::kReported:
      return words.reported;
    case Modality::kHypothetical:
      return words.hypothetical;
  }
  return kNoMark;
}

std::string ClockOf(const Event& event) {
  const bool said = event.start && event.start->second_of_day && event.grain &&
                    (*event.grain == Grain::kHour || *event.grain == Grain::kMinute);
  if (!said) return {};
  char clock[16];
  std::snprintf(clock, sizeof clock, "%02d:%02d ", *event.start->second_of_day / 3600,
                *event.start->second_of_day / 60 % 60);
  return WithPersianDigits(clock);
}

// On one line, whatever the name had in it.
void AppendLine(std::string_view indent, std::string line, std::string& out) {
  std::replace(line.begin(), line.end(), '\n', ' ');
  std::replace(line.begin(), line.end(), '\x1b', ' ');
  out += kRightToLeft;
  out += indent;
  out += line;
  out += '\n';
}

}  // namespace

std::string TimelineText::DateOf(const std::optional<Instant>& start,
                                 const std::optional<Instant>& end, Calendar calendar,
                                 bool with_weekday) const {
  if (start && end && start->day == end->day) {
    return PersianDay(start->day, calendar, names_, with_weekday);
  }
  Mention mention;
  mention.type = MentionType::kRange;
  mention.calendar = calendar;
  if (start) mention.start = Instant{start->day, std::nullopt};
  if (end) mention.end = Instant{end->day, std::nullopt};
  return DisplayOf(mention, names_).fa;
}

std::string TimelineText::HeadingOf(const Event& event) const {
  if (!event.start && !event.end) return words_.undated;
  std::string heading = DateOf(event.start, event.end, Calendar::kSolar, true);
  const std::string gregorian = DateOf(event.start, event.end, Calendar::kGregorian, false);
  if (!gregorian.empty()) heading += heading.empty() ? gregorian : " (" + gregorian + ")";
  return heading;
}

void TimelineText::Append(const MergedEvent& merged, std::string& out) {
  const Event& event = merged.event;
  std::string heading = HeadingOf(event);
  if (heading != heading_) {
    if (!heading_.empty()) out += '\n';
    if (bold_) out += "\x1b[1m";
    AppendLine("", heading, out);
    if (bold_) out.insert(out.size() - 1, "\x1b[0m");
    heading_ = std::move(heading);
  }
  std::string line = "• " + ClockOf(event);
  line += event.headline_fa.empty() ? event.type : event.headline_fa;
  if (event.place) line.append(kComma).append(event.place->text);
  const std::string& mark = MarkOf(event.modality, words_);
  if (!mark.empty()) line += " (" + mark + ")";
  std::vector<size_t> all(merged.reports.size());
  for (size_t i = 0; i < all.size(); ++i) all[i] = i;
  const std::string sources = Sources(merged.reports, all);
  if (!sources.empty()) line += " — " + sources;
  AppendLine("  ", std::move(line), out);
  for (const Conflict& conflict : merged.conflicts) {
    if (conflict.kind != Conflict::Kind::kDate) continue;
    std::string others = words_.conflict + ":";
    for (size_t i = 1; i < conflict.values.size(); ++i) {
      const Conflict::Value& value = conflict.values[i];
      others += i > 1 ? std::string(kComma) : " ";
      others += DateOf(value.start, value.end, Calendar::kSolar, true);
      const std::string who = Sources(merged.reports, value.reports);
      if (!who.empty()) others += " (" + who + ")";
    }
    AppendLine("      ", std::move(others), out);
  }
}

}  // namespace gahnegar
