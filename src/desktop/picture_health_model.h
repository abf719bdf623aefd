#pragma once

#include "domain/image_health.h"

#include <QAbstractTableModel>

#include <vector>

namespace lectern::desktop {

/// How many pictures of each host are in which state; sorts by SortRole.
class PictureHealthModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        HostColumn,
        PicturesColumn,
        KeptColumn,
        ReachableColumn,
        ByProxyColumn,
        DeadColumn,
        UntriedColumn,
        SizeColumn,
        ColumnCount
    };
    static constexpr int SortRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void setHosts(std::vector<HostHealth> hosts);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<HostHealth> m_hosts;
};

} // namespace lectern::desktop
