#include "store/carried_intake.h"

#include "search/anchor.h"
#include "store/prepared_article.h"

#include <algorithm>

namespace lectern::store {

namespace {

constexpr const char* kAddState = R"sql(
INSERT INTO state (article, read, starred)
VALUES (:article, :read, :starred)
ON CONFLICT (article) DO NOTHING)sql";

constexpr const char* kKnowsNote = R"sql(
SELECT 1
FROM carried_note
WHERE article = :article AND hash = :hash)sql";

constexpr const char* kAddNote = R"sql(
INSERT INTO carried_note (article, hash)
VALUES (:article, :hash))sql";

ContentHash hashOf(const CarriedNote& note)
{
    return contentHash(std::to_string(note.quote.size()) + ':' + note.quote + note.note);
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Not longer than a highlight may be, and no character cut.
std::string bounded(std::string quote)
{
    if (quote.size() <= TextQuote::kMostBytes)
        return quote;
    std::size_t end = TextQuote::kMostBytes;
    while (end > 0 && isContinuation(quote[end]))
        --end;
    quote.resize(end);
    return quote;
}

/// As a person's own highlight; a note on the whole article hangs on its title.
Annotation annotationOf(ArticleId article, const ImportedArticle& imported, const CarriedNote& note)
{
    const bool isOnTheWhole = note.quote.empty();
    Annotation annotation;
    annotation.article = article;
    annotation.quote.exact = bounded(isOnTheWhole ? imported.title : note.quote);
    annotation.begin = isOnTheWhole ? 0 : note.near;
    annotation.colour = note.colour;
    annotation.note = note.note;
    annotation.createdAt = note.createdAt;
    return annotation;
}

/// At their places in the text, where they have one. All at once: they share one budget of time.
std::vector<Annotation> anchored(std::vector<Annotation> annotations, const std::string& plainText)
{
    std::vector<Annotation> found;
    for (auto& [annotation, place] : search::anchor(plainText, std::move(annotations))) {
        found.push_back(std::move(annotation));
        if (!place)
            continue;
        found.back().begin = place->begin;
        found.back().quote = quoteAt(plainText, *place);
    }
    return found;
}

} // namespace

Result<CarriedIntake::Taken> CarriedIntake::take(ArticleId article, const ImportedArticle& imported)
{
    auto state = takeState(article, imported.carried);
    if (!state)
        return state;
    auto notes = takeNotes(article, imported);
    if (!notes)
        return notes;
    return *notes == Taken::Something ? notes : state;
}

Result<CarriedIntake::Taken> CarriedIntake::takeState(ArticleId article,
                                                      const CarriedState& carried)
{
    const bool isRead = carried.readState == ReadState::Read;
    const bool isStarred = carried.star == Star::On;
    if (!isRead && !isStarred)
        return Taken::Nothing;
    auto insert = m_statements.use(kAddState);
    if (!insert)
        return fail(insert.error());
    const auto before = m_statements.database().totalChanges();
    auto done = (*insert)
                    ->bind(":article", article.value)
                    .bind(":read", std::int64_t {isRead})
                    .bind(":starred", std::int64_t {isStarred})
                    .run();
    if (!done)
        return fail(done.error());
    return m_statements.database().totalChanges() > before ? Taken::Something : Taken::Nothing;
}

Result<CarriedIntake::Taken> CarriedIntake::takeNotes(ArticleId article,
                                                      const ImportedArticle& imported)
{
    const auto& notes = imported.carried.notes;
    if (notes.empty())
        return Taken::Nothing;
    std::vector<Annotation> fresh;
    for (const CarriedNote& note : notes) {
        const auto isFresh = isNew(article, note);
        if (!isFresh)
            return fail(isFresh.error());
        if (*isFresh)
            fresh.push_back(annotationOf(article, imported, note));
    }
    if (fresh.empty())
        return Taken::Nothing;
    // Highlights of a removed article that came back are there without being known as carried.
    const auto present = m_annotations.ofArticle(article);
    if (!present)
        return fail(present.error());
    Taken taken = Taken::Nothing;
    for (const Annotation& annotation : anchored(std::move(fresh), imported.plainText)) {
        const bool isPresent = std::ranges::any_of(*present, [&](const Annotation& each) {
            return each.quote.exact == annotation.quote.exact;
        });
        if (annotation.quote.exact.empty() || isPresent)
            continue;
        if (auto added = m_annotations.add(annotation); !added)
            return fail(added.error());
        taken = Taken::Something;
    }
    return taken;
}

/// Remembers it as well.
Result<bool> CarriedIntake::isNew(ArticleId article, const CarriedNote& note)
{
    const ContentHash hash = hashOf(note);
    auto select = m_statements.use(kKnowsNote);
    if (!select)
        return fail(select.error());
    const auto row
        = (*select)->bind(":article", article.value).bindBlob(":hash", bytesOf(hash)).step();
    if (!row)
        return fail(row.error());
    if (*row)
        return false;
    auto insert = m_statements.use(kAddNote);
    if (!insert)
        return fail(insert.error());
    auto done = (*insert)->bind(":article", article.value).bindBlob(":hash", bytesOf(hash)).run();
    if (!done)
        return fail(done.error());
    return true;
}

} // namespace lectern::store
