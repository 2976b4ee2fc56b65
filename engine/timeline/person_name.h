// Names as they are compared between documents: letters only, in the one-byte alphabet, so that
// ي and ی, space and half-space and nothing are the same; titles are dropped; where words begin is
// kept, so that a last name is found in a whole name.
//
// Examples: «دکتر نیک‌پی», «نيک پي» and «نیکپی» are one name, and each is a last name
// of «داریوش نیک‌پی»; «پی» is one too, «کپی» is none.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "engine/engine.h"

namespace gahnegar {

struct PersonName {
  std::string letters;
  std::vector<uint16_t> starts;  // of words, in letters; [0] is 0
  bool empty() const { return letters.empty(); }
};

PersonName PersonNameOf(std::string_view utf8);

// One is the other, or ends it from the beginning of a word on and has at least three letters.
bool SameOrLast(const PersonName& a, const PersonName& b);
// The same words but for some that one has more between the first and the last:
// «وزیر خارجه عراق» and «وزیر امور خارجه عراق».
bool SameOffice(const PersonName& a, const PersonName& b);
// The words of `part` stand in `whole` side by side, from the beginning of a word on.
bool HasWords(const PersonName& whole, const PersonName& part);
// What names that may be the same have in common: their last three letters.
uint64_t TailOf(const PersonName& name);

// Drops titles, and knows the names that are nobody in particular.
class NameReader {
 public:
  explicit NameReader(const TimelineWords& words);

  // Without the titles before it; a name of titles only stays.
  PersonName Read(std::string_view utf8) const;
  // «دو طرف»; and «کارشناسان …» unless a country says whose.
  bool IsNobody(const PersonName& name, bool has_country) const;

 private:
  std::unordered_set<std::string> titles_, nobody_, groups_;
  size_t longest_title_ = 0;
};

}  // namespace gahnegar
