#include "engine/timeline/json_indent.h"

#include <cstddef>
#include <vector>

namespace gahnegar {
namespace {

constexpr size_t kWidth = 100;  // columns, counted in code points

// Where the string that opens at json[i] ends, past its closing quote.
size_t PastString(std::string_view json, size_t i) {
  for (++i; i < json.size() && json[i] != '"'; ++i) {
    if (json[i] == '\\') ++i;
  }
  return i < json.size() ? i + 1 : json.size();
}

// The columns that each container needs on one line, by the position of its opening bracket, in
// the order of opening. Nothing is counted twice, so deep nesting stays linear.
std::vector<size_t> ContainerWidths(std::string_view json) {
  std::vector<size_t> widths;
  std::vector<std::pair<size_t, size_t>> open;  // index in widths, column at its opening
  size_t column = 0;
  for (size_t i = 0; i < json.size();) {
    const char c = json[i];
    if (c == '"') {
      const size_t end = PastString(json, i);
      for (; i < end; ++i) column += (static_cast<unsigned char>(json[i]) & 0xC0) != 0x80;
      continue;
    }
    if (c == '{' || c == '[') {
      open.emplace_back(widths.size(), column);
      widths.push_back(0);
    }
    column += c == ':' || c == ',' ? 2 : 1;
    if ((c == '}' || c == ']') && !open.empty()) {
      widths[open.back().first] = column - open.back().second;
      open.pop_back();
    }
    ++i;
  }
  return widths;
}

}  // namespace

std::string IndentJson(std::string_view json) {
  const std::vector<size_t> widths = ContainerWidths(json);
  std::string out;
  out.reserve(json.size() + json.size() / 4);
  std::vector<bool> broken;  // a container over several lines, for each open one
  size_t next_container = 0;
  size_t line_start = 0;
  const auto break_line = [&out, &broken, &line_start] {
    out += '\n';
    line_start = out.size();
    out.append(2 * broken.size(), ' ');
  };
  const auto column = [&out, &line_start] {
    size_t n = 0;
    for (size_t i = line_start; i < out.size(); ++i) {
      n += (static_cast<unsigned char>(out[i]) & 0xC0) != 0x80;
    }
    return n;
  };
  for (size_t i = 0; i < json.size();) {
    const char c = json[i];
    if (c == '"') {
      const size_t end = PastString(json, i);
      out.append(json, i, end - i);
      i = end;
      continue;
    }
    ++i;
    if (c == '{' || c == '[') {
      const size_t width = widths[next_container++];
      const bool inside_a_line = !broken.empty() && !broken.back();
      // The outermost object is always laid out: a record is read by its members.
      const bool fits = inside_a_line || (!broken.empty() && column() + width + 1 <= kWidth);
      out += c;
      broken.push_back(!fits && width > 2);
      if (broken.back()) break_line();
    } else if (c == '}' || c == ']') {
      const bool was_broken = !broken.empty() && broken.back();
      if (!broken.empty()) broken.pop_back();
      if (was_broken) break_line();
      out += c;
    } else if (c == ',') {
      out += c;
      if (!broken.empty() && broken.back()) {
        break_line();
      } else {
        out += ' ';
      }
    } else {
      out += c;
      if (c == ':') out += ' ';
    }
  }
  out += '\n';
  return out;
}

}  // namespace gahnegar
