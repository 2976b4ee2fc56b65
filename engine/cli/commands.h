// The subcommands of `gahnegar`, one file each. A command adds its options to the application and,
// when chosen, runs and leaves its exit code.
#pragma once

#include <CLI/CLI.hpp>

#include "engine/cli/stream.h"

namespace gahnegar::cli {

void AddExtract(CLI::App& app, int& exit_code);
void AddTimeline(CLI::App& app, int& exit_code);
void AddExplain(CLI::App& app, int& exit_code);
void AddConvert(CLI::App& app, int& exit_code);
void AddCalendar(CLI::App& app, int& exit_code);
void AddGrammar(CLI::App& app, int& exit_code);

}  // namespace gahnegar::cli
