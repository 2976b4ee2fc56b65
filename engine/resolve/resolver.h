// Resolving: from what was said to days and instants, step by step, each step leaving its reason.
//
// The order: era and calendar, two-digit year, what counts from the reference or from the text's
// last date, a missing year (by weekday, by the text, by tense, by nearness), validity, part of day
// and clock. The reference is the document's date, or a dateline found in the text, or none; the
// clock of the machine is never read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/grammar/grammar.h"
#include "engine/match/matcher.h"
#include "engine/meaning/temporal.h"
#include "engine/record.h"
#include "engine/resolve/period.h"

namespace gahnegar::resolve {

// A resolved phrase before it becomes a mention. Both ends null: unresolved, or it has no days.
struct Answer {
  std::optional<Instant> start, end;
  std::optional<Grain> grain;
  std::optional<Calendar> calendar;
  MentionType type = MentionType::kDate;
  Mod mod = Mod::kNone;
  Basis basis = Basis::kExplicit;
  std::vector<std::string> because;
  std::vector<Candidate> candidates;
  std::vector<std::pair<Instant, Instant>> members;
  std::string value, rrule, zone, role;
  bool impossible = false;        // said a day that its calendar does not have
  int month = 0, month_days = 0;  // of an impossible date: the month it named, and its length
  bool open = false;              // one side is open on purpose
  Table table = Table::kIran;     // whose lunar months

  std::optional<Period> period() const;  // when both ends are known
};

// What the resolver knows of the text around a phrase.
struct Around {
  std::optional<Tense> tense;        // of the verb that governs it
  std::optional<Period> last_date;   // the last date to the left, not after the reference
  std::optional<Period> last_ahead;  // the last one after the reference, when there is no last_date
  std::optional<Instant> last_instant;  // the clock time of last_date, when it has one
  std::optional<Period> last_day;       // the last date of one day, whatever its side
  std::optional<int> year;              // the last year said, when it still holds
  Calendar year_calendar = Calendar::kSolar;
  bool after_night = false;  // the last day came from «دیشب»
};

class Resolver {
 public:
  explicit Resolver(std::optional<Instant> reference, Region region = Region::kIran)
      : reference_(reference), region_(region) {}

  Answer Resolve(const Temporal& t, const Around& around);

 private:
  friend class DateSteps;
  Answer Date(const SaidDate& d, const Around& around);
  Answer EdgeOf(const SaidEdge& e, const Around& around);
  Answer Nth(const SaidNth& n, const Around& around);
  Answer Shift(const SaidShift& s, const Around& around);
  Answer Span(const SaidSpan& s, const Around& around);
  Answer Range(const SaidRange& r, const Around& around);
  Answer List(const SaidList& l, const Around& around);
  Answer Duration(const SaidDuration& d);
  Answer Every(const SaidEvery& e, const Around& around);
  Answer Vague(const SaidVague& v);

  std::optional<Day> Today() const {
    return reference_ ? std::optional<Day>(reference_->day) : std::nullopt;
  }

  std::optional<Instant> reference_;
  Region region_;
};

// Steps that several files share.
void SetPeriod(Answer* a, const Period& p);
Answer Unresolved(std::string why);
// Part of day and clock time on the days of `a` («ساعت ۱۰ صبح», «شب جمعه»).
void ApplyClock(const SaidDate& d, Answer* a);
// A part of day in TIMEX3: «TMO», «TNI».
const char* PartCode(Part part);
// Which calendar a year was said in, by its era, its month and its size.
Calendar CalendarOf(const SaidDate& d);
// ISO 8601 of amounts: P3Y6M, PT30M, PXY.
std::string IsoDuration(const std::vector<Amount>& amounts, std::optional<Fraction> fraction,
                        bool upper);

}  // namespace gahnegar::resolve
