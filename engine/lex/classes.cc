#include "engine/lex/classes.h"

namespace gahnegar {

ClassId ClassNames::Intern(std::string_view name) {
  if (full()) {
    const uint32_t known = names_.Find(name);
    return static_cast<ClassId>(known == Strings::kNone ? kMaxClasses - 1 : known);
  }
  return static_cast<ClassId>(names_.Intern(name));
}

bool ClassNames::Find(std::string_view name, ClassId* id) const {
  const uint32_t known = names_.Find(name);
  if (known == Strings::kNone) return false;
  *id = static_cast<ClassId>(known);
  return true;
}

size_t ClassSets::PlaceOf(const ClassSet& set) const {
  const size_t mask = places_.size() - 1;
  size_t i = std::hash<ClassSet>()(set) & mask;
  while (places_[i] != 0 && sets_[places_[i] - 1] != set) i = (i + 1) & mask;
  return i;
}

SetId ClassSets::Intern(const ClassSet& set) {
  if (sets_.size() * 2 >= places_.size()) {
    places_.assign(places_.empty() ? 64 : places_.size() * 2, 0);
    for (uint32_t id = 0; id < sets_.size(); ++id) places_.Mutable(PlaceOf(sets_[id])) = id + 1;
  }
  const size_t place = PlaceOf(set);
  if (places_[place] != 0) return places_[place] - 1;
  sets_.push_back(set);
  places_.Mutable(place) = static_cast<uint32_t>(sets_.size());
  return static_cast<SetId>(sets_.size() - 1);
}

}  // namespace gahnegar
