// Ranges and lists. What the left side lacks comes from its right neighbour, right to left.
#include <algorithm>

#include "engine/resolve/resolver.h"

namespace gahnegar::resolve {
namespace {

bool SaysDay(const SaidDate& d) { return d.day || d.weekday || d.named; }
bool SaysYear(const SaidDate& d) {
  return d.year || d.relative[static_cast<size_t>(Unit::kYear)] || d.which;
}
bool SaysClockOnly(const SaidDate& d) {
  return (d.hour || d.part) && !SaysDay(d) && !d.month && !d.year && !d.season && !d.base &&
         std::none_of(d.relative.begin(), d.relative.end(),
                      [](const auto& r) { return r.has_value(); });
}
bool OnlyDay(const SaidDate& d) {
  return d.day && !d.month && !d.year && !d.relative[static_cast<size_t>(Unit::kMonth)];
}

// `left` with what it lacks taken from `right`.
SaidDate Completed(const SaidDate& left, const SaidDate& right) {
  SaidDate d = left;
  const size_t kYear = static_cast<size_t>(Unit::kYear);
  const size_t kMonth = static_cast<size_t>(Unit::kMonth);
  const size_t kWeek = static_cast<size_t>(Unit::kWeek);
  if (OnlyDay(d)) {
    d.month = right.month;
    d.month_calendar = right.month_calendar;
    d.relative[kMonth] = right.relative[kMonth];
  }
  const bool yearly = d.month || d.season || d.named;
  if (yearly && !SaysYear(d) && !d.weekday) {
    d.year = right.year;
    d.year_two_digits = right.year_two_digits;
    d.relative[kYear] = right.relative[kYear];
    if (!d.era) d.era = right.era;
    if (!d.month && d.season && right.which) d.which = right.which;
  } else if (yearly && !SaysYear(d)) {
    d.year = right.year;
    d.year_two_digits = right.year_two_digits;
    d.relative[kYear] = right.relative[kYear];
  }
  if (d.year && right.year && !d.era) d.era = right.era;
  if (d.decade && !d.era) d.era = right.era;
  if (d.century && !d.era) d.era = right.era;
  if (d.weekday && !d.day && !d.month && !d.relative[kWeek] && right.relative[kWeek]) {
    d.relative[kWeek] = right.relative[kWeek];
  }
  if (d.weekday && !d.day && !d.which && right.which && right.weekday) d.which = right.which;
  // Clock: the left takes the zone and, when it has none, the part of day of the right.
  if (d.hour && right.hour) {
    if (!d.part && right.part && *d.hour <= 12) {
      const bool same_half = *d.hour < *right.hour || *d.hour == 12;
      if (same_half) d.part = right.part;
    }
    if (d.zone.empty()) d.zone = right.zone;
  }
  return d;
}

const SaidDate* DateIn(const TemporalPtr& t) {
  return t ? std::get_if<SaidDate>(&t->said) : nullptr;
}

// The date that an edge or an n-th belongs to can take a year from the right as well.
TemporalPtr CompleteEdge(const TemporalPtr& left, const TemporalPtr& right) {
  const SaidDate* right_date = DateIn(right);
  const SaidEdge* right_edge = right ? std::get_if<SaidEdge>(&right->said) : nullptr;
  if (right_edge != nullptr) right_date = DateIn(right_edge->of);
  if (right_date == nullptr) return left;
  if (const SaidEdge* e = std::get_if<SaidEdge>(&left->said)) {
    const SaidDate* of = DateIn(e->of);
    if (of == nullptr) return left;
    SaidEdge whole = *e;
    whole.of = MakeTemporal(Completed(*of, *right_date));
    return MakeTemporal(std::move(whole));
  }
  if (const SaidDate* d = DateIn(left)) return MakeTemporal(Completed(*d, *right_date));
  return left;
}

// An end without a year of its own, which tense or nearness gave one.
bool LacksYear(const TemporalPtr& t) {
  const SaidEdge* edge = t ? std::get_if<SaidEdge>(&t->said) : nullptr;
  const SaidDate* own = edge != nullptr ? DateIn(edge->of) : DateIn(t);
  return own != nullptr && !SaysYear(*own) && (own->month || own->season || own->named);
}

// The same day a year earlier, in its own calendar.
void MoveBackOneYear(Answer* a) {
  const auto back = Add(a->calendar.value_or(Calendar::kSolar), a->start->day, Unit::kYear, -1);
  if (!back) return;
  const auto moved = *back - a->start->day;
  a->start->day += moved;
  a->end->day += moved;
}

// A clock without a day takes the day of the other side.
SaidDate OnDayOf(const SaidDate& clock, const SaidDate& other) {
  SaidDate d = other;
  d.hour = clock.hour;
  d.minute = clock.minute;
  d.second = clock.second;
  d.part = clock.part;
  if (!clock.zone.empty()) d.zone = clock.zone;
  return d;
}

// «عصر ساعت ۴ تا ۵:۳۰»: an end later on the same dial is of the same part of the day.
TemporalPtr InPartOf(const SaidDate& from, const TemporalPtr& to) {
  const SaidDate* end = DateIn(to);
  if (end == nullptr || !end->hour || end->part || !from.hour || !from.part) return to;
  if (*end->hour > 12 || *end->hour < *from.hour || *from.hour > 12) return to;
  SaidDate d = *end;
  d.part = from.part;
  return MakeTemporal(std::move(d));
}

std::optional<Instant> Later(const std::optional<Instant>& x, const std::optional<Instant>& y) {
  if (!x || !y) return x ? x : y;
  if (x->day != y->day) return x->day < y->day ? y : x;
  return x->second_of_day.value_or(0) < y->second_of_day.value_or(0) ? y : x;
}
bool Before(const Instant& x, const Instant& y) {
  if (x.day != y.day) return x.day < y.day;
  return x.second_of_day.value_or(0) < y.second_of_day.value_or(0);
}

void TakeOver(Answer* to, const Answer& from) {
  for (const std::string& why : from.because) {
    if (std::find(to->because.begin(), to->because.end(), why) == to->because.end()) {
      to->because.push_back(why);
    }
  }
  to->impossible |= from.impossible;
}

}  // namespace

Answer Resolver::Range(const SaidRange& r, const Around& around) {
  Answer a;
  a.type = MentionType::kRange;
  if (r.as == SaidRange::As::kSchoolYear || r.as == SaidRange::As::kWaterYear) {
    const SaidDate* year = DateIn(r.from);
    if (year == nullptr) return Unresolved("a year of that kind needs a year");
    Answer of = Date(*year, around);
    const SaidDate* second = DateIn(r.to);
    if (second != nullptr) {
      const Answer other = Date(*second, around);
      if (other.start && of.start && other.start->day < of.start->day) of = other;
    }
    const auto p = of.period();
    const auto y = p ? Parts(Calendar::kSolar, p->first) : std::nullopt;
    if (!y) return of;
    int first = y->year;
    const SaidDate& said = *year;
    if (!said.year && reference_) {
      // The running year of this kind began last Mehr, or begins this one. In summer, when school
      // is over, the last school year is the one just ended.
      const auto now = Parts(Calendar::kSolar, reference_->day);
      const auto& which = said.relative[static_cast<size_t>(Unit::kYear)];
      if (now) {
        first = now->month < 7 ? now->year - 1 : now->year;
        const bool summer = now->month >= 4 && now->month < 7;
        if (which && which->kind == Relative::Kind::kNew) {
          if (now->month < 7) ++first;
        } else if (which && which->offset != 0) {
          const bool just_ended = which->offset < 0 && summer && r.as == SaidRange::As::kSchoolYear;
          if (!just_ended) first += which->offset;
        }
      }
      a.basis = Basis::kRelative;
      a.because.push_back("this kind of year begins on 1 Mehr");
    }
    const auto from = calendars::ToDay(Calendar::kSolar, {first, 7, 1});
    const int end_month = r.as == SaidRange::As::kSchoolYear ? 3 : 6;
    const auto to = calendars::ToDay(Calendar::kSolar, {first + 1, end_month, 31});
    if (!from || !to) return Unresolved("outside the calendar");
    SetPeriod(&a, {*from, *to, Grain::kYear, Calendar::kSolar});
    TakeOver(&a, of);
    return a;
  }
  TemporalPtr left = r.from;
  TemporalPtr right = r.to;
  if (left && right) {
    const SaidDate* x = DateIn(left);
    const SaidDate* y = DateIn(right);
    if (x != nullptr && y != nullptr) {
      if (SaysClockOnly(*x) && y->hour && !SaysClockOnly(*y)) {
        left = MakeTemporal(OnDayOf(Completed(*x, *y), *y));
      } else if (x->hour && !SaysClockOnly(*x) && SaysClockOnly(*y)) {
        right = MakeTemporal(OnDayOf(*y, *x));
        left = MakeTemporal(Completed(*x, *y));
      } else {
        left = MakeTemporal(Completed(*x, *y));
      }
      if (SaysClockOnly(*y)) right = InPartOf(*x, right);
    } else {
      left = CompleteEdge(left, right);
    }
  }
  Answer from, to;
  const SaidDate* x = DateIn(left);
  const SaidDate* y = DateIn(right);
  const bool weekdays = x != nullptr && y != nullptr && x->weekday && y->weekday && !x->day &&
                        !y->day && !x->month && !y->month;
  if (right) {
    if (weekdays && left) {
      // Left the last one unless the verb is future, right the first after it.
      Around by_tense = around;
      if (by_tense.tense != Tense::kFuture) by_tense.tense = Tense::kPast;
      from = Resolve(*left, by_tense);
      to = Resolve(*right, around);
      if (from.start && to.start && !y->relative[static_cast<size_t>(Unit::kWeek)]) {
        const int ahead =
            (calendars::Weekday(to.start->day) - calendars::Weekday(from.start->day) + 7) % 7;
        const auto moved =
            date::days{(from.start->day + date::days{ahead} - to.start->day).count()};
        to.start->day += moved;
        to.end->day += moved;
      }
    } else {
      to = Resolve(*right, around);
      if (left) {
        from = Resolve(*left, around);
        // A left end without a year of its own is the latest one not after the right end.
        if (from.start && to.start && Before(*to.start, *from.start) && LacksYear(left)) {
          MoveBackOneYear(&from);
        }
      }
    }
  } else if (left) {
    from = Resolve(*left, around);
    // What goes on until now began before now.
    if (r.to_now && reference_ && from.start && from.start->day > reference_->day &&
        LacksYear(left)) {
      MoveBackOneYear(&from);
      from.basis = Basis::kYearFromContext;
      from.candidates.clear();
      from.because = {"what goes on up to " + Iso(reference_->day) + " began before it"};
    }
  }
  if (left) {
    a.start = from.start;
    a.grain = from.grain;
    a.calendar = from.calendar;
    a.basis = from.basis;
    a.zone = from.zone;
    TakeOver(&a, from);
  }
  if (right) {
    a.end = to.end;
    a.grain = to.grain;
    a.calendar = to.calendar ? to.calendar : a.calendar;
    a.basis = to.basis;
    if (a.zone.empty()) a.zone = to.zone;
    TakeOver(&a, to);
  }
  if (left && right && from.start && to.end) {
    if (from.start->second_of_day.has_value() != to.end->second_of_day.has_value()) {
      if (!a.start->second_of_day) a.start->second_of_day = 0;
      if (!a.end->second_of_day) a.end->second_of_day = 23 * 3600 + 59 * 60;
    }
    // Clock times past midnight, and ranges typed backwards.
    if (Before(*a.end, *a.start)) {
      if (a.start->day == a.end->day && a.start->second_of_day) {
        a.end->day += date::days{1};
        a.because.push_back("the end lies on the next day");
      } else {
        a.start = to.start;
        a.end = Later(from.end, to.start);
        a.because.push_back("written backwards; sorted");
      }
    }
  }
  if (left && right && (!from.start || !to.end)) {
    a.start.reset();
    a.end.reset();
    a.basis = Basis::kUnresolved;
    a.candidates = to.candidates;
  }
  if (r.to_now) {
    if (reference_) {
      a.end = Instant{reference_->day, {}};
      if (a.start && a.end->day < a.start->day) a.end = a.start;
      a.because.push_back("up to the reference " + Iso(reference_->day));
    }
    a.open = !reference_;
  }
  if (!right && !r.to_now) a.open = true;
  if (!left) a.open = true;
  return a;
}

Answer Resolver::List(const SaidList& l, const Around& around) {
  std::vector<TemporalPtr> members = l.members;
  for (size_t i = members.size() - 1; i-- > 0;) {
    members[i] = CompleteEdge(members[i], members[i + 1]);
  }
  Answer a;
  a.type = MentionType::kDate;
  std::vector<Answer> answers;
  // Right to left: a member without a year is the latest one not after its right neighbour.
  answers.resize(members.size());
  for (size_t i = members.size(); i-- > 0;) {
    answers[i] = Resolve(*members[i], around);
    const SaidDate* d = DateIn(members[i]);
    if (i + 1 == members.size() || d == nullptr || SaysYear(*d) || !(d->month || d->season))
      continue;
    const Answer& next = answers[i + 1];
    if (!answers[i].start || !next.start) continue;
    const Calendar c = answers[i].calendar.value_or(Calendar::kSolar);
    const auto there = Parts(c, next.start->day);
    if (!there) continue;
    Around same_year = around;
    same_year.year = there->year;
    same_year.year_calendar = c;
    Answer again = Resolve(*members[i], same_year);
    if (again.start && Before(*next.start, *again.start)) {
      same_year.year = there->year - 1;
      again = Resolve(*members[i], same_year);
    }
    if (again.start) answers[i] = std::move(again);
  }
  for (Answer& one : answers) TakeOver(&a, one);
  // Weekdays in a row follow each other.
  for (size_t i = 1; i < answers.size(); ++i) {
    const SaidDate* d = DateIn(members[i]);
    if (d == nullptr || !d->weekday || d->day || d->relative[static_cast<size_t>(Unit::kWeek)]) {
      continue;
    }
    if (!answers[i].start || !answers[i - 1].start) continue;
    if (answers[i].start->day <= answers[i - 1].start->day) {
      const Day before = answers[i - 1].start->day;
      int ahead = (calendars::Weekday(answers[i].start->day) - calendars::Weekday(before) + 7) % 7;
      if (ahead == 0) ahead = 7;
      const Day day = before + date::days{ahead};
      const bool past = around.tense != Tense::kFuture && reference_;
      // Past tense: none of them lies after the reference; then the earlier ones move back.
      if (past && day > reference_->day) {
        for (size_t k = 0; k < i; ++k) {
          answers[k].start->day -= date::days{7};
          answers[k].end->day -= date::days{7};
        }
        continue;
      }
      answers[i].start->day = day;
      answers[i].end->day = day;
    }
  }
  bool adjacent = true;
  for (const Answer& one : answers) {
    if (!one.start || !one.end) {
      a.basis = Basis::kUnresolved;
      a.candidates = one.candidates;
      return a;
    }
    a.members.emplace_back(*one.start, *one.end);
    if (!a.start || Before(*one.start, *a.start)) a.start = one.start;
    a.end = Later(a.end, one.end);
  }
  for (size_t i = 1; i < a.members.size(); ++i) {
    adjacent &= a.members[i].first.day - a.members[i - 1].second.day == date::days{1};
  }
  a.grain = answers.back().grain;
  a.calendar = answers.back().calendar;
  a.basis = answers.back().basis;
  a.type = adjacent ? MentionType::kRange : MentionType::kDate;
  if (a.start->second_of_day) a.type = MentionType::kTime;
  if (adjacent) a.members.clear();
  return a;
}

}  // namespace gahnegar::resolve
