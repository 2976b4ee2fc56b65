#include "engine/tables/strings.h"

#include <cstring>

namespace gahnegar {
namespace {

uint64_t HashOf(std::string_view text) {
  uint64_t h = text.size();
  const char* p = text.data();
  size_t n = text.size();
  const auto mix = [&h](uint64_t word) {
    h = (h ^ word) * 0x9E3779B97F4A7C15ull;
    h ^= h >> 32;
  };
  for (; n >= 8; n -= 8, p += 8) {
    uint64_t word;
    std::memcpy(&word, p, 8);
    mix(word);
  }
  uint64_t rest = 0;
  for (; n > 0; --n, ++p) rest = rest << 8 | static_cast<uint8_t>(*p);
  mix(rest);
  return h;
}

}  // namespace

size_t Strings::PlaceOf(std::string_view text) const {
  const size_t mask = places_.size() - 1;
  size_t i = HashOf(text) & mask;
  while (places_[i] != 0 && (*this)[places_[i] - 1] != text) i = (i + 1) & mask;
  return i;
}

uint32_t Strings::Intern(std::string_view text) {
  if (ends_.size() * 2 >= places_.size()) {
    places_.assign(places_.empty() ? 64 : places_.size() * 2, 0);
    for (uint32_t id = 0; id < size(); ++id) places_.Mutable(PlaceOf((*this)[id])) = id + 1;
  }
  const size_t place = PlaceOf(text);
  if (places_[place] != 0) return places_[place] - 1;
  letters_.append(text.data(), text.size());
  ends_.push_back(static_cast<uint32_t>(letters_.size()));
  places_.Mutable(place) = size();
  return size() - 1;
}

uint32_t Strings::Find(std::string_view text) const {
  return places_.empty() ? kNone : places_[PlaceOf(text)] - 1;
}

}  // namespace gahnegar
