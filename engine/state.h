// What an Engine holds: the grammar, its programs, and memory that is used again for every document.
#pragma once

#include <memory>

#include "calendars/occasion.h"
#include "engine/engine.h"
#include "engine/events/finder.h"
#include "engine/grammar/grammar.h"
#include "engine/match/matcher.h"
#include "engine/text/normal_text.h"

namespace gahnegar {

struct Engine::State {
  std::unique_ptr<grammar::Grammar> grammar;
  Program program;
  std::unique_ptr<Matcher> matcher;
  std::unique_ptr<events::EventFinder> events;
  DisplayNames names;
  std::vector<calendars::NamedDayRecord> occasions;  // filled when first asked for
  NormalText text;
  Matched matched;

  // Text → tokens → results; `trace` is filled when not null.
  void Match(std::string_view input, std::vector<std::string>* trace);
};

}  // namespace gahnegar
