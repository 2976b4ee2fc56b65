#include "engine/timeline/merged_event.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "engine/timeline/merge_rules.h"

namespace gahnegar {
namespace {

template <typename T>
int Compare(const T& a, const T& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

// A report without a day of publication is later than any.
std::pair<bool, ShortInstant> PublicationOf(const ReportStore& store, const StoredReport& report) {
  const ShortInstant& published = store.document(report.document).published;
  return {!published.has(), published};
}

size_t KnownPeople(const ReportStore& store, const StoredReport& report) {
  size_t known = 0;
  const StoredParticipant* const people = store.participants(report);
  for (size_t i = 0; i < report.participants; ++i) known += !store.person(people[i].person).nobody;
  return known;
}

When WhenOfReport(const ReportStore& store, uint32_t index) {
  const StoredReport& report = store.reports()[index];
  return WhenOf(report, store.document(report.document));
}

// The distinct dates of the reports, in the order in which they are trusted: what most reports
// agree on, then the shorter, then the one published first, then the earlier. Each with the first
// report that says it; empty when nobody says any.
struct Dated {
  When when;
  uint32_t by = 0;
  size_t votes = 0;
  size_t count = 0;
};
std::vector<Dated> DatesOf(const ReportStore& store, const std::vector<uint32_t>& reports) {
  std::map<When, Dated> distinct;
  for (const uint32_t i : reports) {  // by publication
    const When when = WhenOfReport(store, i);
    if (!when.dated) continue;
    Dated& dated = distinct.try_emplace(when, Dated{when, i, 0, 0}).first->second;
    ++dated.count;
  }
  std::vector<Dated> dates;
  for (auto& [when, dated] : distinct) {
    for (const auto& [other, voter] : distinct) {
      if (Overlap(when, other)) dated.votes += voter.count;
    }
    dates.push_back(dated);
  }
  const auto length = [](const When& w) {
    const int64_t first = w.start.second < 0 ? 0 : w.start.second;
    const int64_t last = w.end.second < 0 ? 86399 : w.end.second;
    return (w.days() - 1) * 86400 + last - first;
  };
  std::stable_sort(dates.begin(), dates.end(), [&](const Dated& a, const Dated& b) {
    if (a.votes != b.votes) return a.votes > b.votes;
    if (length(a.when) != length(b.when)) return length(a.when) < length(b.when);
    return PublicationOf(store, store.reports()[a.by]) <
           PublicationOf(store, store.reports()[b.by]);
  });
  return dates;
}

Conflict DateConflict(const ReportStore& store, const std::vector<uint32_t>& reports) {
  Conflict conflict;
  // The order of trust wants publication order; reports[0] may be out of it.
  std::vector<uint32_t> ordered = reports;
  std::sort(ordered.begin(), ordered.end(), [&store](uint32_t a, uint32_t b) {
    return CompareReports(store, store.reports()[a], store.reports()[b]) < 0;
  });
  const std::vector<Dated> dates = DatesOf(store, ordered);
  const bool disagree = std::any_of(dates.begin(), dates.end(), [&dates](const Dated& a) {
    return std::any_of(dates.begin(), dates.end(),
                       [&a](const Dated& b) { return !Overlap(a.when, b.when); });
  });
  if (!disagree) return conflict;
  for (const Dated& dated : dates) {
    Conflict::Value value;
    value.start = store.reports()[dated.by].start.Whole();
    value.end = store.reports()[dated.by].end.Whole();
    for (size_t i = 0; i < reports.size(); ++i) {
      if (WhenOfReport(store, reports[i]) == dated.when) value.reports.push_back(i);
    }
    conflict.values.push_back(std::move(value));
  }
  return conflict;
}

Conflict PlaceConflict(const ReportStore& store, const std::vector<uint32_t>& reports,
                       size_t place_report) {
  Conflict conflict;
  conflict.kind = Conflict::Kind::kPlace;
  std::vector<const PersonName*> places;
  const auto add = [&](size_t i) {
    const StoredReport& report = store.reports()[reports[i]];
    const PersonName& place = store.place(report);
    if (place.empty()) return;
    for (size_t j = 0; j < places.size(); ++j) {
      if (!SamePlace(*places[j], place)) continue;
      conflict.values[j].reports.push_back(i);
      return;
    }
    places.push_back(&place);
    conflict.values.push_back({std::nullopt, std::nullopt, store.text(report.place), {i}});
  };
  add(place_report);
  for (size_t i = 0; i < reports.size(); ++i) {
    if (i != place_report) add(i);
  }
  if (conflict.values.size() < 2) conflict.values.clear();
  for (Conflict::Value& value : conflict.values) {
    std::sort(value.reports.begin(), value.reports.end());
  }
  return conflict;
}

// The surest first: an event that was announced and then took place took place, and one that was
// announced and then called off did not.
constexpr Modality kSurest[] = {Modality::kActual, Modality::kReported, Modality::kNegated,
                                Modality::kPlanned, Modality::kHypothetical};

Conflict ModalityConflict(const ReportStore& store, const std::vector<uint32_t>& reports) {
  Conflict conflict;
  conflict.kind = Conflict::Kind::kModality;
  bool negated = false;
  for (const Modality modality : kSurest) {
    Conflict::Value value;
    value.text = Name(modality);
    for (size_t i = 0; i < reports.size(); ++i) {
      if (store.reports()[reports[i]].modality == modality) value.reports.push_back(i);
    }
    if (value.reports.empty()) continue;
    negated |= modality == Modality::kNegated;
    conflict.values.push_back(std::move(value));
  }
  if (!negated || conflict.values.size() < 2) conflict.values.clear();
  return conflict;
}

// Longer names, and roles and countries that the speaking report leaves out.
void Complete(const ReportStore& store, const std::vector<uint32_t>& reports,
              std::vector<Participant>* participants, const StoredReport& fullest) {
  const StoredParticipant* const own = store.participants(fullest);
  for (size_t i = 0; i < participants->size(); ++i) {
    Participant& one = (*participants)[i];
    const Person* longest = &store.person(own[i].person);
    if (longest->nobody) continue;
    for (const uint32_t index : reports) {
      const StoredReport& report = store.reports()[index];
      const StoredParticipant* const people = store.participants(report);
      for (size_t j = 0; j < report.participants; ++j) {
        const Person& other = store.person(people[j].person);
        if (&other == longest || other.nobody || !SamePerson(*longest, other)) continue;
        if (one.role.empty()) one.role = store.text(people[j].role);
        if (one.country.empty()) one.country = store.text(other.country);
        if (other.name.letters.size() <= longest->name.letters.size()) continue;
        if (!SameOrLast(other.name, longest->name)) continue;
        longest = &other;
        one.name = store.text(people[j].name);
      }
    }
  }
}

}  // namespace

int CompareReports(const ReportStore& store, const StoredReport& a, const StoredReport& b) {
  if (&a == &b) return 0;
  const StoredDocument &x = store.document(a.document), &y = store.document(b.document);
  if (int c = Compare(PublicationOf(store, a), PublicationOf(store, b))) return c;
  const auto texts = [&store](TextId m, TextId n) {
    return m == n ? 0 : Compare(store.text(m), store.text(n));
  };
  if (int c = texts(x.id, y.id)) return c;
  if (int c = texts(x.source, y.source)) return c;
  if (int c = texts(x.url, y.url)) return c;
  if (int c = Compare(a.evidence_span.at, b.evidence_span.at)) return c;
  if (int c = Compare(a.trigger_span.at, b.trigger_span.at)) return c;
  // «e10» comes after «e9».
  if (int c = Compare(store.text(a.id).size(), store.text(b.id).size())) return c;
  for (TextId StoredReport::*member :
       {&StoredReport::id, &StoredReport::evidence, &StoredReport::trigger, &StoredReport::type,
        &StoredReport::cameo, &StoredReport::plover_event, &StoredReport::plover_mode,
        &StoredReport::when, &StoredReport::place, &StoredReport::source,
        &StoredReport::headline_fa, &StoredReport::headline_en}) {
    if (int c = texts(a.*member, b.*member)) return c;
  }
  const auto rest = [](const StoredReport& r) {
    return std::tuple(r.start, r.end, r.modality, r.grain, r.confidence, r.place_span.at,
                      r.participants);
  };
  if (int c = Compare(rest(a), rest(b))) return c;
  const StoredParticipant *p = store.participants(a), *q = store.participants(b);
  for (size_t i = 0; i < a.participants; ++i) {
    for (TextId StoredParticipant::*member :
         {&StoredParticipant::name, &StoredParticipant::text, &StoredParticipant::role,
          &StoredParticipant::country}) {
      if (int c = texts(p[i].*member, q[i].*member)) return c;
    }
    if (int c = Compare(p[i].side, q[i].side)) return c;
    if (int c = Compare(p[i].span.at, q[i].span.at)) return c;
  }
  return 0;
}

OrderedReports OrderReports(const ReportStore& store, std::vector<uint32_t> members) {
  OrderedReports ordered;
  const std::vector<StoredReport>& reports = store.reports();
  std::sort(members.begin(), members.end(), [&](uint32_t a, uint32_t b) {
    return CompareReports(store, reports[a], reports[b]) < 0;
  });
  const auto twice = [&](uint32_t a, uint32_t b) {
    return store.document(reports[a].document).identity ==
               store.document(reports[b].document).identity &&
           CompareReports(store, reports[a], reports[b]) == 0;
  };
  members.erase(std::unique(members.begin(), members.end(), twice), members.end());

  const std::vector<Dated> dates = DatesOf(store, members);
  ordered.dated_by = dates.empty() ? members[0] : dates[0].by;
  const When date = WhenOfReport(store, ordered.dated_by);
  const auto rank = [&](uint32_t i) {
    size_t letters = 0;
    const StoredParticipant* const people = store.participants(reports[i]);
    for (size_t j = 0; j < reports[i].participants; ++j) {
      letters += store.person(people[j].person).name.letters.size();
    }
    return std::tuple(KnownPeople(store, reports[i]), WhenOfReport(store, i) == date,
                      reports[i].has_place, letters, reports[i].confidence);
  };
  auto speaks = members.begin();
  if (members.size() > 1) {
    auto best = rank(*speaks);
    for (auto it = members.begin() + 1; it != members.end(); ++it) {
      auto other = rank(*it);
      if (!(best < other)) continue;
      best = std::move(other);
      speaks = it;
    }
  }
  std::rotate(members.begin(), speaks, speaks + 1);
  ordered.reports = std::move(members);
  return ordered;
}

MergedEvent BuildMergedEvent(const ReportStore& store, const OrderedReports& ordered) {
  MergedEvent merged;
  const std::vector<uint32_t>& reports = ordered.reports;
  const StoredReport& fullest = store.reports()[reports[0]];
  const StoredReport& dated = store.reports()[ordered.dated_by];
  Event& event = merged.event;
  event.type = store.text(fullest.type);
  event.cameo = store.text(fullest.cameo);
  event.plover_event = store.text(fullest.plover_event);
  event.plover_mode = store.text(fullest.plover_mode);
  event.start = dated.start.Whole();
  event.end = dated.end.Whole();
  if (dated.grain >= 0) event.grain = static_cast<Grain>(dated.grain);
  if (fullest.start == dated.start && fullest.end == dated.end) {
    event.when = store.text(fullest.when);
  }
  event.trigger = store.text(fullest.trigger);
  event.trigger_span = fullest.trigger_span.Whole();
  event.source = store.text(fullest.source);
  event.headline_fa = store.text(fullest.headline_fa);
  event.headline_en = store.text(fullest.headline_en);
  event.evidence = store.text(fullest.evidence);
  event.evidence_span = fullest.evidence_span.Whole();
  const StoredParticipant* const people = store.participants(fullest);
  for (size_t i = 0; i < fullest.participants; ++i) {
    const StoredParticipant& p = people[i];
    event.participants.push_back({std::string(store.text(p.name)), store.text(p.text),
                                  std::string(store.text(p.role)), p.side,
                                  std::string(store.text(p.country)), p.span.Whole()});
  }
  if (reports.size() > 1) Complete(store, reports, &event.participants, fullest);

  event.modality = Modality::kHypothetical;
  for (size_t i = 0; i < reports.size(); ++i) {
    const StoredReport& report = store.reports()[reports[i]];
    const StoredDocument& document = store.document(report.document);
    if (!event.place && report.has_place) {
      event.place = Place{store.text(report.place), report.place_span.Whole()};
      merged.place_report = i;
    }
    const auto surer = [&](Modality m) { return m == report.modality || m == event.modality; };
    event.modality = *std::find_if(std::begin(kSurest), std::end(kSurest), surer);
    event.confidence = std::max(event.confidence, report.confidence);
    merged.reports.push_back(
        {store.text(document.id), store.text(document.source), store.text(document.url),
         document.published.Whole(), store.text(report.id), report.modality, report.start.Whole(),
         report.end.Whole(), store.text(report.evidence), report.evidence_span.Whole()});
  }
  if (reports.size() > 1) {
    for (Conflict conflict :
         {DateConflict(store, reports), PlaceConflict(store, reports, merged.place_report),
          ModalityConflict(store, reports)}) {
      if (!conflict.values.empty()) merged.conflicts.push_back(std::move(conflict));
    }
  }
  return merged;
}

}  // namespace gahnegar
