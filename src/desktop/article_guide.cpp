#include "desktop/article_guide.h"

#include "desktop/passage_page.h"
#include "desktop/reader_pane.h"
#include "desktop/side_panel.h"

#include <QEvent>
#include <QJsonObject>

namespace lectern::desktop {

namespace {

QString highlightId(std::size_t index)
{
    return QStringLiteral("lectern-highlight-%1").arg(index);
}

/// The article's headings. Many articles have none but bold lines that stand for them. The first
/// one often says the title again, which the page does not show twice.
std::vector<Passage> contentsOf(const Article& article)
{
    std::vector<Passage> contents;
    for (const Heading& heading : article.headings) {
        if (contents.empty() && heading.text == article.summary.title)
            continue;
        contents.push_back({QString::fromStdString(heading.anchor),
                            QString::fromStdString(heading.text),
                            heading.level,
                            {}});
    }
    if (!contents.empty())
        return contents;
    for (std::size_t i = 0; i < article.highlights.size(); ++i) {
        const Highlight& highlight = article.highlights[i];
        if (highlight.kind == HighlightKind::Heading)
            contents.push_back({highlightId(i), QString::fromStdString(highlight.text), 1, {}});
    }
    return contents;
}

std::vector<Passage> highlightsOf(const Article& article)
{
    std::vector<Passage> passages;
    for (std::size_t i = 0; i < article.highlights.size(); ++i) {
        const Highlight& highlight = article.highlights[i];
        if (isPassage(highlight))
            passages.push_back({highlightId(i), QString::fromStdString(highlight.text), 1,
                                QString::number(passages.size() + 1)});
    }
    return passages;
}

} // namespace

ArticleGuide::ArticleGuide(ReaderPane& pane, SidePanel& panel, QObject* parent)
    : QObject(parent)
    , m_pane(pane)
    , m_contents(new PassagePage)
    , m_highlights(new PassagePage)
{
    setTexts();
    panel.addPage(QStringLiteral("contents"), m_contents);
    panel.addPage(QStringLiteral("highlights"), m_highlights);
    panel.installEventFilter(this);
    connect(&pane, &ReaderPane::articlePainted, this, &ArticleGuide::showArticle);
    connect(&pane, &ReaderPane::cleared, this, &ArticleGuide::clear);
    connect(&pane, &ReaderPane::pageMessage, this, &ArticleGuide::take);
    connect(m_contents, &PassagePage::chosen, this,
            [this](const QString& id) { m_pane.callPage(QStringLiteral("contents.goTo"), {id}); });
    connect(m_highlights, &PassagePage::chosen, this, [this](const QString& id) {
        m_pane.callPage(QStringLiteral("steps.goToHighlight"), {id});
    });
}

void ArticleGuide::showArticle()
{
    const Article* article = m_pane.shownArticle();
    if (!article)
        return clear();
    m_noteOpen = false;
    m_hasArticle = true;
    setTexts();
    m_pane.callPage(QStringLiteral("footnotes.setLabel"), {tr("Go to the note")});
    const std::vector<Passage> contents = contentsOf(*article);
    m_contents->setPassages(contents);
    m_highlights->setPassages(highlightsOf(*article));
    QJsonArray ids;
    for (const Passage& part : contents)
        ids.append(part.id);
    m_pane.callPage(QStringLiteral("contents.follow"), {QJsonValue(ids)});
}

bool ArticleGuide::closeNote()
{
    if (!m_noteOpen)
        return false;
    m_pane.callPage(QStringLiteral("footnotes.close"));
    return true;
}

void ArticleGuide::clear()
{
    m_noteOpen = false;
    m_hasArticle = false;
    setTexts();
    m_contents->setPassages({});
    m_highlights->setPassages({});
}

void ArticleGuide::take(const QString& name, const QJsonValue& value)
{
    if (name == QLatin1String("part"))
        m_contents->setCurrent(value.toString());
    else if (name == QLatin1String("highlight"))
        m_highlights->setCurrent(value.toObject().value(QLatin1String("id")).toString());
    else if (name == QLatin1String("footnote"))
        m_noteOpen = value.toBool();
}

void ArticleGuide::setTexts()
{
    m_contents->setTexts(tr("Contents"),
                         m_hasArticle ? tr("This article has no headings.")
                                      : tr("Open an article to see its headings."));
    m_highlights->setTexts(tr("Highlights"),
                           m_hasArticle
                               ? tr("Nothing in this article is in bold or marked.")
                               : tr("Open an article to see what its author highlighted."));
}

bool ArticleGuide::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setTexts();
    return QObject::eventFilter(watched, event);
}

} // namespace lectern::desktop
