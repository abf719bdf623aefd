#pragma once

#include "library/library.h"

#include <QFrame>

#include <memory>

namespace Ui {
class ImportStrip;
}

namespace lectern::desktop {

/// One line at the window's foot while an import runs: count, rate, remaining time, current file,
/// Pause, Cancel; and on demand what became of the files so far. Hidden otherwise.
class ImportStrip final : public QFrame {
    Q_OBJECT
public:
    explicit ImportStrip(QWidget* parent = nullptr);
    ~ImportStrip() override;

    void begin();
    void showProgress(const library::ImportProgress& progress);
    void finish();

signals:
    void cancelRequested();
    void pauseRequested(bool paused);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void cancel();
    void showPath();
    void showDetails();
    void showPauseText();

    std::unique_ptr<Ui::ImportStrip> m_ui;
    library::ImportProgress m_progress; ///< as shown last
};

/// "12,345 of 40,000 files · 812 files/s · about 2 min left", in QLocale()'s manner.
QString progressText(const library::ImportProgress& progress);

} // namespace lectern::desktop
