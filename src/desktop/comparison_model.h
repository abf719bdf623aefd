#pragma once

#include "desktop/comparison_rows.h"
#include "library/versions.h"

#include <QAbstractTableModel>

#include <vector>

namespace lectern::desktop {

/// Two versions of an article's text beside each other, a paragraph a row: column 0 the older one,
/// column 1 the newer. GUI thread.
class ComparisonModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Older, Newer };

    /// A stretch of a cell's text that the other side does not have.
    struct Mark {
        int begin = 0; ///< in UTF-16, as `length`
        int length = 0;
    };
    struct Cell {
        QString text; ///< line ends as QChar::LineSeparator
        std::vector<Mark> marks; ///< of a changed paragraph
    };

    void setComparison(library::VersionComparison comparison);
    void clear();
    void setUnchanged(Unchanged unchanged);

    const library::VersionComparison& comparison() const { return m_comparison; }
    const std::vector<RowRun>& changes() const { return m_changes; } ///< of rows
    const ComparisonRow& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// Whether there is a paragraph on this side.
    bool hasCell(int row, int column) const;
    Cell cell(int row, int column) const;
    /// The row where a moved paragraph stands on the other side; -1 for any other row.
    int otherPlace(int row) const;
    /// The same as one sentence for a screen reader: what was added, removed or moved is said.
    QString spoken(int row, int column) const;
    static QString foldedText(std::size_t paragraphs);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void makeRows();
    QString textOf(const TextSpan& span, int column) const;

    library::VersionComparison m_comparison;
    Unchanged m_unchanged = Unchanged::Show;
    std::vector<ComparisonRow> m_rows;
    std::vector<RowRun> m_changes;
};

} // namespace lectern::desktop
