#include "desktop/related_control.h"

#include "desktop/date_text.h"
#include "desktop/passage_page.h"
#include "desktop/reader_pane.h"
#include "desktop/side_panel.h"
#include "library/library.h"

#include <QEvent>

namespace lectern::desktop {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kMost = 10;
constexpr auto kStands = 150ms; ///< who turns pages faster than that does not ask

QString about(const ArticleSummary& article)
{
    QStringList parts {dayText(article.date), QString::fromStdString(article.author)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

RelatedControl::RelatedControl(ReaderPane& pane, SidePanel& panel, QObject* parent)
    : QObject(parent)
    , m_page(new PassagePage)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kStands);
    setTexts();
    panel.addPage(QStringLiteral("related"), m_page);
    m_page->installEventFilter(this);
    connect(&m_pause, &QTimer::timeout, this, &RelatedControl::look);
    connect(&pane, &ReaderPane::articlePainted, this, &RelatedControl::follow);
    connect(&pane, &ReaderPane::cleared, this, [this] { follow({}); });
    connect(m_page, &PassagePage::chosen, this,
            [this](const QString& id) { emit openRequested(ArticleId {id.toLongLong()}); });
}

void RelatedControl::setLibrary(library::Library* library)
{
    m_library = library;
    m_listed = {};
    follow({});
}

void RelatedControl::follow(ArticleId id)
{
    m_article = id;
    if (id != m_listed)
        show({});
    m_pause.start();
}

void RelatedControl::look()
{
    if (!m_library || !m_article || m_article == m_listed || !m_page->isVisible())
        return;
    m_library->related(m_article, kMost, this,
                       [this, id = m_article](const Result<std::vector<ArticleSummary>>& found) {
                           if (id != m_article || !found)
                               return;
                           m_listed = id;
                           show(*found);
                       });
}

void RelatedControl::show(const std::vector<ArticleSummary>& articles)
{
    std::vector<Passage> rows;
    rows.reserve(articles.size());
    for (const ArticleSummary& article : articles) {
        const QString below = about(article);
        rows.push_back({QString::number(article.id.value),
                        QString::fromStdString(article.title)
                            + (below.isEmpty() ? QString() : QLatin1Char('\n') + below),
                        1,
                        {}});
    }
    m_page->setPassages(rows);
    setTexts();
}

void RelatedControl::setTexts()
{
    m_page->setTexts(tr("Related"),
                     !m_article ? tr("Open an article to see what else is about the same.")
                         : m_article == m_listed ? tr("No other article shares its rare words.")
                                                 : QString());
}

bool RelatedControl::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    else if (event->type() == QEvent::Show)
        m_pause.start();
    return QObject::eventFilter(watched, event);
}

} // namespace lectern::desktop
