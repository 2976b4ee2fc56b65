// An event of the merged timeline as JSON: the members of a record's event, then "reports" and
// "conflicts", every one present. When the place is not from reports[0], "place_report" says whose.
//
// Example:
// {"id":"t4fb1…","type":"meeting",…,"reports":[{"document":"a","source":"ایرنا","url":null,
//   "published":"2024-01-03","event":"e1","modality":"actual","start":"2024-01-02","end":…,
//   "text":"…","span":{…}},…],
//   "conflicts":[{"kind":"date","values":[{"start":"2024-01-02","end":"2024-01-02","reports":[0]},
//   {"start":"2024-01-01","end":"2024-01-01","reports":[1]}]}]}
#pragma once

#include <string>

#include "engine/timeline/merge.h"

namespace gahnegar {

inline constexpr std::string_view kTimelineFormat = "gahnegar-timeline/1";

// Without a line feed; `with_format` begins it with "format", for an event that stands alone.
void AppendJson(const MergedEvent& merged, bool with_format, std::string& out);

}  // namespace gahnegar
