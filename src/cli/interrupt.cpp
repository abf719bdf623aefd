#include "cli/interrupt.h"

#include <signal.h>
#include <unistd.h>

namespace lectern::cli {

namespace {

sigset_t awaitedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

void waitForSignals(const std::stop_token& ended, std::stop_source& stop)
{
    const sigset_t signals = awaitedSignals();
    int signal = 0;
    while (sigwait(&signals, &signal) == 0 && !ended.stop_requested()) {
        if (stop.stop_requested())
            _exit(128 + signal);
        stop.request_stop();
    }
}

} // namespace

StopOnInterrupt::StopOnInterrupt()
{
    const sigset_t signals = awaitedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_waiter = std::jthread(
        [stop = m_stop](const std::stop_token& ended) mutable { waitForSignals(ended, stop); });
}

StopOnInterrupt::~StopOnInterrupt()
{
    m_waiter.request_stop();
    // To this one thread only: it wakes from its wait and finds that it is no longer needed.
    // The signal is blocked and waited for, so it terminates nothing.
    // NOLINTNEXTLINE(bugprone-bad-signal-to-kill-thread)
    pthread_kill(m_waiter.native_handle(), SIGTERM);
}

} // namespace lectern::cli
