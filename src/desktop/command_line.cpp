#include "desktop/command_line.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace lectern::desktop {

namespace {

const QString libraryOption = QStringLiteral("library");
const QString searchOption = QStringLiteral("search");
const QString screenshotOption = QStringLiteral("screenshot");
const QString themeOption = QStringLiteral("theme");
const QString languageOption = QStringLiteral("language");

tl::unexpected<Error> mistake(const QString& sentence)
{
    return fail(ErrorKind::BadInput, sentence.toStdString());
}

Result<page::Theme> themeOf(const QString& word)
{
    if (word == QLatin1String("light"))
        return page::Theme::Light;
    if (word == QLatin1String("dark"))
        return page::Theme::Dark;
    if (word == QLatin1String("system"))
        return page::Theme::System;
    return mistake(QStringLiteral("The theme is light, dark or system, not \"%1\".").arg(word));
}

Result<Language> languageOf(const QString& word)
{
    if (word == QLatin1String("en"))
        return Language::English;
    if (word == QLatin1String("zh_CN"))
        return Language::SimplifiedChinese;
    if (word == QLatin1String("system"))
        return Language::System;
    return mistake(QStringLiteral("The language is en, zh_CN or system, not \"%1\".").arg(word));
}

void addOptions(QCommandLineParser& parser)
{
    const auto add = [&parser](const QString& name) {
        parser.addOption(QCommandLineOption(name, {}, QStringLiteral("value")));
    };
    for (const QString& name :
         {libraryOption, searchOption, screenshotOption, themeOption, languageOption})
        add(name);
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList {QStringLiteral("lectern")} + arguments))
        return mistake(parser.errorText() + QStringLiteral(" See lectern --help."));
    CommandLine line;
    if (parser.isSet(libraryOption))
        line.library = QDir::current().absoluteFilePath(parser.value(libraryOption));
    if (line.library && parser.value(libraryOption).isEmpty())
        return mistake(QStringLiteral("--library needs the name of a folder."));
    line.search = parser.value(searchOption);
    line.screenshot = parser.value(screenshotOption);
    if (parser.isSet(screenshotOption) && line.screenshot.isEmpty())
        return mistake(QStringLiteral("--screenshot needs the name of a file."));
    if (parser.isSet(themeOption)) {
        const auto theme = themeOf(parser.value(themeOption));
        if (!theme)
            return fail(theme.error());
        line.theme = *theme;
    }
    if (parser.isSet(languageOption)) {
        const auto language = languageOf(parser.value(languageOption));
        if (!language)
            return fail(language.error());
        line.language = *language;
    }
    for (const QString& path : parser.positionalArguments()) {
        const QString absolute = QDir::current().absoluteFilePath(path);
        if (!QFileInfo::exists(absolute))
            return mistake(QStringLiteral("There is no file or folder \"%1\".").arg(path));
        line.paths.emplace_back(QFile::encodeName(absolute).toStdString());
    }
    return line;
}

QString helpText()
{
    return QStringLiteral(
        "Usage: lectern [OPTION]... [PATH]...\n"
        "Reads saved articles. Every PATH, a folder or a file, is imported into the library.\n"
        "\n"
        "  --library DIR      the library's folder, made where it is missing\n"
        "                     (default: the one opened last, else $XDG_DATA_HOME/lectern)\n"
        "  --search QUERY     show what matches QUERY\n"
        "  --screenshot FILE  write a picture of the window with the first article open, then "
        "exit\n"
        "  --theme THEME      light, dark or system, for this run\n"
        "  --language LANG    en, zh_CN or system, for this run\n"
        "  --help             show this help\n"
        "  --version          show the version\n"
        "\n"
        "With QT_LOGGING_RULES=\"lectern.timing=true\" the program logs how long things take.\n");
}

} // namespace lectern::desktop
