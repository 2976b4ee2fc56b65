// The names that display tests use: the common Iranian ones, as the grammars have them.
#pragma once

#include "engine/engine.h"

namespace gahnegar::testing {

inline const DisplayNames& Names() {
  static const DisplayNames names = [] {
    DisplayNames n;
    n.solar = {"فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور",
               "مهر",     "آبان",     "آذر",   "دی",  "بهمن",  "اسفند"};
    n.lunar = {"محرم",
               "صفر",
               "ربیع‌الاول",
               "ربیع‌الثانی",
               "جمادی‌الاول",
               "جمادی‌الثانی",
               "رجب",
               "شعبان",
               "رمضان",
               "شوال",
               "ذی‌القعده",
               "ذی‌الحجه"};
    n.gregorian = {"ژانویه", "فوریه", "مارس",    "آوریل", "مه",     "ژوئن",
                   "ژوئیه",  "اوت",   "سپتامبر", "اکتبر", "نوامبر", "دسامبر"};
    n.weekdays = {"دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"};
    n.units = {"ثانیه", "دقیقه", "ساعت", "بخش", "روز", "هفته",
               "ماه",   "فصل",   "فصل",  "سال", "دهه", "قرن"};
    n.from = "از";
    n.to = "تا";
    n.both = "و";
    n.before_christ = "پیش از میلاد";
    return n;
  }();
  return names;
}

inline Instant At(std::string_view reference) {
  return ParseReference(reference).value_or(Instant{});
}

}  // namespace gahnegar::testing
