#pragma once

#include "domain/suggestion.h"
#include "search/completion.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <string>
#include <utility>
#include <vector>

namespace lectern::desktop {

/// A line below the search field: what it offers, and what stands in the field once it is chosen.
struct SuggestionRow {
    enum class Kind { Past, Field, Choice, Author, Category, Tag, Title } kind = Kind::Past;
    QString text;
    QString query;
    int cursor = 0; ///< UTF-16 units of `query`
    qint64 articles = -1; ///< that have it; -1: not known

    bool operator==(const SuggestionRow&) const = default;
};

/// What kinds of values of the library are worth asking for at that place, and how many of each.
std::vector<std::pair<Suggestion::Kind, std::size_t>>
wantedAt(const search::CompletionPlace& place);

/// The lines for what was typed up to the cursor: earlier queries that begin so (all of them where
/// nothing is typed), then what the word at the cursor may become. `values` answer wantedAt.
QList<SuggestionRow> suggestionRows(const std::string& typed, const search::CompletionPlace& place,
                                    const std::vector<std::string>& history,
                                    const std::vector<Suggestion>& values);

/// The kind in words: "author".
class SuggestionWords final {
    Q_DECLARE_TR_FUNCTIONS(lectern::desktop::SuggestionWords)
public:
    static QString kindText(SuggestionRow::Kind kind);
};

} // namespace lectern::desktop
