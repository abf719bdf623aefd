#include "desktop/pane_folding.h"

#include "ui_main_window.h"

#include <QEvent>
#include <QMainWindow>
#include <QScopedValueRollback>

#include <utility>

namespace lectern::desktop {

namespace {

/// Below it tree and list would leave the article lines too short to read.
constexpr int kRoomForTree = 900;

} // namespace

PaneFolding::PaneFolding(QMainWindow& window, Ui::MainWindow& ui)
    : QObject(&window)
    , m_window(window)
    , m_ui(ui)
{
    window.installEventFilter(this);
    connect(ui.actionShowTree, &QAction::toggled, this, &PaneFolding::takeTree);
    connect(ui.actionShowPanel, &QAction::toggled, this, [this] {
        apply();
        takeWidth();
    });
}

void PaneFolding::setArticleOnly(bool on)
{
    if (std::exchange(m_isArticleOnly, on) == on)
        return;
    if (on) {
        m_wasMaximized = m_window.isMaximized();
        m_window.showFullScreen();
    } else if (m_wasMaximized) {
        m_window.showMaximized();
    } else {
        m_window.showNormal();
    }
    apply();
    m_ui.readerPane->setFocus();
}

void PaneFolding::takeTree(bool shown)
{
    if (!m_isNarrow)
        m_wantsTree = shown;
    apply();
}

// In a narrow window a person may still bring the tree back; it stays until the width changes its
// mind.
void PaneFolding::takeWidth()
{
    const int panel = m_ui.actionShowPanel->isChecked() ? m_ui.sidePanel->minimumWidth() : 0;
    const bool isNarrow = m_window.width() < kRoomForTree + panel;
    if (m_isArticleOnly || std::exchange(m_isNarrow, isNarrow) == isNarrow)
        return;
    const QScopedValueRollback keep(m_isNarrow, true); // this is no wish of a person
    m_ui.actionShowTree->setChecked(m_wantsTree && !isNarrow);
}

void PaneFolding::apply()
{
    const bool beside = !m_isArticleOnly;
    showTree(beside && m_ui.actionShowTree->isChecked());
    m_ui.articlePane->setVisible(beside);
    m_ui.sidePanel->setVisible(beside && m_ui.actionShowPanel->isChecked());
    m_ui.tools->setVisible(beside);
    m_ui.status->setVisible(beside);
    // One that is hidden would take the keys of its actions along.
    m_ui.menus->setMaximumHeight(beside ? QWIDGETSIZE_MAX : 0);
}

// A splitter gives the room of what goes to its neighbour, the list; it is the article's.
void PaneFolding::showTree(bool shown)
{
    constexpr int kList = 1;
    constexpr int kReader = 2;
    const int list = m_ui.splitter->sizes().value(kList);
    if (m_ui.treePane->isHidden() != shown)
        return;
    m_ui.treePane->setVisible(shown);
    QList<int> sizes = m_ui.splitter->sizes();
    if (list <= 0 || sizes.size() <= kReader)
        return;
    sizes[kReader] += sizes[kList] - list;
    sizes[kList] = list;
    m_ui.splitter->setSizes(sizes);
}

bool PaneFolding::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        takeWidth();
    return QObject::eventFilter(watched, event);
}

} // namespace lectern::desktop
