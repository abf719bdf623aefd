#include "desktop/shown_article.h"

#include "desktop/article_list_pane.h"
#include "desktop/reader_pane.h"

#include <chrono>
#include <utility>

namespace lectern::desktop {

using namespace std::chrono_literals;

ShownArticle::ShownArticle(ArticleListPane& list, ReaderPane& reader, QObject* parent)
    : QObject(parent)
    , m_list(list)
    , m_reader(reader)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(30ms);
    connect(&list, &ArticleListPane::currentChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &ShownArticle::show);
    connect(&reader, &ReaderPane::articleRequested, this, &ShownArticle::visit);
}

void ShownArticle::visit(ArticleId id, const QJsonValue& place)
{
    m_visited = id;
    m_visitedPlace = place;
    m_guest = m_list.select(id) ? ArticleId {} : id;
    show();
}

void ShownArticle::beginAt(const QJsonValue& place)
{
    m_visited = m_list.current();
    m_visitedPlace = place;
}

void ShownArticle::follow()
{
    m_guest = {};
}

void ShownArticle::show()
{
    if (m_list.current())
        m_guest = {};
    const ArticleId id = m_guest ? m_guest : m_list.current();
    const QString query = QString::fromStdString(m_list.filter().query);
    const QJsonValue place = std::exchange(m_visited, {}) == id ? m_visitedPlace : QJsonValue();
    if (id == m_id && query == m_query)
        return;
    m_id = id;
    m_query = query;
    if (id)
        m_reader.showArticle(id, query, place);
    else
        m_reader.clear();
    emit changed();
}

} // namespace lectern::desktop
