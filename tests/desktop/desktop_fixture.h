#pragma once

#include "desktop/article_files.h"
#include "desktop/reader_pane.h"
#include "support/corpus.h"

#include <QTcpServer>
#include <QVariant>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lectern::desktop {

constexpr int kLongestWaitMs = 15000;

/// Runs the event loop until `done`; whether it came to pass. Not QTest::qWaitFor, which sleeps
/// 10 ms after each of the engine's many events.
bool waitUntil(const std::function<bool()>& done, int timeoutMs = kLongestWaitMs);

/// What a script of ours sees of a page, in ApplicationWorld.
QVariant ask(QWebEnginePage& page, const QString& script);

/// A library made from files the test writes, and a pane in front of it.
class DesktopFixture : public testing::Test {
protected:
    DesktopFixture();
    ~DesktopFixture() override;

    /// Writes the file below the source folder; imported with the rest by importAll.
    void write(const std::string& name, const std::string& bytes);
    void importAll();
    std::vector<ArticleSummary> allArticles(); ///< by title
    ArticleId idOf(const std::string& title);

    /// Shows an article and waits until it is painted.
    void show(const std::string& title, const QString& query = {});
    QVariant ask(const QString& script);
    QWebEngineView& view();
    /// The widget inside the view that takes mouse and keyboard.
    QWidget& surface();
    /// The middle of the first element that a selector matches, scrolled into sight.
    QPoint placeOf(const QString& selector);

    lectern::tests::TemporaryFolder m_folder;
    std::unique_ptr<library::Library> m_library;
    std::unique_ptr<ReaderPane> m_pane;
    std::vector<ArticleId> m_painted;
    std::vector<QUrl> m_opened; ///< what the pane handed to the person's browser
    QStringList m_failures;
    int m_denied = 0;
    int m_images = 0;
};

/// Someone who listens on this machine and counts who calls.
class Listener final {
public:
    Listener();
    QString address(const QString& path) const; ///< "http://127.0.0.1:port/path"
    int calls() const { return m_calls; }

private:
    QTcpServer m_server;
    int m_calls = 0;
};

} // namespace lectern::desktop
