#pragma once

#include "domain/annotation.h"
#include "store/library_database.h"

#include <span>
#include <string>
#include <vector>

namespace lectern::store {

/// A person's own highlights and notes. Each change is one durable transaction (synchronous=FULL).
/// Over a connection of either access for what only reads.
class AnnotationStore final {
public:
    explicit AnnotationStore(LibraryDatabase& database);

    /// A new one, or one that was removed put back under its old id; the answer has the id.
    /// NotFound where its article is gone, BadInput for an empty quote or one past
    /// TextQuote::kMostBytes.
    Result<Annotation> add(Annotation annotation);
    Result<void> change(AnnotationId id, AnnotationColour colour, const std::string& note);
    Result<void> remove(AnnotationId id);

    /// Of one article, anchored in its text: in the order of the text, orphans last. NotFound where
    /// the article is gone.
    Result<std::vector<PlacedAnnotation>> ofArticle(ArticleId article);
    /// Of the whole library, newest first; those of removed articles too, without a place.
    Result<std::vector<AnnotationRow>> all();
    Result<std::int64_t> count(std::span<const ArticleId> articles);

private:
    LibraryDatabase& m_database;
};

} // namespace lectern::store
