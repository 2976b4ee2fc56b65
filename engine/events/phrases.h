// Noun phrases of a clause: where each begins and ends, who it names, and the preposition or «را»
// it stands with. A phrase is found by its surroundings (office, honorific, country, quotes), so
// that a name never seen works; subject and object side by side part where the first is complete.
// Example: «کامران فرهمند سفیر ایران در مسقط» → person, name «کامران فرهمند», role the rest.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "engine/events/sentence.h"

namespace gahnegar::events {

enum class Who : uint8_t {
  kPerson,
  kOffice,
  kGroup,
  kOrganisation,
  kCountry,
  kCity,
  kPronoun,
  kUnknown,
  kThing
};
std::string_view Name(Who);  // «person», …, for the trace

struct Range {
  uint32_t begin = 0, end = 0;  // letters
  bool empty() const { return end <= begin; }
  friend bool operator==(const Range&, const Range&) = default;
};

struct Actor {
  Who who = Who::kThing;
  Range text;        // what stands for the participant: the name, else the phrase
  Range name, role;  // of a person
  Range whole;
  uint16_t country = 0;
  uint16_t first = 0, last = 0;  // places in the clause, half-open
  bool licensed = false;         // something besides its place says that it is a name
  bool plural = false;
  bool title = false;   // the role is only a title («سردار»)
  bool figure = false;  // named as a public figure is
  uint8_t words = 1;
};

struct Argument {
  Prep prep = Prep::kNone;
  bool object = false;       // with «را»
  bool date_before = false;  // a date stands between it and what is before
  int16_t prep_unit = -1;
  uint16_t first = 0, last = 0;  // places in the clause, half-open, with the preposition
  std::vector<Actor> actors;
  int owner = -1;  // the event noun that it belongs to
};

// What stands in a clause besides arguments, by place.
struct Phrases {
  std::vector<Argument> arguments;
  size_t count = 0;          // arguments beyond are kept for their memory
  std::vector<Actor> noted;  // names inside phrases, which take no part
};

void FindPhrases(std::string_view text, const Vocabulary& v, const Sentence& s, const Clause& c,
                 Phrases* phrases);

}  // namespace gahnegar::events
