#pragma once

#include "domain/ids.h"

#include <filesystem>
#include <optional>

namespace lectern::store {

/// Tells an import that runs, in whatever process, from one that was killed: while it runs it holds
/// a lock on the byte of <library>/imports.lock that has its number, and the system takes that lock
/// away however the process ends.
class RunningImport final {
public:
    /// Nothing where the file system has no locks: the import may run all the same.
    static std::optional<RunningImport> hold(const std::filesystem::path& libraryFolder,
                                             ImportId id);
    RunningImport(RunningImport&& other) noexcept;
    RunningImport& operator=(RunningImport&& other) noexcept;
    ~RunningImport();

    static bool isRunning(const std::filesystem::path& libraryFolder, ImportId id);

private:
    explicit RunningImport(int file)
        : m_file(file)
    {
    }

    int m_file;
};

} // namespace lectern::store
