#include "desktop/shortcuts_dialog.h"

#include "ui_shortcuts_dialog.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QRegularExpression>

namespace lectern::desktop {

namespace {

// Menu texts carry a mnemonic and, where a question follows, three dots. Chinese ones put the
// mnemonic in brackets at the end: "退出(&Q)".
QString plainText(QString text)
{
    static const QRegularExpression bracketed(QStringLiteral("\\(&.\\)"));
    text.remove(bracketed);
    text.remove(QLatin1Char('&'));
    while (text.endsWith(QStringLiteral("…")))
        text.chop(1);
    return text;
}

QString keysText(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& shortcut : action.shortcuts())
        keys << shortcut.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral("   "));
}

void addRows(QTreeWidgetItem* group, const QMenu& menu)
{
    for (const QAction* action : menu.actions()) {
        if (action->menu())
            addRows(group, *action->menu());
        else if (!action->shortcuts().isEmpty())
            new QTreeWidgetItem(group, {plainText(action->text()), keysText(*action)});
    }
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QMenu*>& menus, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ShortcutsDialog>())
    , m_menus(menus)
{
    m_ui->setupUi(this);
    fill();
    resize(560, 640);
}

ShortcutsDialog::~ShortcutsDialog() = default;

void ShortcutsDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        // The window may learn of the new language after its dialog.
        QMetaObject::invokeMethod(this, &ShortcutsDialog::fill, Qt::QueuedConnection);
    }
    QDialog::changeEvent(event);
}

void ShortcutsDialog::fill()
{
    QTreeWidget& tree = *m_ui->keysTree;
    tree.clear();
    QFont heading = tree.font();
    heading.setWeight(QFont::DemiBold);
    for (const QMenu* menu : m_menus) {
        auto* group = new QTreeWidgetItem(&tree, {plainText(menu->title())});
        addRows(group, *menu);
        group->setFont(0, heading);
        group->setFlags(Qt::ItemIsEnabled);
        group->setFirstColumnSpanned(true);
        group->setHidden(group->childCount() == 0);
    }
    tree.expandAll();
    for (int i = 0; i < tree.topLevelItemCount() && !tree.currentItem(); ++i)
        tree.setCurrentItem(tree.topLevelItem(i)->child(0)); // a menu's name is no row
    tree.header()->setStretchLastSection(false);
    tree.header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree.header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
}

} // namespace lectern::desktop
