#include "desktop/article_trail.h"

#include <utility>

namespace lectern::desktop {

void ArticleTrail::visit(ArticleId article)
{
    if (m_stops.empty() || m_stops[m_at].article != article)
        push({article, {}});
}

void ArticleTrail::jump(const QJsonValue& place)
{
    if (m_stops.empty())
        return;
    setPlace(place);
    push({m_stops[m_at].article, {}});
}

void ArticleTrail::setPlace(const QJsonValue& place)
{
    if (!m_stops.empty())
        m_stops[m_at].place = place;
}

void ArticleTrail::push(Stop stop)
{
    if (!m_stops.empty())
        m_stops.resize(m_at + 1);
    m_stops.push_back(std::move(stop));
    if (m_stops.size() > kMost)
        m_stops.erase(m_stops.begin());
    m_at = m_stops.size() - 1;
}

bool ArticleTrail::canGo(int step) const
{
    return step < 0 ? m_at > 0 : m_at + 1 < m_stops.size();
}

std::optional<ArticleTrail::Stop> ArticleTrail::go(int step)
{
    if (!canGo(step))
        return std::nullopt;
    m_at = step < 0 ? m_at - 1 : m_at + 1;
    return m_stops[m_at];
}

std::optional<ArticleTrail::Stop> ArticleTrail::current() const
{
    return m_stops.empty() ? std::nullopt : std::optional(m_stops[m_at]);
}

void ArticleTrail::clear()
{
    m_stops.clear();
    m_at = 0;
}

} // namespace lectern::desktop
