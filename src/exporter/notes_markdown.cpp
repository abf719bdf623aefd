#include "exporter/notes_markdown.h"

#include "exporter/article_export.h"
#include "exporter/markdown_escape.h"

#include <QDateTime>

#include <algorithm>
#include <map>
#include <utility>

namespace lectern::exporter {

namespace {

std::string escapedLine(std::string_view line)
{
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    return escapedLineStart(escapedMarkdown(line, false));
}

/// Each line after `prefix`; one that follows another is a line of its own in the reader's eyes.
std::string lines(std::string_view text, std::string_view prefix)
{
    std::string result;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        result += prefix;
        result += escapedLine(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        result += text.empty() ? "\n" : "  \n";
    }
    return result;
}

std::string placeLine(const AnnotationRow& row, const NoteLabels& labels)
{
    std::string line = labels.dateText ? labels.dateText(row.date) : shortDate(row.date);
    const auto add = [&line](const std::string& part) {
        if (!line.empty() && !part.empty())
            line += " · ";
        line += part;
    };
    for (const CategoryPath& path : row.categories) {
        std::string names;
        for (const std::string& name : path.names)
            names += (names.empty() ? "" : " › ") + name;
        add(names);
    }
    if (!row.placed.annotation.article)
        add(labels.removed);
    return line;
}

std::string oneLine(std::string text)
{
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

void appendPassage(std::string& out, std::string_view quote, std::string_view note, bool isOrphan,
                   const NoteLabels& labels)
{
    out += '\n' + lines(quote, "> ");
    if (!note.empty())
        out += '\n' + lines(note, "");
    if (isOrphan)
        out += "\n(" + labels.orphan + ")\n";
}

void append(std::string& out, const AnnotationRow& row, const NoteLabels& labels)
{
    const Annotation& annotation = row.placed.annotation;
    appendPassage(out, annotation.quote.exact, annotation.note,
                  !row.placed.place && annotation.article, labels);
}

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString isoTime(std::int64_t seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
}

} // namespace

std::string toMarkdown(const std::vector<AnnotationRow>& rows, const NoteLabels& labels)
{
    // Of removed articles only the title is left.
    using Key = std::pair<ArticleId, std::string>;
    std::vector<std::vector<const AnnotationRow*>> articles;
    std::map<Key, std::size_t> numbers;
    for (const AnnotationRow& row : rows) {
        const auto [known, isNew]
            = numbers.try_emplace({row.placed.annotation.article, row.title}, articles.size());
        if (isNew)
            articles.emplace_back();
        articles[known->second].push_back(&row);
    }
    std::string out = "# " + escapedLine(labels.heading) + '\n';
    for (auto& article : articles) {
        std::ranges::stable_sort(article, {}, [](const AnnotationRow* row) {
            return row->placed.place ? row->placed.place->begin : static_cast<std::size_t>(-1);
        });
        const AnnotationRow& first = *article.front();
        out += "\n## " + escapedLine(oneLine(first.title)) + '\n';
        if (const std::string line = placeLine(first, labels); !line.empty())
            out += '\n' + escapedLine(oneLine(line)) + '\n';
        for (const AnnotationRow* row : article)
            append(out, *row, labels);
    }
    return out;
}

std::string remarksMarkdown(const std::vector<page::Remark>& remarks, const NoteLabels& labels)
{
    if (remarks.empty())
        return {};
    std::string out = "\n---\n\n## " + escapedLine(labels.heading) + '\n';
    for (const page::Remark& remark : remarks)
        appendPassage(out, remark.quote, remark.note, remark.isOrphan, labels);
    return out;
}

QJsonObject toJson(const AnnotationRow& row)
{
    const Annotation& annotation = row.placed.annotation;
    const auto& place = row.placed.place;
    return {
        {QStringLiteral("id"), qint64 {annotation.id.value}},
        {QStringLiteral("article"),
         annotation.article ? QJsonValue(qint64 {annotation.article.value}) : QJsonValue()},
        {QStringLiteral("title"), text(row.title)},
        {QStringLiteral("date"), toJson(row.date)},
        {QStringLiteral("categories"), toJson(row.categories)},
        {QStringLiteral("quote"), text(annotation.quote.exact)},
        {QStringLiteral("prefix"), text(annotation.quote.prefix)},
        {QStringLiteral("suffix"), text(annotation.quote.suffix)},
        {QStringLiteral("begin"),
         place ? QJsonValue(static_cast<qint64>(place->begin)) : QJsonValue()},
        {QStringLiteral("found"), place.has_value()},
        {QStringLiteral("colour"), QLatin1String(annotationColourName(annotation.colour))},
        {QStringLiteral("note"), text(annotation.note)},
        {QStringLiteral("created"), isoTime(annotation.createdAt)},
        {QStringLiteral("changed"), isoTime(annotation.changedAt)},
    };
}

} // namespace lectern::exporter
