// The lexicon: every known spelling and the classes and values it may have.
//
// An entry is written in parts («سه شنبه» has two). In the text a part may be followed by a space,
// a half-space or nothing: a text may be glued more than the entry, never split more. So entries
// lie in a trie whose edges are SEGMENTS (letters without a separator), one path for every way of
// gluing the parts; an unknown word costs one hash look-up.
// Example: Add("سه شنبه") makes the paths [سه][شنبه] and [سهشنبه].
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/lex/classes.h"
#include "engine/lex/word_key.h"
#include "engine/tables/strings.h"
#include "engine/tables/table.h"

namespace gahnegar {

using EntryId = uint32_t;  // 0 = none
using ValueId = uint32_t;  // 0 = no value; others belong to the grammar

struct Reading {
  uint32_t cls;  // a ClassId
  ValueId value;
};

struct Entry {
  int64_t number = -1;    // >= 0: it is a number word
  SetId set = kEmptySet;  // of the readings' classes, filled by Lexicon::Finish
  uint16_t ordinal = false;
  uint16_t multi_part = false;
};

class Lexicon {
 public:
  using NodeId = uint32_t;
  static constexpr NodeId kRoot = 0;
  static constexpr NodeId kNoNode = 0xFFFFFFFF;

  // Letters without a separator, and the key of the first of them.
  struct Segment {
    std::string_view letters;
    WordKey key;

    explicit Segment(std::string_view word)
        : letters(word), key(word, 0, std::min(word.size(), WordKey::kLongest)) {}
    // text[begin, end)
    Segment(std::string_view text, size_t begin, size_t end)
        : letters(text.substr(begin, end - begin)),
          key(text, begin, std::min(end, begin + WordKey::kLongest)) {}
    // A word with its key, at most as long as a key.
    Segment(std::string_view word, const WordKey& of) : letters(word), key(of) {}
  };

  // How an ending joins its word: written together or by a half-space, or by a space as well.
  enum class Join : uint8_t { kClose, kLoose };

  Lexicon();

  // Adds a reading to the entry of these letters (alphabet bytes, parts separated by ' ').
  EntryId Add(std::string_view letters, Reading reading);
  // The same entry without a reading (a literal of a rule).
  EntryId AddBare(std::string_view letters);
  void AddReading(EntryId id, Reading reading) { added_.emplace_back(id, reading); }
  void SetNumber(EntryId id, int64_t number, bool ordinal) {
    entries_.Mutable(id).number = number;
    entries_.Mutable(id).ordinal = ordinal;
  }
  // The word `letters` with an ending: glued, or after a separator as `join` allows.
  void AddWithEnding(std::string_view letters, std::string_view ending, Join join, Reading reading);
  // A word that may be glued to what stands before it («مردادماه»).
  void AddGlue(std::string_view letters);

  // Step by one segment from a node; `half_space`: what stands before the segment is a half-space.
  NodeId Find(NodeId from, const Segment& segment, bool half_space) const {
    const uint64_t hash = Hash(from, segment, false);
    if (from == kRoot && !Holds(first_, hash)) return kNoNode;
    const NodeId to = Follow(hash, from, segment, false);
    if (to != kNoNode || !half_space) return to;
    return Follow(Hash(from, segment, true), from, segment, true);
  }
  // False: no word goes on with this segment after its first.
  bool MayContinue(const Segment& segment) const {
    return Holds(continuing_, Hash(kRoot, segment, false));
  }
  EntryId EntryAt(NodeId node) const { return nodes_[node].entry; }
  bool HasChildren(NodeId node) const { return nodes_[node].children; }

  // The entries written exactly so, over a space or over a half-space.
  std::vector<EntryId> Spelled(std::string_view letters) const;

  const Entry& entry(EntryId id) const { return entries_[id]; }
  size_t entry_count() const { return entries_.size(); }
  // Parts joined by ' ', in the one-byte alphabet.
  std::string_view Letters(EntryId id) const {
    std::string_view letters = spellings_[id];
    if (letters.ends_with(kClose)) letters.remove_suffix(1);
    return letters;
  }
  std::span<const Reading> Readings(EntryId id) const { return readings_[id]; }

  // Lengths in letters of the glue words that end `segment` (not the whole of it), shortest first.
  // Returns how many were written to `lengths` (at most 4).
  int GlueEndings(std::string_view segment, uint8_t lengths[4]) const;

  // Whether a glue word may end so: its last two letters (or its only one).
  bool MayEndInGlue(std::string_view segment) const {
    const size_t i = Pair(segment[segment.size() - 2], segment[segment.size() - 1]);
    return glue_ends_[i >> 6] >> (i & 63) & 1;
  }

  // Number words by their first two letters, longest first: for numbers written together.
  std::span<const EntryId> NumberWords(char first, char second) const {
    return number_words_[number_lists_[Pair(first, second)]];
  }

  // Builds the tables of glue words and numbers; enough for cutting text into words.
  void Prepare();
  // After the last Add: Prepare, and the sets of every entry.
  void Finish(ClassSets& sets);

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [spellings, entries, readings, added, nodes, filter, continuing, edges, count, pool, glue,
           by_last, ends, lists, words] = *this;
    medium(spellings, entries, readings, nodes, filter, continuing, edges, count, pool, glue,
           by_last, ends, lists, words);
  }

 private:
  // Ends the spelling of an entry that is reached over a half-space only.
  static constexpr char kClose = '\x01';

  struct Node {
    EntryId entry = 0;
    uint32_t children = false;
  };
  struct Edge {
    uint64_t low = 0, high = 0;  // key of the segment
    NodeId from = 0;
    NodeId to = kNoNode;
    uint32_t text = 0;  // offset in pool_ of a segment longer than a key
    uint16_t length = 0;
    uint16_t half_only = false;
  };

  static size_t Pair(char first, char second) {
    return static_cast<size_t>(static_cast<uint8_t>(first)) << 8 | static_cast<uint8_t>(second);
  }
  NodeId Step(NodeId from, std::string_view letters, bool half_only);
  void Insert(std::span<const std::string_view> parts, bool last_half_only, EntryId id);
  // The entry of this spelling; `fresh`: it was not there.
  EntryId EntryFor(std::string_view spelling, bool* fresh);
  void SortReadings();
  static uint64_t Hash(NodeId from, const Segment& segment, bool half_only) {
    uint64_t h = segment.key.hash ^
                 (static_cast<uint64_t>(from) * 2 + half_only + 1) * 0x9E3779B97F4A7C15ull ^
                 static_cast<uint64_t>(segment.letters.size()) << 56;
    h *= 0xD6E8FEB86659FD93ull;
    return h ^ h >> 32;
  }
  NodeId Follow(uint64_t hash, NodeId from, const Segment& segment, bool half_only) const {
    const size_t mask = edges_.size() - 1;
    for (size_t i = hash & mask;; i = (i + 1) & mask) {
      const Edge& e = edges_[i];
      if (e.to == kNoNode) return kNoNode;
      if (e.low == segment.key.low && e.high == segment.key.high && e.from == from &&
          e.half_only == half_only && e.length == segment.letters.size() &&
          (e.length <= WordKey::kLongest || SameRest(e, segment.letters))) {
        return e.to;
      }
    }
  }
  bool SameRest(const Edge& e, std::string_view letters) const {
    return std::string_view(pool_.data() + e.text, e.length) == letters;
  }
  void Grow();

  Strings spellings_;  // of the entries, by their ids
  Table<Entry> entries_;
  Rows<Reading> readings_;                          // of the entries, filled by Finish
  std::vector<std::pair<EntryId, Reading>> added_;  // until then
  Table<Node> nodes_;
  // One bit a segment, by its hash. Most words of a text are unknown, and are told so here without a
  // look at the table.
  using Filter = Table<uint64_t>;
  static bool Holds(const Filter& filter, uint64_t hash) {
    const size_t bit = hash >> 40 & (filter.size() * 64 - 1);
    return filter[bit >> 6] >> (bit & 63) & 1;
  }
  static void Put(uint64_t hash, Filter& filter) {
    const size_t bit = hash >> 40 & (filter.size() * 64 - 1);
    filter.Mutable(bit >> 6) |= uint64_t{1} << (bit & 63);
  }
  Filter first_, continuing_;  // of root segments, of the others
  Table<Edge> edges_;          // open addressing, size a power of two
  size_t edge_count_ = 0;
  Table<char> pool_;
  Strings glue_;
  Rows<uint16_t> glue_by_last_;
  uint64_t glue_ends_[1024] = {};
  Table<uint16_t> number_lists_;  // by the first two letters; 0 = none
  Rows<EntryId> number_words_;    // [0] is empty
};

}  // namespace gahnegar
