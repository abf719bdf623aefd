#pragma once

#include "domain/import_problem.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <vector>

namespace lectern::desktop {

using ProblemKinds = std::vector<ProblemKind>;

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

/// Leaves the problems of some kinds, or of all, whose path or sentence holds a text.
class ProblemFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setKinds(ProblemKinds kinds); ///< none: all
    void setText(const QString& text); ///< case does not matter

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    ProblemKinds m_kinds;
    QString m_text;
};

} // namespace lectern::desktop

Q_DECLARE_METATYPE(lectern::desktop::ProblemKinds)
