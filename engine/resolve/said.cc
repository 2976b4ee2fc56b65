#include "engine/resolve/said.h"

#include <cstdio>

namespace gahnegar::resolve {
namespace {

std::string WeekdayField(int iso) {
  static const char* kNames[] = {"monday", "tuesday",  "wednesday", "thursday",
                                 "friday", "saturday", "sunday"};
  return iso >= 1 && iso <= 7 ? kNames[iso - 1] : "same";
}

constexpr std::string_view kRelativeKeys[kUnits] = {
    "relative_second", "relative_minute", "relative_hour",    "relative_day",
    "relative_week",   "relative_month",  "relative_quarter", "relative_season",
    "relative_year",   "relative_decade", "relative_century", "relative_millennium"};

void AddAmounts(const std::vector<Amount>& amounts, Mention* m) {
  for (const Amount& a : amounts) {
    if (!a.bare && !a.several) {
      if (a.count == static_cast<int>(a.count)) {
        m->said.emplace_back("count", static_cast<int>(a.count));
      } else {
        char buffer[32];
        std::snprintf(buffer, sizeof buffer, "%g", a.count);
        m->said.emplace_back("count", std::string(buffer));
      }
    }
    m->said.emplace_back("unit", std::string(kUnitNames[static_cast<size_t>(a.unit)]));
    if (m->said.size() > 8) return;
  }
}

}  // namespace

void FillSaid(const Temporal& t, Mention* m) {
  if (const auto* d = std::get_if<SaidDate>(&t.said)) {
    if (d->weekday) m->said.emplace_back("weekday", WeekdayField(*d->weekday));
    if (d->century) m->said.emplace_back(d->millennium ? "millennium" : "century", *d->century);
    if (d->decade) m->said.emplace_back("decade", *d->decade);
    if (d->year) m->said.emplace_back("year", *d->year);
    if (d->season) m->said.emplace_back("season", *d->season);
    if (d->month) m->said.emplace_back("month", *d->month);
    if (d->day) m->said.emplace_back("day", *d->day);
    if (d->era) m->said.emplace_back("era", std::string(kEraNames[static_cast<size_t>(*d->era)]));
    if (d->named) m->said.emplace_back("named_day", d->named_text);
    if (d->anniversary) m->said.emplace_back("ordinal", *d->anniversary);
    for (size_t u = 0; u < kUnits; ++u) {
      if (d->relative[u]) m->said.emplace_back(kRelativeKeys[u], Print(*d->relative[u]));
    }
    if (d->which) m->said.emplace_back("which", Print(*d->which));
    if (d->part)
      m->said.emplace_back("part", std::string(kPartNames[static_cast<size_t>(*d->part)]));
    if (d->hour) m->said.emplace_back("hour", *d->hour);
    if (d->minute) m->said.emplace_back("minute", *d->minute);
    if (d->second) m->said.emplace_back("second", *d->second);
    if (!d->zone.empty()) m->said.emplace_back("zone", d->zone);
    if (d->approx)
      m->said.emplace_back("approx", std::string(kApproxNames[static_cast<size_t>(*d->approx)]));
    if (d->base) FillSaid(*d->base, m);
  } else if (const auto* e = std::get_if<SaidEdge>(&t.said)) {
    m->said.emplace_back("edge", std::string(kEdgeNames[static_cast<size_t>(e->edge)]));
    if (e->of) FillSaid(*e->of, m);
  } else if (const auto* n = std::get_if<SaidNth>(&t.said)) {
    m->said.emplace_back("nth", n->n);
    if (n->weekday > 0) m->said.emplace_back("weekday", WeekdayField(n->weekday));
    if (n->of) FillSaid(*n->of, m);
  } else if (const auto* s = std::get_if<SaidShift>(&t.said)) {
    AddAmounts(s->amounts, m);
    static const char* kDirections[] = {"ago", "ahead", "before", "after"};
    m->said.emplace_back("direction", std::string(kDirections[static_cast<size_t>(s->direction)]));
    if (s->from) FillSaid(*s->from, m);
  } else if (const auto* p = std::get_if<SaidSpan>(&t.said)) {
    AddAmounts({p->amount}, m);
    m->said.emplace_back("direction", std::string(p->sign < 0 ? "ago" : "ahead"));
  } else if (const auto* u = std::get_if<SaidDuration>(&t.said)) {
    AddAmounts(u->amounts, m);
  }
  // A key once: what was said first stands («از ۱۶ تا ۱۸ مرداد» says it in the text itself).
  for (size_t i = 0; i < m->said.size(); ++i) {
    for (size_t k = m->said.size() - 1; k > i; --k) {
      if (m->said[k].first == m->said[i].first)
        m->said.erase(m->said.begin() + static_cast<long>(k));
    }
  }
}

std::string IsoOf(const Instant& i) {
  std::string s = Iso(i.day);
  if (i.second_of_day) {
    char buffer[16];
    const int second = *i.second_of_day;
    std::snprintf(buffer, sizeof buffer, "T%02d:%02d", second / 3600 % 24, second / 60 % 60);
    s += buffer;
    if (second % 60 != 0) {
      std::snprintf(buffer, sizeof buffer, ":%02d", second % 60);
      s += buffer;
    }
  }
  return s;
}

std::string EdtfOf(const Answer& a) {
  if (!a.start && !a.end) return "";
  const std::string tail = a.mod == Mod::kApprox ? "~" : "";
  const auto stamp = [](const Instant& i) {
    std::string s = IsoOf(i);
    if (s.find('T') != std::string::npos && s.size() - s.find('T') == 6) s += ":00";
    return s;
  };
  if (!a.start) return "../" + stamp(*a.end);
  if (!a.end) return stamp(*a.start) + "/..";
  if (*a.start == *a.end) return stamp(*a.start) + tail;
  if (a.calendar == Calendar::kGregorian && !a.start->second_of_day) {
    const std::string first = Iso(a.start->day);
    const auto x = Parts(Calendar::kGregorian, a.start->day);
    const auto y = Parts(Calendar::kGregorian, a.end->day);
    if (x && y && x->day == 1 && x->year == y->year) {
      const bool month = x->month == y->month &&
                         y->day == calendars::MonthLength(Calendar::kGregorian, y->year, y->month);
      const bool year = x->month == 1 && y->month == 12 && y->day == 31;
      if (month) return first.substr(0, first.size() - 3) + tail;
      if (year) return first.substr(0, first.size() - 6) + tail;
    }
  }
  return stamp(*a.start) + "/" + stamp(*a.end) + tail;
}

}  // namespace gahnegar::resolve
