#pragma once

#include "library/library.h"

#include <QObject>

#include <memory>
#include <vector>

namespace lectern::desktop {

/// The library that is open, and those before it that still end their work. Owns them all.
class OpenLibrary final : public QObject {
    Q_OBJECT
public:
    /// Lets go of the library that is open and opens another, made where it is missing. Does not
    /// wait for the import of the old one to stop.
    void open(const QString& folder);
    bool isOpen() const { return m_open; }
    /// From the beginning of an opening on; null before the first one.
    library::Library* library() const { return m_library.get(); }
    const QString& folder() const { return m_folder; } ///< absolute

signals:
    /// Another one from now on; null: let go of the one you have, it is about to be closed.
    void replaced(lectern::library::Library* library);
    void opened();
    void refused(const lectern::Error& error);

private:
    void close();

    std::unique_ptr<library::Library> m_library;
    std::vector<std::unique_ptr<library::Library>> m_closing;
    QString m_folder;
    bool m_open = false;
};

} // namespace lectern::desktop
