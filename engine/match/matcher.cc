#include "engine/match/matcher.h"

#include <algorithm>

namespace gahnegar {

void Matcher::Run(Matched* matched) {
  now_.clear();
  packed_.clear();
  now_.reserve(matched->tokens.size());
  packed_.reserve(matched->tokens.size());
  for (uint32_t i = 0; i < matched->tokens.size(); ++i) {
    const SetId set = matched->tokens[i].set;
    now_.push_back({i, i + 1, set, -1, false});
    packed_.push_back(p_.SymbolsOf(set, g_.vocabulary.sets));
  }
  matched->results.clear();
  matched->mentions.clear();
  for (int s = 1; s < grammar::kStageCount - 1; ++s) {
    if (!p_.stages[s].empty) RunStage(s, matched);
  }
  matched->last = now_;
  for (const StageToken& t : now_) {
    if (t.result < 0 || t.closed) continue;
    const MatchResult& r = matched->results[t.result];
    if (!r.meaning) continue;
    // No mention begins or ends inside a run.
    if (!matched->tokens[r.begin].starts_run || !matched->tokens[r.end - 1].ends_run) continue;
    matched->mentions.push_back(t.result);
  }
}

void Matcher::RunStage(int s, Matched* matched) {
  Stage& stage = p_.stages[s];
  const ClassSets& sets = g_.vocabulary.sets;
  const int shift = 8 * s;
  const size_t n = now_.size();
  bool changed = false;
  size_t at = 0;
  size_t copied = 0;
  next_.clear();
  next_packed_.clear();
  std::vector<uint32_t>& winners = winners_;
  while (at < n) {
    const uint8_t first = static_cast<uint8_t>(packed_[at] >> shift);
    if (first <= kNoSymbol) {
      ++at;
      continue;
    }
    const uint8_t second =
        at + 1 < n ? static_cast<uint8_t>(packed_[at + 1] >> shift) : kNoSymbol;
    if (!stage.MayBegin(first, second)) {
      ++at;
      continue;
    }
    // The symbols from here on, as far as a rule may reach: no symbol, no match beyond it.
    char symbols[48];
    size_t reach = 0;
    for (; reach < sizeof symbols && at + reach < n; ++reach) {
      const uint8_t symbol = static_cast<uint8_t>(packed_[at + reach] >> shift);
      if (symbol <= kNoSymbol) break;
      symbols[reach] = static_cast<char>(symbol);
    }
    const size_t begin = at;
    const size_t length = stage.regex.Longest({symbols, reach});
    if (length == 0 || !Best(stage, s, begin, length, matched, &winners)) {
      ++at;
      continue;
    }
    const size_t end = candidates_[winners[0]].end;
    const int rule = stage.says[candidates_[winners[0]].say].rule;
    next_.insert(next_.end(), now_.begin() + static_cast<long>(copied),
                 now_.begin() + static_cast<long>(begin));
    next_packed_.insert(next_packed_.end(), packed_.begin() + static_cast<long>(copied),
                        packed_.begin() + static_cast<long>(begin));
    copied = end;
    at = end;
    changed = true;
    if (g_.rule_meaning[rule] == Meaning::kNothing) {
      if (matched->trace != nullptr) {
        matched->trace->push_back(std::string(grammar::kStages[s]) + "  closed by " +
                                  g_.rules[rule].name + " tokens " +
                                  std::to_string(now_[begin].begin) + ".." +
                                  std::to_string(now_[end - 1].end));
      }
      for (size_t i = begin; i < end; ++i) {
        next_.push_back(now_[i]);
        next_.back().closed = true;
        next_packed_.push_back(0);
      }
      continue;
    }
    StageToken token;
    token.begin = now_[begin].begin;
    token.end = now_[end - 1].end;
    ClassSet set;
    // A result one token long keeps the classes of its token.
    if (end - begin == 1) set = sets.Get(now_[begin].set);
    int previous = -1;
    for (uint32_t w : winners) {
      const CompiledSay& say = stage.says[candidates_[w].say];
      if (g_.rule_meaning[say.rule] == Meaning::kNothing) continue;
      MatchResult r;
      r.rule = say.rule;
      r.say = say.say;
      r.begin = token.begin;
      r.end = token.end;
      r.meaning = build_(g_, p_, say.rule, candidates_[w].captures, *matched);
      const int index = static_cast<int>(matched->results.size());
      if (g_.rule_has_class[say.rule]) set.set(g_.rule_class[say.rule]);
      matched->results.push_back(std::move(r));
      if (previous < 0) {
        token.result = index;
      } else {
        matched->results[previous].same_span = index;
      }
      previous = index;
    }
    // The results that this one was made of stay reachable behind it («شنبه» is a weekday still).
    if (end - begin == 1 && now_[begin].result >= 0 && previous >= 0) {
      matched->results[previous].same_span = now_[begin].result;
    }
    if (matched->trace != nullptr) {
      matched->trace->push_back(std::string(grammar::kStages[s]) + "  " +
                                g_.rules[rule].name + " tokens " +
                                std::to_string(token.begin) + ".." + std::to_string(token.end));
    }
    token.set = g_.vocabulary.sets.Intern(set);
    next_.push_back(token);
    next_packed_.push_back(p_.SymbolsOf(token.set, sets));
  }
  if (!changed) return;
  next_.insert(next_.end(), now_.begin() + static_cast<long>(copied), now_.end());
  next_packed_.insert(next_packed_.end(), packed_.begin() + static_cast<long>(copied), packed_.end());
  now_.swap(next_);
  packed_.swap(next_packed_);
}

bool Matcher::Best(Stage& stage, int s, size_t begin, size_t length, Matched* matched,
                   std::vector<uint32_t>* winners) {
  candidate_count_ = 0;
  winners->clear();
  const uint8_t symbol = static_cast<uint8_t>(packed_[begin] >> (8 * s));
  limit_ = begin + length;
  for (uint32_t say : stage.says_by_symbol[symbol]) {
    exploring_ = say;
    captures_.clear();
    budget_ = 4000;
    Explore(&p_.code[stage.says[say].start], begin);
  }
  if (candidate_count_ == 0) return false;
  std::vector<uint32_t> order(candidate_count_);
  for (uint32_t i = 0; i < order.size(); ++i) {
    order[i] = i;
    candidates_[i].context = !p_.rules[stage.says[candidates_[i].say].rule].contexts.empty();
  }
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    const Candidate& x = candidates_[a];
    const Candidate& y = candidates_[b];
    if (x.end != y.end) return x.end > y.end;
    if (x.context != y.context) return x.context;
    return x.say < y.say;
  });
  for (uint32_t i : order) {
    const Candidate& c = candidates_[i];
    if (!winners->empty() && c.end != candidates_[(*winners)[0]].end) break;
    const int rule = stage.says[c.say].rule;
    bool again = false;
    for (uint32_t w : *winners) again |= stage.says[candidates_[w].say].rule == rule;
    if (again || !ContextHolds(rule, begin, c.end)) continue;
    if (g_.rule_meaning[rule] != Meaning::kNothing &&
        build_(g_, p_, rule, c.captures, *matched) == nullptr) {
      continue;
    }
    winners->push_back(i);
    // A guard that wins closes its words; nothing else counts.
    if (winners->size() == 1 && g_.rule_meaning[rule] == Meaning::kNothing) break;
  }
  return !winners->empty();
}

// Depth first, in the order of the branches; the first way to reach an end is kept.
void Matcher::Explore(const Instruction* pc, size_t at) {
  if (--budget_ < 0) return;
  while (true) {
    switch (pc->op) {
      case Instruction::Op::kAccept: {
        for (size_t i = candidate_count_; i-- > 0;) {
          if (candidates_[i].say != exploring_) break;
          if (candidates_[i].end == at) return;
        }
        if (candidate_count_ == candidates_.size()) candidates_.emplace_back();
        Candidate& c = candidates_[candidate_count_++];
        c.end = static_cast<uint32_t>(at);
        c.say = exploring_;
        c.captures = captures_;
        return;
      }
      case Instruction::Op::kMatch: {
        if (at >= limit_ || now_[at].closed) return;
        if (!p_.Admits(pc->x, now_[at].set, g_.vocabulary.sets)) return;
        captures_.push_back({Capture::Kind::kSlot, pc->x, now_[at]});
        Explore(&p_.code[pc->y], at + 1);
        captures_.pop_back();
        return;
      }
      case Instruction::Op::kSplit:
        Explore(&p_.code[pc->x], at);
        pc = &p_.code[pc->y];
        break;
      case Instruction::Op::kOpen:
      case Instruction::Op::kClose: {
        const auto kind = pc->op == Instruction::Op::kOpen ? Capture::Kind::kOpen
                                                           : Capture::Kind::kClose;
        captures_.push_back({kind, pc->x, {}});
        Explore(&p_.code[pc->y], at);
        captures_.pop_back();
        return;
      }
    }
  }
}

bool Matcher::RowMatches(const std::vector<uint32_t>& row, size_t at) const {
  for (size_t i = 0; i < row.size(); ++i) {
    if (!p_.Admits(row[i], now_[at + i].set, g_.vocabulary.sets)) return false;
  }
  return true;
}

bool Matcher::ContextHolds(int rule, size_t begin, size_t end) const {
  for (const CompiledContext& c : p_.rules[rule].contexts) {
    const bool before_span = c.kind == grammar::ContextKind::kAfter ||
                             c.kind == grammar::ContextKind::kNotAfter;
    bool found = false;
    for (const std::vector<uint32_t>& row : c.alternatives) {
      if (before_span) {
        found |= row.size() <= begin && RowMatches(row, begin - row.size());
      } else {
        found |= end + row.size() <= now_.size() && RowMatches(row, end);
      }
    }
    const bool wanted =
        c.kind == grammar::ContextKind::kAfter || c.kind == grammar::ContextKind::kBefore;
    if (found != wanted) return false;
  }
  return true;
}

}  // namespace gahnegar
