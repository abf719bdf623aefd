#pragma once

#include "desktop/picture_list_model.h"
#include "desktop/thumbnail_store.h"
#include "domain/image_policy.h"
#include "library/library.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class PicturesPanel;
}

namespace lectern::desktop {

class PictureCommands;

/// The page of the side panel that lists the pictures of the article in the pane, and says of the
/// chosen one all that is known: its passport. Asks the library only while it is in sight. Says
/// what a person chose to do; does nothing itself but ask for a picture again. GUI thread.
class PicturesPanel final : public QWidget {
    Q_OBJECT
public:
    explicit PicturesPanel(QWidget* parent = nullptr);
    ~PicturesPanel() override;

    void setLibrary(library::Library* library); ///< not owned; may be null; empties the list
    void setPolicy(ImagePolicy policy);
    void setArticle(ArticleId id); ///< none: empties the list
    void select(int index); ///< the article's picture of that number
    /// Pictures came or were tried: what is shown is asked for again soon.
    void refreshSoon();

signals:
    void viewRequested(int index);
    void placeRequested(int index); ///< in the article
    void saveRequested(const lectern::ImageRef& image);
    void openRequested(const QUrl& address); ///< in the browser
    void retried(int index, bool available);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void connectCommands();
    void refresh();
    void take(Result<std::vector<ImagePassport>> answer);
    void noteSeen(int index, const library::ServedImage& image);
    const ImagePassport* current() const;
    void showSummary();
    void showDetails();
    void showFields(const ImagePassport& passport);
    void updateCommands();

    void view();
    void goToPlace();
    void save();
    void retry();

    std::unique_ptr<Ui::PicturesPanel> m_ui;
    PictureListModel* m_model;
    ThumbnailStore* m_thumbnails;
    PictureCommands* m_commands;
    QPointer<library::Library> m_library;
    ArticleId m_article;
    ImagePolicy m_policy = ImagePolicy::Fetch;
    QTimer m_soon;
    bool m_stale = true; ///< what is shown is not what the library would say
};

} // namespace lectern::desktop
