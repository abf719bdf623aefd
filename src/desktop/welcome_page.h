#pragma once

#include <QWidget>

#include <memory>

namespace Ui {
class WelcomePage;
}

namespace lectern::desktop {

/// What an empty library shows instead of three empty panes: where to begin.
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);
    ~WelcomePage() override;

signals:
    void importFolderRequested();
    void importFilesRequested();
    void openLibraryRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void drawLogo();

    std::unique_ptr<Ui::WelcomePage> m_ui;
};

} // namespace lectern::desktop
