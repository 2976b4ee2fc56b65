// Predicates of a sentence and what fills them. A noun is an event only with a verb of its own list
// («دیدار … کرد»), a verb that says what became of it («لغو شد»), or partners beside it
// («در دیدار با …»); its frame says which phrases of the clause take part, by kind and not by
// order. Example: «X با Y در تهران دیدار کرد» → meeting {X subject, Y counterpart, place «تهران»}.
#pragma once

#include <string_view>
#include <vector>

#include "engine/events/event.h"
#include "engine/events/phrases.h"

namespace gahnegar::events {

struct Taker {
  Actor actor;
  Side side = Side::kSubject;
};

struct Found {
  uint16_t predicate = 0;
  const Predicate* spec = nullptr;
  int clause = 0;
  int unit = 0;  // of the event noun or the verb
  Range trigger;
  std::vector<Taker> takers;
  Range place;
  int mention = -1;  // index into the document's mentions
  Modality modality = Modality::kActual;
  bool subject_missing = false;  // taken from what was said before
  bool first_person = false;     // «دیدار کردیم»: of the one who speaks
  bool nominal = false;
  bool past = false;       // told by a verb of the past: a date that lies ahead is no plan
  bool anaphoric = false;  // «این دیدار»: adds to the last event of the type
  bool denied = false;     // of an anaphoric one
  bool sides = false;      // of «دو طرف», and who they are is not known
  bool held = false;  // «مذاکرات صلح … از سر گرفته شد»: worth telling without those who meet
  // Type of the event that its clause goes on with: «در این دیدار … گفت‌وگو کرد».
  int continues = -1;
};

class FrameFiller {
 public:
  FrameFiller(const Vocabulary& v) : v_(v) {}
  // Replaces *found, in the order of triggers.
  void Run(std::string_view text, const Sentence& s, std::vector<Found>* found);
  // Of each clause of the last sentence.
  const std::vector<Phrases>& phrases() const { return phrases_; }

 private:
  const Vocabulary& v_;
  std::vector<Phrases> phrases_;  // by clause; kept for their memory
  friend class SentenceFrames;
};

}  // namespace gahnegar::events
