#include "engine/cli/arguments.h"

#include <charconv>
#include <limits>
#include <optional>
#include <utility>

#include "engine/document.h"
#include "engine/grammar/syntax.h"

namespace gahnegar::cli {
namespace {

constexpr size_t kHelpWidth = 64;     // of a description
constexpr size_t kLongestQuote = 60;  // code points

// «json or ndjson», «actual, planned or negated».
std::string Either(const std::vector<std::string>& words) {
  std::string text;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

std::string DidYouMean(const std::string& wrong, const std::vector<std::string>& words) {
  const std::string near = grammar::Nearest(wrong, words);
  return near.empty() ? "" : "; did you mean " + near + "?";
}

std::optional<size_t> BytesOf(std::string_view text) {
  size_t number = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (trouble != std::errc()) return std::nullopt;
  std::string unit;
  for (const char letter : text.substr(static_cast<size_t>(end - text.data()))) {
    unit += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  unsigned shift = 0;
  if (unit == "k" || unit == "kb" || unit == "kib") {
    shift = 10;
  } else if (unit == "m" || unit == "mb" || unit == "mib") {
    shift = 20;
  } else if (unit == "g" || unit == "gb" || unit == "gib") {
    shift = 30;
  } else if (!unit.empty() && unit != "b") {
    return std::nullopt;
  }
  if (number == 0 || number > std::numeric_limits<size_t>::max() >> shift) return std::nullopt;
  return number << shift;
}

bool IsLatinLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// A check without a name of its own in --help.
template <typename WhatIsWrong>
CLI::Validator Check(WhatIsWrong what_is_wrong) {
  return CLI::Validator([what_is_wrong](std::string& text) { return what_is_wrong(text); }, "");
}

std::vector<std::string> CommandNames(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::App* sub : command.get_subcommands({})) names.push_back(sub->get_name());
  return names;
}

std::vector<std::string> OptionNames(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

// Of something that `command` has no use for.
std::string Unexpected(const std::string& word, const CLI::App& command) {
  if (word.size() > 1 && word[0] == '-') {
    const std::string name = word.substr(0, word.find('='));
    return "there is no option " + Quoted(name) + DidYouMean(name, OptionNames(command));
  }
  if (command.get_subcommands({}).empty()) return Quoted(word) + " is one argument too many";
  return "there is no command " + Quoted(word) + DidYouMean(word, CommandNames(command));
}

}  // namespace

void Choose(CLI::Option* option, std::vector<std::string> words) {
  std::string shown;
  for (const std::string& word : words) shown += (shown.empty() ? "" : "|") + word;
  option->type_name(shown);
  option->check(Check([words = std::move(words)](const std::string& text) -> std::string {
    for (const std::string& word : words) {
      if (text == word) return "";
    }
    return "there is no " + Quoted(text) + "; write " + Either(words);
  }));
}

const CLI::Validator kIsReference = Check([](const std::string& text) -> std::string {
  if (ParseReference(text)) return "";
  return Quoted(text) + " is not a date (write 2021-08-08, 2021-08-08T10:30 or 1400-05-17)";
});

const CLI::Validator kAsBytes = Check([](std::string& text) -> std::string {
  const std::optional<size_t> size = BytesOf(text);
  if (!size) return Quoted(text) + " is not a size (write 1000000, 64KiB or 64MiB)";
  text = std::to_string(*size);
  return "";
});

const CLI::Validator kIsCountryCode = Check([](const std::string& text) -> std::string {
  if (text.size() == 2 && IsLatinLetter(text[0]) && IsLatinLetter(text[1])) return "";
  return Quoted(text) + " is not a country code (two letters, such as IR or TR)";
});

const CLI::Validator kIsYear = Check([](const std::string& text) -> std::string {
  int year = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, year);
  return read.ec == std::errc() && read.ptr == end ? "" : Quoted(text) + " is not a year";
});

std::string Quoted(std::string_view text) {
  std::string quoted = "«";
  size_t letters = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0) != 0x80 && ++letters > kLongestQuote) {
      quoted += "…";
      break;
    }
    quoted += byte < 0x20 || byte == 0x7F ? ' ' : c;
  }
  return quoted + "»";
}

std::string HelpLayout::make_option_desc(const CLI::Option* option) const {
  std::string lines;
  size_t width = 0;
  for (const std::string& word : CLI::detail::split(option->get_description(), ' ')) {
    const bool begins = lines.empty();
    if (!begins && width + 1 + word.size() > kHelpWidth) {
      lines += '\n';
      width = 0;
    } else if (!begins) {
      lines += ' ';
      ++width;
    }
    lines += word;
    width += word.size();
  }
  return lines;
}

std::string Explain(const CLI::ParseError& error, const CLI::App& command) {
  const std::vector<std::string> rest = command.remaining();
  if (!rest.empty()) return Unexpected(rest.front(), command);
  const std::string said = error.what();
  // «--reference: 1 required DATE missing», in words of its own by each version of the library.
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    const std::string name = said.substr(0, said.find(':'));
    if (const CLI::Option* const option = command.get_option_no_throw(name)) {
      return name + ": its " + option->get_type_name() + " is missing";
    }
  }
  return said;
}

}  // namespace gahnegar::cli
