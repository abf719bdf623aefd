#include "desktop/confirmation.h"

#include <QMessageBox>
#include <QPushButton>

namespace lectern::desktop {

bool isConfirmed(QWidget* window, const Confirmation& confirmation)
{
    QMessageBox box(QMessageBox::NoIcon, confirmation.title, confirmation.question,
                    QMessageBox::Cancel, window);
    box.setInformativeText(confirmation.information);
    box.setDefaultButton(QMessageBox::Cancel);
    const QAbstractButton* action
        = box.addButton(confirmation.action, QMessageBox::DestructiveRole);
    box.exec();
    return box.clickedButton() == action;
}

} // namespace lectern::desktop
