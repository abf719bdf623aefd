#pragma once

#include "domain/article.h"
#include "store/annotation_table.h"
#include "store/statement_cache.h"

namespace lectern::store {

/// Takes what another program's export says of an article into a person's own state and notes, by
/// the rules of schema.md, "What another program's export carries": state only where the library
/// has none of the article, each note once for ever. Runs inside the import's transaction.
class CarriedIntake final {
public:
    explicit CarriedIntake(StatementCache& statements)
        : m_statements(statements)
        , m_annotations(statements)
    {
    }

    enum class Taken { Nothing, Something };
    /// `article` is in the library already, with what was kept of its notes.
    Result<Taken> take(ArticleId article, const ImportedArticle& imported);

private:
    Result<Taken> takeState(ArticleId article, const CarriedState& carried);
    Result<Taken> takeNotes(ArticleId article, const ImportedArticle& imported);
    Result<bool> isNew(ArticleId article, const CarriedNote& note);

    StatementCache& m_statements;
    AnnotationTable m_annotations;
};

} // namespace lectern::store
