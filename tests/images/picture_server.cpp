#include "images/picture_server.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace lectern::tests {

namespace {

QByteArray number(int value)
{
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>((value >> shift) & 0xff);
    return bytes;
}

PictureServer::Request parse(const QByteArray& head)
{
    PictureServer::Request request;
    const QList<QByteArray> lines = head.split('\n');
    request.target = lines.first().split(' ').value(1);
    for (const QByteArray& line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        if (colon > 0)
            request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    return request;
}

} // namespace

std::string pngBytes(int width, int height)
{
    const QByteArray bytes = QByteArray("\x89PNG\r\n\x1a\n", 8) + number(13) + "IHDR"
        + number(width) + number(height) + QByteArray("\x08\x06\x00\x00\x00", 5);
    return bytes.toStdString();
}

PictureServer::PictureServer(Handler handler)
    : m_handler(std::move(handler))
{
    m_server.listen(QHostAddress::LocalHost);
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket* socket = m_server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, &m_server,
                             [this, socket] { serve(*socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

PictureServer::PictureServer()
    : PictureServer([](const Request&) {
        return Response {.body = QByteArray::fromStdString(pngBytes(20, 10))};
    })
{
}

std::string PictureServer::address(const std::string& target, const std::string& host) const
{
    return "http://" + host + ":" + std::to_string(port()) + target;
}

void PictureServer::serve(QTcpSocket& socket)
{
    QByteArray pending = socket.property("pending").toByteArray() + socket.readAll();
    const auto end = pending.indexOf("\r\n\r\n");
    socket.setProperty("pending", pending);
    if (end < 0)
        return;
    socket.setProperty("pending", QByteArray());
    m_requests.push_back(parse(pending.left(end)));
    m_mostAtOnce = std::max(m_mostAtOnce, ++m_open);
    answer(socket, m_handler(m_requests.back()));
}

void PictureServer::answer(QTcpSocket& socket, const Response& response)
{
    using Then = Response::Then;
    if (response.afterMs > 0) {
        Response later = response;
        later.afterMs = 0;
        QTimer::singleShot(response.afterMs, &socket,
                           [this, &socket, later] { answer(socket, later); });
        return;
    }
    if (response.then == Then::StaySilent) {
        Response later = response;
        later.then = Then::Close;
        m_held.push_back([this, guard = QPointer<QTcpSocket>(&socket), later] {
            if (guard)
                answer(*guard, later);
        });
        return;
    }
    --m_open;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status)
        + " Answer\r\nContent-Type: " + response.type + "\r\nConnection: close\r\n"
        + response.moreHeaders;
    if (response.then == Then::CutShort)
        head += "Content-Length: " + QByteArray::number(response.body.size() + 1000) + "\r\n";
    else if (response.then == Then::Close)
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    socket.write(head + "\r\n" + response.body);
    if (response.then == Then::GoOnForever) {
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, [&socket, response] {
            if (socket.bytesToWrite() < 64'000)
                socket.write(response.body + QByteArray(32'000, 'x'));
        });
        return;
    }
    socket.disconnectFromHost();
}

void PictureServer::answerHeld()
{
    for (const auto& answerNow : std::exchange(m_held, {}))
        answerNow();
}

bool waitUntil(const std::function<bool()>& condition, int timeoutMs)
{
    const QDeadlineTimer deadline(timeoutMs);
    QTimer wake; // so that a condition changed by another thread is seen
    wake.start(5);
    while (!condition()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace lectern::tests
