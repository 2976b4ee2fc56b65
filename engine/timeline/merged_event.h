// From the reports of one event to what the timeline says of it: which report speaks, which date
// most of them agree on, and where they disagree.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/timeline/merge.h"
#include "engine/timeline/report_store.h"

namespace gahnegar {

struct OrderedReports {
  std::vector<uint32_t> reports;  // [0] speaks for all; then by publication
  uint32_t dated_by = 0;          // whose date is the event's
};

// Below, at or above zero: by publication, document and place in it, then by everything they say.
int CompareReports(const ReportStore& store, const StoredReport& a, const StoredReport& b);

// `members` in any order; the same report twice counts once.
OrderedReports OrderReports(const ReportStore& store, std::vector<uint32_t> members);

// Everything but the id.
MergedEvent BuildMergedEvent(const ReportStore& store, const OrderedReports& ordered);

}  // namespace gahnegar
