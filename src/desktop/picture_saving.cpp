#include "desktop/picture_saving.h"

#include "desktop/image_file.h"
#include "library/library.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QStandardPaths>
#include <QThreadPool>

namespace lectern::desktop {

PictureSaving::PictureSaving(QWidget& window)
    : QObject(&window)
    , m_window(window)
{
}

void PictureSaving::setLibrary(library::Library* library)
{
    m_library = library;
}

void PictureSaving::save(ArticleId article, const ImageRef& image, ImagePolicy policy)
{
    if (!m_library)
        return;
    m_library->image(
        article, image.index, policy, this, [this, image](const library::ServedImage& served) {
            if (served.available)
                askWhereTo(image, served);
            else
                QMessageBox::information(&m_window, tr("Save Image"),
                                         tr("This picture is not available at the moment."));
        });
}

void PictureSaving::askWhereTo(const ImageRef& image, const library::ServedImage& served)
{
    auto* dialog = new QFileDialog(&m_window, tr("Save Image"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->selectFile(suggestedFileName(image, served.mimeType));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, served](const QString& path) { write(served.bytes, path); });
    dialog->open();
}

void PictureSaving::write(const std::string& bytes, const QString& path)
{
    // Not here: a picture may be large and its disk slow, and the window never waits.
    QThreadPool::globalInstance()->start([saving = QPointer<PictureSaving>(this), bytes, path] {
        if (writeImageFile(path, bytes))
            return;
        QMetaObject::invokeMethod(qApp, [saving, path] {
            if (saving)
                QMessageBox::warning(&saving->m_window, tr("Save Image"),
                                     tr("The picture could not be saved to %1.").arg(path));
        });
    });
}

} // namespace lectern::desktop
