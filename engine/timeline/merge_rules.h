// When two reports are of one event. All rules are here; README.md beside this file explains them
// with examples.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/timeline/report_store.h"

namespace gahnegar {

// The days of a report, for comparing. A report without a date stands on the day its document was
// published, apart from all dated ones; without that day either, it is alone in its document.
struct When {
  ShortInstant start, end;
  bool dated = false;
  uint32_t lone_document = 0;  // identity + 1 when there is no day at all

  enum class Kind { kFine, kCoarse, kLong, kUndated };
  Kind kind() const;  // up to three days, up to a month, longer
  int64_t days() const { return int64_t{end.day} - start.day + 1; }
  friend auto operator<=>(const When&, const When&) = default;
};
When WhenOf(const StoredReport& report, const StoredDocument& document);

// They have a moment in common.
bool Overlap(const When& a, const When& b);
// Whole days between them; 0 when they share a day.
int64_t DaysBetween(const When& a, const When& b);

// Somebody of a report, with his part in it.
struct Role {
  PersonId person = 0;
  Side side = Side::kSubject;
  friend auto operator<=>(const Role&, const Role&) = default;
};

// What is compared of a report.
struct Facts {
  TextId type = 0;
  bool mutual = false;  // who is subject does not matter
  When when;
  std::vector<Role> known;            // those with an identity, longest names first
  std::vector<Role> nobody;           // «دو طرف»
  const PersonName* place = nullptr;  // never null; empty = not said
};

// «A met B» is «B met A»; «A attacked B» is not «B attacked A».
bool IsMutual(std::string_view type);

// One person under two names, or a person and his office.
bool SamePerson(const Person& a, const Person& b);
bool SamePlace(const PersonName& a, const PersonName& b);

// What is known of an event that is being put together: the facts of its fullest report, the
// longest names, and every date that was reported.
struct Cluster {
  Facts facts;
  std::vector<When> whens;
  std::vector<uint32_t> documents;  // identities, sorted
};

// How near the report comes to the event, which has no fewer people; 0: it is another one. The
// larger the nearer: all dates overlap, the people are the same, the place is. `bearers` then says
// which of the event's people each of the report's is.
int Nearness(const ReportStore& store, const Facts& report, const Cluster& event,
             std::vector<size_t>* bearers);
// Too little to tell it from another event: only the same sentence is the same report.
bool IsFaint(const Facts& facts);

}  // namespace gahnegar
