// Who tells it: «به گزارش …»، «به نقل از …»، «X:» at the start of a line. The words of a source are
// taken out of the sentence, so that an agency is never a participant.
// Example: «به گزارش خبرنگار ماه‌نیوز، …» → «ماه‌نیوز».
#pragma once

#include <string_view>

#include "engine/events/phrases.h"

namespace gahnegar::events {

class SourceReader {
 public:
  explicit SourceReader(std::string_view text) : text_(text) {}

  // Marks the units of a source as gone, and remembers it; true when there is one.
  bool Read(Sentence* s);
  Range Now() const { return now_; }

 private:
  void Mark(Sentence* s);
  bool NumberAfter(size_t p) const;
  void DropDateline(Sentence* s, size_t p) const;

  std::string_view text_;
  Range now_;
};

}  // namespace gahnegar::events
