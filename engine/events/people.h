// Who was named in the document so far: a last name, a pronoun or an office stands for the person
// met before. Names are compared by their letters without separators.
// Example: after «علی‌اکبر ولایتی مشاور …», «ولایتی» and «این مشاور» are the same
// person.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/events/frames.h"

namespace gahnegar::events {

class People {
 public:
  void Clear();
  // Resolves the takers of an event to the people known, and learns the new ones. Pronouns become
  // the person they stand for, or go.
  void Resolve(std::string_view text, Found* found);
  // Everybody named in a clause, whether or not something happens to him.
  void Meet(std::string_view text, const Phrases& phrases);
  // The canonical name's letters of a taker, as a range of the text.
  Range Canonical(std::string_view text, const Actor& a) const;
  bool Knows(std::string_view text, const Actor& a) const;
  // The document gives him an office.
  bool HasRole(std::string_view text, const Actor& a) const;

 private:
  struct Person {
    std::string key;  // letters of the name, without separators
    Actor actor;
    std::vector<std::string> roles;  // keys
  };
  static std::string Key(std::string_view text, Range r);
  int FindName(const std::string& key) const;
  int FindRole(const std::string& key) const;
  void Learn(std::string_view text, const Actor& a);
  bool Sides(std::string_view text, const Found& found) const;

  std::vector<Person> people_;
  std::vector<Actor> last_subject_;
  std::vector<Actor> last_other_;
  std::vector<Taker> last_;  // of the last event
  uint32_t last_at_ = 0;
};

}  // namespace gahnegar::events
