#include "tests/match/oracle.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <stdexcept>

#include "engine/meaning/meaning.h"

namespace gahnegar::testing {
namespace {

// A token: kOpen, then each class between two kBar, then kEnd; kClosed behind kOpen when a guard
// has taken it.
constexpr char kBar = '\x01', kOpen = '\x02', kEnd = '\x03', kClosed = '\x04';
constexpr size_t kWindow = 60;  // tokens that a phrase may have

RE2::Options Bytes() {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_longest_match(true);
  options.set_log_errors(false);
  options.set_never_nl(false);
  options.set_max_mem(int64_t{256} << 20);
  return options;
}

re2::StringPiece Piece(const std::string& text, size_t begin, size_t end) {
  return re2::StringPiece(text.data() + begin, end - begin);
}

std::string Name(const grammar::Item& item) { return item.name + (item.children ? ".*" : ""); }

// One token that has the class, or for {x.*} one below it.
std::string OneToken(const grammar::Item& item, bool closed_too) {
  return std::string("\x02[^\x02\x03") + (closed_too ? "" : "\x04") + "]*\x01" +
         RE2::QuoteMeta(item.name) + (item.children ? "(?:\\.[^\x01\x02\x03]*)?" : "") +
         "\x01[^\x02\x03]*\x03";
}

}  // namespace

struct Oracle::Stage {
  struct Way {
    int rule = 0, say = 0;
    std::unique_ptr<RE2> re;
  };
  int number = 0;
  std::vector<Way> ways;  // in the order of files, rules, lines
  std::unique_ptr<RE2::Set> any;
};

struct Oracle::Context {
  grammar::ContextKind kind;
  std::vector<std::pair<size_t, std::unique_ptr<RE2>>> alternatives;  // how many tokens, and which
};

Oracle::Oracle(const grammar::Grammar& grammar, const Program& program) : g_(grammar), p_(program) {
  for (size_t i = 0; i < program.slots.size(); ++i) {
    slot_numbers_[program.slots[i].name] = static_cast<uint32_t>(i);
  }
  contexts_.resize(g_.syntax.rules.size());
  for (int s = 1; s < grammar::kStageCount - 1; ++s) {
    auto stage = std::make_unique<Stage>();
    stage->number = s;
    stage->any = std::make_unique<RE2::Set>(Bytes(), RE2::ANCHOR_START);
    for (size_t r = 0; r < g_.syntax.rules.size(); ++r) {
      const grammar::Rule& rule = g_.syntax.rules[r];
      if (rule.piece || rule.stage != s) continue;
      for (size_t n = 0; n < rule.says.size(); ++n) {
        const std::string pattern = Pattern(rule.says[n].items, s);
        auto re = std::make_unique<RE2>(pattern, Bytes());
        if (!re->ok() || stage->any->Add(pattern, nullptr) < 0) {
          throw std::runtime_error("RE2 refuses " + rule.name + ": " + re->error());
        }
        stage->ways.push_back({static_cast<int>(r), static_cast<int>(n), std::move(re)});
      }
      for (const grammar::Context& c : rule.contexts) {
        Context context{c.kind, {}};
        for (const grammar::Sequence& sequence : c.alternatives) {
          std::string pattern;
          for (const grammar::Item& item : sequence) pattern += OneToken(item, true);
          context.alternatives.emplace_back(sequence.size(),
                                            std::make_unique<RE2>(pattern, Bytes()));
        }
        contexts_[r].push_back(std::move(context));
      }
    }
    if (stage->ways.empty()) continue;
    if (!stage->any->Compile()) throw std::runtime_error("RE2 refuses a stage");
    stages_.push_back(std::move(stage));
  }
}

Oracle::~Oracle() = default;

std::vector<int> Oracle::PiecesFor(const grammar::Item& item, int stage) const {
  std::vector<int> pieces;
  for (size_t i = 0; i < g_.syntax.rules.size(); ++i) {
    const grammar::Rule& piece = g_.syntax.rules[i];
    if (!piece.piece || piece.stage > stage) continue;
    if (piece.is != item.name && !(item.children && piece.is.rfind(item.name + ".", 0) == 0)) {
      continue;
    }
    if (std::count(open_.begin(), open_.end(), static_cast<int>(i)) > 0) continue;
    pieces.push_back(static_cast<int>(i));
  }
  return pieces;
}

std::string Oracle::SlotPattern(const grammar::Item& item, int stage) {
  std::string pattern = OneToken(item, false);
  const std::vector<int> pieces = PiecesFor(item, stage);
  if (pieces.empty()) return pattern;
  for (int piece : pieces) {
    open_.push_back(piece);
    for (const grammar::Say& say : g_.syntax.rules[static_cast<size_t>(piece)].says) {
      pattern += "|" + Pattern(say.items, stage);
    }
    open_.pop_back();
  }
  return "(?:" + pattern + ")";
}

std::string Oracle::Pattern(const grammar::Sequence& items, int stage) {
  std::string pattern;
  for (const grammar::Item& item : items) {
    if (item.kind != grammar::Item::Kind::kOptional) {
      pattern += SlotPattern(item, stage);
      continue;
    }
    std::string ways;
    for (const grammar::Sequence& way : item.alternatives) {
      ways += (ways.empty() ? "" : "|") + Pattern(way, stage);
    }
    pattern += "(?:" + ways + ")?";
  }
  return pattern;
}

const std::string& Oracle::Printed(SetId id) {
  auto [it, fresh] = printed_sets_.try_emplace(id);
  if (!fresh) return it->second;
  const ClassSet& set = g_.vocabulary.sets.Get(id);
  it->second = kBar;
  for (size_t c = 0; c < g_.vocabulary.names.size(); ++c) {
    if (set.test(c)) it->second += std::string(g_.vocabulary.names.Name(static_cast<ClassId>(c))) + kBar;
  }
  return it->second;
}

void Oracle::Print() {
  text_.clear();
  starts_.clear();
  for (const StageToken& t : now_) {
    starts_.push_back(text_.size());
    text_ += kOpen;
    if (t.closed) text_ += kClosed;
    text_ += Printed(t.set) + kEnd;
  }
  starts_.push_back(text_.size());
}

bool Oracle::HasClass(const grammar::Item& item, const StageToken& token) {
  const std::string& printed = Printed(token.set);
  const std::string from = kBar + item.name;
  if (printed.find(from + kBar) != std::string::npos) return true;
  return item.children && printed.find(from + ".") != std::string::npos;
}

bool Oracle::Fill(const grammar::Sequence& items, size_t i, size_t at, size_t end, int stage,
                  std::vector<Capture>* captures, const Next& next) {
  if (i == items.size()) return next(at);
  const grammar::Item& item = items[i];
  const Next rest = [&](size_t here) {
    return Fill(items, i + 1, here, end, stage, captures, next);
  };
  if (item.kind == grammar::Item::Kind::kOptional) {
    for (const grammar::Sequence& way : item.alternatives) {
      if (Fill(way, 0, at, end, stage, captures, rest)) return true;
    }
    return rest(at);
  }
  const size_t size = captures->size();
  if (at < end && HasClass(item, now_[at])) {
    captures->push_back({Capture::Kind::kSlot, slot_numbers_.at(Name(item)), now_[at]});
    if (rest(at + 1)) return true;
    captures->resize(size);
  }
  for (int piece : PiecesFor(item, stage)) {
    const auto number = static_cast<uint32_t>(piece);
    for (const grammar::Say& say : g_.syntax.rules[number].says) {
      captures->push_back({Capture::Kind::kOpen, number, {}});
      open_.push_back(piece);
      const bool ok = Fill(say.items, 0, at, end, stage, captures, [&](size_t here) {
        const size_t inside = captures->size();
        captures->push_back({Capture::Kind::kClose, number, {}});
        open_.pop_back();
        if (rest(here)) return true;
        open_.push_back(piece);
        captures->resize(inside);
        return false;
      });
      if (ok) return true;
      open_.pop_back();
      captures->resize(size);
    }
  }
  return false;
}

bool Oracle::ContextHolds(int rule, size_t begin, size_t end) const {
  using grammar::ContextKind;
  for (const Context& c : contexts_[static_cast<size_t>(rule)]) {
    const bool left = c.kind == ContextKind::kAfter || c.kind == ContextKind::kNotAfter;
    bool found = false;
    for (const auto& [count, re] : c.alternatives) {
      if (left ? count > begin : end + count > now_.size()) continue;
      const size_t from = left ? begin - count : end;
      found |= RE2::FullMatch(Piece(text_, starts_[from], starts_[from + count]), *re);
    }
    if (found != (c.kind == ContextKind::kAfter || c.kind == ContextKind::kBefore)) return false;
  }
  return true;
}

std::vector<Oracle::Candidate> Oracle::Winners(Stage& stage, size_t begin, const Matched& matched) {
  const size_t last = std::min(now_.size(), begin + kWindow);
  std::vector<int> ways;
  stage.any->Match(Piece(text_, starts_[begin], starts_[last]), &ways);
  std::sort(ways.begin(), ways.end());
  struct Try {
    size_t end;
    bool plain;  // without context
    int way;
  };
  std::vector<Try> tries;
  for (int w : ways) {
    const RE2& re = *stage.ways[static_cast<size_t>(w)].re;
    const bool plain =
        contexts_[static_cast<size_t>(stage.ways[static_cast<size_t>(w)].rule)].empty();
    for (size_t end = begin + 1; end <= last; ++end) {
      if (RE2::FullMatch(Piece(text_, starts_[begin], starts_[end]), re)) {
        tries.push_back({end, plain, w});
      }
    }
  }
  std::stable_sort(tries.begin(), tries.end(), [](const Try& a, const Try& b) {
    if (a.end != b.end) return a.end > b.end;
    return a.plain < b.plain;
  });
  std::vector<Candidate> winners;
  for (const Try& t : tries) {
    const Stage::Way& way = stage.ways[static_cast<size_t>(t.way)];
    if (!winners.empty() && winners[0].end != t.end) break;
    const bool again = std::any_of(winners.begin(), winners.end(),
                                   [&](const Candidate& c) { return c.rule == way.rule; });
    if (again || !ContextHolds(way.rule, begin, t.end)) continue;
    Candidate c{t.end, way.rule, way.say, nullptr};
    if (g_.rule_meaning[static_cast<size_t>(way.rule)] == Meaning::kNothing) {
      if (winners.empty()) return {c};
      continue;
    }
    std::vector<Capture> captures;
    const grammar::Rule& rule = g_.syntax.rules[static_cast<size_t>(way.rule)];
    const bool filled = Fill(rule.says[static_cast<size_t>(way.say)].items, 0, begin, t.end,
                             stage.number, &captures, [&](size_t at) { return at == t.end; });
    open_.clear();
    if (!filled) throw std::runtime_error("the slots of " + rule.name + " cannot be filled");
    c.meaning = BuildMeaning(g_, p_, way.rule, captures, matched);
    if (c.meaning) winners.push_back(c);
  }
  return winners;
}

void Oracle::RunStage(Stage& stage, Matched* matched) {
  Print();
  std::vector<StageToken> next;
  for (size_t at = 0; at < now_.size();) {
    const std::vector<Candidate> winners =
        now_[at].closed ? std::vector<Candidate>() : Winners(stage, at, *matched);
    if (winners.empty()) {
      next.push_back(now_[at++]);
      continue;
    }
    const size_t end = winners[0].end;
    if (!winners[0].meaning) {
      for (; at < end; ++at) {
        next.push_back(now_[at]);
        next.back().closed = true;
      }
      continue;
    }
    StageToken token;
    token.begin = now_[at].begin;
    token.end = now_[end - 1].end;
    ClassSet classes;
    if (end - at == 1) classes = g_.vocabulary.sets.Get(now_[at].set);
    int previous = -1;
    for (const Candidate& w : winners) {
      MatchResult r;
      r.rule = w.rule;
      r.say = w.say;
      r.begin = token.begin;
      r.end = token.end;
      r.meaning = w.meaning;
      const int index = static_cast<int>(matched->results.size());
      matched->results.push_back(std::move(r));
      if (previous < 0) {
        token.result = index;
      } else {
        matched->results[static_cast<size_t>(previous)].same_span = index;
      }
      previous = index;
      const auto rule = static_cast<size_t>(w.rule);
      if (g_.rule_has_class[rule]) classes.set(g_.rule_class[rule]);
    }
    if (end - at == 1 && now_[at].result >= 0) {
      matched->results[static_cast<size_t>(previous)].same_span = now_[at].result;
    }
    token.set = const_cast<grammar::Grammar&>(g_).vocabulary.sets.Intern(classes);
    next.push_back(token);
    at = end;
  }
  now_.swap(next);
}

void Oracle::Run(Matched* matched) {
  now_.clear();
  for (uint32_t i = 0; i < matched->tokens.size(); ++i) {
    now_.push_back({i, i + 1, matched->tokens[i].set, -1, false});
  }
  matched->results.clear();
  matched->mentions.clear();
  for (auto& stage : stages_) RunStage(*stage, matched);
  matched->taken = now_;
  for (const StageToken& t : now_) {
    if (t.result < 0 || t.closed) continue;
    const MatchResult& r = matched->results[static_cast<size_t>(t.result)];
    if (matched->tokens[r.begin].starts_run && matched->tokens[r.end - 1].ends_run) {
      matched->mentions.push_back(t.result);
    }
  }
}

}  // namespace gahnegar::testing
