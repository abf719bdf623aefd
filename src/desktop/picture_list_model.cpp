#include "desktop/picture_list_model.h"

#include "desktop/picture_texts.h"

#include <algorithm>

namespace lectern::desktop {

PictureListModel::PictureListModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void PictureListModel::setPassports(std::vector<ImagePassport> passports)
{
    const auto sameImage = [](const ImagePassport& a, const ImagePassport& b) {
        return a.image.index == b.image.index && a.image.original == b.image.original;
    };
    if (std::ranges::equal(passports, m_passports, sameImage)) {
        m_passports = std::move(passports);
        for (ImagePassport& passport : m_passports)
            addSeen(passport);
        retranslate();
        return;
    }
    beginResetModel();
    m_seen.clear();
    m_passports = std::move(passports);
    endResetModel();
}

void PictureListModel::noteSeen(int index, const QSize& pixels, qint64 bytes,
                                const std::string& mimeType)
{
    m_seen[index] = {pixels, bytes, mimeType};
    const int row = rowOf(index);
    if (row < 0)
        return;
    addSeen(m_passports[static_cast<std::size_t>(row)]);
    emit dataChanged(this->index(row), this->index(row));
}

void PictureListModel::addSeen(ImagePassport& passport) const
{
    const auto seen = m_seen.find(passport.image.index);
    if (seen == m_seen.end() || passport.sizeBytes > 0)
        return;
    passport.sizeBytes = seen->second.bytes;
    passport.mimeType = seen->second.mimeType;
    if (!seen->second.pixels.isEmpty()) {
        passport.pixelWidth = seen->second.pixels.width();
        passport.pixelHeight = seen->second.pixels.height();
    }
}

const ImagePassport* PictureListModel::passportAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_passports[static_cast<std::size_t>(row)] : nullptr;
}

int PictureListModel::rowOf(int index) const
{
    const auto found = std::ranges::find_if(m_passports, [index](const ImagePassport& passport) {
        return passport.image.index == index;
    });
    return found == m_passports.end() ? -1 : static_cast<int>(found - m_passports.begin());
}

void PictureListModel::retranslate()
{
    if (!m_passports.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int PictureListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_passports.size());
}

QVariant PictureListModel::data(const QModelIndex& index, int role) const
{
    const ImagePassport* passport = passportAt(index.row());
    if (!passport)
        return {};
    const QString name = nameOf(passport->image);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return name;
    case Qt::AccessibleTextRole: {
        QStringList parts {name, statusText(passport->image.status), dimensionsText(*passport)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace lectern::desktop
