#include "images/image_fetcher.h"

#include "images/image_addresses.h"

#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include <algorithm>
#include <chrono>
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
    m_tick.setInterval(std::clamp(limits.patienceMs / 10, 5, 250));
    connect(&m_tick, &QTimer::timeout, this, &ImageFetcher::startSome);
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
    m_jobs.push_back({std::move(host),
                      {candidates.begin(), candidates.end()},
                      {},
                      Clock::now(),
                      {ErrorKind::Network, "No host that has this picture answered of late.",
                       request.image.original},
                      std::move(done)});
    m_tick.start();
    QMetaObject::invokeMethod(this, &ImageFetcher::startSome, Qt::QueuedConnection);
}

void ImageFetcher::startSome()
{
    const auto now = Clock::now();
    noticeSilence(now);
    std::vector<Result<Fetched>> answers;
    std::vector<Done> ended;
    for (auto job = m_jobs.begin(); job != m_jobs.end();) {
        Job& one = *job++;
        startNext(one, now);
        if (one.running.empty() && one.plan.empty()) {
            answers.emplace_back(fail(one.lastError));
            ended.push_back(takeOut(one));
        }
    }
    if (m_jobs.empty())
        m_tick.stop();
    for (std::size_t i = 0; i < ended.size(); ++i)
        ended[i](std::move(answers[i])); // may ask for more pictures
}

/// Hosts that keep requests waiting are asked after others from now on.
void ImageFetcher::noticeSilence(Clock::time_point now)
{
    for (const Job& job : m_jobs) {
        for (const Attempt& attempt : job.running) {
            if (isLate(attempt, now) && !attempt.fetch->hasAnswered())
                m_hosts.recordSilence(attempt.fetch->hostNow(), attempt.begun, now);
        }
    }
}

/// Not one byte within the patience, or no picture within four times that.
bool ImageFetcher::isLate(const Attempt& attempt, Clock::time_point now) const
{
    const std::chrono::milliseconds patience(m_tools.limits.patienceMs);
    const auto age = now - attempt.begun;
    return age >= (attempt.fetch->hasAnswered() ? 4 * patience : patience);
}

bool ImageFetcher::isKeptWaiting(const Job& job, Clock::time_point now) const
{
    return std::all_of(job.running.begin(), job.running.end(),
                       [&](const Attempt& attempt) { return isLate(attempt, now); });
}

void ImageFetcher::startNext(Job& job, Clock::time_point now)
{
    std::erase_if(job.plan, [&](const ImageCandidate& candidate) {
        return m_hosts.isDead(hostOf(candidate.address), now);
    });
    if (job.plan.empty() || !isKeptWaiting(job, now)
        || livelyOverall(now) >= m_tools.limits.overall)
        return;
    const auto next = choose(job, now);
    if (next == job.plan.end())
        return;
    ImageCandidate candidate = std::move(*next);
    job.plan.erase(next);
    start(job, std::move(candidate), now);
}

/// The first candidate whose host has room. One does not wait long for a busy host where another
/// may have the picture; hosts that keep silent come behind all others. The same host is not asked
/// in another way while it keeps this very picture waiting, unless nothing else is left for long.
std::deque<ImageCandidate>::iterator ImageFetcher::choose(Job& job, Clock::time_point now) const
{
    const std::chrono::milliseconds patience(m_tools.limits.patienceMs);
    const auto waited = job.running.empty() ? now - job.idleSince : Clock::duration::zero();
    const auto keepsItWaiting = [&](const std::string& host) {
        return std::any_of(job.running.begin(), job.running.end(), [&](const Attempt& attempt) {
            return attempt.host == host && now - attempt.begun < 4 * patience;
        });
    };
    auto silent = job.plan.end();
    bool oneIsBusy = false;
    for (auto candidate = job.plan.begin(); candidate != job.plan.end(); ++candidate) {
        const std::string host = hostOf(candidate->address);
        if (keepsItWaiting(host))
            continue;
        const bool hasRoom = runningAt(host) < m_tools.limits.perHost;
        if (m_hosts.isSilent(host, now)) {
            if (hasRoom && silent == job.plan.end())
                silent = candidate;
        } else if (hasRoom) {
            return candidate;
        } else if (waited < patience && job.running.empty()) {
            return job.plan.end();
        } else {
            oneIsBusy = true;
        }
    }
    return oneIsBusy && waited < 4 * patience ? job.plan.end() : silent;
}

void ImageFetcher::start(Job& job, ImageCandidate candidate, Clock::time_point now)
{
    auto* fetch = new AddressFetch(candidate, m_tools, this);
    std::string host = hostOf(candidate.address);
    job.running.push_back({fetch, std::move(candidate), std::move(host), now});
    fetch->start([this, &job, fetch](AddressFetch::Outcome outcome) {
        finish(job, fetch, std::move(outcome));
    });
}

void ImageFetcher::finish(Job& job, const AddressFetch* fetch, AddressFetch::Outcome outcome)
{
    const auto now = Clock::now();
    const auto found = std::find_if(job.running.begin(), job.running.end(),
                                    [fetch](const Attempt& one) { return one.fetch == fetch; });
    const Attempt attempt = std::move(*found);
    job.running.erase(found);
    job.idleSince = now;
    if (!outcome.deadHost.empty())
        m_hosts.recordFailure(outcome.deadHost, attempt.begun, now);
    if (!outcome.answeredHost.empty())
        m_hosts.recordAnswer(outcome.answeredHost, now);
    if (outcome.picture)
        win(job, attempt.candidate, std::move(*outcome.picture));
    // What a proxy that the article never named says is of less interest.
    else if (attempt.candidate.way != FetchWay::OtherProxies)
        job.lastError = outcome.picture.error();
    startSome();
}

void ImageFetcher::win(Job& job, const ImageCandidate& by, Picture picture)
{
    const std::string host = job.host;
    WorkingWay way {by.way, by.proxy};
    const bool isNews = m_hosts.wayTo(host) != way;
    const Done done = takeOut(job);
    if (isNews) {
        m_hosts.learn(host, way);
        if (m_learned)
            m_learned(host, way);
    }
    done(Fetched {std::move(picture), by});
}

ImageFetcher::Done ImageFetcher::takeOut(Job& job)
{
    for (const Attempt& attempt : job.running)
        delete attempt.fetch;
    Done done = std::move(job.done);
    m_jobs.remove_if([&job](const Job& one) { return &one == &job; });
    return done;
}

int ImageFetcher::runningAt(const std::string& host) const
{
    int running = 0;
    for (const Job& job : m_jobs)
        running += static_cast<int>(std::ranges::count(job.running, host, &Attempt::host));
    return running;
}

int ImageFetcher::livelyOverall(Clock::time_point now) const
{
    int lively = 0;
    for (const Job& job : m_jobs) {
        for (const Attempt& attempt : job.running)
            lively += attempt.fetch->hasAnswered() || !isLate(attempt, now) ? 1 : 0;
    }
    return lively;
}

} // namespace lectern::images
