// The view an article is shown in: how it is made and coloured, and what a person does in it.
#include "desktop/reader_menu.h"
#include "desktop/reader_pane_parts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QQuickWidget>
#include <QVBoxLayout>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lectern::desktop {

namespace {

constexpr double kSmallestZoom = 0.3;
constexpr double kLargestZoom = 3;
constexpr double kZoomStep = 1.1;

} // namespace

void ReaderPane::prepareWindow()
{
    const QString platform = QGuiApplication::platformName();
    const bool onScreen = platform == QLatin1String("xcb") || platform.startsWith(u"wayland");
    if (onScreen)
        (new QQuickWidget(this))->hide();
}

void ReaderPane::setZoom(double factor)
{
    factor = std::clamp(factor, kSmallestZoom, kLargestZoom);
    if (m_parts->page)
        m_parts->page->setZoomFactor(factor);
    if (std::abs(factor - m_parts->zoom) < 0.001)
        return;
    m_parts->zoom = factor;
    emit zoomChanged(factor);
}

double ReaderPane::zoom() const
{
    return m_parts->zoom;
}

void ReaderPane::setLinkOpener(std::function<void(const QUrl&)> opener)
{
    m_parts->links.setOpener(std::move(opener));
}

void ReaderPane::addPageActions(const QList<QAction*>& actions)
{
    m_parts->stack->addActions(actions);
}

void ReaderPane::addStrip(QWidget& strip)
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(m_parts->stack), &strip);
}

QPoint ReaderPane::pageOrigin() const
{
    return m_parts->stack->pos();
}

void ReaderPane::setArticleActions(const QList<QAction*>& actions)
{
    m_parts->articleActions = actions;
}

void ReaderPane::stepToHit(int step)
{
    callPage(QStringLiteral("steps.toHit"), {step});
}

void ReaderPane::stepToHighlight(int step)
{
    callPage(QStringLiteral("steps.toHighlight"), {step});
}

void ReaderPane::find(const QString& text, int step)
{
    if (m_parts->page)
        m_parts->page->find(text, step);
}

void ReaderPane::callPage(const QString& function, const QJsonArray& arguments,
                          const PageAnswer& answer)
{
    if (m_parts->page && m_parts->article)
        m_parts->page->call(function, arguments, answer);
}

void ReaderPane::copySelection()
{
    if (m_parts->page)
        m_parts->page->triggerAction(QWebEnginePage::Copy);
}

void ReaderPane::makeView()
{
    Parts& parts = *m_parts;
    parts.profile = std::make_unique<QWebEngineProfile>(); // off the record
    parts.profile->setUrlRequestInterceptor(&parts.gate);
    parts.profile->installUrlSchemeHandler("lectern", &parts.handler);
    parts.profile->cookieStore()->setCookieFilter([](const auto&) { return false; });
    connect(parts.profile.get(), &QWebEngineProfile::downloadRequested, this,
            [](QWebEngineDownloadRequest* download) { download->cancel(); });

    parts.page = std::make_unique<ReaderPage>(parts.profile.get());
    parts.page->setZoomFactor(parts.zoom);
    connect(parts.page.get(), &ReaderPage::painted, this, &ReaderPane::finishPainting);
    connect(parts.page.get(), &ReaderPage::messageReceived, this, &ReaderPane::pageMessage);
    connect(parts.page.get(), &ReaderPage::linkActivated, this,
            [this](const QUrl& address) { m_parts->links.follow(m_parts->article, address); });
    connect(parts.page.get(), &ReaderPage::outsideRequested, this, &ReaderPane::openLink);
    connect(parts.page.get(), &ReaderPage::found, this, &ReaderPane::found);
    connect(parts.page.get(), &QWebEnginePage::linkHovered, this, [this](const QString& address) {
        const bool ours = address.startsWith(QLatin1String("lectern:"));
        const QUrl link(address);
        const auto search = searchLink(link);
        const QString asked = search ? QString::fromStdString(search->query) : searchOf(link);
        emit linkHovered(ours ? relativeLink(link) + asked : address);
    });
    connect(parts.page.get(), &QWebEnginePage::renderProcessTerminated, this,
            &ReaderPane::reloadAfterCrash);

    parts.view = std::make_unique<ReaderView>();
    parts.view->setPage(parts.page.get());
    parts.view->setAccessibleName(tr("Article"));
    connect(parts.view.get(), &ReaderView::historyRequested, this, &ReaderPane::historyRequested);
    connect(parts.view.get(), &ReaderView::zoomStepped, this,
            [this](int step) { setZoom(m_parts->zoom * std::pow(kZoomStep, step)); });
    connect(parts.view.get(), &QWidget::customContextMenuRequested, this, &ReaderPane::showMenu);
    parts.stack->addView(*parts.view);
    setFocusProxy(parts.view.get());
    applyColours();
}

page::PageStyle ReaderPane::shownOf(page::PageStyle style) const
{
    style.look = m_parts->shown.look;
    // WebEngine 6.4 does not tell pages of a dark desktop (prefers-color-scheme stays light).
    if (style.theme == page::Theme::System) {
        const bool dark = palette().color(QPalette::Window).lightness() < 128;
        style.theme = dark ? page::Theme::Dark : page::Theme::Light;
    }
    return style;
}

void ReaderPane::applyColours()
{
    const Parts& parts = *m_parts;
    parts.stack->setTheme(parts.shown.theme);
    if (parts.page)
        parts.page->setBackgroundColor(
            QColor::fromRgb(page::paperColours(parts.shown.theme).paper));
}

void ReaderPane::goToLinked(ArticleId id, const QJsonValue& place)
{
    const QString fragment = place[QLatin1String("fragment")].toString();
    if (id != m_parts->article)
        emit articleRequested(id, place);
    else if (!fragment.isEmpty())
        callPage(QStringLiteral("anchors.goTo"), {fragment});
}

void ReaderPane::openLink(const QUrl& address)
{
    m_parts->links.openOutside(m_parts->article, address);
}

void ReaderPane::showMenu(const QPoint& position)
{
    const QWebEngineContextMenuRequest* request = m_parts->view->lastContextMenuRequest();
    if (!request)
        return;
    MenuTarget target;
    target.link = request->linkUrl();
    target.hasSelection = !request->selectedText().isEmpty();
    const Article* article = m_parts->handler.article();
    const auto address = parseImageAddress(request->mediaUrl());
    if (article && address && address->article == m_parts->article) {
        const auto index = static_cast<std::size_t>(address->index);
        if (index < article->images.size())
            target.image = article->images[index];
    }

    auto* menu = new ReaderMenu(target, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &ReaderMenu::openRequested, this, &ReaderPane::openLink);
    connect(menu, &ReaderMenu::copyRequested, this,
            [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
    connect(menu, &ReaderMenu::copySelectionRequested, this, &ReaderPane::copySelection);
    connect(menu, &ReaderMenu::viewImageRequested, this,
            [this](const ImageRef& image) { emit pictureViewRequested(image.index); });
    connect(menu, &ReaderMenu::saveImageRequested, this, &ReaderPane::saveImage);
    emit menuAboutToShow(*menu, target.hasSelection);
    menu->addSeparator();
    menu->addActions(m_parts->articleActions);
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(m_parts->view->mapToGlobal(position));
}

void ReaderPane::saveImage(const ImageRef& image)
{
    m_parts->saving->save(m_parts->article, image, m_parts->handler.imagePolicy());
}

} // namespace lectern::desktop
