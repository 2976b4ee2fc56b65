#include "engine/resolve/document.h"

#include <date/tz.h>

#include <algorithm>

#include "engine/resolve/said.h"
#include "engine/resolve/tense.h"
#include "engine/text/alphabet.h"

namespace gahnegar::resolve {
namespace {

const SaidDate* DateOf(const Temporal& t) { return std::get_if<SaidDate>(&t.said); }

bool ClockOnly(const SaidDate& d) {
  return (d.hour || d.part) && !d.day && !d.weekday && !d.month && !d.year && !d.named &&
         !d.season && !d.base && !d.decade && !d.century &&
         std::none_of(d.relative.begin(), d.relative.end(),
                      [](const auto& r) { return r.has_value(); });
}

// A clock time, or times from one to another, without a day.
bool ClockOnly(const Temporal& t) {
  if (const SaidDate* d = DateOf(t)) return ClockOnly(*d);
  const SaidRange* r = std::get_if<SaidRange>(&t.said);
  return r != nullptr && r->from && r->to && ClockOnly(*r->from) && ClockOnly(*r->to);
}

bool Yearless(const SaidDate& d) {
  return d.month && d.day && !d.year && !d.relative[static_cast<size_t>(Unit::kYear)];
}

double ConfidenceOf(const Answer& a) {
  if (a.impossible) return 0.2;
  double c = 0.5;
  switch (a.basis) {
    case Basis::kExplicit:
      c = 0.99;
      break;
    case Basis::kYearFromWeekday:
      c = 0.985;
      break;
    case Basis::kRelative:
      c = 0.96;
      break;
    case Basis::kNamedDay:
      c = 0.93;
      break;
    case Basis::kWeekday:
      c = 0.95;
      break;
    case Basis::kYearFromContext:
      c = 0.96;
      break;
    case Basis::kRelativeToMention:
      c = 0.92;
      break;
    case Basis::kYearNearest:
      c = 0.9;
      break;
    case Basis::kUnresolved:
      c = 0.3;
      break;
  }
  for (const std::string& why : a.because) {
    if (why.compare(0, 13, "contradiction") == 0) c = std::min(c, 0.5);
  }
  return c;
}

// UTC of a local clock time in a named zone; empty when the zone or the time does not exist.
std::string UtcOf(const Instant& at, const std::string& zone) {
  if (!at.second_of_day || zone.empty() || zone == "local") return "";
  try {
    const auto local =
        date::local_days{at.day.time_since_epoch()} + std::chrono::seconds(*at.second_of_day);
    const auto utc = date::locate_zone(zone)->to_sys(local, date::choose::earliest);
    const Day day = date::floor<date::days>(utc);
    const auto second = static_cast<int>((utc - day).count());
    return IsoOf(Instant{day, second}) + "Z";
  } catch (const std::exception&) {
    return "";
  }
}

class Documents {
 public:
  Documents(const DocumentView& view, Record* record)
      : v_(view), record_(*record), tenses_(*view.grammar, view.matched->tokens) {}

  void Run() {
    const Matched& m = *v_.matched;
    const size_t n = m.mentions.size();
    for (int r : m.mentions) tenses_.Cover(m.results[r].begin, m.results[r].end);
    answers_.resize(n);
    FindRegion();
    FindReference();
    Resolver resolver(reference_, region_);
    // Dates first, in text order; then what hangs on a date beside it.
    for (size_t i = 0; i < n; ++i) One(&resolver, i);
    for (size_t i = 0; i < n; ++i) Clock(&resolver, i);
    for (size_t i = 0; i + 1 < n; ++i) Parallel(i);
    for (size_t i = 0; i < n; ++i) Write(i);
  }

 private:
  const MatchResult& ResultOf(size_t i) const {
    return v_.matched->results[v_.matched->mentions[i]];
  }
  const Temporal& SaidBy(size_t i) const { return *ResultOf(i).meaning; }

  // Whose text it is: as the input says; else by the months it names, Dari or Iranian; where it
  // names none, by the capital of its dateline.
  void FindRegion() {
    RegionReading& found = record_.region;
    region_ = found.region;
    if (v_.document->region) {
      region_ = *v_.document->region;
      found = {region_, RegionReading::Basis::kGiven, {}};
      return;
    }
    const Matched& m = *v_.matched;
    const ClassNames& names = v_.grammar->vocabulary.names;
    ClassId month = 0, dari = 0, gregorian = 0;
    const bool has_month = names.Find("month", &month);
    const bool has_dari = names.Find("month.dari", &dari);
    const bool has_gregorian = names.Find("month.gregorian.dari", &gregorian);
    int here = 0, there = 0;  // months of Iran, of Afghanistan
    uint32_t first_here = 0, first_there = 0;
    for (int of : m.mentions) {
      for (uint32_t i = m.results[of].begin; i < m.results[of].end; ++i) {
        const ClassSet& set = v_.grammar->vocabulary.sets.Get(m.tokens[i].set);
        if (has_month && set.test(month) && here++ == 0) first_here = i;
        if (((has_dari && set.test(dari)) || (has_gregorian && set.test(gregorian))) &&
            there++ == 0) {
          first_there = i;
        }
      }
    }
    if (here + there > 0) {
      region_ = there > here ? Region::kAfghanistan : Region::kIran;
      const uint32_t i = there > here ? first_there : first_here;
      found = {region_,
               RegionReading::Basis::kText,
               {"«" + InputOf(i) + "» is a name of a month in " +
                (there > here ? "Afghanistan" : "Iran")}};
      return;
    }
    // A place of the country's own clock opens the text, with a mark behind it.
    if (m.tokens.size() < 2 || m.tokens[0].entry == 0 || m.tokens[1].kind != TokenKind::kMark)
      return;
    for (const Reading& r : v_.grammar->vocabulary.lexicon.Readings(m.tokens[0].entry)) {
      if (r.value == 0 || v_.grammar->values[r.value].field != Field::kZone) continue;
      for (const Region region : {Region::kIran, Region::kAfghanistan}) {
        if (v_.grammar->values[r.value].text != ZoneOf(region)) continue;
        region_ = region;
        found = {region_,
                 RegionReading::Basis::kText,
                 {"«" + InputOf(0) + "» stands at the head of the text"}};
        return;
      }
    }
  }

  // A token as the input wrote it.
  std::string InputOf(uint32_t i) const {
    const Token& t = v_.matched->tokens[i];
    const TextSpan span = v_.text->ToInput(t.begin, t.end);
    return std::string(v_.text->input().substr(span.begin.byte, span.end.byte - span.begin.byte));
  }

  void FindReference() {
    reference_ = v_.document->published;
    if (reference_) return;
    // A header or dateline: a whole date at the start of the document, closed by a mark.
    const Matched& m = *v_.matched;
    for (size_t i = 0; i < m.mentions.size() && i < 3; ++i) {
      const MatchResult& r = ResultOf(i);
      const SaidDate* d = DateOf(*r.meaning);
      if (d == nullptr || !d->year || !d->month || !d->day) continue;
      const uint32_t line_end = LineEnd(r.begin);
      const bool short_line = line_end < m.tokens.size() && line_end - LineBegin(r.begin) <= 14;
      const bool early =
          r.begin <= 4 && r.end < m.tokens.size() && m.tokens[r.end].kind != TokenKind::kWord &&
          m.tokens[r.end].kind != TokenKind::kUnknown && m.tokens[r.end].kind != TokenKind::kNumber;
      if (LineBegin(r.begin) != 0 || !(short_line || early)) continue;
      Resolver alone(std::nullopt, region_);
      const Answer a = alone.Resolve(*r.meaning, Around{});
      if (!a.start || a.start->day != a.end->day) continue;
      reference_ = Instant{a.start->day, {}};
      Notice notice;
      notice.kind = "reference-from-text";
      notice.severity = Severity::kInfo;
      notice.mention = "m" + std::to_string(i + 1);
      notice.en = "No publication date was given; the date at the head of the text, " +
                  Iso(a.start->day) + ", is taken for it.";
      notice.fa = "تاریخ انتشار داده نشده بود؛ تاریخ سر متن، " + Iso(a.start->day) +
                  "، به جای آن گرفته شد.";
      record_.notices.push_back(notice);
      return;
    }
  }

  uint32_t LineBegin(uint32_t i) const {
    while (i > 0 && v_.matched->tokens[i - 1].kind != TokenKind::kLineFeed) --i;
    return i;
  }
  uint32_t LineEnd(uint32_t i) const {
    while (i < v_.matched->tokens.size() && v_.matched->tokens[i].kind != TokenKind::kLineFeed) ++i;
    return i;
  }

  Around AroundOf(size_t i) {
    const MatchResult& r = ResultOf(i);
    Around around;
    around.tense = tenses_.Governing(r.begin, r.end);
    around.last_date = last_date_;
    around.last_ahead = last_ahead_;
    around.last_instant = last_instant_;
    // A year that was only pointed at («پارسال هم در دی‌ماه») holds for what stands close to it.
    if (year_ && year_sentence_ == PeriodBegin(r.begin) &&
        (!year_pointed_at_ || r.begin - year_end_ <= 3)) {
      around.year = year_;
      around.year_calendar = year_calendar_;
    }
    return around;
  }

  // Where the sentence of token i begins, with those before it that a semicolon joins to it.
  uint32_t PeriodBegin(uint32_t i) const {
    const std::vector<Token>& tokens = v_.matched->tokens;
    uint32_t begin = tenses_.SentenceBegin(i);
    while (begin > 0 && v_.text->text()[tokens[begin - 1].begin] == kSemicolon) {
      begin = tenses_.SentenceBegin(begin - 1);
    }
    return begin;
  }

  void One(Resolver* resolver, size_t i) {
    const Temporal& said = SaidBy(i);
    if (ClockOnly(said)) return;
    Answer a = resolver->Resolve(said, AroundOf(i));
    Remember(i, a);
    answers_[i] = std::move(a);
  }

  void Remember(size_t i, const Answer& a) {
    const Temporal& said = SaidBy(i);
    const SaidDate* d = DateOf(said);
    const bool dated = d != nullptr || std::holds_alternative<SaidEdge>(said.said) ||
                       std::holds_alternative<SaidNth>(said.said) ||
                       std::holds_alternative<SaidShift>(said.said);
    if (!dated || !a.start || !a.end) return;
    const bool ahead = reference_ && a.start->day > reference_->day;
    Period& last = (ahead ? last_ahead_ : last_date_)
                       .emplace(Period{a.start->day, a.end->day, a.grain.value_or(Grain::kDay),
                                       a.calendar.value_or(Calendar::kSolar)});
    if (last.grain == Grain::kHour || last.grain == Grain::kMinute || last.grain == Grain::kPart ||
        last.grain == Grain::kSecond) {
      last.grain = Grain::kDay;
    }
    if (!ahead) {
      last_instant_.reset();
      if (a.start->second_of_day && *a.start == *a.end) last_instant_ = a.start;
    }
    const bool points_at_year =
        d != nullptr ? d->relative[static_cast<size_t>(Unit::kYear)].has_value() && !d->month
                     : std::holds_alternative<SaidShift>(said.said) && a.grain == Grain::kYear;
    if (points_at_year || (d != nullptr && d->year && !d->decade && !d->century)) {
      const Calendar c = a.calendar.value_or(Calendar::kSolar);
      if (const auto p = Parts(c, a.start->day)) {
        year_ = p->year;
        year_calendar_ = c;
        year_sentence_ = PeriodBegin(ResultOf(i).begin);
        year_pointed_at_ = points_at_year && (d == nullptr || !d->year);
        year_end_ = ResultOf(i).end;
      }
    }
  }

  // A bare clock time takes the nearest day of its sentence, before it rather than after.
  void Clock(Resolver* resolver, size_t i) {
    if (!ClockOnly(SaidBy(i))) return;
    const MatchResult& r = ResultOf(i);
    const uint32_t begin = tenses_.SentenceBegin(r.begin);
    const uint32_t end = tenses_.SentenceEnd(r.begin);
    Around around;
    around.tense = tenses_.Governing(r.begin, r.end);
    const auto use = [&](size_t k) {
      const Answer& a = answers_[k];
      if (!a.start || !a.end || a.start->day != a.end->day || a.type == MentionType::kDuration ||
          a.type == MentionType::kSet) {
        return false;
      }
      around.last_day = OneDay(a.start->day, a.calendar.value_or(Calendar::kSolar));
      const SaidDate* other = DateOf(SaidBy(k));
      around.after_night = other != nullptr && other->part == Part::kNight;
      return true;
    };
    bool found = false;
    for (size_t k = i; k-- > 0 && ResultOf(k).begin >= begin && !found;) found = use(k);
    for (size_t k = i + 1; k < answers_.size() && ResultOf(k).begin < end && !found; ++k) {
      if (!ClockOnly(SaidBy(k))) found = use(k);
    }
    answers_[i] = resolver->Resolve(SaidBy(i), around);
  }

  // «۱۶ مرداد ۱۴۰۰ (۷ اوت ۲۰۲۱)»: two dates in one breath support or contradict each other.
  void Parallel(size_t i) {
    const MatchResult& x = ResultOf(i);
    const MatchResult& y = ResultOf(i + 1);
    const SaidDate* p = DateOf(*x.meaning);
    const SaidDate* q = DateOf(*y.meaning);
    if (p == nullptr || q == nullptr || !p->day || !q->day || !p->month || !q->month) return;
    Answer& a = answers_[i];
    Answer& b = answers_[i + 1];
    if (!a.start || !b.start || a.calendar == b.calendar) return;
    if (y.begin - x.end > 3 || !Beside(x.end, y.begin)) return;
    if (Yearless(*p) != Yearless(*q)) {
      // The one without a year takes the day nearest to the other.
      const bool first = Yearless(*p);
      const Answer& other = first ? b : a;
      Resolver near(Instant{other.start->day, {}}, region_);
      Answer again = near.Resolve(SaidBy(first ? i : i + 1), Around{});
      if (again.start) {
        again.because.push_back("beside " + Iso(other.start->day));
        again.basis = Basis::kYearFromContext;
        again.candidates.clear();
        (first ? a : b) = std::move(again);
      }
    }
    const auto apart = std::abs((a.start->day - b.start->day).count());
    const bool lunar = a.calendar == Calendar::kLunar || b.calendar == Calendar::kLunar;
    if (apart == 0) {
      a.because.push_back("the date beside it agrees");
      b.because.push_back("the date beside it agrees");
      return;
    }
    if (apart > 400) return;
    Notice notice;
    notice.kind = "calendars-disagree";
    notice.severity = lunar && apart == 1 ? Severity::kInfo : Severity::kWarning;
    notice.mention = "m" + std::to_string(i + 1);
    notice.en = "Two dates stand side by side for one day and differ: " + Iso(a.start->day) +
                " and " + Iso(b.start->day) + ".";
    notice.fa =
        "دو تاریخ که کنار هم برای یک روز آمده‌اند یکی نیستند: " +
        Iso(a.start->day) + " و " + Iso(b.start->day) + ".";
    record_.notices.push_back(std::move(notice));
  }

  // Only marks, or words of the class «same-day» («برابر با», «مصادف با»), stand between.
  bool Beside(uint32_t from, uint32_t to) const {
    ClassId same = 0;
    const bool has = v_.grammar->vocabulary.names.Find("same-day", &same);
    for (uint32_t i = from; i < to; ++i) {
      const Token& t = v_.matched->tokens[i];
      if (t.kind == TokenKind::kMark) continue;
      if (has && v_.grammar->vocabulary.sets.Get(t.set).test(same)) continue;
      return false;
    }
    return true;
  }

  void Write(size_t i) {
    const MatchResult& r = ResultOf(i);
    Answer& a = answers_[i];
    const std::vector<Token>& tokens = v_.matched->tokens;
    Mention m;
    m.id = "m" + std::to_string(i + 1);
    m.span = v_.text->ToInput(tokens[r.begin].begin, tokens[r.end - 1].end);
    m.text = v_.text->input().substr(m.span.begin.byte, m.span.end.byte - m.span.begin.byte);
    m.type = a.type;
    m.rule = v_.grammar->rules[r.rule].name;
    m.start = a.start;
    m.end = a.end;
    m.grain = a.grain;
    m.mod = a.mod;
    m.edtf = a.type == MentionType::kDuration || a.type == MentionType::kSet ? "" : EdtfOf(a);
    m.value = a.value;
    if (m.value.empty() && a.start && a.end) {
      m.value = *a.start == *a.end ? IsoOf(*a.start) : IsoOf(*a.start) + "/" + IsoOf(*a.end);
    }
    m.rrule = a.rrule;
    m.zone = a.zone == "local" ? "" : a.zone == "home" ? std::string(ZoneOf(region_)) : a.zone;
    if (a.start && a.end && *a.start == *a.end) m.utc = UtcOf(*a.start, m.zone);
    m.calendar = a.calendar;
    FillSaid(*r.meaning, &m);
    m.basis = a.basis;
    m.because = std::move(a.because);
    m.candidates = std::move(a.candidates);
    m.members = std::move(a.members);
    m.confidence = ConfidenceOf(a);
    for (const std::string& why : m.because) {
      if (why.compare(0, 13, "contradiction") == 0) {
        m.confidence = std::min(m.confidence, 0.5);
        AddNotice("weekday-contradicts-date", Severity::kWarning, m.id,
                  "The text contradicts itself: " + why.substr(15) + ".",
                  "متن با خودش نمی‌خواند: «" + std::string(m.text) + "»");
      }
      if (why == "the date beside it agrees") m.confidence = 0.995;
    }
    if (a.impossible) {
      AddNotice("impossible-date", Severity::kWarning, m.id,
                "There is no such day: " + (m.because.empty() ? "" : m.because.back()) + ".",
                "چنین روزی در تقویم نیست: «" + std::string(m.text) + "»" + MonthHas(a));
    }
    if (!m.candidates.empty() && !m.start) {
      AddNotice("ambiguous-year", Severity::kInfo, m.id,
                "The year was not said and the document has no date.",
                "سال گفته نشده و تاریخ سند هم داده نشده است: «" + std::string(m.text) + "»");
    }
    m.role = a.role;
    record_.mentions.push_back(std::move(m));
  }

  // «؛ مهر ۳۰ روز است»
  std::string MonthHas(const Answer& a) const {
    if (a.month_days == 0 || !a.calendar) return "";
    const DisplayNames& names = v_.grammar->shown.names;
    const std::vector<std::string>& months = a.calendar == Calendar::kSolar   ? names.solar
                                             : a.calendar == Calendar::kLunar ? names.lunar
                                                                              : names.gregorian;
    std::string digits;
    for (char c : std::to_string(a.month_days))
      digits += std::string("\xDB") + static_cast<char>(0xB0 + (c - '0'));
    return "؛ " + months[static_cast<size_t>(a.month) - 1] + " " + digits + " روز است";
  }

  void AddNotice(const char* kind, Severity severity, const std::string& mention, std::string en,
                 std::string fa) {
    Notice n;
    n.kind = kind;
    n.severity = severity;
    n.mention = mention;
    n.en = std::move(en);
    n.fa = std::move(fa);
    record_.notices.push_back(std::move(n));
  }

  const DocumentView& v_;
  Record& record_;
  TenseFinder tenses_;
  std::optional<Instant> reference_;
  std::vector<Answer> answers_;
  std::optional<Period> last_date_, last_ahead_;
  std::optional<Instant> last_instant_;
  std::optional<int> year_;
  Calendar year_calendar_ = Calendar::kSolar;
  uint32_t year_sentence_ = 0;
  bool year_pointed_at_ = false;  // by «پارسال», «دو سال بعد» and the like
  uint32_t year_end_ = 0;         // the token after it
  Region region_ = Region::kIran;
};

}  // namespace

void ResolveDocument(const DocumentView& view, Record* record) { Documents(view, record).Run(); }

}  // namespace gahnegar::resolve
