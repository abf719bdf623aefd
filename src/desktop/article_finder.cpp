#include "desktop/article_finder.h"

#include "desktop/find_bar.h"
#include "desktop/hit_strip.h"
#include "desktop/reader_pane.h"

#include <QJsonObject>

#include <utility>

namespace lectern::desktop {

ArticleFinder::ArticleFinder(ReaderPane& pane, QObject* parent)
    : QObject(parent)
    , m_pane(pane)
    , m_bar(new FindBar)
    , m_hits(new HitStrip)
{
    pane.addStrip(*m_hits);
    pane.addStrip(*m_bar);
    connect(m_hits, &HitStrip::stepRequested, &pane, &ReaderPane::stepToHit);
    connect(m_bar, &FindBar::edited, this, [this](const QString& text) { m_pane.find(text, 1); });
    connect(m_bar, &FindBar::stepRequested, this,
            [this](int step) { m_pane.find(m_bar->text(), step); });
    connect(m_bar, &FindBar::closeRequested, this, &ArticleFinder::close);
    connect(&pane, &ReaderPane::found, m_bar, &FindBar::showCount);
    connect(&pane, &ReaderPane::articlePainted, this, &ArticleFinder::showArticle);
    connect(&pane, &ReaderPane::pageMessage, this, &ArticleFinder::take);
    connect(&pane, &ReaderPane::cleared, this, [this] { showArticle({}); });
}

void ArticleFinder::open()
{
    m_bar->open();
    showHits();
    if (!m_bar->text().isEmpty())
        m_pane.find(m_bar->text(), 1);
    emit openChanged();
}

bool ArticleFinder::close()
{
    if (!isOpen())
        return false;
    // First: hidden, the bar would pass the keyboard on as Tab does, and where the article stands
    // alone that is to its first link, at its top.
    m_pane.setFocus(Qt::ShortcutFocusReason);
    m_bar->hide();
    m_pane.find({}, 1);
    showHits();
    emit openChanged();
    return true;
}

bool ArticleFinder::isOpen() const
{
    return m_bar->isVisibleTo(&m_pane);
}

void ArticleFinder::step(int step)
{
    if (isOpen())
        m_pane.find(m_bar->text(), step);
    else
        m_pane.stepToHit(step);
}

// The bar belongs to an article. One that is only loaded anew keeps it.
void ArticleFinder::showArticle(ArticleId id)
{
    const bool isSame = std::exchange(m_article, id) == id;
    if (!id)
        m_hitCount = 0;
    if (isOpen() && isSame) {
        m_pane.find(m_bar->text(), 1);
    } else if (isOpen()) {
        m_bar->hide();
        emit openChanged();
    }
    showHits();
}

void ArticleFinder::take(const QString& name, const QJsonValue& value)
{
    if (name != QLatin1String("hit"))
        return;
    m_hit = value.toObject().value(QLatin1String("now")).toInt(-1) + 1;
    m_hitCount = value.toObject().value(QLatin1String("count")).toInt();
    showHits();
}

bool ArticleFinder::countsHits() const
{
    return m_hitCount > 0 && m_pane.article() && !isOpen();
}

void ArticleFinder::showHits()
{
    m_hits->showHits(m_hit, m_hitCount);
    m_hits->setVisible(countsHits());
}

} // namespace lectern::desktop
