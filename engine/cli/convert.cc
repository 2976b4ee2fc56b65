// `gahnegar convert`: one day in every calendar.
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "calendars/solar_new_year.h"
#include "engine/cli/arguments.h"
#include "engine/cli/commands.h"
#include "engine/cli/date_argument.h"
#include "engine/cli/day_card.h"
#include "engine/cli/grammar_folder.h"
#include "engine/cli/stream.h"
#include "engine/timeline/json_text.h"

namespace gahnegar::cli {
namespace {

using calendars::Calendar;
using calendars::Day;

constexpr size_t kLineLimit = size_t{1} << 16;

struct Options {
  std::vector<std::string> dates;
  std::string from, reference, grammars;
  std::string format = "text";
  std::string lunar = "iran";
  std::optional<int> nowruz;
};

std::optional<Calendar> CalendarNamed(const std::string& name) {
  for (const Calendar calendar : kAllCalendars) {
    if (name == Name(calendar)) return calendar;
  }
  return std::nullopt;
}

calendars::lunar::Table LunarTable(const std::string& name) {
  return name == "umm-al-qura" ? calendars::lunar::Table::kUmmAlQura
         : name == "tabular"   ? calendars::lunar::Table::kTabular
                               : calendars::lunar::Table::kIran;
}

class Conversion {
 public:
  Conversion(const Options& options, std::optional<Instant> reference, Engine engine)
      : options_(options),
        from_(CalendarNamed(options.from)),
        lunar_(LunarTable(options.lunar)),
        reference_(reference),
        engine_(std::move(engine)) {}

  int Run() {
    if (options_.nowruz) {
      const std::string year = std::to_string(*options_.nowruz);
      const std::optional<calendars::NewYear> new_year = calendars::NewYearOf(*options_.nowruz);
      const std::optional<Day> day =
          new_year ? std::optional<Day>(new_year->first_day) : std::nullopt;
      if (!Write("nowruz " + year, day, "the year " + year + " is outside the calendar (solar)",
                 new_year)) {
        return End();
      }
    }
    for (const std::string& text : options_.dates) {
      if (!Convert(text)) return End();
    }
    if (options_.dates.empty() && !options_.nowruz) {
      Source input = Source::StandardInput();
      LineReader lines(input, kLineLimit);
      while (const std::optional<LineReader::Line> line = lines.Next()) {
        std::string_view text = line->text;
        if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
        if (text.find_first_not_of(" \t") == std::string_view::npos) continue;
        if (!Convert(std::string(text))) break;
      }
      if (!input.error().empty()) {
        Complain("cannot read the standard input: " + input.error());
        bad_ = true;
      }
    }
    return End();
  }

 private:
  bool Convert(const std::string& text) {
    const DateArgument date = ReadDateArgument(text, from_, lunar_, reference_, engine_);
    if (!date.error.empty()) return Write(text, std::nullopt, date.error);
    if (date.first != date.last) {
      const bool solar = calendars::FromDay(Calendar::kSolar, *date.first) &&
                         calendars::FromDay(Calendar::kSolar, *date.last);
      const Calendar shown = solar ? Calendar::kSolar : Calendar::kGregorian;
      return Write(text, std::nullopt,
                   "it is no single day: " + DateIn(shown, *date.first) + " to " +
                       DateIn(shown, *date.last) + " (" + std::string(Name(shown)) + ")");
    }
    return Write(text, date.first, "");
  }

  // False when nobody reads the output any more.
  bool Write(const std::string& input, std::optional<Day> day, const std::string& error,
             const std::optional<calendars::NewYear>& new_year = std::nullopt) {
    std::string out;
    if (day && options_.format == "ndjson") {
      AppendDayJson(input, *day, lunar_, new_year, engine_, out);
    } else if (day) {
      if (!std::exchange(first_, false)) out += '\n';
      out += DayCard(*day, lunar_, new_year, engine_);
    } else {
      bad_ = true;
      Complain(Quoted(input) + ": " + error);
      if (options_.format != "ndjson") return true;
      JsonText json(out);
      json.Open('{');
      json.Key("input");
      json.String(input);
      json.Key("error");
      json.String(error);
      json.Close('}');
      out += '\n';
    }
    return output_.Write(out);
  }

  int End() {
    if (output_.error().empty()) return bad_ ? kFailed : kDone;
    Complain("cannot write the output: " + output_.error());
    return kFailed;
  }

  const Options& options_;
  std::optional<Calendar> from_;
  calendars::lunar::Table lunar_;
  std::optional<Instant> reference_;
  Engine engine_;
  Output output_;
  bool first_ = true;
  bool bad_ = false;
};

int RunConvert(const Options& options) {
  const std::optional<Instant> reference = ParseReference(options.reference);
  std::unique_ptr<Engine> engine = MakeEngine(options.grammars);
  if (!engine) return kFailed;
  return Conversion(options, reference, std::move(*engine)).Run();
}

}  // namespace

void AddConvert(CLI::App& app, int& exit_code) {
  CLI::App* const command =
      app.add_subcommand("convert", "A day in every calendar, with its weekday and its names");
  auto options = std::make_shared<Options>();
  command
      ->add_option("dates", options->dates,
                   "Dates, each in quotes, in numbers or in Persian words; nothing is the "
                   "standard input, a date a line")
      ->type_name("DATE");
  Choose(command->add_option("--from", options->from,
                             "The calendar of dates in numbers; by default solar for the years "
                             "1200 to 1600, else gregorian"),
         {"solar", "lunar", "gregorian", "julian"});
  Choose(command
             ->add_option("--lunar", options->lunar,
                          "The lunar calendar: Iran's official months, Saudi Arabia's, or "
                          "arithmetic")
             ->capture_default_str(),
         {"iran", "umm-al-qura", "tabular"});
  command
      ->add_option("--reference", options->reference,
                   "The day that words such as «فردا» count from")
      ->type_name("DATE")
      ->check(kIsReference);
  Choose(command->add_option("--format", options->format, "text: a card; ndjson: one line a date")
             ->capture_default_str(),
         {"text", "ndjson"});
  command
      ->add_option("--nowruz", options->nowruz,
                   "The first day of a solar year, and the moment of the new year")
      ->type_name("YEAR")
      ->check(kIsYear);
  command
      ->add_option("--grammars", options->grammars,
                   "A folder of *.grammar files laid over the built-in ones")
      ->type_name("DIR");
  command->footer(
      "A date that does not exist is an error that says why; the others are still converted, and\n"
      "the exit code is 2. Put -- before a year that begins with a minus.\n\n"
      "Examples:\n"
      "  gahnegar convert 1400-05-16\n"
      "  gahnegar convert '۱۶ مرداد ۱۴۰۰' '28 ذیحجه 1442'\n"
      "  gahnegar convert --from lunar 1442-12-28 --format ndjson\n"
      "  gahnegar convert --nowruz 1405\n"
      "  gahnegar convert --format ndjson < dates.txt");
  command->callback([options, command, &exit_code] {
    if (options->dates.empty() && !options->nowruz && InputIsTerminal()) {
      WriteError(command->help("gahnegar"));
      exit_code = kFailed;
      return;
    }
    exit_code = RunConvert(*options);
  });
}

}  // namespace gahnegar::cli
