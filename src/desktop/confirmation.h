#pragma once

#include <QString>

class QWidget;

namespace lectern::desktop {

/// A question before something that loses work. `action` names the button that does it; Cancel is
/// what Escape and a careless Enter give.
struct Confirmation {
    QString title;
    QString question;
    QString information;
    QString action;
};

bool isConfirmed(QWidget* window, const Confirmation& confirmation);

} // namespace lectern::desktop
