// Bytes in and bytes out of the command: lines as they come, documents whole, and an output that
// notices when nobody reads it any more.
//
// Invariants: a line or a document longer than the limit is never held in memory beyond the limit;
// a reader that went away (`gahnegar … | head`) is no error, any other failure to write is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gahnegar::cli {

// Exit codes.
inline constexpr int kDone = 0;
inline constexpr int kFailed = 2;  // a usage or input error, or output that cannot be written

// Where bytes come from: a file or the standard input; closes what it opened.
class Source {
 public:
  static std::optional<Source> Open(const std::string& path, std::string* error);
  static Source StandardInput();
  Source(Source&& other) noexcept;
  Source& operator=(Source&&) = delete;
  ~Source();

  // Up to `size` bytes; 0 at the end and on failure, which `error()` then tells.
  size_t Read(char* buffer, size_t size);
  const std::string& error() const { return error_; }

 private:
  Source(int descriptor, bool owned) : descriptor_(descriptor), owned_(owned) {}
  int descriptor_;
  bool owned_;
  std::string error_;
};

// Everything; at most `limit` bytes are kept, and `over_limit` says that there was more.
struct Whole {
  std::string bytes;
  bool over_limit = false;
};
Whole ReadWhole(Source& source, size_t limit);

// Line after line, without line feeds; the last one need not have any.
class LineReader {
 public:
  LineReader(Source& source, size_t limit) : source_(source), limit_(limit) {}

  struct Line {
    std::string_view text;  // until the next call; cut at the limit
    size_t number = 0;      // from 1
    bool over_limit = false;
  };
  std::optional<Line> Next();

 private:
  Source& source_;
  size_t limit_;
  std::string buffer_;
  size_t begin_ = 0;  // buffer_[begin_, size) is not yet given out
  size_t number_ = 0;
  bool ended_ = false;
};

// The standard output.
class Output {
 public:
  // False when nothing more can be written; then stop.
  bool Write(std::string_view text);
  // Empty, or why the output failed; a reader that went away is not a failure.
  const std::string& error() const { return error_; }

 private:
  bool open_ = true;
  std::string error_;
};

// All of the standard output at once: the exit code, after a complaint if it cannot be written.
int Print(std::string_view text);

// For people: a message on the standard error, in one line, after the program's name.
void Complain(std::string_view message);
// As it stands.
void WriteError(std::string_view text);

bool InputIsTerminal();
// A terminal where a line can be written over.
bool ErrorIsScreen();
// And that wants colour.
bool OutputHasColour();
bool ErrorHasColour();

}  // namespace gahnegar::cli
