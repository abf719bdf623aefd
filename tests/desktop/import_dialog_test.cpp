// The look ahead at an import: what it shows, and what becomes of the choice.
#include "desktop/category_rule_form.h"
#include "desktop/import_dialog.h"
#include "desktop/import_report_dialog.h"
#include "desktop/sources_dialog.h"
#include "desktop/translation.h"
#include "desktop/window_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

namespace lectern::desktop {

namespace {

/// "name count", indented by its depth, one row after the other.
QStringList rowsOf(const QTreeWidget& tree)
{
    QStringList rows;
    for (QTreeWidgetItemIterator it(const_cast<QTreeWidget*>(&tree)); *it; ++it) {
        int depth = 0;
        for (const QTreeWidgetItem* item = (*it)->parent(); item; item = item->parent())
            ++depth;
        rows << QString(depth, u'-') + (*it)->text(0) + u' ' + (*it)->text(1);
    }
    return rows;
}

} // namespace

class ImportDialogTest : public WindowFixture {
protected:
    void SetUp() override
    {
        write("集/a.md", articleFile("甲", "农业", "苹果要在春天种。"));
        write("集/b.md", articleFile("乙", "饮食", "茶要热的时候喝。"));
        write("c.md", articleFile("丙", "饮食", "长江与黄河都很长。"));
    }

    template <typename T>
    T* shownChild()
    {
        T* found = nullptr;
        EXPECT_TRUE(eventually([&] {
            found = m_window->findChild<T*>();
            return found && found->isVisible();
        }));
        return found;
    }

    ImportDialog* openDialog()
    {
        action("actionImportOptions").trigger();
        auto* dialog = shownChild<ImportDialog>();
        dialog->addPaths({m_source});
        return dialog;
    }

    static bool shows(const ImportDialog& dialog, const QStringList& rows)
    {
        const auto* tree = dialog.findChild<QTreeWidget*>(QStringLiteral("previewTree"));
        const bool isSo = eventually([&] { return rowsOf(*tree) == rows; });
        EXPECT_EQ(rowsOf(*tree), rows);
        return isSo;
    }

    static void choose(const ImportDialog& dialog, int origin)
    {
        auto* box = dialog.findChild<QComboBox*>(QStringLiteral("originBox"));
        box->setCurrentIndex(origin);
        emit box->activated(origin);
    }

    static void accept(const ImportDialog& dialog)
    {
        const auto* box = dialog.findChild<QDialogButtonBox*>();
        for (QAbstractButton* button : box->buttons()) {
            if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
                button->click();
        }
    }
};

TEST_F(ImportDialogTest, theCategories_areShownBeforehand_byEachRule_andNothingIsWritten)
{
    Translation translation;
    translation.install(Language::English); // one file, two files
    openWindow();
    auto* dialog = openDialog();
    EXPECT_TRUE(shows(*dialog, {QStringLiteral("农业 1"), QStringLiteral("饮食 2")}));
    choose(*dialog, 2);
    EXPECT_TRUE(shows(*dialog, {QStringLiteral("集 2"), QStringLiteral("Uncategorised 1")}));
    dialog->findChild<QLineEdit*>(QStringLiteral("prefixEdit"))->setText(QStringLiteral("旧档"));
    EXPECT_TRUE(shows(*dialog, {QStringLiteral("旧档 3"), QStringLiteral("-集 2")}));
    const auto* summary = dialog->findChild<QLabel*>(QStringLiteral("summaryLabel"));
    EXPECT_EQ(summary->text(), QStringLiteral("3 files: 3 added"));
    dialog->reject();
    EXPECT_EQ(titles(), QStringList());
}

TEST_F(ImportDialogTest, theRuleChosen_isThatOfTheImport_andShownWithTheSource)
{
    openWindow();
    auto* dialog = openDialog();
    choose(*dialog, 2);
    accept(*dialog);
    auto* report = shownChild<ImportReportDialog>();
    EXPECT_EQ(report->import().report.added, 3);
    report->close();

    action("actionSources").trigger();
    auto* sources = shownChild<SourcesDialog>();
    auto* tree = sources->findChild<QTreeWidget*>();
    ASSERT_TRUE(eventually([&] { return tree->topLevelItemCount() == 1; }));
    tree->setCurrentItem(tree->topLevelItem(0));
    auto* categories = sources->findChild<QPushButton*>(QStringLiteral("categoriesButton"));
    ASSERT_TRUE(categories->isEnabled());
    categories->click();
    auto* again = shownChild<ImportDialog>();
    EXPECT_EQ(again->wish().categories, (CategoryRule {.origin = CategoryOrigin::Folders}));
    EXPECT_TRUE(shows(*again, {QStringLiteral("集 2"), QStringLiteral("Uncategorised 1")}));
}

TEST_F(ImportDialogTest, withoutPaths_thereIsNothingToImport)
{
    openWindow();
    action("actionImportOptions").trigger();
    auto* dialog = shownChild<ImportDialog>();
    accept(*dialog); // a button that is disabled
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(dialog->paths(), ImportDialog::Paths());
}

TEST(CategoryRuleForm, givesTheRuleItWasGiven)
{
    CategoryRuleForm form;
    EXPECT_EQ(form.rule(), std::nullopt);
    const CategoryRule rule {
        .origin = CategoryOrigin::Tags, .separators = {">", "/"}, .prefix = {{"旧档", "C/C++"}}};
    form.setRule(rule);
    EXPECT_EQ(form.rule(), rule);
    form.setRule(std::nullopt);
    EXPECT_EQ(form.rule(), std::nullopt);
}

} // namespace lectern::desktop
