// How the values of event words are written in a grammar: «meeting/043 host be become», «past no
// many».
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/events/vocabulary.h"

namespace gahnegar::events {

template <typename T, size_t N>
bool Named(const std::pair<std::string_view, T> (&table)[N], std::string_view name, T* value) {
  for (const auto& [n, v] : table) {
    if (n != name) continue;
    *value = v;
    return true;
  }
  return false;
}

// The words of a value.
std::vector<std::string> Fields(const std::string& value);
// A spelling in the alphabet of the engine, parts separated by spaces.
std::string Letters(const std::string& utf8);
// «perfect no many» → third person plural, perfect, denied.
VerbForm FormOf(const std::string& value);

}  // namespace gahnegar::events
