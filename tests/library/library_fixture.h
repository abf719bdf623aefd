#pragma once

#include "images/fetch_limits.h"
#include "images/picture_server.h"
#include "library/library.h"
#include "support/corpus.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lectern::tests {

/// A library in a temporary folder with the real store, and a folder of articles to import.
class LibraryFixture : public ::testing::Test {
protected:
    LibraryFixture();

    /// Runs a request to its answer.
    template <typename T, typename Request>
    Result<T> ask(Request request)
    {
        std::optional<Result<T>> answer;
        request([&](Result<T> result) { answer = std::move(result); });
        if (!waitUntil([&] { return answer.has_value(); }, 30'000))
            return fail(ErrorKind::Cancelled, "No answer came.");
        return std::move(*answer);
    }

    Result<void> open();
    void reopen(); ///< destroys the Library and opens it anew
    void writeArticle(const std::string& name, const std::string& title, const std::string& body,
                      const std::string& category = "甲");
    void writeManyArticles(int count);
    /// Opens the library, imports one article with this body and returns its id.
    ArticleId importBody(const std::string& body);
    static std::string img(const std::string& address); ///< `<img>` with that address
    ImportReport import();
    static ArticleFilter searching(const std::string& query);
    std::vector<ArticleId> list(const ArticleFilter& filter = {});
    void settle(); ///< until everything written so far has been told of
    ArticleId onlyArticle();
    ArticleSummary summary(ArticleId id);
    library::ServedImage image(ArticleId id, int index, ImagePolicy policy = ImagePolicy::Fetch);
    std::filesystem::path archive() const { return m_folder.path() / "archive"; }
    std::filesystem::path libraryFolder() const { return m_folder.path() / "library"; }

    TemporaryFolder m_folder;
    images::FetchLimits m_limits;
    QObject m_receiver;
    std::unique_ptr<library::Library> m_library;
};

} // namespace lectern::tests
