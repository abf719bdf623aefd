#include "desktop/comparison_model.h"

#include <utility>

namespace lectern::desktop {

namespace {

using RowKind = DifferenceRow::Kind;
using PartKind = DifferencePart::Kind;

PartKind markedKind(int column)
{
    return column == ComparisonModel::Older ? PartKind::Removed : PartKind::Added;
}

const TextSpan& spanOf(const DifferencePart& part, int column)
{
    return column == ComparisonModel::Older ? part.older : part.newer;
}

} // namespace

void ComparisonModel::setComparison(library::VersionComparison comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    makeRows();
    endResetModel();
}

void ComparisonModel::clear()
{
    setComparison({});
}

void ComparisonModel::setUnchanged(Unchanged unchanged)
{
    if (std::exchange(m_unchanged, unchanged) == unchanged)
        return;
    beginResetModel();
    makeRows();
    endResetModel();
}

void ComparisonModel::makeRows()
{
    m_rows = comparisonRows(m_comparison.difference, m_comparison.olderText, m_comparison.newerText,
                            m_unchanged);
    m_changes = changesIn(m_rows);
}

bool ComparisonModel::hasCell(int row, int column) const
{
    const ComparisonRow& shown = m_rows[static_cast<std::size_t>(row)];
    if (column == Older)
        return shown.kind != RowKind::Added && shown.kind != RowKind::MovedHere;
    return shown.kind != RowKind::Removed && shown.kind != RowKind::MovedAway;
}

QString ComparisonModel::textOf(const TextSpan& span, int column) const
{
    const std::string& text = column == Older ? m_comparison.olderText : m_comparison.newerText;
    return QString::fromUtf8(text.data() + span.begin, static_cast<qsizetype>(span.length))
        .replace(u'\n', QChar::LineSeparator);
}

ComparisonModel::Cell ComparisonModel::cell(int row, int column) const
{
    const ComparisonRow& shown = m_rows[static_cast<std::size_t>(row)];
    Cell cell;
    if (!hasCell(row, column))
        return cell;
    for (const DifferencePart& part : shown.parts) {
        const QString text = textOf(spanOf(part, column), column);
        if (shown.kind == RowKind::Changed && part.kind == markedKind(column))
            cell.marks.push_back(
                {static_cast<int>(cell.text.size()), static_cast<int>(text.size())});
        cell.text += text;
    }
    return cell;
}

int ComparisonModel::otherPlace(int row) const
{
    const RowKind kind = this->row(row).kind;
    const bool isAway = kind == RowKind::MovedAway;
    if (!isAway && kind != RowKind::MovedHere)
        return -1;
    const QString text = cell(row, isAway ? Older : Newer).text;
    for (int other = 0; other < rowCount(); ++other) {
        if (this->row(other).kind == (isAway ? RowKind::MovedHere : RowKind::MovedAway)
            && cell(other, isAway ? Newer : Older).text == text)
            return other;
    }
    return -1;
}

QString ComparisonModel::spoken(int row, int column) const
{
    const ComparisonRow& shown = m_rows[static_cast<std::size_t>(row)];
    if (shown.folded > 0)
        return foldedText(shown.folded);
    if (!hasCell(row, column))
        return column == Older ? tr("Not in this version yet") : tr("No longer in this version");
    const Cell whole = cell(row, column);
    switch (shown.kind) {
    case RowKind::Same:
        return whole.text;
    case RowKind::Removed:
        return tr("Removed: %1").arg(whole.text);
    case RowKind::Added:
        return tr("Added: %1").arg(whole.text);
    case RowKind::MovedAway:
        return tr("Moved elsewhere: %1").arg(whole.text);
    case RowKind::MovedHere:
        return tr("Moved here: %1").arg(whole.text);
    case RowKind::Changed:
        break;
    }
    QString text = tr("Changed: ");
    int done = 0;
    for (const Mark& mark : whole.marks) {
        text += whole.text.mid(done, mark.begin - done);
        const QString words = whole.text.mid(mark.begin, mark.length);
        text += (column == Older ? tr("[removed: %1]") : tr("[added: %1]")).arg(words);
        done = mark.begin + mark.length;
    }
    return text + whole.text.mid(done);
}

QString ComparisonModel::foldedText(std::size_t paragraphs)
{
    return tr("%Ln paragraph(s) alike", nullptr, static_cast<int>(paragraphs));
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return cell(index.row(), index.column()).text;
    const auto kind = row(index.row()).kind;
    if (role == Qt::ToolTipRole && (kind == RowKind::MovedAway || kind == RowKind::MovedHere))
        return tr("This paragraph stands elsewhere in the other version; Enter goes there.");
    if (role == Qt::AccessibleTextRole)
        return spoken(index.row(), index.column());
    return {};
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        const auto& side = section == Older ? m_comparison.older : m_comparison.newer;
        return tr("Version %1").arg(side.number);
    }
    return {};
}

} // namespace lectern::desktop
