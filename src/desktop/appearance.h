#pragma once

#include "desktop/preferences.h"
#include "desktop/translation.h"

#include <QApplication>
#include <QObject>
#include <QPalette>

namespace lectern::desktop {

/// Keeps the application's theme and language as the preferences say. Made once, after
/// QApplication and before the first window.
class Appearance final : public QObject {
    Q_OBJECT
public:
    Appearance(QApplication& application, Preferences& preferences);

private:
    void apply(const Settings& values);

    QApplication& m_application;
    QPalette m_systemPalette; ///< as the desktop gave it
    Translation m_translation;
    std::optional<Settings> m_applied;
};

} // namespace lectern::desktop
