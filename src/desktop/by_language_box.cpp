#include "desktop/by_language_box.h"

#include <QEvent>

#include <algorithm>

namespace lectern::desktop {

ByLanguageBox::ByLanguageBox(QWidget* parent)
    : QSpinBox(parent)
{
    showInForce();
}

void ByLanguageBox::setInForce(int value)
{
    m_inForce = value;
    showInForce();
}

void ByLanguageBox::showInForce()
{
    setSpecialValueText(
        m_inForce > 0 ? tr("By language: %1", "a number").arg(QString::number(m_inForce) + suffix())
                      : tr("By language"));
}

void ByLanguageBox::stepBy(int steps)
{
    if (isByLanguage() && m_inForce > 0)
        setValue(std::clamp(m_inForce + steps * singleStep(), minimum() + singleStep(), maximum()));
    else
        QSpinBox::stepBy(steps);
}

QAbstractSpinBox::StepEnabled ByLanguageBox::stepEnabled() const
{
    return isByLanguage() && m_inForce > 0 ? StepUpEnabled | StepDownEnabled
                                           : QSpinBox::stepEnabled();
}

void ByLanguageBox::changeEvent(QEvent* event)
{
    QSpinBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showInForce();
}

} // namespace lectern::desktop
