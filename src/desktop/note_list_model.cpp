#include "desktop/note_list_model.h"

#include "desktop/date_text.h"
#include "desktop/note_colours.h"
#include "search/folding.h"

#include <algorithm>

namespace lectern::desktop {

namespace {

QString oneLine(const std::string& text)
{
    return QString::fromStdString(text).simplified();
}

} // namespace

void NoteListModel::setRows(std::vector<AnnotationRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    choose();
    endResetModel();
}

void NoteListModel::setFilter(const QString& text, std::optional<AnnotationColour> colour)
{
    beginResetModel();
    m_text = text.simplified();
    m_colour = colour;
    choose();
    endResetModel();
}

void NoteListModel::choose()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (passes(m_rows[i]))
            m_shown.push_back(i);
    }
}

bool NoteListModel::passes(const AnnotationRow& row) const
{
    const Annotation& annotation = row.placed.annotation;
    if (m_colour && annotation.colour != *m_colour)
        return false;
    if (m_text.isEmpty())
        return true;
    const std::string all
        = search::fold(annotation.quote.exact + '\n' + annotation.note + '\n' + row.title);
    const QStringList words = m_text.split(u' ');
    return std::ranges::all_of(words, [&all](const QString& word) {
        return all.find(search::fold(word.toStdString())) != std::string::npos;
    });
}

int NoteListModel::rowOf(AnnotationId id) const
{
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        if (m_rows[m_shown[i]].placed.annotation.id == id)
            return static_cast<int>(i);
    }
    return -1;
}

int NoteListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QString NoteListModel::placeText(const AnnotationRow& row) const
{
    if (row.title.empty())
        return {};
    QStringList parts {oneLine(row.title)};
    if (!row.placed.annotation.article)
        parts << tr("removed from the library");
    parts << dayText(row.date);
    if (!row.categories.empty() && !row.categories.front().empty())
        parts << QString::fromStdString(row.categories.front().names.back());
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  ·  "));
}

QVariant NoteListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const AnnotationRow& one = row(index.row());
    const Annotation& annotation = one.placed.annotation;
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(annotation.quote.exact.substr(0, 2000));
    case Qt::EditRole:
    case NoteRole:
        return QString::fromStdString(annotation.note);
    case ColourRole:
        return static_cast<int>(annotation.colour);
    case OrphanRole:
        return !one.placed.place;
    case PlaceRole:
        return placeText(one);
    case Qt::AccessibleTextRole:
        return QStringList {noteColourName(annotation.colour), oneLine(annotation.quote.exact),
                            oneLine(annotation.note), placeText(one)}
            .join(QStringLiteral(". "));
    default:
        return {};
    }
}

bool NoteListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const Annotation& annotation = row(index.row()).placed.annotation;
    const QString note = value.toString().trimmed();
    if (note.toStdString() != annotation.note)
        emit noteWritten(annotation, note);
    return true;
}

Qt::ItemFlags NoteListModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsEditable;
}

} // namespace lectern::desktop
