#include "engine/text/encoding_names.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace gahnegar {
namespace {

constexpr size_t kMaxNameLength = 60;  // of ICU's names and of what is compared with them
constexpr size_t kMaxSuggestions = 3;
// What Persian text is found in; these come first among equally near names.
constexpr std::string_view kUsual[] = {"auto",     "UTF-8",        "UTF-16",     "UTF-16LE",
                                       "UTF-16BE", "windows-1256", "ISO-8859-6", "windows-1252"};

std::string Comparable(std::string_view name) {
  std::string letters;
  for (const char c : name) {
    if (c == '-' || c == '_' || c == ' ') continue;
    letters.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return letters;
}

// Letters to insert, delete or exchange.
size_t Distance(std::string_view from, std::string_view to) {
  std::vector<size_t> row(to.size() + 1);
  std::iota(row.begin(), row.end(), size_t{0});
  for (size_t i = 0; i < from.size(); ++i) {
    size_t diagonal = std::exchange(row[0], i + 1);
    for (size_t j = 0; j < to.size(); ++j) {
      const size_t replaced = diagonal + (from[i] != to[j]);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

std::string PreferredName(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  for (const char* standard : {"MIME", "IANA"}) {
    const char* preferred = ucnv_getStandardName(name, standard, &status);
    if (U_SUCCESS(status) && preferred != nullptr) return preferred;
    status = U_ZERO_ERROR;
  }
  return name;
}

// Every encoding under the name that KnownEncoding gives it, the usual ones first.
std::vector<std::string> AllNames() {
  std::vector<std::string> names(std::begin(kUsual), std::end(kUsual));
  for (int32_t i = 0; i < ucnv_countAvailable(); ++i) {
    const std::string name = PreferredName(ucnv_getAvailableName(i));
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

}  // namespace

bool SameEncoding(std::string_view one, std::string_view other) {
  return Comparable(one) == Comparable(other);
}

std::string KnownEncoding(std::string_view name) {
  // Only names in ICU's list: with others it would look for files, or read options after a comma.
  if (name.empty() || name.size() > kMaxNameLength || name.find('\0') != name.npos) return {};
  const std::string asked(name);
  UErrorCode status = U_ZERO_ERROR;
  const uint16_t aliases = ucnv_countAliases(asked.c_str(), &status);
  if (U_FAILURE(status) || aliases == 0) return {};
  const char* canonical = ucnv_getAlias(asked.c_str(), 0, &status);
  if (U_FAILURE(status) || canonical == nullptr) return {};
  return PreferredName(canonical);
}

std::string UnknownEncoding(std::string_view name) {
  const std::string message = "there is no encoding \"" + std::string(name) + "\"";
  const std::string asked = Comparable(name.substr(0, kMaxNameLength));
  std::vector<std::pair<size_t, std::string>> near;
  for (const std::string& known : AllNames()) {
    const std::string letters = Comparable(known);
    const size_t distance = Distance(asked, letters);
    if (distance <= 2 && distance * 3 <= letters.size()) near.emplace_back(distance, known);
  }
  std::stable_sort(near.begin(), near.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  if (near.empty()) return message + "; try auto, UTF-8, UTF-16 or windows-1256";
  if (near.size() > kMaxSuggestions) near.resize(kMaxSuggestions);
  std::string suggestion = near.front().second;
  for (size_t i = 1; i < near.size(); ++i) {
    suggestion += (i + 1 == near.size() ? " or " : ", ") + near[i].second;
  }
  return message + "; did you mean " + suggestion + "?";
}

}  // namespace gahnegar
