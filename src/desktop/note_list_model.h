#pragma once

#include "domain/annotation.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace lectern::desktop {

/// A person's highlights and notes as rows: of one article (without titles), or of the library.
/// Filters them by text and colour. Notes are edited in place (Qt::EditRole): the model does not
/// change by itself but says what was written.
class NoteListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        ColourRole = Qt::UserRole, ///< int of AnnotationColour
        NoteRole, ///< QString
        OrphanRole, ///< bool: no place in the article, or no article
        PlaceRole, ///< QString: title, date, category; empty within an article
    };

    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<AnnotationRow> rows);
    void setFilter(const QString& text, std::optional<AnnotationColour> colour);
    const AnnotationRow& row(int row) const
    {
        return m_rows[m_shown[static_cast<std::size_t>(row)]];
    }
    int rowOf(AnnotationId id) const; ///< -1 where it is not shown
    int countAll() const { return static_cast<int>(m_rows.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void noteWritten(const lectern::Annotation& annotation, const QString& note);

private:
    bool passes(const AnnotationRow& row) const;
    void choose();
    QString placeText(const AnnotationRow& row) const;

    std::vector<AnnotationRow> m_rows;
    std::vector<std::size_t> m_shown; ///< which of them, by number
    QString m_text;
    std::optional<AnnotationColour> m_colour;
};

} // namespace lectern::desktop
