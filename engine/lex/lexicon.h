// The lexicon: every known spelling and the classes and values it may have.
//
// An entry is written in parts («سه شنبه» has two). In the text a part may be followed by a space,
// a half-space or nothing: a text may be glued more than the entry, never split more. So entries
// lie in a trie whose edges are SEGMENTS (letters without a separator), one path for every way of
// gluing the parts; an unknown word costs one hash look-up.
// Example: Add("سه شنبه") makes the paths [سه][شنبه] and [سهشنبه].
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lex/classes.h"

namespace gahnegar {

using EntryId = uint32_t;  // 0 = none
using ValueId = uint32_t;  // 0 = no value; others belong to the grammar

struct Reading {
  ClassId cls;
  ValueId value;
};

struct Entry {
  std::string letters;  // parts joined by ' ', in the one-byte alphabet
  std::vector<Reading> readings;
  SetId set = kEmptySet;  // of the readings' classes, filled by Lexicon::Finish
  int64_t number = -1;    // >= 0: it is a number word
  bool ordinal = false;
  bool multi_part = false;
};

class Lexicon {
 public:
  using NodeId = uint32_t;
  static constexpr NodeId kRoot = 0;
  static constexpr NodeId kNoNode = 0xFFFFFFFF;

  // How an ending joins its word: written together or by a half-space, or by a space as well.
  enum class Join : uint8_t { kClose, kLoose };

  Lexicon();

  // Adds a reading to the entry of these letters (alphabet bytes, parts separated by ' ').
  EntryId Add(std::string_view letters, Reading reading);
  // The same entry without a reading (a literal of a rule).
  EntryId AddBare(std::string_view letters);
  // The word `letters` with an ending: glued, or after a separator as `join` allows.
  void AddWithEnding(std::string_view letters, std::string_view ending, Join join, Reading reading);
  // A word that may be glued to what stands before it («مردادماه»).
  void AddGlue(std::string_view letters);

  // Step by one segment from a node; `half_space`: what stands before the segment is a half-space.
  NodeId Find(NodeId from, std::string_view segment, bool half_space) const;
  EntryId EntryAt(NodeId node) const { return nodes_[node].entry; }
  bool HasChildren(NodeId node) const { return nodes_[node].children; }

  Entry& entry(EntryId id) { return entries_[id]; }
  const Entry& entry(EntryId id) const { return entries_[id]; }
  size_t entry_count() const { return entries_.size(); }

  // Lengths in letters of the glue words that end `segment` (not the whole of it), shortest first.
  // Returns how many were written to `lengths` (at most 4).
  int GlueEndings(std::string_view segment, uint8_t lengths[4]) const;

  // Number words by first letter, longest first: for numbers written together.
  const std::vector<EntryId>& NumberWords(uint8_t first_letter) const {
    return number_words_[first_letter];
  }

  // After the last Add: builds the sets and the tables that look-ups use.
  void Finish(ClassSets& sets);

 private:
  struct Node {
    EntryId entry = 0;
    bool children = false;
  };
  struct Edge {
    uint64_t hash = 0;
    NodeId from = 0;
    NodeId to = kNoNode;
    uint32_t text = 0;  // offset in pool_
    uint16_t length = 0;
    bool half_only = false;
  };

  NodeId Step(NodeId from, std::string_view segment, bool half_only);
  void Insert(const std::vector<std::string>& parts, bool last_half_only, EntryId id);
  EntryId EntryFor(std::string_view letters);
  static uint64_t Hash(NodeId from, std::string_view segment, bool half_only);
  const Edge* FindEdge(NodeId from, std::string_view segment, bool half_only) const;
  void Grow();

  std::vector<Entry> entries_;
  std::vector<Node> nodes_;
  std::vector<Edge> edges_;  // open addressing, size a power of two
  size_t edge_count_ = 0;
  std::string pool_;
  std::unordered_map<std::string, EntryId> by_letters_;
  std::vector<std::string> glue_;
  std::vector<uint16_t> glue_by_last_[256];
  std::vector<EntryId> number_words_[256];
};

}  // namespace gahnegar
