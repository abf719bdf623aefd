#pragma once

#include "cli/arguments.h"
#include "domain/picture_keeping.h"
#include "domain/result.h"

#include <string>
#include <vector>

namespace lectern::cli {

/// Which articles' pictures `images fetch` and `images report` are about: the numbers in `words`,
/// `all`, or what --category and --search let through. BadInput with a sentence.
Result<PictureSelection> pictureSelection(const Arguments& arguments,
                                          const std::vector<std::string>& words);

} // namespace lectern::cli
