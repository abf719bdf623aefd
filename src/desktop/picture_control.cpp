#include "desktop/picture_control.h"

#include "desktop/missing_pictures.h"
#include "desktop/picture_viewer.h"
#include "desktop/pictures_panel.h"
#include "desktop/reader_pane.h"
#include "desktop/side_panel.h"
#include "library/pictures.h"

#include <algorithm>

namespace lectern::desktop {

PictureControl::PictureControl(QWidget& window, ReaderPane& pane, SidePanel& panel)
    : QObject(&window)
    , m_pane(pane)
    , m_viewer(new PictureViewer(&window))
    , m_list(new PicturesPanel)
    , m_missing(new MissingPictures(pane, this))
{
    panel.addPage(QStringLiteral("pictures"), m_list);
    connectList();
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

void PictureControl::connectList()
{
    const auto callPage = [this](const QString& function) {
        return [this, function](int index) { m_pane.callPage(function, {index}); };
    };
    connect(m_list, &PicturesPanel::viewRequested, this, &PictureControl::view);
    connect(m_list, &PicturesPanel::placeRequested, this,
            callPage(QStringLiteral("pictures.goTo")));
    connect(m_list, &PicturesPanel::retried, this, callPage(QStringLiteral("pictures.reload")));
    connect(m_list, &PicturesPanel::saveRequested, &m_pane, &ReaderPane::saveImage);
    connect(m_list, &PicturesPanel::openRequested, &m_pane, &ReaderPane::openLink);
    connect(m_viewer, &PictureViewer::left, m_list, &PicturesPanel::select);
    connect(m_missing, &MissingPictures::retried, m_list, &PicturesPanel::refreshSoon);
    connect(&m_pane, &ReaderPane::articlePainted, m_list, &PicturesPanel::setArticle);
    connect(&m_pane, &ReaderPane::cleared, m_list, [list = m_list] { list->setArticle({}); });
    connect(&m_pane, &ReaderPane::requestsCounted, m_list, &PicturesPanel::refreshSoon);
}

void PictureControl::setLibrary(library::Library* library)
{
    m_viewer->leave();
    m_library = library;
    m_list->setLibrary(library);
    m_missing->setLibrary(library);
    // Another proxy, another order: in force at once for what is being read.
    if (library)
        connect(&library->pictures(), &library::Pictures::settingsChanged, &m_pane,
                &ReaderPane::reload);
}

void PictureControl::setPolicy(ImagePolicy policy)
{
    m_policy = policy;
    m_list->setPolicy(policy);
    m_missing->setPolicy(policy);
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
    const auto retry = [this, id = article->summary.id](const ImageRef& image,
                                                        const PictureViewer::Answer& answer) {
        if (m_library)
            m_library->pictures().retry(
                id, image.index, m_viewer,
                [this, index = image.index, answer](library::ServedImage served) {
                    if (served.available)
                        m_pane.callPage(QStringLiteral("pictures.reload"), {index});
                    m_list->refreshSoon();
                    answer(std::move(served));
                });
    };
    m_viewer->open(images, static_cast<int>(found - images.begin()), load,
                   m_policy == ImagePolicy::Fetch ? PictureViewer::Load(retry)
                                                  : PictureViewer::Load());
}

} // namespace lectern::desktop
