#include "engine/meaning/temporal.h"

#include <cstdio>

namespace gahnegar {
namespace {

std::string Show(const TemporalPtr& t) { return t ? Print(*t) : "-"; }

std::string Show(const std::vector<Amount>& amounts) {
  std::string s;
  for (const Amount& a : amounts) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%g", a.count);
    s += s.empty() ? "" : "+";
    s += a.several ? "several" : a.bare ? "" : buffer;
    if (a.upper > 0) {
      std::snprintf(buffer, sizeof buffer, "-%g", a.upper);
      s += buffer;
    }
    s += std::string(kUnitNames[static_cast<size_t>(a.unit)]);
  }
  return s;
}

struct Printer {
  std::string operator()(const SaidDate& d) const {
    std::string s;
    const auto add = [&](const char* name, const std::optional<int>& v) {
      if (v) s += (s.empty() ? "" : " ") + std::string(name) + "=" + std::to_string(*v);
    };
    const auto text = [&](const std::string& v) { s += (s.empty() ? "" : " ") + v; };
    add("weekday", d.weekday);
    add("day", d.day);
    add("month", d.month);
    add("season", d.season);
    add("year", d.year);
    add("decade", d.decade);
    add(d.millennium ? "millennium" : "century", d.century);
    if (d.era) text("era=" + std::string(kEraNames[static_cast<size_t>(*d.era)]));
    if (d.named) text("named=" + d.named_text);
    for (size_t u = 0; u < kUnits; ++u) {
      if (d.relative[u]) text(std::string(kUnitNames[u]) + ":" + Print(*d.relative[u]));
    }
    if (d.which) text("which:" + Print(*d.which));
    if (d.part) text("part=" + std::string(kPartNames[static_cast<size_t>(*d.part)]));
    add("hour", d.hour);
    add("minute", d.minute);
    add("second", d.second);
    if (!d.zone.empty()) text("zone=" + d.zone);
    if (d.base) text("base=" + Print(*d.base));
    return "{" + s + "}";
  }
  std::string operator()(const SaidEdge& e) const {
    return "edge(" + std::string(kEdgeNames[static_cast<size_t>(e.edge)]) + " of " + Show(e.of) +
           ")";
  }
  std::string operator()(const SaidNth& n) const {
    return "nth(" + std::to_string(n.n) + " of " + Show(n.of) + ")";
  }
  std::string operator()(const SaidShift& s) const {
    static const char* kNames[] = {"ago", "ahead", "before", "after"};
    return "shift(" + Show(s.amounts) + " " + kNames[static_cast<size_t>(s.direction)] +
           (s.from ? " from " + Show(s.from) : "") + ")";
  }
  std::string operator()(const SaidSpan& s) const {
    return "span(" + Show(std::vector<Amount>{s.amount}) + (s.sign < 0 ? " back)" : " ahead)");
  }
  std::string operator()(const SaidRange& r) const {
    return "range(" + Show(r.from) + " .. " + (r.to_now ? "now" : Show(r.to)) + ")";
  }
  std::string operator()(const SaidList& l) const {
    std::string s;
    for (const TemporalPtr& m : l.members) s += (s.empty() ? "" : ", ") + Show(m);
    return "list(" + s + ")";
  }
  std::string operator()(const SaidDuration& d) const {
    return "duration(" + Show(d.amounts) + (d.age ? " age" : "") + ")";
  }
  std::string operator()(const SaidEvery& e) const {
    return "every(" + std::to_string(e.count) +
           (e.unit ? " " + std::string(kUnitNames[static_cast<size_t>(*e.unit)]) : "") + ")";
  }
  std::string operator()(const SaidVague& v) const {
    static const char* kNames[] = {"past", "future", "now"};
    return std::string("vague(") + kNames[static_cast<size_t>(v.vagueness)] + ")";
  }
};

}  // namespace

std::string Print(const Relative& r) {
  switch (r.kind) {
    case Relative::Kind::kOffset:
      return (r.offset > 0 ? "+" : "") + std::to_string(r.offset);
    case Relative::Kind::kSame:
      return "same";
    case Relative::Kind::kAfter:
      return "after";
    case Relative::Kind::kBefore:
      return "before";
    case Relative::Kind::kNew:
      return "new";
  }
  return "";
}

std::string Print(const Temporal& t) { return std::visit(Printer{}, t.said); }

}  // namespace gahnegar
