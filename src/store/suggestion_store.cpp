#include "store/suggestion_store.h"

#include "search/variants.h"
#include "store/category_counts.h"
#include "store/read_snapshot.h"

#include <algorithm>

namespace lectern::store {

namespace {

using Kind = Suggestion::Kind;
using Clock = std::chrono::steady_clock;

constexpr int kPause = 20; ///< times as long as reading takes

constexpr const char* kAuthors = R"sql(
SELECT author, count(*)
FROM article_head
WHERE author <> ''
GROUP BY author)sql";

constexpr const char* kTags = R"sql(
SELECT name, count(*)
FROM tag
GROUP BY name)sql";

constexpr const char* kTitles = R"sql(
SELECT title, count(*)
FROM article_head
WHERE title_key >= :from AND title_key < :to
GROUP BY title_key
ORDER BY title_key
LIMIT :limit)sql";

/// Behind every text that begins with this one.
std::string behind(const std::string& text)
{
    return text + "\U0010FFFF";
}

std::string foldedForm(std::string_view text)
{
    return search::fold(text, search::Form::Variants);
}

template <typename Entries>
void sortByFrequency(Entries& entries)
{
    std::ranges::stable_sort(entries, std::ranges::greater(),
                             [](const auto& entry) { return entry.suggestion.articles; });
}

} // namespace

Result<std::vector<Suggestion>> SuggestionStore::suggest(Kind kind, std::string_view text,
                                                         std::size_t limit)
{
    const ReadSnapshot snapshot(m_database.database());
    if (kind == Kind::Title)
        return titles(text, limit);
    if (auto done = refresh(); !done)
        return fail(done.error());
    const std::string wanted = foldedForm(text);
    std::vector<Suggestion> beginning;
    std::vector<Suggestion> holding;
    for (const Entry& entry : entriesOf(kind)) {
        if (beginning.size() == limit)
            break;
        const auto at = entry.folded.find(wanted);
        if (at == 0)
            beginning.push_back(entry.suggestion);
        else if (at != std::string::npos && holding.size() < limit)
            holding.push_back(entry.suggestion);
    }
    const std::size_t room = std::min(limit - beginning.size(), holding.size());
    beginning.insert(beginning.end(), holding.begin(),
                     holding.begin() + static_cast<std::ptrdiff_t>(room));
    return beginning;
}

Result<std::vector<Suggestion>> SuggestionStore::titles(std::string_view text, std::size_t limit)
{
    const std::string key = search::fold(text);
    if (key.empty())
        return std::vector<Suggestion>();
    auto select = m_statements.use(kTitles);
    if (!select)
        return fail(select.error());
    (*select)->bindText(":from", key).bindText(":to", behind(key));
    (*select)->bind(":limit", static_cast<std::int64_t>(limit));
    return (*select)->rows([](const sqlite::Statement& row) {
        return Suggestion {Kind::Title, std::string(row.text(0)), row.integer(1)};
    });
}

const SuggestionStore::Entries& SuggestionStore::entriesOf(Kind kind) const
{
    if (kind == Kind::Author)
        return m_authors;
    return kind == Kind::Tag ? m_tags : m_categories;
}

// While an import writes all the time, what was known a moment ago is good enough.
Result<void> SuggestionStore::refresh()
{
    const auto version = m_database.dataVersion();
    if (!version)
        return fail(version.error());
    const auto begin = Clock::now();
    const std::pair now(*version, m_database.database().totalChanges());
    if (m_version == now || (m_version && begin < m_mayReadAgain))
        return {};
    auto authors = counted(kAuthors, Kind::Author);
    if (!authors)
        return fail(authors.error());
    auto tags = counted(kTags, Kind::Tag);
    if (!tags)
        return fail(tags.error());
    auto shelves = categories();
    if (!shelves)
        return fail(shelves.error());
    m_authors = std::move(*authors);
    m_tags = std::move(*tags);
    m_categories = std::move(*shelves);
    m_version = now;
    m_mayReadAgain = Clock::now() + kPause * (Clock::now() - begin);
    return {};
}

Result<SuggestionStore::Entries> SuggestionStore::counted(const char* sql, Kind kind)
{
    auto select = m_statements.use(sql);
    if (!select)
        return fail(select.error());
    auto entries = (*select)->rows([kind](const sqlite::Statement& row) {
        return Entry {{kind, std::string(row.text(0)), row.integer(1)}, foldedForm(row.text(0))};
    });
    if (entries)
        sortByFrequency(*entries);
    return entries;
}

Result<SuggestionStore::Entries> SuggestionStore::categories()
{
    const auto tree = countCategories(m_statements);
    if (!tree)
        return fail(tree.error());
    Entries entries;
    const auto visit = [&entries](const auto& self, const std::string& path,
                                  const std::vector<CategoryNode>& nodes) -> void {
        for (const auto& node : nodes) {
            const std::string here = path.empty() ? node.name : path + '/' + node.name;
            // By parts: GCC 12 takes the temporary of a whole one for uninitialised.
            Entry& entry = entries.emplace_back();
            entry.suggestion = {Kind::Category, here, node.articles};
            entry.folded = foldedForm(here);
            self(self, here, node.children);
        }
    };
    visit(visit, {}, tree->roots);
    sortByFrequency(entries);
    return entries;
}

} // namespace lectern::store
