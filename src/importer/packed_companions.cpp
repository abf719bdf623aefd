#include "importer/packed_companions.h"

#include "text/export_index.h"
#include "text/export_kind.h"
#include "text/json_value.h"

#include <array>
#include <fstream>
#include <optional>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;
using Service = PackedCompanions::Service;

constexpr std::int64_t kMostBytesOfOne = std::int64_t {16} * 1024 * 1024;

bool isZip(const fs::path& file)
{
    std::array<char, 4> beginning {};
    std::ifstream stream(file, std::ios::binary);
    stream.read(beginning.data(), beginning.size());
    return std::string_view(beginning.data(), beginning.size()) == "PK\x03\x04";
}

/// What is between them; nothing where the name has another shape.
std::optional<std::string_view> between(std::string_view name, std::string_view start,
                                        std::string_view end)
{
    const bool fits
        = name.size() > start.size() + end.size() && name.starts_with(start) && name.ends_with(end);
    if (!fits)
        return std::nullopt;
    return name.substr(start.size(), name.size() - start.size() - end.size());
}

/// Goes through the export once.
class Gatherer final {
public:
    Gatherer(const fs::path& file, const PackedLimits& limits, const std::stop_token& stop)
        : m_file(file)
        , m_limits(limits)
        , m_stop(stop)
    {
    }

    PackedCompanions gather()
    {
        auto reader = PackedReader::open(m_file, m_limits);
        if (!reader)
            return {};
        for (auto entry = reader->next(); entry && *entry; entry = reader->next()) {
            if (m_stop.stop_requested())
                return {};
            if ((*entry)->kind == PackedReader::Entry::Kind::File && !(*entry)->isEncrypted)
                take(*reader, (*entry)->name);
        }
        joinHighlights();
        for (std::size_t i = 0; i < m_found.items.size(); ++i) {
            m_found.byPath.insert_or_assign(m_found.items[i].page, i);
            m_found.byPath.insert_or_assign(m_found.items[i].linkName, i);
        }
        return std::move(m_found);
    }

private:
    void take(PackedReader& reader, std::string_view name)
    {
        const auto uid = between(name, "bookmarks/", "/info.json");
        const auto slug = between(name, "highlights/", ".md");
        if (uid && uid->find('/') == std::string_view::npos)
            takeReadeck(reader, std::string(name), std::string(*uid));
        else if (between(name, "metadata_", ".json"))
            takeOmnivore(reader);
        else if (slug)
            m_highlights[std::string(*slug)] = bytesOf(reader);
    }

    /// Empty past the bound.
    std::string bytesOf(PackedReader& reader)
    {
        auto bytes = reader.read(kMostBytesOfOne);
        if (!bytes)
            return {};
        m_bytes += bytes->size();
        if (m_bytes <= kMaxCompanionBytes)
            return std::move(*bytes);
        if (!m_hasToldBound)
            m_found.problems.push_back(
                {{},
                 0,
                 ProblemKind::NotCarried,
                 "The export says more than 96 MB about its articles; what is past that was not "
                 "read."});
        m_hasToldBound = true;
        return {};
    }

    void takeReadeck(PackedReader& reader, std::string name, const std::string& uid)
    {
        std::string info = bytesOf(reader);
        if (info.empty())
            return;
        if (!text::readJson(info).root["URL"].scalar().starts_with("http"))
            return;
        m_found.service = Service::Readeck;
        PackedCompanions::Item item {
            "bookmarks/" + uid + "/container/index.html", std::move(name), {}};
        item.companions.kind = text::Companions::Kind::Readeck;
        item.companions.metadata = std::move(info);
        m_found.items.push_back(std::move(item));
    }

    void takeOmnivore(PackedReader& reader)
    {
        const std::string list = bytesOf(reader);
        if (text::recogniseExport(list) != text::ExportKind::OmnivoreList)
            return;
        m_found.service = Service::Omnivore;
        auto index = text::indexExport(text::ExportKind::OmnivoreList, list);
        for (const auto& entry : index.entries) {
            std::string metadata = list.substr(entry.begin, entry.length);
            const std::string slug = text::readJson(metadata).root["slug"].scalar();
            PackedCompanions::Item item {"content/" + slug + ".html", "content/" + entry.name, {}};
            item.companions.kind = text::Companions::Kind::Omnivore;
            item.companions.metadata = std::move(metadata);
            m_found.items.push_back(std::move(item));
        }
        std::ranges::move(index.problems, std::back_inserter(m_found.problems));
    }

    /// They stand behind their pages in the zip.
    void joinHighlights()
    {
        if (m_found.service != Service::Omnivore)
            return;
        for (auto& item : m_found.items) {
            const auto slug = between(item.page, "content/", ".html");
            const auto found = slug ? m_highlights.find(std::string(*slug)) : m_highlights.end();
            if (found != m_highlights.end())
                item.companions.highlights = std::move(found->second);
        }
    }

    const fs::path& m_file;
    const PackedLimits& m_limits;
    const std::stop_token& m_stop;
    PackedCompanions m_found;
    std::unordered_map<std::string, std::string> m_highlights; ///< by slug
    std::size_t m_bytes = 0;
    bool m_hasToldBound = false;
};

} // namespace

PackedCompanions gatherCompanions(const fs::path& file, const PackedLimits& limits,
                                  const std::stop_token& stop)
{
    if (!isZip(file))
        return {};
    return Gatherer(file, limits, stop).gather();
}

} // namespace lectern::importer
