// Shifts («سه روز پیش», «دو هفته پس از ۱۶ مرداد») and spans («سه روز گذشته», «سال‌های اخیر»).
#include <algorithm>
#include <cmath>

#include "engine/resolve/resolver.h"

namespace gahnegar::resolve {
namespace {

bool IsClock(Unit u) { return u == Unit::kSecond || u == Unit::kMinute || u == Unit::kHour; }

double Seconds(const Amount& a, double count) {
  switch (a.unit) {
    case Unit::kSecond:
      return count;
    case Unit::kMinute:
      return count * 60;
    case Unit::kHour:
      return count * 3600;
    default:
      return 0;
  }
}

Instant AddSeconds(const Instant& from, double seconds) {
  const int64_t total =
      from.second_of_day.value_or(0) + static_cast<int64_t>(std::llround(seconds));
  int64_t days = total / 86400;
  int64_t rest = total % 86400;
  if (rest < 0) {
    rest += 86400;
    --days;
  }
  return {from.day + date::days{static_cast<int>(days)}, static_cast<int>(rest)};
}

// Whole and fractional parts: «یک سال و نیم» is a year and six months.
std::optional<Day> AddAmount(Calendar c, Day day, const Amount& a, double count, int sign) {
  const int whole = static_cast<int>(std::floor(count));
  const double rest = count - whole;
  auto d = Add(c, day, a.unit, sign * whole);
  if (!d || rest == 0) return d;
  switch (a.unit) {
    case Unit::kYear:
      return Add(c, *d, Unit::kMonth, sign * static_cast<int>(std::lround(rest * 12)));
    case Unit::kMonth:
      return *d + date::days{sign * static_cast<int>(std::lround(rest * 30))};
    case Unit::kWeek:
      return *d + date::days{sign * static_cast<int>(std::lround(rest * 7))};
    case Unit::kDecade:
      return Add(c, *d, Unit::kYear, sign * static_cast<int>(std::lround(rest * 10)));
    case Unit::kCentury:
      return Add(c, *d, Unit::kYear, sign * static_cast<int>(std::lround(rest * 100)));
    default:
      return d;
  }
}

}  // namespace

Answer Resolver::Shift(const SaidShift& s, const Around& around) {
  Answer a;
  const int sign = s.direction == Direction::kAgo || s.direction == Direction::kBefore ? -1 : 1;
  std::optional<Period> anchor;
  std::optional<Instant> instant;
  bool whole_unit = true;
  Calendar c = Calendar::kSolar;
  if (s.from) {
    Answer from = Resolve(*s.from, around);
    a.because = from.because;
    anchor = from.period();
    if (!anchor) {
      a = Unresolved("what it counts from is not resolved");
      return a;
    }
    if (from.start->second_of_day) instant = sign < 0 ? from.start : from.end;
    c = from.calendar.value_or(Calendar::kSolar);
    whole_unit = false;
    a.basis = Basis::kRelativeToMention;
    a.because.push_back("counted from " + Iso(sign < 0 ? anchor->first : anchor->last));
  } else if (around.last_ahead && !around.last_date && s.direction == Direction::kBefore) {
    // «یک روز پیش از آن» of a day that lies ahead; «دو روز بعد» counts from the reference then.
    anchor = around.last_ahead;
    c = anchor->calendar;
    a.basis = Basis::kRelativeToMention;
    a.because.push_back("counted from the last date of the text, " + Iso(anchor->first));
  } else if ((s.direction == Direction::kAfter || s.direction == Direction::kBefore) &&
             around.last_date) {
    anchor = around.last_date;
    c = anchor->calendar;
    instant = around.last_instant;
    a.basis = Basis::kRelativeToMention;
    a.because.push_back("counted from the last date of the text, " +
                        Iso(sign < 0 ? anchor->first : anchor->last));
  } else {
    if (!reference_) {
      a = Unresolved("the document has no date to count from");
      a.value = sign < 0 ? "PAST_REF" : "FUTURE_REF";
      return a;
    }
    anchor = OneDay(reference_->day);
    if (reference_->second_of_day) instant = reference_;
    a.basis = Basis::kRelative;
    a.because.push_back("counted from the reference " + Iso(reference_->day));
  }
  if (s.approx == Approx::kAbout) a.mod = Mod::kApprox;
  if (s.approx == Approx::kMore) a.mod = sign < 0 ? Mod::kBefore : Mod::kAfter;
  if (s.approx == Approx::kLess) a.mod = sign < 0 ? Mod::kAfter : Mod::kBefore;

  const Amount& last_amount = s.amounts.back();
  const bool clock = std::any_of(s.amounts.begin(), s.amounts.end(),
                                 [](const Amount& x) { return IsClock(x.unit); });
  if (clock) {
    double low = 0, high = 0;
    for (const Amount& x : s.amounts) {
      if (!IsClock(x.unit)) return Unresolved("days and hours together are not counted");
      low += Seconds(x, x.several ? 2 : x.count);
      high += Seconds(x, x.several ? 9 : x.upper > 0 ? x.upper : x.count);
    }
    if (!instant) {
      // Without a clock time to count from, the day is known as far as the hours allow.
      const Day day = sign < 0 ? anchor->first : anchor->last;
      const int days = static_cast<int>(high / 86400);
      SetPeriod(&a, OneDay(day + date::days{sign * days}, c));
      a.calendar.reset();
      a.because.push_back("the reference has no clock time, so only the day is known");
      return a;
    }
    Instant x = AddSeconds(*instant, sign * low);
    Instant y = AddSeconds(*instant, sign * high);
    if (sign < 0) std::swap(x, y);
    a.start = x;
    a.end = y;
    a.grain = GrainOf(last_amount.unit);
    a.type = MentionType::kTime;
    return a;
  }
  const auto reach = [&](Day from, bool upper) -> std::optional<Day> {
    std::optional<Day> d = from;
    for (const Amount& x : s.amounts) {
      double n = x.several ? (upper ? 9 : 2) : x.count;
      if (upper && x.upper > 0) n = x.upper;
      if (d) d = AddAmount(c, *d, x, n, sign);
    }
    return d;
  };
  const Day base = whole_unit ? (sign < 0 ? anchor->first : anchor->last) : anchor->first;
  auto near = reach(base, false);
  if (!near && c != Calendar::kGregorian) {
    c = Calendar::kGregorian;
    near = reach(base, false);
    a.because.push_back("before the first year of the solar calendar: counted in Gregorian years");
  }
  const auto far = reach(base, true);
  if (!near || !far) return Unresolved("outside the calendar");
  const bool fraction = last_amount.count != std::floor(last_amount.count);
  Period p;
  if (!whole_unit) {
    const auto other = reach(anchor->last, false);
    if (!other) return Unresolved("outside the calendar");
    p = Period{*near, *other, anchor->grain, c};
    if (anchor->grain == Grain::kMonth || anchor->grain == Grain::kYear) {
      const auto whole =
          UnitAt(c, *near, anchor->grain == Grain::kMonth ? Unit::kMonth : Unit::kYear, 0);
      if (whole && last_amount.unit >= Unit::kMonth) p = *whole;
    }
  } else if (last_amount.unit == Unit::kDay) {
    p = Period{std::min(*near, *far), std::max(*near, *far), Grain::kDay, c};
  } else {
    // «سه هفته پیش» is the whole week, «دو ماه پیش» the whole month.
    Unit unit = last_amount.unit;
    if (fraction && unit == Unit::kYear) {
      unit = Unit::kMonth;
    } else if (fraction && (unit == Unit::kMonth || unit == Unit::kWeek)) {
      unit = Unit::kDay;
    }
    if (unit == Unit::kDecade || unit == Unit::kCentury || unit == Unit::kMillennium) {
      unit = Unit::kYear;
    }
    const auto x = UnitAt(c, *near, unit, 0);
    const auto y = UnitAt(c, *far, unit, 0);
    if (!x || !y) return Unresolved("outside the calendar");
    p = Period{std::min(x->first, y->first), std::max(x->last, y->last), x->grain, c};
  }
  SetPeriod(&a, p);
  if (last_amount.upper > 0 || last_amount.several) a.mod = Mod::kApprox;
  if (!s.from) a.calendar.reset();
  return a;
}

Answer Resolver::Span(const SaidSpan& s, const Around& around) {
  (void)around;
  Answer a;
  a.type = MentionType::kRange;
  a.basis = Basis::kRelative;
  if (!reference_) {
    a = Unresolved("the document has no date to count from");
    a.type = MentionType::kRange;
    a.value = s.sign < 0 ? "PAST_REF" : "FUTURE_REF";
    return a;
  }
  const Instant now = *reference_;
  a.grain = GrainOf(s.amount.unit);
  if (s.approx == Approx::kAbout) a.mod = Mod::kApprox;
  if (s.approx == Approx::kMore || s.approx == Approx::kAtLeast) a.mod = Mod::kMoreThan;
  if (s.approx == Approx::kLess || s.approx == Approx::kAtMost) a.mod = Mod::kLessThan;
  if (s.amount.bare) {
    a.value = s.sign < 0 ? "PAST_REF" : "FUTURE_REF";
    (s.sign < 0 ? a.end : a.start) = Instant{now.day, {}};
    a.open = true;
    a.because.push_back("no count was said: the far end stays open");
    return a;
  }
  // «دو سه روز گذشته»: the larger count reaches farthest.
  const double count = s.amount.several ? 9 : std::max(s.amount.count, s.amount.upper);
  if (s.amount.several || s.amount.upper > 0) a.mod = Mod::kApprox;
  Instant far{now.day, {}};
  if (IsClock(s.amount.unit)) {
    if (now.second_of_day) {
      far = AddSeconds(now, s.sign * Seconds(s.amount, count));
    } else {
      const int days = static_cast<int>(std::ceil(Seconds(s.amount, count) / 86400));
      far.day = now.day + date::days{s.sign * days};
      if (Seconds(s.amount, count) < 86400) far.day = now.day;
    }
  } else {
    const auto d = AddAmount(Calendar::kSolar, now.day, s.amount, count, s.sign);
    if (!d) return Unresolved("outside the calendar");
    far.day = *d;
  }
  const Instant near = IsClock(s.amount.unit) && now.second_of_day ? now : Instant{now.day, {}};
  a.start = s.sign < 0 ? far : near;
  a.end = s.sign < 0 ? near : far;
  a.because.push_back("a span that ends or begins at the reference " + Iso(now.day));
  return a;
}

}  // namespace gahnegar::resolve
