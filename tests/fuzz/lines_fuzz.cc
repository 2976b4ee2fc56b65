// libFuzzer target: any bytes as a file of lines, with a small limit; the same lines as by the
// simplest reader there is, cut at the limit.
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/cli/stream.h"
#include "tests/fuzz/require.h"

using gahnegar::testing::Require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gahnegar::cli;
  if (size < 2) return 0;
  // The first two bytes are the limit, and how often what follows is repeated: lines may be longer
  // than what is read at once.
  const size_t limit = data[0];
  std::string text;
  for (int i = 0; i <= data[1] * 4; ++i)
    text.append(reinterpret_cast<const char*>(data) + 2, size - 2);

  static const int file = memfd_create("lines", 0);
  Require(file >= 0 && ftruncate(file, 0) == 0 &&
              pwrite(file, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()),
          "there is a file in memory");
  std::string error;
  std::optional<Source> source = Source::Open("/proc/self/fd/" + std::to_string(file), &error);
  Require(source.has_value(), "the file can be read");
  LineReader lines(*source, limit);
  std::string_view rest = text;
  size_t number = 0;
  while (const std::optional<LineReader::Line> line = lines.Next()) {
    Require(!rest.empty(), "there is no line after the last");
    const size_t length = std::min(rest.find('\n'), rest.size());
    Require(line->number == ++number, "lines are counted");
    Require(line->over_limit == (length > limit), "a line over the limit says so");
    Require(line->text == rest.substr(0, std::min(length, limit)), "a line is as it stands");
    rest.remove_prefix(std::min(length + 1, rest.size()));
  }
  Require(rest.empty(), "every line was given");
  return 0;
}
