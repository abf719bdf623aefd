#pragma once

#include <QByteArray>
#include <QMap>
#include <QTcpServer>

#include <functional>
#include <string>
#include <vector>

class QTcpSocket;

namespace lectern::tests {

/// A picture's header, which is all that is looked at: PNG of this size.
std::string pngBytes(int width, int height);

/// A small web server on 127.0.0.1 in the test's own event loop, playing image hosts, proxies and
/// whatever else sits at the other end.
class PictureServer final {
public:
    struct Request {
        QByteArray target; ///< path and query
        QMap<QByteArray, QByteArray> headers; ///< names in lower case
    };
    struct Response {
        int status = 200;
        QByteArray type = "image/png";
        QByteArray body = {};
        QByteArray moreHeaders = {}; ///< whole lines with their \r\n
        int afterMs = 0; ///< a slow server thinks so long before it answers
        enum class Then { Close, StaySilent, CutShort, GoOnForever } then = Then::Close;
    };
    using Handler = std::function<Response(const Request&)>;

    explicit PictureServer(Handler handler);
    PictureServer();

    /// "http://127.0.0.1:port" + target
    std::string address(const std::string& target, const std::string& host = "127.0.0.1") const;
    quint16 port() const { return m_server.serverPort(); }
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    const std::vector<Request>& requests() const { return m_requests; }
    int mostAtOnce() const { return m_mostAtOnce; }
    void answerHeld(); ///< answers what StaySilent left open, with its body

private:
    void serve(QTcpSocket& socket);
    void answer(QTcpSocket& socket, const Response& response);

    QTcpServer m_server;
    Handler m_handler;
    std::vector<Request> m_requests;
    std::vector<std::function<void()>> m_held;
    int m_open = 0;
    int m_mostAtOnce = 0;
};

/// Runs the event loop until the condition holds; false after `timeoutMs`.
bool waitUntil(const std::function<bool()>& condition, int timeoutMs = 10'000);

} // namespace lectern::tests
