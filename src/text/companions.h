#pragma once

#include "domain/category_path.h"
#include "domain/reading_marks.h"
#include "text/article_reader.h"

#include <string>

namespace lectern::text {

/// What an export says of an article elsewhere than in the article's own file: beside it, or by the
/// place it has.
struct Companions {
    enum class Kind {
        None,
        Omnivore, ///< metadata: the article's object of `metadata_N_to_M.json`
        Readeck, ///< metadata: `info.json`
        Place, ///< of an ExportEntry
    } kind
        = Kind::None;
    std::string metadata; ///< JSON
    std::string highlights; ///< Omnivore's `highlights/<slug>.md`
    CategoryPath folder; ///< of Place
    ReadState readState = ReadState::Unread; ///< of Place

    bool operator==(const Companions&) const = default;
};

/// Puts it where it belongs in the article: title, author, date, address, tags, state, notes.
void addCompanions(ReadArticle& article, const Companions& companions);

/// The address of the page by them, for relative addresses in it; empty where they name none.
std::string addressIn(const Companions& companions);

/// Equal for equal companions, to tell whether an article changed; empty where there are none.
std::string bytesOf(const Companions& companions);

} // namespace lectern::text
