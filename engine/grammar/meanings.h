// The closed list of meanings: what `means` may say, and which fields each takes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/grammar/value.h"

namespace gahnegar {

enum class Meaning : uint8_t {
  kDate,
  kEdge,
  kNth,
  kShift,
  kSpan,
  kRange,
  kList,
  kDuration,
  kEvery,
  kVague,
  kNothing,
  kTrigger,
  kParticipant,
  kPlace,
  kSource
};

struct MeaningInfo {
  std::string_view name;
  Meaning meaning;
  std::vector<Field> fields;                // that slots may fill
  std::vector<std::string_view> constants;  // besides the fields: constants it knows
  bool any_field = false;
  bool temporal = true;  // takes part in finding times
};

const std::vector<MeaningInfo>& Meanings();
const MeaningInfo* FindMeaning(std::string_view name);

}  // namespace gahnegar
