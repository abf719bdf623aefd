#include "window_fixture.h"

#include <QAction>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <memory>

namespace lectern::desktop {

namespace {

class AsSavedTest : public WindowFixture {
protected:
    /// Waits until the article stands painted, not only the one before it.
    void open(const char* title)
    {
        ASSERT_TRUE(selectTitle(QString::fromLatin1(title)));
        ASSERT_TRUE(becomes(QStringLiteral("document.querySelector('h1').textContent"),
                            QString::fromLatin1(title)));
    }

    bool becomes(const QString& script, const QString& expected)
    {
        const auto seen = std::make_shared<QString>();
        return eventually([&] {
            if (const auto* view = m_window->findChild<QWebEngineView*>())
                view->page()->runJavaScript(
                    script, QWebEngineScript::ApplicationWorld,
                    [seen](const QVariant& value) { *seen = value.toString(); });
            return *seen == expected;
        });
    }

    bool isColoured(const QString& colour)
    {
        return becomes(
            QStringLiteral("getComputedStyle(document.querySelector('article p')).color"), colour);
    }

    bool isChecked(const char* name, bool checked)
    {
        return eventually([&] { return action(name).isChecked() == checked; });
    }

    const QString m_red = QStringLiteral("rgb(255, 0, 0)");
};

constexpr auto kText = "<p style='color:#f00'>text</p>";

} // namespace

TEST_F(AsSavedTest, articleAndCategory_areRemembered)
{
    write("a.md", articleFile("Eins", "media", kText, 3));
    write("b.md", articleFile("Zwei", "media", kText, 2));
    openWindow();
    importSource();
    open("Eins");
    EXPECT_TRUE(eventually([&] { return action("actionAsSaved").isEnabled(); }));
    EXPECT_TRUE(isChecked("actionAsSaved", false));

    action("actionAsSaved").trigger();
    EXPECT_TRUE(isColoured(m_red));
    open("Zwei");
    EXPECT_TRUE(isChecked("actionAsSaved", false));
    action("actionCategoryAsSaved").trigger();
    EXPECT_TRUE(isColoured(m_red));
    EXPECT_TRUE(isChecked("actionAsSaved", true));
    closeWindow();

    openWindow();
    open("Eins");
    EXPECT_TRUE(isChecked("actionCategoryAsSaved", true));
    EXPECT_TRUE(isColoured(m_red));
    action("actionAsSaved").trigger(); // this one not
    EXPECT_TRUE(isChecked("actionAsSaved", false));
    EXPECT_TRUE(isChecked("actionCategoryAsSaved", true));
    EXPECT_TRUE(isColoured(QStringLiteral("rgb(38, 36, 31)")));
}

} // namespace lectern::desktop
