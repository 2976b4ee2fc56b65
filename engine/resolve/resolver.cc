#include "engine/resolve/resolver.h"

#include <utility>

namespace gahnegar::resolve {

std::optional<Period> Answer::period() const {
  if (!start || !end) return std::nullopt;
  return Period{start->day, end->day, grain.value_or(Grain::kDay),
                calendar.value_or(Calendar::kSolar), table};
}

void SetPeriod(Answer* a, const Period& p) {
  a->start = Instant{p.first, {}};
  a->end = Instant{p.last, {}};
  a->grain = p.grain;
  a->calendar = p.calendar;
  a->table = p.table;
}

Answer Unresolved(std::string why) {
  Answer a;
  a.basis = Basis::kUnresolved;
  a.because.push_back(std::move(why));
  return a;
}

Answer Resolver::Resolve(const Temporal& t, const Around& around) {
  return std::visit(
      [&](const auto& said) -> Answer {
        using T = std::decay_t<decltype(said)>;
        if constexpr (std::is_same_v<T, SaidDate>) {
          return Date(said, around);
        } else if constexpr (std::is_same_v<T, SaidEdge>) {
          return EdgeOf(said, around);
        } else if constexpr (std::is_same_v<T, SaidNth>) {
          return Nth(said, around);
        } else if constexpr (std::is_same_v<T, SaidShift>) {
          return Shift(said, around);
        } else if constexpr (std::is_same_v<T, SaidSpan>) {
          return Span(said, around);
        } else if constexpr (std::is_same_v<T, SaidRange>) {
          return Range(said, around);
        } else if constexpr (std::is_same_v<T, SaidList>) {
          return List(said, around);
        } else if constexpr (std::is_same_v<T, SaidDuration>) {
          return Duration(said);
        } else if constexpr (std::is_same_v<T, SaidEvery>) {
          return Every(said, around);
        } else {
          return Vague(said);
        }
      },
      t.said);
}

}  // namespace gahnegar::resolve
