// Word classes and sets of them. A token belongs to a SET of classes («مهر»: month, or no month at
// all; «۱۵»: day, count, hour …); each distinct set has a number, so that a token carries one
// integer and everything that depends on its classes is a table.
// Example: «شنبه» → {weekday}; after stage 4 → {weekday, date.day.weekday}.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gahnegar {

inline constexpr size_t kMaxClasses = 1536;
using ClassId = uint16_t;  // [0, kMaxClasses)
using SetId = uint32_t;
using ClassSet = std::bitset<kMaxClasses>;

inline constexpr SetId kEmptySet = 0;

class ClassNames {
 public:
  // Existing or new; kMaxClasses - 1 at most are handed out, then the last again.
  ClassId Intern(std::string_view name);
  bool Find(std::string_view name, ClassId* id) const;
  const std::string& Name(ClassId id) const { return names_[id]; }
  size_t size() const { return names_.size(); }
  bool full() const { return names_.size() >= kMaxClasses; }
  const std::vector<std::string>& all() const { return names_; }

 private:
  std::vector<std::string> names_;
  std::unordered_map<std::string, ClassId> ids_;
};

class ClassSets {
 public:
  ClassSets() { Intern(ClassSet()); }
  SetId Intern(const ClassSet& set);
  const ClassSet& Get(SetId id) const { return sets_[id]; }
  size_t size() const { return sets_.size(); }

 private:
  struct Hash {
    size_t operator()(const ClassSet& s) const { return std::hash<ClassSet>()(s); }
  };
  std::vector<ClassSet> sets_;
  std::unordered_map<ClassSet, SetId, Hash> ids_;
};

}  // namespace gahnegar
