#include "engine/timeline/merge.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <tuple>
#include <utility>

#include "engine/timeline/cluster.h"
#include "engine/timeline/merge_rules.h"
#include "engine/timeline/merged_event.h"

namespace gahnegar {
namespace {

uint64_t Fold(uint64_t hash, std::string_view bytes) {
  for (const char byte : bytes) hash = (hash ^ static_cast<uint8_t>(byte)) * 0x100000001B3ull;
  return (hash ^ 0xFF) * 0x100000001B3ull;  // so that «ab», «c» is not «a», «bc»
}

// The same for the same type, date and people: FNV-1a of their bytes.
uint64_t HashOf(const ReportStore& store, const OrderedReports& entry) {
  const StoredReport& fullest = store.reports()[entry.reports[0]];
  const StoredReport& dated = store.reports()[entry.dated_by];
  uint64_t hash = Fold(0xCBF29CE484222325ull, store.text(fullest.type));
  for (const ShortInstant& instant : {dated.start, dated.end}) {
    if (!instant.has()) continue;
    hash = Fold(hash, std::to_string(instant.day) + ' ' + std::to_string(instant.second));
  }
  std::vector<std::string_view> names;
  const StoredParticipant* const people = store.participants(fullest);
  for (size_t i = 0; i < fullest.participants; ++i) {
    names.push_back(store.person(people[i].person).name.letters);
  }
  std::sort(names.begin(), names.end());
  for (const std::string_view name : names) hash = Fold(hash, name);
  return hash;
}

}  // namespace

std::string_view Name(Conflict::Kind kind) {
  switch (kind) {
    case Conflict::Kind::kDate:
      return "date";
    case Conflict::Kind::kPlace:
      return "place";
    case Conflict::Kind::kModality:
      return "modality";
  }
  return "";
}

struct Timeline::State {
  explicit State(const TimelineWords& words) : store(words) {}

  struct Entry {
    OrderedReports ordered;
    uint64_t hash = 0;
    unsigned twin = 0;  // from 2 on, when others before have the same hash
  };
  // By start, undated last by the day of the document; then by what the event is.
  bool Before(const Entry& a, const Entry& b) const {
    const auto when = [this](const Entry& e) {
      const StoredReport& report = store.reports()[e.ordered.dated_by];
      const When w = WhenOf(report, store.document(report.document));
      return std::tuple(!w.dated, w.lone_document != 0, w.start, w.end);
    };
    const auto x = when(a), y = when(b);
    if (x != y) return x < y;
    const StoredReport& r = store.reports()[a.ordered.reports[0]];
    const StoredReport& s = store.reports()[b.ordered.reports[0]];
    if (r.type != s.type) return store.text(r.type) < store.text(s.type);
    if (a.hash != b.hash) return a.hash < b.hash;
    return CompareReports(store, r, s) < 0;
  }

  ReportStore store;
  std::vector<Entry> entries;
};

Timeline::Timeline(const TimelineWords& words) : state_(std::make_unique<State>(words)) {}
Timeline::Timeline(Timeline&&) noexcept = default;
Timeline& Timeline::operator=(Timeline&&) noexcept = default;
Timeline::~Timeline() = default;

void Timeline::Add(const Document& document, const std::vector<Event>& events) {
  state_->store.Add(document, events);
}

size_t Timeline::reports() const { return state_->store.reports().size(); }

void Timeline::Merge() {
  State& s = *state_;
  s.entries.clear();
  std::vector<std::vector<uint32_t>> clusters = ClusterReports(s.store);
  s.entries.reserve(clusters.size());
  for (std::vector<uint32_t>& members : clusters) {
    State::Entry entry;
    entry.ordered = OrderReports(s.store, std::move(members));
    entry.hash = HashOf(s.store, entry.ordered);
    s.entries.push_back(std::move(entry));
  }
  std::sort(s.entries.begin(), s.entries.end(),
            [&s](const State::Entry& a, const State::Entry& b) { return s.Before(a, b); });
  // Events of one hash stand beside each other: the hash holds the date and the type.
  std::unordered_map<uint64_t, unsigned> seen;
  for (State::Entry& entry : s.entries) {
    const unsigned count = ++seen[entry.hash];
    if (count > 1) entry.twin = count;
  }
}

size_t Timeline::size() const { return state_->entries.size(); }

MergedEvent Timeline::Get(size_t i) const {
  const State::Entry& entry = state_->entries[i];
  MergedEvent merged = BuildMergedEvent(state_->store, entry.ordered);
  char id[32];
  std::snprintf(id, sizeof id, "t%016llx", static_cast<unsigned long long>(entry.hash));
  merged.event.id = id;
  if (entry.twin > 0) merged.event.id += '-' + std::to_string(entry.twin);
  return merged;
}

}  // namespace gahnegar
