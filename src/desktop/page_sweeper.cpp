#include "desktop/page_sweeper.h"

#include <QThreadPool>
#include <QWebEnginePage>
#include <QWebEngineScript>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace lectern::desktop {

namespace {

constexpr char kFlagsVariable[] = "QTWEBENGINE_CHROMIUM_FLAGS";
constexpr char kScriptsMaySweep[] = "--js-flags=--expose-gc";
constexpr int kFewPages = 8;
constexpr int kManyPages = 12; ///< then it is not put off any longer, though somebody turns pages

/// A sweep stops the page for 27 ms (45 at most), so it waits until nobody turns pages. Measured
/// with open_benchmark, 500 articles four times a second: after 250 ms of quiet it fell just when
/// the next article was asked for, and the slowest twentieth took 1.3 to 1.5 times a bare view's
/// time; after 1,000 ms 1.08 times. With a greater kManyPages memory grows and little is won.
constexpr int kQuietMs = 1000;

/// What articles took in this process on their way to the page is free by now, but glibc keeps it:
/// measured with open_benchmark, 25 MB after 500 articles. Not on the caller's thread: it may take
/// a while.
void giveMemoryBack()
{
#if defined(__GLIBC__)
    QThreadPool::globalInstance()->start([] { malloc_trim(0); });
#endif
}

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
    giveMemoryBack();
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
