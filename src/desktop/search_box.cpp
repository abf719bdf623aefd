#include "desktop/search_box.h"

#include "desktop/symbolic_icon.h"
#include "ui_search_box.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>

#include <chrono>
#include <utility>

namespace lectern::desktop {

using LastWord = ArticleFilter::LastWord;

namespace {

// Short enough to feel immediate, long enough to let a fast typist finish a word.
constexpr auto pauseAfterKey = std::chrono::milliseconds(80);

// In a narrow window the field gives way before the buttons beside it do.
constexpr int narrowest = 190;
constexpr int widest = 480;

} // namespace

SearchBox::SearchBox(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SearchBox>())
{
    m_ui->setupUi(this);
    sayKey();
    setMinimumWidth(narrowest);
    setMaximumWidth(widest);
    m_lens = m_ui->searchEdit->addAction(symbolicIcon(QStringLiteral("search")),
                                         QLineEdit::LeadingPosition);
    m_ui->searchEdit->installEventFilter(this);
    setFocusProxy(m_ui->searchEdit);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseAfterKey);
    connect(&m_pause, &QTimer::timeout, this, &SearchBox::searchRequested);
    connect(m_ui->searchEdit, &QLineEdit::textEdited, this, &SearchBox::edited);
    connect(m_ui->searchEdit, &QLineEdit::returnPressed, this, &SearchBox::confirm);
    connect(m_ui->scopeButton, &QToolButton::toggled, this, [this](bool on) {
        emit inCategoryChanged(on);
        searchNow();
    });
    // The clear button edits too, but nobody wants to wait for nothing.
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty())
            searchNow();
    });
}

SearchBox::~SearchBox() = default;

QSize SearchBox::sizeHint() const
{
    return {widest, QWidget::sizeHint().height()};
}

QString SearchBox::query() const
{
    return m_ui->searchEdit->text().trimmed();
}

void SearchBox::setVariants(Variants variants)
{
    if (std::exchange(m_variants, variants) != variants && !query().isEmpty())
        emit searchRequested();
}

bool SearchBox::inCategory() const
{
    return m_ui->scopeButton->isChecked();
}

void SearchBox::setQuery(const QString& query)
{
    m_lastWord = LastWord::Whole;
    m_ui->searchEdit->setText(query); // its signals show the button that clears it
    if (!query.isEmpty())
        searchNow();
}

void SearchBox::setInCategory(bool on)
{
    m_ui->scopeButton->setChecked(on);
}

void SearchBox::setMenuActions(QList<QAction*> actions)
{
    m_menuActions = std::move(actions);
}

void SearchBox::showMenu(const QPoint& globalPosition)
{
    const std::unique_ptr<QMenu> menu(m_ui->searchEdit->createStandardContextMenu());
    menu->addSeparator();
    menu->addActions(m_menuActions);
    menu->exec(globalPosition);
}

void SearchBox::setScopeEnabled(bool on)
{
    m_ui->scopeButton->setEnabled(on);
}

void SearchBox::clear()
{
    m_ui->searchEdit->clear();
}

void SearchBox::setKey(Key key)
{
    if (std::exchange(m_key, key) != key)
        sayKey();
}

void SearchBox::sayKey()
{
    m_ui->searchEdit->setPlaceholderText(m_key == Key::Once
                                             ? tr("Search the library (Ctrl+F)")
                                             : tr("Search the library (Ctrl+F twice)"));
}

void SearchBox::focusEdit()
{
    m_ui->searchEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->searchEdit->selectAll();
}

void SearchBox::edited()
{
    m_lastWord = LastWord::Prefix;
    m_pause.start();
}

void SearchBox::confirm()
{
    searchWhole();
    emit confirmed();
}

void SearchBox::searchWhole()
{
    m_lastWord = LastWord::Whole;
    searchNow();
}

QLineEdit& SearchBox::field() const
{
    return *m_ui->searchEdit;
}

void SearchBox::searchNow()
{
    m_pause.stop();
    emit searchRequested();
}

bool SearchBox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ContextMenu) {
        showMenu(static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down && key->modifiers() == Qt::NoModifier) {
            emit leaveRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SearchBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        sayKey();
    }
    QWidget::changeEvent(event);
}

} // namespace lectern::desktop
