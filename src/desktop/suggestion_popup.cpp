#include "desktop/suggestion_popup.h"

#include "desktop/symbolic_icon.h"
#include "desktop/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace lectern::desktop {

namespace {

using Kind = SuggestionRow::Kind;

constexpr int margin = 10;
constexpr int symbolSide = 15;
constexpr int narrowest = 340;
constexpr int frame = 5; ///< between the border and the rows

QString symbolOf(Kind kind)
{
    switch (kind) {
    case Kind::Past:
        return QStringLiteral("history");
    case Kind::Category:
        return QStringLiteral("folder");
    case Kind::Title:
        return QStringLiteral("articles");
    case Kind::Field:
    case Kind::Choice:
        return QStringLiteral("filter");
    case Kind::Author:
        return QStringLiteral("person");
    case Kind::Tag:
        break;
    }
    return QStringLiteral("tag");
}

QString noteOf(const SuggestionRow& row)
{
    const QString kind = SuggestionWords::kindText(row.kind);
    return row.articles < 0 ? kind : kind + QStringLiteral("  ") + QLocale().toString(row.articles);
}

} // namespace

void SuggestionModel::setRows(QList<SuggestionRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int SuggestionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SuggestionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const SuggestionRow& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.text;
    case Qt::AccessibleTextRole: {
        const QString note = noteOf(row);
        return note.isEmpty() ? row.text : tr("%1, %2").arg(row.text, note);
    }
    case RowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

void SuggestionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const auto row = index.data(SuggestionModel::RowRole).value<SuggestionRow>();
    const QPalette& palette = option.palette;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isChosen ? selectionColor(palette, true) : hoverColor(palette));
        painter->drawRoundedRect(option.rect, 6, 6);
    }
    QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    painter->drawPixmap(QPoint(area.left(), area.center().y() - symbolSide / 2 + 1),
                        symbolPixmap(symbolOf(row.kind), symbolSide,
                                     painter->device()->devicePixelRatioF(), mutedColor(palette)));
    area.setLeft(area.left() + symbolSide + margin);
    painter->setFont(option.font);
    painter->setPen(mutedColor(palette));
    const QString note = noteOf(row);
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, note);
    area.setRight(area.right() - option.fontMetrics.horizontalAdvance(note) - margin);
    painter->setPen(palette.color(QPalette::Text));
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(row.text, Qt::ElideMiddle, area.width()));
    painter->restore();
}

QSize SuggestionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {120, option.fontMetrics.height() + 13};
}

SuggestionPopup::SuggestionPopup(QWidget* window)
    : QFrame(window)
    , m_model(new SuggestionModel(this))
    , m_list(new QListView(this))
{
    setObjectName(QStringLiteral("suggestionPopup"));
    setAutoFillBackground(true);
    m_list->setObjectName(QStringLiteral("suggestionList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SuggestionDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->viewport()->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(frame, frame, frame, frame);
    layout->addWidget(m_list);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        emit clicked(index.data(SuggestionModel::RowRole).value<SuggestionRow>());
    });
    nameItself();
    hide();
}

void SuggestionPopup::showRows(const QList<SuggestionRow>& rows, const QWidget& below)
{
    if (rows.isEmpty()) {
        hide();
        m_rows.clear();
        return;
    }
    if (rows != m_rows || !isVisible()) {
        m_rows = rows;
        m_model->setRows(rows);
    }
    const QWidget& window = *parentWidget();
    const int width = std::min(std::max(narrowest, below.width()), window.width());
    const int height
        = static_cast<int>(rows.size()) * m_list->sizeHintForRow(0) + 2 * (frame + frameWidth());
    const QPoint corner = below.mapTo(&window, QPoint(0, below.height() + 4));
    setGeometry(std::min(corner.x(), window.width() - width), corner.y(), width,
                std::min(height, window.height() - corner.y()));
    show();
    raise();
}

const SuggestionRow* SuggestionPopup::chosen() const
{
    const int row = m_list->currentIndex().row();
    return isVisible() && row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

bool SuggestionPopup::step(int step)
{
    const QModelIndex current = m_list->currentIndex();
    const int row = current.isValid() ? current.row() + step
                                      : (step > 0 ? 0 : static_cast<int>(m_rows.size()) - 1);
    if (row < 0 || row >= m_rows.size()) {
        m_list->selectionModel()->clear();
        return false;
    }
    m_list->setCurrentIndex(m_model->index(row));
    tellScreenReader();
    return true;
}

// The keyboard stays in the search field; this says where it would be.
void SuggestionPopup::tellScreenReader()
{
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(m_list->currentIndex().row());
    QAccessible::updateAccessibility(&event);
}

void SuggestionPopup::nameItself()
{
    m_list->setAccessibleName(tr("Suggestions"));
    m_list->setAccessibleDescription(
        tr("Down and Up choose one, Enter takes it, Escape closes the list."));
}

void SuggestionPopup::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        nameItself();
    QFrame::changeEvent(event);
}

} // namespace lectern::desktop
