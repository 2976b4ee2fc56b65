// Numbers: which number classes a number belongs to («۱۵» may be a day, a count, an hour), and
// reading numbers in words, however they are joined («بیست و یکم»، «بیست‌ویکم»، «بیستویکم»).
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/lex/lexicon.h"
#include "engine/lex/token.h"

namespace gahnegar {

// One form of a number slot: `slot day  number 1..31 | ordinal 1..31`.
struct NumberForm {
  enum class Kind : uint8_t { kNumber, kDigits, kSpelled, kOrdinal };
  Kind kind = Kind::kNumber;
  int64_t from = 0, to = 0;  // inclusive
  bool two_digits = false;   // written 00..99: exactly two digits

  template <typename Medium>
  void Store(Medium& medium) {
    auto& [k, first, last, two] = *this;
    medium(k, first, last, two);
  }
};

class NumberClasses {
 public:
  void AddSlot(ClassId cls, NumberForm form) { forms_.push_back({cls, form}); }
  // A number that a rule names: exactly this value.
  void AddLiteral(ClassId cls, int64_t value, bool ordinal) {
    literals_.push_back({cls, value, ordinal});
  }
  void SetBuiltIn(ClassId number, ClassId ordinal, ClassId word) {
    number_ = number;
    ordinal_ = ordinal;
    word_ = word;
  }
  // The same slots and literals without the memo of sets.
  NumberClasses Fresh() const {
    NumberClasses fresh = *this;
    fresh.memo_.clear();
    return fresh;
  }
  template <typename Medium>
  void Store(Medium& medium) {
    auto& [forms, literals, number, ordinal, word, memo] = *this;
    medium(forms, literals, number, ordinal, word);
  }
  // Values at which some slot begins or ends, and those that rules name: between two of them all
  // numbers belong to the same classes.
  std::vector<int64_t> Boundaries() const;
  // The set of the number token `t`, united with `base` (what its letters are besides a number).
  SetId SetOf(const Token& t, SetId base, ClassSets& sets) const;

 private:
  struct Slot {
    ClassId cls;
    NumberForm form;
    template <typename Medium>
    void Store(Medium& medium) {
      auto& [c, f] = *this;
      medium(c, f);
    }
  };
  struct Literal {
    ClassId cls;
    int64_t value;
    bool ordinal;
    template <typename Medium>
    void Store(Medium& medium) {
      auto& [c, v, o] = *this;
      medium(c, v, o);
    }
  };
  std::vector<Slot> forms_;
  std::vector<Literal> literals_;
  ClassId number_ = 0, ordinal_ = 0, word_ = 0;
  mutable std::unordered_map<uint64_t, SetId> memo_;
};

// A number in words that begins at text[begin].
struct SpelledNumber {
  uint32_t end = 0;  // 0: there is none
  int64_t value = 0;
  bool ordinal = false;
  bool at_glue = false;   // the next letter begins a glued word («ششماهه»)
  bool one_word = false;  // a single number word
};

class NumberReader {
 public:
  struct Word {
    uint32_t end = 0;
    int64_t value = -1;
    bool ordinal = false;
    bool at_glue = false;
  };
  struct Words {
    static constexpr int kMost = 8;
    Word at[kMost];
    int size = 0;
    const Word* begin() const { return at; }
    const Word* end() const { return at + size; }
  };

  void Build(const Lexicon& lexicon);
  template <typename Medium>
  void Store(Medium& medium) {
    auto& [starts] = *this;
    medium(starts);
  }
  bool MayBegin(char first, char second) const {
    const size_t i = static_cast<uint8_t>(first) << 8 | static_cast<uint8_t>(second);
    return starts_[i >> 6] >> (i & 63) & 1;
  }
  // False: no number word begins with these letters of a run, whatever follows the run.
  bool MayBeginNumber(const Lexicon& lexicon, std::string_view run) const;
  SpelledNumber Read(const Lexicon& lexicon, std::string_view text, uint32_t begin) const;
  // «۲۰ هزار»: digits followed by multipliers; `value` in and out; returns the new end or `end`.
  uint32_t ReadMultipliers(const Lexicon& lexicon, std::string_view text, uint32_t end,
                           int64_t* value) const;

 private:
  // Every reading of a number word at `begin`, longest first, whose end is a lawful one.
  void WordsAt(const Lexicon& lexicon, std::string_view text, uint32_t begin, Words* words) const;

  uint64_t starts_[1024] = {};
};

}  // namespace gahnegar
