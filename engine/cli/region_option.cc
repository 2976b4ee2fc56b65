#include "engine/cli/region_option.h"

namespace gahnegar::cli {

void AddRegionOption(CLI::App* command, std::string* region) {
  command
      ->add_option("--region", *region,
                   "Whose lunar months, named days, month names and clock the texts follow, when "
                   "they do not say it: IR (Iran) or AF (Afghanistan); by default found from the "
                   "months and places of each text, and written out with its reason")
      ->type_name("IR|AF")
      ->check(CLI::IsMember({"IR", "AF"}));
}

}  // namespace gahnegar::cli
