// Segments → units: the longest word of the vocabulary at each place, dates first; then repairs
// that look at neighbours (nouns that are past stems, verbs that are not in the lists, endings).
#include <algorithm>

#include "engine/events/sentence.h"
#include "engine/text/alphabet.h"

namespace gahnegar::events {
namespace {

class UnitMaker {
 public:
  UnitMaker(std::string_view text, const Vocabulary& v, Sentence* s) : text_(text), v_(v), s_(*s) {}

  void Run(const std::vector<Dated>& dated) {
    s_.units.clear();
    const auto behind = [this](const Dated& x) { return x.end <= s_.begin; };
    auto d = static_cast<size_t>(std::partition_point(dated.begin(), dated.end(), behind) -
                                 dated.begin());  // the next one
    const std::vector<Segment>& segs = s_.segments;
    uint32_t limit_of = 0;
    size_t limit = 0;  // the first segment of the next date
    for (size_t i = 0; i < segs.size();) {
      while (d < dated.size() && dated[d].end <= segs[i].begin) ++d;
      if (d < dated.size() && dated[d].begin < segs[i].begin) ++d;
      if (d < dated.size() && dated[d].begin == segs[i].begin) {
        Unit& u = s_.units.emplace_back();
        u.begin = segs[i].begin;
        size_t j = i;
        while (j < segs.size() && segs[j].begin < dated[d].end) ++j;
        u.end = segs[j - 1].end;
        u.second = u.end;
        u.segments = static_cast<uint16_t>(j - i);
        u.kind = dated[d].age ? Kind::kWord : Kind::kDate;
        if (dated[d].age) u.mask = Bits(Class::kCommon, Class::kModifier);
        if (dated[d].habit && u.segments > 1) u.mask |= Bit(Class::kHabit);
        u.mention = static_cast<int16_t>(std::min<size_t>(d, 32767));
        i = j;
        continue;
      }
      const uint32_t next = d < dated.size() ? dated[d].begin : UINT32_MAX;
      if (next != limit_of) {
        limit_of = next;
        for (limit = i; limit < segs.size() && segs[limit].begin < next;) ++limit;
      }
      i = segs[i].word ? Word(i, std::max(limit, i + 1)) : Mark(i);
    }
    for (size_t i = 0; i < s_.units.size(); ++i) Repair(i);
  }

 private:
  size_t Mark(size_t i) {
    const size_t n = s_.units.size();
    Unit& u = s_.units.emplace_back();
    u.begin = s_.segments[i].begin;
    u.end = u.second = s_.segments[i].end;
    const char c = text_[u.begin];
    u.kind = c == kComma || c == ','                                ? Kind::kComma
             : c == kOpenQuote || c == kOpenSingleQuote || c == '"' ? Kind::kOpenQuote
             : c == kCloseQuote || c == kCloseSingleQuote           ? Kind::kCloseQuote
                                                                    : Kind::kMark;
    if (c == '"') {
      // The same sign opens and closes.
      for (size_t k = n; k-- > 0;) {
        if (s_.units[k].kind == Kind::kOpenQuote) {
          u.kind = Kind::kCloseQuote;
          break;
        }
        if (s_.units[k].kind == Kind::kCloseQuote) break;
      }
    }
    return i + 1;
  }

  size_t Word(size_t i, size_t limit) {
    const std::vector<Segment>& segs = s_.segments;
    const WordFacts& facts = *segs[i].facts;
    const WordEntry* best = nullptr;  // of several segments
    size_t best_end = i + 1;
    uint64_t hash = facts.hash;
    for (size_t j = i + 1; j < limit && segs[j].word && j < i + 9; ++j) {
      if (!segs[j].facts->continues) break;
      if (j == i + 1 ? !facts.goes_on : !v_.MayGoOn(hash)) break;
      hash = Vocabulary::Extend(hash, Letters(segs[j]));
      const WordEntry* e = v_.Find(Vocabulary::Final(hash), static_cast<int>(j - i + 1));
      if (e == nullptr) continue;
      best = e;
      best_end = j + 1;
    }
    Unit& u = s_.units.emplace_back();
    Unit* before = s_.units.size() > 1 ? &u - 1 : nullptr;
    u.begin = segs[i].begin;
    u.entry = best == nullptr ? facts.entry : best;
    u.mask = best == nullptr ? facts.mask : best->mask;
    u.stripped = best == nullptr && facts.stripped;
    // Endings that stand apart.
    size_t j = best_end;
    while (j < limit && segs[j].word && segs[j].gap > 0 && IsSuffix(segs[j])) ++j;
    u.end = segs[j - 1].end;
    u.second = j > i + 1 ? segs[i + 1].begin : u.end;
    u.segments = static_cast<uint16_t>(j - i);
    Classify(segs[i], best == nullptr ? facts.role : v_.RoleOf(*best, best->mask), &u);
    // «سیل‌زده»: one adjective.
    const bool close = segs[i].gap == 1 && u.segments == 1 && before != nullptr;
    if (close && u.kind == Kind::kVerb && u.verb.tense == VerbTense::kParticiple &&
        before->end + 1 == u.begin &&
        (before->kind == Kind::kWord || before->kind == Kind::kNoun)) {
      before->kind = Kind::kWord;
      before->mask = Bits(Class::kCommon, Class::kModifier);
      before->end = u.end;
      ++before->segments;
      s_.units.pop_back();
      return j;
    }
    // The second half of an unknown compound is no verb and no preposition: «خلیل‌زاد».
    if (close && before->mask == 0 && before->kind == Kind::kWord && u.kind != Kind::kWord &&
        u.kind != Kind::kNumber) {
      u.kind = Kind::kWord;
      u.mask = 0;
      u.entry = nullptr;
    }
    return j;
  }

  std::string_view Letters(const Segment& s) const {
    return text_.substr(s.begin, s.end - s.begin);
  }

  static bool IsSuffix(const Segment& s) {
    return s.facts->suffix && (s.gap < 2 || s.end - s.begin > 1) && s.end - s.begin <= 6;
  }

  void Classify(const Segment& first, const WordRole& role, Unit* u) const {
    u->kind = first.number && u->mask == 0 ? Kind::kNumber : role.kind;
    u->prep = role.prep;
    u->predicate = role.predicate;
    if (u->has(Class::kVerb)) u->verb = VerbForm::Unpack(role.verb);
  }

  void Repair(size_t i) {
    std::vector<Unit>& us = s_.units;
    Unit& u = us[i];
    if (!u.has(Class::kVerb) && u.kind != Kind::kPrep && u.kind != Kind::kNoun) return;
    const Unit* before = i > 0 ? &us[i - 1] : nullptr;
    const Unit* after = i + 1 < us.size() ? &us[i + 1] : nullptr;
    const bool pause = after == nullptr || after->kind == Kind::kMark ||
                       after->kind == Kind::kComma || after->kind == Kind::kAnd ||
                       after->kind == Kind::kThat;
    // Past stems that are nouns as well: verbs before a pause, after something that takes a verb.
    if (u.has(Class::kVerb) && u.has(Class::kPastNoun)) {
      const bool verb = pause && before != nullptr && before->kind != Kind::kPrep &&
                        !(u.kind == Kind::kNoun && after != nullptr && after->kind == Kind::kAnd);
      if (verb) {
        u.kind = Kind::kVerb;
      } else if (u.kind == Kind::kVerb) {
        u.kind = Kind::kWord;
        u.mask |= Bit(Class::kCommon);
      }
    }
    // «جان برنان» is a name.
    if (u.kind == Kind::kNoun && u.has(Class::kGiven) && after != nullptr &&
        after->kind == Kind::kWord && (after->mask & ~Bits(Class::kGiven, Class::kFigure)) == 0) {
      u.kind = Kind::kWord;
      u.mask &= ~Bits(Class::kNoun, Class::kCommon, Class::kOrdinary);
    }
    if (u.kind == Kind::kVerb && u.verb.tense == VerbTense::kParticiple) {
      const bool list =
          after != nullptr &&
          (after->kind == Kind::kAnd || after->kind == Kind::kComma || after->kind == Kind::kThat);
      if (!list && !ClosesRelative(i)) {
        u.kind = Kind::kWord;
        u.mask |= Bit(Class::kCommon);
        // «روستای سیل زده»: one adjective, as with a half-space.
        if (i > 1 && us[i - 1].kind == Kind::kNoun && us[i - 2].kind == Kind::kWord) {
          u.begin = us[i - 1].begin;
          u.mask = Bits(Class::kCommon, Class::kModifier);
          us[i - 1].kind = Kind::kGone;
        }
      }
    }
    // Locative nouns that are prepositions too, after a noun with ezafe: «شهرک‌های اطراف
    // غزه».
    if (u.kind == Kind::kPrep && before != nullptr && before->kind == Kind::kWord &&
        (u.prep == Prep::kOther || u.prep == Prep::kNear) && u.segments == 1 &&
        EndsPlural(*before)) {
      u.kind = Kind::kWord;
      u.mask |= Bits(Class::kCommon, Class::kModifier);
    }
    // What a verb with its verbal word says of an event.
    if (u.kind == Kind::kVerb && before != nullptr && before->has(Class::kVerbal)) {
      const WordEntry& e = *before->entry;
      const WordReading* r = v_.ReadingsOf(e);
      for (int k = 0; k < e.count; ++k) {
        if (r[k].cls != Class::kVerbal) continue;
        const Verbal& verbal = v_.verbal(r[k].value);
        if (verbal.groups >> u.verb.group & 1) {
          u.fate = verbal.fate;
          break;
        }
      }
    }
  }

  // «که سه‌شنبه وارد تفلیس شده با …»: a participle is the verb of a relative clause that has none.
  bool ClosesRelative(size_t i) const {
    const std::vector<Unit>& us = s_.units;
    if (i + 1 >= us.size()) return false;
    if (us[i + 1].kind != Kind::kPrep && us[i + 1].kind != Kind::kAdverb) return false;
    for (size_t k = i; k-- > 0 && us[k].kind != Kind::kVerb;) {
      if (us[k].kind == Kind::kThat) return k > 0 && us[k - 1].kind != Kind::kVerb;
    }
    return false;
  }

  bool EndsPlural(const Unit& u) const {
    const std::string_view w = text_.substr(u.begin, u.end - u.begin);
    for (const std::string& x : v_.plurals()) {
      if (w.size() > x.size() && w.substr(w.size() - x.size()) == x) return true;
    }
    return false;
  }

  std::string_view text_;
  const Vocabulary& v_;
  Sentence& s_;
};

}  // namespace

void MakeUnits(std::string_view text, const Vocabulary& v, const std::vector<Dated>& dated,
               Sentence* s) {
  UnitMaker(text, v, s).Run(dated);
}

}  // namespace gahnegar::events
