#pragma once

#include "domain/picture_keeping.h"

#include <QDialog>

#include <memory>

namespace Ui {
class KeepReportDialog;
}

namespace lectern::desktop {

/// What came of keeping pictures: how many are in the library now, and why others are not.
class KeepReportDialog final : public QDialog {
    Q_OBJECT
public:
    explicit KeepReportDialog(KeepReport report, QWidget* parent = nullptr);
    ~KeepReportDialog() override;

signals:
    void retryRequested(); ///< the same again, asking for those that failed too
    void healthRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void showReport();
    void copyFailures() const;

    std::unique_ptr<Ui::KeepReportDialog> m_ui;
    KeepReport m_report;
};

} // namespace lectern::desktop
