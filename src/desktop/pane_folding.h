#pragma once

#include <QObject>

class QMainWindow;

namespace Ui {
class MainWindow;
}

namespace lectern::desktop {

/// What stands beside the article: as the menu says, less the category tree where the window is too
/// narrow for it, and nothing at all while a person wants the article only. GUI thread.
class PaneFolding final : public QObject {
    Q_OBJECT
public:
    /// Neither is owned; both outlive this.
    PaneFolding(QMainWindow& window, Ui::MainWindow& ui);

    /// The article over the whole screen, or back to how the window stood.
    void setArticleOnly(bool on);
    bool isArticleOnly() const { return m_isArticleOnly; }
    /// Whether a person wants the tree where there is room for it; for the next start.
    bool wantsTree() const { return m_wantsTree; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takeTree(bool shown); ///< as the menu, or this, has said
    void takeWidth();
    void apply();
    void showTree(bool shown);

    QMainWindow& m_window;
    Ui::MainWindow& m_ui;
    bool m_isArticleOnly = false;
    bool m_isNarrow = false;
    bool m_wantsTree = true;
    bool m_wasMaximized = false; ///< before full screen
};

} // namespace lectern::desktop
