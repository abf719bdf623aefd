#include "desktop/import_texts.h"

#include "desktop/problem_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLocale>

#include <algorithm>
#include <tuple>
#include <utility>

namespace lectern::desktop {

namespace {

const QString kBetween = QStringLiteral("  ·  ");

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportTexts)
};

} // namespace

QString countsText(const ImportCounts& counts)
{
    const QLocale locale;
    QStringList parts;
    const auto add = [&](std::int64_t count, const QString& text) {
        if (count > 0)
            parts << text.arg(locale.toString(static_cast<qlonglong>(count)));
    };
    add(counts.added, Texts::tr("%1 added"));
    add(counts.updated, Texts::tr("%1 updated"));
    add(counts.unchanged, Texts::tr("%1 unchanged"));
    add(counts.duplicates, Texts::tr("duplicates: %1"));
    add(counts.repaired, Texts::tr("%1 repaired"));
    add(counts.rejected, Texts::tr("%1 rejected"));
    add(counts.missing, Texts::tr("%1 missing"));
    return parts.isEmpty() ? Texts::tr("Nothing yet.") : parts.join(kBetween);
}

QString problemKindsText(const std::map<ProblemKind, std::int64_t>& problems)
{
    std::vector<std::pair<ProblemKind, std::int64_t>> kinds(problems.begin(), problems.end());
    std::ranges::stable_sort(kinds, [](const auto& a, const auto& b) {
        return std::tuple(!isRejection(a.first), -a.second)
            < std::tuple(!isRejection(b.first), -b.second);
    });
    QStringList parts;
    for (const auto& [kind, count] : kinds)
        parts << problemTitle(kind) + u' ' + QLocale().toString(static_cast<qlonglong>(count));
    return parts.join(kBetween);
}

QString watchedText(const ImportCounts& counts)
{
    QStringList parts;
    if (counts.added > 0)
        parts << Texts::tr("%Ln new article(s)", nullptr, static_cast<int>(counts.added));
    if (counts.updated > 0)
        parts << Texts::tr("%Ln article(s) changed", nullptr, static_cast<int>(counts.updated));
    if (counts.rejected > 0)
        parts << Texts::tr("%Ln file(s) could not be read", nullptr,
                           static_cast<int>(counts.rejected));
    if (counts.absent > 0)
        parts << Texts::tr("%Ln file(s) gone at once; is a disk not connected?", nullptr,
                           static_cast<int>(counts.absent));
    return parts.join(Texts::tr(", "));
}

QString pathsText(const std::vector<std::filesystem::path>& paths)
{
    if (paths.empty())
        return {};
    const QString first = QFile::decodeName(QByteArray::fromStdString(paths.front().native()));
    const auto more = static_cast<int>(paths.size()) - 1;
    return more == 0 ? first : Texts::tr("%1 and %Ln more", nullptr, more).arg(first);
}

QString timeText(std::int64_t secondsSince1970)
{
    if (secondsSince1970 == 0)
        return {};
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(secondsSince1970),
                              QLocale::ShortFormat);
}

} // namespace lectern::desktop
