#include "engine/timeline/timeline_filter.h"

#include <algorithm>

namespace gahnegar {
namespace {

bool Asked(const PersonName& said, const std::vector<PersonName>& asked) {
  return std::any_of(asked.begin(), asked.end(), [&said](const PersonName& name) {
    return SameOrLast(said, name) || HasWords(said, name);
  });
}

}  // namespace

void TimelineFilter::AddCountry(std::string_view code) {
  std::string upper(code);
  for (char& letter : upper) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  countries_.push_back(std::move(upper));
}

bool TimelineFilter::Keeps(const MergedEvent& merged) const {
  const Event& event = merged.event;
  if (!modalities.empty() &&
      std::find(modalities.begin(), modalities.end(), Name(event.modality)) == modalities.end()) {
    return false;
  }
  return InTime(event) && (countries_.empty() || HasCountry(event)) &&
         (places_.empty() || HasPlace(event)) && (participants_.empty() || HasParticipant(event));
}

bool TimelineFilter::InTime(const Event& event) const {
  if (!from && !to) return true;
  if (!event.start && !event.end) return false;
  // An open end reaches as far as is asked for.
  if (from && event.end && event.end->day < *from) return false;
  return !to || !event.start || event.start->day <= *to;
}

bool TimelineFilter::HasParticipant(const Event& event) const {
  return std::any_of(event.participants.begin(), event.participants.end(),
                     [this](const Participant& p) {
                       return Asked(names_.Read(p.name), participants_) ||
                              (!p.role.empty() && Asked(PersonNameOf(p.role), participants_));
                     });
}

bool TimelineFilter::HasCountry(const Event& event) const {
  return std::any_of(
      event.participants.begin(), event.participants.end(), [this](const Participant& p) {
        return std::find(countries_.begin(), countries_.end(), p.country) != countries_.end();
      });
}

bool TimelineFilter::HasPlace(const Event& event) const {
  return event.place && Asked(PersonNameOf(event.place->text), places_);
}

}  // namespace gahnegar
