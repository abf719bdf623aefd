#pragma once

#include "desktop/thumbnail_store.h"
#include "domain/image_passport.h"

#include <QAbstractListModel>
#include <QSize>

#include <map>
#include <string>
#include <vector>

namespace lectern::desktop {

/// The pictures of one article, each with all that is known of it.
class PictureListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    explicit PictureListModel(QObject* parent = nullptr);

    /// Where they are the pictures there were, with news, their rows stay.
    void setPassports(std::vector<ImagePassport> passports);
    /// What the picture itself tells, where its passport does not know.
    void noteSeen(int index, const QSize& pixels, qint64 bytes, const std::string& mimeType);
    const ImagePassport* passportAt(int row) const; ///< null outside the rows
    const std::vector<ImagePassport>& passports() const { return m_passports; }
    int rowOf(int index) const; ///< of the article's image of that number; -1 without
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Seen {
        QSize pixels;
        qint64 bytes = 0;
        std::string mimeType;
    };
    void addSeen(ImagePassport& passport) const;

    std::vector<ImagePassport> m_passports;
    std::map<int, Seen> m_seen; ///< by the image's number in the article
};

} // namespace lectern::desktop
