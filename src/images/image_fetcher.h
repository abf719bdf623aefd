#pragma once

#include "domain/image_settings.h"
#include "domain/result.h"
#include "images/address_fetch.h"
#include "images/fetch_limits.h"
#include "images/fetch_plan.h"
#include "images/picture.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <vector>

class QNetworkAccessManager;
class QNetworkProxyFactory;

namespace lectern::images {

/// Lectern's only way to the network. Lives on the thread of its event loop (the library's network
/// thread); the system's proxy settings apply. Sends no cookies and no language of the person's.
class ImageFetcher final : public QObject {
    Q_OBJECT
public:
    explicit ImageFetcher(FetchLimits limits = {}, QObject* parent = nullptr);
    /// `resolve` stands in for the system's resolver.
    ImageFetcher(FetchLimits limits, ResolveHost resolve, QObject* parent = nullptr);
    ~ImageFetcher() override; ///< what still runs is dropped, without a call of its `done`

    /// Proxies, order and bounds from now on; until then the shipped ones.
    void use(const ImageSettings& settings);
    /// Tells which way worked for a host (of a picture's own address) whenever that changes.
    using Learned = std::function<void(const std::string& host, const WorkingWay& way)>;
    void onLearned(Learned learned) { m_learned = std::move(learned); }
    /// What was learned another day.
    void learn(const std::string& host, WorkingWay way) { m_hosts.learn(host, std::move(way)); }

    struct Fetched {
        Picture picture;
        ImageCandidate by; ///< what gave it
    };
    using Done = std::function<void(Result<Fetched>)>;

    /// Tries what candidatesFor names, what worked for the host before first, until one gives a
    /// picture (transport errors, HTTP errors, wrong content, zero bytes and 1x1 pictures fall
    /// through). A way that keeps silent is not waited for: the next one starts beside it, and the
    /// first picture counts. `done` is called once, on this thread, after this call has returned;
    /// Network where every way failed (with the last reason of the picture's own hosts).
    void fetch(const FetchRequest& request, Done done);

    /// Gives hosts that were found dead another chance at once.
    void forgetDeadHosts() { m_hosts.forgetDead(); }

private:
    using Clock = HostMemory::Clock;
    struct Attempt {
        AddressFetch* fetch = nullptr; ///< child of this
        ImageCandidate candidate;
        std::string host;
        Clock::time_point begun;
    };
    struct Job {
        std::string host; ///< of the picture's own address
        std::deque<ImageCandidate> plan; ///< not yet tried
        std::vector<Attempt> running;
        Clock::time_point idleSince; ///< since when nothing of it runs
        Error lastError;
        Done done;
    };
    using Jobs = std::list<Job>;

    void startSome();
    void startNext(Job& job, Clock::time_point now);
    void noticeSilence(Clock::time_point now);
    bool isLate(const Attempt& attempt, Clock::time_point now) const;
    bool isKeptWaiting(const Job& job, Clock::time_point now) const;
    std::deque<ImageCandidate>::iterator choose(Job& job, Clock::time_point now) const;
    void start(Job& job, ImageCandidate candidate, Clock::time_point now);
    void finish(Job& job, const AddressFetch* fetch, AddressFetch::Outcome outcome);
    void win(Job& job, const ImageCandidate& by, Picture picture);
    Done takeOut(Job& job); ///< ends what still runs for it
    int runningAt(const std::string& host) const;
    int livelyOverall(Clock::time_point now) const;

    std::unique_ptr<QNetworkProxyFactory> m_proxies;
    std::unique_ptr<QNetworkAccessManager> m_direct;
    std::unique_ptr<QNetworkAccessManager> m_proxied;
    FetchTools m_tools;
    HostMemory m_hosts;
    std::vector<FetchWay> m_order;
    ProxyRules m_rules;
    FetchLimits::PrivateHosts m_privateHosts; ///< as first given: settings only allow more
    Learned m_learned;
    Jobs m_jobs; ///< in the order they were asked for
    QTimer m_tick; ///< while there are jobs
};

} // namespace lectern::images
