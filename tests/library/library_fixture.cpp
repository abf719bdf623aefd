#include "library/library_fixture.h"

namespace lectern::tests {

LibraryFixture::LibraryFixture()
{
    m_limits.timeoutMs = 250;
    m_limits.privateHosts = images::FetchLimits::PrivateHosts::Allow;
    m_limits.proxy = images::FetchLimits::Proxy::None;
    m_library = std::make_unique<library::Library>(libraryFolder(), m_limits);
}

Result<void> LibraryFixture::open()
{
    return ask<void>([this](auto answer) { m_library->open(&m_receiver, answer); });
}

void LibraryFixture::reopen()
{
    m_library.reset();
    m_library = std::make_unique<library::Library>(libraryFolder(), m_limits);
    EXPECT_TRUE(open());
}

void LibraryFixture::writeArticle(const std::string& name, const std::string& title,
                                  const std::string& body, const std::string& category)
{
    writeFile(archive() / name,
              "---\ntitle: " + title + "\ncategories:\n - " + category
                  + "\nauthor: 某人\ndate: 2021-12-01 10:00:00\n---\n" + body + "\n");
}

ArticleId LibraryFixture::importBody(const std::string& body)
{
    writeArticle("posts/a.md", "图", "<div>文" + body + "</div>");
    EXPECT_TRUE(open());
    import();
    return onlyArticle();
}

std::string LibraryFixture::img(const std::string& address)
{
    return "<img src=\"" + address + "\" alt=\"一幅图\">";
}

void LibraryFixture::writeManyArticles(int count)
{
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        std::string body = "<div>";
        for (int line = 0; line < 20; ++line)
            body += "<p>第" + number + "篇的第" + std::to_string(line) + "行，说的是开放平台。</p>";
        writeArticle("many/" + number + ".md", "文章" + number, body + "</div>");
    }
}

ImportReport LibraryFixture::import()
{
    auto report = ask<ImportReport>(
        [this](auto answer) { m_library->import({archive()}, &m_receiver, answer); });
    EXPECT_TRUE(report) << toText(report.error());
    return report ? std::move(*report) : ImportReport {};
}

ArticleFilter LibraryFixture::searching(const std::string& query)
{
    ArticleFilter filter;
    filter.query = query;
    return filter;
}

std::vector<ArticleId> LibraryFixture::list(const ArticleFilter& filter)
{
    const auto ids = ask<std::vector<ArticleId>>([&](auto answer) {
        m_library->listArticles(filter, ArticleOrder::Newest, &m_receiver, answer);
    });
    EXPECT_TRUE(ids) << toText(ids.error());
    return ids ? *ids : std::vector<ArticleId> {};
}

void LibraryFixture::settle()
{
    // The writer does one thing after the other, and tells in the same order.
    EXPECT_TRUE(ask<std::int64_t>(
        [this](auto answer) { m_library->removeArticles({}, &m_receiver, answer); }));
}

ArticleId LibraryFixture::onlyArticle()
{
    const auto ids = list();
    EXPECT_EQ(ids.size(), 1U);
    return ids.empty() ? ArticleId {} : ids.front();
}

ArticleSummary LibraryFixture::summary(ArticleId id)
{
    const auto rows = ask<std::vector<ArticleSummary>>(
        [&](auto answer) { m_library->summaries({id}, {}, &m_receiver, answer); });
    EXPECT_TRUE(rows && rows->size() == 1);
    return rows && !rows->empty() ? rows->front() : ArticleSummary {};
}

library::ServedImage LibraryFixture::image(ArticleId id, int index, ImagePolicy policy)
{
    const auto served = ask<library::ServedImage>([&](auto answer) {
        m_library->image(id, index, policy, &m_receiver,
                         [answer](library::ServedImage image) { answer(std::move(image)); });
    });
    EXPECT_TRUE(served);
    return served ? *served : library::ServedImage {};
}

} // namespace lectern::tests
