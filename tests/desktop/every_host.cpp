#include "every_host.h"

#include <QTcpSocket>

#include <gtest/gtest.h>

namespace lectern::desktop {

namespace {

EveryHost* theEveryHost = nullptr;

}

EveryHost::EveryHost()
{
    EXPECT_TRUE(m_server.listen(QHostAddress::LocalHost));
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket* socket = m_server.nextPendingConnection()) {
            m_calls.emplace_back("a connection");
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                             [this, socket] { answer(*socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

void EveryHost::answer(QTcpSocket& socket)
{
    m_calls.push_back(socket.readAll().toStdString());
    // Nobody keeps a connection: the next call is a new one and counts.
    socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 0\r\n"
                 "Access-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n");
    socket.disconnectFromHost();
}

EveryHost& everyHost()
{
    return *theEveryHost;
}

void leadEveryHostTo(EveryHost& host)
{
    theEveryHost = &host;
    const auto rule
        = QStringLiteral("\"--host-resolver-rules=MAP * 127.0.0.1:%1\"").arg(host.port());
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", (rule % QLatin1String(" --no-proxy-server")).toUtf8());
}

} // namespace lectern::desktop
