// The one file that names RE2. Works before and after StringPiece became absl::string_view.
#include <re2/re2.h>

#include "engine/match/program.h"

namespace gahnegar {

struct StageRegex::Impl {
  std::unique_ptr<RE2> re;
};

StageRegex::StageRegex() : impl_(std::make_unique<Impl>()) {}
StageRegex::~StageRegex() = default;
StageRegex::StageRegex(StageRegex&&) noexcept = default;

bool StageRegex::Compile(const std::string& pattern, std::string* error) {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_longest_match(true);
  options.set_log_errors(false);
  options.set_never_capture(true);
  options.set_max_mem(16 << 20);
  impl_->re = std::make_unique<RE2>(pattern, options);
  if (impl_->re->ok()) return true;
  *error = impl_->re->error();
  return false;
}

size_t StageRegex::Longest(std::string_view symbols) const {
  const re2::StringPiece text(symbols.data(), symbols.size());
  re2::StringPiece found;
  if (!impl_->re->Match(text, 0, symbols.size(), RE2::ANCHOR_START, &found, 1)) return 0;
  return found.size();
}

size_t StageRegex::program_size() const {
  return impl_->re == nullptr ? 0 : static_cast<size_t>(impl_->re->ProgramSize());
}

}  // namespace gahnegar
