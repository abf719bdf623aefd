#pragma once

#include "domain/ids.h"
#include "domain/image_policy.h"
#include "domain/image_ref.h"
#include "library/answers.h"

#include <QObject>
#include <QPointer>

#include <string>

class QWidget;

namespace lectern::library {
class Library;
}

namespace lectern::desktop {

/// Saves a picture of an article where a person says. GUI thread; the file is written off it.
class PictureSaving final : public QObject {
    Q_OBJECT
public:
    explicit PictureSaving(QWidget& window); ///< parent of the dialogs; not owned

    void setLibrary(library::Library* library); ///< not owned; may be null
    /// Gets the picture by the chain, as far as `policy` lets it, then asks where to.
    void save(ArticleId article, const ImageRef& image, ImagePolicy policy);

private:
    void askWhereTo(const ImageRef& image, const library::ServedImage& served);
    void write(const std::string& bytes, const QString& path);

    QWidget& m_window;
    QPointer<library::Library> m_library;
};

} // namespace lectern::desktop
