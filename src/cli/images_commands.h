#pragma once

#include "cli/command.h"

#include <string>
#include <vector>

namespace lectern::cli {

/// `images fetch …` and `images report …`, `words` being what follows. One file each.
ExitCode runImagesFetch(const Arguments& arguments, const std::vector<std::string>& words);
ExitCode runImagesReport(const Arguments& arguments, const std::vector<std::string>& words);

} // namespace lectern::cli
