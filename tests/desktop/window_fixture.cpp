#include "desktop/window_fixture.h"

#include "desktop/article_list_model.h"
#include "desktop/import_report_dialog.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

namespace lectern::desktop {

bool eventually(const std::function<bool()>& isSo)
{
    constexpr int patienceMs = 20'000;
    QElapsedTimer clock;
    clock.start();
    while (!isSo()) {
        if (clock.elapsed() > patienceMs)
            return false;
        QTest::qWait(10);
    }
    return true;
}

std::string articleFile(const std::string& title, const std::string& category,
                        const std::string& text, int day)
{
    const std::string twoDigits = (day < 10 ? "0" : "") + std::to_string(day);
    return "---\ntitle: '" + title + "'\ncategories:\n - " + category
        + "\nauthor: 甲\ndate: 2021-12-" + twoDigits + "T00:00:00Z\n---\n\n<div><p>" + text
        + "</p></div>\n";
}

WindowFixture::WindowFixture()
{
    const QString folder = QString::fromStdString(m_folder.path().native());
    m_libraryFolder = folder + QStringLiteral("/library");
    m_settingsPath = folder + QStringLiteral("/settings.ini");
    m_statePath = folder + QStringLiteral("/window.ini");
    m_source = m_folder.path() / "source";
    m_preferences = std::make_unique<Preferences>(m_settingsPath);
    m_preferences->change([](Settings& settings) { settings.language = Language::English; });
}

WindowFixture::~WindowFixture() = default;

void WindowFixture::write(const std::string& name, const std::string& bytes)
{
    tests::writeFile(m_source / name, bytes);
}

void WindowFixture::openWindow()
{
    m_window = std::make_unique<MainWindow>(*m_preferences, m_statePath);
    QSignalSpy listed(m_window.get(), &MainWindow::listed);
    QSignalSpy tree(m_window.get(), &MainWindow::treeShown);
    m_window->resize(m_windowSize); // the screen of these tests has no room for every pane
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    m_window->openLibrary(m_libraryFolder);
    ASSERT_TRUE(eventually([&] { return !listed.empty() && !tree.empty(); }));
}

void WindowFixture::closeWindow()
{
    m_window->close();
    m_window.reset();
}

void WindowFixture::importSource()
{
    QSignalSpy finished(m_window.get(), &MainWindow::importFinished);
    m_window->importPaths({m_source});
    ASSERT_TRUE(eventually([&] { return !finished.empty(); }));
    for (auto* report : m_window->findChildren<ImportReportDialog*>())
        delete report;
    QApplication::setActiveWindow(m_window.get());
    ASSERT_TRUE(eventually([&] { return list().model()->rowCount() > 0; }));
}

QListView& WindowFixture::list()
{
    return *m_window->findChild<QListView*>(QStringLiteral("articleList"));
}

QLineEdit& WindowFixture::searchEdit()
{
    return *m_window->findChild<QLineEdit*>(QStringLiteral("searchEdit"));
}

QAction& WindowFixture::action(const char* name)
{
    return *m_window->findChild<QAction*>(QString::fromLatin1(name));
}

QStringList WindowFixture::titles()
{
    const QAbstractItemModel& model = *list().model();
    const auto loaded = [&] {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (!model.index(row, 0).data(ArticleListModel::LoadedRole).toBool())
                return false;
        }
        return true;
    };
    eventually(loaded);
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles << model.index(row, 0).data().toString();
    return titles;
}

bool WindowFixture::selectTitle(const QString& title)
{
    const auto row = titles().indexOf(title);
    list().setCurrentIndex(list().model()->index(static_cast<int>(row), 0));
    return row >= 0;
}

QString WindowFixture::currentTitle()
{
    return list().currentIndex().data().toString();
}

bool WindowFixture::isUnread(const QString& title)
{
    const auto row = static_cast<int>(titles().indexOf(title));
    return list().model()->index(row, 0).data(ArticleListModel::UnreadRole).toBool();
}

bool WindowFixture::isStarred(const QString& title)
{
    const auto row = static_cast<int>(titles().indexOf(title));
    return list().model()->index(row, 0).data(ArticleListModel::StarredRole).toBool();
}

void ThreeArticlesFixture::openThree()
{
    write("a.md", articleFile(apples.toStdString(), "农业", "苹果要在春天种。", 3));
    write("b.md", articleFile(tea.toStdString(), "饮食", "下午茶配一块派。", 2));
    write("c.md", articleFile(rivers.toStdString(), "地理", "两条河流。", 1));
    openWindow();
    importSource();
    ASSERT_EQ(titles(), QStringList({apples, tea, rivers}));
}

bool ThreeArticlesFixture::listBecomes(const QStringList& wanted)
{
    return eventually([&] { return titles() == wanted; });
}

} // namespace lectern::desktop
