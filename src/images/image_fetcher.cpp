#include "images/image_fetcher.h"

#include "images/image_addresses.h"

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
    , m_order(shippedSettings().order)
    , m_rules(ProxyRules::shipped())
    , m_privateHosts(limits.privateHosts)
{
    m_direct->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_proxied->setProxyFactory(makeProxies(limits.proxy).release()); // the manager owns it
}

ImageFetcher::~ImageFetcher()
{
    qDeleteAll(findChildren<AddressFetch*>(Qt::FindDirectChildrenOnly));
}

void ImageFetcher::use(const ImageSettings& settings)
{
    m_order = settings.order;
    m_rules = ProxyRules(settings.rules);
    m_tools.limits.maximumBytes = settings.maximumBytes;
    m_tools.limits.privateHosts = settings.privateHosts == ImageSettings::PrivateHosts::Allow
        ? FetchLimits::PrivateHosts::Allow
        : m_privateHosts;
}

void ImageFetcher::fetch(const FetchRequest& request, Done done)
{
    auto candidates = candidatesFor(request, m_order, m_rules);
    std::string host = hostOf(request.image.original);
    if (const auto way = m_hosts.wayTo(host))
        putFirst(candidates, *way);
    Job job {std::move(host),
             {candidates.begin(), candidates.end()},
             {ErrorKind::Network, "No host that has this picture answered of late.",
              request.image.original},
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
    const ImageCandidate attempt = job.plan.front();
    job.plan.pop_front();
    const std::string host = hostOf(attempt.address);
    ++m_running[host];
    ++m_runningOverall;
    auto* fetch = new AddressFetch(
        attempt, m_tools,
        [this, job = std::move(job), attempt,
         begun = HostMemory::Clock::now()](AddressFetch::Outcome outcome) mutable {
            finishAttempt(std::move(job), attempt, begun, std::move(outcome));
        },
        this);
    fetch->start();
}

void ImageFetcher::finishAttempt(Job job, const ImageCandidate& attempt,
                                 HostMemory::Clock::time_point begun, AddressFetch::Outcome outcome)
{
    const std::string host = hostOf(attempt.address);
    --m_runningOverall;
    if (--m_running[host] == 0)
        m_running.erase(host);
    const auto now = HostMemory::Clock::now();
    if (!outcome.deadHost.empty())
        m_hosts.recordFailure(outcome.deadHost, begun, now);
    if (!outcome.answeredHost.empty())
        m_hosts.recordAnswer(outcome.answeredHost, now);
    if (outcome.picture) {
        const WorkingWay way {attempt.way, attempt.proxy};
        if (m_hosts.wayTo(job.host) != way) {
            m_hosts.learn(job.host, way);
            if (m_learned)
                m_learned(job.host, way);
        }
        job.done(Fetched {std::move(*outcome.picture), attempt});
    } else {
        // What a proxy that the article never named says is of less interest.
        if (attempt.way != FetchWay::OtherProxies)
            job.lastError = outcome.picture.error();
        m_waiting.push_front(std::move(job)); // it has waited once
    }
    startSome();
}

} // namespace lectern::images
