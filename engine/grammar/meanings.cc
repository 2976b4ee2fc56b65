#include "engine/grammar/meanings.h"

namespace gahnegar {

const std::vector<MeaningInfo>& Meanings() {
  using F = Field;
  static const std::vector<MeaningInfo> kMeanings = {
      {"date",
       Meaning::kDate,
       {F::kYear,    F::kMonth,     F::kMonthNumber, F::kDay,  F::kWeekday, F::kSeason,
        F::kDecade,  F::kCentury,   F::kEra,         F::kPart, F::kHour,    F::kMinute,
        F::kSecond,  F::kZone,      F::kNamedDay,    F::kUnit, F::kWhich,   F::kThis,
        F::kShifted, F::kDirection, F::kCount,       F::kNth,  F::kApprox,  F::kFraction},
       {}},
      {"edge", Meaning::kEdge, {F::kEdge, F::kUnit, F::kEra, F::kApprox}, {}},
      {"nth",
       Meaning::kNth,
       {F::kNth, F::kCount, F::kUnit, F::kWeekday, F::kLast, F::kEdge, F::kYear, F::kWhich},
       {"unit"}},
      {"shift",
       Meaning::kShift,
       {F::kCount, F::kUnit, F::kDirection, F::kApprox, F::kFraction, F::kSeveral},
       {}},
      {"span",
       Meaning::kSpan,
       {F::kCount, F::kUnit, F::kWhich, F::kApprox, F::kFraction, F::kSeveral},
       {}},
      {"range",
       Meaning::kRange,
       {F::kDay, F::kYear, F::kHour, F::kMinute, F::kUnit, F::kWhich, F::kWeekday, F::kMonth,
        F::kPart, F::kCount, F::kDecade, F::kCentury, F::kSeason},
       {"to", "as"}},
      {"list",
       Meaning::kList,
       {F::kDay, F::kYear, F::kUnit, F::kWeekday, F::kMonth, F::kNth, F::kEdge, F::kSeason,
        F::kPart, F::kDecade, F::kCentury},
       {}},
      {"duration",
       Meaning::kDuration,
       {F::kCount, F::kUnit, F::kFraction, F::kApprox, F::kLifetime, F::kSeveral, F::kNumber},
       {"role", "between"}},
      {"every",
       Meaning::kEvery,
       {F::kCount, F::kUnit, F::kWeekday, F::kPart, F::kSetWord, F::kNth, F::kDay, F::kNumber,
        F::kMonth, F::kHour, F::kMinute, F::kLast, F::kFraction},
       {"count", "to"}},
      {"vague", Meaning::kVague, {F::kVague}, {}},
      {"nothing", Meaning::kNothing, {}, {}, true},
      {"trigger", Meaning::kTrigger, {}, {"type", "cameo", "side", "frame"}, true, false},
      {"participant", Meaning::kParticipant, {}, {"type", "side"}, true, false},
      {"place", Meaning::kPlace, {}, {"type"}, true, false},
      {"source", Meaning::kSource, {}, {"type"}, true, false},
  };
  return kMeanings;
}

const MeaningInfo* FindMeaning(std::string_view name) {
  for (const MeaningInfo& m : Meanings()) {
    if (m.name == name) return &m;
  }
  return nullptr;
}

}  // namespace gahnegar
