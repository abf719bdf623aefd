#pragma once

#include "domain/image_ref.h"
#include "domain/result.h"
#include "images/fetch_plan.h"
#include "images/picture.h"

#include <QObject>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace lectern::images {

struct FetchLimits {
    qint64 maximumBytes = 20 * 1024 * 1024;
    int timeoutMs = 15'000; ///< without any byte arriving, and three times this in all
    int redirects = 5;
    /// Loopback, link-local and private addresses, so that an article cannot make the reader knock
    /// at doors inside the person's network.
    enum class PrivateHosts { Refuse, Allow } privateHosts = PrivateHosts::Refuse;
};

/// Lectern's only way to the network. Lives on the thread of its event loop (the library's network
/// thread); the system's proxy settings apply. Sends no cookies and no Accept-Language.
class ImageFetcher final : public QObject {
    Q_OBJECT
public:
    explicit ImageFetcher(FetchLimits limits = {}, QObject* parent = nullptr);
    ~ImageFetcher() override;

    struct Fetched {
        Picture picture;
        std::string address; ///< the one that gave it
    };
    /// Tries the ways of planFetch one after the other until one gives a picture (transport errors,
    /// HTTP errors, wrong content, zero bytes and 1x1 pictures fall through). `done` is called
    /// once, on this thread; Network where every way failed (with the last reason).
    void fetch(const ImageRef& image, std::function<void(Result<Fetched>)> done);

private:
    struct Job;
    std::unique_ptr<QNetworkAccessManager> m_network;
    FetchLimits m_limits;
    HostMemory m_hosts;
};

} // namespace lectern::images
