#pragma once

#include "desktop/page_printer.h"
#include "library/library.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QAction;
class QWidget;

namespace lectern::desktop {

class ReaderPane;

/// Takes the article in the pane out of Lectern: as Markdown (to the clipboard or a file), as one
/// HTML file with its pictures, as PDF, or on paper. On paper and in a PDF it is light whatever the
/// theme. The reader's own highlights and notes go along unless told otherwise. Files are written
/// all or not at all, off the GUI thread; a file that is there is only replaced after the dialog
/// has asked. GUI thread.
class ArticleSaving final : public QObject {
    Q_OBJECT
public:
    struct Actions {
        QAction* copyMarkdown;
        QAction* saveMarkdown;
        QAction* saveHtml;
        QAction* savePdf;
        QAction* print;
    };

    /// `window` is the parent of dialogs. Nothing is owned.
    ArticleSaving(QWidget& window, ReaderPane& reader, const Actions& actions);
    ~ArticleSaving() override;

    void setLibrary(library::Library* library); ///< not owned; may be null
    void setPolicy(ImagePolicy policy) { m_policy = policy; } ///< whence pictures may come
    void setOwnNotes(library::Library::OwnNotes notes) { m_notes = notes; } ///< go along, or not
    void update(); ///< what is enabled

    void saveMarkdownTo(const QString& path);
    void saveHtmlTo(const QString& path);
    void savePdfTo(const QString& path);
    void copyMarkdown();

signals:
    void told(const QString& sentence); ///< for the status bar
    void working(const QString& sentence); ///< the same, until the next one; empty: the end
    void saved(const QString& path, bool written);

private:
    using Page = std::function<void(const library::ExportedArticle& exported)>;

    void print();
    void ask(const QString& title, const QString& ending, const QString& kind,
             void (ArticleSaving::*save)(const QString&));
    /// The article with its pictures as one page; fetches them first.
    void makePage(page::Theme theme, const Page& done);
    void write(const QString& path, const QByteArray& bytes, int missingPictures);
    void warn(const QString& sentence);
    void tellWritten(const QString& path, bool written, int missingPictures);

    QWidget& m_window;
    ReaderPane& m_reader;
    Actions m_actions;
    QPointer<library::Library> m_library;
    ImagePolicy m_policy = ImagePolicy::Fetch;
    library::Library::OwnNotes m_notes = library::Library::OwnNotes::With;
    PagePrinter m_printer;
};

} // namespace lectern::desktop
