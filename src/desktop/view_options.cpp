#include "desktop/view_options.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace lectern::desktop {

ViewOptions::ViewOptions(Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
{
}

void ViewOptions::addThemes(QMenu* menu)
{
    addChoices(
        menu, [](const Settings& values) { return static_cast<int>(values.theme); },
        [](Settings& values, int theme) { values.theme = static_cast<page::Theme>(theme); });
}

void ViewOptions::addLanguages(QMenu* menu)
{
    addChoices(
        menu, [](const Settings& values) { return static_cast<int>(values.language); },
        [](Settings& values, int language) { values.language = static_cast<Language>(language); });
}

void ViewOptions::addTextSizes(QMenu* menu)
{
    addChoices(
        menu, [](const Settings& values) { return values.fontSizePx; },
        [](Settings& values, int sizePx) { values.fontSizePx = sizePx; });
}

void ViewOptions::addImagePolicies(QMenu* menu)
{
    addChoices(
        menu, [](const Settings& values) { return static_cast<int>(values.imagePolicy); },
        [](Settings& values, int policy) {
            values.imagePolicy = static_cast<ImagePolicy>(policy);
        });
}

void ViewOptions::addChoices(QMenu* menu, Read read, Write write)
{
    auto* group = new QActionGroup(menu);
    for (QAction* action : menu->actions()) {
        if (action->isCheckable())
            group->addAction(action);
    }
    const auto show = [group, read](const Settings& values) {
        for (QAction* action : group->actions())
            action->setChecked(action->property("value").toInt() == read(values));
    };
    show(m_preferences.values());
    connect(&m_preferences, &Preferences::changed, menu, show);
    connect(group, &QActionGroup::triggered, this, [this, write](const QAction* action) {
        const int value = action->property("value").toInt();
        m_preferences.change([&](Settings& values) { write(values, value); });
    });
}

} // namespace lectern::desktop
