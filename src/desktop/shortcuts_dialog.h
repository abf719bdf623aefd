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
    /// The menus outlive it.
    explicit ShortcutsDialog(const QList<QMenu*>& menus, QWidget* parent = nullptr);
    ~ShortcutsDialog() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    std::unique_ptr<Ui::ShortcutsDialog> m_ui;
    QList<QMenu*> m_menus;
};

} // namespace lectern::desktop
