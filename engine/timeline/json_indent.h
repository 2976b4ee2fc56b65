// One line of JSON, laid out for people: two spaces a level, and what fits on a line stays on one.
// Tokens are copied as they stand, so the values and their order are exactly those of the line.
//
// Example: {"a":[1,2]} stays {"a": [1, 2]}; a mention of some length becomes a line a member, with
// its "span": {"byte": [112, 150], "char": [61, 82], "utf16": [61, 82]} on one of them.
#pragma once

#include <string>
#include <string_view>

namespace gahnegar {

// `json` must be valid JSON without white space between tokens, as JsonText writes it. Ends in a
// line feed.
std::string IndentJson(std::string_view json);

}  // namespace gahnegar
