#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>

#include <functional>

class QObject;

namespace lectern::images {

struct FetchLimits {
    qint64 maximumBytes = qint64 {20} * 1024 * 1024;
    int timeoutMs = 15'000; ///< without any byte arriving, and three times this for one address
    /// After so long without an answer another way is tried beside the first, which goes on.
    int patienceMs = 2'500;
    int redirects = 5;
    /// Loopback, link-local and private addresses, so that an article cannot make the reader knock
    /// at doors inside the person's network.
    enum class PrivateHosts { Refuse, Allow } privateHosts = PrivateHosts::Refuse;
    enum class Proxy { System, None } proxy = Proxy::System;
    int perHost = 4; ///< requests at one time
    int overall = 12; ///< without those that have been silent for longer than the patience
};

/// Looks a name up and calls back on the context's thread, with nothing where there is no such
/// host. Not called for names that a proxy resolves, nor for literal addresses.
using ResolveHost = std::function<void(const QString& name, QObject* context,
                                       std::function<void(QList<QHostAddress>)> answer)>;

} // namespace lectern::images
