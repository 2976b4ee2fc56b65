// The command `gahnegar`: what only a program may do (files, the terminal, exit codes) around the
// library, which does none of it.
#include <csignal>
#include <exception>
#include <memory>
#include <string>

#include "engine/cli/arguments.h"
#include "engine/cli/commands.h"
#include "engine/cli/stream.h"

namespace gahnegar::cli {
namespace {

// The command that was meant, and the words before its name: the innermost one, or the first whose
// words were not all read.
struct Chosen {
  const CLI::App* command;
  std::string before;
  std::string words() const {
    return before.empty() ? command->get_name() : before + ' ' + command->get_name();
  }
};

Chosen MeantOf(const CLI::App& app) {
  Chosen chosen{&app, ""};
  while (chosen.command->remaining().empty() && !chosen.command->get_subcommands().empty()) {
    chosen = {chosen.command->get_subcommands().front(), chosen.words()};
  }
  return chosen;
}

// `gahnegar grammar` alone.
bool LacksCommand(const CLI::App& command) {
  return command.get_require_subcommand_min() > 0 && command.get_subcommands().empty() &&
         command.remaining().empty();
}

int Run(int argc, char** argv) {
  int exit_code = kDone;
  CLI::App app("gahnegar reads Persian text and knows when.", "gahnegar");
  app.set_version_flag("--version", "gahnegar " GAHNEGAR_VERSION);
  app.require_subcommand(1);
  app.formatter(std::make_shared<HelpLayout>());
  app.footer(
      "Examples:\n"
      "  gahnegar extract --reference 2021-08-08 article.txt\n"
      "  gahnegar timeline news.ndjson --type meeting --format text\n"
      "  gahnegar explain 'روز شنبه ۱۶ مرداد ماه' --reference 2021-08-08\n"
      "  gahnegar convert '۱۶ مرداد ۱۴۰۰'\n"
      "  gahnegar calendar 1400-05\n\n"
      "`gahnegar COMMAND --help` says more. Exit codes: 0 done, 2 usage or input error.");
  AddExtract(app, exit_code);
  AddTimeline(app, exit_code);
  AddExplain(app, exit_code);
  AddConvert(app, exit_code);
  AddCalendar(app, exit_code);
  AddGrammar(app, exit_code);
  if (argc == 1) {
    WriteError(app.help());
    return kFailed;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const Chosen asked = MeantOf(app);
    return Print(asked.command->help(asked.before));
  } catch (const CLI::CallForVersion& version) {
    return Print(std::string(version.what()) + "\n");
  } catch (const CLI::ParseError& error) {
    const Chosen meant = MeantOf(app);
    if (LacksCommand(*meant.command)) {
      WriteError(meant.command->help(meant.before));
    } else {
      Complain(Explain(error, *meant.command) + "\nTry `" + meant.words() + " --help`.");
    }
    return kFailed;
  }
  return exit_code;
}

}  // namespace
}  // namespace gahnegar::cli

int main(int argc, char** argv) {
  // A reader that goes away is seen where we write, and ends the run quietly.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return gahnegar::cli::Run(argc, argv);
  } catch (const std::exception& error) {
    gahnegar::cli::Complain(std::string("something went wrong: ") + error.what());
    return gahnegar::cli::kFailed;
  }
}
