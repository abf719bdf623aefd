#include "desktop/find_bar.h"

#include "desktop/symbolic_icon.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace lectern::desktop {

namespace {

constexpr int kNarrowestEdit = 60; ///< in a narrow pane the buttons beside it stay in sight
constexpr int kWidestEdit = 420;

} // namespace

QToolButton* stripButton(const QString& name, const QString& symbol)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(symbolicIcon(symbol));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

FindBar::FindBar(QWidget* parent)
    : QFrame(parent)
    , m_edit(new QLineEdit)
    , m_count(new QLabel)
    , m_previous(stripButton(QStringLiteral("findPrevious"), QStringLiteral("previous")))
    , m_next(stripButton(QStringLiteral("findNext"), QStringLiteral("next")))
    , m_close(stripButton(QStringLiteral("findClose"), QStringLiteral("close")))
{
    setObjectName(QStringLiteral("findBar"));
    m_edit->setObjectName(QStringLiteral("findEdit"));
    m_edit->setMinimumWidth(kNarrowestEdit);
    m_edit->setMaximumWidth(kWidestEdit);
    m_count->setObjectName(QStringLiteral("findCount"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 6, 4);
    row->setSpacing(2);
    row->addWidget(m_edit, kWidestEdit);
    for (QWidget* each : {static_cast<QWidget*>(m_count), static_cast<QWidget*>(m_previous),
                          static_cast<QWidget*>(m_next)})
        row->addWidget(each);
    row->addStretch(1);
    row->addWidget(m_close);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, &FindBar::edited);
    connect(m_previous, &QToolButton::clicked, this, [this] { emit stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit stepRequested(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::closeRequested);
    nameWidgets();
    hide();
}

void FindBar::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

QString FindBar::text() const
{
    return m_edit->text();
}

void FindBar::showCount(int current, int count)
{
    if (m_edit->text().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("Nothing found"));
    else
        m_count->setText(tr("%L1 of %L2").arg(current).arg(count));
    for (QToolButton* each : {m_previous, m_next})
        each->setEnabled(count > 0);
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            emit stepRequested(key->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void FindBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameWidgets();
}

void FindBar::nameWidgets()
{
    m_edit->setPlaceholderText(tr("Find in this article (Ctrl+F again: in the library)"));
    m_edit->setToolTip(tr("Enter and F3 go to the next match, with Shift to the previous one. "
                          "Ctrl+F again searches the library, Esc closes the bar."));
    m_edit->setAccessibleName(tr("Find in this article"));
    const auto name = [](QToolButton* each, const QString& text) {
        each->setToolTip(text);
        each->setAccessibleName(text);
    };
    name(m_previous, tr("Previous match"));
    name(m_next, tr("Next match"));
    name(m_close, tr("Close the find bar"));
}

} // namespace lectern::desktop
