// Dates: year, month, day, weekday, named days, and what counts from a reference.
#include <algorithm>
#include <cstdlib>
#include <functional>

#include "engine/resolve/resolver.h"

namespace gahnegar::resolve {
namespace {

// Without an era a year from here on is Gregorian: the solar and the lunar one are not there yet.
constexpr int kFirstGregorian = 1501;

}  // namespace

Calendar CalendarOf(const SaidDate& d) {
  if (d.era) {
    switch (*d.era) {
      case Era::kSolar:
      case Era::kImperial:
        return Calendar::kSolar;
      case Era::kLunar:
        return Calendar::kLunar;
      case Era::kGregorian:
      case Era::kBc:
        return Calendar::kGregorian;
      case Era::kHijri:
        return d.year && *d.year < 1200 ? Calendar::kLunar : Calendar::kSolar;
    }
  }
  if (d.month_calendar == Calendar::kGregorian) return Calendar::kGregorian;
  if (d.year && !d.year_two_digits) {
    if (*d.year >= kFirstGregorian && *d.year < 2490) return Calendar::kGregorian;
    if (d.month_calendar == Calendar::kLunar && *d.year < 1200) return Calendar::kLunar;
  }
  if (d.named && d.named->calendar == Calendar::kGregorian && d.year &&
      *d.year >= kFirstGregorian) {
    return Calendar::kGregorian;
  }
  return Calendar::kSolar;
}

namespace {

// The solar year by which two-digit years are read where there is no reference.
constexpr int kYearWithoutReference = 1400;

bool Past(const std::optional<Tense>& t) { return t == Tense::kPast; }
bool Future(const std::optional<Tense>& t) { return t == Tense::kFuture; }

int64_t Distance(const Period& p, Day day) {
  if (p.first <= day && day <= p.last) return 0;
  const auto d = day < p.first ? p.first - day : day - p.last;
  return d.count();
}

}  // namespace

// One date, resolved step by step. Each step returns true when it has the answer.
class DateSteps {
 public:
  DateSteps(Resolver* resolver, const SaidDate& d, const Around& around)
      : r_(*resolver),
        d_(d),
        around_(around),
        today_(resolver->Today()),
        table_(LunarTableOf(resolver->region_)) {}

  Answer Run() {
    if (d_.base) {
      Base();
    } else if (d_.named) {
      Named();
    } else if (d_.century || RelativeTo(Unit::kCentury)) {
      Century();
    } else if (d_.decade || RelativeTo(Unit::kDecade)) {
      Decade();
    } else if (d_.month || RelativeTo(Unit::kMonth)) {
      MonthAndDay();
    } else if (d_.season || RelativeTo(Unit::kSeason)) {
      Season();
    } else if (RelativeTo(Unit::kWeek)) {
      Week();
    } else if (RelativeTo(Unit::kDay)) {
      RelativeDay();
    } else if (d_.weekday) {
      Weekday();
    } else if (d_.year || RelativeTo(Unit::kYear)) {
      Year();
    } else if (RelativeTo(Unit::kQuarter)) {
      RelativeUnit(Unit::kQuarter);
    } else {
      DayOfTheText();
    }
    if (a_.start && a_.end && d_.approx) a_.mod = Mod::kApprox;
    ApplyClock(d_, &a_);
    return std::move(a_);
  }

 private:
  // The arithmetic of period.h, by the lunar months of the text's region.
  std::optional<Period> DayOf(Calendar c, int year, int month, int day) const {
    return resolve::DayOf(c, year, month, day, table_);
  }
  std::optional<Period> MonthOf(Calendar c, int year, int month) const {
    return resolve::MonthOf(c, year, month, table_);
  }
  std::optional<Period> YearOf(Calendar c, int year) const {
    return resolve::YearOf(c, year, table_);
  }
  std::optional<Period> YearsOf(Calendar c, int from, int to, Grain grain) const {
    return resolve::YearsOf(c, from, to, grain, table_);
  }
  std::optional<YearMonthDay> Parts(Calendar c, Day day) const {
    return resolve::Parts(c, day, table_);
  }
  std::optional<Period> UnitAt(Calendar c, Day day, Unit unit, int n) const {
    return resolve::UnitAt(c, day, unit, n, table_);
  }
  int MonthLength(Calendar c, int year, int month) const {
    return resolve::MonthLength(c, year, month, table_);
  }

  const std::optional<Relative>& Rel(Unit u) const { return d_.relative[static_cast<size_t>(u)]; }
  bool RelativeTo(Unit u) const { return Rel(u).has_value(); }
  void Because(std::string why) { a_.because.push_back(std::move(why)); }
  void Fail(std::string why) {
    a_.basis = Basis::kUnresolved;
    Because(std::move(why));
  }
  void NoReference(const Relative& rel) {
    Fail("the document has no date to count from");
    a_.value = rel.kind == Relative::Kind::kOffset ? rel.offset < 0   ? "PAST_REF"
                                                     : rel.offset > 0 ? "FUTURE_REF"
                                                                      : "PRESENT_REF"
                                                   : "";
  }

  // The day inside another phrase («صبح آخرین جمعه رمضان», «شنبه دو هفته پیش»).
  void Base() {
    a_ = r_.Resolve(*d_.base, around_);
    const auto p = a_.period();
    if (p && d_.weekday && *d_.weekday > 0) {
      for (Day day = p->first; day <= p->last; day += date::days{1}) {
        if (calendars::Weekday(day) != *d_.weekday) continue;
        SetPeriod(&a_, OneDay(day, p->calendar));
        a_.type = MentionType::kDate;
        break;
      }
    }
  }

  // ---- years ----

  // The year as said, made whole: two digits, imperial, BC.
  int WholeYear(Calendar c) {
    int year = *d_.year;
    if (d_.era == Era::kBc) return 1 - year;
    if (d_.era == Era::kImperial ||
        (c == Calendar::kSolar && year >= 2490 && year <= 2599 && !d_.era)) {
      Because("imperial year " + std::to_string(year) + " is solar year " +
              std::to_string(year - 1180));
      return year - 1180;
    }
    // «سال ۶۱ هجری», «۹۰ قمری» are what they say; two digits stand for a century in the others.
    if (!d_.year_two_digits || d_.era == Era::kHijri || d_.era == Era::kLunar) return year;
    const auto now = today_ ? Parts(c, *today_) : std::nullopt;
    int current = kYearWithoutReference;
    if (now) {
      current = now->year;
    } else if (c == Calendar::kGregorian) {
      current = kYearWithoutReference + 621;
    } else if (c == Calendar::kLunar) {
      current = kYearWithoutReference + 42;
    }
    int century = (current + 5) / 100 * 100;
    if (century + year > current + 5) century -= 100;
    Because("two-digit year " + std::to_string(year) + " read as " +
            std::to_string(century + year) + ", the latest up to five years ahead");
    return century + year;
  }

  // The period of the year that was said, absolutely or relatively.
  std::optional<Period> YearSaid(Calendar c) {
    if (d_.year && d_.anniversary) {
      Because("anniversary " + std::to_string(*d_.anniversary) + " of that year");
      return YearOf(c, WholeYear(c) + *d_.anniversary);
    }
    if (d_.year) return YearOf(c, WholeYear(c));
    const Relative rel = *Rel(Unit::kYear);
    if (rel.kind != Relative::Kind::kOffset && rel.kind != Relative::Kind::kNew) {
      if (around_.last_date) {
        const Period& last = *around_.last_date;
        const int step = rel.kind == Relative::Kind::kAfter    ? 1
                         : rel.kind == Relative::Kind::kBefore ? -1
                                                               : 0;
        a_.basis = Basis::kRelativeToMention;
        Because("the year is counted from the last date of the text, " + Iso(last.first));
        const Calendar of = last.calendar;
        return UnitAt(of, step > 0 ? last.last : last.first, Unit::kYear, step);
      }
      if (!today_) return std::nullopt;
      a_.basis = Basis::kRelative;
      const int step = rel.kind == Relative::Kind::kAfter    ? 1
                       : rel.kind == Relative::Kind::kBefore ? -1
                                                             : 0;
      Because("no earlier date in the text; counted from the reference");
      return UnitAt(c, *today_, Unit::kYear, step);
    }
    if (!today_) return std::nullopt;
    a_.basis = Basis::kRelative;
    int offset = rel.offset;
    if (rel.kind == Relative::Kind::kNew) {
      const auto now = Parts(c, *today_);
      offset = now && now->month >= 10 ? 1 : 0;
      Because(offset == 1 ? "the new year is the coming one, late in the year"
                          : "the new year is the current one, early in the year");
    }
    const auto p = UnitAt(c, *today_, Unit::kYear, offset);
    if (p) {
      const auto y = Parts(c, p->first);
      if (y) Because("year " + std::to_string(y->year) + ", counted from the reference");
    }
    return p;
  }

  void Year() {
    const Calendar c = CalendarOf(d_);
    const auto p = YearSaid(c);
    if (!p) {
      if (!today_ && !d_.year) return NoReference(*Rel(Unit::kYear));
      return Fail("no such year in this calendar");
    }
    SetPeriod(&a_, *p);
  }

  void Decade() {
    if (!d_.decade) return RelativeUnit(Unit::kDecade);
    Calendar c = d_.era ? CalendarOf(d_) : Calendar::kSolar;
    int first = *d_.decade;
    if (d_.century) {
      c = Calendar::kGregorian;
      first += (*d_.century - 1) * 100;
    } else if (first < 100) {
      SaidDate year;
      year.year = first / 10 * 10;
      year.year_two_digits = true;
      DateSteps steps(&r_, year, around_);
      first = steps.WholeYear(c);
      a_.because = steps.a_.because;
    } else if (!d_.era && first >= kFirstGregorian) {
      c = Calendar::kGregorian;
    }
    first = first / 10 * 10;
    const auto p = YearsOf(c, first, first + 9, Grain::kDecade);
    if (!p) return Fail("no such decade in this calendar");
    SetPeriod(&a_, *p);
  }

  void Century() {
    if (!d_.century) return RelativeUnit(Unit::kCentury);
    if (d_.decade) return Decade();
    const int n = *d_.century;
    const int length = d_.millennium ? 1000 : 100;
    Calendar c = Calendar::kGregorian;
    if (d_.era == Era::kHijri || d_.era == Era::kLunar) {
      c = Calendar::kLunar;
    } else if (d_.era) {
      c = CalendarOf(d_);
    } else if (!d_.millennium && (n == 14 || n == 15)) {
      c = Calendar::kSolar;
      Because("century " + std::to_string(n) + " without an era is read as solar Hijri");
    } else if (!d_.millennium && n < 14) {
      c = Calendar::kLunar;
      Because("century " + std::to_string(n) + " without an era is read as lunar Hijri");
    }
    const bool bc = d_.era == Era::kBc;
    const int from = bc ? 1 - n * length : (n - 1) * length + 1;
    const auto p = YearsOf(c, from, from + length - 1, Grain::kCentury);
    if (!p) return Fail("no such century in this calendar");
    SetPeriod(&a_, *p);
  }

  // The whole unit counted from the reference or from the text's last date.
  void RelativeUnit(Unit unit) {
    const Relative rel = *Rel(unit);
    Calendar c = d_.era ? CalendarOf(d_) : Calendar::kSolar;
    std::optional<Day> from = today_;
    int n = rel.offset;
    a_.basis = Basis::kRelative;
    if (rel.kind == Relative::Kind::kSame || rel.kind == Relative::Kind::kAfter ||
        rel.kind == Relative::Kind::kBefore) {
      n = rel.kind == Relative::Kind::kAfter ? 1 : rel.kind == Relative::Kind::kBefore ? -1 : 0;
      if (around_.last_date) {
        const Period& last = *around_.last_date;
        from = n > 0 ? last.last : last.first;
        if (!d_.era) c = last.calendar;
        a_.basis = Basis::kRelativeToMention;
        Because("counted from the last date of the text, " + Iso(*from));
      } else if (from) {
        Because("no earlier date in the text; counted from the reference " + Iso(*from));
      }
    } else if (from) {
      Because("counted from the reference " + Iso(*from));
    }
    if (!from) return NoReference(rel);
    const auto p = UnitAt(c, *from, unit, n);
    if (!p) return Fail("outside the calendar");
    SetPeriod(&a_, *p);
  }

  // ---- months and days ----

  // The calendar of the month: its own name's, or the one of the year.
  Calendar MonthCalendar() const {
    if (d_.month_calendar) return *d_.month_calendar;
    return CalendarOf(d_);
  }

  std::optional<Period> MonthOrDay(Calendar c, int year) const {
    if (d_.day) return DayOf(c, year, *d_.month, *d_.day);
    return MonthOf(c, year, *d_.month);
  }

  bool WeekdayAgrees(const Period& p) const {
    return !d_.weekday || p.grain != Grain::kDay || calendars::Weekday(p.first) == *d_.weekday;
  }

  void LunarCertainty(Day day) {
    if (table_ == Table::kUmmAlQura) {
      return Because(
          "by the lunar months of Saudi Arabia, which Afghanistan follows: a day either "
          "way is possible");
    }
    const auto p = Parts(Calendar::kLunar, day);
    if (!p) return;
    const auto certainty = calendars::lunar::CertaintyOf(p->year, p->month);
    if (certainty == calendars::lunar::Certainty::kPredicted) {
      Because("this lunar month is predicted, not published: a day either way is possible");
    } else if (certainty == calendars::lunar::Certainty::kTabular) {
      Because("this lunar month is by arithmetic alone: a day either way is possible");
    }
  }

  void CheckWeekday(const Period& p) {
    if (WeekdayAgrees(p)) return;
    a_.because.push_back("contradiction: " + Iso(p.first) + " is a " +
                         WeekdayName(calendars::Weekday(p.first)) + ", the text says " +
                         WeekdayName(*d_.weekday));
  }

  void MonthAndDay() {
    if (!d_.month) return DayOfRelativeMonth();
    const Calendar c = MonthCalendar();
    if (!DayExists(c)) return;
    if (d_.year || RelativeTo(Unit::kYear)) return WithYear(c);
    if (RelativeTo(Unit::kDay) && d_.day && BesideRelativeDay(c)) return;
    Yearless(
        c, [&](int y) { return MonthOrDay(c, y); }, d_.month.value());
  }

  // Days that no year of the calendar has: 31 Mehr.
  bool DayExists(Calendar c) {
    if (!d_.day) return true;
    // In the longest year, where it is not said.
    const bool said = c == Calendar::kGregorian && d_.year && *d_.year > 99;
    const int year = said ? *d_.year : c == Calendar::kSolar ? 1403 : 2000;
    const int most = c == Calendar::kLunar ? 30 : calendars::MonthLength(c, year, *d_.month);
    if (*d_.day <= most && *d_.day >= 1) return true;
    a_.impossible = true;
    a_.calendar = c;
    a_.month = *d_.month;
    a_.month_days = most;
    Fail(MonthName(c, *d_.month) + " has " + std::to_string(most) + " days");
    return false;
  }

  void WithYear(Calendar month_calendar) {
    Calendar year_calendar = CalendarOf(d_);
    if (d_.year && month_calendar == Calendar::kLunar && !d_.era && !d_.year_two_digits &&
        year_calendar == Calendar::kSolar) {
      // A lunar month with a year: a solar year, unless it is far above the current one.
      const auto now = today_ ? Parts(Calendar::kSolar, *today_) : std::nullopt;
      const int current = now ? now->year : kYearWithoutReference;
      // An old year with a lunar month is of the lunar era: «۱۴ جمادی‌الثانی ۱۳۲۴».
      if (*d_.year >= current + 20 || *d_.year < current - 70) year_calendar = Calendar::kLunar;
    }
    if (d_.year && month_calendar == Calendar::kLunar && d_.era == Era::kHijri) {
      year_calendar = Calendar::kLunar;
    }
    if (!d_.year && month_calendar == Calendar::kGregorian) year_calendar = Calendar::kGregorian;
    const auto year = YearSaid(year_calendar);
    if (!year) {
      if (!d_.year && !today_) return NoReference(*Rel(Unit::kYear));
      return Fail("no such year in this calendar");
    }
    year_calendar = year->calendar;
    std::optional<Period> p;
    if (year_calendar == month_calendar) {
      const auto y = Parts(year_calendar, year->first);
      if (y) p = MonthOrDay(month_calendar, y->year);
      if (!p && y && d_.day) {
        a_.impossible = true;
        a_.calendar = month_calendar;
        a_.month = *d_.month;
        a_.month_days = MonthLength(month_calendar, y->year, *d_.month);
        return Fail(MonthName(month_calendar, *d_.month) + " " + std::to_string(y->year) + " has " +
                    std::to_string(MonthLength(month_calendar, y->year, *d_.month)) + " days");
      }
    } else {
      // The occurrence of the month in a year of another calendar.
      const auto from = Parts(month_calendar, year->first);
      for (int k = 0; from && k <= 1 && !p; ++k) {
        const auto q = MonthOrDay(month_calendar, from->year + k);
        if (q && q->first >= year->first && q->first <= year->last) p = q;
      }
      if (p) Because("the " + MonthName(month_calendar, *d_.month) + " that falls in that year");
    }
    if (!p) return Fail("no such day in that year");
    SetPeriod(&a_, *p);
    CheckWeekday(*p);
  }

  // «امروز ۱۷ مرداد»: the year is the one that is there.
  bool BesideRelativeDay(Calendar c) {
    SaidDate relative;
    relative.relative[static_cast<size_t>(Unit::kDay)] = Rel(Unit::kDay);
    DateSteps steps(&r_, relative, around_);
    steps.RelativeDay();
    const auto day = steps.a_.period();
    if (!day) return false;
    const auto there = Parts(c, day->first);
    if (!there) return false;
    std::optional<Period> best;
    for (int y = there->year - 1; y <= there->year + 1; ++y) {
      const auto p = MonthOrDay(c, y);
      if (p && (!best || Distance(*p, day->first) < Distance(*best, day->first))) best = p;
    }
    if (!best) return false;
    SetPeriod(&a_, *best);
    a_.basis = Basis::kYearFromContext;
    if (best->first == day->first) {
      Because("it is the day that the words beside it name");
    } else {
      Because("contradiction: " + Iso(best->first) + " is not " + Iso(day->first) +
              ", the day that the words beside it name");
    }
    CheckWeekday(*best);
    return true;
  }

  // «۱۵ ماه گذشته», «دهم همین ماه», «ماه آینده».
  void DayOfRelativeMonth() {
    RelativeUnit(Unit::kMonth);
    const auto p = a_.period();
    if (!p || !d_.day) return;
    const auto m = Parts(p->calendar, p->first);
    const auto q = m ? DayOf(p->calendar, m->year, m->month, *d_.day) : std::nullopt;
    if (!q) {
      a_.start.reset();
      a_.end.reset();
      a_.impossible = true;
      return Fail("that month has no day " + std::to_string(*d_.day));
    }
    SetPeriod(&a_, *q);
    CheckWeekday(*q);
  }

  using InYear = std::function<std::optional<Period>(int)>;

  // A date without a year, in calendar `c`: by weekday, by the text, by tense, by nearness.
  void Yearless(Calendar c, const InYear& in_year, int month) {
    if (!today_) return YearlessWithoutReference(c, in_year);
    const auto now = Parts(c, *today_);
    if (!now) return Fail("outside the calendar");
    std::vector<std::pair<int, Period>> around_now;
    for (int y = now->year - 1; y <= now->year + 1; ++y) {
      if (const auto p = in_year(y)) around_now.emplace_back(y, *p);
    }
    if (around_now.empty()) {
      a_.impossible = true;
      a_.calendar = c;
      return Fail("no such day in the years around the reference");
    }
    const auto nearest = [&](const std::vector<std::pair<int, Period>>& of) {
      return *std::min_element(of.begin(), of.end(), [&](const auto& x, const auto& y) {
        return Distance(x.second, *today_) < Distance(y.second, *today_);
      });
    };
    const std::string what = (d_.day ? std::to_string(*d_.day) + " " : std::string()) +
                             (month ? MonthName(c, month) : "");
    if (d_.which && d_.which->kind == Relative::Kind::kOffset) {
      return ByWhich(around_now, what);
    }
    // A verb of the past wants the latest before, one of the future the earliest after.
    if (d_.weekday && d_.day) {
      std::vector<std::pair<int, Period>> fits;
      for (const auto& y : around_now) {
        if (WeekdayAgrees(y.second)) fits.push_back(y);
      }
      if (!fits.empty()) {
        const auto& best = nearest(fits);
        SetPeriod(&a_, best.second);
        a_.basis = Basis::kYearFromWeekday;
        std::string others;
        for (const auto& y : around_now) {
          if (y.first != best.first && !WeekdayAgrees(y.second)) {
            others += (others.empty() ? "" : " or ") + std::to_string(y.first);
          }
        }
        Because("year " + std::to_string(best.first) + ": " + what + " is a " +
                WeekdayName(*d_.weekday) + " in " + std::to_string(best.first) +
                (others.empty() ? "" : " and not in " + others) + "; nearest to " + Iso(*today_));
        return;
      }
      Because("contradiction: " + what + " is no " + WeekdayName(*d_.weekday) +
              " in the years around the reference");
    }
    if (around_.year && around_.year_calendar == c) {
      const auto p = in_year(*around_.year);
      // What a verb of the past tells has begun.
      if (p && !(Past(around_.tense) && p->first > *today_)) {
        SetPeriod(&a_, *p);
        a_.basis = Basis::kYearFromContext;
        Because("year " + std::to_string(*around_.year) + ", the last year that the text names");
        return;
      }
    }
    const std::pair<int, Period>* chosen = nullptr;
    if (Past(around_.tense)) {
      for (const auto& y : around_now) {
        // The night before a lunar day has come by the day before it.
        const date::days eve{d_.part == Part::kNightOf && c == Calendar::kLunar ? 1 : 0};
        if (y.second.first <= *today_ + eve) chosen = &y;
      }
      if (chosen != nullptr) {
        Because("year " + std::to_string(chosen->first) +
                ": the verb is past, so the latest one up to " + Iso(*today_));
      }
    } else if (Future(around_.tense)) {
      for (size_t i = around_now.size(); i-- > 0;) {
        if (around_now[i].second.last >= *today_) chosen = &around_now[i];
      }
      if (chosen != nullptr) {
        Because("year " + std::to_string(chosen->first) +
                ": the verb is future, so the first one from " + Iso(*today_));
      }
    }
    if (chosen != nullptr) {
      a_.basis = Basis::kYearFromContext;
    } else {
      const auto& best = nearest(around_now);
      for (const auto& y : around_now) {
        if (y.first == best.first) chosen = &y;
      }
      a_.basis = Basis::kYearNearest;
      Because("year " + std::to_string(chosen->first) + ": nearest to " + Iso(*today_));
      for (const auto& y : around_now) {
        a_.candidates.push_back({Instant{y.second.first, {}}, Instant{y.second.last, {}},
                                 "year " + std::to_string(y.first)});
      }
      std::stable_sort(a_.candidates.begin(), a_.candidates.end(),
                       [&](const Candidate& x, const Candidate& y) {
                         return std::abs((x.start.day - *today_).count()) <
                                std::abs((y.start.day - *today_).count());
                       });
    }
    SetPeriod(&a_, chosen->second);
    Anniversary();
  }

  // «چهل و سومین سالگرد پیروزی انقلاب»: the n tells the year in which it happened.
  void Anniversary() {
    if (!d_.anniversary || !a_.start) return;
    const Calendar c = a_.calendar.value_or(Calendar::kSolar);
    const auto p = Parts(c, a_.start->day);
    if (!p) return;
    const std::string why = "anniversary " + std::to_string(*d_.anniversary) + ": it happened in " +
                            std::string(gahnegar::Name(c)) + " year " +
                            std::to_string(p->year - *d_.anniversary);
    if (std::find(a_.because.begin(), a_.because.end(), why) == a_.because.end()) Because(why);
  }

  void ByWhich(const std::vector<std::pair<int, Period>>& around_now, const std::string& what) {
    const std::pair<int, Period>* chosen = nullptr;
    const int n = d_.which->offset;
    for (const auto& y : around_now) {
      if (n < 0 && y.second.last < *today_) chosen = &y;
      if (n > 0 && y.second.first > *today_ && chosen == nullptr) chosen = &y;
      if (n == 0 && y.first == around_now[around_now.size() / 2].first) chosen = &y;
    }
    if (chosen == nullptr) return Fail("no such date around the reference");
    SetPeriod(&a_, chosen->second);
    a_.basis = Basis::kRelative;
    Because("the " +
            std::string(n < 0   ? "last "
                        : n > 0 ? "next "
                                : "current ") +
            what + ", counted from " + Iso(*today_));
  }

  void YearlessWithoutReference(Calendar c, const InYear& in_year) {
    a_.calendar = c;
    const int from = c == Calendar::kGregorian ? 2001 : c == Calendar::kLunar ? 1422 : 1380;
    for (int y = from; y <= from + 30; ++y) {
      const auto p = in_year(y);
      if (!p || !WeekdayAgrees(*p)) continue;
      a_.candidates.push_back(
          {Instant{p->first, {}}, Instant{p->last, {}},
           "year " + std::to_string(y) +
               (d_.weekday && d_.day ? ": it is a " + WeekdayName(*d_.weekday) : "")});
    }
    a_.basis = Basis::kUnresolved;
    if (a_.candidates.empty()) {
      a_.impossible = d_.day.has_value();
      return Fail("no such day in the years " + std::to_string(from) + " to " +
                  std::to_string(from + 30));
    }
    Because("no year was said and the document has no date; the years " + std::to_string(from) +
            " to " + std::to_string(from + 30) + " that fit are candidates");
  }

  // ---- named days ----

  void Named() {
    const calendars::NamedDay& n =
        r_.region_ == Region::kAfghanistan && d_.named_afghan ? *d_.named_afghan : *d_.named;
    if (&n != &*d_.named) Because("what the name means in Afghanistan");
    const Calendar c = n.calendar;
    a_.calendar = c;
    const InYear in_year = [&](int y) -> std::optional<Period> {
      const auto days = calendars::DaysOf(n, y, TableFor(y));
      if (!days) return std::nullopt;
      Period p{days->first, days->last, Grain::kDay, c, table_};
      return p;
    };
    if (d_.year || RelativeTo(Unit::kYear)) {
      Calendar yc = CalendarOf(d_);
      if (d_.year && c == Calendar::kLunar && !d_.era && yc == Calendar::kSolar) {
        const auto now = today_ ? Parts(Calendar::kSolar, *today_) : std::nullopt;
        const int current = now ? now->year : kYearWithoutReference;
        if (*d_.year >= current + 20 || (*d_.year < 1200 && !d_.year_two_digits)) {
          yc = Calendar::kLunar;
        }
      }
      if (!d_.year && c == Calendar::kGregorian) yc = Calendar::kGregorian;
      const auto year = YearSaid(yc);
      if (!year) {
        if (!d_.year && !today_) return NoReference(*Rel(Unit::kYear));
        return Fail("no such year in this calendar");
      }
      const Basis basis = a_.basis;
      std::optional<Period> p;
      for (const auto& days :
           calendars::DaysWithin(n, {year->first, year->last}, TableAt(year->first))) {
        if (p && days.first < year->first) continue;
        Period q{days.first, days.last, Grain::kDay, c};
        if (!p || q.first >= year->first) {
          p = q;
          if (q.first >= year->first) break;
        }
      }
      if (!p) return Fail("that year has no such day");
      SetPeriod(&a_, *p);
      a_.basis = basis == Basis::kExplicit ? Basis::kNamedDay : basis;
    } else {
      Yearless(c, in_year, 0);
      if (a_.start && a_.basis != Basis::kRelative) a_.basis = Basis::kNamedDay;
    }
    if (a_.start && c == Calendar::kLunar) LunarCertainty(a_.start->day);
    Anniversary();
    if (a_.start && n.evening != calendars::Evening::kNone && !d_.part && !d_.hour) {
      // A named night is the evening of its day.
      SaidDate night;
      night.part = Part::kNight;
      ApplyClock(night, &a_);
    } else if (a_.start && d_.part == Part::kNightOf && n.evening == calendars::Evening::kNone) {
      a_.calendar = c;
    }
  }

  // ---- seasons, weeks, days ----

  void Season() {
    if (!d_.season) return RelativeUnit(Unit::kSeason);
    const int s = *d_.season;
    if (d_.year || RelativeTo(Unit::kYear)) {
      const Calendar c = CalendarOf(d_);
      const auto year = YearSaid(c);
      if (!year) {
        if (!d_.year && !today_) return NoReference(*Rel(Unit::kYear));
        return Fail("no such year in this calendar");
      }
      const auto y = Parts(year->calendar, year->first);
      if (!y) return Fail("no such year");
      // A season of a Gregorian year is the one that begins in it.
      const int solar = year->calendar == Calendar::kGregorian ? y->year - 621
                        : year->calendar == Calendar::kSolar   ? y->year
                                                               : y->year - 42;
      const auto p = SeasonOf(solar, s);
      if (!p) return Fail("no such season");
      return SetPeriod(&a_, *p);
    }
    if (!today_) {
      return YearlessWithoutReference(Calendar::kSolar, [&](int y) { return SeasonOf(y, s); });
    }
    const auto now = Parts(Calendar::kSolar, *today_);
    if (!now) return Fail("outside the calendar");
    int year = now->year;
    a_.basis = Basis::kYearFromContext;
    const auto current = SeasonOf(year, s);
    if (!current) return Fail("no such season");
    if (d_.which && d_.which->kind == Relative::Kind::kOffset) {
      a_.basis = Basis::kRelative;
      if (d_.which->offset < 0 && current->last >= *today_) --year;
      if (d_.which->offset > 0 && current->first <= *today_) ++year;
    } else if (around_.year && around_.year_calendar == Calendar::kSolar) {
      year = *around_.year;
    } else if (Past(around_.tense)) {
      if (current->first > *today_) --year;
    } else if (Future(around_.tense)) {
      if (current->last < *today_) ++year;
    } else {
      a_.basis = Basis::kYearNearest;
    }
    const auto p = SeasonOf(year, s);
    if (!p) return Fail("no such season");
    Because("the season of solar year " + std::to_string(year));
    SetPeriod(&a_, *p);
  }

  void Week() {
    RelativeUnit(Unit::kWeek);
    const auto p = a_.period();
    if (!p || !d_.weekday) return;
    int wanted = *d_.weekday;
    if (wanted == 0 && today_) wanted = calendars::Weekday(*today_);
    for (Day day = p->first; day <= p->last; day += date::days{1}) {
      if (calendars::Weekday(day) == wanted) return SetPeriod(&a_, OneDay(day, p->calendar));
    }
  }

  void RelativeDay() {
    const Relative rel = *Rel(Unit::kDay);
    const bool by_text = rel.kind == Relative::Kind::kSame || rel.kind == Relative::Kind::kAfter ||
                         rel.kind == Relative::Kind::kBefore;
    const int step = rel.kind == Relative::Kind::kAfter    ? 1
                     : rel.kind == Relative::Kind::kBefore ? -1
                                                           : 0;
    if (by_text && around_.last_date) {
      const Period& last = *around_.last_date;
      a_.basis = Basis::kRelativeToMention;
      Because("counted from the last date of the text, " + Iso(step < 0 ? last.first : last.last));
      if (step == 0) {
        SetPeriod(&a_, last);
      } else {
        const Day from = step > 0 ? last.last : last.first;
        SetPeriod(&a_, OneDay(from + date::days{step}, last.calendar));
      }
      return;
    }
    if (!today_) return NoReference(rel);
    a_.basis = Basis::kRelative;
    const int offset = by_text ? step : rel.offset;
    if (by_text) Because("no earlier date in the text; counted from the reference");
    Because(offset == 0
                ? "the day of the reference, " + Iso(*today_)
                : std::to_string(std::abs(offset)) + (std::abs(offset) == 1 ? " day" : " days") +
                      (offset < 0 ? " before " : " after ") + Iso(*today_));
    const Period p = OneDay(*today_ + date::days{offset});
    SetPeriod(&a_, p);
    a_.calendar.reset();
    CheckWeekday(p);
  }

  void Weekday() {
    if (!today_) {
      Fail("the document has no date to count from");
      a_.value = "XXXX-WXX-" + std::to_string(*d_.weekday);
      return;
    }
    Day from = *today_;
    const int wanted = *d_.weekday == 0 ? calendars::Weekday(*today_) : *d_.weekday;
    a_.basis = Basis::kWeekday;
    int direction = 0;  // -1: strictly before, +1: strictly after, 0: by tense
    if (d_.which) {
      switch (d_.which->kind) {
        case Relative::Kind::kOffset:
          direction = d_.which->offset;
          if (direction == 0) {
            const Period week = WeekOf(from);
            for (Day day = week.first; day <= week.last; day += date::days{1}) {
              if (calendars::Weekday(day) != wanted) continue;
              Because("the " + WeekdayName(wanted) + " of the week of " + Iso(from));
              SetPeriod(&a_, OneDay(day));
              a_.calendar.reset();
              return;
            }
          }
          break;
        case Relative::Kind::kAfter:
        case Relative::Kind::kNew:
          direction = 1;
          if (around_.last_date) {
            from = around_.last_date->last;
            a_.basis = Basis::kRelativeToMention;
          }
          break;
        case Relative::Kind::kBefore:
          direction = -1;
          if (around_.last_date) {
            from = around_.last_date->first;
            a_.basis = Basis::kRelativeToMention;
          }
          break;
        case Relative::Kind::kSame:
          if (around_.last_date) {
            from = around_.last_date->last;
            a_.basis = Basis::kRelativeToMention;
          }
          break;
      }
    }
    const int weekday = calendars::Weekday(from);
    Day day = from;
    // Without a verb (an agenda, a headline) and with a present one the weekday is the coming one.
    const bool after = direction > 0 || (direction == 0 && !Past(around_.tense) && !d_.which);
    if (after) {
      int ahead = (wanted - weekday + 7) % 7;  // [0, 6]
      if (ahead == 0 && direction > 0) ahead = 7;
      day = from + date::days{ahead};
      Because(direction > 0 ? "the first " + WeekdayName(wanted) + " after " + Iso(from)
                            : std::string(around_.tense ? "the verb is not past" : "no verb") +
                                  ": the first " + WeekdayName(wanted) + " from " + Iso(from));
    } else {
      int back = (weekday - wanted + 7) % 7;  // [0, 6]
      if (back == 0 && direction < 0) back = 7;
      day = from - date::days{back};
      Because(direction < 0 ? "the last " + WeekdayName(wanted) + " before " + Iso(from)
                            : "the last " + WeekdayName(wanted) + " up to " + Iso(from));
    }
    SetPeriod(&a_, OneDay(day));
    a_.calendar.reset();
  }

  // Only a clock time or a part of day: the last day said nearby, else the reference.
  void DayOfTheText() {
    if (around_.last_day) {
      a_.basis = Basis::kRelativeToMention;
      Day day = around_.last_day->first;
      const bool small_hours = !d_.part || *d_.part == Part::kBamdad || *d_.part == Part::kSahar ||
                               *d_.part == Part::kMorning || *d_.part == Part::kEarly;
      if (around_.after_night && d_.hour && *d_.hour < 6 && small_hours) day += date::days{1};
      Because("on the day said before it, " + Iso(day));
      return SetPeriod(&a_, OneDay(day, around_.last_day->calendar));
    }
    if (!today_) {
      Fail("the document has no date to count from");
      return;
    }
    a_.basis = Basis::kRelative;
    Because("on the day of the reference, " + Iso(*today_));
    SetPeriod(&a_, OneDay(*today_));
    a_.calendar.reset();
  }

  // The table of the region where it has the year, else Iran's.
  Table TableFor(int lunar_year) const {
    return calendars::lunar::HasYear(lunar_year, table_) ? table_ : Table::kIran;
  }
  Table TableAt(Day day) const {
    const auto p = Parts(Calendar::kLunar, day);
    return p ? TableFor(p->year) : Table::kIran;
  }

  Resolver& r_;
  const SaidDate& d_;
  const Around& around_;
  const std::optional<Day> today_;
  const Table table_;
  Answer a_;
};

Answer Resolver::Date(const SaidDate& d, const Around& around) {
  Answer year_first = DateSteps(this, d, around).Run();
  const std::optional<Day> today = Today();
  const bool both_ways = d.year_two_digits && d.day && d.month && !d.month_calendar &&
                         *d.year > 0 && *d.year <= 31 && today;
  if (!both_ways) return year_first;
  // «14/11/02»: where the year first is far away and the day first is near, the day stands first.
  SaidDate swapped = d;
  std::swap(swapped.year, swapped.day);
  Answer day_first = DateSteps(this, swapped, around).Run();
  const auto near = [&](const Answer& a, date::days most) {
    return a.start && std::chrono::abs(a.start->day - *today) < most;
  };
  if (near(year_first, date::days{3653}) || !near(day_first, date::days{731})) return year_first;
  if (year_first.start) {
    day_first.candidates = {{*day_first.start, *day_first.end, "the day stands first"},
                            {*year_first.start, *year_first.end, "the year stands first"}};
  }
  day_first.because.push_back("with the year first it would lie far from the reference");
  return day_first;
}

}  // namespace gahnegar::resolve
