#pragma once

#include "domain/ids.h"
#include "store/original_table.h"
#include "store/prepared_article.h"
#include "store/statement_cache.h"

#include <optional>
#include <string>
#include <vector>

namespace lectern::images {
class ProxyRules;
}

namespace lectern::store {

/// What a version's row says besides its text.
struct VersionRow {
    VersionId id;
    OriginalId original; ///< that its text was derived from and is packed against
    std::optional<ContentHash> fingerprint;
    ContentHash meaning {};
};

/// A version's text with the original that it came from.
struct VersionText {
    std::string original;
    std::string plainText; ///< exactly as indexed
};

/// `version`: what an article was at each change; the newest shows and is the one in the index.
class VersionTable final {
public:
    explicit VersionTable(StatementCache& statements)
        : m_statements(statements)
        , m_originals(statements)
    {
    }

    Result<void> add(ArticleId article, ImportId import, OriginalId original,
                     const PreparedArticle& prepared);
    /// The same meaning from other bytes: the row names the new original, the old one goes if
    /// nobody else names it.
    Result<void> rebase(const VersionRow& version, OriginalId original,
                        const PreparedArticle& prepared);
    /// Puts a version behind all others, whatever article they belong to.
    Result<void> makeNewest(const VersionRow& version);
    /// Nothing where the article is gone.
    Result<std::optional<VersionRow>> newest(ArticleId article);
    /// The last version of the article with this fingerprint.
    Result<std::optional<VersionRow>> find(ArticleId article, const ContentHash& fingerprint);
    Result<std::optional<VersionRow>> row(VersionId id);
    Result<VersionText> text(VersionId id); ///< a version there is
    /// NotFound where the article is gone.
    Result<VersionText> newestText(ArticleId article);
    /// In order, their addresses by these rules, with what `image_status` knows of them. NotFound
    /// where the article is gone.
    Result<std::vector<ImageRef>> newestImages(ArticleId article, const images::ProxyRules& rules);
    /// The same of any version there is.
    Result<std::vector<ImageRef>> images(VersionId id, const images::ProxyRules& rules);

private:
    Result<VersionText> readText(sqlite::Statement& row);
    Result<std::vector<ImageRef>> readImageRow(sqlite::Statement& row,
                                               const images::ProxyRules& rules);
    Result<void> addStatus(ImageRef& image);

    StatementCache& m_statements;
    OriginalTable m_originals;
};

/// NotFound, with the number a person may have typed.
Error noSuchArticle(ArticleId id);

} // namespace lectern::store
