#pragma once

#include "desktop/open_library.h"
#include "desktop/preferences.h"
#include "desktop/window_state.h"

#include <QMainWindow>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <optional>

class QLabel;
class QToolButton;

namespace Ui {
class MainWindow;
}

namespace lectern::desktop {

class ArticleActions;
class ArticleFinder;
class ArticleGuide;
class ArticleHistory;
class ArticleSaving;
class ImagePolicyButton;
class ImportControl;
class KeepControl;
class ListExplainer;
class ListedArticles;
class NotesControl;
class LookControl;
class PaneFolding;
class PictureControl;
class ReadingOn;
class ReadingPlace;
class RelatedControl;
class SavedSearches;
class SearchBox;
class SearchSuggestions;
class ShownArticle;
class VersionsControl;
class ViewOptions;
struct WindowRequest;

/// The window: owns the library that is open and wires the panes to it and to each other.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// `statePath`: where the window's state is kept; empty: nowhere. `preferences` outlives it.
    MainWindow(Preferences& preferences, QString statePath, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// What another start of the program asks: comes to the front, searches, imports.
    void take(const WindowRequest& request);
    /// Closes the library that is open and opens another, made where it is missing.
    void openLibrary(const QString& folder);
    /// Waits for the library to be open.
    void importPaths(std::vector<std::filesystem::path> paths);
    void search(const QString& query); ///< as if typed into the search box
    /// What a search link asks; waits for the library to be open.
    void openSearch(const ArticleFilter& search);
    void goToFirstArticle();
    /// Opens the first article as soon as there is one, unless one is open by then.
    void beginWithFirstArticle();
    bool isImporting() const;

signals:
    void libraryShown(const QString& folder); ///< it is open
    void libraryFailed(const lectern::Error& error);
    void treeShown(qint64 articles); ///< with how many the library holds
    void listed(qsizetype articles); ///< the list is there
    void importFinished();
    void articlePainted(lectern::ArticleId id);
    void imageServed(); ///< the page got a picture or a placeholder

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void setUpActions();
    void setUpToolBar();
    void setUpStatusBar();
    void connectMenus();
    void connectPanes();
    void connectPictures();

    void useLibrary(library::Library* library); ///< null: none
    void libraryOpened();
    /// Whether the article of last time must not be opened again: it did not end well.
    bool spareVictim();
    void libraryRefused(const Error& error);
    void refresh(); ///< tree and list, after something was written
    void reload(); ///< as a person asks for: the article and its pictures too
    void refreshTree();
    void takeTree(const CategoryTree& tree);
    void listArrived(qsizetype articles);
    void articleChanged();
    void back();
    void skim(); ///< the highlights of what is listed
    void leaveSkim();
    bool findsInArticle() const; ///< Ctrl+F: the article has the keyboard
    void find(); ///< there, else in the library
    void searchLibrary();
    void cyclePanes(int step);
    void showGate(int denied, int images);
    void showTraffic();
    void showCounts();
    void showHint(); ///< where an article would stand
    void updatePage(); ///< welcome or panes
    void updateActions(); ///< which of them have anything to act on
    void updatePageStyle();
    void updateTitle();
    void applySettings(const Settings& settings);
    void tell(const QString& sentence); ///< for a while in the status bar
    void showError(const Error& error);
    void showContextMenu(const QPoint& globalPosition);
    void fillRecentLibraries();
    void askForLibrary();
    void chooseLibrary(const QString& folder);
    void showSources();
    void undoLastImport();
    void askToUndoImport(std::int64_t notes);
    void showKeys();
    void showSearchHelp();
    void showAbout();
    bool leaveArticleOnly(); ///< false where more than the article is shown
    void restoreState();
    void saveState() const;

    Preferences& m_preferences;
    QString m_statePath;
    WindowState m_state; ///< as read at the start
    std::unique_ptr<Ui::MainWindow> m_ui;
    SearchBox* m_search;
    SearchSuggestions* m_suggestions;
    QLabel* m_countLabel;
    QToolButton* m_gateButton;
    ImportControl* m_imports;
    ArticleActions* m_articles;
    NotesControl* m_notes;
    ArticleSaving* m_saving;
    LookControl* m_looks;
    PictureControl* m_pictures;
    KeepControl* m_keeping;
    ArticleGuide* m_guide;
    RelatedControl* m_related;
    ArticleFinder* m_finder;
    PaneFolding* m_folding;
    ReadingPlace* m_places;
    ArticleHistory* m_history;
    ViewOptions* m_options;
    VersionsControl* m_versions;
    ListedArticles* m_listed;
    ListExplainer* m_explainer;
    SavedSearches* m_saved;
    ShownArticle* m_shown;
    ReadingOn* m_reading;
    OpenLibrary m_library;
    QTimer m_refreshPause; ///< many small writes, one refresh
    std::vector<std::filesystem::path> m_toImport; ///< given before the library was open
    std::optional<ArticleFilter> m_toSearch; ///< the same
    CategoryTree m_tree;
    bool m_treeKnown = false;
    bool m_paintedOnce = false;
};

} // namespace lectern::desktop
