#pragma once

#include "desktop/page_traffic.h"

#include <QDialog>

#include <memory>

namespace Ui {
class TrafficDialog;
}

namespace lectern::desktop {

/// What the open page asked for, address by address: the requests that were denied it, and the
/// pictures that Lectern fetched for it. A picture of one moment; it does not follow the page.
class TrafficDialog final : public QDialog {
    Q_OBJECT
public:
    explicit TrafficDialog(PageTraffic traffic, QWidget* parent = nullptr);
    ~TrafficDialog() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void show(const PageTraffic& traffic);
    void copyCurrent() const;

    std::unique_ptr<Ui::TrafficDialog> m_ui;
    PageTraffic m_traffic;
};

} // namespace lectern::desktop
