// Different strings, numbered in the order they came, and found by what they say.
//
//   Strings s;  s.Intern("month") == 0;  s.Find("month") == 0;  s[0] == "month"
#pragma once

#include <string_view>

#include "engine/tables/table.h"

namespace gahnegar {

class Strings {
 public:
  static constexpr uint32_t kNone = 0xFFFFFFFF;

  // Its number; a new one when it was not there. The views given out before end with a new one.
  uint32_t Intern(std::string_view text);
  uint32_t Find(std::string_view text) const;
  std::string_view operator[](uint32_t id) const {
    const uint32_t begin = id == 0 ? 0 : ends_[id - 1];
    return {letters_.data() + begin, ends_[id] - begin};
  }
  uint32_t size() const { return static_cast<uint32_t>(ends_.size()); }

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [letters, ends, places] = *this;
    medium(letters, ends, places);
  }

 private:
  // The place of the text in the index, or the free one where it belongs.
  size_t PlaceOf(std::string_view text) const;

  Table<char> letters_;
  Table<uint32_t> ends_;
  Table<uint32_t> places_;  // open addressing, size a power of two: number + 1, or 0
};

}  // namespace gahnegar
