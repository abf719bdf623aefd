#include "desktop/article_list_model.h"
#include "desktop/window_fixture.h"
#include "store/import_writer.h"

#include <QAction>
#include <QListView>
#include <QScrollBar>
#include <QTest>

#include <gmock/gmock.h>

#include <cstring>

namespace lectern::desktop {

namespace {

constexpr int articleCount = 100'000;

std::string titleOf(int number)
{
    return "篇" + std::to_string(1'000'000 + number);
}

/// A library as an import leaves it, without the files: one article, written again and again.
void makeLibrary(const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder);
    auto database = store::LibraryDatabase::open(folder, store::Access::ReadWrite);
    ASSERT_TRUE(database);
    auto writer = store::ImportWriter::start(*database);
    ASSERT_TRUE(writer);
    const auto source = writer->openSource("/archive");
    ASSERT_TRUE(source);
    ImportedArticle article;
    article.title = titleOf(0);
    article.categories = {CategoryPath {{"新闻"}}};
    article.plainText = "文";
    store::PreparedArticle prepared = store::prepareArticle(article, "<p>文</p>");
    prepared.fingerprint.reset(); // or all of them were one article
    for (int i = 0; i < articleCount; ++i) {
        prepared.article.title = titleOf(i);
        prepared.titleKey = prepared.article.title;
        prepared.article.date.sortSeconds = i;
        std::memcpy(prepared.hash.data(), &i, sizeof i);
        const auto written = writer->write(
            source->id, {titleOf(i) + ".md", static_cast<std::int64_t>(i), 0}, prepared);
        ASSERT_TRUE(written) << written.error().message;
    }
    ASSERT_TRUE(writer->commit());
}

class LargeLibraryTest : public WindowFixture {
protected:
    int loadedRows()
    {
        // As the model was left by painting: asking it for roles would make it load them.
        const auto* model = m_window->findChild<ArticleListModel*>();
        int loaded = 0;
        for (int row = 0; row < model->rowCount(); ++row)
            loaded += model->summaryAt(row) != nullptr ? 1 : 0;
        return loaded;
    }

    bool isLoaded(int row)
    {
        return m_window->findChild<ArticleListModel*>()->summaryAt(row) != nullptr;
    }
};

} // namespace

TEST_F(LargeLibraryTest, rowsComeIntoBeingWhereTheyComeIntoSight)
{
    makeLibrary(m_libraryFolder.toStdString());
    openWindow();
    constexpr int page = ArticleListModel::pageRows;
    ASSERT_EQ(list().model()->rowCount(), articleCount);
    ASSERT_TRUE(eventually([&] { return isLoaded(0); }));
    EXPECT_LE(loadedRows(), 2 * page);

    // A drag of the scroll bar over everything loads what it ends on, not what it passes.
    QScrollBar& bar = *list().verticalScrollBar();
    for (int step = 0; step <= 1'000; ++step)
        bar.setValue(static_cast<int>(static_cast<qint64>(bar.maximum()) * step / 1'000));
    list().repaint();
    ASSERT_TRUE(eventually([&] { return isLoaded(articleCount - 1); }));
    EXPECT_LE(loadedRows(), 6 * page);
    EXPECT_FALSE(isLoaded(articleCount / 2));

    QTest::keyClick(&list(), Qt::Key_Home);
    EXPECT_TRUE(eventually([&] { return currentTitle().toStdString() == titleOf(99'999); }));
    QTest::keyClick(&list(), Qt::Key_End);
    EXPECT_TRUE(eventually([&] { return currentTitle().toStdString() == titleOf(0); }));
}

} // namespace lectern::desktop
