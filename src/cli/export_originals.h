#pragma once

#include "cli/command.h"

namespace lectern::cli {

/// `export --as original DIR [--versions] [--json]`. Exit code 3 where an original is damaged.
ExitCode exportOriginals(const Arguments& arguments);

} // namespace lectern::cli
