#include "desktop/side_panel.h"

#include "desktop/symbolic_icon.h"

#include <QBoxLayout>
#include <QEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace lectern::desktop {

SidePanel::SidePanel(QWidget* parent)
    : QFrame(parent)
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
    , m_close(new QToolButton)
{
    m_tabs->setObjectName(QStringLiteral("sidePanelTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setUsesScrollButtons(true); // in a narrow panel arrows lead to the tabs that do not fit
    m_close->setObjectName(QStringLiteral("sidePanelClose"));
    m_close->setAutoRaise(true);
    m_close->setIcon(symbolicIcon(QStringLiteral("close")));
    m_close->setFocusPolicy(Qt::TabFocus);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(4, 4, 4, 0);
    head->setSpacing(4);
    head->addWidget(m_tabs, 1);
    head->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_pages, 1);

    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_pages, &QStackedWidget::currentChanged, this, &SidePanel::currentChanged);
    connect(m_close, &QToolButton::clicked, this, &SidePanel::closeRequested);
    nameWidgets();
}

void SidePanel::addPage(const QString& name, QWidget* page)
{
    m_pages->addWidget(page);
    const int tab = m_tabs->addTab(page->windowTitle());
    m_tabs->setTabData(tab, name);
    page->installEventFilter(this);
}

void SidePanel::showPage(const QString& name)
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (m_tabs->tabData(tab).toString() == name)
            m_tabs->setCurrentIndex(tab);
    }
    show();
}

QString SidePanel::currentName() const
{
    return m_tabs->tabData(m_tabs->currentIndex()).toString();
}

QWidget* SidePanel::currentPage() const
{
    return m_pages->currentWidget();
}

bool SidePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowTitleChange) {
        auto* page = static_cast<QWidget*>(watched);
        m_tabs->setTabText(m_pages->indexOf(page), page->windowTitle());
    }
    return QFrame::eventFilter(watched, event);
}

void SidePanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameWidgets();
}

void SidePanel::nameWidgets()
{
    m_tabs->setAccessibleName(tr("Beside the article"));
    m_close->setAccessibleName(tr("Close the side panel"));
    m_close->setToolTip(tr("Close the side panel"));
    // Qt names its hidden scroll buttons once, in the language of that moment.
    if (auto* earlier = m_tabs->findChild<QToolButton*>(QStringLiteral("ScrollLeftButton")))
        earlier->setAccessibleName(tr("Earlier tabs"));
    if (auto* later = m_tabs->findChild<QToolButton*>(QStringLiteral("ScrollRightButton")))
        later->setAccessibleName(tr("Later tabs"));
}

} // namespace lectern::desktop
