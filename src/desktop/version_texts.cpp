#include "desktop/version_texts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QStringList>

namespace lectern::desktop {

namespace {

class VersionTexts {
    Q_DECLARE_TR_FUNCTIONS(VersionTexts)
};

constexpr int longestValue = 120;

QString valueText(const std::string& value)
{
    const QString text = QString::fromStdString(value).simplified();
    if (text.isEmpty())
        return VersionTexts::tr("none");
    return text.size() > longestValue ? text.left(longestValue) + QStringLiteral("…") : text;
}

int linesIn(const std::string& lines)
{
    return lines.empty() ? 0 : static_cast<int>(std::count(lines.begin(), lines.end(), '\n')) + 1;
}

QString tagsText(const HeaderChange& change)
{
    QStringList words;
    for (const auto& [lines, sign] : {std::pair(change.older, QStringLiteral("−")),
                                      std::pair(change.newer, QStringLiteral("+"))}) {
        for (const QString& tag : QString::fromStdString(lines).split(u'\n', Qt::SkipEmptyParts))
            words << sign + tag;
    }
    return VersionTexts::tr("Tags: %1").arg(words.join(QStringLiteral("  ")));
}

QString picturesText(const HeaderChange& change)
{
    const int gone = linesIn(change.older);
    const int added = linesIn(change.newer);
    if (gone > 0 && added > 0)
        return VersionTexts::tr("Pictures: %1, %2")
            .arg(VersionTexts::tr("%Ln gone", nullptr, gone),
                 VersionTexts::tr("%Ln new", nullptr, added));
    return VersionTexts::tr("Pictures: %1")
        .arg(gone > 0 ? VersionTexts::tr("%Ln gone", nullptr, gone)
                      : VersionTexts::tr("%Ln new", nullptr, added));
}

QString fieldName(HeaderField field)
{
    switch (field) {
    case HeaderField::Title:
        return VersionTexts::tr("Title");
    case HeaderField::Author:
        return VersionTexts::tr("Author");
    case HeaderField::Date:
        return VersionTexts::tr("Date");
    case HeaderField::Address:
        return VersionTexts::tr("Address");
    case HeaderField::Cover:
        return VersionTexts::tr("Cover picture");
    case HeaderField::Tags:
    case HeaderField::Pictures:
        break;
    }
    return {};
}

} // namespace

QString versionName(const ArticleVersion& version)
{
    const QString seen = QLocale().toString(QDateTime::fromSecsSinceEpoch(version.importedAt),
                                            QLocale::ShortFormat);
    return (version.isShown ? VersionTexts::tr("Version %1 · %2 · shows now")
                            : VersionTexts::tr("Version %1 · %2"))
        .arg(version.number)
        .arg(seen);
}

QString versionFile(const ArticleVersion& version)
{
    if (version.path.empty())
        return VersionTexts::tr("Its file has changed since; the library has kept it.");
    const QString path = QFile::decodeName(QByteArray::fromStdString(version.path.native()));
    return version.isMissing ? VersionTexts::tr("%1 (gone from disk)").arg(path) : path;
}

std::function<std::string(int count)> versionCountForPage()
{
    return [format = VersionTexts::tr("%1 versions")](int count) {
        return format.arg(count).toStdString();
    };
}

QStringList headerChangeTexts(const std::vector<HeaderChange>& changes)
{
    QStringList texts;
    for (const HeaderChange& change : changes) {
        if (change.field == HeaderField::Tags)
            texts << tagsText(change);
        else if (change.field == HeaderField::Pictures)
            texts << picturesText(change);
        else
            texts << VersionTexts::tr("%1: %2 → %3")
                         .arg(fieldName(change.field), valueText(change.older),
                              valueText(change.newer));
    }
    return texts;
}

} // namespace lectern::desktop
