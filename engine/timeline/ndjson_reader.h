// One line of NDJSON → one document, or what is wrong with the line.
//
// Invariants: never throws and never gives up the run; unknown members are passed over; a missing
// or null "published", "source", "title", "url" or "id" is empty; a line of white space is no
// document. What could be read of a bad line (its id above all) is kept, so that the error record
// says which document it stands for.
//
// Example: {"id":"mashregh-1","text":"روز شنبه ۱۶ مرداد ماه","published":"2021-08-08"}
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/document.h"

namespace gahnegar {

struct NdjsonLine {
  Document document;
  std::string error;   // non-empty: «line 17: "text" is missing»
  bool blank = false;  // nothing but white space: neither a document nor an error
};

// `line` without its line feed; a carriage return at its end is passed over, and a byte order mark
// at its beginning (of any line: files with one are put behind one another). `number` counts from
// 1 and is only for the message.
NdjsonLine ReadNdjsonLine(std::string_view line, size_t number);

}  // namespace gahnegar
