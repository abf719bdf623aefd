#pragma once

#include "domain/picture_keeping.h"
#include "domain/result.h"
#include "images/fetch_limits.h"
#include "store/library_database.h"

#include <filesystem>
#include <functional>
#include <stop_token>

namespace lectern::album {

/// What a job tells of itself, called on its thread.
struct KeepHooks {
    /// How far it is, some ten times a second.
    std::function<void(const KeepProgress& progress)> show;
    /// Writes something down, sooner or later; without it the job does so itself, at once.
    using Work = std::function<Result<void>(store::LibraryDatabase& database)>;
    std::function<void(Work work)> write;
};

/// Fetches the pictures of articles into the library, so that they can be read offline. Runs an
/// event loop on the calling thread until it is done; hosts are asked in parallel, each for few
/// pictures at once. Every picture is kept and written down as it comes, so a job that was stopped
/// or killed goes on where it was: what lies in the library is not fetched again.
///
/// Not an error: pictures that cannot be had (the report names them), and `stop` (the report comes
/// all the same, `cancelled`). Errors: no such library or article, a full disk.
Result<KeepReport> keepPictures(const std::filesystem::path& libraryFolder,
                                const KeepRequest& request, const images::FetchLimits& limits,
                                const KeepHooks& hooks, const std::stop_token& stop);

} // namespace lectern::album
