#pragma once

#include <QUrl>
#include <QWebEngineView>

#include <map>
#include <memory>

namespace lectern::benchmarks {

/// The least that shows a page from a custom scheme: a view, a handler that answers at once with
/// bytes in memory, and a script that tells of the second animation frame. What Lectern's pane is
/// measured against.
class BareReader final {
public:
    struct Answer {
        QByteArray mimeType;
        QByteArray bytes;
    };

    BareReader();
    ~BareReader();

    QWebEngineView& view();
    void put(const QUrl& address, Answer answer);
    qsizetype pageBytes(const QUrl& address) const;
    /// Loads a page; `painted` is called once, at its second requestAnimationFrame.
    void show(const QUrl& address, std::function<void()> painted);

private:
    class Handler;
    class Page;

    std::unique_ptr<Handler> m_handler;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<Page> m_page;
    std::unique_ptr<QWebEngineView> m_view;
};

} // namespace lectern::benchmarks
