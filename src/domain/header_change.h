#pragma once

#include "domain/article.h"

#include <string>
#include <vector>

namespace lectern {

/// What of an article besides its text a version may say in another way.
enum class HeaderField { Title, Author, Date, Tags, Address, Cover, Pictures };

/// "title", "author", "date", "tags", "address", "cover" or "pictures".
const char* headerFieldName(HeaderField field);

struct HeaderChange {
    HeaderField field = HeaderField::Title;
    /// As written. Tags: what only this side has, one a line, like Pictures by their addresses.
    std::string older;
    std::string newer;

    bool operator==(const HeaderChange&) const = default;
};

/// In the order of the fields; only what differs. Both articles have their header
/// (importer::readAgain). Not the categories: they belong to the article, not to a version.
std::vector<HeaderChange> headerChanges(const Article& older, const Article& newer);

} // namespace lectern
