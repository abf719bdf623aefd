#include "desktop/reading_place.h"

#include "desktop/reader_pane.h"

#include <QJsonObject>

#include <chrono>
#include <cmath>

namespace lectern::desktop {

namespace {

constexpr auto kPause = std::chrono::seconds(3);

} // namespace

ReadingPlace::ReadingPlace(ReaderPane& pane, QObject* parent)
    : QObject(parent)
    , m_pane(pane)
{
    m_untilSaved.setSingleShot(true);
    m_untilSaved.setInterval(kPause);
    connect(&m_untilSaved, &QTimer::timeout, this, &ReadingPlace::save);
    connect(&pane, &ReaderPane::pageMessage, this, &ReadingPlace::take);
    connect(&pane, &ReaderPane::cleared, this, [this] {
        save();
        m_article = {};
    });
}

void ReadingPlace::setLibrary(library::Library* library)
{
    save();
    m_library = library;
    m_article = {};
}

void ReadingPlace::take(const QString& name, const QJsonValue& value)
{
    if (name != QLatin1String("place"))
        return;
    const QJsonObject place = value.toObject();
    const bool isRead = place.value(QLatin1String("end")).toBool();
    const double at = isRead ? 0 : place.value(QLatin1String("at")).toDouble();
    if (m_pane.article() != m_article) {
        save();
        m_article = m_pane.article();
        m_saved = at; // as it was opened: at its place, or at a hit that nobody has read on from
    }
    m_place = at;
    if (std::floor(m_place) != std::floor(m_saved))
        m_untilSaved.start();
}

void ReadingPlace::save()
{
    m_untilSaved.stop();
    if (!m_library || !m_article || std::floor(m_place) == std::floor(m_saved))
        return;
    m_saved = m_place;
    m_library->setPlace(m_article, m_place);
}

} // namespace lectern::desktop
