#include "desktop/article_history.h"

#include "desktop/reader_pane.h"

#include <QAction>

namespace lectern::desktop {

ArticleHistory::ArticleHistory(ReaderPane& pane, QAction& back, QAction& forward, QObject* parent)
    : QObject(parent)
    , m_pane(pane)
    , m_back(back)
    , m_forward(forward)
{
    connect(&back, &QAction::triggered, this, [this] { go(-1); });
    connect(&forward, &QAction::triggered, this, [this] { go(1); });
    connect(&pane, &ReaderPane::historyRequested, this, &ArticleHistory::go);
    connect(&pane, &ReaderPane::pageMessage, this, &ArticleHistory::take);
    connect(&pane, &ReaderPane::articlePainted, this, [this](ArticleId id) {
        m_trail.visit(id);
        updateActions();
    });
    updateActions();
}

void ArticleHistory::clear()
{
    m_trail.clear();
    updateActions();
}

void ArticleHistory::take(const QString& name, const QJsonValue& value)
{
    const auto current = m_trail.current();
    if (!current || current->article != m_pane.article())
        return; // of an article that is on its way
    if (name == QLatin1String("place"))
        m_trail.setPlace(value);
    else if (name == QLatin1String("leaving"))
        m_trail.jump(value);
    updateActions();
}

void ArticleHistory::go(int step)
{
    const auto stop = m_trail.go(step);
    updateActions();
    if (!stop)
        return;
    if (stop->article != m_pane.article())
        emit visitRequested(stop->article, stop->place);
    else if (!stop->place.isNull())
        m_pane.callPage(QStringLiteral("places.visit"), {stop->place});
}

void ArticleHistory::updateActions()
{
    m_back.setEnabled(m_trail.canGo(-1));
    m_forward.setEnabled(m_trail.canGo(1));
}

} // namespace lectern::desktop
