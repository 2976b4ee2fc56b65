// The events of a text, printed compactly, for tests:
//   meeting 040 2021-08-07 actual [X (role) > Y] @place <source
// Subjects stand before «>», counterparts after it, others after «|».
#pragma once

#include <string>

#include "engine/engine.h"
#include "engine/resolve/said.h"

namespace gahnegar {

inline Engine& TestEngine() {
  static Engine::Result made = Engine::Create();
  return *made.engine;
}

inline std::string PrintEvent(const Event& e) {
  std::string who[3];
  for (const Participant& p : e.participants) {
    std::string& side = who[static_cast<int>(p.side)];
    if (!side.empty()) side += ", ";
    side += p.name + (p.role.empty() ? "" : " (" + p.role + ")");
  }
  std::string out = e.type + " " + e.cameo + " " + (e.start ? resolve::IsoOf(*e.start) : "-") +
                    " " + std::string(Name(e.modality)) + " [" + who[0];
  if (!who[1].empty()) out += " > " + who[1];
  if (!who[2].empty()) out += " | " + who[2];
  out += "]";
  if (e.place) out += " @" + std::string(e.place->text);
  if (!e.source.empty()) out += " <" + e.source;
  return out;
}

// All events of `text`, one a line, read as published on 2021-08-08.
inline std::string EventsOf(const std::string& text) {
  Document d;
  d.text = text;
  d.published = ParseReference("2021-08-08");
  std::string out;
  for (const Event& e : TestEngine().Extract(d).events) out += PrintEvent(e) + "\n";
  return out;
}

}  // namespace gahnegar
