#include "engine/lex/lexicon.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

namespace gahnegar {
namespace {

std::vector<std::string_view> Split(std::string_view letters) {
  std::vector<std::string_view> parts;
  size_t begin = 0;
  while (begin <= letters.size()) {
    size_t end = letters.find(' ', begin);
    if (end == std::string_view::npos) end = letters.size();
    if (end > begin) parts.push_back(letters.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

}  // namespace

// Without room even for the root: it comes with the first word, or with tables that are read.
Lexicon::Lexicon() = default;

void Lexicon::Grow() {
  if (edges_.empty()) {
    spellings_.Intern("");  // of no entry
    entries_.resize(1);
    nodes_.resize(1);
    first_.resize(size_t{1} << 13);
    continuing_.resize(size_t{1} << 10);
    edges_.resize(1 << 15);
    return;
  }
  std::vector<Edge> edges(edges_.size() * 2);
  const size_t mask = edges.size() - 1;
  for (const Edge& e : edges_) {
    if (e.to == kNoNode) continue;
    const std::string_view letters(e.length > WordKey::kLongest ? pool_.data() + e.text : nullptr,
                                   e.length);
    size_t i = Hash(e.from, Segment(letters, WordKey(e.low, e.high)), e.half_only) & mask;
    while (edges[i].to != kNoNode) i = (i + 1) & mask;
    edges[i] = e;
  }
  edges_ = std::move(edges);
}

Lexicon::NodeId Lexicon::Step(NodeId from, std::string_view letters, bool half_only) {
  const Segment segment(letters);
  const uint64_t hash = Hash(from, segment, half_only);
  if (const NodeId to = Follow(hash, from, segment, half_only); to != kNoNode) return to;
  if (edge_count_ * 2 >= edges_.size()) Grow();
  if (from == kRoot) {
    Put(hash, first_);
  } else {
    Put(Hash(kRoot, segment, false), continuing_);
  }
  Edge edge;
  edge.low = segment.key.low;
  edge.high = segment.key.high;
  edge.from = from;
  edge.to = static_cast<NodeId>(nodes_.size());
  edge.length = static_cast<uint16_t>(letters.size());
  edge.half_only = half_only;
  if (letters.size() > WordKey::kLongest) {
    edge.text = static_cast<uint32_t>(pool_.size());
    pool_.append(letters.data(), letters.size());
  }
  nodes_.push_back({});
  nodes_.Mutable(from).children = true;
  const size_t mask = edges_.size() - 1;
  size_t i = hash & mask;
  while (edges_[i].to != kNoNode) i = (i + 1) & mask;
  edges_.Mutable(i) = edge;
  ++edge_count_;
  return edge.to;
}

// One path for every way of gluing the parts: 2^(parts - 1) of them, parts in [1, 6].
// `last_half_only`: the last part stands apart, over a half-space.
void Lexicon::Insert(std::span<const std::string_view> parts, bool last_half_only, EntryId id) {
  const size_t last = parts.size() - 1;
  const size_t gaps = std::min<size_t>(last_half_only ? last - 1 : last, 5);
  std::string segment;
  for (uint32_t open = 0; open < (1u << gaps); ++open) {
    NodeId node = kRoot;
    segment = parts[0];
    for (size_t i = 1; i < parts.size(); ++i) {
      if (i > gaps || (open >> (i - 1) & 1)) {
        node = Step(node, segment, false);
        segment.clear();
      }
      segment += parts[i];
    }
    node = Step(node, segment, last_half_only);
    // An entry that is written just so keeps the place before one that is only glued to it.
    if (nodes_[node].entry == 0) nodes_.Mutable(node).entry = id;
  }
}

EntryId Lexicon::EntryFor(std::string_view spelling, bool* fresh) {
  if (edges_.empty()) Grow();
  const EntryId id = spellings_.Intern(spelling);
  *fresh = id == entries_.size();
  if (*fresh) {
    Entry entry;
    entry.multi_part = spelling.find(' ') != std::string_view::npos;
    entries_.push_back(entry);
  }
  return id;
}

std::vector<EntryId> Lexicon::Spelled(std::string_view letters) const {
  std::vector<EntryId> ids;
  for (const std::string& spelling : {std::string(letters), std::string(letters) + kClose}) {
    const EntryId id = spellings_.Find(spelling);
    if (id != Strings::kNone) ids.push_back(id);
  }
  return ids;
}

EntryId Lexicon::AddBare(std::string_view letters) {
  bool fresh;
  const EntryId id = EntryFor(letters, &fresh);
  if (fresh) {
    const std::vector<std::string_view> parts = Split(letters);
    if (!parts.empty()) Insert(parts, false, id);
  }
  return id;
}

EntryId Lexicon::Add(std::string_view letters, Reading reading) {
  const EntryId id = AddBare(letters);
  AddReading(id, reading);
  return id;
}

void Lexicon::AddWithEnding(std::string_view letters, std::string_view ending, Join join,
                            Reading reading) {
  std::string spelling(letters);
  spelling += ending;
  Add(spelling, reading);
  spelling.insert(letters.size(), 1, ' ');
  if (join == Join::kLoose) {
    Add(spelling, reading);
    return;
  }
  spelling += kClose;
  bool fresh;
  const EntryId id = EntryFor(spelling, &fresh);
  if (fresh) {
    std::vector<std::string_view> parts = Split(letters);
    parts.push_back(ending);
    Insert(parts, true, id);
  }
  AddReading(id, reading);
}

void Lexicon::AddGlue(std::string_view letters) {
  std::string glued;
  for (char c : letters) {
    if (c != ' ') glued += c;
  }
  glue_.Intern(glued);
}

int Lexicon::GlueEndings(std::string_view segment, uint8_t lengths[4]) const {
  int found = 0;
  for (uint16_t i : glue_by_last_[static_cast<uint8_t>(segment.back())]) {
    const std::string_view g = glue_[i];
    if (g.size() < segment.size() &&
        std::memcmp(segment.data() + segment.size() - g.size(), g.data(), g.size()) == 0) {
      lengths[found++] = static_cast<uint8_t>(g.size());
      if (found == 4) break;
    }
  }
  return found;
}

void Lexicon::Prepare() {
  if (edges_.empty()) Grow();
  std::vector<uint16_t> by_last[256];
  std::fill(std::begin(glue_ends_), std::end(glue_ends_), 0);
  for (uint16_t i = 0; i < glue_.size(); ++i) {
    const std::string_view g = glue_[i];
    by_last[static_cast<uint8_t>(g.back())].push_back(i);
    for (int before = 0; before < 256; ++before) {
      if (g.size() > 1 && before != static_cast<uint8_t>(g[g.size() - 2])) continue;
      const size_t pair = Pair(static_cast<char>(before), g.back());
      glue_ends_[pair >> 6] |= 1ull << (pair & 63);
    }
  }
  glue_by_last_ = {};
  for (auto& list : by_last) {
    std::sort(list.begin(), list.end(),
              [&](uint16_t a, uint16_t b) { return glue_[a].size() < glue_[b].size(); });
    glue_by_last_.Add(list);
  }
  std::vector<uint16_t> lists(1 << 16);
  std::vector<std::vector<EntryId>> words(1);
  for (EntryId id = 1; id < entries_.size(); ++id) {
    const std::string_view letters = Letters(id);
    if (entries_[id].number < 0 || letters.size() < 2) continue;
    uint16_t& list = lists[Pair(letters[0], letters[1])];
    if (list == 0) {
      list = static_cast<uint16_t>(words.size());
      words.emplace_back();
    }
    words[list].push_back(id);
  }
  number_lists_ = std::move(lists);
  number_words_ = {};
  for (auto& list : words) {
    std::sort(list.begin(), list.end(),
              [&](EntryId a, EntryId b) { return Letters(a).size() > Letters(b).size(); });
    number_words_.Add(list);
  }
}

// Each entry's readings in the order they were added, none twice.
void Lexicon::SortReadings() {
  std::vector<uint32_t> place(entries_.size() + 1);
  for (const auto& [id, reading] : added_) ++place[id + 1];
  for (size_t id = 1; id < place.size(); ++id) place[id] += place[id - 1];
  std::vector<Reading> sorted(added_.size());
  for (const auto& [id, reading] : added_) sorted[place[id]++] = reading;
  readings_ = {};
  std::vector<Reading> row;
  size_t i = 0;
  for (EntryId id = 0; id < entries_.size(); ++id) {
    row.clear();
    for (; i < place[id]; ++i) {
      const Reading& r = sorted[i];
      const bool known = std::any_of(row.begin(), row.end(), [&](const Reading& x) {
        return x.cls == r.cls && x.value == r.value;
      });
      if (!known) row.push_back(r);
    }
    readings_.Add(row);
  }
}

void Lexicon::Finish(ClassSets& sets) {
  Prepare();
  SortReadings();
  // Entries that differ only in separators meet at one node when glued; the node keeps the first,
  // which then answers for the readings of all of them («همه روزه», «همهروزه»).
  std::string key;
  for (EntryId id = 1; id < entries_.size(); ++id) {
    if (!entries_[id].multi_part) continue;
    key.clear();
    for (char ch : Letters(id)) {
      if (ch != ' ') key += ch;
    }
    const NodeId glued = Find(kRoot, Segment(key), false);
    if (glued == kNoNode) continue;
    const EntryId owner = EntryAt(glued);
    if (owner == id || owner == 0) continue;
    for (const Reading& r : readings_[id]) AddReading(owner, r);
  }
  SortReadings();
  added_ = {};
  std::unordered_map<std::string, SetId> known;  // by the classes in order
  for (EntryId id = 0; id < entries_.size(); ++id) {
    key.clear();
    for (const Reading& x : readings_[id]) {
      key.append(reinterpret_cast<const char*>(&x.cls), sizeof x.cls);
    }
    auto [it, fresh] = known.try_emplace(key, kEmptySet);
    if (fresh) {
      ClassSet set;
      for (const Reading& x : readings_[id]) set.set(x.cls);
      it->second = sets.Intern(set);
    }
    entries_.Mutable(id).set = it->second;
  }
}

}  // namespace gahnegar
