#include "desktop/reader_menu.h"

namespace lectern::desktop {

namespace {

QUrl urlOf(const std::string& address)
{
    return QUrl(QString::fromStdString(address));
}

bool hasNoHost(const QString& scheme)
{
    return scheme == QLatin1String("mailto") || scheme == QLatin1String("tel");
}

} // namespace

bool isOpenable(const QUrl& address)
{
    if (!address.isValid())
        return false;
    const QString scheme = address.scheme().toLower();
    if (hasNoHost(scheme))
        return !address.path().isEmpty();
    return (scheme == QLatin1String("http") || scheme == QLatin1String("https"))
        && !address.host().isEmpty();
}

ReaderMenu::ReaderMenu(const MenuTarget& target, QWidget* parent)
    : QMenu(parent)
{
    if (target.hasSelection)
        connect(add("copySelection", tr("&Copy")), &QAction::triggered, this,
                &ReaderMenu::copySelectionRequested);
    if (isOpenable(target.link))
        addLink(target.link);
    if (target.image)
        addImage(*target.image);
}

void ReaderMenu::addLink(const QUrl& link)
{
    addSeparator();
    connect(add("openLink", tr("&Open Link")), &QAction::triggered, this,
            [this, link] { emit openRequested(link); });
    connect(add("copyLink", tr("Copy &Link")), &QAction::triggered, this, [this, link] {
        emit copyRequested(hasNoHost(link.scheme()) ? link.path()
                                                    : QString::fromLatin1(link.toEncoded()));
    });
}

void ReaderMenu::addImage(const ImageRef& image)
{
    addSeparator();
    connect(add("viewImage", tr("&View Picture")), &QAction::triggered, this,
            [this, image] { emit viewImageRequested(image); });
    const QUrl original = urlOf(image.original);
    QAction* open = add("openOriginalImage", tr("Open Original &Image"));
    open->setEnabled(isOpenable(original));
    connect(open, &QAction::triggered, this, [this, original] { emit openRequested(original); });

    const QUrl proxied = urlOf(image.proxied);
    if (isOpenable(proxied))
        connect(add("openImageViaProxy", tr("Open Image Via &Proxy")), &QAction::triggered, this,
                [this, proxied] { emit openRequested(proxied); });

    const QString text = QString::fromStdString(image.original);
    QAction* copy = add("copyOriginalImageLink", tr("Copy O&riginal Image Link"));
    copy->setEnabled(isOpenable(original));
    connect(copy, &QAction::triggered, this, [this, text] { emit copyRequested(text); });

    connect(add("saveImage", tr("&Save Image…")), &QAction::triggered, this,
            [this, image] { emit saveImageRequested(image); });
}

QAction* ReaderMenu::add(const char* name, const QString& text)
{
    QAction* action = addAction(text);
    action->setObjectName(QLatin1String(name));
    return action;
}

} // namespace lectern::desktop
