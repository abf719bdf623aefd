#include "desktop/rest_button.h"

#include "desktop/category_tree_view.h"

#include <QEvent>

namespace lectern::desktop {

RestButton::RestButton(QWidget* parent)
    : QToolButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::toggled, this, &RestButton::showText);
    setCategories(0);
}

void RestButton::setTree(CategoryTreeView& tree)
{
    connect(this, &QToolButton::toggled, &tree, &CategoryTreeView::setShowsAll);
    connect(&tree, &CategoryTreeView::withoutMatchesChanged, this, &RestButton::setCategories);
}

void RestButton::setCategories(int without)
{
    m_without = without;
    setVisible(without > 0);
    showText();
}

void RestButton::showText()
{
    setText(isChecked() ? tr("Hide categories without hits")
                        : tr("Show %Ln more categories", nullptr, m_without));
    setToolTip(isChecked()
                   ? tr("Show only those categories that hold what is searched for")
                   : tr("Show also the categories that hold nothing of what is searched for"));
    setAccessibleName(
        isChecked() ? text() : tr("Show %Ln categories without hits, too", nullptr, m_without));
}

void RestButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        showText();
    QToolButton::changeEvent(event);
}

} // namespace lectern::desktop
