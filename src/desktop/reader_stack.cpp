#include "desktop/reader_stack.h"

#include "desktop/page_cover.h"
#include "desktop/reader_view.h"
#include "desktop/theme.h"
#include "ui_reader_message.h"

#include <QEvent>
#include <QLabel>
#include <QStackedLayout>

namespace lectern::desktop {

struct ReaderStack::Parts {
    QStackedLayout* layout = nullptr;
    QLabel* blank = nullptr;
    QWidget* message = nullptr;
    Ui::ReaderMessage messageUi;
    PageCover* cover = nullptr;
    ReaderView* view = nullptr;
    QColor paper = Qt::white;
};

ReaderStack::ReaderStack(QWidget* parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>())
{
    Parts& parts = *m_parts;
    parts.layout = new QStackedLayout(this);
    parts.layout->setContentsMargins(0, 0, 0, 0);
    parts.blank = new QLabel;
    parts.blank->setObjectName(QStringLiteral("readerHint"));
    parts.blank->setAlignment(Qt::AlignCenter);
    parts.blank->setWordWrap(true);
    parts.blank->setMargin(24);
    parts.message = new QWidget;
    parts.messageUi.setupUi(parts.message);
    for (QWidget* widget : {static_cast<QWidget*>(parts.blank), parts.message}) {
        widget->setAutoFillBackground(true);
        parts.layout->addWidget(widget);
    }
    parts.cover = new PageCover(this);
    connect(parts.messageUi.retry, &QPushButton::clicked, this, &ReaderStack::retryRequested);
}

ReaderStack::~ReaderStack() = default;

void ReaderStack::setHint(const QString& sentence)
{
    m_parts->blank->setText(sentence);
}

void ReaderStack::showBlank()
{
    m_parts->cover->uncover();
    m_parts->layout->setCurrentWidget(m_parts->blank);
}

void ReaderStack::showMessage(const QString& sentence)
{
    m_parts->messageUi.sentence->setText(sentence);
    m_parts->cover->uncover();
    m_parts->layout->setCurrentWidget(m_parts->message);
}

void ReaderStack::addView(ReaderView& view)
{
    m_parts->view = &view;
    view.setPaper(m_parts->paper);
    m_parts->layout->addWidget(&view);
}

void ReaderStack::showView()
{
    Parts& parts = *m_parts;
    parts.cover->stay();
    if (parts.layout->currentWidget() == parts.view)
        return;
    parts.layout->setCurrentWidget(parts.view);
    parts.cover->cover();
}

void ReaderStack::showOutline()
{
    m_parts->cover->coverWithOutline();
}

void ReaderStack::cover()
{
    m_parts->cover->cover();
}

void ReaderStack::uncover()
{
    m_parts->cover->uncoverOnPaper(*m_parts->view);
}

void ReaderStack::setTheme(page::Theme theme)
{
    Parts& parts = *m_parts;
    const page::PaperColours colours = page::paperColours(theme);
    parts.paper = QColor::fromRgb(colours.paper);
    for (QWidget* widget :
         {static_cast<QWidget*>(parts.blank), parts.message, static_cast<QWidget*>(parts.cover)}) {
        QPalette own = widget->palette();
        own.setColor(QPalette::Window, parts.paper);
        own.setColor(QPalette::WindowText, QColor::fromRgb(colours.ink));
        widget->setPalette(own);
    }
    QPalette quiet = parts.blank->palette();
    quiet.setColor(QPalette::WindowText, mutedColor(quiet));
    parts.blank->setPalette(quiet);
    if (parts.view)
        parts.view->setPaper(parts.paper);
}

void ReaderStack::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_parts->messageUi.retranslateUi(m_parts->message);
}

} // namespace lectern::desktop
