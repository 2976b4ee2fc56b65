// From what the frames found to the events of the record: slices of the input, names, codes, the
// mention that dates it, headline, evidence. Drops what has nobody where somebody is needed,
// participants that overlap, and events found twice.
#pragma once

#include <string>

#include "engine/events/frames.h"
#include "engine/events/people.h"
#include "engine/record.h"
#include "engine/resolve/document.h"

namespace gahnegar::events {

class Assembler {
 public:
  Assembler(const Vocabulary& v, const resolve::DocumentView& view, Record* record)
      : v_(v), view_(view), record_(*record) {}

  void Add(const Sentence& s, const Found& found, const People& people, Range source);
  void Finish(Range source);

 private:
  std::string_view Slice(const TextSpan& span) const;
  TextSpan SpanOf(Range r) const;
  std::string NameOf(Range r) const;
  Participant MakeParticipant(const Taker& t, const People& people) const;
  bool Enough(const Found& found, const std::vector<Taker>& takers) const;
  void Headline(Event* e, const Found& f) const;
  void Date(Event* e, int mention) const;

  const Vocabulary& v_;
  const resolve::DocumentView& view_;
  Record& record_;
  std::vector<Range> triggers_;
};

}  // namespace gahnegar::events
