#include "engine/timeline/report_store.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace gahnegar {
namespace {

constexpr size_t kBlock = size_t{1} << 20;

uint64_t Mixed(uint64_t hash, uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15ull;
  return hash ^ hash >> 32;
}

}  // namespace

TextPool::TextPool() : texts_{std::string_view()}, table_(1024) {}

TextId TextPool::Add(std::string_view text) {
  if (text.empty()) return 0;
  size_t place = std::hash<std::string_view>()(text) & (table_.size() - 1);
  while (table_[place] != 0) {
    if (texts_[table_[place]] == text) return table_[place];
    place = (place + 1) & (table_.size() - 1);
  }
  char* to = nullptr;
  if (text.size() > left_ && text.size() > kBlock / 16) {
    // A long text has a block of its own, and the open block stays open.
    blocks_.push_back(std::make_unique<char[]>(text.size()));
    to = blocks_.back().get();
  } else {
    if (text.size() > left_) {
      blocks_.push_back(std::make_unique<char[]>(kBlock));
      next_ = blocks_.back().get();
      left_ = kBlock;
    }
    to = next_;
    next_ += text.size();
    left_ -= text.size();
  }
  std::memcpy(to, text.data(), text.size());
  const TextId id = static_cast<TextId>(texts_.size());
  texts_.emplace_back(to, text.size());
  table_[place] = id;
  if (texts_.size() * 2 > table_.size()) Grow();
  return id;
}

void TextPool::Grow() {
  std::vector<TextId> larger(table_.size() * 2);
  for (TextId id = 1; id < texts_.size(); ++id) {
    size_t place = std::hash<std::string_view>()(texts_[id]) & (larger.size() - 1);
    while (larger[place] != 0) place = (place + 1) & (larger.size() - 1);
    larger[place] = id;
  }
  table_ = std::move(larger);
}

TextSpan ShortSpan::Whole() const { return {{at[0], at[1], at[2]}, {at[3], at[4], at[5]}}; }

ShortSpan Shorten(const TextSpan& span) {
  const auto number = [](size_t n) {
    return static_cast<uint32_t>(std::min<size_t>(n, UINT32_MAX));
  };
  return {{number(span.begin.byte), number(span.begin.code_point), number(span.begin.utf16),
           number(span.end.byte), number(span.end.code_point), number(span.end.utf16)}};
}

std::optional<Instant> ShortInstant::Whole() const {
  if (!has()) return std::nullopt;
  Instant instant{calendars::DayNumber(day), std::nullopt};
  if (second >= 0) instant.second_of_day = second;
  return instant;
}

ShortInstant Shorten(const std::optional<Instant>& instant) {
  if (!instant) return {};
  return {calendars::NumberOf(instant->day), instant->second_of_day.value_or(-1)};
}

size_t ReportStore::PersonKeyHash::operator()(const std::array<TextId, 3>& key) const {
  return Mixed(Mixed(key[0], key[1]), key[2]);
}

PersonId ReportStore::PersonOf(TextId name, TextId role, TextId country) {
  const auto [it, fresh] =
      person_ids_.try_emplace({name, role, country}, static_cast<PersonId>(persons_.size()));
  if (fresh) {
    Person person;
    person.name = names_.Read(texts_[name]);
    person.role = PersonNameOf(texts_[role]);
    person.country = country;
    person.nobody = names_.IsNobody(person.name, country != 0);
    persons_.push_back(std::move(person));
  }
  return it->second;
}

void ReportStore::AddPlace(TextId place) {
  const auto [it, fresh] = places_.try_emplace(place);
  if (fresh) it->second = PersonNameOf(texts_[place]);
}

const PersonName& ReportStore::place(const StoredReport& report) const {
  static const PersonName kNowhere;
  if (!report.has_place) return kNowhere;
  const auto it = places_.find(report.place);
  return it == places_.end() ? kNowhere : it->second;
}

void ReportStore::Add(const Document& document, const std::vector<Event>& events) {
  if (events.empty()) return;
  StoredDocument stored{texts_.Add(document.id), texts_.Add(document.source),
                        texts_.Add(document.url), Shorten(document.published), 0};
  const auto same = [&](uint32_t other) {
    const StoredDocument& d = documents_[other];
    return d.id == stored.id && d.source == stored.source && d.url == stored.url &&
           d.published == stored.published;
  };
  std::vector<uint32_t>* alike = nullptr;
  stored.identity = identities_;
  if (stored.id != 0) {
    alike = &known_documents_[stored.id];
    const auto found = std::find_if(alike->begin(), alike->end(), same);
    if (found != alike->end()) stored.identity = documents_[*found].identity;
  }
  const auto index = static_cast<uint32_t>(documents_.size());
  if (stored.identity == identities_) {
    ++identities_;
    if (alike != nullptr) alike->push_back(index);
  }
  documents_.push_back(stored);
  for (const Event& event : events) {
    StoredReport r{};
    r.document = index;
    r.id = texts_.Add(event.id);
    r.type = texts_.Add(event.type);
    r.cameo = texts_.Add(event.cameo);
    r.plover_event = texts_.Add(event.plover_event);
    r.plover_mode = texts_.Add(event.plover_mode);
    r.when = texts_.Add(event.when);
    r.trigger = texts_.Add(event.trigger);
    r.trigger_span = Shorten(event.trigger_span);
    if (event.place) {
      r.has_place = true;
      r.place = texts_.Add(event.place->text);
      r.place_span = Shorten(event.place->span);
      AddPlace(r.place);
    }
    r.source = texts_.Add(event.source);
    r.headline_fa = texts_.Add(event.headline_fa);
    r.headline_en = texts_.Add(event.headline_en);
    r.evidence = texts_.Add(event.evidence);
    r.evidence_span = Shorten(event.evidence_span);
    r.start = Shorten(event.start);
    r.end = Shorten(event.end);
    r.modality = event.modality;
    r.grain = event.grain ? static_cast<int8_t>(*event.grain) : int8_t{-1};
    r.confidence = event.confidence;
    r.first_participant = static_cast<uint32_t>(participants_.size());
    const size_t count = std::min<size_t>(event.participants.size(), UINT16_MAX);
    r.participants = static_cast<uint16_t>(count);
    for (size_t i = 0; i < count; ++i) {
      const Participant& p = event.participants[i];
      StoredParticipant s{texts_.Add(p.name),
                          texts_.Add(p.text),
                          texts_.Add(p.role),
                          texts_.Add(p.country),
                          0,
                          p.side,
                          Shorten(p.span)};
      s.person = PersonOf(s.name, s.role, s.country);
      participants_.push_back(s);
    }
    reports_.push_back(r);
  }
}

}  // namespace gahnegar
