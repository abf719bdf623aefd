#include "desktop/request_gate.h"

namespace lectern::desktop {

namespace {

bool mayPass(const QWebEngineUrlRequestInfo& info)
{
    const QUrl url = info.requestUrl();
    switch (info.resourceType()) {
    case QWebEngineUrlRequestInfo::ResourceTypeMainFrame:
        return url.scheme() == QLatin1String("lectern") && url.host() == QLatin1String("article");
    case QWebEngineUrlRequestInfo::ResourceTypeImage:
        return url.scheme() == QLatin1String("data")
            || (url.scheme() == QLatin1String("lectern") && url.host() == QLatin1String("image"));
    default:
        return false;
    }
}

} // namespace

void RequestGate::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    if (mayPass(info))
        return;
    info.block(true);
    emit requestDenied(info.requestUrl());
}

} // namespace lectern::desktop
