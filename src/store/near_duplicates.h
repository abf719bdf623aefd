#pragma once

#include "store/prepared_article.h"
#include "store/statement_cache.h"
#include "store/version_table.h"

#include <optional>

namespace lectern::store {

/// Finds the article of which a file is another version: a later copy that was edited, an earlier
/// one that came after it. False finds are worse than missed ones, so it takes two signs: a name
/// they share, and texts that are nearly the same.
///
/// | they share | runs in common | numbers in common |
/// |---|---|---|
/// | the title (and no two authors) | 90 % | half |
/// | the address of the page, and the title | 60 % | 30 % |
/// | the address of the page | 90 % | half |
///
/// Titles and addresses are compared folded and without trackers; texts shorter than kFewest
/// characters have no versions. What a title like "Daily news" brings together is told apart by the
/// runs, and by the numbers where a template leaves little else (search::Likeness). A page of a
/// manual beside its half-finished translation has up to 80 % of its runs in common.
class NearDuplicates final {
public:
    static constexpr std::size_t kFewest = 200;
    /// As many articles of a shared name are compared, the latest first.
    static constexpr int kMostCompared = 8;

    explicit NearDuplicates(StatementCache& statements)
        : m_statements(statements)
        , m_versions(statements)
    {
    }

    /// The likest one; nothing for most files.
    Result<std::optional<ArticleId>> find(const PreparedArticle& prepared);

private:
    struct Candidate {
        ArticleId article;
        bool sharesTitle = false;
        bool sharesAddress = false;
    };
    Result<std::vector<Candidate>> candidates(const PreparedArticle& prepared);

    StatementCache& m_statements;
    VersionTable m_versions;
};

} // namespace lectern::store
