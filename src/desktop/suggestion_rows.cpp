#include "desktop/suggestion_rows.h"

#include "search/query_words.h"

#include <algorithm>

namespace lectern::desktop {

namespace {

using Kind = SuggestionRow::Kind;
using search::CompletionPlace;

constexpr qsizetype mostPastWhereEmpty = 12;
constexpr qsizetype mostPast = 3;
constexpr std::size_t mostOfAField = 8;
constexpr qsizetype mostRows = 12;

Kind kindOf(Suggestion::Kind kind)
{
    switch (kind) {
    case Suggestion::Kind::Author:
        return Kind::Author;
    case Suggestion::Kind::Category:
        return Kind::Category;
    case Suggestion::Kind::Tag:
        return Kind::Tag;
    case Suggestion::Kind::Title:
        break;
    }
    return Kind::Title;
}

search::Field fieldOf(Suggestion::Kind kind)
{
    switch (kind) {
    case Suggestion::Kind::Author:
        return search::Field::Author;
    case Suggestion::Kind::Category:
        return search::Field::Category;
    case Suggestion::Kind::Tag:
        return search::Field::Tag;
    case Suggestion::Kind::Title:
        break;
    }
    return search::Field::Title;
}

SuggestionRow completedRow(Kind kind, const QString& text, const std::string& typed,
                           const CompletionPlace& place, const std::string& written)
{
    const auto completed = search::complete(typed, place, written);
    const auto units = QString::fromStdString(completed.text.substr(0, completed.cursor)).size();
    return {kind, text, QString::fromStdString(completed.text), static_cast<int>(units), -1};
}

void addPast(QList<SuggestionRow>& rows, const std::string& typed,
             const std::vector<std::string>& history)
{
    const QString begun = QString::fromStdString(typed).trimmed();
    const qsizetype most = begun.isEmpty() ? mostPastWhereEmpty : mostPast;
    for (const std::string& past : history) {
        const QString query = QString::fromStdString(past);
        if (rows.size() == most)
            break;
        if (query.size() > begun.size() && query.startsWith(begun, Qt::CaseInsensitive))
            rows.append({Kind::Past, query, query, static_cast<int>(query.size()), -1});
    }
}

} // namespace

std::vector<std::pair<Suggestion::Kind, std::size_t>> wantedAt(const CompletionPlace& place)
{
    using Of = Suggestion::Kind;
    if (place.kind == CompletionPlace::Kind::Value) {
        for (const Of kind : {Of::Author, Of::Category, Of::Tag, Of::Title}) {
            if (fieldOf(kind) == place.field)
                return {{kind, mostOfAField}};
        }
    }
    // One Latin letter begins too much.
    if (place.kind == CompletionPlace::Kind::Word && place.text.size() > 1)
        return {{Of::Category, 3}, {Of::Author, 2}, {Of::Tag, 2}, {Of::Title, 3}};
    return {};
}

QList<SuggestionRow> suggestionRows(const std::string& typed, const CompletionPlace& place,
                                    const std::vector<std::string>& history,
                                    const std::vector<Suggestion>& values)
{
    QList<SuggestionRow> rows;
    addPast(rows, typed, history);
    if (place.kind == CompletionPlace::Kind::Word) {
        for (const std::string& name : search::fieldNamesBeginning(place.text))
            rows.append(
                completedRow(Kind::Field, QString::fromStdString(name), typed, place, name));
    }
    for (const std::string& choice : place.choices)
        rows.append(
            completedRow(Kind::Choice, QString::fromStdString(choice), typed, place, choice));
    for (const Suggestion& value : values) {
        const std::string written = place.kind == CompletionPlace::Kind::Value
            ? search::writtenValue(value.value)
            : search::writtenTerm(fieldOf(value.kind), value.value);
        rows.append(completedRow(kindOf(value.kind), QString::fromStdString(value.value), typed,
                                 place, written));
        rows.back().articles = value.articles;
    }
    // What stands there already is no suggestion.
    const QString whole = QString::fromStdString(typed).trimmed();
    rows.removeIf([&](const SuggestionRow& row) { return row.query.trimmed() == whole; });
    if (rows.size() > mostRows)
        rows.resize(mostRows);
    return rows;
}

QString SuggestionWords::kindText(Kind kind)
{
    switch (kind) {
    case Kind::Past:
        return tr("searched before");
    case Kind::Field:
        return tr("field");
    case Kind::Choice:
        return {};
    case Kind::Author:
        return tr("author");
    case Kind::Category:
        return tr("category");
    case Kind::Tag:
        return tr("tag");
    case Kind::Title:
        break;
    }
    return tr("title");
}

} // namespace lectern::desktop
