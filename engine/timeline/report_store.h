// Where the reports of a timeline are kept until they are merged: every text once, everything else
// in numbers, so that memory grows with events (about half a kilobyte each) and not with documents.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/document.h"
#include "engine/events/event.h"
#include "engine/timeline/person_name.h"

namespace gahnegar {

// A text that is kept once; 0 is the empty one.
using TextId = uint32_t;

class TextPool {
 public:
  TextPool();
  TextId Add(std::string_view text);
  std::string_view operator[](TextId id) const { return texts_[id]; }
  size_t size() const { return texts_.size(); }

 private:
  void Grow();

  std::vector<std::unique_ptr<char[]>> blocks_;
  size_t left_ = 0;  // of the last block
  char* next_ = nullptr;
  std::vector<std::string_view> texts_;
  std::vector<TextId> table_;  // open addressing; 0 = free
};

struct ShortSpan {
  std::array<uint32_t, 6> at{};  // byte, code point, utf16 of the beginning; then of the end
  TextSpan Whole() const;
};
ShortSpan Shorten(const TextSpan& span);

// An Instant in eight bytes.
struct ShortInstant {
  int32_t day = kNone;
  int32_t second = -1;  // -1 = none said
  static constexpr int32_t kNone = INT32_MIN;
  bool has() const { return day != kNone; }
  std::optional<Instant> Whole() const;
  friend auto operator<=>(const ShortInstant&, const ShortInstant&) = default;
};
ShortInstant Shorten(const std::optional<Instant>& instant);

// Somebody as one report has him; equal for equal name, role and country.
struct Person {
  PersonName name, role;
  TextId country = 0;
  bool nobody = false;  // «دو طرف»
};
using PersonId = uint32_t;

struct StoredParticipant {
  TextId name, text, role, country;
  PersonId person;
  Side side;
  ShortSpan span;
};

struct StoredReport {
  uint32_t document;
  TextId id, type, cameo, plover_event, plover_mode, when, trigger, place, source, headline_fa,
      headline_en, evidence;
  ShortInstant start, end;
  uint32_t first_participant;
  uint16_t participants;
  Modality modality;
  int8_t grain;  // -1 = none
  bool has_place;
  double confidence;
  ShortSpan trigger_span, place_span, evidence_span;
};

struct StoredDocument {
  TextId id, source, url;
  ShortInstant published;
  // Equal for what is one document: the same number for the same id, source, address and day; a
  // document without an id is like no other.
  uint32_t identity;
};

class ReportStore {
 public:
  explicit ReportStore(const TimelineWords& words) : names_(words) {}

  void Add(const Document& document, const std::vector<Event>& events);

  const std::vector<StoredReport>& reports() const { return reports_; }
  const StoredDocument& document(uint32_t i) const { return documents_[i]; }
  const StoredParticipant* participants(const StoredReport& report) const {
    return participants_.data() + report.first_participant;
  }
  const Person& person(PersonId id) const { return persons_[id]; }
  const PersonName& place(const StoredReport& report) const;
  std::string_view text(TextId id) const { return texts_[id]; }

 private:
  struct PersonKeyHash {
    size_t operator()(const std::array<TextId, 3>& key) const;
  };
  PersonId PersonOf(TextId name, TextId role, TextId country);
  void AddPlace(TextId place);

  NameReader names_;
  TextPool texts_;
  std::vector<StoredDocument> documents_;
  std::vector<StoredReport> reports_;
  std::vector<StoredParticipant> participants_;
  std::vector<Person> persons_;
  std::unordered_map<std::array<TextId, 3>, PersonId, PersonKeyHash> person_ids_;
  std::unordered_map<TextId, PersonName> places_;
  std::unordered_map<uint64_t, std::vector<uint32_t>> known_documents_;
  uint32_t identities_ = 0;
};

}  // namespace gahnegar
