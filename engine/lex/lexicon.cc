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

template <typename Word>
inline Word Read(const char* p) {
  Word w;
  std::memcpy(&w, p, sizeof w);
  return w;
}

// Up to eight letters as one number: the ends overlap in the middle.
inline uint64_t Packed(const char* p, size_t n) {
  if (n >= 4) return Read<uint32_t>(p) | static_cast<uint64_t>(Read<uint32_t>(p + n - 4)) << 32;
  if (n == 0) return 0;
  const auto at = [p](size_t i) { return static_cast<uint32_t>(static_cast<uint8_t>(p[i])); };
  return at(0) | at(n / 2) << 8 | at(n - 1) << 16;
}

// Segments are short; a call to memcmp costs more than the comparison.
inline bool Same(const char* text, std::string_view segment) {
  const char* p = segment.data();
  size_t n = segment.size();
  for (; n > 8; n -= 8, p += 8, text += 8) {
    if (Read<uint64_t>(p) != Read<uint64_t>(text)) return false;
  }
  return Packed(p, n) == Packed(text, n);
}

}  // namespace

// Without room even for the root: it comes with the first word, or with tables that are read.
Lexicon::Lexicon() = default;

uint64_t Lexicon::Hash(NodeId from, std::string_view segment, bool half_only) {
  uint64_t h = (static_cast<uint64_t>(from) * 2 + half_only + 1) * 0x9E3779B97F4A7C15ull;
  const char* p = segment.data();
  size_t n = segment.size();
  while (n >= 8) {
    h = (h ^ Read<uint64_t>(p)) * 0xD6E8FEB86659FD93ull;
    h ^= h >> 32;
    p += 8;
    n -= 8;
  }
  // The length tells apart what the overlapping ends do not.
  h = (h ^ Packed(p, n) ^ static_cast<uint64_t>(n) << 60) * 0xD6E8FEB86659FD93ull;
  h ^= h >> 29;
  h *= 0xBF58476D1CE4E5B9ull;
  return h ^ (h >> 32);
}

const Lexicon::Edge* Lexicon::FindEdge(NodeId from, std::string_view segment,
                                       bool half_only) const {
  const uint64_t hash = Hash(from, segment, half_only);
  if (from == kRoot && !Holds(first_, hash)) return nullptr;
  const size_t mask = edges_.size() - 1;
  const auto low = static_cast<uint32_t>(hash);
  for (size_t i = low & mask;; i = (i + 1) & mask) {
    const Edge& e = edges_[i];
    if (e.to == kNoNode) return nullptr;
    if (e.hash == low && e.from == from && e.half_only == half_only &&
        e.length == segment.size() && Same(pool_.data() + e.text, segment)) {
      return &e;
    }
  }
}

Lexicon::NodeId Lexicon::Find(NodeId from, std::string_view segment, bool half_space) const {
  if (const Edge* e = FindEdge(from, segment, false)) return e->to;
  if (half_space) {
    if (const Edge* e = FindEdge(from, segment, true)) return e->to;
  }
  return kNoNode;
}

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
    size_t i = e.hash & mask;
    while (edges[i].to != kNoNode) i = (i + 1) & mask;
    edges[i] = e;
  }
  edges_ = std::move(edges);
}

Lexicon::NodeId Lexicon::Step(NodeId from, std::string_view segment, bool half_only) {
  if (const Edge* e = FindEdge(from, segment, half_only)) return e->to;
  if (edge_count_ * 2 >= edges_.size()) Grow();
  Edge edge;
  const uint64_t hash = Hash(from, segment, half_only);
  edge.hash = static_cast<uint32_t>(hash);
  if (from == kRoot) {
    Put(hash, first_);
  } else {
    Put(Hash(kRoot, segment, false), continuing_);
  }
  edge.from = from;
  edge.to = static_cast<NodeId>(nodes_.size());
  edge.text = static_cast<uint32_t>(pool_.size());
  edge.length = static_cast<uint16_t>(segment.size());
  edge.half_only = half_only;
  pool_.append(segment.data(), segment.size());
  nodes_.push_back({});
  nodes_.Mutable(from).children = true;
  const size_t mask = edges_.size() - 1;
  size_t i = edge.hash & mask;
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
    std::sort(list.begin(), list.end(), [&](EntryId a, EntryId b) {
      return Letters(a).size() > Letters(b).size();
    });
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
    const Edge* edge = FindEdge(kRoot, key, false);
    if (edge == nullptr) continue;
    const EntryId owner = EntryAt(edge->to);
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
