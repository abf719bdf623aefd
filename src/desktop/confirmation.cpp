#include "desktop/confirmation.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace lectern::desktop {

namespace {

class Confirming {
    Q_DECLARE_TR_FUNCTIONS(lectern::desktop::Confirmation)
};

} // namespace

QString keptNotesText(std::int64_t notes)
{
    if (notes <= 0)
        return {};
    return QStringLiteral("\n\n")
        + Confirming::tr("Your %Ln highlight(s) and notes there stay in the list of all notes.",
                         nullptr, static_cast<int>(notes));
}

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
