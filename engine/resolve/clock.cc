// Parts of day and clock times (inclusive minutes), on days that are already known.
#include "engine/resolve/resolver.h"

namespace gahnegar::resolve {
namespace {

struct Window {
  int from, to;  // minutes of the day, inclusive
};

Window WindowOf(Part part) {
  switch (part) {
    case Part::kBamdad:
      return {0, 5 * 60 + 59};
    case Part::kSahar:
      return {3 * 60, 5 * 60 + 59};
    case Part::kEarly:
      return {5 * 60, 7 * 60 + 59};
    case Part::kMorning:
      return {6 * 60, 11 * 60 + 59};
    case Part::kForenoon:
      return {9 * 60, 11 * 60 + 59};
    case Part::kNoon:
      return {12 * 60, 13 * 60 + 59};
    case Part::kAfternoon:
      return {12 * 60, 17 * 60 + 59};
    case Part::kEvening:
      return {15 * 60, 18 * 60 + 59};
    case Part::kSunset:
      return {17 * 60, 19 * 60 + 59};
    case Part::kDusk:
      return {18 * 60, 23 * 60 + 59};
    case Part::kDaytime:
      return {6 * 60, 17 * 60 + 59};
    case Part::kNight:
    case Part::kEve:
    case Part::kNightOf:
    case Part::kMidnight:
      return {19 * 60, 23 * 60 + 59};
  }
  return {0, 23 * 60 + 59};
}

// The hour on a 24-hour clock; 24 means the end of the day.
int HourOf(int hour, std::optional<Part> part) {
  if (!part || hour > 12) return hour;
  switch (*part) {
    case Part::kBamdad:
    case Part::kSahar:
    case Part::kEarly:
    case Part::kMorning:
    case Part::kForenoon:
    case Part::kDaytime:
      return hour == 12 && (*part == Part::kBamdad || *part == Part::kSahar) ? 0 : hour;
    case Part::kNoon:
      return hour < 6 ? hour + 12 : hour;
    case Part::kAfternoon:
    case Part::kEvening:
    case Part::kSunset:
    case Part::kDusk:
      return hour == 12 ? (*part == Part::kAfternoon ? 12 : 24) : hour + 12;
    case Part::kNight:
    case Part::kEve:
    case Part::kNightOf:
    case Part::kMidnight:
      if (hour == 12) return 24;
      return hour >= 5 ? hour + 12 : hour;
  }
  return hour;
}

}  // namespace

const char* PartCode(Part part) {
  switch (part) {
    case Part::kBamdad:
    case Part::kSahar:
      return "TDW";
    case Part::kEarly:
    case Part::kMorning:
    case Part::kForenoon:
      return "TMO";
    case Part::kNoon:
      return "TMI";
    case Part::kAfternoon:
      return "TAF";
    case Part::kEvening:
    case Part::kSunset:
    case Part::kDusk:
      return "TEV";
    case Part::kDaytime:
      return "TDT";
    case Part::kNight:
    case Part::kEve:
    case Part::kNightOf:
    case Part::kMidnight:
      return "TNI";
  }
  return "";
}

void ApplyClock(const SaidDate& d, Answer* a) {
  if (!d.part && !d.hour) return;
  a->type = MentionType::kTime;
  a->zone = d.zone;
  if (!a->start || !a->end) return;
  Day first = a->start->day;
  Day last = a->end->day;
  if (d.part == Part::kEve || (d.part == Part::kNightOf && a->calendar == Calendar::kLunar)) {
    first -= date::days{1};
    last -= date::days{1};
    a->because.push_back("the night of the day that follows begins on the evening before");
  }
  if (d.hour) {
    int minutes = HourOf(*d.hour, d.part) * 60 + d.minute.value_or(0);
    if (d.minute && (*d.minute > 59 || *d.minute < -59)) a->impossible = true;
    if (*d.hour > 24 || (minutes > 24 * 60) || d.second.value_or(0) > 59) {
      a->impossible = true;
      a->start.reset();
      a->end.reset();
      return;
    }
    Day day = first;
    if (minutes < 0) {
      minutes += 24 * 60;
      day -= date::days{1};
    }
    if (minutes >= 24 * 60) {
      minutes -= 24 * 60;
      day += date::days{1};
      a->because.push_back("twelve at night is the end of the day");
    }
    const Instant at{day, minutes * 60 + d.second.value_or(0)};
    a->start = a->end = at;
    a->grain = d.second ? Grain::kSecond : d.minute ? Grain::kMinute : Grain::kHour;
    if (d.minute && *d.minute == 0) a->grain = Grain::kMinute;
  } else if (d.part == Part::kMidnight) {
    // The midnight of a day is its end; «نیمه‌شب گذشته» is the one this day began with.
    const Instant at{last + date::days{1}, 0};
    a->start = a->end = at;
    a->grain = Grain::kMinute;
  } else {
    const Window w = WindowOf(*d.part);
    a->start = Instant{first, w.from * 60};
    a->end = Instant{last, w.to * 60};
    a->grain = Grain::kPart;
    if (first == last) a->value = Iso(first) + PartCode(*d.part);
  }
  if (d.approx == Approx::kAbout) a->mod = Mod::kApprox;
}

}  // namespace gahnegar::resolve
