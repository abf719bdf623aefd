#pragma once

#include "desktop/file_queue.h"
#include "desktop/settings.h"

#include <QObject>

#include <functional>
#include <optional>

namespace lectern::desktop {

/// The settings while the program runs: one place to change them, everyone else listens. Owned by
/// main() and outlives the windows.
class Preferences final : public QObject {
    Q_OBJECT
public:
    /// Reads `path`; changes are written there at once, by a thread of their own, and all of them
    /// before this is gone. An empty path: defaults, nothing written.
    explicit Preferences(QString path, QObject* parent = nullptr);

    const Settings& values() const { return m_values; }
    void change(const std::function<void(Settings&)>& edit);
    /// For this run only, from the command line; not written.
    void overrideForNow(std::optional<page::Theme> theme, std::optional<Language> language);

signals:
    void changed(const lectern::desktop::Settings& values);

private:
    QString m_path;
    Settings m_saved;
    Settings m_values; ///< m_saved with what the command line overrides
    FileQueue m_files;
};

} // namespace lectern::desktop
