// The names of closed choices, as the contract writes them: one switch a type, so that adding a
// value makes the compiler name the place to change.
#include "engine/events/event.h"
#include "engine/record.h"
#include "engine/resolve/mention.h"

namespace gahnegar {

std::string_view Name(MentionType type) {
  switch (type) {
    case MentionType::kDate:
      return "date";
    case MentionType::kTime:
      return "time";
    case MentionType::kDuration:
      return "duration";
    case MentionType::kSet:
      return "set";
    case MentionType::kRange:
      return "range";
  }
  return "";
}

std::string_view Name(Grain grain) {
  switch (grain) {
    case Grain::kSecond:
      return "second";
    case Grain::kMinute:
      return "minute";
    case Grain::kHour:
      return "hour";
    case Grain::kPart:
      return "part";
    case Grain::kDay:
      return "day";
    case Grain::kWeek:
      return "week";
    case Grain::kMonth:
      return "month";
    case Grain::kQuarter:
      return "quarter";
    case Grain::kSeason:
      return "season";
    case Grain::kYear:
      return "year";
    case Grain::kDecade:
      return "decade";
    case Grain::kCentury:
      return "century";
  }
  return "";
}

std::string_view Name(Mod mod) {
  switch (mod) {
    case Mod::kNone:
      return "";
    case Mod::kStart:
      return "START";
    case Mod::kMid:
      return "MID";
    case Mod::kEnd:
      return "END";
    case Mod::kApprox:
      return "APPROX";
    case Mod::kBefore:
      return "BEFORE";
    case Mod::kAfter:
      return "AFTER";
    case Mod::kOnOrBefore:
      return "ON_OR_BEFORE";
    case Mod::kOnOrAfter:
      return "ON_OR_AFTER";
    case Mod::kLessThan:
      return "LESS_THAN";
    case Mod::kMoreThan:
      return "MORE_THAN";
    case Mod::kEqualOrLess:
      return "EQUAL_OR_LESS";
    case Mod::kEqualOrMore:
      return "EQUAL_OR_MORE";
  }
  return "";
}

std::string_view Name(Basis basis) {
  switch (basis) {
    case Basis::kExplicit:
      return "explicit";
    case Basis::kYearFromWeekday:
      return "year-from-weekday";
    case Basis::kYearFromContext:
      return "year-from-context";
    case Basis::kYearNearest:
      return "year-nearest";
    case Basis::kRelative:
      return "relative";
    case Basis::kRelativeToMention:
      return "relative-to-mention";
    case Basis::kWeekday:
      return "weekday";
    case Basis::kNamedDay:
      return "named-day";
    case Basis::kUnresolved:
      return "unresolved";
  }
  return "";
}

std::string_view Name(calendars::Calendar calendar) {
  switch (calendar) {
    case calendars::Calendar::kSolar:
      return "solar";
    case calendars::Calendar::kLunar:
      return "lunar";
    case calendars::Calendar::kGregorian:
      return "gregorian";
    case calendars::Calendar::kJulian:
      return "julian";
  }
  return "";
}

std::string_view Name(Modality modality) {
  switch (modality) {
    case Modality::kActual:
      return "actual";
    case Modality::kPlanned:
      return "planned";
    case Modality::kNegated:
      return "negated";
    case Modality::kReported:
      return "reported";
    case Modality::kHypothetical:
      return "hypothetical";
  }
  return "";
}

std::string_view Name(Side side) {
  switch (side) {
    case Side::kSubject:
      return "subject";
    case Side::kCounterpart:
      return "counterpart";
    case Side::kOther:
      return "other";
  }
  return "";
}

std::string_view Name(Region region) { return region == Region::kAfghanistan ? "AF" : "IR"; }

std::optional<Region> ParseRegion(std::string_view code) {
  for (const Region region : {Region::kIran, Region::kAfghanistan}) {
    if (code == Name(region)) return region;
  }
  return std::nullopt;
}

std::string_view ZoneOf(Region region) {
  return region == Region::kAfghanistan ? "Asia/Kabul" : "Asia/Tehran";
}

calendars::lunar::Table LunarTableOf(Region region) {
  using calendars::lunar::Table;
  return region == Region::kAfghanistan ? Table::kUmmAlQura : Table::kIran;
}

std::string_view Name(RegionReading::Basis basis) {
  switch (basis) {
    case RegionReading::Basis::kGiven:
      return "given";
    case RegionReading::Basis::kText:
      return "text";
    case RegionReading::Basis::kDefault:
      return "default";
  }
  return "";
}

std::string_view Name(Severity severity) {
  switch (severity) {
    case Severity::kInfo:
      return "info";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  return "";
}

}  // namespace gahnegar
