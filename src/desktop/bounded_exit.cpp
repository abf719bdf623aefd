#include "desktop/bounded_exit.h"

#include <cstdlib>
#include <thread>

namespace lectern::desktop {

void endProcessWithin(std::chrono::milliseconds patience, int exitCode)
{
    // Detached: where everything ends in time, this ends with it.
    std::thread([patience, exitCode] {
        std::this_thread::sleep_for(patience);
        std::_Exit(exitCode);
    }).detach();
}

} // namespace lectern::desktop
