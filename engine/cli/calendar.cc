// `gahnegar calendar`: a month on the wall.
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "engine/cli/arguments.h"
#include "engine/cli/commands.h"
#include "engine/cli/date_argument.h"
#include "engine/cli/grammar_folder.h"
#include "engine/cli/month_page.h"
#include "engine/cli/stream.h"

namespace gahnegar::cli {
namespace {

using calendars::Calendar;
using calendars::Day;

struct Options {
  std::vector<std::string> words;
  std::string holidays = "iran";
  std::string reference, grammars;
};

// Tehran has been at +03:30 all the year since 1401.
Day TodayInTehran() {
  return date::floor<date::days>(std::chrono::system_clock::now() + std::chrono::minutes(210));
}

int RunCalendar(const Options& options) {
  const std::unique_ptr<Engine> engine = MakeEngine(options.grammars);
  if (!engine) return kFailed;
  std::string text;
  for (const std::string& word : options.words) text += text.empty() ? word : ' ' + word;
  Day day{};
  if (text.empty()) {
    day = TodayInTehran();
  } else {
    const DateArgument month = ReadDateArgument(text, std::nullopt, calendars::lunar::Table::kIran,
                                                ParseReference(options.reference), *engine);
    if (!month.error.empty()) {
      Complain(Quoted(text) + ": " + month.error);
      return kFailed;
    }
    day = *month.first;
  }
  const auto solar = calendars::FromDay(Calendar::kSolar, day);
  if (!solar) {
    Complain(Quoted(text) + " is outside the solar calendar");
    return kFailed;
  }
  const Country country =
      options.holidays == "afghanistan" ? Country::kAfghanistan : Country::kIran;
  return Print(MonthPage(solar->year, solar->month, country, OutputHasColour(), *engine));
}

}  // namespace

void AddCalendar(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand(
      "calendar", "A solar month as on the wall, with its Gregorian days and holidays");
  auto options = std::make_shared<Options>();
  command
      ->add_option("month", options->words,
                   "The month, or a day in it, in numbers or words; nothing is this month")
      ->type_name("MONTH");
  Choose(command->add_option("--holidays", options->holidays, "Whose public holidays are marked")
             ->capture_default_str(),
         {"iran", "afghanistan"});
  command
      ->add_option("--reference", options->reference,
                   "The day that words such as «ماه آینده» count from")
      ->type_name("DATE")
      ->check(kIsReference);
  command
      ->add_option("--grammars", options->grammars,
                   "A folder of *.grammar files laid over the built-in ones")
      ->type_name("DIR");
  command->footer(
      "Examples:\n"
      "  gahnegar calendar\n"
      "  gahnegar calendar 1400-05\n"
      "  gahnegar calendar مرداد ۱۴۰۰ --holidays afghanistan");
  command->callback([options, &exit_code] { exit_code = RunCalendar(*options); });
}

}  // namespace gahnegar::cli
