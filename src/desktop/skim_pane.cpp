#include "desktop/skim_pane.h"

#include "desktop/skim_delegate.h"
#include "ui_skim_pane.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace lectern::desktop {

SkimPane::SkimPane(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SkimPane>())
    , m_model(new SkimModel(this))
    , m_delegate(new SkimDelegate(this))
{
    m_ui->setupUi(this);
    m_ui->skimList->setModel(m_model);
    m_ui->skimList->setItemDelegate(m_delegate);
    m_ui->skimList->setMouseTracking(true);
    for (QWidget* widget :
         std::initializer_list<QWidget*> {m_ui->skimList, m_ui->ownBox, m_ui->backButton})
        widget->installEventFilter(this);
    setFocusProxy(m_ui->skimList);
    connect(m_ui->skimList, &QListView::clicked, this, &SkimPane::openCurrent);
    connect(m_ui->skimList->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &SkimPane::readAhead);
    connect(m_ui->ownBox, &QCheckBox::toggled, m_model, &SkimModel::setShowsOwn);
    connect(m_ui->backButton, &QPushButton::clicked, this, &SkimPane::leaveRequested);
    connect(m_model, &SkimModel::modelReset, m_delegate, &SkimDelegate::forgetHeights);
    connect(m_model, &SkimModel::pageRead, this, &SkimPane::showTexts);
    connect(m_model, &SkimModel::failed, this, &SkimPane::failed);
    showTexts();
}

SkimPane::~SkimPane() = default;

void SkimPane::setLibrary(library::Library* library)
{
    m_model->setLibrary(library);
}

void SkimPane::showArticles(std::vector<ArticleId> ids, const QString& place)
{
    m_place = place;
    m_articles = static_cast<int>(ids.size());
    m_model->setArticles(std::move(ids));
    m_model->fetchMore({});
    m_ui->skimList->scrollToTop();
    showTexts();
}

void SkimPane::showTexts()
{
    m_ui->skimTitleLabel->setText(m_place.isEmpty() ? tr("Highlights")
                                                    : tr("Highlights of: %1").arg(m_place));
    const bool isEmpty = m_model->isComplete() && m_model->rowCount() == 0;
    if (isEmpty)
        m_ui->skimCountLabel->setText(tr("Nothing is highlighted in these articles."));
    else if (m_model->isComplete())
        m_ui->skimCountLabel->setText(tr("%Ln article(s)", nullptr, m_articles));
    else
        m_ui->skimCountLabel->setText(tr("the first %1 of %Ln article(s)", nullptr, m_articles)
                                          .arg(QLocale().toString(m_model->articlesRead())));
}

void SkimPane::openCurrent()
{
    const QModelIndex index = m_ui->skimList->currentIndex();
    if (index.isValid())
        emit openRequested(m_model->target(index.row()));
}

// The view itself asks at its very end; two screens earlier nobody sees it happen.
void SkimPane::readAhead()
{
    const QScrollBar& bar = *m_ui->skimList->verticalScrollBar();
    if (bar.value() > bar.maximum() - 2 * bar.pageStep())
        m_model->fetchMore({});
}

void SkimPane::goToArticle(int step)
{
    int row = m_ui->skimList->currentIndex().row() + step;
    const auto isTitle = [this](int at) {
        return m_model->index(at).data(SkimModel::KindRole).toInt()
            == static_cast<int>(SkimModel::Kind::Title);
    };
    while (row >= 0 && row < m_model->rowCount() && !isTitle(row))
        row += step;
    if (row < 0 || row >= m_model->rowCount())
        return;
    const QModelIndex index = m_model->index(row);
    m_ui->skimList->setCurrentIndex(index);
    m_ui->skimList->scrollTo(index, QAbstractItemView::PositionAtTop);
}

// Plain letters are commands for the list of articles, which nobody sees now.
bool SkimPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        m_delegate->forgetHeights();
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool isPlain = key.modifiers() == Qt::NoModifier && key.key() <= Qt::Key_AsciiTilde;
        if (isPlain || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
            event->accept();
        return false;
    }
    if (watched != m_ui->skimList || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    return takesKey(*static_cast<QKeyEvent*>(event));
}

bool SkimPane::takesKey(const QKeyEvent& key)
{
    if (key.modifiers() != Qt::NoModifier && key.modifiers() != Qt::KeypadModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        return true;
    case Qt::Key_N:
    case Qt::Key_J:
        goToArticle(1);
        return true;
    case Qt::Key_P:
    case Qt::Key_K:
        goToArticle(-1);
        return true;
    case Qt::Key_Space:
        m_ui->skimList->verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
        return true;
    default:
        return key.key() < Qt::Key_AsciiTilde; // no looking for titles by their first letter
    }
}

void SkimPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showTexts();
    }
}

} // namespace lectern::desktop
