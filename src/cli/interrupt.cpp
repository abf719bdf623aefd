#include "cli/interrupt.h"

#include <signal.h>
#include <time.h>
#include <unistd.h>

namespace lectern::cli {

namespace {

/// The program's end waits for this at most: it must not be felt beside a run of 50 ms.
constexpr timespec kPatience {0, 5'000'000};

void waitForSignals(const std::stop_token& ended, std::stop_source& stop, sigset_t signals)
{
    while (!ended.stop_requested()) {
        const int signal = sigtimedwait(&signals, nullptr, &kPatience);
        if (signal < 0)
            continue;
        if (stop.stop_requested())
            _exit(128 + signal);
        stop.request_stop();
    }
}

} // namespace

StopOnInterrupt::StopOnInterrupt()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_waiter = std::jthread([stop = m_stop, signals](const std::stop_token& ended) mutable {
        waitForSignals(ended, stop, signals);
    });
}

} // namespace lectern::cli
