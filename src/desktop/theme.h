#pragma once

#include "page/article_page.h"

#include <QColor>
#include <QPalette>

class QApplication;

namespace lectern::desktop {

/// The whole application's look: Fusion, our two palettes and one short style sheet.
/// `system` is the palette the desktop gave before any theme was applied; with Theme::System its
/// lightness decides.
bool isDark(page::Theme theme, const QPalette& system);
void applyTheme(QApplication& application, bool dark);

/// Colours that QPalette has no role for, worked out from those it has, so that a delegate needs
/// nothing but its option.
bool isDark(const QPalette& palette);
QColor mutedColor(const QPalette& palette); ///< second-rank text: dates, counts
QColor selectionColor(const QPalette& palette, bool focused); ///< behind a selected row
QColor hoverColor(const QPalette& palette);
QColor separatorColor(const QPalette& palette);
QColor hitColor(const QPalette& palette, bool selected); ///< behind a search hit
QColor starColor(const QPalette& palette);

} // namespace lectern::desktop
