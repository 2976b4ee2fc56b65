#include "engine/timeline/cluster.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/timeline/blocks.h"
#include "engine/timeline/merge_rules.h"

namespace gahnegar {
namespace {

constexpr uint32_t kEnd = UINT32_MAX;
constexpr int32_t kMostDaysApart = 2;

size_t Letters(const ReportStore& store, const std::vector<Role>& roles) {
  size_t letters = 0;
  for (const Role& role : roles) letters += store.person(role.person).name.letters.size();
  return letters;
}

Facts FactsOf(const ReportStore& store, const StoredReport& report) {
  Facts facts;
  facts.type = report.type;
  facts.mutual = IsMutual(store.text(report.type));
  facts.when = WhenOf(report, store.document(report.document));
  facts.place = &store.place(report);
  const StoredParticipant* const people = store.participants(report);
  for (size_t i = 0; i < report.participants; ++i) {
    const Role role{people[i].person, people[i].side};
    (store.person(role.person).nobody ? facts.nobody : facts.known).push_back(role);
  }
  const auto before = [&store](const Role& a, const Role& b) {
    const Person &x = store.person(a.person), &y = store.person(b.person);
    if (x.name.letters.size() != y.name.letters.size()) {
      return x.name.letters.size() > y.name.letters.size();
    }
    if (x.name.letters != y.name.letters) return x.name.letters < y.name.letters;
    if (x.role.letters != y.role.letters) return x.role.letters < y.role.letters;
    if (x.country != y.country) return store.text(x.country) < store.text(y.country);
    return a.side < b.side;
  };
  for (std::vector<Role>* list : {&facts.known, &facts.nobody}) {
    std::sort(list->begin(), list->end(), before);
    const auto same = [&](const Role& a, const Role& b) { return !before(a, b) && !before(b, a); };
    list->erase(std::unique(list->begin(), list->end(), same), list->end());
  }
  return facts;
}

void AppendNumber(uint64_t number, int bytes, std::string* key) {
  for (int i = bytes; i-- > 0;) *key += static_cast<char>(number >> (8 * i) & 0xFF);
}

void AppendInstant(const ShortInstant& instant, std::string* key) {
  AppendNumber(static_cast<uint32_t>(instant.day) ^ 0x80000000u, 4, key);
  AppendNumber(static_cast<uint32_t>(instant.second + 1), 4, key);
}

void AppendPeople(const ReportStore& store, const std::vector<Role>& roles, std::string* key) {
  for (const Role& role : roles) {
    const Person& person = store.person(role.person);
    *key += person.name.letters;
    *key += '\1';
    AppendNumber(person.name.starts.size(), 2, key);
    for (const uint16_t start : person.name.starts) AppendNumber(start, 2, key);
    *key += person.role.letters;
    *key += '\1';
    *key += store.text(person.country);
    *key += static_cast<char>('a' + static_cast<int>(role.side));
  }
  *key += '\0';
}

// Everything that is compared, as bytes: equal for reports that say the same, and in the order in
// which they are put together, the fullest first.
void MakeKey(const ReportStore& store, const StoredReport& report, const Facts& facts,
             std::string* key) {
  key->assign(store.text(facts.type));
  *key += '\0';
  AppendNumber(UINT16_MAX - std::min<size_t>(facts.known.size(), UINT16_MAX), 2, key);
  AppendNumber(static_cast<uint64_t>(facts.when.kind()), 1, key);
  AppendNumber(UINT32_MAX - Letters(store, facts.known), 4, key);
  AppendInstant(facts.when.start, key);
  AppendInstant(facts.when.end, key);
  AppendPeople(store, facts.known, key);
  AppendPeople(store, facts.nobody, key);
  *key += facts.place->letters;
  *key += '\0';
  if (IsFaint(facts)) *key += PersonNameOf(store.text(report.evidence)).letters;
  AppendNumber(facts.when.lone_document, 4, key);
}

// Reports that say the same.
struct Variant {
  TextId key;
  uint32_t first_report;
};

class Clusterer {
 public:
  explicit Clusterer(const ReportStore& store)
      : store_(store), next_(store.reports().size(), kEnd) {}

  std::vector<std::vector<uint32_t>> Run() {
    MakeVariants();
    for (const Variant& variant : variants_) Assign(variant);
    return std::move(members_);
  }

 private:
  void MakeVariants() {
    TextPool keys;
    std::string key;
    const std::vector<StoredReport>& reports = store_.reports();
    for (uint32_t i = 0; i < reports.size(); ++i) {
      MakeKey(store_, reports[i], FactsOf(store_, reports[i]), &key);
      const size_t known = keys.size();
      const TextId id = keys.Add(key);
      if (keys.size() > known) {
        variants_.push_back({id, i});
      } else {
        next_[i] = std::exchange(variants_[id - 1].first_report, i);
      }
    }
    std::sort(variants_.begin(), variants_.end(),
              [&keys](const Variant& a, const Variant& b) { return keys[a.key] < keys[b.key]; });
  }

  // Where an event with this person (or this place, when nobody is named) is looked for.
  template <typename Visit>
  static void ForEachDay(const When& when, int32_t margin, Visit visit) {
    switch (when.kind()) {
      case When::Kind::kFine:
        for (int32_t day = when.start.day - margin; day <= when.end.day + margin; ++day) {
          visit(Blocks::Day(day));
        }
        return;
      case When::Kind::kCoarse:
        for (int32_t month = Blocks::MonthOf(when.start.day);
             month <= Blocks::MonthOf(when.end.day); ++month) {
          visit(Blocks::Month(month));
        }
        return;
      case When::Kind::kLong:
      case When::Kind::kUndated:
        break;
    }
    visit(Blocks::Exactly(when));
  }

  void Index(uint32_t cluster, const Facts& facts, PersonId person) {
    const Person& p = store_.person(person);
    ForEachDay(facts.when, 0, [&](uint64_t day) {
      blocks_.Add(Blocks::Key(facts.type, Blocks::kName, TailOf(p.name), day), cluster);
      if (!p.role.empty()) {
        blocks_.Add(Blocks::Key(facts.type, Blocks::kRole, TailOf(p.role), day), cluster);
      }
    });
  }

  void Index(uint32_t cluster, const Facts& facts) {
    if (IsFaint(facts)) return;
    for (const Role& role : facts.known) Index(cluster, facts, role.person);
    if (!facts.known.empty()) return;
    ForEachDay(facts.when, 0, [&](uint64_t day) {
      blocks_.Add(Blocks::Key(facts.type, Blocks::kPlace, TailOf(*facts.place), day), cluster);
    });
  }

  // The lists in which an event of this report would stand.
  template <typename Visit>
  void ForEachBlock(const Facts& facts, const Person* person, Visit visit) const {
    const auto day_lists = [&](uint64_t day) {
      if (person == nullptr) {
        visit(Blocks::Key(facts.type, Blocks::kPlace, TailOf(*facts.place), day));
        return;
      }
      visit(Blocks::Key(facts.type, Blocks::kName, TailOf(person->name), day));
      visit(Blocks::Key(facts.type, Blocks::kRole, TailOf(person->name), day));
      if (!person->role.empty()) {
        visit(Blocks::Key(facts.type, Blocks::kName, TailOf(person->role), day));
      }
    };
    const When::Kind kind = facts.when.kind();
    ForEachDay(facts.when, facts.known.empty() ? 0 : kMostDaysApart, day_lists);
    // The other of a day and a month.
    if (kind == When::Kind::kFine) {
      for (int32_t month = Blocks::MonthOf(facts.when.start.day);
           month <= Blocks::MonthOf(facts.when.end.day); ++month) {
        day_lists(Blocks::Month(month));
      }
    } else if (kind == When::Kind::kCoarse) {
      for (int32_t day = facts.when.start.day; day <= facts.when.end.day; ++day) {
        day_lists(Blocks::Day(day));
      }
    }
  }

  // Events that may be this report's; each of its people stands in the lists, so the one with the
  // shortest lists is enough.
  void Collect(const Facts& facts) {
    candidates_.clear();
    const Person* rarest = nullptr;
    size_t fewest = SIZE_MAX;
    for (const Role& role : facts.known) {
      const Person& person = store_.person(role.person);
      size_t count = 0;
      ForEachBlock(facts, &person, [&](uint64_t key) { count += blocks_.Count(key); });
      if (count >= fewest) continue;
      fewest = count;
      rarest = &person;
    }
    if (fewest == 0) return;
    ForEachBlock(facts, rarest, [&](uint64_t key) { blocks_.Append(key, &candidates_); });
    std::sort(candidates_.begin(), candidates_.end());
    candidates_.erase(std::unique(candidates_.begin(), candidates_.end()), candidates_.end());
  }

  void Assign(const Variant& variant) {
    Facts facts = FactsOf(store_, store_.reports()[variant.first_report]);
    documents_.clear();
    for (uint32_t i = variant.first_report; i != kEnd; i = next_[i]) {
      documents_.push_back(store_.document(store_.reports()[i].document).identity);
    }
    std::sort(documents_.begin(), documents_.end());
    if (!IsFaint(facts)) {
      Collect(facts);
      int best = 0;
      uint32_t chosen = kEnd;
      for (const uint32_t candidate : candidates_) {
        const int nearness = NearnessTo(candidate, facts);
        if (nearness < best || nearness == 0) continue;
        // Two that are equally near: it cannot be told which, so it is neither.
        chosen = nearness == best ? kEnd : candidate;
        if (nearness > best) best_bearers_ = bearers_;
        best = nearness;
      }
      if (chosen != kEnd) {
        Join(chosen, facts, variant);
        return;
      }
    }
    const auto cluster = static_cast<uint32_t>(clusters_.size());
    Index(cluster, facts);
    const When when = facts.when;
    clusters_.push_back({std::move(facts), {when}, documents_});
    members_.emplace_back();
    AppendMembers(cluster, variant);
  }

  int NearnessTo(uint32_t candidate, const Facts& facts) {
    const Cluster& cluster = clusters_[candidate];
    const int nearness = Nearness(store_, facts, cluster, &bearers_);
    if (nearness == 0) return 0;
    // A document that tells of both days means two events.
    const auto disjoint = [&facts](const When& when) { return !Overlap(when, facts.when); };
    if (facts.when.dated && std::any_of(cluster.whens.begin(), cluster.whens.end(), disjoint)) {
      std::vector<uint32_t> both;
      std::set_intersection(documents_.begin(), documents_.end(), cluster.documents.begin(),
                            cluster.documents.end(), std::back_inserter(both));
      if (!both.empty()) return 0;
    }
    return nearness;
  }

  void Join(uint32_t chosen, const Facts& facts, const Variant& variant) {
    Cluster& cluster = clusters_[chosen];
    for (size_t i = 0; i < facts.known.size(); ++i) {
      Role& bearer = cluster.facts.known[best_bearers_[i]];
      const Person& now = store_.person(bearer.person);
      const Person& said = store_.person(facts.known[i].person);
      const bool longer =
          said.name.letters.size() > now.name.letters.size() && SameOrLast(said.name, now.name);
      const bool named = !SameOrLast(said.name, now.name) && SameOffice(said.role, now.name);
      if (!longer && !named) continue;
      bearer.person = facts.known[i].person;
      if (named) Index(chosen, cluster.facts, bearer.person);
    }
    if (cluster.facts.place->empty()) cluster.facts.place = facts.place;
    if (std::find(cluster.whens.begin(), cluster.whens.end(), facts.when) == cluster.whens.end()) {
      cluster.whens.push_back(facts.when);
    }
    const auto middle = static_cast<std::ptrdiff_t>(cluster.documents.size());
    cluster.documents.insert(cluster.documents.end(), documents_.begin(), documents_.end());
    std::inplace_merge(cluster.documents.begin(), cluster.documents.begin() + middle,
                       cluster.documents.end());
    AppendMembers(chosen, variant);
  }

  void AppendMembers(uint32_t cluster, const Variant& variant) {
    for (uint32_t i = variant.first_report; i != kEnd; i = next_[i]) {
      members_[cluster].push_back(i);
    }
  }

  const ReportStore& store_;
  std::vector<uint32_t> next_;  // of each report, the next one that says the same
  std::vector<Variant> variants_;
  std::vector<Cluster> clusters_;
  std::vector<std::vector<uint32_t>> members_;
  Blocks blocks_;
  // Used again for every report.
  std::vector<uint32_t> candidates_, documents_;
  std::vector<size_t> bearers_, best_bearers_;
};

}  // namespace

std::vector<std::vector<uint32_t>> ClusterReports(const ReportStore& store) {
  return Clusterer(store).Run();
}

}  // namespace gahnegar
