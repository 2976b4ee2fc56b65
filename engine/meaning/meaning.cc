#include "engine/meaning/meaning.h"

#include <algorithm>

namespace gahnegar {
namespace {

using grammar::Grammar;

// One filled slot: a value, or the meaning of a result or piece.
struct PartOf {
  Field field = Field::kNone;
  Value value;  // of words; `number` holds numbers as well
  bool two_digits = false;
  std::optional<calendars::NamedDay> afghan;  // of a named day, what it means in Afghanistan
  TemporalPtr temporal;
};

// Fields agree when one is silent or both say the same.
template <typename T>
bool Agree(std::optional<T>* into, const std::optional<T>& from) {
  if (!from) return true;
  if (*into && !(**into == *from)) return false;
  *into = from;
  return true;
}

bool Merge(SaidDate* into, const SaidDate& from) {
  bool ok = Agree(&into->year, from.year) && Agree(&into->month, from.month) &&
            Agree(&into->month_calendar, from.month_calendar) && Agree(&into->day, from.day) &&
            Agree(&into->weekday, from.weekday) && Agree(&into->season, from.season) &&
            Agree(&into->decade, from.decade) && Agree(&into->century, from.century) &&
            Agree(&into->era, from.era) && Agree(&into->hour, from.hour) &&
            Agree(&into->minute, from.minute) && Agree(&into->second, from.second) &&
            Agree(&into->named, from.named) && Agree(&into->which, from.which) &&
            Agree(&into->named_afghan, from.named_afghan) &&
            Agree(&into->anniversary, from.anniversary) && Agree(&into->approx, from.approx);
  // «بعد از ظهر شنبه شب»: the later word tells more; an hour keeps the part that settles it.
  if (from.part && !into->part) into->part = from.part;
  if (from.part && into->part == Part::kNight && *from.part != Part::kNight) into->part = from.part;
  ok = ok && (!from.part || into->part == from.part || *from.part == Part::kNight);
  for (size_t u = 0; u < kUnits && ok; ++u) ok = Agree(&into->relative[u], from.relative[u]);
  if (!ok) return false;
  into->year_two_digits |= from.year_two_digits;
  into->millennium |= from.millennium;
  if (!from.zone.empty()) {
    if (!into->zone.empty() && into->zone != from.zone) return false;
    into->zone = from.zone;
  }
  if (into->named_text.empty()) into->named_text = from.named_text;
  if (from.base) {
    if (into->base) return false;
    into->base = from.base;
  }
  return true;
}

bool HasClock(const Temporal& t) {
  const SaidDate* d = std::get_if<SaidDate>(&t.said);
  return d != nullptr && d->hour.has_value();
}

class Builder {
 public:
  Builder(const Grammar& g, const Program& p, const std::vector<MatchResult>& results)
      : g_(g), p_(p), results_(results) {}

  TemporalPtr Build(int rule, const std::vector<Capture>& captures, size_t* at) {
    std::vector<PartOf> parts;
    while (*at < captures.size()) {
      const Capture& c = captures[*at];
      ++*at;
      if (c.kind == Capture::Kind::kClose) break;
      if (c.kind == Capture::Kind::kOpen) {
        PartOf part;
        part.temporal = Build(static_cast<int>(c.index), captures, at);
        if (part.temporal == nullptr) return nullptr;
        parts.push_back(std::move(part));
        continue;
      }
      PartOf part;
      if (Fill(c, &part)) parts.push_back(std::move(part));
    }
    for (const Value& v : g_.rule_constants[rule]) {
      PartOf part;
      part.field = v.field;
      part.value = v;
      parts.push_back(std::move(part));
    }
    switch (g_.rule_meaning[rule]) {
      case Meaning::kDate:
        return Date(parts);
      case Meaning::kEdge:
        return EdgeOf(parts);
      case Meaning::kNth:
        return Nth(parts, g_.Constant(rule, "unit"));
      case Meaning::kShift:
        return Shift(parts);
      case Meaning::kSpan:
        return Span(parts);
      case Meaning::kRange:
        return Range(parts, g_.Constant(rule, "to"), g_.Constant(rule, "as"));
      case Meaning::kList:
        return List(parts);
      case Meaning::kDuration:
        return Duration(parts, g_.Constant(rule, "role") == "age",
                        g_.Constant(rule, "between") == "yes");
      case Meaning::kEvery:
        return Every(parts, g_.Constant(rule, "count"), g_.Constant(rule, "to"));
      case Meaning::kVague:
        return Vague(parts);
      case Meaning::kNothing:
      case Meaning::kTrigger:
      case Meaning::kParticipant:
      case Meaning::kPlace:
      case Meaning::kSource:
        return MakeTemporal(SaidVague{});
    }
    return nullptr;
  }

 private:
  bool Fill(const Capture& c, PartOf* part) const {
    const SlotMask& slot = p_.slots[c.index];
    for (int r = c.token.result; r >= 0; r = results_[r].same_span) {
      const int rule = results_[r].rule;
      if (g_.rule_has_class[rule] && slot.mask.test(g_.rule_class[rule])) {
        part->temporal = results_[r].meaning;
        return part->temporal != nullptr;
      }
    }
    const Token& token = (*tokens_)[c.token.begin];
    if (token.kind == TokenKind::kNumber && slot.number) {
      part->field = slot.field;
      part->value.field = part->field;
      part->value.number = static_cast<int>(std::min<int64_t>(token.number, 1'000'000'000));
      part->two_digits = token.number < 100 && token.digits <= 2;
      return part->field != Field::kText && part->field != Field::kNone;
    }
    if (token.entry == 0) return false;
    for (const Reading& r : g_.vocabulary.lexicon.Readings(token.entry)) {
      if (!slot.mask.test(r.cls) || r.value == 0) continue;
      const Value& value = g_.values[r.value];
      if (value.afghan) part->afghan = value.named;
      if (part->field != Field::kNone && (value.afghan || !part->value.afghan)) continue;
      part->value = value;
      part->field = value.field;
      if (value.field != Field::kNamedDay) return true;
    }
    return part->field != Field::kNone;
  }

  // ---- date ----
  static bool Apply(const PartOf& part, SaidDate* d, std::optional<Unit>* unit,
                    std::optional<Relative>* which, std::optional<int>* nth,
                    std::optional<int>* count, std::optional<Direction>* direction,
                    std::optional<Fraction>* fraction) {
    const Value& v = part.value;
    const auto set = [](std::optional<int>* field, int value) {
      return Agree(field, std::optional<int>(value));
    };
    switch (part.field) {
      case Field::kYear:
        d->year_two_digits |= part.two_digits;
        return set(&d->year, v.number);
      case Field::kMonth:
        return set(&d->month, v.number) && Agree(&d->month_calendar, v.calendar);
      case Field::kMonthNumber:
        return set(&d->month, v.number);
      case Field::kDay:
        return set(&d->day, v.number);
      case Field::kWeekday:
        return set(&d->weekday, v.number);
      case Field::kSeason:
        return set(&d->season, v.number);
      case Field::kDecade:
        return set(&d->decade, v.number);
      case Field::kCentury:
        return set(&d->century, v.number);
      case Field::kEra:
        return Agree(&d->era, std::optional<Era>(static_cast<Era>(v.number)));
      case Field::kPart:
        return Agree(&d->part, std::optional<Part>(static_cast<Part>(v.number)));
      case Field::kHour:
        return set(&d->hour, v.number);
      case Field::kMinute:
        return set(&d->minute, v.number);
      case Field::kSecond:
        return set(&d->second, v.number);
      case Field::kZone:
        d->zone = v.text;
        return true;
      case Field::kNamedDay:
        d->named_text = v.text;
        return Agree(&d->named, v.named) && Agree(&d->named_afghan, part.afghan);
      case Field::kUnit:
        *unit = v.unit;
        return true;
      case Field::kWhich:
      case Field::kThis:
        return Agree(which, std::optional<Relative>(v.relative));
      case Field::kShifted:
        if (v.night) d->part = Part::kNight;
        return Agree(&d->relative[static_cast<size_t>(v.unit)],
                     std::optional<Relative>(v.relative));
      case Field::kNth:
        *nth = v.number;
        return true;
      case Field::kCount:
        *count = v.number;
        return true;
      case Field::kDirection:
        *direction = static_cast<Direction>(v.number);
        return true;
      case Field::kFraction:
        *fraction = static_cast<Fraction>(v.number);
        return true;
      case Field::kApprox:
        d->approx = static_cast<Approx>(v.number);
        return true;
      default:
        return true;
    }
  }

  static TemporalPtr Date(const std::vector<PartOf>& parts) {
    SaidDate d;
    std::optional<Unit> unit;
    std::optional<Relative> which;
    std::optional<int> nth, count;
    std::optional<Direction> direction;
    std::optional<Fraction> fraction;
    for (const PartOf& part : parts) {
      if (part.temporal) {
        if (const SaidDate* inner = std::get_if<SaidDate>(&part.temporal->said)) {
          if (!Merge(&d, *inner)) return nullptr;
        } else {
          if (d.base) return nullptr;
          d.base = part.temporal;
        }
        continue;
      }
      if (!Apply(part, &d, &unit, &which, &nth, &count, &direction, &fraction)) return nullptr;
    }
    if (fraction && d.hour && !d.minute) {
      d.minute = *fraction == Fraction::kHalf ? 30 : *fraction == Fraction::kQuarter ? 15 : 45;
    }
    if (unit == Unit::kMillennium && nth) {
      d.century = *nth;
      d.millennium = true;
      nth.reset();
    } else if (which && unit) {
      if (!Agree(&d.relative[static_cast<size_t>(*unit)], which)) return nullptr;
    } else if (which) {
      if (!Agree(&d.which, which)) return nullptr;
    }
    // «دومین روز مرداد»; beside a day that was said the n is that of the anniversary.
    if (nth && !d.named && !d.day) {
      d.day = *nth;
    } else if (nth) {
      d.anniversary = *nth;
    }
    return MakeTemporal(std::move(d));
  }

  // ---- the others ----
  static TemporalPtr FirstTemporal(const std::vector<PartOf>& parts) {
    for (const PartOf& p : parts) {
      if (p.temporal) return p.temporal;
    }
    return nullptr;
  }

  static TemporalPtr EdgeOf(const std::vector<PartOf>& parts) {
    SaidEdge e;
    std::optional<Unit> unit;
    std::optional<Era> era;
    for (const PartOf& p : parts) {
      if (p.field == Field::kEdge) e.edge = static_cast<Edge>(p.value.number);
      if (p.field == Field::kUnit) unit = p.value.unit;
      if (p.field == Field::kEra) era = static_cast<Era>(p.value.number);
    }
    e.of = FirstTemporal(parts);
    if (e.of == nullptr) {
      SaidDate now;
      now.relative[static_cast<size_t>(unit.value_or(Unit::kYear))] = Relative{};
      now.era = era;
      e.of = MakeTemporal(std::move(now));
    }
    return MakeTemporal(std::move(e));
  }

  static TemporalPtr Nth(const std::vector<PartOf>& parts, std::string_view unit) {
    SaidNth n;
    bool said_n = false;
    for (const PartOf& p : parts) {
      switch (p.field) {
        case Field::kNth:
          n.n = p.value.number;
          said_n = true;
          break;
        case Field::kLast:
          n.n = -1;
          said_n = true;
          break;
        case Field::kEdge: {
          const Edge edge = static_cast<Edge>(p.value.number);
          const bool day = edge == Edge::kDayFirst || edge == Edge::kDayLast;
          if (unit == "days" && !day) return nullptr;  // «ده روز اول مهر», but «۱۰ پایان مهر»
          n.n = edge == Edge::kLast || edge == Edge::kTenthLast || edge == Edge::kDayLast ? -1 : 1;
          said_n = true;
          break;
        }
        case Field::kCount:
          n.count = p.value.number;
          break;
        case Field::kWeekday:
          n.weekday = p.value.number;
          break;
        case Field::kUnit:
          n.unit = p.value.unit;
          break;
        default:
          break;
      }
    }
    if (!said_n) n.n = 1;
    if (unit == "weekday" || (unit.empty() && n.weekday > 0)) {
      n.kind = SaidNth::Of::kWeekday;
    } else if (unit == "ten-days") {
      n.kind = SaidNth::Of::kTenDays;
    } else if (unit == "months") {
      n.kind = SaidNth::Of::kMonths;
    } else if (unit == "days") {
      n.unit = Unit::kDay;
    } else {
      n.kind = SaidNth::Of::kUnit;
      for (size_t u = 0; u < kUnits; ++u) {
        if (unit == kUnitNames[u]) n.unit = static_cast<Unit>(u);
      }
    }
    n.of = FirstTemporal(parts);
    return MakeTemporal(std::move(n));
  }

  // Counts and units in text order: «دو ساعت و ۴۵ دقیقه», «دو سه روز», «نیم ساعت».
  static std::vector<Amount> Amounts(const std::vector<PartOf>& parts,
                                     std::optional<Fraction>* trailing) {
    std::vector<Amount> amounts;
    std::vector<double> counts;
    bool several = false;
    std::optional<Fraction> fraction;
    for (const PartOf& p : parts) {
      switch (p.field) {
        case Field::kCount:
        case Field::kNumber:
          if (fraction) break;
          counts.push_back(p.value.number);
          break;
        case Field::kSeveral:
          several = true;
          break;
        case Field::kFraction:
          fraction = static_cast<Fraction>(p.value.number);
          break;
        case Field::kUnit: {
          Amount a;
          a.unit = p.value.unit;
          a.several = several;
          a.bare = counts.empty() && !several && !fraction;
          if (!counts.empty()) a.count = counts[0];
          if (counts.size() > 1) a.upper = counts[1];
          if (counts.empty() && fraction) {
            a.count = *fraction == Fraction::kHalf      ? 0.5
                      : *fraction == Fraction::kQuarter ? 0.25
                                                        : 0.75;
            fraction.reset();
          }
          amounts.push_back(a);
          counts.clear();
          several = false;
          break;
        }
        default:
          break;
      }
    }
    // A count that came as a constant, after its unit.
    if (!counts.empty() && amounts.size() == 1 && amounts[0].bare) {
      amounts[0].count = counts[0];
      amounts[0].bare = false;
    }
    if (trailing != nullptr) *trailing = fraction;
    return amounts;
  }

  static std::optional<Approx> ApproxOf(const std::vector<PartOf>& parts) {
    for (const PartOf& p : parts) {
      if (p.field == Field::kApprox) return static_cast<Approx>(p.value.number);
    }
    return std::nullopt;
  }

  static TemporalPtr Shift(const std::vector<PartOf>& parts) {
    SaidShift s;
    std::optional<Fraction> trailing;
    s.amounts = Amounts(parts, &trailing);
    if (s.amounts.empty()) return nullptr;
    if (trailing) s.amounts.back().count += *trailing == Fraction::kHalf ? 0.5 : 0.25;
    for (Amount& a : s.amounts) {
      if (a.bare) a.several = true;
    }
    for (const PartOf& p : parts) {
      if (p.field == Field::kDirection) s.direction = static_cast<Direction>(p.value.number);
    }
    s.approx = ApproxOf(parts);
    s.from = FirstTemporal(parts);
    return MakeTemporal(std::move(s));
  }

  static TemporalPtr Span(const std::vector<PartOf>& parts) {
    SaidSpan s;
    std::optional<Fraction> trailing;
    const std::vector<Amount> amounts = Amounts(parts, &trailing);
    if (amounts.empty()) return nullptr;
    s.amount = amounts[0];
    if (trailing) s.amount.count += *trailing == Fraction::kHalf ? 0.5 : 0.25;
    s.approx = ApproxOf(parts);
    for (const PartOf& p : parts) {
      if (p.field == Field::kWhich) s.sign = p.value.relative.offset < 0 ? -1 : 1;
    }
    return MakeTemporal(std::move(s));
  }

  // The ends of a range or the members of a list, in text order.
  static bool Ends(const std::vector<PartOf>& parts, std::vector<TemporalPtr>* ends) {
    std::optional<PartOf> pending_part;
    for (const PartOf& p : parts) {
      if (p.temporal) {
        if (std::holds_alternative<SaidVague>(p.temporal->said)) continue;
        ends->push_back(p.temporal);
        continue;
      }
      SaidDate d;
      switch (p.field) {
        case Field::kDay:
        case Field::kYear:
        case Field::kHour:
        case Field::kWeekday:
        case Field::kMonth:
        case Field::kSeason:
        case Field::kDecade:
        case Field::kCentury: {
          std::optional<Unit> unit;
          std::optional<Relative> which;
          std::optional<int> nth, count;
          std::optional<Direction> direction;
          std::optional<Fraction> fraction;
          Apply(p, &d, &unit, &which, &nth, &count, &direction, &fraction);
          // «شنبه ۱۶ و …»: the day belongs to the weekday before it.
          if (p.field == Field::kDay && !ends->empty()) {
            const SaidDate* before = std::get_if<SaidDate>(&ends->back()->said);
            if (before != nullptr && before->weekday && !before->day && !before->month) {
              SaidDate merged = *before;
              if (!Merge(&merged, d)) return false;
              ends->back() = MakeTemporal(std::move(merged));
              continue;
            }
          }
          ends->push_back(MakeTemporal(std::move(d)));
          break;
        }
        case Field::kPart: {
          // A part of day after the last clock belongs to it («از ۸ تا ۱۰ شب»).
          if (ends->empty()) return false;
          const SaidDate* last = std::get_if<SaidDate>(&ends->back()->said);
          if (last == nullptr) return false;
          SaidDate merged = *last;
          merged.part = static_cast<Part>(p.value.number);
          ends->back() = MakeTemporal(std::move(merged));
          break;
        }
        default:
          break;
      }
    }
    return true;
  }

  static TemporalPtr Range(const std::vector<PartOf>& parts, std::string_view to,
                           std::string_view as) {
    SaidRange r;
    std::vector<TemporalPtr> ends;
    if (!Ends(parts, &ends)) return nullptr;
    // A day beside two clocks belongs to both: «شنبه از ساعت ۸ تا ۱۰», «ساعت ۸ تا ۱۰ شنبه».
    if (ends.size() == 3 && HasClock(*ends[0]) && HasClock(*ends[1]) && !HasClock(*ends[2])) {
      std::rotate(ends.begin(), ends.begin() + 2, ends.end());
    }
    if (ends.size() == 3 && !HasClock(*ends[0]) && HasClock(*ends[1]) && HasClock(*ends[2])) {
      for (int i = 1; i <= 2; ++i) {
        std::vector<PartOf> both(2);
        both[0].temporal = ends[0];
        both[1].temporal = ends[i];
        ends[i] = Date(both);
        if (ends[i] == nullptr) return nullptr;
      }
      ends.erase(ends.begin());
    }
    // An era after the two years is that of both: «(۱۳۴۷-۱۳۴۰ ه.ش)».
    if (ends.size() == 3) {
      const SaidDate* last = std::get_if<SaidDate>(&ends[2]->said);
      if (last != nullptr && last->era && !last->year) {
        std::vector<PartOf> both(2);
        both[0].temporal = ends[1];
        both[1].temporal = ends[2];
        ends[1] = Date(both);
        if (ends[1] == nullptr) return nullptr;
        ends.pop_back();
      }
    }
    r.as = as == "school-year"  ? SaidRange::As::kSchoolYear
           : as == "water-year" ? SaidRange::As::kWaterYear
                                : SaidRange::As::kPlain;
    r.to_now = to == "now";
    if (r.as != SaidRange::As::kPlain) {
      for (const PartOf& p : parts) {
        if (p.field != Field::kWhich) continue;
        SaidDate year;
        year.relative[static_cast<size_t>(Unit::kYear)] = p.value.relative;
        ends.push_back(MakeTemporal(std::move(year)));
      }
      if (ends.empty()) {
        SaidDate year;
        year.relative[static_cast<size_t>(Unit::kYear)] = Relative{};
        ends.push_back(MakeTemporal(std::move(year)));
      }
    }
    if (ends.empty() || ends.size() > 2) return nullptr;
    // Two calendars side by side are one day said twice, not a range.
    if (ends.size() == 2) {
      const SaidDate* x = std::get_if<SaidDate>(&ends[0]->said);
      const SaidDate* y = std::get_if<SaidDate>(&ends[1]->said);
      if (x != nullptr && y != nullptr && x->month_calendar && y->month_calendar &&
          *x->month_calendar != *y->month_calendar) {
        return nullptr;
      }
    }
    if (to == "only") {
      r.to = ends[0];
    } else {
      r.from = ends[0];
      if (ends.size() == 2) r.to = ends[1];
    }
    return MakeTemporal(std::move(r));
  }

  static TemporalPtr List(const std::vector<PartOf>& parts) {
    SaidList l;
    if (!Ends(parts, &l.members) || l.members.size() < 2) return nullptr;
    std::optional<calendars::Calendar> calendar;
    for (const TemporalPtr& member : l.members) {
      const SaidDate* d = std::get_if<SaidDate>(&member->said);
      if (d == nullptr || !d->month_calendar) continue;
      if (calendar && *calendar != *d->month_calendar) return nullptr;
      calendar = d->month_calendar;
    }
    return MakeTemporal(std::move(l));
  }

  static TemporalPtr Duration(const std::vector<PartOf>& parts, bool age, bool between) {
    SaidDuration d;
    d.age = age;
    d.between = between;
    d.amounts = Amounts(parts, &d.fraction);
    d.approx = ApproxOf(parts);
    for (const PartOf& p : parts) {
      if (p.field == Field::kLifetime) d.lifetime = true;
    }
    if (d.amounts.empty() && !d.lifetime) return nullptr;
    // «ده تا پانزده روز»: the counts were said apart, their unit once.
    return MakeTemporal(std::move(d));
  }

  static TemporalPtr Every(const std::vector<PartOf>& parts, std::string_view count,
                           std::string_view to) {
    SaidEvery e;
    std::optional<Fraction> fraction;
    bool times = count == "times";
    for (const PartOf& p : parts) {
      switch (p.field) {
        case Field::kCount:
        case Field::kNumber:
          e.count = p.value.number;
          break;
        case Field::kUnit:
          e.unit = p.value.unit;
          break;
        case Field::kWeekday:
          e.weekdays.push_back(p.value.number);
          break;
        case Field::kPart:
          e.part = static_cast<Part>(p.value.number);
          break;
        case Field::kSetWord:
          e.set_word = p.value.text;
          break;
        case Field::kNth:
        case Field::kDay:
          e.day = p.value.number;
          break;
        case Field::kLast:
          e.day = -1;
          break;
        case Field::kFraction:
          fraction = static_cast<Fraction>(p.value.number);
          break;
        default:
          break;
      }
      if (!p.temporal) continue;
      // «روزهای دوشنبه ساعت ۱۸» recurs by its weekday.
      const SaidDate* on = std::get_if<SaidDate>(&p.temporal->said);
      if (on != nullptr && on->weekday && !on->day) {
        e.weekdays.push_back(*on->weekday);
      } else {
        e.on = p.temporal;
      }
    }
    if (fraction) {
      if (e.unit != Unit::kHour) return nullptr;
      e.unit = Unit::kMinute;
      e.count = *fraction == Fraction::kHalf ? 30 : *fraction == Fraction::kQuarter ? 15 : 45;
    }
    // «از شنبه تا دوشنبه»: the days between as well.
    if (to == "weekday" && e.weekdays.size() == 2) {
      const int last = e.weekdays.back();
      e.weekdays.pop_back();
      while (e.weekdays.back() != last) e.weekdays.push_back(e.weekdays.back() % 7 + 1);
    }
    if (!times && !count.empty()) e.count = std::max(1, std::atoi(std::string(count).c_str()));
    e.times = times;
    return MakeTemporal(std::move(e));
  }

  static TemporalPtr Vague(const std::vector<PartOf>& parts) {
    SaidVague v;
    for (const PartOf& p : parts) {
      if (p.field == Field::kVague) v.vagueness = static_cast<Vagueness>(p.value.number);
    }
    return MakeTemporal(v);
  }

 public:
  const std::vector<Token>* tokens_ = nullptr;

 private:
  const Grammar& g_;
  const Program& p_;
  const std::vector<MatchResult>& results_;
};

}  // namespace

TemporalPtr BuildMeaning(const Grammar& grammar, const Program& program, int rule,
                         const std::vector<Capture>& captures, const Matched& matched) {
  Builder builder(grammar, program, matched.results);
  builder.tokens_ = &matched.tokens;
  size_t at = 0;
  return builder.Build(rule, captures, &at);
}

}  // namespace gahnegar
