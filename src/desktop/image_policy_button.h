#pragma once

#include "desktop/preferences.h"

#include <QToolButton>

class QMenu;

namespace lectern::desktop {

/// Shows in the tool bar whether pictures are on, only local, or off, and lets one choose.
class ImagePolicyButton final : public QToolButton {
    Q_OBJECT
public:
    /// `menu` has the choices, each with its ImagePolicy in the property "value"; not owned.
    ImagePolicyButton(Preferences& preferences, QMenu& menu, QWidget* parent = nullptr);

    /// From one choice to the next; what it is now, as a sentence.
    QString step();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showPolicy();
    QString sentence() const;

    Preferences& m_preferences;
};

} // namespace lectern::desktop
