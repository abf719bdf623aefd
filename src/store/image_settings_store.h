#pragma once

#include "domain/image_settings.h"
#include "store/library_database.h"
#include "store/statement_cache.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lectern::store {

/// How a host's pictures were had the last time.
struct HostWay {
    std::string host; ///< of the original address, as images::hostOf gives it
    FetchWay way = FetchWay::Direct;
    std::string proxy; ///< name of the rule, for FetchWay::OtherProxies
    std::int64_t workedSeconds = 0; ///< Unix time

    bool operator==(const HostWay&) const = default;
};

/// `proxy_rule` and `image_setting`: how pictures are found in this library; `image_host`: what was
/// learned about hosts on the way.
class ImageSettingsStore final {
public:
    explicit ImageSettingsStore(LibraryDatabase& database);

    /// The shipped settings as long as nobody saved others.
    Result<ImageSettings> load();
    /// BadInput, and nothing is changed, where images::checkSettings finds fault.
    Result<void> save(const ImageSettings& settings);
    Result<void> reset(); ///< back to the shipped ones, also to those of later versions

    Result<std::vector<HostWay>> hostWays(std::int64_t sinceSeconds);
    Result<void> remember(const HostWay& known);

private:
    LibraryDatabase& m_database;
    StatementCache m_statements;
};

/// ImageSettingsStore::load for whoever has a cache of statements already.
Result<ImageSettings> loadImageSettings(StatementCache& statements);

} // namespace lectern::store
