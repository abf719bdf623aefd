// What the window is called in words, keys and languages.
#include "desktop/appearance.h"
#include "desktop/category_tree_view.h"
#include "desktop/import_report_dialog.h"
#include "desktop/shortcuts_dialog.h"
#include "desktop/window_fixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTableView>
#include <QTreeWidget>

#include <gmock/gmock.h>

namespace lectern::desktop {

using testing::Contains;
using testing::IsEmpty;

namespace {

bool isEnglish(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
    static const QRegularExpression chinese(QStringLiteral("[\\x{4E00}-\\x{9FFF}]"));
    return text.contains(word) && !text.contains(chinese);
}

/// What a person, or a screen reader, can read of a widget and its actions.
QStringList textsOf(const QWidget& widget)
{
    QStringList texts {widget.toolTip(), widget.accessibleName()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts << button->text();
    if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
        texts << edit->placeholderText();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            texts << box->itemText(i);
    }
    for (const QAction* action : widget.actions())
        texts << action->text() << action->toolTip();
    return texts;
}

} // namespace

using WindowWordsTest = ThreeArticlesFixture;

TEST_F(WindowWordsTest, language_changesWhileTheWindowIsOpen)
{
    auto* application = qobject_cast<QApplication*>(QCoreApplication::instance());
    const Appearance appearance(*application, *m_preferences);
    openThree();
    auto* tree = m_window->findChild<CategoryTreeView*>();
    EXPECT_EQ(tree->model()->index(0, 0).data().toString(), QStringLiteral("All articles"));
    action("actionLanguageChinese").trigger();
    const auto quit = [this] { return action("actionQuit").text(); };
    EXPECT_TRUE(eventually([&] { return quit() == QStringLiteral("退出(&Q)"); }));
    EXPECT_EQ(searchEdit().placeholderText(), QStringLiteral("搜索资料库（Ctrl+F）"));
    EXPECT_EQ(tree->model()->index(0, 0).data().toString(), QStringLiteral("全部文章"));
    EXPECT_TRUE(eventually(
        [&] { return loadSettings(m_settingsPath).language == Language::SimplifiedChinese; }));
    action("actionLanguageEnglish").trigger();
    EXPECT_TRUE(eventually([&] { return quit() == QStringLiteral("&Quit"); }));
}

TEST_F(WindowWordsTest, languageChangedWhileOpen_leavesNoEnglishBehind)
{
    auto* application = qobject_cast<QApplication*>(QCoreApplication::instance());
    const Appearance appearance(*application, *m_preferences);
    write("a.md", articleFile("甲", "一", "正文"));
    write("bad.md", std::string("---\ntitle: \"\"\"\"'丙'\"\"\"\"\n---\n\n<div>丙的正文</div>\n"));
    openWindow();
    m_window->importPaths({m_source});
    const auto report = [this] { return m_window->findChild<ImportReportDialog*>(); };
    ASSERT_TRUE(eventually([&] { return report() != nullptr; }));
    report()->findChild<QTableView*>()->selectRow(0);
    action("actionKeys").trigger();
    m_window->search(QStringLiteral("没有这个词 -"));
    const auto* empty = m_window->findChild<QLabel*>(QStringLiteral("emptyLabel"));
    ASSERT_TRUE(eventually([&] { return empty->isVisible(); }));

    action("actionLanguageChinese").trigger();
    const auto* keys = m_window->findChild<QTreeWidget*>(QStringLiteral("keysTree"));
    EXPECT_TRUE(eventually([&] { return !isEnglish(keys->topLevelItem(0)->text(0)); }));
    const QStringList names {QStringLiteral("English"), QStringLiteral("Lectern")};
    QStringList english;
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        for (const QString& text : textsOf(*widget)) {
            if (isEnglish(text) && !names.contains(text) && !text.startsWith(u'/'))
                english << widget->objectName() + QStringLiteral(": ") + text;
        }
    }
    EXPECT_TRUE(english.isEmpty()) << english.join(u'\n').toStdString();
    action("actionLanguageEnglish").trigger();
}

TEST_F(WindowWordsTest, keysDialog_listsEveryActionWithAKey)
{
    openWindow();
    action("actionKeys").trigger();
    auto* dialog = m_window->findChild<ShortcutsDialog*>();
    ASSERT_NE(dialog, nullptr);
    QStringList listed;
    for (QTreeWidgetItemIterator item(dialog->findChild<QTreeWidget*>()); *item; ++item)
        listed << (*item)->text(1);
    const QString all = listed.join(QLatin1Char(' '));
    for (const QAction* action : m_window->findChildren<QAction*>()) {
        for (const QKeySequence& key : action->shortcuts())
            EXPECT_TRUE(all.contains(key.toString(QKeySequence::NativeText)))
                << action->objectName().toStdString();
    }
}

TEST_F(WindowWordsTest, everyKey_belongsToOneActionOnly)
{
    openWindow();
    QStringList keys;
    for (const QAction* action : m_window->findChildren<QAction*>()) {
        for (const QKeySequence& key : action->shortcuts()) {
            EXPECT_THAT(keys, testing::Not(Contains(key.toString())));
            keys << key.toString();
        }
    }
    EXPECT_GT(keys.size(), 20);
}

TEST_F(WindowWordsTest, everyMenu_hasDistinctTextsAndMnemonicsInEachLanguage)
{
    auto* application = qobject_cast<QApplication*>(QCoreApplication::instance());
    const Appearance appearance(*application, *m_preferences);
    openWindow();
    std::vector<const QWidget*> menus {m_window->menuBar()};
    for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>())
        menus.push_back(menu);
    ASSERT_GE(menus.size(), 11U);
    for (const char* language : {"actionLanguageChinese", "actionLanguageEnglish"}) {
        action(language).trigger();
        QCoreApplication::processEvents();
        for (const QWidget* menu : menus) {
            QStringList texts;
            QStringList mnemonics;
            for (const QAction* entry : menu->actions()) {
                if (entry->isSeparator())
                    continue;
                texts << entry->text().remove(u'&');
                const QString mnemonic = QKeySequence::mnemonic(entry->text()).toString();
                if (!mnemonic.isEmpty())
                    mnemonics << mnemonic;
            }
            for (QStringList* all : {&texts, &mnemonics})
                EXPECT_EQ(all->removeDuplicates(), 0)
                    << language << ' ' << menu->objectName().toStdString() << ": "
                    << all->join(u' ').toStdString();
        }
    }
}

TEST_F(WindowWordsTest, everyControl_hasAnAccessibleName)
{
    openThree();
    QStringList nameless;
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        const bool ours = !widget->objectName().isEmpty()
            && !widget->objectName().startsWith(QLatin1String("qt_"));
        if (!ours || widget->focusPolicy() == Qt::NoFocus || widget->inherits("QScrollBar")
            || widget->inherits("QLabel"))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()))
            nameless << widget->objectName();
    }
    EXPECT_THAT(nameless, IsEmpty());
}

} // namespace lectern::desktop
