#include "desktop/window_arrangement.h"

#include "ui_main_window.h"

#include <QMainWindow>

namespace lectern::desktop {

void arrange(QMainWindow& window, Ui::MainWindow& ui, const WindowState& state, const QSize& first)
{
    if (state.geometry.isEmpty() || !window.restoreGeometry(state.geometry))
        window.resize(first);
    ui.splitter->setStretchFactor(0, 0);
    ui.splitter->setStretchFactor(1, 0);
    ui.splitter->setStretchFactor(2, 1);
    ui.splitter->setStretchFactor(3, 0);
    if (state.splitter.isEmpty() || !ui.splitter->restoreState(state.splitter))
        ui.splitter->setSizes({230, 350, 700, 280});
    ui.actionShowTree->setChecked(state.treeVisible);
    ui.treePane->setVisible(state.treeVisible);
    ui.sidePanel->showPage(state.panelPage);
    ui.actionShowPanel->setChecked(state.panelVisible);
    ui.sidePanel->setVisible(state.panelVisible);
    ui.articlePane->setBrowsingOrder(state.order);
}

WindowState arrangementOf(const QMainWindow& window, const Ui::MainWindow& ui)
{
    WindowState state;
    state.geometry = window.saveGeometry();
    state.splitter = ui.splitter->saveState();
    state.panelVisible = ui.actionShowPanel->isChecked();
    state.panelPage = ui.sidePanel->currentName();
    state.order = ui.articlePane->browsingOrder();
    state.choice = ui.categoryTree->choice();
    if (state.choice.kind == CategoryChoice::Kind::Search)
        state.choice = {}; // nothing is searched for at the next start
    state.expanded = ui.categoryTree->expandedCategories();
    state.article = ui.articlePane->current();
    return state;
}

} // namespace lectern::desktop
