// The subcommands of `gahnegar`, one file each. A command adds its options to the application and,
// when chosen, runs and leaves its exit code: 0 done, 2 usage or input error.
#pragma once

#include <CLI/CLI.hpp>

namespace gahnegar::cli {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 2;

void AddExtract(CLI::App& app, int& exit_code);
void AddTimeline(CLI::App& app, int& exit_code);
void AddExplain(CLI::App& app, int& exit_code);
void AddConvert(CLI::App& app, int& exit_code);
void AddCalendar(CLI::App& app, int& exit_code);
void AddGrammar(CLI::App& app, int& exit_code);

}  // namespace gahnegar::cli
