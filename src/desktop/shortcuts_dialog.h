#pragma once

#include <QDialog>
#include <QList>

#include <memory>

class QMenu;

namespace Ui {
class ShortcutsDialog;
}

namespace lectern::desktop {

/// Every key there is, read off the menus' own actions, so that the list cannot be wrong.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(const QList<QMenu*>& menus, QWidget* parent = nullptr);
    ~ShortcutsDialog() override;

private:
    void fill(const QList<QMenu*>& menus);

    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
};

} // namespace lectern::desktop
