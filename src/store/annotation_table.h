#pragma once

#include "domain/annotation.h"
#include "store/hash_bytes.h"
#include "store/statement_cache.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lectern::store {

/// `annotation`: a person's own highlights and notes. A row outlives its article: it is kept with
/// the article's number, title and fingerprint, and joins the article again when that comes back.
class AnnotationTable final {
public:
    explicit AnnotationTable(StatementCache& statements)
        : m_statements(statements)
    {
    }

    /// A row with the annotation's own id, or a new one where it has none; the answer is the id.
    Result<AnnotationId> add(const Annotation& annotation);
    Result<void> change(AnnotationId id, AnnotationColour colour, const std::string& note);
    Result<void> remove(AnnotationId id);

    /// In the order of their old places.
    Result<std::vector<Annotation>> ofArticle(ArticleId article);

    struct Row {
        Annotation annotation;
        std::string formerTitle; ///< where the article was removed
    };
    Result<std::vector<Row>> all(); ///< newest first
    Result<std::int64_t> count(std::span<const ArticleId> articles);

    /// The article is about to go.
    Result<void> detach(ArticleId article, const std::string& title,
                        const std::optional<ContentHash>& fingerprint);
    /// An article has come (back): it gets what was kept of `former` (may be none) and of
    /// `fingerprint`.
    Result<void> comeBack(ArticleId article, ArticleId former,
                          const std::optional<ContentHash>& fingerprint);
    Result<void> move(ArticleId from, ArticleId to);

private:
    StatementCache& m_statements;
};

} // namespace lectern::store
