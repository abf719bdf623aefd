#pragma once

#include <stop_token>
#include <thread>

namespace lectern::cli {

/// Turns Ctrl-C (and SIGTERM) into a stop request while it lives; a second one ends the program at
/// once. Made before any other thread, so that all of them leave the signals to it.
class StopOnInterrupt final {
public:
    StopOnInterrupt();
    ~StopOnInterrupt();
    StopOnInterrupt(const StopOnInterrupt&) = delete;
    StopOnInterrupt& operator=(const StopOnInterrupt&) = delete;
    std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::jthread m_waiter;
};

} // namespace lectern::cli
