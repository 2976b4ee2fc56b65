#include "engine/events/vocabulary.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "engine/events/word_values.h"
#include "engine/text/alphabet.h"

namespace gahnegar::events {
namespace {

struct ClassName {
  std::string_view name;
  Class cls;
};
constexpr ClassName kClasses[] = {{"who.given", Class::kGiven},
                                  {"who.figure", Class::kFigure},
                                  {"who.counterpart", Class::kCounterpart},
                                  {"who.group", Class::kGroup},
                                  {"who.body", Class::kBody},
                                  {"who.modifier", Class::kModifier},
                                  {"who.field", Class::kField},
                                  {"who.human", Class::kHuman},
                                  {"org.head", Class::kOrgHead},
                                  {"org.known", Class::kOrgKnown},
                                  {"where.city", Class::kCity},
                                  {"where.head", Class::kPlaceHead},
                                  {"source.agency", Class::kAgency},
                                  {"source.ambiguous", Class::kAgencyAmbiguous},
                                  {"source.desk", Class::kDesk},
                                  {"word.common", Class::kCommon},
                                  {"word.ordinary", Class::kOrdinary},
                                  {"word.time", Class::kCommon},
                                  {"who.surname-end", Class::kSurname},
                                  {"word.people-plural", Class::kPeople},
                                  {"event.penalty", Class::kPenalty},
                                  {"who.deputy", Class::kDeputy},
                                  {"word.suffix", Class::kSuffix},
                                  {"word.plural", Class::kPlural},
                                  {"word.number", Class::kNumber},
                                  {"org.mission", Class::kMission},
                                  {"phrase.object", Class::kObject},
                                  {"phrase.and", Class::kAnd},
                                  {"phrase.that", Class::kThat},
                                  {"phrase.if", Class::kIf},
                                  {"phrase.subordinate", Class::kSubordinate},
                                  {"phrase.conjunction", Class::kConjunction},
                                  {"phrase.pronoun", Class::kPronoun},
                                  {"phrase.pronoun-many", Class::kPronounMany},
                                  {"phrase.own", Class::kOwn},
                                  {"phrase.this", Class::kThis},
                                  {"phrase.quantity", Class::kQuantity},
                                  {"phrase.at-least", Class::kAtLeast},
                                  {"phrase.adverb", Class::kAdverb},
                                  {"phrase.by-phone", Class::kByPhone},
                                  {"mood.perhaps", Class::kPerhaps},
                                  {"mood.unnamed", Class::kUnnamed},
                                  {"mood.planned", Class::kPlanned},
                                  {"mood.habit", Class::kHabit},
                                  {"mood.not-once", Class::kNotOnce},
                                  {"guard.reporter", Class::kReporter},
                                  {"guard.sport", Class::kSport},
                                  {"guard.name-of", Class::kNameOf},
                                  {"event.speech", Class::kSpeech},
                                  {"event.past-noun", Class::kPastNoun}};

constexpr std::pair<std::string_view, Prep> kPreps[] = {
    {"together", Prep::kWith},   {"from", Prep::kFrom},
    {"to", Prep::kTo},           {"in", Prep::kIn},
    {"between", Prep::kBetween}, {"against", Prep::kAgainst},
    {"by", Prep::kBy},           {"as", Prep::kAs},
    {"led", Prep::kLed},         {"mediated", Prep::kMediated},
    {"hosted", Prep::kHosted},   {"invited", Prep::kInvited},
    {"after", Prep::kAfter},     {"during", Prep::kDuring},
    {"near", Prep::kNear},       {"source", Prep::kSource},
    {"saying", Prep::kSaying},   {"for", Prep::kFor},
    {"other", Prep::kOther}};

constexpr std::pair<std::string_view, Frame> kFrames[] = {
    {"with", Frame::kWith},       {"to", Frame::kTo},           {"tour", Frame::kTour},
    {"into", Frame::kInto},       {"dest", Frame::kDest},       {"leave", Frame::kLeave},
    {"go", Frame::kGo},           {"of", Frame::kOf},           {"host", Frame::kHost},
    {"reach", Frame::kReach},     {"acc", Frame::kAcc},         {"tos", Frame::kToS},
    {"to-whom", Frame::kToWhom},  {"hold", Frame::kHold},       {"elected", Frame::kElected},
    {"win", Frame::kWin},         {"attack", Frame::kAttack},   {"strike", Frame::kStrike},
    {"occur", Frame::kOccur},     {"intr", Frame::kIntr},       {"partner", Frame::kPartner},
    {"from", Frame::kFrom},       {"appoint", Frame::kAppoint}, {"try", Frame::kTry},
    {"shake", Frame::kShake},     {"mediate", Frame::kMediate}, {"receive", Frame::kReceive},
    {"recall", Frame::kRecall},   {"signed", Frame::kSigned},   {"session", Frame::kSession},
    {"condemn", Frame::kCondemn}, {"poll", Frame::kPoll},       {"welcome", Frame::kWelcome}};

constexpr std::pair<std::string_view, Fate> kFates[] = {
    {"happen", Fate::kHappen},   {"perform", Fate::kPerform}, {"deny", Fate::kDeny},
    {"confirm", Fate::kConfirm}, {"report", Fate::kReport},   {"issue", Fate::kIssue},
    {"attend", Fate::kAttend},   {"plan", Fate::kPlan}};

uint16_t CountryCode(const std::string& value) {
  if (value.size() != 2) return 0;
  return static_cast<uint16_t>(value[0] << 8 | value[1]);
}

}  // namespace

size_t SegmentEnd(std::string_view text, size_t begin) {
  size_t e = begin;
  if (KindOf(text[begin]) == LetterKind::kLetter) {
    while (e < text.size() && KindOf(text[e]) == LetterKind::kLetter) ++e;
    return e;
  }
  if (KindOf(text[begin]) != LetterKind::kDigit) return begin + 1;
  while (e < text.size() && KindOf(text[e]) == LetterKind::kDigit) {
    ++e;
    if (e + 1 < text.size() && KindOf(text[e + 1]) == LetterKind::kDigit &&
        (text[e] == '+' || text[e] == '/' || text[e] == ':' || text[e] == '.' || text[e] == ',' ||
         text[e] == kDecimalSign || text[e] == kThousandsSign)) {
      ++e;
    }
  }
  return e;
}

Vocabulary::Vocabulary(const grammar::Grammar& grammar) {
  for (Filter* filter : {&all_, &prefixes_, &later_, &events_}) filter->resize(kFilterWords);
  const grammar::Words* stems = nullptr;
  const grammar::Words* model = nullptr;
  raw_.reserve(24000);
  for (const grammar::Words& w : grammar.syntax.words) {
    if (w.name == "event.type") {
      for (const grammar::WordLine& line : w.lines) {
        const std::vector<std::string> f = Fields(line.value);
        const auto at = [&](size_t i) {
          return i < f.size() && f[i] != "-" ? f[i] : std::string();
        };
        types_.push_back({at(0), at(1), at(2), at(3), line.spellings[0].text, at(4)});
      }
    }
    if (w.name == "event.verb-stems") stems = &w;
    if (w.name == "event.verb-model") model = &w;
  }
  verb_predicate_.fill(-1);
  for (const grammar::Words& w : grammar.syntax.words) {
    if (w.name != "event.verb" && w.name != "event.going") continue;
    for (const grammar::WordLine& line : w.lines) {
      const Predicate p = PredicateOf(line.value);
      for (int g = 0; g < 64; ++g) {
        if ((p.groups >> g & 1) == 0) continue;
        if (w.name == "event.verb") {
          verb_predicate_[g] = static_cast<int>(predicates_.size());
        } else {
          going_groups_ |= uint64_t{1} << g;
          going_ = static_cast<uint16_t>(predicates_.size());
        }
      }
      predicates_.push_back(p);
    }
  }
  if (stems != nullptr && model != nullptr) AddVerbs(*stems, *model);
  std::vector<std::string> possessives;
  for (const grammar::Words& w : grammar.syntax.words) {
    const std::string& path = grammar.syntax.files[w.where.file];
    if (path.find("events/") == std::string::npos) continue;
    if (w.name == "word.possessive") {
      for (const grammar::WordLine& line : w.lines) {
        for (const grammar::Spelling& s : line.spellings) possessives.push_back(Letters(s.text));
      }
    }
    Class plain = Class::kCount;
    for (const ClassName& c : kClasses) {
      if (c.name == w.name) plain = c.cls;
    }
    for (const grammar::WordLine& line : w.lines) {
      WordReading r{plain, 0};
      if (w.name == "who.honorific") {
        r.cls = line.value == "keep" ? Class::kHonorKept : Class::kHonorDropped;
      } else if (w.name == "who.office") {
        r.cls = Class::kOffice;
      } else if (w.name == "where.country" || w.name == "where.nationality" ||
                 w.name == "where.capital") {
        r.cls = w.name == "where.country"   ? Class::kCountry
                : w.name == "where.capital" ? Class::kCapital
                                            : Class::kNationality;
        r.value = CountryCode(line.value);
      } else if (w.name == "phrase.preposition") {
        Prep prep = Prep::kOther;
        Named(kPreps, line.value, &prep);
        r = {Class::kPrep, static_cast<uint16_t>(prep)};
      } else if (w.name == "event.be") {
        VerbForm form = FormOf(line.value);
        form.group = static_cast<uint8_t>(GroupIndex("be"));
        r = {Class::kVerb, form.Pack()};
      } else if (w.name == "event.verbal") {
        const std::vector<std::string> f = Fields(line.value);
        Verbal v;
        if (!f.empty()) Named(kFates, f[0], &v.fate);
        for (size_t i = 1; i < f.size(); ++i) v.groups |= uint64_t{1} << GroupIndex(f[i]);
        r = {Class::kVerbal, static_cast<uint16_t>(verbals_.size())};
        verbals_.push_back(v);
      } else if (w.name == "event.noun" || w.name == "event.paying-call") {
        r.cls = w.name == "event.noun" ? Class::kNoun : Class::kPayingCall;
        r.value = static_cast<uint16_t>(predicates_.size());
        predicates_.push_back(PredicateOf(line.value));
      }
      if (r.cls == Class::kCount) continue;
      for (const grammar::Spelling& s : line.spellings) {
        const std::string letters = Letters(s.text);
        if (r.cls == Class::kAnd && and_.empty()) and_ = s.text;
        if (r.cls == Class::kPrep) {
          const auto prep = static_cast<Prep>(r.value);
          if (with_.empty()) with_ = s.text;
          if (prep == Prep::kTo && to_.empty()) to_ = s.text;
          if (prep == Prep::kBy && by_.empty()) by_ = s.text;
        }
        if (r.cls == Class::kSuffix || r.cls == Class::kPlural) suffixes_.push_back(letters);
        if (r.cls == Class::kSuffix || r.cls == Class::kPlural) {
          suffix_ends_[static_cast<uint8_t>(letters.back())] = true;
        }
        if (r.cls == Class::kPeople) {
          (line.value == "doer" ? doers_ : people_).push_back(letters);
          continue;
        }
        if (r.cls == Class::kPlural) plurals_.push_back(letters);
        Add(letters, r, &s.text);
        if (w.name == "who.honorific" && line.value == "namesake") {
          Add(letters, {Class::kNamesake, 0}, &s.text);
        }
        if (w.name == "who.office" && line.value == "diplomat") {
          Add(letters, {Class::kDiplomat, 0}, &s.text);
        }
        if (w.name == "who.office" && line.value == "kin") Add(letters, {Class::kKin, 0}, &s.text);
        if (w.name == "who.office" && line.value == "head-of-state") {
          Add(letters, {Class::kRuler, 0}, &s.text);
        }
      }
    }
  }
  std::sort(suffixes_.begin(), suffixes_.end(),
            [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  // «دیداری»، «گفت‌وگوهای»: event nouns with their endings, after the nouns as they are
  // written.
  for (size_t i = 0, n = raw_.size(); i < n; ++i) {
    if (raw_[i].reading.cls != Class::kNoun) continue;
    const Raw r = raw_[i];
    const Frame f = predicates_[r.reading.value].frame;
    if (f == Frame::kAcc || f == Frame::kInto || f == Frame::kDest || f == Frame::kElected ||
        f == Frame::kAppoint || f == Frame::kLeave || f == Frame::kCondemn) {
      continue;
    }
    for (const std::string& suffix : suffixes_) {
      Add(Letters(*r.spelling) + suffix, r.reading, r.spelling);
      raw_.back().variant = true;
    }
    if (f != Frame::kWith && f != Frame::kTo && f != Frame::kTour) continue;
    for (const std::string& ending : possessives) {
      Add(Letters(*r.spelling) + ending, r.reading, r.spelling);
      raw_.back().variant = true;
    }
  }
  Build();
  PutKeys();
  be_ = Group("be");
  becoming_ = Group("become");
  sitting_ = Group("sit") | Group("engage");
  speaking_ = Group("say") | Group("write") | Group("add") | Group("want") | Group("ask");
}

Predicate Vocabulary::PredicateOf(const std::string& value) {
  const std::vector<std::string> f = Fields(value);
  Predicate p;
  if (f.empty() || types_.empty()) return p;
  const size_t slash = f[0].find('/');
  const int type = TypeIndex(f[0].substr(0, slash));
  p.type = static_cast<uint16_t>(type < 0 ? 0 : type);
  p.cameo = slash == std::string::npos ? types_[p.type].cameo : f[0].substr(slash + 1);
  if (f.size() > 1) Named(kFrames, f[1], &p.frame);
  for (size_t i = 2; i < f.size(); ++i) {
    Fate fate = Fate::kNone;
    if (Named(kFates, f[i], &fate)) {
      p.fates |= 1u << static_cast<int>(fate);
    } else {
      p.groups |= uint64_t{1} << GroupIndex(f[i]);
    }
  }
  return p;
}

int Vocabulary::TypeIndex(std::string_view name) const {
  for (size_t i = 0; i < types_.size(); ++i) {
    if (types_[i].name == name) return static_cast<int>(i);
  }
  return -1;
}

std::string Vocabulary::Describe(Mask mask) {
  constexpr ClassName kValued[] = {{"who.honorific", Class::kHonorKept},
                                   {"who.honorific", Class::kHonorDropped},
                                   {"who.office", Class::kOffice},
                                   {"where.country", Class::kCountry},
                                   {"where.nationality", Class::kNationality},
                                   {"where.capital", Class::kCapital},
                                   {"phrase.preposition", Class::kPrep},
                                   {"verb", Class::kVerb},
                                   {"event.verbal", Class::kVerbal},
                                   {"event.noun", Class::kNoun},
                                   {"event.paying-call", Class::kPayingCall}};
  std::string out;
  const auto add = [&](const ClassName& c) {
    if ((mask & Bit(c.cls)) == 0) return;
    if (!out.empty()) out += ' ';
    out += c.name;
    mask &= ~Bit(c.cls);
  };
  for (const ClassName& c : kClasses) add(c);
  for (const ClassName& c : kValued) add(c);
  return out;
}

WordRole Vocabulary::RoleOf(const WordEntry& e, Mask m) const {
  WordRole role;
  if (m == Bit(Class::kNumber)) role.kind = Kind::kNumber;
  if ((m & (kGrammatical | Bit(Class::kPayingCall))) == 0) return role;
  const auto is = [m](Class c) { return (m & Bit(c)) != 0; };
  role.event = IsEvent(e);
  role.going = IsGoing(e);
  if (is(Class::kVerb)) role.verb = Value(e, Class::kVerb);
  // The first of its classes that is here decides.
  constexpr Mask kAdverbs =
      Bits(Class::kAdverb, Class::kPerhaps, Class::kPlanned, Class::kHabit, Class::kByPhone);
  constexpr std::pair<Mask, Kind> kKinds[] = {
      {Bit(Class::kPrep), Kind::kPrep},
      {Bit(Class::kObject), Kind::kObject},
      {Bit(Class::kAnd), Kind::kAnd},
      {Bit(Class::kThat), Kind::kThat},
      {Bit(Class::kIf), Kind::kIf},
      {Bit(Class::kSubordinate), Kind::kSubordinate},
      {Bit(Class::kConjunction), Kind::kConjunction},
      {Bits(Class::kPronoun, Class::kPronounMany), Kind::kPronoun},
      {Bit(Class::kQuantity), Kind::kQuantity},
      {kAdverbs, Kind::kAdverb}};
  if (is(Class::kNoun)) {
    role.kind = Kind::kNoun;
    role.predicate = Value(e, Class::kNoun);
    return role;
  }
  if (is(Class::kVerb) && !is(Class::kGiven)) {
    role.kind = Kind::kVerb;
    return role;
  }
  const auto* kind = std::find_if(std::begin(kKinds), std::end(kKinds),
                                  [m](const auto& k) { return (m & k.first) != 0; });
  if (kind != std::end(kKinds)) role.kind = kind->second;
  if (role.kind == Kind::kPrep) role.prep = static_cast<Prep>(Value(e, Class::kPrep));
  return role;
}

const Predicate* Vocabulary::PredicateOfType(std::string_view type) const {
  for (const Predicate& p : predicates_) {
    if (types_[p.type].name == type) return &p;
  }
  return nullptr;
}

int Vocabulary::GroupIndex(const std::string& name) {
  const auto it = std::find(groups_.begin(), groups_.end(), name);
  if (it != groups_.end()) return static_cast<int>(it - groups_.begin());
  if (groups_.size() == 64) return 63;
  groups_.push_back(name);
  return static_cast<int>(groups_.size() - 1);
}

uint64_t Vocabulary::Group(std::string_view name) const {
  const auto it = std::find(groups_.begin(), groups_.end(), name);
  return it == groups_.end() ? 0 : uint64_t{1} << (it - groups_.begin());
}

}  // namespace gahnegar::events
