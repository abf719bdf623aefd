#include "desktop/page_sweeper.h"

#include <QWebEnginePage>
#include <QWebEngineScript>

namespace lectern::desktop {

namespace {

constexpr char kFlagsVariable[] = "QTWEBENGINE_CHROMIUM_FLAGS";
constexpr char kScriptsMaySweep[] = "--js-flags=--expose-gc";
constexpr int kFewPages = 8;
constexpr int kManyPages = 32; ///< then it is not put off any longer
constexpr int kQuietMs = 250;

} // namespace

PageSweeper::PageSweeper(QWebEnginePage& page, QObject* parent)
    : QObject(parent)
    , m_page(page)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    connect(&m_quiet, &QTimer::timeout, this, &PageSweeper::sweep);
}

void PageSweeper::pagePainted()
{
    ++m_pages;
    if (m_pages >= kManyPages)
        sweep();
    else if (m_pages >= kFewPages)
        m_quiet.start();
}

void PageSweeper::sweep()
{
    m_quiet.stop();
    m_pages = 0;
    // Not gc({execution: 'async'}): a page that is left before the answer is never freed at all.
    m_page.runJavaScript(QStringLiteral("globalThis.gc && gc();"),
                         QWebEngineScript::ApplicationWorld);
}

void allowSweeping()
{
    const QByteArray flags = qgetenv(kFlagsVariable);
    if (flags.contains("--js-flags"))
        return;
    qputenv(kFlagsVariable,
            flags.isEmpty() ? QByteArray(kScriptsMaySweep) : flags + ' ' + kScriptsMaySweep);
}

} // namespace lectern::desktop
