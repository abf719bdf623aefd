#pragma once

#include "domain/import_problem.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <optional>
#include <vector>

namespace lectern::desktop {

/// The problems of one import as a table: file, line, kind, sentence.
class ProblemModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { FileColumn, LineColumn, KindColumn, SentenceColumn, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole, ///< QString, the whole path
        KindRole, ///< int of ProblemKind
    };

    explicit ProblemModel(QObject* parent = nullptr);

    void setProblems(std::vector<ImportProblem> problems);
    void retranslate();
    const ImportProblem& problemAt(int row) const;
    std::vector<ProblemKind> kinds() const; ///< those that occur, in the order of the enum

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<ImportProblem> m_problems;
};

/// Leaves the problems of one kind, or of all, whose path or sentence holds a text.
class ProblemFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setKind(std::optional<ProblemKind> kind);
    void setText(const QString& text); ///< case does not matter

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    std::optional<ProblemKind> m_kind;
    QString m_text;
};

} // namespace lectern::desktop
