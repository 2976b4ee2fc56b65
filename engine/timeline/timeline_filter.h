// Which events of a timeline are wanted. Each question that is asked must be answered; a question
// with several answers («--country IR,TR») is answered by any of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/timeline/merge.h"
#include "engine/timeline/person_name.h"

namespace gahnegar {

class TimelineFilter {
 public:
  explicit TimelineFilter(const TimelineWords& words) : names_(words) {}

  // A name, some words of it, or an office: «نیک‌پی» finds «داریوش نیک‌پی».
  void AddParticipant(std::string_view name) { participants_.push_back(names_.Read(name)); }
  void AddPlace(std::string_view place) { places_.push_back(PersonNameOf(place)); }
  void AddCountry(std::string_view code);  // ISO 3166 alpha-2 in any case

  // An event without a date is not between any days.
  std::optional<calendars::Day> from, to;  // inclusive
  std::vector<std::string> modalities;

  bool Keeps(const MergedEvent& merged) const;

 private:
  bool InTime(const Event& event) const;
  bool HasParticipant(const Event& event) const;
  bool HasCountry(const Event& event) const;
  bool HasPlace(const Event& event) const;

  NameReader names_;
  std::vector<PersonName> participants_, places_;
  std::vector<std::string> countries_;
};

}  // namespace gahnegar
