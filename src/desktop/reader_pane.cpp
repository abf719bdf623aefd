#include "desktop/reader_pane.h"

namespace lectern::desktop {

struct ReaderPane::Parts {
    ArticleId article;
    double zoom = 1;
};

ReaderPane::ReaderPane(QWidget* parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>())
{
}

ReaderPane::~ReaderPane() = default;

void ReaderPane::setLibrary(library::Library*)
{
    clear();
}

void ReaderPane::showArticle(ArticleId id, const QString&)
{
    m_parts->article = id;
}

void ReaderPane::clear()
{
    m_parts->article = {};
}

ArticleId ReaderPane::article() const
{
    return m_parts->article;
}

void ReaderPane::setStyle(const page::PageStyle&) { }
void ReaderPane::setImagePolicy(ImagePolicy) { }

void ReaderPane::setZoom(double factor)
{
    m_parts->zoom = factor;
}

double ReaderPane::zoom() const
{
    return m_parts->zoom;
}

void ReaderPane::goToNextHit() { }
void ReaderPane::goToPreviousHit() { }
bool ReaderPane::scrollPageDown()
{
    return false;
}

} // namespace lectern::desktop
