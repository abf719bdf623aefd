#include "desktop/window_picture.h"

#include "desktop/main_window.h"

#include <QPixmap>

#include <chrono>
#include <utility>

namespace lectern::desktop {

using namespace std::chrono_literals;

WindowPicture::WindowPicture(MainWindow& window, QString file)
    : QObject(&window)
    , m_window(window)
    , m_file(std::move(file))
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(900ms);
    m_latest.setSingleShot(true);
    m_latest.setInterval(30s);
    connect(&m_quiet, &QTimer::timeout, this, &WindowPicture::take);
    connect(&m_latest, &QTimer::timeout, this, &WindowPicture::take);
    connect(&window, &MainWindow::listed, this, [this](qsizetype articles) {
        m_listed = articles > 0;
        goOn();
    });
    connect(&window, &MainWindow::treeShown, this, [this](qint64 articles) {
        if (articles == 0 && !m_window.isImporting())
            waitForQuiet();
    });
    connect(&window, &MainWindow::importFinished, this, &WindowPicture::goOn);
    connect(&window, &MainWindow::articlePainted, this, &WindowPicture::waitForQuiet);
    connect(&window, &MainWindow::imageServed, this, [this] {
        if (m_quiet.isActive())
            m_quiet.start();
    });
}

void WindowPicture::goOn()
{
    if (m_window.isImporting())
        return;
    if (!m_latest.isActive())
        m_latest.start();
    if (!m_listed) {
        // A search without a hit is worth a picture, too.
        waitForQuiet();
    } else if (!m_opened) {
        m_opened = true;
        m_quiet.stop();
        m_window.goToFirstArticle();
    }
}

void WindowPicture::waitForQuiet()
{
    m_quiet.start();
}

void WindowPicture::take()
{
    if (std::exchange(m_taken, true))
        return;
    if (m_window.grab().save(m_file))
        emit written();
    else
        emit failed(QStringLiteral("The picture %1 could not be written.").arg(m_file));
}

} // namespace lectern::desktop
