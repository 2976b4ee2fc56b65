#include "engine/timeline/person_name.h"

#include <algorithm>

#include "engine/text/alphabet.h"

namespace gahnegar {
namespace {

constexpr size_t kShortestLastName = 3;  // letters

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool StartsAt(const PersonName& name, size_t at) {
  return std::binary_search(name.starts.begin(), name.starts.end(), static_cast<uint16_t>(at));
}

std::string_view Word(const PersonName& name, size_t i) {
  const size_t end = i + 1 < name.starts.size() ? name.starts[i + 1] : name.letters.size();
  return std::string_view(name.letters).substr(name.starts[i], end - name.starts[i]);
}

bool IsLastName(const PersonName& last, const PersonName& whole) {
  return last.letters.size() >= kShortestLastName && EndsWith(whole.letters, last.letters) &&
         StartsAt(whole, whole.letters.size() - last.letters.size());
}

}  // namespace

PersonName PersonNameOf(std::string_view utf8) {
  PersonName name;
  bool apart = true;
  for (const char letter : ToAlphabet(utf8)) {
    const LetterKind kind = KindOf(letter);
    if (kind != LetterKind::kLetter && kind != LetterKind::kDigit) {
      apart = true;
      continue;
    }
    if (name.letters.size() >= UINT16_MAX) break;
    if (apart) name.starts.push_back(static_cast<uint16_t>(name.letters.size()));
    apart = false;
    name.letters += letter;
  }
  return name;
}

bool SameOrLast(const PersonName& a, const PersonName& b) {
  if (a.empty() || b.empty()) return false;
  if (a.letters.size() == b.letters.size()) return a.letters == b.letters;
  return a.letters.size() < b.letters.size() ? IsLastName(a, b) : IsLastName(b, a);
}

bool SameOffice(const PersonName& a, const PersonName& b) {
  if (a.empty() || b.empty()) return false;
  if (a.letters == b.letters) return true;
  const PersonName& less = a.starts.size() <= b.starts.size() ? a : b;
  const PersonName& more = &less == &a ? b : a;
  if (less.starts.size() < 2 || Word(less, 0) != Word(more, 0)) return false;
  if (Word(less, less.starts.size() - 1) != Word(more, more.starts.size() - 1)) return false;
  size_t found = 0;
  for (size_t i = 0; i < more.starts.size() && found < less.starts.size(); ++i) {
    if (Word(more, i) == Word(less, found)) ++found;
  }
  return found == less.starts.size();
}

bool HasWords(const PersonName& whole, const PersonName& part) {
  if (part.empty()) return false;
  for (size_t at = whole.letters.find(part.letters); at != std::string::npos;
       at = whole.letters.find(part.letters, at + 1)) {
    const size_t end = at + part.letters.size();
    if (StartsAt(whole, at) && (end == whole.letters.size() || StartsAt(whole, end))) return true;
  }
  return false;
}

uint64_t TailOf(const PersonName& name) {
  uint64_t tail = 0;
  const size_t size = name.letters.size();
  for (size_t i = size - std::min(size, kShortestLastName); i < size; ++i) {
    tail = tail << 8 | static_cast<uint8_t>(name.letters[i]);
  }
  return tail;
}

NameReader::NameReader(const TimelineWords& words) {
  for (const std::string& title : words.titles) {
    std::string letters = PersonNameOf(title).letters;
    longest_title_ = std::max(longest_title_, letters.size());
    titles_.insert(std::move(letters));
  }
  for (const std::string& name : words.nobody) nobody_.insert(PersonNameOf(name).letters);
  for (const std::string& group : words.groups) groups_.insert(PersonNameOf(group).letters);
}

PersonName NameReader::Read(std::string_view utf8) const {
  PersonName name = PersonNameOf(utf8);
  for (bool dropped = true; dropped;) {
    dropped = false;
    for (size_t i = name.starts.size(); i-- > 1;) {
      const size_t title = name.starts[i];
      if (title > longest_title_ || titles_.count(name.letters.substr(0, title)) == 0) continue;
      PersonName rest;
      rest.letters = name.letters.substr(title);
      for (size_t j = i; j < name.starts.size(); ++j) {
        rest.starts.push_back(static_cast<uint16_t>(name.starts[j] - title));
      }
      name = std::move(rest);
      dropped = true;
      break;
    }
  }
  return name;
}

bool NameReader::IsNobody(const PersonName& name, bool has_country) const {
  if (name.empty() || nobody_.count(name.letters) > 0) return true;
  if (has_country) return false;
  for (size_t i = 1; i <= name.starts.size(); ++i) {
    const size_t end = i < name.starts.size() ? name.starts[i] : name.letters.size();
    if (groups_.count(name.letters.substr(0, end)) > 0) return true;
  }
  return false;
}

}  // namespace gahnegar
