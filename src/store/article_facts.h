#pragma once

#include "store/statement_cache.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lectern::store {

/// What facets count, of every article, in memory: about 20 bytes an article and 4 a shelf, with
/// each different author and category once. Filled in one go; a value of its moment.
class ArticleFacts final {
public:
    enum class Mark : std::uint8_t { Read = 1, Starred = 2 };
    static constexpr std::int16_t kNoYear = INT16_MIN;

    struct Fact {
        std::int16_t year = kNoYear;
        std::uint8_t marks = 0;
        bool exists = false;
        std::uint32_t author = 0; ///< place in authors()
        std::uint32_t shelves = 0; ///< where they begin in the list of all
        std::uint32_t shelfCount = 0;

        bool has(Mark mark) const { return (marks & static_cast<std::uint8_t>(mark)) != 0; }
    };

    struct Category {
        std::string name;
        std::uint32_t parent = 0; ///< place in categories(); 0 is the root of all
        std::vector<std::uint32_t> children; ///< by name
    };

    /// Reads them from the library, inside the caller's snapshot. Cancelled when interrupted.
    static Result<ArticleFacts> load(StatementCache& statements);

    /// nullptr for an id that the library did not have.
    const Fact* find(std::int64_t id) const;
    /// The categories an article is in, each once; places in categories().
    const std::uint32_t* shelvesOf(const Fact& fact) const;
    const std::vector<std::string>& authors() const { return m_authors; } ///< 0: unnamed
    const std::vector<Category>& categories() const { return m_categories; } ///< 0: root of all

private:
    Result<void> loadArticles(StatementCache& statements);
    Result<void> loadAuthors(StatementCache& statements);
    Result<void> loadCategories(StatementCache& statements);
    Result<void> loadMarks(StatementCache& statements);
    Fact* edit(std::int64_t id);

    std::vector<Fact> m_facts; ///< by id
    std::vector<std::uint32_t> m_shelves;
    std::vector<std::string> m_authors {std::string()};
    std::vector<Category> m_categories {Category()};
};

} // namespace lectern::store
