// The words of the event stage: who, where, what happens, and the small words between.
//
// They live in a table of their own, apart from the lexicon of the temporal stages: there the
// longest word decides where a run is cut; here every reading of a place in the text is wanted, and
// thousands of ordinary words must not move the borders of dates. The key of an entry is its
// letters without separators, and an entry of n parts is found in n or fewer pieces: a text may be
// written more together than the entry, never more apart. Built once from the word lists under
// words/events/ of a grammar; then only read.
//
// Example: «نخست وزیر» finds نخست‌وزیر، نخستوزیر، نخست وزیر, all as
// {office}.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/grammar/grammar.h"
#include "engine/tables/strings.h"
#include "engine/tables/table.h"

namespace gahnegar::events {

enum class Class : uint16_t {
  kGiven,
  kFigure,
  kHonorKept,
  kHonorDropped,
  kOffice,
  kDiplomat,
  kCounterpart,
  kGroup,
  kBody,
  kModifier,
  kField,
  kOrgHead,
  kOrgKnown,
  kCountry,
  kNationality,
  kCapital,
  kCity,
  kPlaceHead,
  kCommon,
  kAgency,
  kAgencyAmbiguous,
  kPrep,
  kObject,
  kAnd,
  kThat,
  kIf,
  kSubordinate,
  kConjunction,
  kPronoun,
  kPronounMany,
  kOwn,
  kThis,
  kQuantity,
  kAtLeast,
  kAdverb,
  kByPhone,
  kPerhaps,
  kUnnamed,
  kPlanned,
  kHabit,
  kNotOnce,
  kReporter,
  kSport,
  kNameOf,
  kDesk,
  kHuman,
  kVerb,
  kPastNoun,
  kVerbal,
  kSpeech,
  kNoun,
  kPayingCall,
  kSuffix,
  kPlural,
  kNumber,
  kMission,
  kOrdinary,
  kKin,
  kPenalty,
  kDeputy,
  kPeople,
  kSurname,
  kRuler,     // an office that a name follows at once: «صدراعظم شولتس»
  kNamesake,  // opens the name of one after whom a body is named: «بنیاد شهید …»
  kCount
};
using Mask = uint64_t;
constexpr Mask Bit(Class c) { return Mask{1} << static_cast<int>(c); }
template <typename... C>
constexpr Mask Bits(C... c) {
  return (Bit(c) | ...);
}
static_assert(static_cast<int>(Class::kCount) <= 64);

// What the phrase after a preposition is to a verb.
enum class Prep : uint8_t {
  kNone,
  kWith,
  kFrom,
  kTo,
  kIn,
  kBetween,
  kAgainst,
  kBy,
  kAs,
  kLed,
  kMediated,
  kHosted,
  kInvited,
  kAfter,
  kDuring,
  kNear,
  kSource,
  kSaying,
  kFor,
  kOther
};

enum class VerbTense : uint8_t {
  kPast,
  kProgressive,
  kPerfect,
  kParticiple,
  kPluperfect,
  kFuture,
  kPresent,
  kSubjunctive,
  kInfinitive
};

// A finite verb form, packed into 16 bits as the value of a reading.
struct VerbForm {
  uint8_t group = 0;  // [0, 64) of Vocabulary::groups
  VerbTense tense = VerbTense::kPast;
  bool negated = false, plural = false, first_person = false;

  uint16_t Pack() const {
    return static_cast<uint16_t>(group | static_cast<int>(tense) << 6 | negated << 10 |
                                 plural << 11 | first_person << 12);
  }
  static VerbForm Unpack(uint16_t v) {
    return {static_cast<uint8_t>(v & 63), static_cast<VerbTense>(v >> 6 & 15), (v >> 10 & 1) != 0,
            (v >> 11 & 1) != 0, (v >> 12 & 1) != 0};
  }
};

// Which kinds of phrases a predicate takes, and as what.
enum class Frame : uint8_t {
  kWith,
  kTo,
  kTour,
  kInto,
  kDest,
  kLeave,
  kGo,
  kOf,
  kHost,
  kReach,
  kAcc,
  kToS,
  kToWhom,
  kHold,
  kElected,
  kWin,
  kAttack,
  kStrike,
  kOccur,
  kIntr,
  kPartner,
  kFrom,
  kAppoint,
  kTry,
  kShake,
  kMediate,
  kReceive,
  kRecall,
  kSigned,
  kSession,
  kCondemn,
  kPoll,
  kWelcome
};

// What a verbal word and its verb say of an event («برگزار شد», «لغو شد»).
enum class Fate : uint8_t {
  kNone,
  kHappen,
  kPerform,
  kDeny,
  kConfirm,
  kReport,
  kIssue,
  kAttend,
  kPlan
};

struct EventType {
  std::string name, cameo, plover_event, plover_mode, noun;
  // How a headline joins counterparts: «دیدار X با Y» (with), «حمله X به Y» (to),
  // «بازداشت Y توسط X» (of, and self where a subject alone is the one it befell: «استعفای X»).
  std::string join;

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [n, c, event, mode, word, joining] = *this;
    medium(n, c, event, mode, word, joining);
  }
};

struct Predicate {
  uint16_t type = 0;  // of Vocabulary::types
  std::string cameo;
  Frame frame = Frame::kWith;
  uint64_t groups = 0;  // verbs it goes with
  uint32_t fates = 0;   // bits of Fate

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [t, c, f, verbs, bits] = *this;
    medium(t, c, f, verbs, bits);
  }
};

struct Verbal {
  Fate fate = Fate::kNone;
  uint64_t groups = 0;

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [f, verbs] = *this;
    medium(f, verbs);
  }
};

// What a unit of a sentence is.
enum class Kind : uint8_t {
  kWord,
  kNumber,
  kPrep,
  kObject,
  kAnd,
  kComma,
  kMark,
  kOpenQuote,
  kCloseQuote,
  kThat,
  kIf,
  kSubordinate,
  kConjunction,
  kAdverb,
  kPronoun,
  kQuantity,
  kDate,
  kNoun,
  kVerb,
  kGone
};

struct WordReading {
  Class cls;
  uint16_t value;
};

struct WordEntry {
  uint64_t hash = 0;
  Mask mask = 0;
  uint32_t first = 0;     // readings
  uint32_t spelling = 0;  // as the grammar writes it: Vocabulary::Spelling
  int32_t count = 0;
  int32_t parts = 0;
};

// What an entry does in a sentence, as far as it says by itself.
struct WordRole {
  Kind kind = Kind::kWord;
  Prep prep = Prep::kNone;  // of kPrep
  uint16_t predicate = 0;   // of kNoun
  uint16_t verb = 0;        // VerbForm, of what is a verb also
  bool event = false;       // IsEvent
  bool going = false;       // IsGoing
};

class Vocabulary {
 public:
  Vocabulary() = default;  // no words
  explicit Vocabulary(const grammar::Grammar& grammar);

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [raw, keyed, entries, places, readings, spellings, mask, all, prefixes, later, events,
           event_keys, source_keys, predicates, verbals, types, groups, suffixes, plurals, people,
           doers, ends, and_spelling, with_spelling, to_spelling, by_spelling, verb_predicate,
           going_bits, be_bits, speaking_bits, sitting_bits, becoming_bits, going_index] = *this;
    medium(entries, places, readings, spellings, mask, all, prefixes, later, events, event_keys,
           source_keys, predicates, verbals, types, groups, suffixes, plurals, people, doers, ends,
           and_spelling, with_spelling, to_spelling, by_spelling, verb_predicate, going_bits,
           be_bits, speaking_bits, sitting_bits, becoming_bits, going_index);
  }

  static constexpr uint64_t kSeed = 0xCBF29CE484222325ull;
  static uint64_t Extend(uint64_t hash, char letter) {
    return (hash ^ static_cast<uint8_t>(letter)) * 0x9E3779B97F4A7C15ull;
  }
  static uint64_t Extend(uint64_t hash, std::string_view letters) {
    for (char c : letters) hash = Extend(hash, c);
    return hash;
  }
  static uint64_t Final(uint64_t hash) { return (hash ^ hash >> 29) | 1; }

  // The entry of these letters when it has at least `parts` parts; null otherwise.
  const WordEntry* Find(uint64_t final_hash, int parts) const {
    if (!Holds(all_, final_hash)) return nullptr;
    // 12 bits of the hash stand beside the number of the entry, so that a miss stays in the cache.
    const uint32_t tag = static_cast<uint32_t>(final_hash >> 52) << 20;
    for (size_t i = final_hash >> 20 & mask_;; i = (i + 1) & mask_) {
      const uint32_t place = places_[i];
      if (place == 0) return nullptr;
      if ((place & 0xFFF00000u) != tag) continue;
      const WordEntry& e = entries_[place & 0xFFFFFu];
      if (e.hash == final_hash) return e.parts >= parts ? &e : nullptr;
    }
  }
  std::string_view Spelling(const WordEntry& e) const { return spellings_[e.spelling]; }
  // The classes of a mask by their names in the grammar.
  static std::string Describe(Mask mask);
  // False: no entry goes on after its first parts, whose letters have this hash.
  bool MayGoOn(uint64_t hash) const { return Holds(prefixes_, Final(hash)); }
  // False: no entry goes on with a segment of this hash.
  bool MayContinue(uint64_t hash) const { return Holds(later_, Final(hash)); }
  // False: no event word begins with a segment of this hash.
  bool MayBeEvent(uint64_t hash) const { return Holds(events_, Final(hash)); }
  // False: the key of no event word is, or is written together in, a segment of this hash (PutKeys);
  // so a sentence without such a segment has no event word.
  bool MayKeyEvent(uint64_t hash) const {
    return std::binary_search(event_keys_.begin(), event_keys_.end(), hash);
  }
  // The same of sources and what introduces them («به گزارش»).
  bool MayKeySource(uint64_t hash) const {
    return std::binary_search(source_keys_.begin(), source_keys_.end(), hash);
  }
  // The value of the reading of this class; the entry has one.
  uint16_t Value(const WordEntry& e, Class c) const {
    for (uint32_t i = e.first, n = i + static_cast<uint32_t>(e.count); i < n; ++i) {
      if (readings_[i].cls == c) return readings_[i].value;
    }
    return 0;
  }
  const WordReading* ReadingsOf(const WordEntry& e) const { return &readings_[e.first]; }

  const Predicate& predicate(uint16_t i) const { return predicates_[i]; }
  const Verbal& verbal(uint16_t i) const { return verbals_[i]; }
  const EventType& type(uint16_t i) const { return types_[i]; }
  // Verbs that are an event by themselves («درگذشت»); null for the others.
  const Predicate* VerbPredicate(uint8_t group) const {
    const int i = verb_predicate_[group & 63];
    return i < 0 ? nullptr : &predicates_[i];
  }
  uint16_t VerbPredicateIndex(uint8_t group) const {
    return static_cast<uint16_t>(verb_predicate_[group & 63]);
  }
  // Verbs of going: with a place after «به» they are a visit.
  uint64_t be() const { return be_; }
  // Verbs of saying; of sitting down to talk; «شدن».
  uint64_t speaking() const { return speaking_; }
  uint64_t sitting() const { return sitting_; }
  uint64_t becoming() const { return becoming_; }
  uint64_t going_groups() const { return going_groups_; }
  uint16_t going() const { return going_; }
  // A word of an event by itself; a form of a verb of going.
  bool IsEvent(const WordEntry& e) const {
    if (e.mask & Bits(Class::kNoun, Class::kPayingCall)) return true;
    return (e.mask & Bit(Class::kVerb)) != 0 && VerbPredicate(GroupOf(e)) != nullptr;
  }
  bool IsGoing(const WordEntry& e) const {
    return (e.mask & Bit(Class::kVerb)) != 0 && (going_groups_ >> GroupOf(e) & 1) != 0;
  }
  // Of an entry read with these of its classes.
  WordRole RoleOf(const WordEntry& e, Mask mask) const;
  const Predicate* PredicateOfType(std::string_view type) const;
  int TypeIndex(std::string_view name) const;
  uint64_t Group(std::string_view name) const;  // a bit; 0 when there is none
  // Noun endings that may stand apart or be glued, longest first («های», «ها», «ی»).
  const std::vector<std::string>& suffixes() const { return suffixes_; }
  bool EndsSuffix(char last) const { return suffix_ends_[static_cast<uint8_t>(last)]; }
  const std::vector<std::string>& people_endings() const { return people_; }
  // «کاران», «داران»: words that end so are of people.
  const std::vector<std::string>& doers() const { return doers_; }
  const std::vector<std::string>& plurals() const { return plurals_; }
  const std::string& and_word() const { return and_; }
  const std::string& with_word() const { return with_; }
  const std::string& to_word() const { return to_; }
  const std::string& by_word() const { return by_; }

 private:
  uint8_t GroupOf(const WordEntry& e) const {
    return VerbForm::Unpack(Value(e, Class::kVerb)).group;
  }
  struct Raw {
    uint64_t hash;
    uint8_t parts;
    WordReading reading;
    const std::string* spelling;
    bool variant = false;  // made with an ending; a word that is listed itself goes before
  };
  // Sets of final hashes: a bit each.
  using Filter = Table<uint64_t>;
  static constexpr size_t kFilterWords = 4096;
  static bool Holds(const Filter& filter, uint64_t final_hash) {
    const uint64_t f = final_hash >> 24;
    return filter[f >> 6 & (kFilterWords - 1)] >> (f & 63) & 1;
  }
  static void Put(uint64_t final_hash, Filter* filter) {
    const uint64_t f = final_hash >> 24;
    filter->Mutable(f >> 6 & (kFilterWords - 1)) |= uint64_t{1} << (f & 63);
  }
  void Add(std::string_view letters, WordReading reading, const std::string* spelling);
  void AddVerbs(const grammar::Words& stems, const grammar::Words& model);
  void Build();
  void PutKeys();
  int GroupIndex(const std::string& name);
  Predicate PredicateOf(const std::string& value);

  std::vector<Raw> raw_;
  std::vector<std::string> keyed_;  // spellings that PutKeys looks at
  Table<WordEntry> entries_;        // [0] is none
  Table<uint32_t> places_;          // open addressing: tag and number
  Table<WordReading> readings_;
  Strings spellings_;
  size_t mask_ = 0;
  // Of entries, their first parts, the others, event words.
  Filter all_, prefixes_, later_, events_;
  Table<uint64_t> event_keys_, source_keys_;  // hashes, ascending
  std::vector<Predicate> predicates_;
  std::vector<Verbal> verbals_;
  std::vector<EventType> types_;
  std::vector<std::string> groups_;
  std::vector<std::string> suffixes_, plurals_, people_, doers_;
  std::array<bool, 256> suffix_ends_{};
  std::string and_, with_, to_, by_;
  std::array<int, 64> verb_predicate_;
  uint64_t going_groups_ = 0, be_ = 0, speaking_ = 0, sitting_ = 0, becoming_ = 0;
  uint16_t going_ = 0;
};

// Classes whose words are known with a noun ending as well.
inline constexpr Mask kStrippable =
    Bits(Class::kCommon, Class::kOffice, Class::kOrgHead, Class::kPlaceHead, Class::kModifier,
         Class::kGroup, Class::kBody, Class::kHuman, Class::kReporter, Class::kSport,
         Class::kNameOf, Class::kNotOnce, Class::kCounterpart, Class::kDiplomat);

// Classes that make a unit more than a word.
inline constexpr Mask kGrammatical =
    Bits(Class::kNoun, Class::kVerb, Class::kPrep, Class::kObject, Class::kAnd, Class::kThat,
         Class::kIf, Class::kSubordinate, Class::kConjunction, Class::kPronoun, Class::kPronounMany,
         Class::kQuantity, Class::kAdverb, Class::kPerhaps, Class::kPlanned, Class::kHabit,
         Class::kByPhone);

// Letters of a segment: letters only, or digits with signs between («1+4»).
size_t SegmentEnd(std::string_view text, size_t begin);

}  // namespace gahnegar::events
