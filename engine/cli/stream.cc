#include "engine/cli/stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace gahnegar::cli {
namespace {

constexpr size_t kChunk = size_t{1} << 16;

// A terminal that understands escape sequences.
bool IsScreen(int descriptor) {
  if (isatty(descriptor) == 0) return false;
  const char* const terminal = std::getenv("TERM");
  return terminal != nullptr && std::string_view(terminal) != "dumb";
}

bool HasColour(int descriptor) {
  const char* const no_colour = std::getenv("NO_COLOR");
  return (no_colour == nullptr || *no_colour == '\0') && IsScreen(descriptor);
}

// Writes all of it; 0 or the error's number.
int WriteAll(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(descriptor, text.data(), text.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    text.remove_prefix(static_cast<size_t>(written));
  }
  return 0;
}

}  // namespace

std::optional<Source> Source::Open(const std::string& path, std::string* error) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    *error = std::strerror(errno);
    return std::nullopt;
  }
  struct stat status {};
  if (fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
    close(descriptor);
    *error = "it is a directory";
    return std::nullopt;
  }
  return Source(descriptor, true);
}

Source Source::StandardInput() { return Source(STDIN_FILENO, false); }

Source::Source(Source&& other) noexcept
    : descriptor_(other.descriptor_),
      owned_(std::exchange(other.owned_, false)),
      error_(std::move(other.error_)) {}

Source::~Source() {
  if (owned_) close(descriptor_);
}

size_t Source::Read(char* buffer, size_t size) {
  for (;;) {
    const ssize_t got = read(descriptor_, buffer, size);
    if (got >= 0) return static_cast<size_t>(got);
    if (errno == EINTR) continue;
    error_ = std::strerror(errno);
    return 0;
  }
}

Whole ReadWhole(Source& source, size_t limit) {
  Whole whole;
  for (;;) {
    const size_t before = whole.bytes.size();
    whole.bytes.resize(before + kChunk);
    const size_t got = source.Read(whole.bytes.data() + before, kChunk);
    whole.bytes.resize(before + got);
    if (whole.bytes.size() > limit) {
      whole.bytes.resize(limit);
      whole.over_limit = true;
      return whole;
    }
    if (got == 0) return whole;
  }
}

std::optional<LineReader::Line> LineReader::Next() {
  Line line;
  size_t searched = begin_;
  for (;;) {
    const size_t feed = buffer_.find('\n', searched);
    if (feed != std::string::npos) {
      const size_t length = feed - begin_;
      line.over_limit |= length > limit_;
      line.text = std::string_view(buffer_).substr(begin_, std::min(length, limit_));
      begin_ = feed + 1;
      break;
    }
    if (buffer_.size() - begin_ > limit_) {
      // Keep the beginning, which may hold the id, and let the rest of the line go by.
      line.over_limit = true;
      buffer_.resize(begin_ + limit_);
    }
    if (!ended_) {
      // Given out lines are dropped only here, so that short lines cost no moving.
      buffer_.erase(0, begin_);
      begin_ = 0;
      searched = buffer_.size();
      buffer_.resize(searched + kChunk);
      const size_t got = source_.Read(buffer_.data() + searched, kChunk);
      buffer_.resize(searched + got);
      if (got > 0) continue;
      ended_ = true;
    }
    if (begin_ == buffer_.size() && !line.over_limit) return std::nullopt;
    line.text = std::string_view(buffer_).substr(begin_);
    begin_ = buffer_.size();
    break;
  }
  line.number = ++number_;
  return line;
}

bool Output::Write(std::string_view text) {
  if (!open_) return false;
  const int error = WriteAll(STDOUT_FILENO, text);
  if (error == 0) return true;
  open_ = false;
  if (error != EPIPE) error_ = std::strerror(error);
  return false;
}

int Print(std::string_view text) {
  Output output;
  output.Write(text);
  if (output.error().empty()) return kDone;
  Complain("cannot write the output: " + output.error());
  return kFailed;
}

void Complain(std::string_view message) { WriteError("gahnegar: " + std::string(message) + "\n"); }

void WriteError(std::string_view text) {
  // There is nowhere left to tell of a failure here.
  static_cast<void>(WriteAll(STDERR_FILENO, text));
}

bool InputIsTerminal() { return isatty(STDIN_FILENO) != 0; }
bool ErrorIsScreen() { return IsScreen(STDERR_FILENO); }
bool OutputHasColour() { return HasColour(STDOUT_FILENO); }
bool ErrorHasColour() { return HasColour(STDERR_FILENO); }

}  // namespace gahnegar::cli
