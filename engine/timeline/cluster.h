// Reports put together: which belong to one event. Deterministic, and blind to input order: reports
// that say the same are one, and the fullest go first.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/timeline/report_store.h"

namespace gahnegar {

// Of each event the indices of its reports, in no particular order.
std::vector<std::vector<uint32_t>> ClusterReports(const ReportStore& store);

}  // namespace gahnegar
