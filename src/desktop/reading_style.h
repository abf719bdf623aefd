#pragma once

#include "page/page_style.h"

#include <QString>

class QSettings;

namespace lectern::desktop {

/// How a person wants articles set, besides theme and size. 0 (a gap: -1) and empty names stand for
/// what the article's language asks for.
struct ReadingStyle {
    QString latinFamily;
    QString cjkFamily;
    QString monoFamily;
    int widthEm = 0; ///< 20 to 60
    int lineHeightPercent = 0; ///< 120 to 260
    int paragraphGapPercent = -1; ///< 0 to 250
    page::Indent indent = page::Indent::None;
    page::Alignment alignment = page::Alignment::ByLanguage;

    bool operator==(const ReadingStyle&) const = default;
};

/// As the page takes it; theme, size and look are for the caller to fill in.
page::PageStyle pageStyleOf(const ReadingStyle& style);

/// Keys "reading/…" of the settings' file; what cannot be understood falls back to its default.
ReadingStyle loadReadingStyle(const QSettings& file);
void saveReadingStyle(QSettings& file, const ReadingStyle& style);

} // namespace lectern::desktop
