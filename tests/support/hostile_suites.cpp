#include "support/hostile_suites.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lectern::tests {

namespace {

std::vector<HostilePayload> payloadsOf(const std::filesystem::path& file)
{
    const auto bytes = readFile(file);
    const auto cases = QJsonDocument::fromJson(QByteArray::fromStdString(bytes)).array();
    std::vector<HostilePayload> payloads;
    for (const auto& value : cases) {
        const auto each = value.toObject();
        const auto key = each.contains(QLatin1String("payload")) ? "payload" : "text";
        payloads.push_back({each[QLatin1String("id")].toString().toStdString(),
                            each[QLatin1String(key)].toString().toStdString()});
    }
    for (auto& payload : payloads)
        std::erase(payload.text, '\0');
    return payloads;
}

} // namespace

std::vector<HostilePayload> hostilePayloads(const std::filesystem::path& corpus)
{
    std::vector<HostilePayload> all;
    for (const char* name : {"dompurify/fixtures", "dompurify/inline", "ammonia/cases",
                             "bleach/cases", "owasp-cheatsheets/payloads", "blns/blns"}) {
        for (auto& payload : payloadsOf(corpus / "suites" / (std::string(name) + ".visible.json")))
            all.push_back(std::move(payload));
    }
    return all;
}

} // namespace lectern::tests
