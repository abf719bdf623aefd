#include "desktop/facet_bar.h"

#include "desktop/symbolic_icon.h"
#include "desktop/year_timeline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace lectern::desktop {

namespace {

constexpr int kLeft = 22; // as the rows of the list
constexpr int kRight = 10;
constexpr int kTop = 8;
constexpr int kBottom = 5;
constexpr int kLongestName = 240; // pixels

/// Menus take & as the mark of a key.
QString plain(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

FacetBar::FacetBar(QWidget* parent)
    : QFrame(parent)
    , m_timeline(new YearTimeline(this))
    , m_authorsButton(new QToolButton(this))
    , m_authors(new QMenu(this))
    , m_yearChip(makeChip(QStringLiteral("yearChip")))
    , m_authorChip(makeChip(QStringLiteral("authorChip")))
{
    m_timeline->setObjectName(QStringLiteral("yearTimeline"));
    m_authorsButton->setObjectName(QStringLiteral("authorsButton"));
    m_authorsButton->setPopupMode(QToolButton::InstantPopup);
    m_authorsButton->setAutoRaise(true);
    m_authorsButton->setFocusPolicy(Qt::TabFocus);
    m_authorsButton->setMenu(m_authors);
    auto* top = new QHBoxLayout;
    top->addWidget(m_timeline, 1);
    top->addWidget(m_authorsButton, 0, Qt::AlignTop);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(6);
    chips->addWidget(m_yearChip);
    chips->addWidget(m_authorChip);
    chips->addStretch();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(kLeft, kTop, kRight, kBottom);
    all->setSpacing(4);
    all->addLayout(top);
    all->addLayout(chips);
    connect(m_timeline, &YearTimeline::yearClicked, this, &FacetBar::clickYear);
    connect(m_yearChip, &QToolButton::clicked, this, [this] { emit yearRequested({}); });
    connect(m_authorChip, &QToolButton::clicked, this, [this] { emit authorRequested({}); });
    clear();
}

QToolButton* FacetBar::makeChip(const QString& name)
{
    auto* chip = new QToolButton(this);
    chip->setObjectName(name);
    chip->setIcon(symbolicIcon(QStringLiteral("close")));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setLayoutDirection(Qt::RightToLeft); // the cross stands after the name
    chip->setFocusPolicy(Qt::TabFocus);
    return chip;
}

void FacetBar::setFacets(const Facets& facets, const ArticleFilter& filter)
{
    m_facets = facets;
    m_year = filter.year;
    m_author = filter.author;
    fill();
}

void FacetBar::clear()
{
    setFacets({}, {});
}

void FacetBar::fill()
{
    setAccessibleName(tr("Narrow the list"));
    m_timeline->setYears(m_facets.years, m_year);
    m_timeline->setVisible(m_facets.years.size() > 1 || (m_year && !m_facets.years.empty()));
    fillAuthors();
    fillChip(*m_yearChip, tr("Any year again"), m_year ? QString::number(*m_year) : QString());
    fillChip(*m_authorChip, tr("Any author again"),
             m_author ? QString::fromStdString(*m_author) : QString());
    setVisible(m_timeline->isVisibleTo(this) || m_authorsButton->isVisibleTo(this) || m_year
               || m_author);
}

/// `chosen` is empty where nothing is.
void FacetBar::fillChip(QToolButton& chip, const QString& effect, const QString& chosen)
{
    chip.setVisible(!chosen.isEmpty());
    chip.setText(plain(fontMetrics().elidedText(chosen, Qt::ElideRight, kLongestName)));
    chip.setToolTip(effect);
    chip.setAccessibleName(chosen.isEmpty() ? effect : tr("Only %1; take this away").arg(chosen));
}

void FacetBar::fillAuthors()
{
    m_authorsButton->setText(tr("Authors"));
    m_authorsButton->setToolTip(tr("Only the articles of one author"));
    m_authorsButton->setVisible(m_facets.authors.size() > 1
                                || (m_author && !m_facets.authors.empty()));
    m_authors->clear();
    for (const auto& [author, articles] : m_facets.authors) {
        const QString name = QString::fromStdString(author);
        QAction* action = m_authors->addAction(
            plain(fontMetrics().elidedText(name, Qt::ElideRight, kLongestName)) + QLatin1Char('\t')
            + QLocale().toString(qint64 {articles}));
        const bool isChosen = m_author == author;
        action->setCheckable(true);
        action->setChecked(isChosen);
        connect(action, &QAction::triggered, this, [this, author = author, isChosen] {
            emit authorRequested(isChosen ? std::nullopt : std::optional(author));
        });
    }
}

void FacetBar::clickYear(int year)
{
    emit yearRequested(m_year == year ? std::nullopt : std::optional(year));
}

void FacetBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QFrame::changeEvent(event);
}

} // namespace lectern::desktop
