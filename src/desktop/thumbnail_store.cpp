#include "desktop/thumbnail_store.h"

#include "desktop/picture_decoding.h"

#include <algorithm>
#include <utility>

namespace lectern::desktop {

namespace {

constexpr double kCornerRadius = 6; ///< device-independent pixels
constexpr qsizetype kMissingBytes = 64; ///< what the memory of "there is none" costs

bool contains(const std::vector<qint64>& ids, qint64 number)
{
    return std::ranges::find(ids, number) != ids.end();
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

void ThumbnailStore::setSource(Source source)
{
    m_source = std::move(source);
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
    for (const qint64 number : m_entries.keys()) {
        if (m_entries.object(number)->image.isNull())
            m_entries.remove(number);
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

QImage ThumbnailStore::thumbnail(qint64 number)
{
    if (!m_source || m_policy == ImagePolicy::Off || m_size.isEmpty())
        return {};
    if (const Entry* entry = m_entries.object(number))
        return entry->image;
    if (!contains(m_decoding, number) && !contains(m_fetches.underWay, number)
        && !contains(m_fetches.wishes, number))
        wish(m_copies, number);
    return {};
}

void ThumbnailStore::wish(Lane& lane, qint64 number)
{
    if (contains(lane.underWay, number))
        return;
    std::erase(lane.wishes, number);
    lane.wishes.push_back(number);
    if (lane.wishes.size() > kWishes)
        lane.wishes.erase(lane.wishes.begin());
    // Later: the wishes of one painting are all known by then.
    const auto askSoon = [this, &lane] { ask(lane); };
    QMetaObject::invokeMethod(this, askSoon, Qt::QueuedConnection);
}

void ThumbnailStore::ask(Lane& lane)
{
    while (m_source && !lane.wishes.empty() && std::ssize(lane.underWay) < lane.most) {
        const qint64 number = lane.wishes.back();
        lane.wishes.pop_back();
        lane.underWay.push_back(number);
        m_source(number, lane.policy, this,
                 [this, &lane, number, serial = m_serial](library::ServedImage image) {
                     if (serial == m_serial)
                         take(lane, number, std::move(image));
                 });
    }
}

void ThumbnailStore::take(Lane& lane, qint64 number, library::ServedImage image)
{
    std::erase(lane.underWay, number);
    if (image.available)
        decode(number, std::move(image.bytes));
    else if (&lane == &m_copies && m_policy == ImagePolicy::Fetch)
        wish(m_fetches, number);
    else
        keep(number, {});
    ask(lane);
}

void ThumbnailStore::decode(qint64 number, std::string bytes)
{
    m_decoding.push_back(number);
    m_decoder.start([this, number, bytes = std::move(bytes), serial = m_serial,
                     pixels = (QSizeF(m_size) * m_ratio).toSize(), ratio = m_ratio] {
        QImage image = decodeFilling(bytes, pixels);
        if (!image.isNull()) {
            image = withRoundedCorners(image, kCornerRadius * ratio);
            image.setDevicePixelRatio(ratio);
        }
        // The pool is waited for before this object goes.
        const auto tell = [this, number, serial, image] {
            if (serial == m_serial)
                keep(number, image);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

void ThumbnailStore::keep(qint64 number, const QImage& image)
{
    std::erase(m_decoding, number);
    m_entries.insert(number, new Entry {image}, std::max(image.sizeInBytes(), kMissingBytes));
    if (!image.isNull())
        emit arrived(number);
}

} // namespace lectern::desktop
