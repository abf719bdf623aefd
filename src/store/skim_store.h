#pragma once

#include "domain/skim.h"
#include "store/library_database.h"

#include <span>
#include <vector>

namespace lectern::store {

/// What the skim view shows of articles, a page of ids at a time. Over a connection of either
/// access.
class SkimStore final {
public:
    explicit SkimStore(LibraryDatabase& database)
        : m_database(database)
    {
    }

    /// In the order of `ids`, without those that are gone or have nothing highlighted.
    Result<std::vector<SkimmedArticle>> skim(std::span<const ArticleId> ids);

private:
    LibraryDatabase& m_database;
};

} // namespace lectern::store
