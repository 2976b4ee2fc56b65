// What the commands' arguments may be, and what is said to whoever wrote something else: checks of
// options, the layout of --help, and mistakes of the command line in words.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace gahnegar::cli {

// One of these words; --help shows them.
//   --format: there is no «xml»; write json or ndjson
void Choose(CLI::Option* option, std::vector<std::string> words);

// A date that ParseReference reads.
//   --reference: «soon» is not a date (write 2021-08-08, 2021-08-08T10:30 or 1400-05-17)
extern const CLI::Validator kIsReference;

// A number of bytes, at least 1: 1000000, 64KiB, 64MiB, 2G. Leaves the number alone.
//   --max-bytes: «lots» is not a size (write 1000000, 64KiB or 64MiB)
extern const CLI::Validator kAsBytes;

// An ISO 3166 alpha-2 code in any case.
//   --country: «Iran» is not a country code (two letters, such as IR or TR)
extern const CLI::Validator kIsCountryCode;

// A whole number.
//   --nowruz: «next» is not a year
extern const CLI::Validator kIsYear;

// What somebody wrote, to be shown to them: «…», its beginning if it is long, and no byte that a
// terminal would obey.
std::string Quoted(std::string_view text);

// Descriptions in lines that fit a terminal.
class HelpLayout : public CLI::Formatter {
 public:
  HelpLayout() { column_width(28); }
  std::string make_option_desc(const CLI::Option* option) const override;
};

// What is wrong with a command line that `command` could not read.
std::string Explain(const CLI::ParseError& error, const CLI::App& command);

}  // namespace gahnegar::cli
