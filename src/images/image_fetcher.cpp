#include "images/image_fetcher.h"

#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include <utility>

namespace lectern::images {

namespace {

class SystemProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        return systemProxyForQuery(query);
    }
};

class NoProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        Q_UNUSED(query)
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    }
};

std::unique_ptr<QNetworkProxyFactory> makeProxies(FetchLimits::Proxy proxy)
{
    if (proxy == FetchLimits::Proxy::None)
        return std::make_unique<NoProxies>();
    return std::make_unique<SystemProxies>();
}

void resolveBySystem(const QString& name, QObject* context,
                     std::function<void(QList<QHostAddress>)> answer)
{
    QHostInfo::lookupHost(name, context, [answer = std::move(answer)](const QHostInfo& info) {
        answer(info.addresses());
    });
}

} // namespace

ImageFetcher::ImageFetcher(FetchLimits limits, QObject* parent)
    : ImageFetcher(limits, resolveBySystem, parent)
{
}

ImageFetcher::ImageFetcher(FetchLimits limits, ResolveHost resolve, QObject* parent)
    : QObject(parent)
    , m_proxies(makeProxies(limits.proxy))
    , m_direct(std::make_unique<QNetworkAccessManager>())
    , m_proxied(std::make_unique<QNetworkAccessManager>())
    , m_tools {m_direct.get(), m_proxied.get(), m_proxies.get(), std::move(resolve), limits}
{
    m_direct->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_proxied->setProxyFactory(makeProxies(limits.proxy).release()); // the manager owns it
}

ImageFetcher::~ImageFetcher()
{
    qDeleteAll(findChildren<AddressFetch*>(Qt::FindDirectChildrenOnly));
}

void ImageFetcher::fetch(const ImageRef& image, Done done)
{
    const auto plan = planFetch(image, m_hosts, HostMemory::Clock::now());
    Job job {
        {plan.begin(), plan.end()},
        {ErrorKind::Network, "No host that has this picture answered of late.", image.original},
        std::move(done)};
    m_waiting.push_back(std::move(job));
    QMetaObject::invokeMethod(this, &ImageFetcher::startSome, Qt::QueuedConnection);
}

bool ImageFetcher::dropDeadAttempts(Job& job)
{
    const auto now = HostMemory::Clock::now();
    while (!job.plan.empty() && m_hosts.isDead(hostOf(job.plan.front().address), now))
        job.plan.pop_front();
    return !job.plan.empty();
}

void ImageFetcher::startSome()
{
    std::deque<Job> waiting = std::exchange(m_waiting, {});
    for (Job& job : waiting) {
        if (!dropDeadAttempts(job)) {
            job.done(fail(job.lastError));
            continue;
        }
        const std::string host = hostOf(job.plan.front().address);
        const auto busy = m_running.find(host);
        const bool hostIsFree = busy == m_running.end() || busy->second < m_tools.limits.perHost;
        if (m_runningOverall < m_tools.limits.overall && hostIsFree)
            start(std::move(job));
        else
            m_waiting.push_back(std::move(job));
    }
}

void ImageFetcher::start(Job job)
{
    const FetchAttempt attempt = job.plan.front();
    job.plan.pop_front();
    const std::string host = hostOf(attempt.address);
    ++m_running[host];
    ++m_runningOverall;
    auto* fetch = new AddressFetch(
        attempt, m_tools,
        [this, job = std::move(job), host,
         address = attempt.address](AddressFetch::Outcome outcome) mutable {
            finishAttempt(std::move(job), host, address, std::move(outcome));
        },
        this);
    fetch->start();
}

void ImageFetcher::finishAttempt(Job job, const std::string& host, const std::string& address,
                                 AddressFetch::Outcome outcome)
{
    --m_runningOverall;
    if (--m_running[host] == 0)
        m_running.erase(host);
    if (!outcome.deadHost.empty())
        m_hosts.recordFailure(outcome.deadHost, HostMemory::Clock::now());
    if (!outcome.answeredHost.empty())
        m_hosts.recordSuccess(outcome.answeredHost);
    if (outcome.picture) {
        job.done(Fetched {std::move(*outcome.picture), address});
    } else {
        job.lastError = outcome.picture.error();
        m_waiting.push_front(std::move(job)); // it has waited once
    }
    startSome();
}

} // namespace lectern::images
