#include "desktop/article_list_model.h"
#include "desktop/window_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace lectern::desktop {

namespace {

using FailureMode = QAbstractItemModelTester::FailureReportingMode;

class ArticleListModelTest : public testing::Test {
protected:
    void fill(int articles)
    {
        for (int i = 0; i < articles; ++i) {
            const std::string number = std::to_string(1000 + i);
            tests::writeFile(m_folder.path() / "source" / (number + ".md"),
                             articleFile("篇" + number, "一", "正文" + number));
        }
        m_library = std::make_unique<library::Library>(m_folder.path() / "library");
        bool done = false;
        m_library->open(&m_receiver, [](auto opened) { ASSERT_TRUE(opened); });
        m_library->import({m_folder.path() / "source"}, &m_receiver, [&](auto report) {
            ASSERT_TRUE(report);
            done = true;
        });
        ASSERT_TRUE(eventually([&] { return done; }));
        m_library->listArticles({}, ArticleOrder::Title, &m_receiver, [&](auto ids) {
            ASSERT_TRUE(ids);
            m_ids = *ids;
        });
        ASSERT_TRUE(eventually([&] { return m_ids.size() == static_cast<std::size_t>(articles); }));
    }

    static QString title(const ArticleListModel& model, int row)
    {
        return model.index(row).data().toString();
    }

    tests::TemporaryFolder m_folder;
    QObject m_receiver;
    std::unique_ptr<library::Library> m_library;
    std::vector<ArticleId> m_ids;
};

} // namespace

TEST_F(ArticleListModelTest, rows_arriveByThePageWhenLookedAt)
{
    fill(150);
    ArticleListModel model;
    const QAbstractItemModelTester tester(&model, FailureMode::Fatal);
    model.setLibrary(m_library.get());
    model.setArticles(m_ids, {});
    ASSERT_EQ(model.rowCount(), 150);
    EXPECT_TRUE(eventually([&] { return title(model, 149) == QStringLiteral("篇1149"); }));
    EXPECT_TRUE(model.index(130).data(ArticleListModel::LoadedRole).toBool());
    EXPECT_FALSE(model.index(70).data(ArticleListModel::LoadedRole).toBool());
    EXPECT_TRUE(eventually([&] { return title(model, 70) == QStringLiteral("篇1070"); }));
    EXPECT_EQ(model.index(70).data(ArticleListModel::UnreadRole).toBool(), true);
}

TEST_F(ArticleListModelTest, fileThatIsGone_isSaidAndTheArticleStays)
{
    fill(2);
    std::filesystem::remove(m_folder.path() / "source" / "1000.md");
    bool done = false;
    m_library->import({m_folder.path() / "source"}, &m_receiver, [&](auto) { done = true; });
    ASSERT_TRUE(eventually([&] { return done; }));
    ArticleListModel model;
    model.setLibrary(m_library.get());
    model.setArticles(m_ids, {});
    const auto spoken
        = [&](int row) { return model.index(row).data(Qt::AccessibleTextRole).toString(); };
    ASSERT_TRUE(eventually([&] { return !title(model, 0).isEmpty(); }));
    EXPECT_TRUE(spoken(0).contains(QStringLiteral("file gone"))) << spoken(0).toStdString();
    EXPECT_FALSE(spoken(1).contains(QStringLiteral("file gone"))) << spoken(1).toStdString();
}

TEST_F(ArticleListModelTest, articleGoneMeanwhile_isABlankRowAskedForOnce)
{
    fill(3);
    m_ids.push_back(ArticleId {9999});
    ArticleListModel model;
    model.setLibrary(m_library.get());
    model.setArticles(m_ids, {});
    QSignalSpy arrived(&model, &ArticleListModel::summariesArrived);
    EXPECT_TRUE(eventually([&] { return !title(model, 0).isEmpty(); }));
    for (int i = 0; i < 20; ++i) {
        EXPECT_FALSE(model.index(3).data(ArticleListModel::LoadedRole).toBool());
        QCoreApplication::processEvents();
    }
    EXPECT_EQ(arrived.size(), 1);
}

TEST_F(ArticleListModelTest, forgottenRow_isAskedForAgain)
{
    fill(3);
    ArticleListModel model;
    model.setLibrary(m_library.get());
    QObject::connect(m_library.get(), &library::Library::marksChanged, &model,
                     &ArticleListModel::forget);
    model.setArticles(m_ids, {});
    ASSERT_TRUE(eventually([&] { return !title(model, 1).isEmpty(); }));
    ASSERT_FALSE(model.index(1).data(ArticleListModel::StarredRole).toBool());
    m_library->setStarred({m_ids[1]}, Star::On);
    EXPECT_TRUE(
        eventually([&] { return model.index(1).data(ArticleListModel::StarredRole).toBool(); }));
}

TEST(ArticleListModel, hundredThousandRows_areFoundById)
{
    std::vector<ArticleId> ids(100'000);
    for (std::size_t i = 0; i < ids.size(); ++i)
        ids[i].value = static_cast<std::int64_t>(i + 1);
    ArticleListModel model;
    model.setArticles(ids, {});
    EXPECT_EQ(model.rowCount(), 100'000);
    EXPECT_EQ(model.rowOf(ArticleId {99'999}), 99'998);
}

TEST(ArticleListModel, rowsOfAllArticles_areFoundAtOnce)
{
    std::vector<ArticleId> ids;
    for (int i = 100'000; i > 0; --i)
        ids.push_back({i});
    ArticleListModel model;
    model.setArticles(ids, {});
    for (const ArticleId id : ids)
        ASSERT_EQ(model.rowOf(id), 100'000 - static_cast<int>(id.value));
    model.forget(ids); // everything was marked
    model.setArticles({{7}}, {});
    EXPECT_EQ(model.rowOf({7}), 0);
    EXPECT_EQ(model.rowOf({8}), -1);
}

} // namespace lectern::desktop
