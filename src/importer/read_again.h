#pragma once

#include "domain/article.h"

namespace lectern::importer {

/// Fills in, from the article's original, what its header says and what hangs on its text: title,
/// author, date, tags, pictures of the header, address, highlights, headings. For a former version,
/// of which the library keeps no more than the file's bytes, the text and the images. Thread-safe.
void readAgain(Article& article);

} // namespace lectern::importer
