#pragma once

#include "domain/image_settings.h"
#include "library/library.h"

#include <QDialog>
#include <QPointer>

#include <memory>

class QTreeWidgetItem;

namespace Ui {
class ProxiesDialog;
}

namespace lectern::desktop {

/// The settings of how pictures of the web are found: the proxies that are known, the order of ways
/// to ask, bounds. Any address can be tried against the list as it stands. What is saved is in
/// force at once, for every article.
class ProxiesDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ProxiesDialog(library::Library& library, QWidget* parent = nullptr);
    ~ProxiesDialog() override;

    void accept() override; ///< saves first; stays open where that is refused

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectWidgets();
    void load();
    void show(const ImageSettings& settings);
    void showOrder(const std::vector<FetchWay>& order);
    ImageSettings shown() const; ///< what stands in the dialog
    QTreeWidgetItem* addRule(const ProxyRule& rule);
    void addNewRule();
    void removeRule();
    void moveRule(int step);
    void moveWay(int step);
    void check(); ///< says what is wrong, if anything
    void tryAddress();
    void updateButtons();

    std::unique_ptr<Ui::ProxiesDialog> m_ui;
    QPointer<library::Library> m_library;
    bool m_filling = false;
};

} // namespace lectern::desktop
