#pragma once

#include "page/page_style.h"

#include <QColor>
#include <QPalette>

class QApplication;

namespace lectern::desktop {

/// The whole application's look: our style, our three palettes and one short style sheet.
/// `system` is the palette the desktop gave before any theme was applied; with Theme::System its
/// lightness decides.
page::Theme themeShown(page::Theme theme, const QPalette& system); ///< never Theme::System
void applyTheme(QApplication& application, page::Theme shown);

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
