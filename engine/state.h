// What an Engine holds: its tables, and memory that is used again for every document.
#pragma once

#include <memory>

#include "engine/engine.h"
#include "engine/events/finder.h"
#include "engine/match/matcher.h"
#include "engine/meaning/meaning.h"
#include "engine/tables/engine_tables.h"
#include "engine/text/normal_text.h"

namespace gahnegar {

struct Engine::State {
  explicit State(std::unique_ptr<EngineTables> made)
      : tables(std::move(made)),
        matcher(&tables->grammar, &tables->program, &BuildMeaning),
        events(tables->events) {}

  std::unique_ptr<EngineTables> tables;
  Matcher matcher;
  events::EventFinder events;
  NormalText text;
  Matched matched;

  // Text → tokens → results; `trace` is filled when not null.
  void Match(std::string_view input, std::vector<std::string>* trace);
};

}  // namespace gahnegar
