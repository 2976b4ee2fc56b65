#include "engine/events/modality.h"

namespace gahnegar::events {

Modality ModalityOf(const Vocabulary& v, const Sentence& s, int c, int fate) {
  const Clause& clause = s.clauses[c];
  const VerbForm verb = s.units[clause.verb].verb;
  const bool past = verb.tense == VerbTense::kPast || verb.tense == VerbTense::kPerfect ||
                    verb.tense == VerbTense::kPluperfect || verb.tense == VerbTense::kParticiple ||
                    verb.tense == VerbTense::kProgressive;
  bool perhaps = false, planned = false, unnamed = false, denied = false;
  for (uint16_t i : clause.units) {
    perhaps |= s.units[i].has(Class::kPerhaps);
    planned |= s.units[i].has(Class::kPlanned);
  }
  // A plan or a doubt in the clause that this one completes.
  if (clause.kind == ClauseKind::kComplement && clause.parent >= 0) {
    for (uint16_t i : s.clauses[clause.parent].units) {
      perhaps |= s.units[i].has(Class::kPerhaps);
      planned |= s.units[i].has(Class::kPlanned);
    }
  }
  for (const Unit& u : s.units) unnamed |= u.has(Class::kUnnamed);
  for (uint16_t i : clause.units)
    denied |= s.units[i].kind == Kind::kVerb && s.units[i].verb.negated;
  const Fate told = static_cast<Fate>(fate < 0 ? 0 : fate);
  if (told == Fate::kDeny) return denied ? Modality::kActual : Modality::kNegated;
  const bool being = (v.be() >> verb.group & 1) != 0;
  if (told == Fate::kConfirm && denied) {  // «تأیید نکرد», but «درست نیست», «صحت ندارد»
    return being || v.Group("have") >> verb.group & 1 ? Modality::kNegated : Modality::kReported;
  }
  if (told == Fate::kConfirm) return Modality::kActual;
  if (denied) return Modality::kNegated;
  if (told == Fate::kPlan) return Modality::kPlanned;
  if (told == Fate::kReport) return planned ? Modality::kPlanned : Modality::kActual;
  if (clause.kind == ClauseKind::kConditional) return Modality::kHypothetical;
  if (clause.after_condition && !past) return Modality::kHypothetical;
  if (perhaps && !past) return Modality::kHypothetical;
  if (unnamed || (perhaps && past)) return Modality::kReported;
  if (planned) return Modality::kPlanned;
  // «ادامه دارد»
  const bool lasting = told == Fate::kHappen && (v.Group("have") >> verb.group & 1) != 0;
  if (!past && !((being || lasting) && verb.tense == VerbTense::kPresent))
    return Modality::kPlanned;
  return Modality::kActual;
}

}  // namespace gahnegar::events
