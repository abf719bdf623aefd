#pragma once

#include "domain/ids.h"

#include <QString>

namespace lectern::desktop {

/// An article by its library's folder and its number there.
struct OpenedPlace {
    QString folder;
    ArticleId id;

    bool operator==(const OpenedPlace&) const = default;
};

/// A file that says which article is being opened, for as long as nobody knows whether it can be:
/// what it names at the start of the program brought the last one down, or the whole machine. A
/// value; each of its functions does file work on the thread that calls it.
class OpeningMarker final {
public:
    explicit OpeningMarker(QString path = {}); ///< empty: no file

    OpenedPlace read() const; ///< no id where there is none, or none that can be understood
    void write(const OpenedPlace& place) const;
    void remove() const;
    void sync() const; ///< waits for the disk, so that a failing machine leaves it too

private:
    QString m_path;
};

} // namespace lectern::desktop
