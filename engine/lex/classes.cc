#include "engine/lex/classes.h"

namespace gahnegar {

ClassId ClassNames::Intern(std::string_view name) {
  auto [it, added] = ids_.try_emplace(std::string(name), static_cast<ClassId>(names_.size()));
  if (!added) return it->second;
  if (full()) {
    it->second = static_cast<ClassId>(kMaxClasses - 1);
    return it->second;
  }
  names_.emplace_back(name);
  return it->second;
}

bool ClassNames::Find(std::string_view name, ClassId* id) const {
  auto it = ids_.find(std::string(name));
  if (it == ids_.end()) return false;
  *id = it->second;
  return true;
}

SetId ClassSets::Intern(const ClassSet& set) {
  auto [it, added] = ids_.try_emplace(set, static_cast<SetId>(sets_.size()));
  if (added) sets_.push_back(set);
  return it->second;
}

}  // namespace gahnegar
