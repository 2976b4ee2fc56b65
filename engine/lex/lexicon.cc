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

}  // namespace

Lexicon::Lexicon() : entries_(1), nodes_(1), edges_(1 << 15) {}

uint64_t Lexicon::Hash(NodeId from, std::string_view segment, bool half_only) {
  uint64_t h = (static_cast<uint64_t>(from) * 2 + half_only + 1) * 0x9E3779B97F4A7C15ull;
  const char* p = segment.data();
  size_t n = segment.size();
  while (n >= 8) {
    uint64_t w;
    std::memcpy(&w, p, 8);
    h = (h ^ w) * 0xD6E8FEB86659FD93ull;
    h ^= h >> 32;
    p += 8;
    n -= 8;
  }
  uint64_t w = n;
  for (size_t i = 0; i < n; ++i) w = w << 8 | static_cast<uint8_t>(p[i]);
  h = (h ^ w) * 0xD6E8FEB86659FD93ull;
  h ^= h >> 29;
  h *= 0xBF58476D1CE4E5B9ull;
  return h ^ (h >> 32);
}

const Lexicon::Edge* Lexicon::FindEdge(NodeId from, std::string_view segment,
                                       bool half_only) const {
  const uint64_t hash = Hash(from, segment, half_only);
  const size_t mask = edges_.size() - 1;
  for (size_t i = hash & mask;; i = (i + 1) & mask) {
    const Edge& e = edges_[i];
    if (e.to == kNoNode) return nullptr;
    if (e.hash == hash && e.from == from && e.half_only == half_only &&
        e.length == segment.size() &&
        std::memcmp(pool_.data() + e.text, segment.data(), segment.size()) == 0) {
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
  edge.hash = Hash(from, segment, half_only);
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
  // The same letters may be spelled with and without a separator: «همروز» and «هم روز» unite.
  const std::vector<std::string> parts = Split(letters);
  std::string glued;
  for (const std::string& p : parts) glued += p;
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

void Lexicon::Finish(ClassSets& sets) {
  // Entries that differ only in separators meet at one node when glued; the node keeps the first,
  // which then answers for the readings of all of them («همه روزه», «همهروزه»).
  std::unordered_map<std::string, std::vector<EntryId>> glued;
  for (EntryId id = 1; id < entries_.size(); ++id) {
    std::string key;
    for (char c : entries_[id].letters) {
      if (c != ' ') key += c;
    }
    glued[key].push_back(id);
  }
  std::vector<std::pair<EntryId, Reading>> more;
  for (auto& [key, ids] : glued) {
    if (ids.size() < 2) continue;
    for (EntryId a : ids) {
      for (EntryId b : ids) {
        if (a == b) continue;
        // The more separated spelling may be written as the less separated one, never the reverse;
        // only the entry that owns the glued node must also answer for the others.
        if (FindEdge(kRoot, key, false) == nullptr) continue;
        const EntryId owner = EntryAt(FindEdge(kRoot, key, false)->to);
        if (a != owner) continue;
        for (const Reading& r : entries_[b].readings) more.emplace_back(a, r);
      }
    }
  }
  for (const auto& [id, reading] : more) entries_[id].readings.push_back(reading);
  for (Entry& e : entries_) {
    ClassSet set;
    std::vector<Reading> unique;
    for (const Reading& r : e.readings) {
      const bool known = std::any_of(unique.begin(), unique.end(), [&](const Reading& u) {
        return u.cls == r.cls && u.value == r.value;
      });
      if (!known) unique.push_back(r);
      set.set(r.cls);
    }
    e.readings = std::move(unique);
    e.set = sets.Intern(set);
  }
  for (auto& list : glue_by_last_) list.clear();
  for (size_t i = 0; i < glue_.size(); ++i) {
    glue_by_last_[static_cast<uint8_t>(glue_[i].back())].push_back(static_cast<uint16_t>(i));
  }
  for (auto& list : glue_by_last_) {
    std::sort(list.begin(), list.end(), [&](uint16_t a, uint16_t b) {
      return glue_[a].size() < glue_[b].size();
    });
  }
  for (auto& list : number_words_) list.clear();
  for (EntryId id = 1; id < entries_.size(); ++id) {
    const Entry& e = entries_[id];
    if (e.number < 0 || e.letters.empty() || e.letters.find('\x01') != std::string::npos) continue;
    number_words_[static_cast<uint8_t>(e.letters[0])].push_back(id);
  }
  for (auto& list : number_words_) {
    std::sort(list.begin(), list.end(), [&](EntryId a, EntryId b) {
      return entries_[a].letters.size() > entries_[b].letters.size();
    });
  }
}

}  // namespace gahnegar
