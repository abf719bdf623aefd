#pragma once

#include "domain/picture_keeping.h"

#include <QFrame>

#include <memory>

namespace Ui {
class KeepStrip;
}

namespace lectern::desktop {

/// One line at the window's foot while pictures are fetched to be kept: how far it is, what came,
/// Cancel. Hidden otherwise.
class KeepStrip final : public QFrame {
    Q_OBJECT
public:
    explicit KeepStrip(QWidget* parent = nullptr);
    ~KeepStrip() override;

    void begin();
    void showProgress(const KeepProgress& progress);
    void finish();

signals:
    void cancelRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void cancel();

    std::unique_ptr<Ui::KeepStrip> m_ui;
    KeepProgress m_progress; ///< as shown last
};

/// "120 of 1,300 pictures  ·  24 MB  ·  3 not available", in QLocale()'s manner.
QString progressText(const KeepProgress& progress);

} // namespace lectern::desktop
