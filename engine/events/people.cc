#include "engine/events/people.h"

#include <algorithm>

#include "engine/text/alphabet.h"

namespace gahnegar::events {
namespace {

// What two do with each other.
bool Mutual(const Predicate& p) {
  switch (p.frame) {
    case Frame::kWith:
    case Frame::kSession:
    case Frame::kReach:
    case Frame::kAcc:
      return true;
    default:
      return false;
  }
}

}  // namespace

void People::Clear() {
  people_.clear();
  last_subject_.clear();
  last_other_.clear();
  last_.clear();
}

std::string People::Key(std::string_view text, Range r) {
  std::string key;
  for (uint32_t i = r.begin; i < r.end; ++i) {
    const LetterKind k = KindOf(text[i]);
    if (k == LetterKind::kLetter || k == LetterKind::kDigit) key += text[i];
  }
  return key;
}

int People::FindName(const std::string& key) const {
  if (key.size() < 3) return -1;
  for (size_t i = people_.size(); i-- > 0;) {
    const std::string& known = people_[i].key;
    if (known.size() >= key.size() &&
        known.compare(known.size() - key.size(), key.size(), key) == 0) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

int People::FindRole(const std::string& key) const {
  for (size_t i = people_.size(); i-- > 0;) {
    for (const std::string& r : people_[i].roles) {
      if (r == key) return static_cast<int>(i);
    }
  }
  return -1;
}

Range People::Canonical(std::string_view text, const Actor& a) const {
  int i = -1;
  if (a.who == Who::kPerson || a.who == Who::kUnknown) i = FindName(Key(text, a.name));
  if (a.who == Who::kOffice) i = FindRole(Key(text, a.text));
  if (i >= 0) return people_[i].actor.name;
  return a.name.empty() ? a.text : a.name;
}

bool People::Knows(std::string_view text, const Actor& a) const {
  return FindName(Key(text, a.name)) >= 0;
}

bool People::HasRole(std::string_view text, const Actor& a) const {
  const int i = FindName(Key(text, a.name));
  return i >= 0 && !people_[i].roles.empty();
}

void People::Learn(std::string_view text, const Actor& a) {
  if (a.who != Who::kPerson || a.name.empty()) return;
  const std::string key = Key(text, a.name);
  int i = FindName(key);
  if (i < 0) {
    if (people_.size() > 400) return;
    i = static_cast<int>(people_.size());
    people_.push_back({key, a, {}});
  }
  if (!a.role.empty() && !a.title) {
    const std::string role = Key(text, a.role);
    std::vector<std::string>& roles = people_[i].roles;
    if (std::find(roles.begin(), roles.end(), role) == roles.end()) roles.push_back(role);
  }
}

void People::Meet(std::string_view text, const Phrases& phrases) {
  for (size_t i = 0; i < phrases.count; ++i) {
    for (const Actor& a : phrases.arguments[i].actors) {
      if (a.licensed) Learn(text, a);
    }
  }
  for (const Actor& a : phrases.noted) Learn(text, a);
}

// «دو طرف», «آنها» of what people do with each other are those of the event before, when it is told
// in the same paragraph.
bool People::Sides(std::string_view text, const Found& found) const {
  return last_.size() > 1 && found.trigger.begin >= last_at_ &&
         text.substr(last_at_, found.trigger.begin - last_at_).find('\n') == std::string_view::npos;
}

void People::Resolve(std::string_view text, Found* found) {
  std::vector<Taker> out;
  bool subject = false;
  const bool alone = found->takers.size() == 1;
  for (Taker& t : found->takers) {
    if (t.actor.who == Who::kPronoun && t.actor.plural && alone && Mutual(*found->spec)) {
      subject = true;
      if (last_.empty()) {  // nobody before: it stands for itself
        out.push_back(t);
        out.back().actor.who = Who::kGroup;
        continue;
      }
      found->sides = !Sides(text, *found);
      if (!found->sides) out = last_;
      continue;
    }
    if (t.actor.who == Who::kPronoun) {
      const std::vector<Actor>& whom = t.side == Side::kSubject ? last_subject_ : last_other_;
      const std::vector<Actor>& other = whom.empty() ? last_subject_ : whom;
      for (const Actor& a : other) out.push_back({a, t.side});
      if (other.empty() && t.actor.licensed) {  // «این مقام ایرانی», and nobody before
        out.push_back(t);
        out.back().actor.who = Who::kOffice;
        subject |= t.side == Side::kSubject;
      }
      subject |= t.side == Side::kSubject && !other.empty();
      continue;
    }
    subject |= t.side == Side::kSubject;
    out.push_back(t);
  }
  if (!subject && found->subject_missing && !found->anaphoric) {
    for (const Actor& a : last_subject_) {
      // «دیدار با X نیز برگزار شد»: of people, not of a country.
      if (found->nominal && (a.who == Who::kCountry || a.who == Who::kCity)) continue;
      out.insert(out.begin(), {a, Side::kSubject});
    }
  }
  found->takers = std::move(out);
  for (const Taker& t : found->takers) Learn(text, t.actor);
  std::vector<Actor> subjects, others;
  for (const Taker& t : found->takers) {
    (t.side == Side::kSubject ? subjects : others).push_back(t.actor);
  }
  if (!subjects.empty()) last_subject_ = std::move(subjects);
  if (!others.empty()) last_other_ = std::move(others);
  if (found->takers.empty() || found->anaphoric) return;
  last_ = found->takers;
  last_at_ = found->trigger.begin;
}

}  // namespace gahnegar::events
