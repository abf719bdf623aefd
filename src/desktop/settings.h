#pragma once

#include "desktop/reading_style.h"
#include "domain/article_filter.h"
#include "domain/image_policy.h"
#include "page/page_style.h"

#include <QString>
#include <QStringList>

namespace lectern::desktop {

enum class Language { System, English, SimplifiedChinese };

/// What a person chose for good. A value: whoever changes it writes it back with saveSettings.
struct Settings {
    page::Theme theme = page::Theme::System;
    Language language = Language::System;
    int fontSizePx = 18; ///< of the reading page, 12 to 32
    ReadingStyle reading;
    double zoom = 1.0; ///< of the reading page, 0.3 to 3
    ImagePolicy imagePolicy = ImagePolicy::Fetch;
    bool showsThumbnails = true; ///< in the article list
    Variants searchVariants = Variants::Alike;
    bool marksReadWhenShown = true; ///< after two seconds in the reading pane
    bool savesNotes = true; ///< own highlights and notes go along with what is saved or printed
    QString library; ///< folder opened at the start; empty: defaultLibraryFolder()
    QStringList recentLibraries; ///< folders, latest first, at most 8

    bool operator==(const Settings&) const = default;
};

/// $XDG_CONFIG_HOME/lectern/settings.ini
QString settingsPath();
/// $XDG_DATA_HOME/lectern
QString defaultLibraryFolder();

/// Reads settings; values that cannot be understood fall back to their defaults.
Settings loadSettings(const QString& path);
/// Writes settings, making the folder; other keys of the file stay as they are.
void saveSettings(const QString& path, const Settings& settings);

/// Puts a folder at the head of the recent libraries.
QStringList withRecent(QStringList recent, const QString& folder);

} // namespace lectern::desktop
