#include "desktop/version_saving.h"

#include "desktop/error_text.h"
#include "desktop/image_file.h"
#include "desktop/page_labels.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThreadPool>

#include <utility>

namespace lectern::desktop {

namespace {

/// "article (2).md": beside the file of that name in any folder.
QString suggestedName(const Article& article, int number, const QString& ending)
{
    const QFileInfo file(
        QFile::decodeName(QByteArray::fromStdString(article.summary.path.filename().native())));
    const QString base
        = file.completeBaseName().isEmpty() ? QStringLiteral("article") : file.completeBaseName();
    const QString suffix = ending.isEmpty() ? file.suffix() : ending;
    const QString name = base + QStringLiteral(" (%1)").arg(number);
    return suffix.isEmpty() ? name : QString(name % u'.' % suffix);
}

} // namespace

VersionSaving::VersionSaving(QObject* parent)
    : QObject(parent)
    , m_open([](const QUrl& address) { QDesktopServices::openUrl(address); })
{
}

void VersionSaving::setLibrary(library::Library* library)
{
    m_library = library;
}

void VersionSaving::openInBrowser(ArticleId id, int number)
{
    if (!m_library)
        return;
    const auto take = [this, id, number](Result<library::ExportedArticle> page) {
        if (!page)
            return emit told(errorText(page.error()));
        if (!m_pages)
            m_pages.emplace();
        const QString path
            = m_pages->filePath(QStringLiteral("%1-%2.html").arg(id.value).arg(number));
        write(path, std::move(page->html), [this, path](bool written) {
            if (written)
                m_open(QUrl::fromLocalFile(path));
            else
                tellWritten(path, false);
        });
    };
    m_library->versions().exportPage(id, number, pageLabels(), this, take);
}

void VersionSaving::savePage(QWidget& window, ArticleId id, int number)
{
    ask(window, id, number, Form::Page);
}

void VersionSaving::saveOriginal(QWidget& window, ArticleId id, int number)
{
    ask(window, id, number, Form::Original);
}

void VersionSaving::ask(QWidget& window, ArticleId id, int number, Form form)
{
    if (!m_library)
        return;
    const auto choose = [this, parent = QPointer<QWidget>(&window), id, number,
                         form](const Result<library::OpenedVersion>& opened) {
        if (!opened)
            return emit told(errorText(opened.error()));
        if (!parent)
            return;
        const bool isPage = form == Form::Page;
        auto* dialog
            = new QFileDialog(parent, isPage ? tr("Save as a Web Page") : tr("Save Original as"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        dialog->selectFile(
            suggestedName(opened->article, number, isPage ? QStringLiteral("html") : QString()));
        const auto save
            = [this, id, number, isPage, original = opened->article.original](const QString& path) {
                  const auto told = [this, path](bool written) { tellWritten(path, written); };
                  if (!isPage)
                      return write(path, original, told);
                  if (m_library)
                      m_library->versions().exportPage(
                          id, number, pageLabels(), this, [this, path, told](auto page) {
                              if (page)
                                  write(path, std::move(page->html), told);
                              else
                                  tellWritten(path, false);
                          });
              };
        connect(dialog, &QFileDialog::fileSelected, this, save);
        dialog->open();
    };
    m_library->versions().open(id, number, this, choose);
}

void VersionSaving::write(const QString& path, std::string bytes, std::function<void(bool)> then)
{
    QThreadPool::globalInstance()->start([saving = QPointer<VersionSaving>(this), path,
                                          bytes = std::move(bytes), then = std::move(then)] {
        const bool written = writeImageFile(path, bytes).has_value();
        QMetaObject::invokeMethod(qApp, [saving, written, then] {
            if (saving)
                then(written);
        });
    });
}

void VersionSaving::tellWritten(const QString& path, bool written)
{
    emit told(
        (written ? tr("Saved to %1.") : tr("The version could not be saved to %1.")).arg(path));
}

} // namespace lectern::desktop
