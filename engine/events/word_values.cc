#include "engine/events/word_values.h"

#include <sstream>

#include "engine/text/alphabet.h"

namespace gahnegar::events {
namespace {

constexpr std::pair<std::string_view, VerbTense> kTenses[] = {
    {"past", VerbTense::kPast},
    {"progressive", VerbTense::kProgressive},
    {"perfect", VerbTense::kPerfect},
    {"participle", VerbTense::kParticiple},
    {"pluperfect", VerbTense::kPluperfect},
    {"future", VerbTense::kFuture},
    {"present", VerbTense::kPresent},
    {"subjunctive", VerbTense::kSubjunctive},
    {"infinitive", VerbTense::kInfinitive}};

}  // namespace

std::vector<std::string> Fields(const std::string& value) {
  std::istringstream in(value);
  std::vector<std::string> out;
  for (std::string s; in >> s;) out.push_back(s);
  return out;
}

std::string Letters(const std::string& utf8) {
  std::string out = ToAlphabet(utf8);
  for (char& c : out) {
    if (c == kHalfSpace) c = ' ';
  }
  return out;
}

VerbForm FormOf(const std::string& value) {
  VerbForm form;
  for (const std::string& f : Fields(value)) {
    if (f == "no") {
      form.negated = true;
    } else if (f == "many") {
      form.plural = true;
    } else if (f == "me") {
      form.first_person = true;
    } else {
      Named(kTenses, f, &form.tense);
    }
  }
  return form;
}

}  // namespace gahnegar::events
