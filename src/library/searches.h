#pragma once

#include "domain/saved_search.h"
#include "domain/suggestion.h"
#include "library/library.h"

#include <QObject>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace lectern::library {

/// The searches a person keeps and those that were typed. Belongs to its Library (`searches()`);
/// lives on the GUI thread and never blocks it. Answers come as the library's do; the library's
/// `changed` follows each change of the kept ones.
class Searches final : public QObject {
    Q_OBJECT
public:
    template <typename T>
    using Answer = Library::Answer<T>;

    void all(QObject* receiver, Answer<std::vector<SavedSearch>> answer); ///< in their order
    /// How many articles each filter lets through, in the order given. On the thread of reports,
    /// since many searches take a while.
    void count(std::vector<ArticleFilter> filters, QObject* receiver,
               Answer<std::vector<std::int64_t>> answer);
    // As store::SavedSearchStore says.
    void save(std::string name, const ArticleFilter& filter, QObject* receiver,
              Answer<SavedSearchId> answer);
    void rename(SavedSearchId id, std::string name, QObject* receiver, Answer<void> answer);
    void remove(SavedSearchId id, QObject* receiver, Answer<void> answer);
    void move(SavedSearchId id, std::size_t position, QObject* receiver, Answer<void> answer);

    void history(QObject* receiver, Answer<std::vector<std::string>> answer); ///< newest first
    void remember(std::string query);
    void forget(std::string query);
    void clearHistory();

    /// How many suggestions of which kind.
    using Wanted = std::vector<std::pair<Suggestion::Kind, std::size_t>>;
    /// What a few letters may become (store::SuggestionStore), kind after kind. A newer call
    /// overtakes: the older one's answer never comes.
    void suggest(std::string text, Wanted wanted, QObject* receiver,
                 Answer<std::vector<Suggestion>> answer);

private:
    friend class Library;
    Searches(Library& library, Library::Threads& threads);

    Library& m_library;
    Library::Threads& m_threads;
};

} // namespace lectern::library
