#include "desktop/image_policy_button.h"

#include "desktop/symbolic_icon.h"

#include <QEvent>
#include <QMenu>

namespace lectern::desktop {

namespace {

const char* symbolOf(ImagePolicy policy)
{
    switch (policy) {
    case ImagePolicy::LocalOnly:
        return "picture-local";
    case ImagePolicy::Off:
        return "picture-off";
    case ImagePolicy::Fetch:
        break;
    }
    return "picture";
}

ImagePolicy after(ImagePolicy policy)
{
    switch (policy) {
    case ImagePolicy::Fetch:
        return ImagePolicy::LocalOnly;
    case ImagePolicy::LocalOnly:
        return ImagePolicy::Off;
    case ImagePolicy::Off:
        break;
    }
    return ImagePolicy::Fetch;
}

} // namespace

ImagePolicyButton::ImagePolicyButton(Preferences& preferences, QMenu& menu, QWidget* parent)
    : QToolButton(parent)
    , m_preferences(preferences)
{
    setObjectName(QStringLiteral("imagePolicyButton"));
    setMenu(&menu);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    connect(&preferences, &Preferences::changed, this, &ImagePolicyButton::showPolicy);
    showPolicy();
}

QString ImagePolicyButton::step()
{
    m_preferences.change([](Settings& values) { values.imagePolicy = after(values.imagePolicy); });
    return sentence();
}

void ImagePolicyButton::showPolicy()
{
    setIcon(symbolicIcon(QLatin1String(symbolOf(m_preferences.values().imagePolicy))));
    setToolTip(sentence());
    setAccessibleName(sentence());
}

QString ImagePolicyButton::sentence() const
{
    switch (m_preferences.values().imagePolicy) {
    case ImagePolicy::LocalOnly:
        return tr("Pictures: only those kept in the library");
    case ImagePolicy::Off:
        return tr("Pictures: off");
    case ImagePolicy::Fetch:
        break;
    }
    return tr("Pictures: fetched and kept");
}

void ImagePolicyButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        showPolicy();
    QToolButton::changeEvent(event);
}

} // namespace lectern::desktop
