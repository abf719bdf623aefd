#pragma once

#include "library/versions.h"

#include <QDialog>
#include <QPointer>

#include <memory>
#include <vector>

class QComboBox;
class QMenu;
class QToolButton;

namespace Ui {
class VersionsWindow;
}

namespace lectern::desktop {

class ComparisonView;
class VersionSaving;

/// Two versions of an article beside each other, with what changed marked. Not modal: it stays
/// beside the window while one reads. Comparing goes on in the library's thread and is given up
/// when other versions are chosen or the window closes.
class VersionsWindow final : public QDialog {
    Q_OBJECT
public:
    /// `saving` outlives it. `statePath`: where its size is kept; empty: nowhere.
    VersionsWindow(library::Library& library, VersionSaving& saving, QString statePath,
                   QWidget* parent = nullptr);
    ~VersionsWindow() override;

    ArticleId article() const { return m_article; }
    void setArticle(ArticleId id);
    ComparisonView& view();

signals:
    void told(const QString& sentence); ///< for the status bar
    void compared(); ///< what was asked for last is shown

protected:
    void changeEvent(QEvent* event) override;
    void done(int result) override;

private:
    enum class Side { Older, Newer };

    void setUpKeys();
    void setUpMenu(QToolButton& button, Side side);
    void fillMenu(QMenu& menu, Side side);
    QComboBox& boxOf(Side side);
    void reload(); ///< the list of versions, after something was written
    void takeVersions(std::vector<ArticleVersion> versions);
    void fillBoxes(int older, int newer);
    const ArticleVersion* chosen(Side side);
    void compare();
    void swapSides();
    void take(Result<library::VersionComparison> answer);
    void showResult();
    void showSentence(const QString& sentence, const QString& detail = {});
    void showFiles();
    void showPlace(); ///< which change one is at
    void showTitle(); ///< and other words that no form has
    void copyText(Side side);

    std::unique_ptr<Ui::VersionsWindow> m_ui;
    QPointer<library::Library> m_library;
    VersionSaving& m_saving;
    QString m_statePath;
    ArticleId m_article;
    std::vector<ArticleVersion> m_versions;
    bool m_isCompared = false; ///< the view has what the boxes say
};

} // namespace lectern::desktop
