#include "cli/version_difference.h"

#include "cli/output.h"
#include "importer/import_job.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace lectern::cli {

namespace {

constexpr std::size_t kContext = 2; ///< paragraphs around a change

using RowKind = DifferenceRow::Kind;

std::string_view cut(std::string_view text, const TextSpan& span)
{
    return text.substr(span.begin, span.length);
}

std::string nameOf(const ArticleVersion& version)
{
    std::string name = "version " + std::to_string(version.number) + "  "
        + QDateTime::fromSecsSinceEpoch(version.importedAt, Qt::UTC)
              .toString(Qt::ISODate)
              .toStdString();
    if (!version.path.empty())
        name += "  " + oneLine(importer::displayPath(version.path));
    return name;
}

/// Each line of a value, marked; none for an empty value.
void addLines(std::string& lines, std::string_view mark, std::string_view value)
{
    while (!value.empty()) {
        const auto end = std::min(value.find('\n'), value.size());
        lines.append(mark).append(oneLine(value.substr(0, end))).append("\n");
        value.remove_prefix(std::min(end + 1, value.size()));
    }
}

/// The same for a paragraph, which may be empty; several lines where some were taken together.
void addParagraph(std::string& lines, char mark, std::string_view paragraph)
{
    for (std::size_t begin = 0; begin <= paragraph.size();) {
        const auto end = std::min(paragraph.find('\n', begin), paragraph.size());
        lines.append(1, mark).append(oneLine(paragraph.substr(begin, end - begin))).append("\n");
        begin = end + 1;
    }
}

/// A change with the paragraphs around it, or several that stand near each other.
std::vector<RowRun> hunksOf(const TextDifference& text)
{
    std::vector<RowRun> hunks;
    for (const RowRun& change : changesIn(text)) {
        const std::size_t begin = change.begin - std::min(change.begin, kContext);
        const std::size_t end = std::min(change.end + kContext, text.rows.size());
        if (!hunks.empty() && begin <= hunks.back().end)
            hunks.back().end = end;
        else
            hunks.push_back({begin, end});
    }
    return hunks;
}

/// "@@ -3,4 +3,5 @@" and the paragraphs; of adjacent changes first what went, then what came.
std::string hunkText(const VersionDifference& difference, const RowRun& hunk,
                     std::size_t olderBefore, std::size_t newerBefore)
{
    std::string lines;
    std::string came;
    std::size_t older = 0;
    std::size_t newer = 0;
    for (std::size_t i = hunk.begin; i < hunk.end; ++i) {
        const DifferenceRow& row = difference.text.rows[i];
        older += row.hasOlder() ? 1 : 0;
        newer += row.hasNewer() ? 1 : 0;
        const auto was = cut(difference.older.article.plainText, row.older);
        if (row.kind == RowKind::Same) {
            lines += std::exchange(came, {});
            addParagraph(lines, ' ', was);
            continue;
        }
        if (row.hasOlder())
            addParagraph(lines, '-', was);
        if (row.hasNewer())
            addParagraph(came, '+', cut(difference.newer.article.plainText, row.newer));
    }
    const auto range = [](std::size_t before, std::size_t count) {
        return std::to_string(count == 0 ? before : before + 1) + ',' + std::to_string(count);
    };
    return "@@ -" + range(olderBefore, older) + " +" + range(newerBefore, newer) + " @@\n" + lines
        + came;
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

const char* kindName(RowKind kind)
{
    switch (kind) {
    case RowKind::Same:
        return "same";
    case RowKind::Changed:
        return "changed";
    case RowKind::Removed:
        return "removed";
    case RowKind::Added:
        return "added";
    case RowKind::MovedAway:
        return "movedAway";
    case RowKind::MovedHere:
        break;
    }
    return "movedHere";
}

QJsonArray partsOf(const VersionDifference& difference, const DifferenceRow& row)
{
    QJsonArray parts;
    for (const DifferencePart& part : row.parts) {
        const bool isAdded = part.kind == DifferencePart::Kind::Added;
        const bool isSame = part.kind == DifferencePart::Kind::Same;
        const auto words = isAdded ? cut(difference.newer.article.plainText, part.newer)
                                   : cut(difference.older.article.plainText, part.older);
        parts.append(QJsonObject {{QStringLiteral("kind"),
                                   isAdded      ? QStringLiteral("added")
                                       : isSame ? QStringLiteral("same")
                                                : QStringLiteral("removed")},
                                  {QStringLiteral("text"), text(words)}});
    }
    return parts;
}

QJsonObject rowJson(const VersionDifference& difference, const DifferenceRow& row)
{
    QJsonObject json {{QStringLiteral("kind"), QLatin1String(kindName(row.kind))},
                      {QStringLiteral("older"), QJsonValue::Null},
                      {QStringLiteral("newer"), QJsonValue::Null}};
    if (row.hasOlder())
        json[QStringLiteral("older")] = text(cut(difference.older.article.plainText, row.older));
    if (row.hasNewer())
        json[QStringLiteral("newer")] = text(cut(difference.newer.article.plainText, row.newer));
    if (row.kind == RowKind::Changed)
        json.insert(QStringLiteral("parts"), partsOf(difference, row));
    return json;
}

} // namespace

std::string toUnified(const VersionDifference& difference)
{
    std::string lines = "--- " + nameOf(difference.older.version) + "\n+++ "
        + nameOf(difference.newer.version) + '\n';
    for (const HeaderChange& change : difference.header) {
        const std::string field = headerFieldName(change.field);
        addLines(lines, "-" + field + ": ", change.older);
        addLines(lines, "+" + field + ": ", change.newer);
    }
    std::size_t older = 0;
    std::size_t newer = 0;
    std::size_t done = 0;
    const auto& rows = difference.text.rows;
    const auto countTo = [&](std::size_t end) {
        for (; done < end; ++done) {
            older += rows[done].hasOlder() ? 1 : 0;
            newer += rows[done].hasNewer() ? 1 : 0;
        }
    };
    for (const RowRun& hunk : hunksOf(difference.text)) {
        countTo(hunk.begin);
        lines += hunkText(difference, hunk, older, newer);
    }
    if (changesIn(difference.text).empty())
        lines += "There is no difference in the text.\n";
    return lines;
}

QJsonObject toJson(const VersionDifference& difference)
{
    QJsonArray header;
    for (const HeaderChange& change : difference.header)
        header.append(
            QJsonObject {{QStringLiteral("field"), QLatin1String(headerFieldName(change.field))},
                         {QStringLiteral("older"), text(change.older)},
                         {QStringLiteral("newer"), text(change.newer)}});
    QJsonArray rows;
    for (const DifferenceRow& row : difference.text.rows)
        rows.append(rowJson(difference, row));
    return {{QStringLiteral("older"), difference.older.version.number},
            {QStringLiteral("newer"), difference.newer.version.number},
            {QStringLiteral("changes"), qint64(changesIn(difference.text).size())},
            {QStringLiteral("coarse"), difference.text.isCoarse},
            {QStringLiteral("header"), header},
            {QStringLiteral("rows"), rows}};
}

} // namespace lectern::cli
