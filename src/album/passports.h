#pragma once

#include "domain/ids.h"
#include "domain/image_passport.h"
#include "domain/result.h"
#include "store/library_database.h"

#include <vector>

namespace lectern::album {

/// All that the library knows of an article's images, in their order. NotFound where there is no
/// such article. Asks nobody.
Result<std::vector<ImagePassport>> passports(store::LibraryDatabase& database, ArticleId id);

} // namespace lectern::album
