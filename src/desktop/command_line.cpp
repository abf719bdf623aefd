#include "desktop/command_line.h"

#include "search/search_link.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStringList>

#include <system_error>
#include <utility>

namespace lectern::desktop {

namespace {

const QString libraryOption = QStringLiteral("library");
const QString searchOption = QStringLiteral("search");
const QString screenshotOption = QStringLiteral("screenshot");
const QString themeOption = QStringLiteral("theme");
const QString languageOption = QStringLiteral("language");

// Parsed with one character for each byte: a QString of a name that is not UTF-8 would name another
// file. Here a word of the command line becomes text, or stays the bytes of a path.
QByteArray bytesOf(const QString& word)
{
    return word.toLatin1();
}

QString textOf(const QString& word)
{
    return QString::fromUtf8(bytesOf(word));
}

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
    if (word == QLatin1String("sepia"))
        return page::Theme::Sepia;
    if (word == QLatin1String("system"))
        return page::Theme::System;
    return mistake(
        QStringLiteral("The theme is light, sepia, dark or system, not \"%1\".").arg(word));
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

Result<QString> libraryFolderOf(const QString& word)
{
    if (word.isEmpty())
        return mistake(QStringLiteral("--library needs the name of a folder."));
    const QString name = textOf(word);
    if (name.toUtf8() != bytesOf(word))
        return mistake(
            QStringLiteral("The name of a library is UTF-8, which \"%1\" is not.").arg(name));
    return QDir::current().absoluteFilePath(name);
}

Result<std::filesystem::path> existingPath(const QString& word)
{
    const std::filesystem::path path = bytesOf(word).toStdString();
    std::error_code none;
    const auto absolute = std::filesystem::absolute(path, none);
    if (none || !std::filesystem::exists(absolute, none))
        return mistake(QStringLiteral("There is no file or folder \"%1\".").arg(textOf(word)));
    return absolute;
}

bool isLink(const QString& word)
{
    return word.startsWith(QLatin1String("lectern:"), Qt::CaseInsensitive);
}

/// A desktop hands files over as addresses, too.
QString pathOf(const QString& word)
{
    if (!word.startsWith(QLatin1String("file:///")))
        return word;
    return QString::fromLatin1(QByteArray::fromPercentEncoding(bytesOf(word).mid(7)));
}

/// What is no option: a search link, or something to import.
Result<void> takeWord(CommandLine& line, const QString& word)
{
    if (isLink(word)) {
        line.link = search::parseLink(bytesOf(word).toStdString());
        if (!line.link)
            return mistake(QStringLiteral("\"%1\" is no link to a search; one looks like "
                                          "lectern:search?q=words.")
                               .arg(textOf(word)));
        return {};
    }
    auto path = existingPath(pathOf(word));
    if (!path)
        return fail(path.error());
    line.paths.push_back(std::move(*path));
    return {};
}

} // namespace

Result<CommandLine> parseCommandLine(const std::vector<std::string>& arguments)
{
    QStringList words {QStringLiteral("lectern")};
    for (const std::string& argument : arguments)
        words << QString::fromLatin1(argument.data(), static_cast<qsizetype>(argument.size()));
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(words))
        return mistake(textOf(parser.errorText()) + QStringLiteral(" See lectern --help."));
    CommandLine line;
    if (parser.isSet(libraryOption)) {
        auto folder = libraryFolderOf(parser.value(libraryOption));
        if (!folder)
            return fail(folder.error());
        line.library = std::move(*folder);
    }
    line.search = textOf(parser.value(searchOption));
    line.screenshot = textOf(parser.value(screenshotOption));
    if (parser.isSet(screenshotOption) && line.screenshot.isEmpty())
        return mistake(QStringLiteral("--screenshot needs the name of a file."));
    if (parser.isSet(themeOption)) {
        const auto theme = themeOf(textOf(parser.value(themeOption)));
        if (!theme)
            return fail(theme.error());
        line.theme = *theme;
    }
    if (parser.isSet(languageOption)) {
        const auto language = languageOf(textOf(parser.value(languageOption)));
        if (!language)
            return fail(language.error());
        line.language = *language;
    }
    for (const QString& word : parser.positionalArguments()) {
        if (auto taken = takeWord(line, word); !taken)
            return fail(taken.error());
    }
    return line;
}

QString helpText()
{
    return QStringLiteral(
        "Usage: lectern [OPTION]... [PATH]... [LINK]\n"
        "Reads saved articles. Every PATH, a folder or a file, is imported into the library.\n"
        "A LINK, lectern:search?q=..., shows that search.\n"
        "A window that has the library open already takes over, unless --screenshot, --theme or\n"
        "--language is given.\n"
        "\n"
        "  --library DIR      the library's folder, made where it is missing\n"
        "                     (default: the one last chosen in the window, else "
        "$XDG_DATA_HOME/lectern)\n"
        "  --search QUERY     show what matches QUERY\n"
        "  --screenshot FILE  write a picture of the window with the first article open, then "
        "exit\n"
        "  --theme THEME      light, sepia, dark or system, for this run\n"
        "  --language LANG    en, zh_CN or system, for this run\n"
        "  --help             show this help\n"
        "  --version          show the version\n"
        "\n"
        "With QT_LOGGING_RULES=\"lectern.timing=true\" the program logs how long things take.\n");
}

} // namespace lectern::desktop
