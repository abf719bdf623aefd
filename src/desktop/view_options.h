#pragma once

#include "desktop/preferences.h"

#include <QObject>

class QMenu;

namespace lectern::desktop {

/// Ties the choices of the View menu to the preferences, both ways. Each action of a menu carries
/// its value in the property "value".
class ViewOptions final : public QObject {
    Q_OBJECT
public:
    explicit ViewOptions(Preferences& preferences, QObject* parent = nullptr);

    void addThemes(QMenu* menu);
    void addLanguages(QMenu* menu);
    void addTextSizes(QMenu* menu);
    void addImagePolicies(QMenu* menu);

private:
    using Read = int (*)(const Settings&);
    using Write = void (*)(Settings&, int);
    void addChoices(QMenu* menu, Read read, Write write);

    Preferences& m_preferences;
};

} // namespace lectern::desktop
