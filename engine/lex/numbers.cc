#include "engine/lex/numbers.h"

#include <algorithm>
#include <cstring>

#include "engine/text/alphabet.h"

namespace gahnegar {
namespace {

bool IsLetter(char c) { return KindOf(c) == LetterKind::kLetter; }

const char kWaw = ToAlphabet("و")[0];

// Adds a number word to what was read so far. `group` is below 1000; `total` holds whole thousands.
// True when the composition is lawful («بیست و دو», not «دو و سه»).
bool Compose(int64_t word, bool joined_by_and, int64_t* total, int64_t* group, int64_t* limit) {
  if (word >= 1000) {
    if (word >= *limit || joined_by_and) {
      // «هزار و سیصد» goes down; «دو هزار» multiplies; «یک میلیون و هزار» may add a bare thousand.
      if (!(joined_by_and && word < *limit && *group == 0)) return false;
    }
    if (word % 1000 != 0) return false;
    *total += (*group == 0 ? 1 : *group) * word;
    *group = 0;
    *limit = word;
    return true;
  }
  if (*group == 0) {
    *group = word;
    return *total > 0 && word > 0;
  }
  const bool small = word < 10 && *group % 10 == 0 && (*group % 100 == 0 || *group % 100 >= 20);
  const bool teen_or_ten = word >= 10 && word < 100 && *group % 100 == 0;
  if (word <= 0 || !(small || teen_or_ten)) return false;
  if (!joined_by_and && *group % 100 != 0) return false;
  *group += word;
  return true;
}

}  // namespace

SetId NumberClasses::SetOf(const Token& t, SetId base, ClassSets& sets) const {
  const uint64_t key = (static_cast<uint64_t>(t.number) & 0xFFFFFFFFFull) |
                       static_cast<uint64_t>(t.digits & 15) << 36 |
                       static_cast<uint64_t>(t.ordinal) << 40 | static_cast<uint64_t>(base) << 41;
  auto [it, added] = memo_.try_emplace(key, kEmptySet);
  if (!added) return it->second;
  ClassSet set = sets.Get(base);
  set.set(t.ordinal ? ordinal_ : number_);
  if (t.digits == 0) set.set(word_);
  for (const Slot& s : forms_) {
    if (t.number < s.form.from || t.number > s.form.to) continue;
    bool fits = false;
    switch (s.form.kind) {
      case NumberForm::Kind::kNumber:
        fits = !t.ordinal && (t.digits <= 2 || t.number >= 100);
        break;
      case NumberForm::Kind::kDigits:
        fits = !t.ordinal && t.digits > 0;
        break;
      case NumberForm::Kind::kSpelled:
        fits = !t.ordinal && t.digits == 0;
        break;
      case NumberForm::Kind::kOrdinal:
        fits = t.ordinal;
        break;
    }
    if (s.form.two_digits && t.digits != 2 && s.form.kind != NumberForm::Kind::kSpelled) {
      fits = false;
    }
    if (fits) set.set(s.cls);
  }
  for (const Literal& l : literals_) {
    if (l.value == t.number && l.ordinal == t.ordinal) set.set(l.cls);
  }
  return it->second = sets.Intern(set);
}

std::vector<int64_t> NumberClasses::Boundaries() const {
  std::vector<int64_t> values = {0, 99, 100};
  for (const Slot& s : forms_) {
    values.push_back(s.form.from);
    values.push_back(s.form.to);
    values.push_back(s.form.to + 1);
  }
  for (const Literal& l : literals_) {
    values.push_back(l.value);
    values.push_back(l.value + 1);
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

void NumberReader::Build(const Lexicon& lexicon) {
  std::memset(starts_, 0, sizeof starts_);
  for (EntryId id = 1; id < lexicon.entry_count(); ++id) {
    const std::string_view letters = lexicon.Letters(id);
    if (lexicon.entry(id).number < 0 || letters.size() < 2) continue;
    const size_t i = static_cast<uint8_t>(letters[0]) << 8 | static_cast<uint8_t>(letters[1]);
    starts_[i >> 6] |= 1ull << (i & 63);
  }
}

void NumberReader::WordsAt(const Lexicon& lexicon, std::string_view text, uint32_t begin,
                           Words* words) const {
  words->size = 0;
  if (begin + 1 >= text.size()) return;
  for (EntryId id : lexicon.NumberWords(text[begin], text[begin + 1])) {
    const Entry& e = lexicon.entry(id);
    // The letters of the entry, a separator of the entry standing for any in the text.
    uint32_t p = begin;
    bool same = true;
    for (char c : lexicon.Letters(id)) {
      if (c == ' ') {
        while (p < text.size() && (text[p] == kHalfSpace || text[p] == ' ')) ++p;
        continue;
      }
      if (p >= text.size() || text[p] != c) {
        same = false;
        break;
      }
      ++p;
    }
    if (!same) continue;
    Word w{p, e.number, e.ordinal != 0, false};
    if (p < text.size() && IsLetter(text[p])) {
      // Goes on: lawful only before «و» and another number word, or before a glued word.
      uint32_t segment_end = p;
      while (segment_end < text.size() && IsLetter(text[segment_end])) ++segment_end;
      uint8_t lengths[4];
      const std::string_view segment = text.substr(begin, segment_end - begin);
      const int n = lexicon.GlueEndings(segment, lengths);
      for (int i = 0; i < n; ++i) {
        if (segment_end - lengths[i] == p) w.at_glue = true;
      }
      if (!w.at_glue && (w.ordinal || text[p] != kWaw)) continue;
    }
    if (words->size < Words::kMost) words->at[words->size++] = w;
  }
}

bool NumberReader::MayBeginNumber(const Lexicon& lexicon, std::string_view run) const {
  if (run.size() < 2 || !MayBegin(run[0], run[1])) return false;
  // A number word of several parts may go on behind the run.
  for (EntryId id : lexicon.NumberWords(run[0], run[1])) {
    size_t at = 0;
    bool same = true;
    for (const char c : lexicon.Letters(id)) {
      while (at < run.size() && run[at] == kHalfSpace) ++at;
      if (c == ' ') continue;
      if (at == run.size()) break;
      same = run[at++] == c;
      if (!same) break;
    }
    if (same && at == run.size()) return true;
  }
  Words words;
  WordsAt(lexicon, run, 0, &words);
  return words.size > 0;
}

SpelledNumber NumberReader::Read(const Lexicon& lexicon, std::string_view text,
                                 uint32_t begin) const {
  SpelledNumber best;
  Words words, next;
  WordsAt(lexicon, text, begin, &words);
  for (const Word& first : words) {
    int64_t total = 0, group = 0, limit = INT64_MAX;
    if (first.value >= 1000) {
      total = first.value;
      limit = first.value % 1000 == 0 ? first.value : 1000;
    } else {
      group = first.value;
    }
    SpelledNumber read{first.end, total + group, first.ordinal, first.at_glue, true};
    const bool complete_first =
        first.at_glue || first.end >= text.size() || !IsLetter(text[first.end]);
    SpelledNumber lawful = complete_first ? read : SpelledNumber{};
    uint32_t p = first.end;
    bool ordinal = first.ordinal;
    for (int guard = 0; guard < 12 && !ordinal; ++guard) {
      uint32_t q = p;
      bool separated = false;
      while (q < text.size() && (text[q] == ' ' || text[q] == kHalfSpace)) ++q, separated = true;
      bool joined = false;
      if (q < text.size() && text[q] == kWaw) {
        uint32_t r = q + 1;
        while (r < text.size() && (text[r] == ' ' || text[r] == kHalfSpace)) ++r;
        WordsAt(lexicon, text, r, &next);
        joined = next.size > 0;
      }
      if (!joined) {
        if (!separated && !(p < text.size() && KindOf(text[p]) == LetterKind::kLetter)) break;
        WordsAt(lexicon, text, q, &next);
      }
      bool went_on = false;
      for (const Word& w : next) {
        int64_t t = total, g = group, l = limit;
        if (!Compose(w.value, joined, &t, &g, &l)) continue;
        total = t;
        group = g;
        limit = l;
        p = w.end;
        ordinal = w.ordinal;
        const bool complete = w.at_glue || p >= text.size() || !IsLetter(text[p]);
        if (complete) lawful = {p, total + group, ordinal, w.at_glue, false};
        went_on = true;
        break;
      }
      if (!went_on) break;
    }
    if (lawful.end > best.end) best = lawful;
    if (best.end > 0) break;  // the longest first word that leads anywhere
  }
  return best;
}

uint32_t NumberReader::ReadMultipliers(const Lexicon& lexicon, std::string_view text, uint32_t end,
                                       int64_t* value) const {
  Words words;
  uint32_t p = end;
  while (p < text.size() && (text[p] == ' ' || text[p] == kHalfSpace)) ++p;
  WordsAt(lexicon, text, p, &words);
  for (const Word& w : words) {
    if (w.value < 1000 || w.value % 1000 != 0 || w.ordinal) continue;
    if (w.end < text.size() && IsLetter(text[w.end])) continue;
    if (*value > 1000000) break;
    *value *= w.value;
    return w.end;
  }
  return end;
}

}  // namespace gahnegar
