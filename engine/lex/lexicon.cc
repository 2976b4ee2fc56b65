#include "engine/lex/lexicon.h"

#include <algorithm>
#include <cstring>

namespace gahnegar {
namespace {

std::vector<std::string> Split(std::string_view letters) {
  std::vector<std::string> parts;
  size_t begin = 0;
  while (begin <= letters.size()) {
    size_t end = letters.find(' ', begin);
    if (end == std::string_view::npos) end = letters.size();
    if (end > begin) parts.emplace_back(letters.substr(begin, end - begin));
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
inline uint64_t Letters(const char* p, size_t n) {
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
  return Letters(p, n) == Letters(text, n);
}

}  // namespace

Lexicon::Lexicon() : entries_(1), nodes_(1), filter_(kFilterBits / 64), edges_(1 << 15) {}

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
  h = (h ^ Letters(p, n) ^ static_cast<uint64_t>(n) << 60) * 0xD6E8FEB86659FD93ull;
  h ^= h >> 29;
  h *= 0xBF58476D1CE4E5B9ull;
  return h ^ (h >> 32);
}

const Lexicon::Edge* Lexicon::FindEdge(NodeId from, std::string_view segment,
                                       bool half_only) const {
  const uint64_t hash = Hash(from, segment, half_only);
  if (from == kRoot) {
    const size_t bit = hash >> 40 & (kFilterBits - 1);
    if (!(filter_[bit >> 6] >> (bit & 63) & 1)) return nullptr;
  }
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
  std::vector<Edge> old(edges_.size() * 2);
  old.swap(edges_);
  const size_t mask = edges_.size() - 1;
  for (const Edge& e : old) {
    if (e.to == kNoNode) continue;
    size_t i = e.hash & mask;
    while (edges_[i].to != kNoNode) i = (i + 1) & mask;
    edges_[i] = e;
  }
}

Lexicon::NodeId Lexicon::Step(NodeId from, std::string_view segment, bool half_only) {
  if (const Edge* e = FindEdge(from, segment, half_only)) return e->to;
  if (edge_count_ * 2 >= edges_.size()) Grow();
  Edge edge;
  const uint64_t hash = Hash(from, segment, half_only);
  edge.hash = static_cast<uint32_t>(hash);
  if (from == kRoot) {
    const size_t bit = hash >> 40 & (kFilterBits - 1);
    filter_[bit >> 6] |= 1ull << (bit & 63);
  }
  edge.from = from;
  edge.to = static_cast<NodeId>(nodes_.size());
  edge.text = static_cast<uint32_t>(pool_.size());
  edge.length = static_cast<uint16_t>(segment.size());
  edge.half_only = half_only;
  pool_ += segment;
  nodes_.emplace_back();
  nodes_[from].children = true;
  const size_t mask = edges_.size() - 1;
  size_t i = edge.hash & mask;
  while (edges_[i].to != kNoNode) i = (i + 1) & mask;
  edges_[i] = edge;
  ++edge_count_;
  return edge.to;
}

// One path for every way of gluing the parts: 2^(parts - 1) of them, parts in [1, 6].
void Lexicon::Insert(const std::vector<std::string>& parts, bool last_half_only, EntryId id) {
  const size_t gaps = std::min<size_t>(parts.size() - 1, 5);
  for (uint32_t open = 0; open < (1u << gaps); ++open) {
    NodeId node = kRoot;
    std::string segment = parts[0];
    for (size_t i = 1; i < parts.size(); ++i) {
      const bool separated = i > gaps || (open >> (i - 1) & 1);
      if (!separated) {
        segment += parts[i];
        continue;
      }
      node = Step(node, segment, false);
      segment = parts[i];
    }
    const bool last_separated = parts.size() > 1 && (gaps == 0 || (open >> (gaps - 1) & 1));
    node = Step(node, segment, last_half_only && last_separated);
    // An entry that is written just so keeps the place before one that is only glued to it.
    if (nodes_[node].entry == 0) nodes_[node].entry = id;
  }
}

EntryId Lexicon::EntryFor(std::string_view letters) {
  auto [it, added] =
      by_letters_.try_emplace(std::string(letters), static_cast<EntryId>(entries_.size()));
  if (added) {
    entries_.emplace_back();
    entries_.back().letters = std::string(letters);
    entries_.back().multi_part = letters.find(' ') != std::string_view::npos;
  }
  return it->second;
}

std::vector<EntryId> Lexicon::Spelled(std::string_view letters) const {
  std::vector<EntryId> ids;
  for (const std::string& key : {std::string(letters), std::string(letters) + '\x01'}) {
    auto it = by_letters_.find(key);
    if (it != by_letters_.end()) ids.push_back(it->second);
  }
  return ids;
}

EntryId Lexicon::AddBare(std::string_view letters) {
  const bool fresh = by_letters_.find(std::string(letters)) == by_letters_.end();
  const EntryId id = EntryFor(letters);
  if (fresh) {
    const std::vector<std::string> parts = Split(letters);
    if (!parts.empty()) Insert(parts, false, id);
  }
  return id;
}

EntryId Lexicon::Add(std::string_view letters, Reading reading) {
  const EntryId id = AddBare(letters);
  entries_[id].readings.push_back(reading);
  return id;
}

void Lexicon::AddWithEnding(std::string_view letters, std::string_view ending, Join join,
                            Reading reading) {
  const std::string glued = std::string(letters) + std::string(ending);
  Add(glued, reading);
  std::vector<std::string> parts = Split(letters);
  parts.emplace_back(ending);
  const std::string apart = std::string(letters) + ' ' + std::string(ending);
  if (join == Join::kLoose) {
    Add(apart, reading);
    return;
  }
  // Close: the separate spelling is reached over a half-space only.
  const std::string key = apart + '\x01';
  const bool fresh = by_letters_.find(key) == by_letters_.end();
  const EntryId id = EntryFor(key);
  if (fresh) {
    NodeId node = kRoot;
    for (uint32_t open = 0; open < (1u << std::min<size_t>(parts.size() - 2, 5)); ++open) {
      node = kRoot;
      std::string segment = parts[0];
      for (size_t i = 1; i + 1 < parts.size(); ++i) {
        if (open >> (i - 1) & 1) {
          node = Step(node, segment, false);
          segment = parts[i];
        } else {
          segment += parts[i];
        }
      }
      node = Step(node, segment, false);
      node = Step(node, parts.back(), true);
      if (nodes_[node].entry == 0) nodes_[node].entry = id;
    }
    entries_[id].letters = apart;
    entries_[id].multi_part = true;
  }
  entries_[id].readings.push_back(reading);
}

void Lexicon::AddGlue(std::string_view letters) {
  std::string glued;
  for (char c : letters) {
    if (c != ' ') glued += c;
  }
  if (std::find(glue_.begin(), glue_.end(), glued) == glue_.end()) glue_.push_back(glued);
}

int Lexicon::GlueEndings(std::string_view segment, uint8_t lengths[4]) const {
  int found = 0;
  for (uint16_t i : glue_by_last_[static_cast<uint8_t>(segment.back())]) {
    const std::string& g = glue_[i];
    if (g.size() < segment.size() &&
        std::memcmp(segment.data() + segment.size() - g.size(), g.data(), g.size()) == 0) {
      lengths[found++] = static_cast<uint8_t>(g.size());
      if (found == 4) break;
    }
  }
  return found;
}

void Lexicon::Prepare() {
  for (auto& list : glue_by_last_) list.clear();
  std::fill(std::begin(glue_ends_), std::end(glue_ends_), 0);
  for (size_t i = 0; i < glue_.size(); ++i) {
    const std::string& g = glue_[i];
    glue_by_last_[static_cast<uint8_t>(g.back())].push_back(static_cast<uint16_t>(i));
    for (int before = 0; before < 256; ++before) {
      if (g.size() > 1 && before != static_cast<uint8_t>(g[g.size() - 2])) continue;
      const size_t pair = Pair(static_cast<char>(before), g.back());
      glue_ends_[pair >> 6] |= 1ull << (pair & 63);
    }
  }
  for (auto& list : glue_by_last_) {
    std::sort(list.begin(), list.end(),
              [&](uint16_t a, uint16_t b) { return glue_[a].size() < glue_[b].size(); });
  }
  number_lists_.assign(1 << 16, 0);
  number_words_.assign(1, {});
  for (EntryId id = 1; id < entries_.size(); ++id) {
    const Entry& e = entries_[id];
    if (e.number < 0 || e.letters.size() < 2) continue;
    uint16_t& list = number_lists_[Pair(e.letters[0], e.letters[1])];
    if (list == 0) {
      list = static_cast<uint16_t>(number_words_.size());
      number_words_.emplace_back();
    }
    number_words_[list].push_back(id);
  }
  for (auto& list : number_words_) {
    std::sort(list.begin(), list.end(), [&](EntryId a, EntryId b) {
      return entries_[a].letters.size() > entries_[b].letters.size();
    });
  }
}

void Lexicon::Finish(ClassSets& sets) {
  Prepare();
  // Entries that differ only in separators meet at one node when glued; the node keeps the first,
  // which then answers for the readings of all of them («همه روزه», «همهروزه»).
  std::vector<std::pair<EntryId, Reading>> more;
  std::string key;
  for (EntryId id = 1; id < entries_.size(); ++id) {
    if (!entries_[id].multi_part) continue;
    key.clear();
    for (char ch : entries_[id].letters) {
      if (ch != ' ') key += ch;
    }
    const Edge* edge = FindEdge(kRoot, key, false);
    if (edge == nullptr) continue;
    const EntryId owner = EntryAt(edge->to);
    if (owner == id || owner == 0) continue;
    for (const Reading& r : entries_[id].readings) more.emplace_back(owner, r);
  }
  for (const auto& [id, reading] : more) entries_[id].readings.push_back(reading);
  std::unordered_map<std::string, SetId> known;  // by the classes in order
  for (Entry& e : entries_) {
    std::vector<Reading>& r = e.readings;
    for (size_t i = 0; i < r.size(); ++i) {
      for (size_t k = r.size() - 1; k > i; --k) {
        if (r[k].cls == r[i].cls && r[k].value == r[i].value) {
          r.erase(r.begin() + static_cast<long>(k));
        }
      }
    }
    key.clear();
    for (const Reading& x : r) key.append(reinterpret_cast<const char*>(&x.cls), sizeof x.cls);
    auto [it, fresh] = known.try_emplace(key, kEmptySet);
    if (fresh) {
      ClassSet set;
      for (const Reading& x : r) set.set(x.cls);
      it->second = sets.Intern(set);
    }
    e.set = it->second;
  }
}

}  // namespace gahnegar
