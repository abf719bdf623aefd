#include "desktop/picture_health_model.h"

#include "desktop/picture_texts.h"

#include <QLocale>

namespace lectern::desktop {

namespace {

std::int64_t countOf(const ImageCounts& counts, int column)
{
    switch (column) {
    case PictureHealthModel::PicturesColumn:
        return counts.images;
    case PictureHealthModel::KeptColumn:
        return counts.local;
    case PictureHealthModel::ReachableColumn:
        return counts.reachable;
    case PictureHealthModel::ByProxyColumn:
        return counts.onlyByProxy;
    case PictureHealthModel::DeadColumn:
        return counts.dead;
    case PictureHealthModel::UntriedColumn:
        return counts.untried;
    default:
        return counts.bytes;
    }
}

// What is not there leaves its cell empty: the eye finds what is.
QString cellText(const ImageCounts& counts, int column)
{
    const std::int64_t count = countOf(counts, column);
    if (column == PictureHealthModel::SizeColumn)
        return sizeText(count);
    return count == 0 ? QString() : QLocale().toString(static_cast<qlonglong>(count));
}

} // namespace

void PictureHealthModel::setHosts(std::vector<HostHealth> hosts)
{
    beginResetModel();
    m_hosts = std::move(hosts);
    endResetModel();
}

void PictureHealthModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_hosts.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int PictureHealthModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hosts.size());
}

int PictureHealthModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PictureHealthModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const HostHealth& health = m_hosts[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool isHost = column == HostColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isHost ? QString::fromStdString(health.host) : cellText(health.counts, column);
    case SortRole:
        return isHost ? QVariant(QString::fromStdString(health.host))
                      : QVariant(static_cast<qlonglong>(countOf(health.counts, column)));
    case Qt::TextAlignmentRole:
        return isHost ? QVariant() : QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant PictureHealthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == HostColumn ? QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter)
                                     : QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HostColumn:
        return tr("Server");
    case PicturesColumn:
        return tr("Pictures");
    case KeptColumn:
        return tr("Kept");
    case ReachableColumn:
        return tr("On the web");
    case ByProxyColumn:
        return tr("Last by proxy");
    case DeadColumn:
        return tr("Not available");
    case UntriedColumn:
        return tr("Not tried");
    default:
        return tr("Size");
    }
}

} // namespace lectern::desktop
