// The one file that names RE2. Works before and after StringPiece became absl::string_view.
#include <re2/re2.h>

#include "engine/match/program.h"

namespace gahnegar {
namespace {

// What making the RE2 of a stage costs, in questions that the programs answer without it.
constexpr int kWorthIt = 30000;

RE2::Options Options() {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_longest_match(true);
  options.set_log_errors(false);
  options.set_never_capture(true);
  options.set_max_mem(16 << 20);
  return options;
}

}  // namespace

struct StageRegex::Impl {
  explicit Impl(const Table<char>& pattern)
      : re(re2::StringPiece(pattern.data(), pattern.size()), Options()) {}
  RE2 re;
};

StageRegex::StageRegex() = default;
StageRegex::~StageRegex() = default;
StageRegex::StageRegex(StageRegex&&) noexcept = default;

bool StageRegex::Compile(const std::string& pattern, std::string* error) {
  pattern_ = std::vector<char>(pattern.begin(), pattern.end());
  impl_ = std::make_unique<Impl>(pattern_);
  if (impl_->re.ok()) return true;
  *error = impl_->re.error();
  return false;
}

size_t StageRegex::Longest(std::string_view symbols) const {
  if (impl_ == nullptr) {
    if (++asked_ < kWorthIt) return symbols.size();
    impl_ = std::make_unique<Impl>(pattern_);
  }
  const re2::StringPiece text(symbols.data(), symbols.size());
  re2::StringPiece found;
  if (!impl_->re.Match(text, 0, symbols.size(), RE2::ANCHOR_START, &found, 1)) return 0;
  return found.size();
}

size_t StageRegex::program_size() const {
  return impl_ == nullptr ? 0 : static_cast<size_t>(impl_->re.ProgramSize());
}

}  // namespace gahnegar
