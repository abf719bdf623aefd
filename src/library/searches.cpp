#include "library/searches.h"

#include "library/threads.h"
#include "store/article_store.h"
#include "store/saved_search_store.h"
#include "store/search_history_store.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lectern::library {

Searches::Searches(Library& library, Library::Threads& threads)
    : m_library(library)
    , m_threads(threads)
{
}

void Searches::all(QObject* receiver, Answer<std::vector<SavedSearch>> answer)
{
    m_threads.read(
        Receiver<std::vector<SavedSearch>>(m_library, receiver, std::move(answer)),
        [](store::LibraryDatabase& database) { return store::SavedSearchStore(database).all(); });
}

void Searches::count(std::vector<ArticleFilter> filters, QObject* receiver,
                     Answer<std::vector<std::int64_t>> answer)
{
    m_threads.report(Receiver<std::vector<std::int64_t>>(m_library, receiver, std::move(answer)),
                     [filters = std::move(filters)](
                         store::LibraryDatabase& database,
                         const std::stop_token& stop) -> Result<std::vector<std::int64_t>> {
                         store::ArticleStore articles(database);
                         std::vector<std::int64_t> counts;
                         for (const auto& filter : filters) {
                             if (stop.stop_requested())
                                 return fail(ErrorKind::Cancelled, "The library is closing.");
                             const auto count = articles.count(filter);
                             if (!count)
                                 return fail(count.error());
                             counts.push_back(*count);
                         }
                         return counts;
                     });
}

void Searches::save(std::string name, const ArticleFilter& filter, QObject* receiver,
                    Answer<SavedSearchId> answer)
{
    m_threads.write(Receiver<SavedSearchId>(m_library, receiver, std::move(answer)),
                    [name = std::move(name), filter](store::LibraryDatabase& database) {
                        return store::SavedSearchStore(database).save(name, filter);
                    });
}

void Searches::rename(SavedSearchId id, std::string name, QObject* receiver, Answer<void> answer)
{
    m_threads.write(Receiver<void>(m_library, receiver, std::move(answer)),
                    [id, name = std::move(name)](store::LibraryDatabase& database) {
                        return store::SavedSearchStore(database).rename(id, name);
                    });
}

void Searches::remove(SavedSearchId id, QObject* receiver, Answer<void> answer)
{
    m_threads.write(Receiver<void>(m_library, receiver, std::move(answer)),
                    [id](store::LibraryDatabase& database) {
                        return store::SavedSearchStore(database).remove(id);
                    });
}

void Searches::move(SavedSearchId id, std::size_t position, QObject* receiver, Answer<void> answer)
{
    m_threads.write(Receiver<void>(m_library, receiver, std::move(answer)),
                    [id, position](store::LibraryDatabase& database) {
                        return store::SavedSearchStore(database).move(id, position);
                    });
}

void Searches::history(QObject* receiver, Answer<std::vector<std::string>> answer)
{
    m_threads.read(Receiver<std::vector<std::string>>(m_library, receiver, std::move(answer)),
                   [](store::LibraryDatabase& database) {
                       return store::SearchHistoryStore(database).newestFirst();
                   });
}

void Searches::remember(std::string query)
{
    m_threads.note([query = std::move(query)](store::LibraryDatabase& database) {
        return store::SearchHistoryStore(database).remember(query);
    });
}

void Searches::forget(std::string query)
{
    m_threads.note([query = std::move(query)](store::LibraryDatabase& database) {
        return store::SearchHistoryStore(database).forget(query);
    });
}

void Searches::clearHistory()
{
    m_threads.note([](store::LibraryDatabase& database) {
        return store::SearchHistoryStore(database).clear();
    });
}

void Searches::suggest(std::string text, Wanted wanted, QObject* receiver,
                       Answer<std::vector<Suggestion>> answer)
{
    m_threads.suggest(Receiver<std::vector<Suggestion>>(m_library, receiver, std::move(answer)),
                      [text = std::move(text), wanted = std::move(wanted)](
                          store::SuggestionStore& store) -> Result<std::vector<Suggestion>> {
                          std::vector<Suggestion> all;
                          for (const auto& [kind, limit] : wanted) {
                              auto some = store.suggest(kind, text, limit);
                              if (!some)
                                  return fail(some.error());
                              std::ranges::move(*some, std::back_inserter(all));
                          }
                          return all;
                      });
}

} // namespace lectern::library
