#include "desktop/settings.h"

#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace lectern::desktop {

namespace {

constexpr int maximumRecent = 8;

template <typename Enum>
struct Word {
    Enum value;
    const char* text;
};
template <typename Enum>
Word(Enum, const char*) -> Word<Enum>; // clang-tidy 14 cannot deduce it from the members

constexpr std::array themeWords {
    Word {page::Theme::System, "system"}, Word {page::Theme::Light, "light"},
    Word {page::Theme::Dark, "dark"}, Word {page::Theme::Sepia, "sepia"}};
constexpr std::array languageWords {Word {Language::System, "system"},
                                    Word {Language::English, "en"},
                                    Word {Language::SimplifiedChinese, "zh_CN"}};
constexpr std::array policyWords {Word {ImagePolicy::Fetch, "fetch"},
                                  Word {ImagePolicy::LocalOnly, "local"},
                                  Word {ImagePolicy::Off, "off"}};

template <typename Words, typename Enum>
QString wordOf(const Words& words, Enum value)
{
    const auto found
        = std::ranges::find_if(words, [value](const auto& word) { return word.value == value; });
    return QString::fromLatin1(found->text);
}

template <typename Words, typename Enum>
Enum valueOf(const Words& words, const QString& text, Enum otherwise)
{
    const auto found = std::ranges::find_if(
        words, [&text](const auto& word) { return text == QLatin1String(word.text); });
    return found == words.end() ? otherwise : found->value;
}

const QString themeKey = QStringLiteral("theme");
const QString languageKey = QStringLiteral("language");
const QString fontSizeKey = QStringLiteral("fontSizePx");
const QString zoomKey = QStringLiteral("zoom");
const QString imagesKey = QStringLiteral("images");
const QString thumbnailsKey = QStringLiteral("thumbnails");
const QString exactFormKey = QStringLiteral("exactForm");
const QString marksReadKey = QStringLiteral("marksReadWhenShown");
const QString savesNotesKey = QStringLiteral("savesNotes");
const QString libraryKey = QStringLiteral("library");
const QString recentKey = QStringLiteral("recentLibraries");

} // namespace

QString settingsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/lectern/settings.ini");
}

QString defaultLibraryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/lectern");
}

Settings loadSettings(const QString& path)
{
    const QSettings file(path, QSettings::IniFormat);
    const Settings plain;
    Settings read;
    read.theme = valueOf(themeWords, file.value(themeKey).toString(), plain.theme);
    read.language = valueOf(languageWords, file.value(languageKey).toString(), plain.language);
    read.fontSizePx = std::clamp(file.value(fontSizeKey, plain.fontSizePx).toInt(), 12, 32);
    read.reading = loadReadingStyle(file);
    read.zoom = std::clamp(file.value(zoomKey, plain.zoom).toDouble(), 0.3, 3.0);
    read.imagePolicy = valueOf(policyWords, file.value(imagesKey).toString(), plain.imagePolicy);
    read.showsThumbnails = file.value(thumbnailsKey, plain.showsThumbnails).toBool();
    read.searchVariants
        = file.value(exactFormKey, false).toBool() ? Variants::Apart : Variants::Alike;
    read.marksReadWhenShown = file.value(marksReadKey, plain.marksReadWhenShown).toBool();
    read.savesNotes = file.value(savesNotesKey, plain.savesNotes).toBool();
    read.library = file.value(libraryKey).toString();
    read.recentLibraries = file.value(recentKey).toStringList().mid(0, maximumRecent);
    return read;
}

void saveSettings(const QString& path, const Settings& settings)
{
    QSettings file(path, QSettings::IniFormat);
    file.setValue(themeKey, wordOf(themeWords, settings.theme));
    file.setValue(languageKey, wordOf(languageWords, settings.language));
    file.setValue(fontSizeKey, settings.fontSizePx);
    saveReadingStyle(file, settings.reading);
    file.setValue(zoomKey, settings.zoom);
    file.setValue(imagesKey, wordOf(policyWords, settings.imagePolicy));
    file.setValue(thumbnailsKey, settings.showsThumbnails);
    file.setValue(exactFormKey, settings.searchVariants == Variants::Apart);
    file.setValue(marksReadKey, settings.marksReadWhenShown);
    file.setValue(savesNotesKey, settings.savesNotes);
    file.setValue(libraryKey, settings.library);
    file.setValue(recentKey, settings.recentLibraries);
}

QStringList withRecent(QStringList recent, const QString& folder)
{
    recent.removeAll(folder);
    recent.prepend(folder);
    return recent.mid(0, maximumRecent);
}

} // namespace lectern::desktop
