// The names of encodings: which of them ICU knows, and what someone may have meant by another.
// Case, '-', '_' and ' ' make no difference.
//
// Example: KnownEncoding("cp1256") is "windows-1256"; of "windos-1256" the error says
// `there is no encoding "windos-1256"; did you mean windows-1256?`
#pragma once

#include <string>
#include <string_view>

namespace gahnegar {

bool SameEncoding(std::string_view one, std::string_view other);
// The name the Internet gives the encoding (ICU's own where it gives none); empty if unknown.
std::string KnownEncoding(std::string_view name);
// The message about a name that is not known, with up to three that are near.
std::string UnknownEncoding(std::string_view name);

}  // namespace gahnegar
