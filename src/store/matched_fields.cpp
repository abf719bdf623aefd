#include "store/matched_fields.h"

#include "store/highlight_table.h"

#include <algorithm>

namespace lectern::store {

namespace {

constexpr const char* kNotes = R"sql(
SELECT quote, note
FROM annotation
WHERE article = :article)sql";

/// Its notes are read only where the query asks for some.
Result<bool> hasNoteWith(StatementCache& statements, const search::Query& query, ArticleId id)
{
    const auto terms = search::searchedTerms(query);
    const auto isOfNotes
        = [](const search::Term& term) { return term.field == search::Field::Note; };
    if (std::ranges::none_of(terms, isOfNotes))
        return false;
    auto select = statements.use(kNotes);
    if (!select)
        return fail(select.error());
    bool found = false;
    const auto read = (*select)->bind(":article", id.value).forEachRow([&](const auto& row) {
        found = found || search::isFoundIn(query, row.text(0), search::Field::Note)
            || search::isFoundIn(query, row.text(1), search::Field::Note);
    });
    if (!read)
        return fail(read.error());
    return found;
}

} // namespace

Result<bool> hasHighlightWith(StatementCache& statements, const search::Query& query, ArticleId id,
                              std::string_view plainText)
{
    const auto passages = HighlightTable(statements).load(id, plainText);
    if (!passages)
        return fail(passages.error());
    return std::ranges::any_of(*passages, [&query](const Highlight& passage) {
        return passage.kind == HighlightKind::Phrase
            && search::isFoundIn(query, passage.text, search::Field::Highlight);
    });
}

Result<std::vector<MatchedField>> matchedFields(StatementCache& statements,
                                                const search::Query& query,
                                                const ArticleSummary& article,
                                                std::string_view plainText)
{
    using search::Field;
    const auto inHighlight = hasHighlightWith(statements, query, article.id, plainText);
    if (!inHighlight)
        return fail(inHighlight.error());
    const auto inNote = hasNoteWith(statements, query, article.id);
    if (!inNote)
        return fail(inNote.error());
    std::vector<MatchedField> fields;
    if (search::isFoundIn(query, article.title, Field::Title))
        fields.push_back(MatchedField::Title);
    if (search::isFoundIn(query, article.author, Field::Author))
        fields.push_back(MatchedField::Author);
    if (*inHighlight)
        fields.push_back(MatchedField::Highlight);
    if (*inNote)
        fields.push_back(MatchedField::Note);
    if (search::isFoundIn(query, plainText, Field::Any))
        fields.push_back(MatchedField::Text);
    return fields;
}

} // namespace lectern::store
