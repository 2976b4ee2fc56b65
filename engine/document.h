// What goes in: one document. `text` is UTF-8 (bad bytes are allowed: each counts as one code
// point and is reported); `published` is the anchor of everything relative, and is never guessed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendars/calendars.h"

namespace gahnegar {

// A day, or a moment of a day in local clock time. second_of_day is in [0, 86400).
struct Instant {
  calendars::Day day{};
  std::optional<int> second_of_day;
  friend bool operator==(const Instant&, const Instant&) = default;
};

// Whose months, crescent, named days and clock a text follows.
enum class Region { kIran, kAfghanistan };

// "IR" and "AF", as the contract writes them.
std::string_view Name(Region region);
std::optional<Region> ParseRegion(std::string_view code);
// IANA: "Asia/Tehran", "Asia/Kabul".
std::string_view ZoneOf(Region region);
// The lunar months of that country: Iran's own, or Saudi Arabia's, which Afghanistan follows.
calendars::lunar::Table LunarTableOf(Region region);

// Every member has an initialiser, so that Document{.text = …} is complete.
struct Document {
  std::string id{};
  std::string text{};
  std::optional<Instant> published{};
  std::string published_said{};  // as the input wrote it
  std::string source{}, title{}, url{};
  std::optional<Region> region{};  // nothing: found from the text (Record::region)
};

// Reads «2021-08-08», «2021-08-08T10:30[:00][Z|+03:30]» (the offset is read and kept out: local
// clock), or a solar Hijri date when the year is in [1200, 1600]: «1400-05-17», «1400/05/17».
// Digits may be Persian. Nothing when it is none of these or there is no such day.
std::optional<Instant> ParseReference(std::string_view text);

}  // namespace gahnegar
