#pragma once

#include <QString>

#include <cstdint>

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

/// What becomes of highlights and notes when their articles go; empty for none.
QString keptNotesText(std::int64_t notes);

bool isConfirmed(QWidget* window, const Confirmation& confirmation);

} // namespace lectern::desktop
