// The event stage: text and mentions in, events out.
//
// Sentences without an event word are passed over after one look at the first letters of each word;
// the others are cut into units, clauses and phrases, and frames are filled from these. Everything
// that a document needs is kept between documents for its memory only. Linear in the text.
//
// Example: «X با Y دیدار کرد. وی به Z رفت» → a meeting of X and Y, a visit of X to Z.
#pragma once

#include <memory>
#include <string>

#include "engine/events/vocabulary.h"
#include "engine/record.h"
#include "engine/resolve/document.h"

namespace gahnegar::events {

class EventFinder {
 public:
  explicit EventFinder(const Vocabulary& vocabulary);  // which must outlive it
  ~EventFinder();

  // Fills record->events; record->mentions[i] is matched->mentions[i] of the view.
  void Find(const resolve::DocumentView& view, Record* record);
  // Units with their classes, and clauses, of every sentence that has an event word; call Find
  // first.
  std::string Explain(const resolve::DocumentView& view, const Record& record);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gahnegar::events
