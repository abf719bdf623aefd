#include "store/facet_store.h"
#include "store/library_fixture.h"
#include "store/state_store.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace lectern;
using namespace lectern::tests;

namespace {

constexpr std::int64_t k2021 = 1'609'459'200; // 2021-01-01T00:00:00Z
constexpr std::int64_t kYear = std::int64_t {365} * 24 * 60 * 60;

class FacetStoreTest : public LibraryFixture {
protected:
    FacetStoreTest()
        : facetStore(library)
    {
    }

    Facets facets(const ArticleFilter& filter) { return must(facetStore.facets(filter)); }

    store::FacetStore facetStore;
};

ArticleFilter searchFor(const std::string& query)
{
    ArticleFilter filter;
    filter.query = query;
    return filter;
}

TEST_F(FacetStoreTest, countsWhatTheSearchFound)
{
    import({{.path = "1",
             .title = "word one",
             .categories = {CategoryPath {
                                { "A",
                                  "B" }},
                            CategoryPath {
                                { "A",
                                  "C" }
                            }},
             .author = "Li",
             .date = k2021},
            {.path = "2",
             .title = "word two",
             .categories = {CategoryPath {
                 { "A" }
             }},
             .author = "Li",
             .date = k2021 - 1},
            {.path = "3", .title = "word three", .author = "Wang"},
            {.path = "4",
             .title = "other",
             .categories = {CategoryPath {
                 { "D" }
             }},
             .author = "Zhao",
             .date = k2021 }});
    const auto found = facets(searchFor("word"));
    EXPECT_EQ(found.categories.allArticles, 3);
    EXPECT_EQ(found.categories.uncategorised, 1);
    EXPECT_EQ(found.categories.unread, 3);
    const std::vector<CategoryNode> tree {{"A", 2, {{"B", 1, {}}, {"C", 1, {}}}}};
    EXPECT_EQ(found.categories.roots, tree);
    EXPECT_EQ(found.years, (std::vector<YearCount> {{2020, 1}, {2021, 1}}));
    EXPECT_EQ(found.undated, 1);
    EXPECT_EQ(found.authors, (std::vector<AuthorCount> {{"Li", 2}, {"Wang", 1}}));
}

TEST_F(FacetStoreTest, writesInBetweenAreSeen)
{
    import({{.path = "1", .title = "word", .date = k2021 }});
    EXPECT_EQ(facets(searchFor("word")).years.size(), 1U);
    import({{.path = "2", .title = "word again", .date = k2021 + 2 * kYear }});
    must(state.setRead({ArticleId {1}}, ReadState::Read));
    const auto found = facets(searchFor("word"));
    EXPECT_EQ(found.years, (std::vector<YearCount> {{2021, 1}, {2023, 1}}));
    EXPECT_EQ(found.categories.unread, 1);
}

TEST_F(FacetStoreTest, onlyTheMostFrequentAuthors)
{
    std::vector<FakeFile> files;
    for (int i = 0; i < 30; ++i)
        files.push_back({.path = std::to_string(i),
                         .title = "word " + std::to_string(i),
                         .author = std::string(1, static_cast<char>('a' + i % 25))});
    import(files);
    const auto found = facets(searchFor("word"));
    ASSERT_EQ(found.authors.size(), Facets::kMostAuthors);
    EXPECT_EQ(found.authors[0], (AuthorCount {"a", 2}));
    EXPECT_EQ(found.authors[5], (AuthorCount {"f", 1}));
}

/// Everything, by asking for each number on its own.
class BruteForce final {
public:
    BruteForce(store::ArticleStore& articles, const ArticleFilter& filter)
        : m_articles(articles)
        , m_filter(filter)
    {
    }

    std::int64_t inCategory(const CategoryPath& path)
    {
        ArticleFilter filter = outsideTheTree();
        filter.category = path;
        return must(m_articles.count(filter));
    }
    std::int64_t unread()
    {
        ArticleFilter filter = outsideTheTree();
        filter.onlyUnread = true;
        return must(m_articles.count(filter));
    }
    std::int64_t starred()
    {
        ArticleFilter filter = outsideTheTree();
        filter.onlyStarred = true;
        return must(m_articles.count(filter));
    }
    std::int64_t inYear(int year)
    {
        ArticleFilter filter = m_filter;
        filter.year = year;
        return must(m_articles.count(filter));
    }
    std::int64_t by(const std::string& author)
    {
        ArticleFilter filter = m_filter;
        filter.author = author;
        return must(m_articles.count(filter));
    }

private:
    ArticleFilter outsideTheTree() const
    {
        ArticleFilter filter = m_filter;
        filter.category.reset();
        filter.onlyUnread = filter.onlyStarred = false;
        return filter;
    }

    store::ArticleStore& m_articles;
    ArticleFilter m_filter;
};

void compareTree(BruteForce& brute, const std::vector<CategoryNode>& nodes, CategoryPath path,
                 std::size_t& seen)
{
    for (const auto& node : nodes) {
        path.names.push_back(node.name);
        EXPECT_EQ(node.articles, brute.inCategory(path)) << toText(path);
        compareTree(brute, node.children, path, ++seen);
        path.names.pop_back();
    }
}

class RandomFacetsTest : public FacetStoreTest {
protected:
    RandomFacetsTest()
        : m_random(7)
    {
        const std::vector<std::string> authors {"", "张三", "张三丰", "Li", "li", "Wang"};
        std::vector<FakeFile> files;
        for (int i = 0; i < 300; ++i) {
            FakeFile file {.path = std::to_string(i), .title = "t" + std::to_string(i)};
            file.text = std::string(below(2) ? "word " : "") + (below(3) ? "other" : "站");
            file.author = authors[below(authors.size())];
            if (below(5))
                file.date = k2021 + (static_cast<std::int64_t>(below(8)) - 4) * kYear;
            for (std::size_t n = below(3); n > 0; --n)
                file.categories.push_back(path());
            files.push_back(std::move(file));
        }
        import(files);
        for (int i = 0; i < 80; ++i) {
            must(state.setRead({ArticleId {1 + static_cast<std::int64_t>(below(300))}},
                               ReadState::Read));
            must(state.setStarred({ArticleId {1 + static_cast<std::int64_t>(below(300))}},
                                  Star::On));
        }
    }

    std::size_t below(std::size_t bound)
    {
        return std::uniform_int_distribution<std::size_t>(0, bound - 1)(m_random);
    }
    CategoryPath path()
    {
        CategoryPath made;
        for (std::size_t n = 1 + below(3); n > 0; --n)
            made.names.push_back(std::string(1, "ABC"[below(3)]));
        return made;
    }
    ArticleFilter filter()
    {
        const std::vector<std::string> queries {"",         "word",       "站",
                                                "word -站", "after:2020", "other"};
        ArticleFilter made = searchFor(queries[below(queries.size())]);
        switch (below(5)) {
        case 0:
            made.category = path();
            break;
        case 1:
            made.category = CategoryPath {};
            break;
        case 2:
            made.onlyUnread = true;
            break;
        case 3:
            made.onlyStarred = true;
            break;
        default:
            break;
        }
        if (below(3) == 0)
            made.year = 2019 + static_cast<int>(below(4));
        if (below(3) == 0)
            made.author = below(2) ? "张三" : "Li";
        return made;
    }

private:
    std::mt19937 m_random;
};

TEST_F(RandomFacetsTest, everyNumberIsWhatTheNarrowerFilterFinds)
{
    for (int i = 0; i < 60; ++i) {
        const auto asked = filter();
        SCOPED_TRACE(asked.query + (asked.category ? " in " + toText(*asked.category) : ""));
        const auto found = facets(asked);
        BruteForce brute(articles, asked);
        std::size_t categories = 0;
        compareTree(brute, found.categories.roots, {}, categories);
        for (const std::string name : {"A", "B", "C"}) {
            const bool isListed = std::ranges::any_of(
                found.categories.roots, [&](const auto& root) { return root.name == name; });
            EXPECT_EQ(isListed, brute.inCategory({{name}}) > 0) << name;
        }
        EXPECT_EQ(found.categories.uncategorised, brute.inCategory({}));
        EXPECT_EQ(found.categories.unread, brute.unread());
        EXPECT_EQ(found.categories.starred, brute.starred());
        std::map<int, std::int64_t> years;
        for (const auto& year : found.years)
            years[year.year] = year.articles;
        for (int year = 2015; year < 2027; ++year)
            EXPECT_EQ(years[year], brute.inYear(year)) << year;
        std::map<std::string, std::int64_t> authors;
        for (const auto& author : found.authors)
            authors[author.author] = author.articles;
        for (const std::string author : {"张三", "张三丰", "Li", "li", "Wang"})
            EXPECT_EQ(authors[author], brute.by(author)) << author;
    }
}

} // namespace
