#pragma once

#include "domain/ids.h"
#include "domain/image_policy.h"
#include "images/image_fetcher.h"
#include "images/image_folder.h"
#include "library/answers.h"
#include "library/connection.h"
#include "store/image_settings_store.h"
#include "store/image_status_store.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lectern::library {

/// Serves the pictures of articles by the chain of DESIGN.md: local copy, embedded, beside the
/// article, the network. Lives on the thread for pictures, whose event loop its fetcher needs; has
/// a connection of its own, so that a page full of pictures never keeps a list waiting.
class ImageService final {
public:
    /// Takes what is to be written down to whoever writes. Called on this thread.
    struct Notes {
        std::function<void(store::ImageRecord)> record; ///< of an address
        std::function<void(store::HostWay)> learned; ///< of a host
        std::function<void(Error)> notKept; ///< a picture that came could not be kept
    };
    using Done = std::function<void(ServedImage)>;

    ImageService(const std::filesystem::path& libraryFolder, const images::FetchLimits& limits,
                 Notes notes);

    /// Calls `done` once on this thread, sooner or later; not after this object is gone.
    void serve(const OpenGate& gate, ArticleId id, int index, ImagePolicy policy, Done done);
    /// Asks the network whatever lies here, dead hosts too; a copy serves where it gives nothing.
    void retry(const OpenGate& gate, ArticleId id, int index, Done done);
    /// The picture that stands for an article in a list, by thumbnailCandidates: the first of which
    /// there is a copy; without one, and where `policy` allows, the first that can be fetched.
    /// Unavailable and without bytes where there is none.
    void serveThumbnail(const OpenGate& gate, ArticleId id, ImagePolicy policy, Done done);
    void retryDeadHosts() { m_fetcher.forgetDeadHosts(); }

private:
    struct Page;
    Result<Page> load(const OpenGate& gate, ArticleId id);
    Result<store::LibraryDatabase*> database(const OpenGate& gate);
    Result<void> takeSettings(std::int64_t dataVersion);
    Result<images::FetchRequest> find(const OpenGate& gate, ArticleId id, int index);
    void serve(ArticleId id, const images::FetchRequest& request, ImagePolicy policy, Done done);
    std::optional<images::Picture> localPicture(ArticleId id, const ImageRef& image);
    std::optional<images::Picture> keptCopy(const ImageRef& image);
    std::optional<images::Picture> besideArticle(ArticleId id, const ImageRef& image);
    std::optional<std::filesystem::path> rootOf(const std::filesystem::path& article);
    std::optional<store::ImageRecord> recordOf(const ImageRef& image);
    void note(store::ImageRecord record);
    void fetch(const images::FetchRequest& request, Done done);
    void fetchThumbnail(std::vector<images::FetchRequest> candidates, Done done);
    bool failedLately(const ImageRef& image);
    void keep(const ImageRef& image, const images::ImageFetcher::Fetched& fetched);

    /// The pictures of the article last asked for, as long as nothing was written.
    struct Page {
        ArticleId id;
        std::int64_t dataVersion = 0;
        std::vector<ImageRef> images;
        std::string articleUrl;
    };

    Connection m_connection;
    Page m_page;
    images::ImageFolder m_copies;
    Notes m_notes;
    /// The last pictures that came, by address: the library may not show them yet, and a retry at
    /// once must not take one for a picture that never came.
    std::map<std::string, store::ImageRecord> m_noted;
    images::ProxyRules m_rules = images::ProxyRules::shipped();
    std::optional<std::int64_t> m_settingsVersion; ///< the database's when they were taken
    std::vector<std::filesystem::path> m_roots; ///< of the library's sources, as last looked up
    std::map<std::string, std::vector<Done>> m_underWay; ///< by original address
    images::ImageFetcher m_fetcher; ///< last: gone first, it calls none of the above any more
};

} // namespace lectern::library
