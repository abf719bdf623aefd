#pragma once

#include <QTcpServer>

#include <string>
#include <vector>

namespace lectern::desktop {

/// Stands in for the whole network. Once leadEveryHostTo names its port to the engine, every host
/// and port a page can think of ends here, an https one and a literal IP too. A connection counts
/// from its opening: a preconnect asks for nothing. GUI thread.
class EveryHost final {
public:
    EveryHost();

    quint16 port() const { return m_server.serverPort(); }

    /// One line for each connection and for what it said first; https: the host's name is in it.
    const std::vector<std::string>& calls() const { return m_calls; }

private:
    void answer(QTcpSocket& socket);

    QTcpServer m_server;
    std::vector<std::string> m_calls;
};

/// The one of this program: the engine takes its host rules once, before its first page. main makes
/// it and it lives as long as main.
EveryHost& everyHost();
void leadEveryHostTo(EveryHost& host);

} // namespace lectern::desktop
