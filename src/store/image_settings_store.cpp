#include "store/image_settings_store.h"

#include "images/proxy_rules.h"
#include "sqlite/transaction.h"

#include <charconv>

namespace lectern::store {

namespace {

constexpr const char* kRules = R"sql(
SELECT name, pattern, enabled
FROM proxy_rule
ORDER BY position)sql";

constexpr const char* kSettings = R"sql(
SELECT name, value
FROM image_setting)sql";

constexpr const char* kRemoveAll = R"sql(
DELETE FROM proxy_rule;
DELETE FROM image_setting)sql";

constexpr const char* kAddRule = R"sql(
INSERT INTO proxy_rule (position, name, pattern, enabled)
VALUES (:position, :name, :pattern, :enabled))sql";

constexpr const char* kAddSetting = R"sql(
INSERT INTO image_setting (name, value)
VALUES (:name, :value))sql";

constexpr const char* kHostWays = R"sql(
SELECT host, way, proxy, worked_at
FROM image_host
WHERE worked_at >= :since)sql";

constexpr const char* kRemember = R"sql(
INSERT OR REPLACE INTO image_host (host, way, proxy, worked_at)
VALUES (:host, :way, :proxy, :worked))sql";

// Names in `image_setting`.
constexpr std::string_view kOrder = "order";
constexpr std::string_view kMaximumBytes = "maximum_bytes";
constexpr std::string_view kPrivateHosts = "private_hosts";
constexpr std::string_view kAllow = "allow";

std::string written(const std::vector<FetchWay>& order)
{
    std::string names;
    for (const FetchWay way : order)
        names += (names.empty() ? "" : ",") + std::string(fetchWayName(way));
    return names;
}

/// Ways that this program does not know are passed over.
std::vector<FetchWay> orderFrom(std::string_view names)
{
    std::vector<FetchWay> order;
    while (!names.empty()) {
        const auto name = names.substr(0, names.find(','));
        if (const auto way = fetchWayFrom(name))
            order.push_back(*way);
        names.remove_prefix(std::min(name.size() + 1, names.size()));
    }
    return order;
}

void take(ImageSettings& settings, std::string_view name, std::string_view value)
{
    if (name == kOrder)
        settings.order = orderFrom(value);
    else if (name == kMaximumBytes)
        std::from_chars(value.data(), value.data() + value.size(), settings.maximumBytes);
    else if (name == kPrivateHosts)
        settings.privateHosts = value == kAllow ? ImageSettings::PrivateHosts::Allow
                                                : ImageSettings::PrivateHosts::Refuse;
}

Result<void> addSetting(StatementCache& statements, std::string_view name, const std::string& value)
{
    auto add = statements.use(kAddSetting);
    if (!add)
        return fail(add.error());
    return (*add)->bindText(":name", name).bindText(":value", value).run();
}

} // namespace

Result<ImageSettings> loadImageSettings(StatementCache& statements)
{
    auto values = statements.use(kSettings);
    if (!values)
        return fail(values.error());
    ImageSettings settings;
    bool isSaved = false;
    const auto done = (*values)->forEachRow([&](const sqlite::Statement& row) {
        take(settings, row.text(0), row.text(1));
        isSaved = true;
    });
    if (!done)
        return fail(done.error());
    if (!isSaved)
        return images::shippedSettings();
    auto rules = statements.use(kRules);
    if (!rules)
        return fail(rules.error());
    auto read = (*rules)->rows([](const sqlite::Statement& row) {
        return ProxyRule {std::string(row.text(0)), std::string(row.text(1)), row.integer(2) != 0};
    });
    if (!read)
        return fail(read.error());
    settings.rules = std::move(*read);
    return settings;
}

ImageSettingsStore::ImageSettingsStore(LibraryDatabase& database)
    : m_database(database)
    , m_statements(database.database())
{
}

Result<ImageSettings> ImageSettingsStore::load()
{
    return loadImageSettings(m_statements);
}

Result<void> ImageSettingsStore::save(const ImageSettings& settings)
{
    if (auto sound = images::checkSettings(settings); !sound)
        return sound;
    auto transaction = sqlite::Transaction::begin(m_database.database());
    if (!transaction)
        return fail(transaction.error());
    if (auto removed = m_database.database().execute(kRemoveAll); !removed)
        return removed;
    auto add = m_statements.use(kAddRule);
    if (!add)
        return fail(add.error());
    std::int64_t position = 0;
    for (const ProxyRule& rule : settings.rules) {
        auto added = (*add)
                         ->bind(":position", ++position)
                         .bindText(":name", rule.name)
                         .bindText(":pattern", rule.pattern)
                         .bind(":enabled", std::int64_t {rule.enabled})
                         .run();
        if (!added)
            return added;
    }
    const bool allows = settings.privateHosts == ImageSettings::PrivateHosts::Allow;
    if (auto done = addSetting(m_statements, kOrder, written(settings.order)); !done)
        return done;
    if (auto done = addSetting(m_statements, kMaximumBytes, std::to_string(settings.maximumBytes));
        !done)
        return done;
    if (auto done = addSetting(m_statements, kPrivateHosts, allows ? "allow" : "refuse"); !done)
        return done;
    return transaction->commit();
}

Result<void> ImageSettingsStore::reset()
{
    auto transaction = sqlite::Transaction::begin(m_database.database());
    if (!transaction)
        return fail(transaction.error());
    if (auto removed = m_database.database().execute(kRemoveAll); !removed)
        return removed;
    return transaction->commit();
}

Result<std::vector<HostWay>> ImageSettingsStore::hostWays(std::int64_t sinceSeconds)
{
    auto select = m_statements.use(kHostWays);
    if (!select)
        return fail(select.error());
    (*select)->bind(":since", sinceSeconds);
    std::vector<HostWay> known;
    const auto done = (*select)->forEachRow([&known](const sqlite::Statement& row) {
        if (const auto way = fetchWayFrom(row.text(1)))
            known.push_back(
                {std::string(row.text(0)), *way, std::string(row.text(2)), row.integer(3)});
    });
    if (!done)
        return fail(done.error());
    return known;
}

Result<void> ImageSettingsStore::remember(const HostWay& known)
{
    auto insert = m_statements.use(kRemember);
    if (!insert)
        return fail(insert.error());
    return (*insert)
        ->bindText(":host", known.host)
        .bindText(":way", fetchWayName(known.way))
        .bindText(":proxy", known.proxy)
        .bind(":worked", known.workedSeconds)
        .run();
}

} // namespace lectern::store
