#include "desktop/problem_model.h"

#include "desktop/problem_detail.h"
#include "desktop/problem_text.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <set>

namespace lectern::desktop {

namespace {

QString toolTipOf(const ImportProblem& problem)
{
    QStringList lines {QString::fromStdString(problem.path), problemSentence(problem.kind),
                       problemDetail(problem)};
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(QChar::LineFeed);
}

} // namespace

ProblemModel::ProblemModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void ProblemModel::setProblems(std::vector<ImportProblem> problems)
{
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

void ProblemModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_problems.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const ImportProblem& ProblemModel::problemAt(int row) const
{
    return m_problems[static_cast<std::size_t>(row)];
}

std::vector<ProblemKind> ProblemModel::kinds() const
{
    std::set<ProblemKind> kinds;
    for (const auto& problem : m_problems)
        kinds.insert(problem.kind);
    return {kinds.begin(), kinds.end()};
}

int ProblemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportProblem& problem = problemAt(index.row());
    const QString path = QString::fromStdString(problem.path);
    if (role == PathRole)
        return path;
    if (role == KindRole)
        return static_cast<int>(problem.kind);
    if (role == Qt::ToolTipRole)
        return toolTipOf(problem);
    if (role == Qt::TextAlignmentRole && index.column() == LineColumn)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case FileColumn:
        return QFileInfo(path).fileName();
    case LineColumn:
        return problem.line > 0 ? QVariant(problem.line) : QVariant();
    case KindColumn:
        return problemTitle(problem.kind);
    default:
        return problemDetail(problem);
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case FileColumn:
        return tr("File");
    case LineColumn:
        return tr("Line");
    case KindColumn:
        return tr("Kind");
    default:
        return tr("What was found");
    }
}

void ProblemFilter::setKinds(ProblemKinds kinds)
{
    m_kinds = std::move(kinds);
    invalidateFilter();
}

void ProblemFilter::setText(const QString& text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool ProblemFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex file = sourceModel()->index(row, ProblemModel::FileColumn, parent);
    const auto kind = static_cast<ProblemKind>(file.data(ProblemModel::KindRole).toInt());
    if (!m_kinds.empty() && std::ranges::find(m_kinds, kind) == m_kinds.end())
        return false;
    const QModelIndex sentence = file.siblingAtColumn(ProblemModel::SentenceColumn);
    return file.data(ProblemModel::PathRole).toString().contains(m_text, Qt::CaseInsensitive)
        || sentence.data().toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace lectern::desktop
