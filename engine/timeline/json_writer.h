// The record as JSON: the contract of the project with everyone who reads its output.
//
// Invariants: one document gives one line; every member is present, null or [] where empty, in one
// fixed order; the machine's fields are in ASCII digits; valid UTF-8 whatever the input was; the
// same record gives the same bytes.
//
// Example: «روز شنبه ۱۶ مرداد ماه», published 2021-08-08 →
//   {"format":"gahnegar/1","document":{…},"mentions":[{"id":"m1",…,"start":"2021-08-07",…,
//    "dates":{"solar":"1400-05-16","lunar":"1442-12-27","gregorian":"2021-08-07"},…}],
//    "events":[],"notices":[]}
#pragma once

#include <string>

#include "engine/engine.h"

namespace gahnegar {

// Appends the record without a line feed. A record with an error says "error" after "document".
void AppendJson(const Document& document, const Record& record, const DisplayNames& names,
                std::string& out);

// «2021-08-07», or «2021-08-07T10:30» with seconds only when there are any.
std::string IsoInstant(const Instant& instant);

// What "edtf" says when the mention brings none: levels 0 and 1 only, always Gregorian; an interval
// for whatever is no single day, «..» for an open end. Empty = null.
std::string EdtfOf(const Mention& mention);

}  // namespace gahnegar
