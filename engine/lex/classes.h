// Word classes and sets of them. A token belongs to a SET of classes («مهر»: month, or no month at
// all; «۱۵»: day, count, hour …); each distinct set has a number, so that a token carries one
// integer and everything that depends on its classes is a table.
// Example: «شنبه» → {weekday}; after stage 4 → {weekday, date.day.weekday}.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>

#include "engine/tables/strings.h"
#include "engine/tables/table.h"

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
  std::string_view Name(ClassId id) const { return names_[id]; }
  size_t size() const { return names_.size(); }
  bool full() const { return names_.size() >= kMaxClasses; }

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [names] = *this;
    medium(names);
  }

 private:
  Strings names_;
};

class ClassSets {
 public:
  ClassSets() { Intern(ClassSet()); }
  // New sets may come while texts are read; they are few.
  SetId Intern(const ClassSet& set);
  const ClassSet& Get(SetId id) const { return sets_[id]; }
  size_t size() const { return sets_.size(); }

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [sets, places] = *this;
    medium(sets, places);
  }

 private:
  // The place of the set in the index, or the free one where it belongs.
  size_t PlaceOf(const ClassSet& set) const;

  Table<ClassSet> sets_;
  Table<uint32_t> places_;  // open addressing, size a power of two: number + 1, or 0
};

}  // namespace gahnegar
