// `--region IR|AF`, the same in every command that reads texts.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace gahnegar::cli {

// `region` is "IR", "AF", or stays empty: found from each text.
void AddRegionOption(CLI::App* command, std::string* region);

}  // namespace gahnegar::cli
