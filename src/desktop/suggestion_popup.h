#pragma once

#include "desktop/suggestion_rows.h"

#include <QAbstractListModel>
#include <QFrame>
#include <QStyledItemDelegate>

class QListView;

namespace lectern::desktop {

/// Suggestions as rows.
class SuggestionModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole, ///< SuggestionRow
    };
    using QAbstractListModel::QAbstractListModel;

    void setRows(QList<SuggestionRow> rows);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<SuggestionRow> m_rows;
};

/// Paints one: symbol, text, and at the right what kind it is and how many articles have it.
class SuggestionDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// What drops down below the search field. A child of the window that never takes the keyboard:
/// who has it steps through the rows from outside.
class SuggestionPopup final : public QFrame {
    Q_OBJECT
public:
    explicit SuggestionPopup(QWidget* window);

    /// Shows the rows below that widget, none of them chosen; hides itself where there are none.
    void showRows(const QList<SuggestionRow>& rows, const QWidget& below);
    const SuggestionRow* chosen() const; ///< null: none
    /// To the next row or the one before; false, and none is chosen any more, at either end.
    bool step(int step);

signals:
    void clicked(const lectern::desktop::SuggestionRow& row);

protected:
    void changeEvent(QEvent* event) override;

private:
    void nameItself();
    void tellScreenReader();

    SuggestionModel* m_model;
    QListView* m_list;
    QList<SuggestionRow> m_rows;
};

} // namespace lectern::desktop

Q_DECLARE_METATYPE(lectern::desktop::SuggestionRow)
