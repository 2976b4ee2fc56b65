// Portions of a period: edges («اوایل مرداد», «پایان هفته») and n-ths («سومین هفته مرداد»).
#include <algorithm>

#include "engine/resolve/resolver.h"

namespace gahnegar::resolve {
namespace {

// The years of a period of whole years in its calendar.
struct Years {
  int first, last;
};
std::optional<Years> YearsIn(const Period& p) {
  const auto a = Parts(p.calendar, p.first, p.table);
  const auto b = Parts(p.calendar, p.last, p.table);
  if (!a || !b) return std::nullopt;
  return Years{a->year, b->year};
}

// Months [from, to] of a period of whole months, counted from 0.
std::optional<Period> MonthsIn(const Period& p, int from, int to) {
  const auto a = Parts(p.calendar, p.first, p.table);
  if (!a || from < 0 || to < from) return std::nullopt;
  const int base = a->month - 1;
  const auto first =
      ToDay(p.calendar, {a->year + (base + from) / 12, (base + from) % 12 + 1, 1}, p.table);
  const int year = a->year + (base + to) / 12;
  const int month = (base + to) % 12 + 1;
  const auto last =
      ToDay(p.calendar, {year, month, MonthLength(p.calendar, year, month, p.table)}, p.table);
  if (!first || !last) return std::nullopt;
  return Period{*first, *last, from == to ? Grain::kMonth : p.grain, p.calendar};
}

int MonthCount(const Period& p) {
  const auto a = Parts(p.calendar, p.first, p.table);
  const auto b = Parts(p.calendar, p.last, p.table);
  if (!a || !b) return 0;
  return (b->year - a->year) * 12 + b->month - a->month + 1;
}

std::optional<Period> Thirds(const Period& p, int third) {
  const int days = static_cast<int>((p.last - p.first).count()) + 1;
  switch (p.grain) {
    case Grain::kWeek: {
      // Saturday–Sunday, Monday–Wednesday, Thursday–Friday.
      const int from[] = {0, 2, 5}, to[] = {1, 4, 6};
      return Period{p.first + date::days{from[third]}, p.first + date::days{to[third]}, Grain::kDay,
                    p.calendar};
    }
    case Grain::kMonth: {
      const Day first = p.first + date::days{third * 10};
      return Period{first, third == 2 ? p.last : first + date::days{9}, Grain::kDay, p.calendar};
    }
    case Grain::kYear:
      return MonthsIn(p, third * 4, third * 4 + 3);
    case Grain::kSeason:
    case Grain::kQuarter:
      return MonthsIn(p, third, third);
    case Grain::kDecade:
    case Grain::kCentury: {
      const auto y = YearsIn(p);
      if (!y) return std::nullopt;
      const int decade_from[] = {0, 4, 7}, decade_to[] = {3, 6, 9};
      const int century_from[] = {0, 33, 66}, century_to[] = {32, 65, 99};
      const bool decade = p.grain == Grain::kDecade;
      return YearsOf(p.calendar, y->first + (decade ? decade_from : century_from)[third],
                     y->first + (decade ? decade_to : century_to)[third], Grain::kYear);
    }
    default: {
      if (days < 3) return p;
      const int length = days / 3;
      const Day first = p.first + date::days{third * length};
      return Period{first, third == 2 ? p.last : first + date::days{length - 1}, Grain::kDay,
                    p.calendar};
    }
  }
}

std::optional<Period> Halves(const Period& p, int half) {
  switch (p.grain) {
    case Grain::kMonth:
      return half == 0 ? Period{p.first, p.first + date::days{14}, Grain::kDay, p.calendar}
                       : Period{p.first + date::days{15}, p.last, Grain::kDay, p.calendar};
    case Grain::kYear:
      return MonthsIn(p, half * 6, half * 6 + 5);
    case Grain::kDecade:
    case Grain::kCentury: {
      const auto y = YearsIn(p);
      if (!y) return std::nullopt;
      const int length = (y->last - y->first + 1) / 2;
      return YearsOf(p.calendar, y->first + half * length, y->first + half * length + length - 1,
                     Grain::kYear);
    }
    default: {
      const int days = static_cast<int>((p.last - p.first).count()) + 1;
      const Day middle = p.first + date::days{days / 2};
      return half == 0 ? Period{p.first, middle - date::days{1}, Grain::kDay, p.calendar}
                       : Period{middle, p.last, Grain::kDay, p.calendar};
    }
  }
}

// The first or last day of a period; of a decade or century its first or last year.
std::optional<Period> End(const Period& p, bool last) {
  if (p.grain == Grain::kDecade || p.grain == Grain::kCentury) {
    const auto y = YearsIn(p);
    if (!y) return std::nullopt;
    return YearOf(p.calendar, last ? y->last : y->first);
  }
  if (p.grain == Grain::kWeek && last) {
    return Period{p.last - date::days{1}, p.last, Grain::kDay, p.calendar};
  }
  const Day day = last ? p.last : p.first;
  return OneDay(day, p.calendar);
}

}  // namespace

Answer Resolver::EdgeOf(const SaidEdge& e, const Around& around) {
  if (!e.of) return Unresolved("an edge of nothing");
  Answer a = Resolve(*e.of, around);
  const auto p = a.period();
  a.candidates.clear();
  if (!p) return a;
  std::optional<Period> q;
  switch (e.edge) {
    case Edge::kFirst:
      q = End(*p, false);
      a.mod = Mod::kStart;
      break;
    case Edge::kLast:
      q = End(*p, true);
      a.mod = Mod::kEnd;
      break;
    case Edge::kEarly:
      q = Thirds(*p, 0);
      a.mod = Mod::kStart;
      break;
    case Edge::kMiddle:
      q = Thirds(*p, 1);
      a.mod = Mod::kMid;
      break;
    case Edge::kLate:
      q = Thirds(*p, 2);
      a.mod = Mod::kEnd;
      break;
    case Edge::kHalf:
      a.mod = Mod::kMid;
      if (p->grain == Grain::kMonth) {
        q = OneDay(p->first + date::days{14}, p->calendar);
      } else {
        q = Thirds(*p, 1);
      }
      break;
    case Edge::kHalf1:
      q = Halves(*p, 0);
      break;
    case Edge::kHalf2:
      q = Halves(*p, 1);
      break;
    case Edge::kDaysFirst:
      q = Period{p->first, std::min(p->last, p->first + date::days{6}), Grain::kDay, p->calendar};
      a.mod = Mod::kStart;
      break;
    case Edge::kDaysLast:
      q = Period{std::max(p->first, p->last - date::days{6}), p->last, Grain::kDay, p->calendar};
      a.mod = Mod::kEnd;
      break;
    case Edge::kDayFirst:
      q = OneDay(p->first, p->calendar);
      a.mod = Mod::kStart;
      break;
    case Edge::kDayLast:
      q = OneDay(p->last, p->calendar);
      a.mod = Mod::kEnd;
      break;
    case Edge::kTenthLast:
      q = Thirds(*p, 2);
      break;
  }
  if (!q) return Unresolved("that part lies outside the calendar");
  const auto calendar = a.calendar;
  SetPeriod(&a, *q);
  a.calendar = calendar;
  a.type = MentionType::kDate;
  return a;
}

// The first or last days of a period («ده روز اول مهر»), at most as many as it has.
static Period Stretch(const Period& p, int n, int days) {
  const date::days more{days - 1};
  return n < 0 ? Period{p.last - more, p.last, Grain::kDay, p.calendar}
               : Period{p.first, p.first + more, Grain::kDay, p.calendar};
}

Answer Resolver::Nth(const SaidNth& n, const Around& around) {
  constexpr int kFeast = 13;  // days that are counted from a named one
  Answer a;
  std::optional<Period> p;
  if (n.of) {
    a = Resolve(*n.of, around);
    p = a.period();
    a.candidates.clear();
    if (!p) return a;
  } else {
    const auto today = Today();
    if (!today) return Unresolved("the document has no date to count from");
    p = UnitAt(Calendar::kSolar, *today, Unit::kYear, 0);
    if (around.tense == Tense::kPast && n.n < 0)
      p = UnitAt(Calendar::kSolar, *today, Unit::kYear, -1);
    a.basis = Basis::kRelative;
    a.because.push_back("of the current year");
    if (!p) return Unresolved("outside the calendar");
  }
  std::optional<Period> q;
  const int days = static_cast<int>((p->last - p->first).count()) + 1;
  switch (n.kind) {
    case SaidNth::Of::kWeekday: {
      std::vector<Day> found;
      for (Day d = p->first; d <= p->last && found.size() < 400; d += date::days{1}) {
        if (calendars::Weekday(d) == n.weekday) found.push_back(d);
      }
      if (!found.empty() && n.n < 0) q = OneDay(found.back(), p->calendar);
      if (n.n > 0 && n.n <= static_cast<int>(found.size())) {
        q = OneDay(found[static_cast<size_t>(n.n) - 1], p->calendar);
      }
      break;
    }
    case SaidNth::Of::kTenDays: {
      const int third = n.n < 0 ? 2 : n.n - 1;
      if (third < 0 || third > 2) break;
      const Day first = p->first + date::days{third * 10};
      q = Period{first, third == 2 ? p->last : first + date::days{9}, Grain::kDay, p->calendar};
      break;
    }
    case SaidNth::Of::kMonths: {
      const int count = n.count;
      const int total = MonthCount(*p);
      if (count < 1 || count > total) break;
      const int from = n.n < 0 ? total - count : (n.n - 1) * count;
      if (from >= 0 && from + count <= total) q = MonthsIn(*p, from, from + count - 1);
      break;
    }
    case SaidNth::Of::kUnit: {
      switch (n.unit) {
        case Unit::kDay:
          if (n.count > 1 && n.count <= days) {
            q = Stretch(*p, n.n, n.count);
            break;
          }
          if (n.n < 0) q = OneDay(p->last, p->calendar);
          // Feasts last longer than the day that has their name: «روز سوم نوروز».
          if (n.n >= 1 && (n.n <= days || (days == 1 && n.n <= kFeast))) {
            q = OneDay(p->first + date::days{n.n - 1}, p->calendar);
          }
          break;
        case Unit::kWeek:
          if (n.count > 1 && 7 * n.count <= days) {
            q = Stretch(*p, n.n, 7 * n.count);
          } else if (n.n < 0) {
            q = Period{p->last - date::days{6}, p->last, Grain::kWeek, p->calendar};
          } else if (7 * n.n - 7 < days) {
            const Day first = p->first + date::days{7 * n.n - 7};
            q = Period{first, std::min(p->last, first + date::days{6}), Grain::kWeek, p->calendar};
          }
          break;
        case Unit::kMonth: {
          const int total = MonthCount(*p);
          const int index = n.n < 0 ? total - 1 : n.n - 1;
          if (index >= 0 && index < total) q = MonthsIn(*p, index, index);
          break;
        }
        case Unit::kQuarter:
        case Unit::kSeason: {
          const int quarters = MonthCount(*p) / 3;
          const int index = n.n < 0 ? quarters - 1 : n.n - 1;
          if (index >= 0 && index < quarters) {
            q = MonthsIn(*p, index * 3, index * 3 + 2);
            if (q) q->grain = n.unit == Unit::kSeason ? Grain::kSeason : Grain::kQuarter;
          }
          break;
        }
        case Unit::kYear: {
          const auto y = YearsIn(*p);
          if (y) q = YearOf(p->calendar, n.n < 0 ? y->last : y->first + n.n - 1);
          break;
        }
        case Unit::kDecade: {
          const auto y = YearsIn(*p);
          if (!y) break;
          const int first = n.n < 0 ? y->last - 9 : y->first + (n.n - 1) * 10;
          q = YearsOf(p->calendar, first, first + 9, Grain::kDecade);
          break;
        }
        default:
          break;
      }
      break;
    }
  }
  if (!q) {
    Answer none = Unresolved("there is no such part of that period");
    none.impossible = true;
    return none;
  }
  const auto calendar = a.calendar;
  SetPeriod(&a, *q);
  if (calendar) a.calendar = calendar;
  a.type = MentionType::kDate;
  a.mod = Mod::kNone;
  return a;
}

}  // namespace gahnegar::resolve
