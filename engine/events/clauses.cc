// Units → clauses. A finite verb closes its clause; «که» after a noun opens a relative clause that
// the next finite verb closes, and the clause around it goes on; «که» after a verb, and the words
// of condition and time, open clauses of their own.
#include "engine/events/sentence.h"

namespace gahnegar::events {
namespace {

class ClauseMaker {
 public:
  ClauseMaker(const Vocabulary& v, Sentence* s) : s_(*s), speech_groups_(v.speaking()) {
    s_.clause_count = 0;
  }

  void Run() {
    stack_.push_back(Open(ClauseKind::kMain, -1));
    for (size_t i = 0; i < s_.units.size(); ++i) {
      const Unit& u = s_.units[i];
      if (u.kind == Kind::kGone) continue;
      Clause* now = &s_.clauses[stack_.back()];
      switch (u.kind) {
        case Kind::kIf:
          Fresh(ClauseKind::kConditional);
          continue;
        case Kind::kSubordinate:
          if (now->units.empty()) {
            now->kind = ClauseKind::kAdverbial;
          } else {
            Fresh(ClauseKind::kAdverbial);
          }
          continue;
        case Kind::kThat: {
          if (last_was_verb_) {
            Fresh(ClauseKind::kComplement);
            s_.clauses[stack_.back()].parent = closed_;
            continue;
          }
          if (now->units.empty()) continue;
          const int antecedent = now->units.back();
          const Unit& before = s_.units[antecedent];
          if (before.kind == Kind::kAdverb || before.kind == Kind::kConjunction) continue;
          const int parent = stack_.back();
          stack_.push_back(Open(ClauseKind::kRelative, parent));
          s_.clauses[stack_.back()].antecedent =
              before.kind == Kind::kComma && now->units.size() > 1
                  ? now->units[now->units.size() - 2]
                  : antecedent;
          continue;
        }
        default:
          break;
      }
      now->units.push_back(static_cast<uint16_t>(i));
      last_was_verb_ = false;
      if (u.kind != Kind::kVerb) continue;
      now->verb = static_cast<int>(i);
      now->speech = (speech_groups_ >> u.verb.group & 1) != 0 || SpeechBefore(i);
      closed_ = stack_.back();
      last_was_verb_ = true;
      if (now->kind == ClauseKind::kConditional) condition_ = true;
      if (stack_.size() > 1) {
        stack_.pop_back();
        last_was_verb_ = false;
        continue;
      }
      const int before = stack_.back();
      const bool joined = i + 1 < s_.units.size() && (s_.units[i + 1].kind == Kind::kAnd ||
                                                      s_.units[i + 1].kind == Kind::kComma);
      const ClauseKind kind = now->kind;
      stack_.back() = Open(joined ? kind : ClauseKind::kMain, s_.clauses[before].parent);
      Clause& next = s_.clauses[stack_.back()];
      next.previous = before;
      next.after_condition = condition_;
      if (kind == ClauseKind::kConditional || kind == ClauseKind::kAdverbial) {
        next.kind = ClauseKind::kMain;
      }
    }
  }

 private:
  int Open(ClauseKind kind, int parent) {
    if (s_.clause_count == s_.clauses.size()) s_.clauses.emplace_back();
    Clause& c = s_.clauses[s_.clause_count];
    c.units.clear();
    c.verb = c.previous = c.antecedent = -1;
    c.parent = parent;
    c.kind = kind;
    c.after_condition = condition_;
    c.speech = false;
    return static_cast<int>(s_.clause_count++);
  }

  void Fresh(ClauseKind kind) {
    last_was_verb_ = false;
    Clause& now = s_.clauses[stack_.back()];
    if (now.units.empty()) {
      now.kind = kind;
      return;
    }
    const int parent = now.parent;
    stack_.back() = Open(kind, parent);
  }

  bool SpeechBefore(size_t i) const { return i > 0 && s_.units[i - 1].has(Class::kSpeech); }

  Sentence& s_;
  uint64_t speech_groups_;
  std::vector<int> stack_;
  int closed_ = -1;
  bool last_was_verb_ = false;
  bool condition_ = false;
};

}  // namespace

void MakeClauses(const Vocabulary& v, Sentence* s) { ClauseMaker(v, s).Run(); }

}  // namespace gahnegar::events
