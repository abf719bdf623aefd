// The window by keyboard alone: where Tab leads, and whether everything on the way has a name.
#include "desktop/reader_pane.h"
#include "desktop/window_fixture.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace lectern::desktop {

namespace {

QString ownName(QWidget& widget)
{
    const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
    return face ? face->text(QAccessible::Name) : QString();
}

/// What a screen reader says of a widget. The engine draws on a surface that has the keyboard in
/// place of its view; to a screen reader the two are one.
QString nameOf(QWidget& widget)
{
    const QString name = ownName(widget);
    QWidget* const parent = widget.parentWidget();
    const bool standsForParent = parent && parent->focusProxy() == &widget;
    return name.isEmpty() && standsForParent ? ownName(*parent) : name;
}

bool takesTab(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0
        && !widget.focusProxy();
}

QString describe(const QWidget& widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char(' ')
        + widget.objectName() + widget.property("text").toString();
}

class KeyboardWalkTest : public ThreeArticlesFixture {
protected:
    /// One Tab from where the keyboard is; the page moves on in its own time.
    QWidget* step(int key)
    {
        QWidget* before = QApplication::focusWidget();
        QTest::keyClick(before, static_cast<Qt::Key>(key),
                        key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        QTest::qWait(50);
        return QApplication::focusWidget();
    }

    /// Every stop from the list until it has the keyboard again.
    QList<QWidget*> walk(int key)
    {
        constexpr int most = 80;
        QList<QWidget*> stops;
        list().setFocus();
        for (int i = 0; i < most; ++i) {
            QWidget* stop = step(key);
            if (!stop || stop == &list())
                break;
            if (stops.isEmpty() || stops.last() != stop)
                stops << stop;
        }
        return stops;
    }

    bool isRound(const QList<QWidget*>& stops)
    {
        const auto holds = [&stops](QWidget* part) {
            return std::ranges::any_of(
                stops, [part](QWidget* stop) { return part == stop || part->isAncestorOf(stop); });
        };
        auto* reader = m_window->findChild<ReaderPane*>();
        auto* tree = m_window->findChild<QWidget*>(QStringLiteral("categoryTree"));
        return QApplication::focusWidget() == &list() && holds(&searchEdit()) && holds(reader)
            && holds(tree);
    }
};

} // namespace

TEST_F(KeyboardWalkTest, tab_visitsEveryPartAndComesRound)
{
    openThree();
    ASSERT_TRUE(selectTitle(tea));
    QSignalSpy painted(m_window->findChild<ReaderPane*>(), &ReaderPane::articlePainted);
    ASSERT_TRUE(eventually([&] { return !painted.isEmpty(); }));
    for (const int key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        const QList<QWidget*> stops = walk(key);
        QStringList said;
        for (QWidget* stop : stops) {
            said << describe(*stop);
            EXPECT_FALSE(nameOf(*stop).isEmpty()) << describe(*stop).toStdString();
        }
        EXPECT_TRUE(isRound(stops)) << said.join(QStringLiteral(", ")).toStdString();
    }
}

TEST_F(KeyboardWalkTest, whateverADialogAsks_hasAName)
{
    openThree();
    ASSERT_TRUE(selectTitle(tea));
    for (const char* name :
         {"actionKeys", "actionSearchHelp", "actionReadingSettings", "actionSources",
          "actionAllNotes", "actionProxies", "actionPictureHealth"}) {
        auto* opens = m_window->findChild<QAction*>(QLatin1String(name));
        ASSERT_NE(opens, nullptr) << name;
        opens->trigger();
        const auto shown = [&] {
            const auto dialogs = m_window->findChildren<QDialog*>();
            const auto found = std::ranges::find_if(
                dialogs, [](const QDialog* each) { return each->isVisible(); });
            return found == dialogs.end() ? nullptr : *found;
        };
        ASSERT_TRUE(eventually([&] { return shown() != nullptr && shown()->isEnabled(); })) << name;
        QDialog* dialog = shown();
        for (QWidget* child : dialog->findChildren<QWidget*>()) {
            if (takesTab(*child)) {
                EXPECT_FALSE(nameOf(*child).isEmpty())
                    << name << ": " << describe(*child).toStdString();
            }
        }
        dialog->close();
        ASSERT_TRUE(eventually([&] { return shown() == nullptr; })) << name;
    }
}

} // namespace lectern::desktop
