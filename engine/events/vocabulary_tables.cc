// The tables of the vocabulary: keys of entries, forms of verbs, and the open-addressing index.
#include <algorithm>

#include "engine/events/vocabulary.h"
#include "engine/events/word_values.h"
#include "engine/text/alphabet.h"

namespace gahnegar::events {

void Vocabulary::Add(std::string_view letters, WordReading reading, const std::string* spelling) {
  std::vector<std::string_view> parts;
  uint64_t hash = kSeed;
  for (size_t p = 0; p < letters.size();) {
    if (letters[p] == ' ') {
      ++p;
      continue;
    }
    const size_t e = SegmentEnd(letters, p);
    if (!parts.empty()) Put(Final(hash), &prefixes_);
    parts.push_back(letters.substr(p, e - p));
    hash = Extend(hash, parts.back());
    p = e;
  }
  if (parts.empty()) return;
  // What may follow a first segment: parts side by side, as a segment may be several of them.
  for (size_t i = 1; i < parts.size(); ++i) {
    uint64_t later = kSeed;
    for (size_t k = i; k < parts.size(); ++k) {
      later = Extend(later, parts[k]);
      Put(Final(later), &later_);
    }
  }
  raw_.push_back({Final(hash), static_cast<uint8_t>(std::min<size_t>(parts.size(), 9)), reading,
                  spelling, false});
  bool event = reading.cls == Class::kNoun || reading.cls == Class::kPayingCall;
  if (reading.cls == Class::kVerb) {
    const uint8_t group = VerbForm::Unpack(reading.value).group;
    event = verb_predicate_[group] >= 0 || (going_groups_ >> group & 1) != 0;
  }
  const bool source = reading.cls == Class::kAgency || reading.cls == Class::kAgencyAmbiguous ||
                      reading.cls == Class::kPrep;
  // The same letters may be listed in other parts elsewhere.
  if (event || source || parts.size() > 1) keyed_.emplace_back(letters);
  if (!event) return;
  hash = kSeed;
  for (const std::string_view part : parts) {
    hash = Extend(hash, part);
    Put(Final(hash), &events_);
  }
}

// The key of a word is the part that other sentences have least: no small word or ending, no verb, no
// word of its own, and long. A segment of the text may be any parts side by side, written together.
void Vocabulary::PutKeys() {
  std::vector<std::string_view> parts;
  std::vector<uint64_t> event_keys, source_keys;
  for (const std::string& word : keyed_) {
    parts.clear();
    uint64_t all = kSeed;
    const std::string_view letters = word;
    for (size_t p = 0; p < letters.size();) {
      const size_t e = SegmentEnd(letters, p);
      if (letters[p] != ' ') {
        parts.push_back(letters.substr(p, e - p));
        all = Extend(all, parts.back());
      }
      p = e;
    }
    const WordEntry* entry = Find(Final(all), static_cast<int>(parts.size()));
    if (entry == nullptr) continue;
    const bool event = IsEvent(*entry) || IsGoing(*entry);
    bool source = (entry->mask & Bits(Class::kAgency, Class::kAgencyAmbiguous)) != 0;
    if (entry->mask & Bit(Class::kPrep)) {
      const auto prep = static_cast<Prep>(Value(*entry, Class::kPrep));
      source |= prep == Prep::kSource || prep == Prep::kSaying;
    }
    if (!event && !source) continue;
    size_t key = 0;
    size_t most = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
      const WordEntry* e = Find(Final(Extend(kSeed, parts[i])), 1);
      const Mask m = e == nullptr ? 0 : e->mask & ~Bit(Class::kNoun);
      const bool small = (m & Bits(Class::kSuffix, Class::kPlural)) != 0 ||
                         (m & kGrammatical & ~Bit(Class::kVerb)) != 0;
      const bool verb = ((entry->mask | m) & Bit(Class::kVerb)) != 0;
      const size_t rank = small ? 0 : verb ? 1 : m != 0 ? 2 : 3;
      const size_t score = rank * 64 + std::min<size_t>(parts[i].size(), 63);
      if (score < most) continue;
      most = score;
      key = i;
    }
    for (size_t i = 0; i <= key; ++i) {
      uint64_t hash = kSeed;
      for (size_t k = i; k < parts.size(); ++k) {
        hash = Extend(hash, parts[k]);
        if (k >= key && event) event_keys.push_back(hash);
        if (k >= key && source) source_keys.push_back(hash);
      }
    }
  }
  keyed_ = {};
  for (std::vector<uint64_t>* keys : {&event_keys, &source_keys}) {
    std::sort(keys->begin(), keys->end());
    keys->erase(std::unique(keys->begin(), keys->end()), keys->end());
  }
  event_keys_ = std::move(event_keys);
  source_keys_ = std::move(source_keys);
}

// Every form of the model verb with the stems put in its place.
void Vocabulary::AddVerbs(const grammar::Words& stems, const grammar::Words& model) {
  static const std::string kAlef = ToAlphabet("ا"), kMadda = ToAlphabet("آ"), kYe = ToAlphabet("ی");
  struct Form {
    std::string before, after;
    bool past;
    VerbForm form;
  };
  std::vector<Form> forms;
  std::string past, present;
  for (const grammar::WordLine& line : model.lines) {
    for (const grammar::Spelling& s : line.spellings) {
      const std::string letters = Letters(s.text);
      if (line.value == "stems") {
        (past.empty() ? past : present) = letters;
        continue;
      }
      bool is_past = true;
      size_t at = letters.find(past);
      size_t length = past.size();
      if (at == std::string::npos) {
        at = letters.find(present);
        is_past = false;
        length = present.size();
      }
      if (at == std::string::npos) continue;
      forms.push_back(
          {letters.substr(0, at), letters.substr(at + length), is_past, FormOf(line.value)});
    }
  }
  for (const grammar::WordLine& line : stems.lines) {
    const uint8_t group = static_cast<uint8_t>(GroupIndex(line.value));
    if (line.spellings.size() < 2) continue;
    const std::string both[2] = {Letters(line.spellings[0].text), Letters(line.spellings[1].text)};
    for (const Form& f : forms) {
      std::string stem = both[f.past ? 0 : 1];
      std::string verb;
      if (const size_t gap = stem.rfind(' '); gap != std::string::npos) {
        verb = stem.substr(0, gap + 1);
        stem = stem.substr(gap + 1);
      }
      verb += f.before;
      // «نیامد», «نیفزود»: a vowel after a prefix written together.
      if (!f.before.empty() && f.before.back() != ' ') {
        if (stem.compare(0, kMadda.size(), kMadda) == 0) {
          stem = kYe + kAlef + stem.substr(kMadda.size());
        } else if (stem.compare(0, kAlef.size(), kAlef) == 0) {
          stem = kYe + stem.substr(kAlef.size());
        }
      }
      VerbForm form = f.form;
      form.group = group;
      Add(verb + stem + f.after, {Class::kVerb, form.Pack()}, &line.spellings[0].text);
    }
  }
}

void Vocabulary::Build() {
  std::stable_sort(raw_.begin(), raw_.end(),
                   [](const Raw& a, const Raw& b) { return a.hash < b.hash; });
  size_t size = 1024;
  while (size < raw_.size() * 2) size *= 2;
  places_.assign(size, 0);
  entries_.push_back({});
  mask_ = size - 1;
  for (size_t i = 0; i < raw_.size();) {
    WordEntry e;
    e.hash = raw_[i].hash;
    e.first = static_cast<uint32_t>(readings_.size());
    const std::string* spelling = nullptr;
    bool listed = false;  // as more than an ordinary word
    for (size_t k = i; k < raw_.size() && raw_[k].hash == raw_[i].hash; ++k) {
      listed |= !raw_[k].variant && raw_[k].reading.cls != Class::kOrdinary &&
                raw_[k].reading.cls != Class::kCommon;
    }
    for (; i < raw_.size() && raw_[i].hash == e.hash; ++i) {
      if (raw_[i].variant && listed) continue;
      const WordReading r = raw_[i].reading;
      e.parts = std::max<int32_t>(e.parts, raw_[i].parts);
      if (spelling == nullptr || raw_[i].spelling->size() > spelling->size()) {
        spelling = raw_[i].spelling;
      }
      bool known = false;
      for (size_t k = e.first; k < readings_.size(); ++k) {
        known |= readings_[k].cls == r.cls && readings_[k].value == r.value;
      }
      if (known) continue;
      readings_.push_back(r);
      e.mask |= Bit(r.cls);
    }
    e.count = static_cast<int32_t>(readings_.size() - e.first);
    e.spelling = spellings_.Intern(spelling == nullptr ? "" : *spelling);
    size_t at = e.hash >> 20 & mask_;
    Put(e.hash, &all_);
    while (places_[at] != 0) at = (at + 1) & mask_;
    places_.Mutable(at) =
        static_cast<uint32_t>(e.hash >> 52) << 20 | static_cast<uint32_t>(entries_.size());
    entries_.push_back(e);
  }
  raw_ = {};
}

}  // namespace gahnegar::events
