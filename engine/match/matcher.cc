#include "engine/match/matcher.h"

#include <algorithm>
#include <bit>

namespace gahnegar {

namespace {

constexpr uint64_t StageByte(int stage, uint64_t byte) { return byte << (8 * stage); }
uint8_t SymbolIn(uint64_t packed, int stage) { return static_cast<uint8_t>(packed >> (8 * stage)); }

}  // namespace

Matcher::Matcher(grammar::Grammar* grammar, Program* program, MeaningBuilder build)
    : g_(*grammar), p_(*program), build_(build) {
  bool only_guards = true;
  for (const CompiledSay& say : p_.stages[1].says) {
    only_guards &= g_.rule_meaning[static_cast<size_t>(say.rule)] == Meaning::kNothing;
  }
  if (only_guards) first_stage_ = 2;
  for (int s = first_stage_; s < grammar::kStageCount - 1; ++s) {
    if (!p_.stages[static_cast<size_t>(s)].empty) live_ |= StageByte(s, 0xFF & ~kNoSymbol);
  }
  for (const CompiledRule& rule : p_.rules) {
    for (const CompiledContext& c : rule.contexts) {
      for (const std::vector<uint32_t>& row : c.alternatives)
        context_ = std::max(context_, row.size());
    }
  }
}

const Matcher::SetFacts& Matcher::Look(SetId set) {
  if (set >= facts_.size()) facts_.resize(g_.vocabulary.sets.size());
  SetFacts& facts = facts_[set];
  facts.symbols = p_.SymbolsOf(set, g_.vocabulary.sets);
  const uint8_t symbol = SymbolIn(facts.symbols, 1);
  facts.begins = 0;
  for (int t = first_stage_; t < grammar::kStageCount - 1; ++t) {
    const Stage& stage = p_.stages[static_cast<size_t>(t)];
    const uint8_t first = SymbolIn(facts.symbols, t);
    if (first > kNoSymbol && !stage.empty && stage.pairs[first].any()) {
      facts.begins |= static_cast<uint8_t>(1 << t);
    }
  }
  facts.guarded = symbol > kNoSymbol && !p_.stages[1].empty && p_.stages[1].pairs[symbol].any();
  return facts;
}

void Matcher::Run(Matched* matched) {
  matched->results.clear();
  matched->mentions.clear();
  matched->taken.clear();
  const std::vector<Token>& tokens = matched->tokens;
  const size_t n = tokens.size();
  all_.resize(n);
  guarded_.clear();
  for (size_t i = 0; i < n; ++i) {
    const SetFacts& facts = FactsOf(tokens[i].set);
    all_[i] = facts.symbols;
    if (facts.guarded) guarded_.push_back(static_cast<uint32_t>(i));
  }
  if (first_stage_ > 1) Guards(matched);
  for (size_t i = 0; i < n;) {
    if (all_[i] == 0) {
      const auto token = static_cast<uint32_t>(i);
      matched->taken.push_back({token, token + 1, tokens[i].set, -1, true});
      ++i;
      continue;
    }
    if ((all_[i] & live_) == 0) {
      ++i;
      continue;
    }
    bool begins = false;
    size_t end = LiveEnd(tokens, i, &begins);
    if (!begins) {
      i = end;
      continue;
    }
    for (size_t k = end; k < n && k < end + context_;) {
      if ((all_[k] & live_) == 0) {
        ++k;
        continue;
      }
      begins = false;
      k = LiveEnd(tokens, k, &begins);
      if (begins) end = k;
    }
    Island(i, end, matched);
    i = end;
  }
}

// Whether a match may begin at this token before any other has been taken.
bool Matcher::MayBeginAt(const std::vector<Token>& tokens, size_t token) const {
  uint8_t stages = facts_[tokens[token].set].begins;
  if (stages == 0) return false;
  const uint64_t second = token + 1 < all_.size() ? all_[token + 1] : 0;
  for (; stages != 0; stages = static_cast<uint8_t>(stages & (stages - 1))) {
    const int s = std::countr_zero(stages);
    const Stage& stage = p_.stages[static_cast<size_t>(s)];
    if (stage.MayBegin(SymbolIn(all_[token], s), SymbolIn(second, s))) return true;
  }
  return false;
}

// Where the row of live tokens that begins here ends; *begins: a match may begin in it.
size_t Matcher::LiveEnd(const std::vector<Token>& tokens, size_t token, bool* begins) const {
  for (; token < all_.size() && (all_[token] & live_) != 0; ++token) {
    if (!*begins) *begins = MayBeginAt(tokens, token);
  }
  return token;
}

// Stage 1, when it holds nothing but guards: they close tokens and change nothing else.
void Matcher::Guards(Matched* matched) {
  constexpr int kStage = 1;
  Stage& stage = p_.stages[kStage];
  const std::vector<Token>& tokens = matched->tokens;
  size_t free = 0;  // tokens before it are closed
  std::vector<std::pair<size_t, size_t>> closed;
  for (const uint32_t at : guarded_) {
    if (at < free) continue;
    const size_t length = Reach(stage, kStage, all_, at);
    if (length == 0) continue;
    const size_t from = at - std::min<size_t>(at, context_);
    const size_t to = std::min(tokens.size(), at + length + context_);
    now_.clear();
    for (size_t i = from; i < to; ++i) {
      const auto token = static_cast<uint32_t>(i);
      now_.push_back({token, token + 1, tokens[i].set, -1, false});
    }
    packed_.assign(all_.begin() + static_cast<long>(from), all_.begin() + static_cast<long>(to));
    if (!Best(stage, kStage, at - from, length, matched)) continue;
    const Candidate& winner = candidates_[winners_[0]];
    free = from + winner.end;
    closed.emplace_back(at, free);
    if (matched->trace != nullptr) {
      const int rule = stage.says[winner.say].rule;
      matched->trace->push_back(std::string(grammar::kStages[kStage]) + "  closed by " +
                                g_.rules[static_cast<size_t>(rule)].name + " tokens " +
                                std::to_string(at) + ".." + std::to_string(free));
    }
  }
  for (const auto& [begin, end] : closed) std::fill(&all_[begin], &all_[end - 1] + 1, 0);
}

// The other stages, over tokens [begin, end) with what contexts see around them.
void Matcher::Island(size_t begin, size_t end, Matched* matched) {
  const std::vector<Token>& tokens = matched->tokens;
  const size_t from = begin - std::min(begin, context_);
  const size_t to = std::min(tokens.size(), end + context_);
  now_.clear();
  for (size_t i = from; i < to; ++i) {
    const auto token = static_cast<uint32_t>(i);
    now_.push_back({token, token + 1, tokens[i].set, -1, all_[i] == 0});
  }
  packed_.assign(all_.begin() + static_cast<long>(from), all_.begin() + static_cast<long>(to));
  for (int s = first_stage_; s < grammar::kStageCount - 1; ++s) {
    if (!p_.stages[static_cast<size_t>(s)].empty) RunStage(s, matched);
  }
  for (const StageToken& t : now_) {
    if (t.begin < begin || t.begin >= end || (t.result < 0 && !t.closed)) continue;
    matched->taken.push_back(t);
    if (t.result < 0 || t.closed) continue;
    const MatchResult& r = matched->results[static_cast<size_t>(t.result)];
    if (!r.meaning) continue;
    // No mention begins or ends inside a run.
    if (!tokens[r.begin].starts_run || !tokens[r.end - 1].ends_run) continue;
    matched->mentions.push_back(t.result);
  }
}

size_t Matcher::Reach(const Stage& stage, int s, const std::vector<uint64_t>& packed,
                      size_t begin) const {
  const uint8_t first = SymbolIn(packed[begin], s);
  if (first <= kNoSymbol) return 0;
  const uint8_t second = begin + 1 < packed.size() ? SymbolIn(packed[begin + 1], s) : kNoSymbol;
  if (!stage.MayBegin(first, second)) return 0;
  // The symbols from here on, as far as a rule may reach: no symbol, no match beyond it.
  char symbols[48];
  size_t reach = 0;
  for (; reach < sizeof symbols && begin + reach < packed.size(); ++reach) {
    const uint8_t symbol = SymbolIn(packed[begin + reach], s);
    if (symbol <= kNoSymbol) break;
    symbols[reach] = static_cast<char>(symbol);
  }
  return stage.regex.Longest({symbols, reach});
}

void Matcher::RunStage(int s, Matched* matched) {
  Stage& stage = p_.stages[static_cast<size_t>(s)];
  const ClassSets& sets = g_.vocabulary.sets;
  const size_t n = now_.size();
  bool changed = false;
  size_t at = 0;
  size_t copied = 0;
  next_.clear();
  next_packed_.clear();
  const std::vector<uint32_t>& winners = winners_;
  while (at < n) {
    const size_t begin = at;
    const size_t length = Reach(stage, s, packed_, begin);
    if (length == 0 || !Best(stage, s, begin, length, matched)) {
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
        matched->trace->push_back(
            std::string(grammar::kStages[s]) + "  closed by " + g_.rules[rule].name + " tokens " +
            std::to_string(now_[begin].begin) + ".." + std::to_string(now_[end - 1].end));
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
      r.meaning = std::move(candidates_[w].meaning);
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
      matched->trace->push_back(std::string(grammar::kStages[s]) + "  " + g_.rules[rule].name +
                                " tokens " + std::to_string(token.begin) + ".." +
                                std::to_string(token.end));
    }
    token.set = g_.vocabulary.sets.Intern(set);
    next_.push_back(token);
    next_packed_.push_back(p_.SymbolsOf(token.set, sets));
  }
  if (!changed) return;
  next_.insert(next_.end(), now_.begin() + static_cast<long>(copied), now_.end());
  next_packed_.insert(next_packed_.end(), packed_.begin() + static_cast<long>(copied),
                      packed_.end());
  now_.swap(next_);
  packed_.swap(next_packed_);
}

// Fills winners_ with those of candidates_ that are the match at now_[begin]; false: there is none.
bool Matcher::Best(Stage& stage, int s, size_t begin, size_t length, Matched* matched) {
  candidate_count_ = 0;
  winners_.clear();
  const uint8_t symbol = SymbolIn(packed_[begin], s);
  const uint8_t second = begin + 1 < packed_.size() ? SymbolIn(packed_[begin + 1], s) : kNoSymbol;
  limit_ = begin + length;
  for (uint32_t say : stage.says_by_symbol[symbol]) {
    if (!stage.says[say].second[second]) continue;
    exploring_ = say;
    captures_.clear();
    budget_ = 4000;
    Explore(&p_.code[stage.says[say].start], begin);
  }
  if (candidate_count_ == 0) return false;
  std::vector<uint32_t>& order = order_;
  order.resize(candidate_count_);
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
    Candidate& c = candidates_[i];
    if (!winners_.empty() && c.end != candidates_[winners_[0]].end) break;
    const int rule = stage.says[c.say].rule;
    bool again = false;
    for (uint32_t w : winners_) again |= stage.says[candidates_[w].say].rule == rule;
    if (again || !ContextHolds(rule, begin, c.end)) continue;
    const bool guard = g_.rule_meaning[static_cast<size_t>(rule)] == Meaning::kNothing;
    if (!guard) {
      c.meaning = build_(g_, p_, rule, c.captures, *matched);
      if (c.meaning == nullptr) continue;
    }
    winners_.push_back(i);
    // A guard that wins closes its words; nothing else counts.
    if (winners_.size() == 1 && guard) break;
  }
  return !winners_.empty();
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
        const auto kind =
            pc->op == Instruction::Op::kOpen ? Capture::Kind::kOpen : Capture::Kind::kClose;
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
    const bool before_span =
        c.kind == grammar::ContextKind::kAfter || c.kind == grammar::ContextKind::kNotAfter;
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
