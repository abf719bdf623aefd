#include "store/article_removal.h"

#include <set>

namespace lectern::store {

Result<std::int64_t> ArticleRemoval::remove(const std::vector<ArticleId>& ids, Memory memory)
{
    // The index first and by itself: deleting rows with references makes FTS5 write out its pending
    // terms each time.
    const auto present = takeFromIndex(ids);
    if (!present)
        return fail(present.error());
    for (const auto id : *present) {
        if (auto done = removeRows(id, memory); !done)
            return fail(done.error());
    }
    if (auto done = m_originals.removeUnused(); !done)
        return fail(done.error());
    return std::ssize(*present);
}

Result<std::vector<ArticleId>> ArticleRemoval::takeFromIndex(const std::vector<ArticleId>& ids)
{
    // Taking the same text out twice would leave the index with counts that are wrong for good.
    const std::set<ArticleId> different(ids.begin(), ids.end());
    std::vector<ArticleId> present;
    for (const auto id : different) {
        const auto title = m_articles.title(id);
        if (!title)
            return fail(title.error());
        if (!*title)
            continue;
        const auto text = m_versions.newestText(id);
        if (!text)
            return fail(text.error());
        if (auto done = m_index.take(id, **title, text->plainText); !done)
            return fail(done.error());
        present.push_back(id);
    }
    return present;
}

Result<void> ArticleRemoval::removeRows(ArticleId id, Memory memory)
{
    const auto version = m_versions.newest(id);
    if (!version)
        return fail(version.error());
    const auto title = m_articles.title(id);
    if (!title)
        return fail(title.error());
    const auto fingerprint = *version ? (*version)->fingerprint : std::nullopt;
    if (auto done = m_annotations.detach(id, title->value_or(""), fingerprint); !done)
        return done;
    if (memory == Memory::Remember) {
        if (auto done = m_removed.add(id, fingerprint, title->value_or("")); !done)
            return done;
        if (auto done = m_files.markRemoved(id); !done)
            return done;
    }
    return m_articles.remove(id);
}

} // namespace lectern::store
