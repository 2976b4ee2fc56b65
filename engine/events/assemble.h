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
  bool Enough(const Found& found, const std::vector<Taker>& takers, const People& people) const;
  bool Interview(const Found& found, const std::vector<Taker>& takers, const People& people) const;
  void Headline(Event* e, const Found& f) const;
  void Date(Event* e, int mention, bool past) const;
  // The last event of a type, when it is near; -1: none.
  int Earlier(int type, const Found& f) const;
  void Complete(const Found& f, const People& people);

  const Vocabulary& v_;
  const resolve::DocumentView& view_;
  Record& record_;
  std::vector<Range> triggers_;
  std::vector<Range> triggers_of_;  // of each event of the record
  std::vector<bool> peopled_;       // somebody with a name or an office takes part
};

}  // namespace gahnegar::events
