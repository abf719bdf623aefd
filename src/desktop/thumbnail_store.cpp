#include "desktop/thumbnail_store.h"

#include "desktop/picture_decoding.h"

#include <algorithm>
#include <utility>

namespace lectern::desktop {

namespace {

constexpr double kCornerRadius = 6; ///< device-independent pixels
constexpr qsizetype kMissingBytes = 64; ///< what the memory of "there is none" costs

bool contains(const std::vector<ArticleId>& ids, ArticleId id)
{
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

ThumbnailStore::ThumbnailStore(QObject* parent)
    : QObject(parent)
    , m_entries(kMemoryBytes)
{
    m_decoder.setMaxThreadCount(1);
    m_decoder.setThreadPriority(QThread::LowPriority);
}

ThumbnailStore::~ThumbnailStore()
{
    m_decoder.clear();
    m_decoder.waitForDone();
}

void ThumbnailStore::setLibrary(library::Library* library)
{
    m_library = library;
    startAnew();
}

void ThumbnailStore::setPolicy(ImagePolicy policy)
{
    if (std::exchange(m_policy, policy) != policy)
        startAnew();
}

void ThumbnailStore::setSize(const QSize& size, double devicePixelRatio)
{
    if (size == m_size && qFuzzyCompare(devicePixelRatio, m_ratio))
        return;
    m_size = size;
    m_ratio = devicePixelRatio;
    startAnew();
}

void ThumbnailStore::retryMissing()
{
    for (const qint64 id : m_entries.keys()) {
        if (m_entries.object(id)->image.isNull())
            m_entries.remove(id);
    }
}

void ThumbnailStore::startAnew()
{
    ++m_serial;
    m_entries.clear();
    m_decoder.clear();
    m_decoding.clear();
    for (Lane* lane : {&m_copies, &m_fetches}) {
        lane->wishes.clear();
        lane->underWay.clear();
    }
}

QImage ThumbnailStore::thumbnail(ArticleId id)
{
    if (!id || !m_library || m_policy == ImagePolicy::Off || m_size.isEmpty())
        return {};
    if (const Entry* entry = m_entries.object(id.value))
        return entry->image;
    if (!contains(m_decoding, id) && !contains(m_fetches.underWay, id)
        && !contains(m_fetches.wishes, id))
        wish(m_copies, id);
    return {};
}

void ThumbnailStore::wish(Lane& lane, ArticleId id)
{
    if (contains(lane.underWay, id))
        return;
    std::erase(lane.wishes, id);
    lane.wishes.push_back(id);
    if (lane.wishes.size() > kWishes)
        lane.wishes.erase(lane.wishes.begin());
    // Later: the wishes of one painting are all known by then.
    const auto askSoon = [this, &lane] { ask(lane); };
    QMetaObject::invokeMethod(this, askSoon, Qt::QueuedConnection);
}

void ThumbnailStore::ask(Lane& lane)
{
    while (m_library && !lane.wishes.empty() && std::ssize(lane.underWay) < lane.most) {
        const ArticleId id = lane.wishes.back();
        lane.wishes.pop_back();
        lane.underWay.push_back(id);
        m_library->thumbnail(id, lane.policy, this,
                             [this, &lane, id, serial = m_serial](library::ServedImage image) {
                                 if (serial == m_serial)
                                     take(lane, id, std::move(image));
                             });
    }
}

void ThumbnailStore::take(Lane& lane, ArticleId id, library::ServedImage image)
{
    std::erase(lane.underWay, id);
    if (image.available)
        decode(id, std::move(image.bytes));
    else if (&lane == &m_copies && m_policy == ImagePolicy::Fetch)
        wish(m_fetches, id);
    else
        keep(id, {});
    ask(lane);
}

void ThumbnailStore::decode(ArticleId id, std::string bytes)
{
    m_decoding.push_back(id);
    m_decoder.start([this, id, bytes = std::move(bytes), serial = m_serial,
                     pixels = (QSizeF(m_size) * m_ratio).toSize(), ratio = m_ratio] {
        QImage image = decodeFilling(bytes, pixels);
        if (!image.isNull()) {
            image = withRoundedCorners(image, kCornerRadius * ratio);
            image.setDevicePixelRatio(ratio);
        }
        // The pool is waited for before this object goes.
        const auto tell = [this, id, serial, image] {
            if (serial == m_serial)
                keep(id, image);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

void ThumbnailStore::keep(ArticleId id, const QImage& image)
{
    std::erase(m_decoding, id);
    m_entries.insert(id.value, new Entry {image}, std::max(image.sizeInBytes(), kMissingBytes));
    if (!image.isNull())
        emit arrived(id);
}

} // namespace lectern::desktop
