#pragma once

#include "domain/ids.h"
#include "domain/image_policy.h"
#include "images/image_fetcher.h"
#include "images/image_folder.h"
#include "library/answers.h"
#include "library/connection.h"
#include "store/image_status_store.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace lectern::library {

/// Serves the pictures of articles by the chain of DESIGN.md: local copy, embedded, beside the
/// article, the network. Lives on the thread for pictures, whose event loop its fetcher needs; has
/// a connection of its own, so that a page full of pictures never keeps a list waiting.
class ImageService final {
public:
    /// Takes what is now known of an address to whoever writes it down. Called on this thread.
    using Record = std::function<void(store::ImageRecord)>;
    /// A picture that was fetched could not be kept. Called on this thread.
    using NotKept = std::function<void(Error)>;
    using Done = std::function<void(ServedImage)>;

    ImageService(const std::filesystem::path& libraryFolder, const images::FetchLimits& limits,
                 Record record, NotKept notKept);

    /// Calls `done` once on this thread, sooner or later; not after this object is gone.
    void serve(const OpenGate& gate, ArticleId id, int index, ImagePolicy policy, Done done);
    /// The picture that stands for an article in a list, by thumbnailCandidates: the first of which
    /// there is a copy; without one, and where `policy` allows, the first that can be fetched.
    /// Unavailable and without bytes where there is none.
    void serveThumbnail(const OpenGate& gate, ArticleId id, ImagePolicy policy, Done done);
    void retryDeadHosts() { m_fetcher.forgetDeadHosts(); }

private:
    Result<ImageRef> find(const OpenGate& gate, ArticleId id, int index);
    std::optional<images::Picture> localPicture(ArticleId id, const ImageRef& image);
    std::optional<images::Picture> keptCopy(const ImageRef& image);
    std::optional<images::Picture> besideArticle(ArticleId id, const ImageRef& image);
    std::optional<std::filesystem::path> rootOf(const std::filesystem::path& article);
    void fetch(const ImageRef& image, Done done);
    void fetchThumbnail(std::vector<ImageRef> candidates, Done done);
    bool failedLately(const ImageRef& image);
    void keep(const ImageRef& image, const images::ImageFetcher::Fetched& fetched);

    /// The pictures of the article last asked for, as long as nothing was written.
    struct Page {
        ArticleId id;
        std::int64_t dataVersion = 0;
        std::vector<ImageRef> images;
    };

    Connection m_connection;
    Page m_page;
    images::ImageFolder m_copies;
    Record m_record;
    NotKept m_notKept;
    std::vector<std::filesystem::path> m_roots; ///< of the library's sources, as last looked up
    std::map<std::string, std::vector<Done>> m_underWay; ///< by original address
    images::ImageFetcher m_fetcher; ///< last: gone first, it calls none of the above any more
};

} // namespace lectern::library
