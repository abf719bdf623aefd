#include "desktop/picture_commands.h"

#include "desktop/picture_texts.h"
#include "desktop/reader_menu.h"
#include "desktop/symbolic_icon.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace lectern::desktop {

namespace {

QUrl urlOf(const std::string& address)
{
    return QUrl(QString::fromStdString(address));
}

void copy(const std::string& address)
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(address));
}

} // namespace

PictureCommands::PictureCommands(QWidget* parent)
    : QObject(parent)
    , m_menu(new QMenu(parent))
{
    m_actions.view = add("viewPicture", "zoom-in");
    m_actions.goTo = add("goToPicture", "place");
    m_actions.save = add("savePicture", "save");
    m_actions.retry = add("retryPicture", "refresh");
    m_menu->addSeparator();
    m_actions.openOriginal = add("openOriginal", "outside");
    m_actions.openProxied = add("openProxied", nullptr);
    m_actions.openWayback = add("openWayback", nullptr);
    m_menu->addSeparator();
    m_actions.copyOriginal = add("copyOriginal", "copy");
    m_actions.copyProxied = add("copyProxied", nullptr);
    retranslate();

    const auto on
        = [this](QAction* action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions.view, &PictureCommands::viewRequested);
    on(m_actions.goTo, &PictureCommands::placeRequested);
    on(m_actions.save, &PictureCommands::saveRequested);
    on(m_actions.retry, &PictureCommands::retryRequested);
    on(m_actions.openOriginal, [this] { emit openRequested(urlOf(m_original)); });
    on(m_actions.openProxied, [this] { emit openRequested(urlOf(m_proxied)); });
    on(m_actions.openWayback, [this] { emit openRequested(waybackAddress(m_original)); });
    on(m_actions.copyOriginal, [this] { copy(m_original); });
    on(m_actions.copyProxied, [this] { copy(m_proxied); });
}

QAction* PictureCommands::add(const char* name, const char* symbol)
{
    auto* action = new QAction(parent());
    action->setObjectName(QLatin1String(name));
    if (symbol)
        action->setIcon(symbolicIcon(QLatin1String(symbol)));
    m_menu->addAction(action);
    return action;
}

void PictureCommands::retranslate()
{
    m_actions.view->setText(tr("&View Picture"));
    m_actions.goTo->setText(tr("Show in the A&rticle"));
    m_actions.save->setText(tr("&Save Picture…"));
    m_actions.retry->setText(tr("Try &Again"));
    m_actions.openOriginal->setText(tr("&Open the Original"));
    m_actions.openProxied->setText(tr("Open Through a &Proxy"));
    m_actions.openWayback->setText(tr("Open in the &Wayback Machine"));
    m_actions.copyOriginal->setText(tr("&Copy the Original's Address"));
    m_actions.copyProxied->setText(tr("Copy the Pro&xied Address"));
}

void PictureCommands::setPicture(const ImagePassport* passport, bool mayFetch)
{
    m_original = passport ? passport->image.original : std::string();
    m_proxied = passport ? proxiedAddress(*passport) : std::string();
    const bool remote = isOpenable(urlOf(m_original));
    const bool proxied = isOpenable(urlOf(m_proxied));
    for (QAction* action : {m_actions.view, m_actions.goTo, m_actions.save})
        action->setEnabled(passport != nullptr);
    m_actions.retry->setEnabled(remote && mayFetch);
    for (QAction* action : {m_actions.openOriginal, m_actions.openWayback, m_actions.copyOriginal})
        action->setEnabled(remote);
    for (QAction* action : {m_actions.openProxied, m_actions.copyProxied})
        action->setEnabled(proxied);
}

} // namespace lectern::desktop
