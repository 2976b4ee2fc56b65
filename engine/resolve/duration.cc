// Durations (ISO 8601), recurrences (TIMEX3 sets and RFC 5545 rules) and vague words.
#include <cmath>
#include <cstdio>

#include "engine/resolve/resolver.h"

namespace gahnegar::resolve {
namespace {

std::string Number(double n) {
  char buffer[32];
  if (n == std::floor(n)) {
    std::snprintf(buffer, sizeof buffer, "%.0f", n);
  } else {
    std::snprintf(buffer, sizeof buffer, "%g", n);
  }
  return buffer;
}

struct IsoUnit {
  const char* letter;
  int factor;
  bool time;
};

IsoUnit IsoOf(Unit u) {
  switch (u) {
    case Unit::kSecond:
      return {"S", 1, true};
    case Unit::kMinute:
      return {"M", 1, true};
    case Unit::kHour:
      return {"H", 1, true};
    case Unit::kDay:
      return {"D", 1, false};
    case Unit::kWeek:
      return {"W", 1, false};
    case Unit::kMonth:
      return {"M", 1, false};
    case Unit::kQuarter:
    case Unit::kSeason:
      return {"M", 3, false};
    case Unit::kYear:
      return {"Y", 1, false};
    case Unit::kDecade:
      return {"Y", 10, false};
    case Unit::kCentury:
      return {"Y", 100, false};
    case Unit::kMillennium:
      return {"Y", 1000, false};
  }
  return {"D", 1, false};
}

// The next smaller unit of ISO 8601 and how many make one.
bool Smaller(Unit u, Unit* unit, int* per) {
  switch (u) {
    case Unit::kMinute:
      *unit = Unit::kSecond;
      *per = 60;
      return true;
    case Unit::kHour:
      *unit = Unit::kMinute;
      *per = 60;
      return true;
    case Unit::kDay:
      *unit = Unit::kHour;
      *per = 24;
      return true;
    case Unit::kMonth:
      *unit = Unit::kDay;
      *per = 30;
      return true;
    case Unit::kYear:
      *unit = Unit::kMonth;
      *per = 12;
      return true;
    default:
      return false;
  }
}

const char* ByDay(int iso) {
  static const char* kDays[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  return iso >= 1 && iso <= 7 ? kDays[iso - 1] : "";
}

std::string Frequency(Unit u) {
  switch (u) {
    case Unit::kSecond:
      return "SECONDLY";
    case Unit::kMinute:
      return "MINUTELY";
    case Unit::kHour:
      return "HOURLY";
    case Unit::kDay:
      return "DAILY";
    case Unit::kWeek:
      return "WEEKLY";
    case Unit::kMonth:
    case Unit::kQuarter:
    case Unit::kSeason:
      return "MONTHLY";
    default:
      return "YEARLY";
  }
}

}  // namespace

std::string IsoDuration(const std::vector<Amount>& amounts, std::optional<Fraction> fraction,
                        bool upper) {
  struct Piece {
    Unit unit;
    double n;
    bool several;
  };
  std::vector<Piece> pieces;
  for (const Amount& a : amounts) {
    pieces.push_back({a.unit, upper && a.upper > 0 ? a.upper : a.count, a.several || a.bare});
  }
  if (!pieces.empty() && fraction) {
    pieces.back().n += *fraction == Fraction::kHalf      ? 0.5
                       : *fraction == Fraction::kQuarter ? 0.25
                                                         : 0.75;
  }
  if (!pieces.empty() && !pieces.back().several) {
    Piece& last = pieces.back();
    const double rest = last.n - std::floor(last.n);
    Unit smaller;
    int per;
    if (rest > 0 && Smaller(last.unit, &smaller, &per) && rest * per == std::floor(rest * per)) {
      last.n = std::floor(last.n);
      const double n = rest * per;
      if (last.n == 0) {
        last.unit = smaller;
        last.n = n;
      } else {
        pieces.push_back({smaller, n, false});
      }
    }
  }
  std::string date, time;
  for (const Piece& p : pieces) {
    const IsoUnit u = IsoOf(p.unit);
    (u.time ? time : date) += (p.several ? std::string("X") : Number(p.n * u.factor)) + u.letter;
  }
  return "P" + date + (time.empty() ? "" : "T" + time);
}

Answer Resolver::Duration(const SaidDuration& d) {
  Answer a;
  a.type = MentionType::kDuration;
  a.basis = Basis::kExplicit;
  if (d.age) a.role = "age";
  if (d.lifetime) {
    a.value = "PXY";
    a.grain = Grain::kYear;
    return a;
  }
  bool range = d.between;
  for (const Amount& x : d.amounts) range |= x.upper > 0;
  a.value = IsoDuration(d.amounts, d.fraction, false);
  if (range) a.value += "/" + IsoDuration(d.amounts, d.fraction, true);
  a.grain = GrainOf(d.amounts.back().unit);
  if (d.approx) {
    switch (*d.approx) {
      case Approx::kAbout:
        a.mod = Mod::kApprox;
        break;
      case Approx::kMore:
        a.mod = Mod::kMoreThan;
        break;
      case Approx::kLess:
        a.mod = Mod::kLessThan;
        break;
      case Approx::kAtLeast:
        a.mod = Mod::kEqualOrMore;
        break;
      case Approx::kAtMost:
        a.mod = Mod::kEqualOrLess;
        break;
    }
  }
  return a;
}

Answer Resolver::Every(const SaidEvery& e, const Around& around) {
  Answer a;
  a.type = MentionType::kSet;
  a.basis = Basis::kExplicit;
  const auto weekdays = [&](const std::vector<int>& days) {
    std::string by;
    for (int w : days) {
      a.value += (a.value.empty() ? "" : ",") + std::string("XXXX-WXX-") + std::to_string(w);
      by += (by.empty() ? "" : ",") + std::string(ByDay(w));
    }
    a.rrule = "FREQ=WEEKLY;BYDAY=" + by;
    if (e.part) {
      a.value += PartCode(*e.part);
      a.rrule.clear();
    }
    a.grain = Grain::kDay;
  };
  if (e.day && e.unit == Unit::kMonth && e.weekdays.size() == 1) {
    a.value = "P1M";
    a.rrule = "FREQ=MONTHLY;BYDAY=" + std::to_string(*e.day) + ByDay(e.weekdays[0]);
    a.grain = Grain::kDay;
    return a;
  }
  if (!e.weekdays.empty()) {
    weekdays(e.weekdays);
    if (e.count > 1) {
      a.value = "P" + std::to_string(e.count) + "W";
      a.rrule.insert(std::string("FREQ=WEEKLY").size(), ";INTERVAL=" + std::to_string(e.count));
    }
    return a;
  }
  std::optional<Unit> unit = e.unit;
  std::optional<Part> part = e.part;
  if (e.set_word == "even") {
    weekdays({6, 1, 3});
    return a;
  }
  if (e.set_word == "odd") {
    weekdays({7, 2, 4});
    return a;
  }
  if (e.set_word == "weekend") {
    weekdays({4, 5});
    a.value = "P1W";
    return a;
  }
  if (e.set_word == "workday") {
    weekdays({6, 7, 1, 2, 3});
    return a;
  }
  if (e.set_word == "night") part = Part::kNight;
  for (size_t u = 0; u < kUnits; ++u) {
    if (e.set_word == kUnitNames[u]) unit = static_cast<Unit>(u);
  }
  if (part && !unit) {
    a.value = std::string("XXXX-XX-XX") + PartCode(*part);
    a.grain = Grain::kPart;
    return a;
  }
  if (!unit && e.on) unit = Unit::kDay;
  if (!unit) return Unresolved("nothing recurs here");
  const int count = e.times ? 1 : e.count;
  Amount amount;
  amount.unit = *unit;
  amount.count = count;
  a.value = IsoDuration({amount}, std::nullopt, false);
  a.grain = GrainOf(*unit);
  if (!e.times) {
    const int interval = count * (*unit == Unit::kQuarter || *unit == Unit::kSeason ? 3
                                  : *unit == Unit::kDecade                          ? 10
                                  : *unit == Unit::kCentury                         ? 100
                                                                                    : 1);
    a.rrule = "FREQ=" + Frequency(*unit);
    if (interval > 1) a.rrule += ";INTERVAL=" + std::to_string(interval);
    if (e.day && *unit == Unit::kMonth) a.rrule += ";BYMONTHDAY=" + std::to_string(*e.day);
  }
  (void)around;
  return a;
}

Answer Resolver::Vague(const SaidVague& v) {
  Answer a;
  a.type = MentionType::kRange;
  a.basis = Basis::kRelative;
  a.value = v.vagueness == Vagueness::kPast     ? "PAST_REF"
            : v.vagueness == Vagueness::kFuture ? "FUTURE_REF"
                                                : "PRESENT_REF";
  a.open = true;
  if (!reference_) return a;
  const Instant now{reference_->day, {}};
  switch (v.vagueness) {
    case Vagueness::kPast:
      a.end = now;
      break;
    case Vagueness::kFuture:
      a.start = now;
      break;
    case Vagueness::kNow:
      a.start = a.end = now;
      a.type = MentionType::kDate;
      a.grain = Grain::kDay;
      a.open = false;
      break;
  }
  return a;
}

}  // namespace gahnegar::resolve
