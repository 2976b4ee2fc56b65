#include "engine/events/source.h"

#include <algorithm>

#include "engine/text/alphabet.h"

namespace gahnegar::events {

// «کد خبر: ۲۷۸۸۴۱» names no source.
bool SourceReader::NumberAfter(size_t p) const {
  ++p;
  while (p < text_.size() && KindOf(text_[p]) == LetterKind::kSpace) ++p;
  return p < text_.size() && KindOf(text_[p]) == LetterKind::kDigit;
}

// «مسکو، ۱۵ اکتبر - به گزارش …»: where and when it was written, up to the dash before `p`.
void SourceReader::DropDateline(Sentence* s, size_t p) const {
  if (!s->starts_line || p < 2 || p > 5) return;
  std::vector<Unit>& us = s->units;
  if (us[p - 1].kind != Kind::kMark || !us[0].any(Bits(Class::kCity, Class::kCapital))) return;
  for (size_t k = 1; k + 1 < p; ++k) {
    if (us[k].kind != Kind::kComma && us[k].kind != Kind::kDate) return;
  }
  for (size_t k = 0; k < p; ++k) us[k].kind = Kind::kGone;
}

bool SourceReader::Read(Sentence* s) {
  const Range before = now_;
  Mark(s);
  return !(now_ == before);
}

void SourceReader::Mark(Sentence* s) {
  std::vector<Unit>& us = s->units;
  const size_t n = us.size();
  const auto words_to = [&](size_t p) {  // up to the next mark
    while (p < n && us[p].kind != Kind::kComma && us[p].kind != Kind::kMark) ++p;
    return p;
  };
  // «X:» and «CITY - AGENCY -».
  if (s->closed_by == ':' && s->starts_line && now_.empty() && n > 0 && n <= 6 &&
      !us[0].any(Bits(Class::kOffice, Class::kFigure, Class::kHonorKept, Class::kHonorDropped,
                      Class::kCountry))) {
    bool plain = us[0].kind == Kind::kWord;
    for (const Unit& u : us) {
      plain &= u.kind != Kind::kVerb && u.kind != Kind::kMark && u.kind != Kind::kDate;
    }
    // «تاریخ انتشار:», «گروه سیاسی:»: what follows is no report of theirs.
    const bool label =
        NumberAfter(s->end) || (us[0].has(Class::kCommon) && n <= 2 &&
                                !us[0].any(Bits(Class::kDesk, Class::kAgency, Class::kOrgHead)));
    const bool desk = std::all_of(us.begin(), us.end(), [](const Unit& u) {
      return u.has(Class::kDesk) && !u.any(Bits(Class::kAgency, Class::kAgencyAmbiguous));
    });
    if (plain && desk) {
      for (Unit& u : us) u.kind = Kind::kGone;
      return;
    }
    if (plain && !label) {
      size_t p = 0, e = n;
      while (p + 1 < n && us[p].has(Class::kDesk) && !us[p].has(Class::kAgency)) ++p;
      // «سرویس سیاست «انتخاب»:»
      if (n > 2 && us[n - 1].kind == Kind::kCloseQuote) {
        for (size_t q = p; q + 2 < n; ++q) {
          if (us[q].kind != Kind::kOpenQuote) continue;
          p = q + 1;
          e = n - 1;
        }
      }
      now_ = {us[p].begin, us[e - 1].end};
      for (Unit& u : us) u.kind = Kind::kGone;
      return;
    }
  }
  // «خبرگزاری X - گروه سیاسی:»
  if (s->closed_by == ':' && s->starts_line && n <= 8) {
    for (const Unit& u : us) {
      if (!u.has(Class::kAgency)) continue;
      now_ = {u.begin, u.end};
      for (Unit& x : us) x.kind = Kind::kGone;
      return;
    }
  }
  for (size_t p = 0; p < n; ++p) {
    Unit& u = us[p];
    if (u.kind == Kind::kPrep && (u.prep == Prep::kSource || u.prep == Prep::kSaying)) {
      DropDateline(s, p);
      size_t q = p + 1;
      while (q + 1 < n && us[q].has(Class::kDesk) && !us[q].has(Class::kAgency) &&
             us[q + 1].kind != Kind::kComma && us[q + 1].kind != Kind::kMark) {
        ++q;
      }
      if (q >= n || us[q].kind != Kind::kWord) continue;
      size_t e = words_to(q);
      if (us[q].any(Bits(Class::kAgency, Class::kAgencyAmbiguous))) {
        e = q + 1;
      } else {
        size_t inside = q;  // «اعزامی خبرگزاری X»
        while (inside < e && !us[inside].has(Class::kAgency)) ++inside;
        if (inside < e) {
          q = inside;
          e = inside + 1;
        } else if (e == n || e - q > 5) {
          continue;
        }
      }
      const bool agency = us[q].any(Bits(Class::kAgency, Class::kAgencyAmbiguous));
      if (u.prep == Prep::kSaying && !agency) {
        const size_t comma = words_to(q);
        if (comma < n && us[comma].kind == Kind::kComma) {
          for (size_t k = p; k <= comma; ++k) us[k].kind = Kind::kGone;
        }
        continue;
      }
      now_ = {us[q].begin, us[e - 1].end};
      size_t end = e;
      // «پایگاه اطلاع‌رسانی رئیس‌جمهور،», «فارس از سنندج،»: the rest of it, up to the comma.
      size_t comma = e;
      while (comma < n && comma < e + 5 &&
             (us[comma].kind == Kind::kWord ||
              (us[comma].kind == Kind::kPrep && us[comma].prep == Prep::kFrom))) {
        ++comma;
      }
      if (agency && comma < n && us[comma].kind == Kind::kComma) end = comma;
      if (end < n && us[end].kind == Kind::kComma) ++end;
      for (size_t k = p; k < end; ++k) us[k].kind = Kind::kGone;
      p = end - 1;
      continue;
    }
    if (!u.any(Bits(Class::kAgency, Class::kAgencyAmbiguous)) || u.kind != Kind::kWord) continue;
    const bool agency = u.has(Class::kAgency) && !u.any(Bits(Class::kCountry, Class::kNationality));
    const bool between_dashes = p > 0 && us[p - 1].kind == Kind::kMark && p + 1 < n &&
                                us[p + 1].kind == Kind::kMark && p <= 3 && s->starts_line;
    // «… ** اسلو - ایرنا - …», «بیروت ایرنا - …»
    const bool stamped = agency && p > 0 && p + 1 < n && us[p + 1].kind == Kind::kMark &&
                         (us[p - 1].any(Bits(Class::kCity, Class::kCapital)) ||
                          (p > 1 && us[p - 1].kind == Kind::kMark &&
                           us[p - 2].any(Bits(Class::kCity, Class::kCapital))));
    if (between_dashes || stamped) {
      now_ = {u.begin, u.end};
      for (size_t k = 0; k <= p + 1; ++k) us[k].kind = Kind::kGone;
      continue;
    }
    // «به AGENCY گفت»، «AGENCY نوشت».
    const bool plain_agency =
        !u.any(Bits(Class::kCountry, Class::kNationality, Class::kCity, Class::kCapital));
    const bool told = plain_agency && p > 0 && us[p - 1].kind == Kind::kPrep &&
                      us[p - 1].prep == Prep::kTo && p + 1 < n && us[p + 1].kind == Kind::kVerb;
    const bool desk = p > 0 && us[p - 1].has(Class::kDesk) && us[p - 1].has(Class::kReporter);
    const bool writes = agency && p == 0 && p + 1 < n && us[p + 1].kind == Kind::kVerb;
    const bool stamp = agency && p == 0 && p + 1 < n && us[1].kind == Kind::kMark && s->starts_line;
    if (stamp) {
      now_ = {u.begin, u.end};
      us[0].kind = us[1].kind = Kind::kGone;
      if (n > 3 && us[2].any(Bits(Class::kCity, Class::kCapital))) us[2].kind = Kind::kGone;
      continue;
    }
    if (told || writes || (desk && agency)) {
      now_ = {u.begin, u.end};
      u.kind = Kind::kGone;
      if (told) us[p - 1].kind = Kind::kGone;
    }
  }
}

}  // namespace gahnegar::events
