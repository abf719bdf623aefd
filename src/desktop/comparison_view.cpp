#include "desktop/comparison_view.h"

#include "desktop/comparison_delegate.h"
#include "desktop/comparison_model.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace lectern::desktop {

namespace {

/// Of more rows only those in sight are laid out; the scroll bar is a guess then.
constexpr int mostMeasured = 4'000;
constexpr int sliceMs = 8;

} // namespace

ComparisonView::ComparisonView(QWidget* parent)
    : QTableView(parent)
    , m_model(new ComparisonModel(this))
    , m_delegate(new ComparisonDelegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setWordWrap(true);
    setCornerButtonEnabled(false);
    setSelectionMode(ContiguousSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or columns would change their width
    setTabKeyNavigation(false);
    horizontalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    connect(this, &QAbstractItemView::doubleClicked, this, &ComparisonView::goToOtherPlace);
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &ComparisonView::measureSome);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        forgetHeights();
        emit currentChangeChanged();
    });
}

void ComparisonView::forgetHeights()
{
    m_isMeasured.assign(static_cast<std::size_t>(m_model->rowCount()), false);
    m_nextToMeasure = 0;
    if (m_model->rowCount() > 0 && m_model->rowCount() <= mostMeasured)
        m_idle.start();
    else
        m_idle.stop();
    viewport()->update();
}

void ComparisonView::measure(int row)
{
    if (m_isMeasured[static_cast<std::size_t>(row)])
        return;
    m_isMeasured[static_cast<std::size_t>(row)] = true;
    int height = 0;
    for (const int column : {ComparisonModel::Older, ComparisonModel::Newer})
        height = std::max(
            height, m_delegate->heightAt(columnWidth(column), font(), m_model->index(row, column)));
    verticalHeader()->resizeSection(row, height);
}

void ComparisonView::measureInSight()
{
    int row = rowAt(0);
    if (row < 0)
        return;
    for (int y = rowViewportPosition(row); row < m_model->rowCount() && y < viewport()->height();
         ++row) {
        measure(row);
        y += rowHeight(row);
    }
}

// What is in sight stays where it is, whatever grows above it.
void ComparisonView::measureSome()
{
    const int top = std::max(rowAt(0), 0);
    const int offset = top < m_model->rowCount() ? rowViewportPosition(top) : 0;
    QElapsedTimer clock;
    clock.start();
    verticalHeader()->setUpdatesEnabled(false);
    while (m_nextToMeasure < m_model->rowCount() && clock.elapsed() < sliceMs)
        measure(m_nextToMeasure++);
    verticalHeader()->setUpdatesEnabled(true);
    updateGeometries();
    if (top < m_model->rowCount())
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(top) - offset);
    viewport()->update();
    if (m_nextToMeasure >= m_model->rowCount())
        m_idle.stop();
}

void ComparisonView::paintEvent(QPaintEvent* event)
{
    measureInSight();
    QTableView::paintEvent(event);
}

void ComparisonView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        forgetHeights();
}

void ComparisonView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        forgetHeights();
}

void ComparisonView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    emit currentChangeChanged();
}

int ComparisonView::currentChange() const
{
    const auto& changes = m_model->changes();
    const auto row = static_cast<std::size_t>(std::max(currentIndex().row(), 0));
    const auto behind = std::ranges::upper_bound(changes, row, {}, &RowRun::begin);
    return currentIndex().isValid() ? static_cast<int>(behind - changes.begin()) - 1 : -1;
}

int ComparisonView::target(int direction) const
{
    const int current = currentChange();
    if (direction > 0)
        return current + 1;
    const auto& changes = m_model->changes();
    const bool isInside = current >= 0
        && changes[static_cast<std::size_t>(current)].end
            > static_cast<std::size_t>(currentIndex().row());
    return isInside ? current - 1 : current;
}

bool ComparisonView::canStep(int direction) const
{
    const int change = target(direction);
    return change >= 0 && change < static_cast<int>(m_model->changes().size());
}

bool ComparisonView::step(int direction)
{
    if (!canStep(direction))
        return false;
    goToChange(target(direction));
    return true;
}

void ComparisonView::goToChange(int change)
{
    const RowRun& run = m_model->changes()[static_cast<std::size_t>(change)];
    const int row = static_cast<int>(run.begin);
    const int column = m_model->hasCell(row, ComparisonModel::Newer) ? ComparisonModel::Newer
                                                                     : ComparisonModel::Older;
    showRow(row, column);
}

void ComparisonView::showRow(int row, int column)
{
    for (int i = std::max(row - 10, 0); i < std::min(m_model->rowCount(), row + 30); ++i)
        measure(i);
    updateGeometries();
    setCurrentIndex(m_model->index(row, column));
    const int y = rowViewportPosition(row);
    if (y < viewport()->height() / 10 || y + rowHeight(row) > viewport()->height() * 4 / 5)
        verticalScrollBar()->setValue(verticalHeader()->sectionPosition(row)
                                      - viewport()->height() / 4);
}

void ComparisonView::goToOtherPlace()
{
    const int row = currentIndex().isValid() ? m_model->otherPlace(currentIndex().row()) : -1;
    if (row >= 0)
        showRow(row,
                m_model->hasCell(row, ComparisonModel::Newer) ? ComparisonModel::Newer
                                                              : ComparisonModel::Older);
}

void ComparisonView::copySelected() const
{
    QModelIndexList indexes = selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    QStringList paragraphs;
    for (const QModelIndex& index : indexes) {
        if (m_model->hasCell(index.row(), index.column()))
            paragraphs << index.data().toString();
    }
    if (!paragraphs.empty())
        QGuiApplication::clipboard()->setText(
            paragraphs.join(u'\n').replace(QChar::LineSeparator, u'\n'));
}

void ComparisonView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        goToOtherPlace();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace lectern::desktop
