// Prints calendars/solar_years.h: the years in which the sky and the 33-year rule disagree, and the
// years in which the sky cannot be known.

#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "calendars/solar.h"
#include "calendars/solar_new_year.h"

namespace gahnegar::calendars {
namespace {

// What the computation itself may be wrong by, beside the Earth's rotation.
constexpr double kErrorOfSeries = 10.0;  // seconds

// A tie of a few seconds, settled as ICU (77 and later) settles it.
constexpr int kTie = 1503;

void PrintYears(const char* comment, const char* name, const std::vector<int>& years) {
  std::printf("%s// clang-format off\ninline constexpr short %s[] = {", comment, name);
  std::string line;
  for (const int year : years) {
    const std::string word = std::to_string(year) + ",";
    if (line.empty() || line.size() + 1 + word.size() > 100) {
      std::printf("%s\n", line.c_str());
      line = "   ";
    }
    line += " " + word;
  }
  std::printf("%s\n};\n// clang-format on\n", line.c_str());
}

void PrintHeader() {
  std::vector<int> later;
  std::vector<int> earlier;
  std::vector<int> in_doubt;
  for (int year = solar::kFirstYear; year <= solar::kLastYear + 1; ++year) {
    const EquinoxAndNoon equinox = EquinoxOf(year);
    const int moved = NumberOf(equinox.first_day) - (solar::kEpoch + solar::Cycle33Nowruz(year));
    if (moved > 0) later.push_back(year);
    if (moved < 0 || year == kTie) earlier.push_back(year);
    if (std::fabs(equinox.past_noon) < 2.0 * equinox.error + kErrorOfSeries) {
      in_doubt.push_back(year);
    }
  }
  std::printf("%s",
              "// Years of the solar Hijri calendar in which 1 Farvardin is not where the 33-year "
              "rule puts it, and\n"
              "// years in which nobody can say. Printed by generate_solar_years from the equinox "
              "and true noon at\n"
              "// 52.5 degrees east; a test prints it again and compares.\n"
              "#pragma once\n\nnamespace gahnegar::calendars::solar {\n\n");
  PrintYears("// Nowruz a day after the 33-year rule's. All before 1178.\n", "kNowruzLater", later);
  PrintYears(
      "\n// Nowruz a day before the 33-year rule's. All after 1502. 1503 is a tie of a few "
      "seconds, "
      "settled\n// as ICU (77 and later) settles it.\n",
      "kNowruzEarlier", earlier);
  PrintYears(
      "\n// Nowruz in doubt: the equinox is nearer to noon than twice the standard error of what "
      "is "
      "known of\n// the Earth's rotation, and ten seconds.\n",
      "kNowruzInDoubt", in_doubt);
  std::printf("\n}  // namespace gahnegar::calendars::solar\n");
}

}  // namespace
}  // namespace gahnegar::calendars

int main() {
  gahnegar::calendars::PrintHeader();
  return 0;
}
