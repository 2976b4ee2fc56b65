#include "engine/timeline/merge_rules.h"

#include <algorithm>

namespace gahnegar {
namespace {

constexpr int64_t kFineDays = 3;
constexpr int64_t kCoarseDays = 31;
constexpr int32_t kLastSecond = 86399;

// «1401» once without and once with a country: the countries differ only when both are said.
bool CountriesDiffer(const Person& a, const Person& b) {
  return a.country != 0 && b.country != 0 && a.country != b.country;
}

// Each of the report's people as somebody else of the event's, by trying.
class Bearers {
 public:
  Bearers(const ReportStore& store, const Facts& report, const Facts& event)
      : store_(store), report_(report), event_(event), taken_(event.known.size()) {}

  bool Find(std::vector<size_t>* bearers) {
    bearers->clear();
    return Place(bearers);
  }

 private:
  bool Fit(const Role& a, const Role& b) const {
    if (!report_.mutual && a.side != b.side && a.side != Side::kOther && b.side != Side::kOther) {
      return false;
    }
    return a.person == b.person || SamePerson(store_.person(a.person), store_.person(b.person));
  }
  bool Place(std::vector<size_t>* bearers) {
    const size_t i = bearers->size();
    if (i == report_.known.size()) return true;
    for (size_t j = 0; j < event_.known.size(); ++j) {
      if (taken_[j] || !Fit(report_.known[i], event_.known[j])) continue;
      if (++steps_ > kMostSteps) return false;
      taken_[j] = true;
      bearers->push_back(j);
      if (Place(bearers)) return true;
      bearers->pop_back();
      taken_[j] = false;
    }
    return false;
  }

  static constexpr int kMostSteps = 1000;
  const ReportStore& store_;
  const Facts& report_;
  const Facts& event_;
  std::vector<bool> taken_;
  int steps_ = 0;
};

bool SameNobodies(const ReportStore& store, const Facts& a, const Facts& b) {
  if (a.nobody.size() != b.nobody.size()) return false;
  for (size_t i = 0; i < a.nobody.size(); ++i) {
    if (store.person(a.nobody[i].person).name.letters !=
        store.person(b.nobody[i].person).name.letters) {
      return false;
    }
  }
  return true;
}

// Of dates that do not overlap: how many days may lie between them; -1: none.
int64_t DaysAllowed(const Facts& report, const Facts& event, bool same_place) {
  if (report.known.size() >= 2) return same_place ? 2 : 1;
  return report.known.size() == 1 && event.known.size() == 1 && same_place ? 1 : -1;
}

enum class Agreement { kNone, kNear, kOverlap };

Agreement DatesOf(const When& a, const When& b, int64_t days_allowed) {
  const When::Kind kind = a.kind(), other = b.kind();
  if (kind == When::Kind::kUndated || other == When::Kind::kUndated || kind == When::Kind::kLong ||
      other == When::Kind::kLong) {
    return a == b ? Agreement::kOverlap : Agreement::kNone;
  }
  if (Overlap(a, b)) return Agreement::kOverlap;
  const bool near =
      kind == When::Kind::kFine && other == When::Kind::kFine && DaysBetween(a, b) <= days_allowed;
  return near ? Agreement::kNear : Agreement::kNone;
}

}  // namespace

When::Kind When::kind() const {
  if (!dated) return Kind::kUndated;
  return days() <= kFineDays ? Kind::kFine : days() <= kCoarseDays ? Kind::kCoarse : Kind::kLong;
}

When WhenOf(const StoredReport& report, const StoredDocument& document) {
  When when;
  if (report.start.has() || report.end.has()) {
    when.dated = true;
    when.start = report.start.has() ? report.start : report.end;
    when.end = report.end.has() ? report.end : report.start;
    // An open end is no point in time: it overlaps nothing but its like.
    if (!report.start.has()) when.start.day -= kCoarseDays + 1;
    if (!report.end.has()) when.end.day += kCoarseDays + 1;
    if (when.end < when.start) std::swap(when.start, when.end);
  } else if (document.published.has()) {
    when.start = when.end = ShortInstant{document.published.day, -1};
  } else {
    when.lone_document = document.identity + 1;
  }
  return when;
}

bool Overlap(const When& a, const When& b) {
  const auto last = [](const ShortInstant& i) {
    return std::pair(i.day, i.second < 0 ? kLastSecond : i.second);
  };
  const auto first = [](const ShortInstant& i) { return std::pair(i.day, std::max(i.second, 0)); };
  return first(a.start) <= last(b.end) && first(b.start) <= last(a.end);
}

int64_t DaysBetween(const When& a, const When& b) {
  return std::max<int64_t>({0, int64_t{a.start.day} - b.end.day, int64_t{b.start.day} - a.end.day});
}

bool IsMutual(std::string_view type) {
  constexpr std::string_view kMutual[] = {"meeting",   "call",   "negotiation",
                                          "agreement", "summit", "ceasefire"};
  return std::find(std::begin(kMutual), std::end(kMutual), type) != std::end(kMutual);
}

bool SamePerson(const Person& a, const Person& b) {
  if (CountriesDiffer(a, b)) return false;
  return SameOrLast(a.name, b.name) || SameOffice(a.name, b.name) || SameOffice(a.name, b.role) ||
         SameOffice(a.role, b.name);
}

bool SamePlace(const PersonName& a, const PersonName& b) { return SameOrLast(a, b); }

bool IsFaint(const Facts& facts) {
  if (!facts.place->empty()) return false;
  const When::Kind kind = facts.when.kind();
  const bool day_known = kind == When::Kind::kFine || kind == When::Kind::kCoarse;
  return facts.known.size() < (day_known ? 1 : 2);
}

int Nearness(const ReportStore& store, const Facts& report, const Cluster& cluster,
             std::vector<size_t>* bearers) {
  const Facts& event = cluster.facts;
  if (report.type != event.type || IsFaint(report) || IsFaint(event)) return 0;
  const bool places_said = !report.place->empty() && !event.place->empty();
  const bool same_place = places_said && SamePlace(*report.place, *event.place);
  const bool same_people = report.known.size() == event.known.size();
  const int64_t days_allowed = DaysAllowed(report, event, same_place);
  bool overlap = true;
  for (const When& when : cluster.whens) {
    const Agreement agreement = DatesOf(report.when, when, days_allowed);
    if (agreement == Agreement::kNone) return 0;
    overlap &= agreement == Agreement::kOverlap;
  }
  if (report.known.empty()) {
    // Nobody is named: the place must be, and those who are nobody must be the same.
    if (!same_people || !same_place || !overlap || !SameNobodies(store, report, event)) return 0;
  }
  // Two places are two events, unless two people who met agree on the day.
  if (places_said && !same_place && (report.known.size() < 2 || !overlap)) return 0;
  if (!Bearers(store, report, event).Find(bearers)) return 0;
  return 1 + 4 * int{overlap} + 2 * int{same_people} + int{same_place};
}

}  // namespace gahnegar
