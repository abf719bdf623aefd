#pragma once

#include <chrono>
#include <thread>

namespace lectern::store {

/// Between two batches others may write: a person's marks, another import. Longer than the pause
/// between their tries (sqlite/database.cpp).
inline void giveOthersATurn()
{
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

} // namespace lectern::store
