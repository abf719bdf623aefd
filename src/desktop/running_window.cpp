#include "desktop/running_window.h"

#include "search/search_link.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace lectern::desktop {

namespace {

constexpr int kMostMs = 1000; ///< for each of connecting and answering
constexpr qint64 kMostBytes = 1 << 20; ///< a thousand paths and more
constexpr quint32 kMessage = 0x4C656374; ///< "Lect": then what WindowRequest holds
constexpr char kTaken = 'k';

void write(QDataStream& stream, const WindowRequest& request)
{
    stream.setVersion(QDataStream::Qt_6_4);
    QByteArrayList paths;
    for (const auto& path : request.paths)
        paths << QByteArray::fromStdString(path.string());
    const std::string link = request.link ? search::toLink(*request.link) : std::string();
    stream << kMessage << request.search << QByteArray::fromStdString(link) << paths
           << request.activationToken;
}

/// Nothing as long as it is not all there; then the stream's status says whether it ever will be.
std::optional<WindowRequest> parse(QDataStream& stream)
{
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 message = 0;
    WindowRequest request;
    QByteArray link;
    QByteArrayList paths;
    stream.startTransaction();
    stream >> message;
    if (stream.status() == QDataStream::Ok && message != kMessage) {
        stream.abortTransaction();
        return std::nullopt;
    }
    stream >> request.search >> link >> paths >> request.activationToken;
    if (!stream.commitTransaction())
        return std::nullopt;
    request.link = search::parseLink(link.toStdString());
    for (const QByteArray& path : paths)
        request.paths.emplace_back(path.toStdString());
    return request;
}

} // namespace

RunningWindow::RunningWindow(QObject* parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server.nextPendingConnection()) {
            connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

void RunningWindow::serve(const QString& libraryFolder)
{
    const QString address = addressOf(libraryFolder);
    if (m_server.isListening() && m_server.fullServerName() == address)
        return;
    m_server.close();
    // Asked first: listening would take the address away from another window.
    QLocalSocket other;
    other.connectToServer(address);
    if (other.waitForConnected(kMostMs))
        return;
    QLocalServer::removeServer(address); // one that was killed leaves its socket behind
    m_server.listen(address);
}

void RunningWindow::read(QLocalSocket& socket)
{
    QDataStream stream(&socket);
    const auto request = parse(stream);
    if (request) {
        socket.write(&kTaken, 1);
        socket.disconnectFromServer();
        emit asked(*request);
    } else if (stream.status() == QDataStream::ReadCorruptData
               || socket.bytesAvailable() > kMostBytes) {
        socket.abort();
    }
}

bool RunningWindow::handOver(const QString& libraryFolder, const WindowRequest& request)
{
    QLocalSocket socket;
    socket.connectToServer(addressOf(libraryFolder));
    if (!socket.waitForConnected(kMostMs))
        return false;
    QDataStream stream(&socket);
    write(stream, request);
    char answer = 0;
    return socket.waitForBytesWritten(kMostMs) && socket.waitForReadyRead(kMostMs)
        && socket.getChar(&answer) && answer == kTaken;
}

QString RunningWindow::addressOf(const QString& libraryFolder)
{
    // One folder has one name here, whatever links lead to it; one that is not there yet has no
    // window either.
    const QString canonical = QDir(libraryFolder).canonicalPath();
    const QByteArray hash = QCryptographicHash::hash(
        (canonical.isEmpty() ? QDir::cleanPath(libraryFolder) : canonical).toUtf8(),
        QCryptographicHash::Sha256);
    const QString name
        = QStringLiteral("lectern-%1").arg(QString::fromLatin1(hash.toHex().first(24)));
#if defined(Q_OS_WIN)
    return QStringLiteral("\\\\.\\pipe\\") + name;
#else
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QLatin1Char('/')
        + name;
#endif
}

} // namespace lectern::desktop
