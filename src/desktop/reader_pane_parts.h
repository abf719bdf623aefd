#pragma once

#include "desktop/article_scheme_handler.h"
#include "desktop/crash_recovery.h"
#include "desktop/link_follower.h"
#include "desktop/picture_saving.h"
#include "desktop/reader_page.h"
#include "desktop/reader_pane.h"
#include "desktop/reader_stack.h"
#include "desktop/reader_view.h"
#include "desktop/request_gate.h"

#include <QPointer>
#include <QTimer>
#include <QWebEngineProfile>

#include <optional>

namespace lectern::desktop {

/// What a ReaderPane is made of; for its own sources alone (reader_pane.cpp: which article is shown
/// and how it comes; reader_pane_view.cpp: the view it is shown in). In this order: a page must be
/// gone before its profile, and the profile before those it calls.
struct ReaderPane::Parts {
    QPointer<library::Library> library;
    page::PageStyle style; ///< as asked for
    page::PageStyle shown; ///< without Theme::System, in the look of the article
    std::function<page::Look(ArticleId)> lookOf = [](ArticleId) { return page::Look::Reader; };
    double zoom = 1;

    ArticleId article;
    QString query;
    Variants variants = Variants::Apart;
    int load = 0; ///< number of the current showing
    qint64 loadStartedMs = 0;
    QTimer outlineDue; ///< runs while a page is on its way
    bool firstPainted = false;
    /// Where the page that is on its way will begin, as for ReaderPage::show; nothing once it is
    /// there.
    std::optional<QJsonValue> loadingTo;
    PageTraffic traffic;
    ArticleId trafficOf;

    QList<QAction*> articleActions; ///< of the window, for the context menu
    CrashRecovery recovery;
    LinkFollower links;
    RequestGate gate;
    ArticleSchemeHandler handler;
    std::unique_ptr<QWebEngineProfile> profile;
    std::unique_ptr<ReaderPage> page;
    std::unique_ptr<ReaderView> view;

    ReaderStack* stack = nullptr;
    PictureSaving* saving = nullptr;
};

} // namespace lectern::desktop
