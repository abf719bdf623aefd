#pragma once

#include "desktop/category_choice.h"
#include "domain/article_filter.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace lectern::desktop {

/// How the window stood when it was closed. A value.
struct WindowState {
    QByteArray geometry; ///< QWidget::saveGeometry
    QByteArray splitter; ///< QSplitter::saveState
    bool treeVisible = true;
    bool panelVisible = false;
    QString panelPage; ///< SidePanel::currentName
    ArticleOrder order = ArticleOrder::Newest; ///< outside a search
    QString library; ///< folder that choice, expanded and article belong to
    CategoryChoice choice;
    QStringList expanded; ///< categories as toText(CategoryPath)
    ArticleId article;

    bool operator==(const WindowState&) const = default;
};

/// $XDG_STATE_HOME/lectern/window.ini (~/.local/state where the variable is not set)
QString windowStatePath();
/// looks.ini beside it; empty for none: which articles are shown as they were saved
QString looksPath(const QString& statePath);

WindowState loadWindowState(const QString& path);
void saveWindowState(const QString& path, const WindowState& state); ///< makes the folder

} // namespace lectern::desktop
