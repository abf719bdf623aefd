#include "desktop/picture_control.h"

#include "desktop/picture_viewer.h"
#include "desktop/reader_pane.h"

#include <algorithm>

namespace lectern::desktop {

PictureControl::PictureControl(QWidget& window, ReaderPane& pane)
    : QObject(&window)
    , m_pane(pane)
    , m_viewer(new PictureViewer(&window))
{
    connect(&pane, &ReaderPane::pageMessage, this,
            [this](const QString& name, const QJsonValue& value) {
                if (name == QLatin1String("picture"))
                    view(value.toInt(-1));
            });
    connect(&pane, &ReaderPane::pictureViewRequested, this, &PictureControl::view);
    connect(m_viewer, &PictureViewer::saveRequested, &pane, &ReaderPane::saveImage);
    connect(m_viewer, &PictureViewer::openRequested, &pane, &ReaderPane::openLink);
    connect(m_viewer, &PictureViewer::left, this,
            [this](int index) { m_pane.callPage(QStringLiteral("pictures.goTo"), {index}); });
    connect(&pane, &ReaderPane::cleared, m_viewer, &PictureViewer::leave);
}

void PictureControl::setLibrary(library::Library* library)
{
    m_viewer->leave();
    m_library = library;
}

void PictureControl::view(int index)
{
    const Article* article = m_pane.shownArticle();
    if (!article || !m_library)
        return;
    const auto& images = article->images;
    const auto found = std::ranges::find(images, index, &ImageRef::index);
    if (found == images.end())
        return;
    const auto load
        = [this, id = article->summary.id](const ImageRef& image, PictureViewer::Answer answer) {
              if (m_library)
                  m_library->image(id, image.index, m_policy, m_viewer, std::move(answer));
          };
    m_viewer->open(images, static_cast<int>(found - images.begin()), load);
}

} // namespace lectern::desktop
