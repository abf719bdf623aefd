#pragma once

#include "open_engine.h"

#include <string>
#include <vector>

namespace lectern::desktop {

/// HTML of ours that does something by itself in the engine of today, each in one way.
struct HostileCase {
    std::string name; ///< "case7x"; the host it calls is "case7x.test"
    std::string html;
    Person person = Person::Absent; ///< Present: it waits for somebody
};

/// hostile_cases.txt beside this file; its head says how it is written.
std::vector<HostileCase> hostileCases();

} // namespace lectern::desktop
