#include "search/query.h"
#include "store/integrity_check.h"
#include "store/library_fixture.h"

#include <algorithm>
#include <map>
#include <random>

using namespace lectern;
using namespace lectern::tests;

namespace {

// Few characters and few words, so that the same sequences turn up everywhere, across every kind of
// border: CJK beside Latin, digits, symbols, punctuation, blanks, line ends.
const std::vector<std::string> kHan {"微", "信", "开", "放", "双", "站", "机", "手", "一", "淘"};
const std::vector<std::string> kKana {"こ", "と", "ー", "カ", "ﾒ", "ﾗ", "々"};
const std::vector<std::string> kHangul {"한", "국", "어"};
const std::vector<std::string> kWords {"B",   "GPT",   "app",    "App",  "apple",
                                       "C++", "GPT-4", "3.14",   "ＡＢ", "11",
                                       "5G",  "été",   "straße", "C#",   "x"};
const std::vector<std::string> kBorders {" ", " ", "，", "。", "\n", "-", "・", "！", "「", "😀"};

class Generator final {
public:
    explicit Generator(unsigned seed)
        : m_random(seed)
    {
    }

    std::size_t below(std::size_t bound)
    {
        return std::uniform_int_distribution<std::size_t>(0, bound - 1)(m_random);
    }
    const std::string& oneOf(const std::vector<std::string>& list)
    {
        return list[below(list.size())];
    }

    std::string piece()
    {
        switch (below(10)) {
        case 0:
        case 1:
            return oneOf(kWords);
        case 2:
            return oneOf(kKana) + oneOf(kKana);
        case 3:
            return oneOf(kHangul) + oneOf(kHangul);
        case 4:
        case 5:
            return oneOf(kBorders);
        default:
            return oneOf(kHan) + (below(2) ? oneOf(kHan) : "");
        }
    }
    std::string text(std::size_t pieces)
    {
        std::string made;
        for (std::size_t i = 0; i < pieces; ++i)
            made += piece();
        return made;
    }

    /// One thing to look for, often cut from what is there.
    std::string term()
    {
        switch (below(8)) {
        case 0:
            return oneOf(kHan);
        case 1:
            return oneOf(kHan) + oneOf(kHan) + (below(2) ? oneOf(kHan) : "");
        case 2:
            return oneOf(kWords);
        case 3:
            return oneOf(kWords) + oneOf(kHan);
        case 4:
            return oneOf(kHan) + oneOf(kWords) + (below(2) ? oneOf(kHan) : "");
        case 5:
            return "\"" + piece() + piece() + piece() + "\"";
        case 6:
            return (below(2) ? oneOf(kKana) : oneOf(kHangul)) + (below(2) ? oneOf(kKana) : "");
        default:
            return std::string(1, "agbx1"[below(5)]) + "*";
        }
    }
    std::string query()
    {
        std::string made = below(4) == 0 ? "title:" + term() : term();
        if (below(3) == 0)
            made += " " + term();
        if (below(4) == 0)
            made += (below(3) == 0 ? " -title:" : " -") + term();
        return made;
    }

private:
    std::mt19937 m_random;
};

class SearchExactnessTest : public LibraryFixture {
protected:
    void write(const std::string& path, const std::string& title, const std::string& text)
    {
        m_files[path] = {.path = path, .title = title, .text = text};
    }

    void importAll()
    {
        std::vector<FakeFile> files;
        for (const auto& [path, file] : m_files)
            files.push_back(file);
        import(files);
    }

    /// What the library's own articles say, by a plain scan.
    std::vector<std::int64_t> scan(const std::string& typed)
    {
        const auto query = search::parseQuery(typed);
        std::vector<std::int64_t> found;
        for (const auto& [id, article] : m_stored) {
            if (search::matches(query, article.first, article.second))
                found.push_back(id);
        }
        return found;
    }

    void loadStored()
    {
        m_stored.clear();
        for (const auto id : must(articles.ids({}, ArticleOrder::Oldest))) {
            const auto article = must(articles.article(id));
            m_stored[id.value] = {article.summary.title, article.plainText};
        }
    }

    /// Returns how many of the queries found something.
    int compare(Generator& generator, int queries)
    {
        loadStored();
        int withHits = 0;
        int differing = 0;
        for (int i = 0; i < queries && differing < 10; ++i) {
            const auto typed = generator.query();
            const auto expected = scan(typed);
            const auto answer = found(typed);
            withHits += expected.empty() ? 0 : 1;
            if (answer == expected)
                continue;
            ++differing;
            ADD_FAILURE() << "query [" << typed << "] finds " << testing::PrintToString(answer)
                          << " instead of " << testing::PrintToString(expected);
        }
        return withHits;
    }

    std::vector<std::int64_t> found(const std::string& typed)
    {
        return LibraryFixture::search(typed);
    }

    std::map<std::string, FakeFile> m_files;
    std::map<std::int64_t, std::pair<std::string, std::string>> m_stored;
};

} // namespace

TEST_F(SearchExactnessTest, thousandsOfQueries_findWhatAPlainScanFinds)
{
    Generator generator(1);
    for (int i = 0; i < 200; ++i)
        write(std::to_string(i), generator.text(1 + generator.below(6)), generator.text(20));
    importAll();
    EXPECT_GT(compare(generator, 2000), 800) << "queries that never hit prove nothing";
}

TEST_F(SearchExactnessTest, afterUpdatesAndRemovals_noGhostsAreLeft)
{
    Generator generator(2);
    for (int i = 0; i < 150; ++i)
        write(std::to_string(i), generator.text(1 + generator.below(6)), generator.text(20));
    importAll();
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 60; ++i)
            write(std::to_string(generator.below(150)), generator.text(3), generator.text(25));
        importAll();
        std::vector<ArticleId> gone;
        for (int i = 0; i < 10; ++i)
            gone.push_back(ArticleId {static_cast<std::int64_t>(1 + generator.below(150))});
        must(state.remove(gone));
        compare(generator, 400);
    }
    const auto report = must(store::checkIntegrity(library));
    EXPECT_TRUE(report.ok()) << report.problems.front();
}

TEST_F(SearchExactnessTest, casesOfTheIssue)
{
    const std::vector<std::pair<std::string, std::string>> files {
        {"B站的视频", "看看B站"},   {"AB站", "在 B 站"},   {"双11来了", "今年双11"},
        {"双111", "双 11"},         {"学C++", "C++ 语言"}, {"C语言", "C+ +"},
        {"GPT-4发布", "用GPT-4写"}, {"GPT-40", "GPT 4"},   {"我的5G手机", "5G手机"},
        {"5G", "手机 5G 手机"},     {"淘", "一个字"},      {"宝", "淘宝"},
    };
    for (std::size_t i = 0; i < files.size(); ++i)
        write(std::string(1, static_cast<char>('a' + i)), files[i].first, files[i].second);
    importAll();
    loadStored();
    for (const char* typed : {"B站", "5G手机", "双11", "C++", "GPT-4", "title:淘", "title:站", "站",
                              "淘", "-淘", "双 -双11", "title:5G手机", "\"在 B 站\"", "c*"})
        EXPECT_EQ(found(typed), scan(typed)) << typed;
    EXPECT_EQ(found("title:淘"), std::vector<std::int64_t> {11});
    EXPECT_EQ(found("双11"), std::vector<std::int64_t> {3});
    EXPECT_EQ(found("GPT-4"), std::vector<std::int64_t> {7});
}

TEST_F(SearchExactnessTest, lastWordAsPrefix_isForSearchingWhileTyping)
{
    write("1", "", "applications");
    write("2", "", "app");
    m_files["1"].title = m_files["2"].title = "t";
    importAll();
    ArticleFilter filter;
    filter.query = "app";
    EXPECT_EQ(must(articles.count(filter)), 1);
    filter.lastWord = ArticleFilter::LastWord::Prefix;
    EXPECT_EQ(must(articles.count(filter)), 2);
}

TEST_F(SearchExactnessTest, strangeQueries_areAnsweredAndNeverAnError)
{
    write("1", "t", "words \"quoted\" AND OR NOT NEAR text : * ( )");
    importAll();
    for (const char* typed :
         {"\"",   "\"\"",  "AND",      "OR NOT", "NEAR(a b)", "text:x", "*",       "(",
          ")",    "a\"b",  "'",        "-",      "--",        "title:", "^a",      "{text} : a",
          "\x01", "a\x02", "title:-x", "😀",      ":",         "+",      "\xff\xfe"}) {
        ArticleFilter filter;
        filter.query = typed;
        const auto page = articles.page(filter, ArticleOrder::Relevance, 5, 0);
        EXPECT_TRUE(page) << typed << ": " << toText(page.error());
    }
}
