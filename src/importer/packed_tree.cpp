#include "importer/packed_tree.h"

#include "images/image_folder.h"
#include "importer/import_job.h"
#include "importer/local_pictures.h"
#include "text/encoding.h"

#include <QString>

#include <algorithm>
#include <utility>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;

tl::unexpected<ImportProblem> changed()
{
    return tl::unexpected(ImportProblem {
        {},
        0,
        ProblemKind::ChangedWhileRead,
        "The packed file changed while it was being read; the next import will take it."});
}

/// As libarchive gives names that a packed file says are UTF-8.
std::string composed(const std::string& name)
{
    return QString::fromStdString(name).normalized(QString::NormalizationForm_C).toStdString();
}

/// The names that are not UTF-8, those of folders too.
std::set<std::string> foreignNames(const PackedItems& items)
{
    std::set<std::string> names;
    for (const auto& [name, item] : items) {
        if (text::isValidUtf8(name) || name.find('\n') != std::string::npos)
            continue;
        for (auto slash = name.find('/'); slash != std::string::npos;
             slash = name.find('/', slash + 1)) {
            const auto folder = name.substr(0, slash);
            if (!text::isValidUtf8(folder))
                names.insert(folder);
        }
        names.insert(name);
    }
    return names;
}

/// What a path says whose folders stand as in the packed file, while the rest is what an article
/// wrote, in UTF-8.
std::string inUtf8(const std::string& path, const EntryNames& names)
{
    for (auto slash = path.rfind('/'); slash != std::string::npos && slash > 0;
         slash = path.rfind('/', slash - 1)) {
        if (const auto folder = names.readable(path.substr(0, slash)))
            return *folder + path.substr(slash);
    }
    return path;
}

} // namespace

PackedTree::PackedTree(fs::path file, const PackedLimits& limits)
    : SourceTree(std::move(file))
    , m_limits(limits)
{
}

Scan PackedTree::list(std::stop_token stop, const OnFound& onFound)
{
    PackedListing listing(root(), m_limits, std::move(stop), onFound);
    listing.run();
    m_stamp = listing.stamp;
    m_items = std::move(listing.items);
    const std::set<std::string> foreign = foreignNames(m_items);
    m_names = EntryNames({foreign.begin(), foreign.end()});
    return std::move(listing.scan);
}

tl::expected<PackedReader, ImportProblem> PackedTree::openAgain() const
{
    auto reader = PackedReader::open(root(), m_limits);
    if (reader && reader->stamp() != m_stamp)
        return changed();
    return reader;
}

tl::expected<void, ImportProblem> PackedTree::advanceTo(std::size_t number)
{
    if (m_position && *m_position >= number)
        m_reader.reset();
    if (!m_reader) {
        m_position.reset();
        auto reader = openAgain();
        if (!reader)
            return tl::unexpected(std::move(reader.error()));
        m_reader.emplace(std::move(*reader));
    }
    while (!m_position || *m_position < number) {
        auto entry = m_reader->next();
        if (!entry)
            return tl::unexpected(std::move(entry.error()));
        if (!*entry)
            return changed();
        m_position = (*entry)->number;
    }
    return {};
}

tl::expected<SourceBytes, ImportProblem> PackedTree::read(const fs::path& file,
                                                          std::int64_t maximumBytes)
{
    const auto item = m_items.find(file.native());
    if (item == m_items.end())
        return changed();
    if (auto there = advanceTo(item->second.number); !there)
        return tl::unexpected(std::move(there.error()));
    auto bytes = m_reader->read(maximumBytes);
    if (!bytes)
        return tl::unexpected(std::move(bytes.error()));
    return SourceBytes {std::move(*bytes), item->second.modifiedNs};
}

SourceTree::Neighbour PackedTree::find(const fs::path& path) const
{
    const std::string name = path.lexically_normal().native();
    if (name.starts_with('/') || name == ".." || name.starts_with("../"))
        return {Neighbour::Lies::Outside};
    if (m_items.contains(name))
        return {Neighbour::Lies::Inside, name};
    if (auto written = m_names.written(inUtf8(name, m_names)))
        return {Neighbour::Lies::Inside, std::move(*written)};
    if (auto other = composed(name); m_items.contains(other))
        return {Neighbour::Lies::Inside, std::move(other)};
    return {};
}

bool PackedTree::promisesPictures() const
{
    return std::ranges::any_of(m_items,
                               [](const auto& item) { return !item.second.pictureHash.empty(); });
}

std::optional<std::string> PackedTree::copyPicture(const fs::path& path,
                                                   const images::ImageFolder* copies) const
{
    const auto item = m_items.find(path.native());
    if (item == m_items.end() || item->second.pictureHash.empty())
        return std::nullopt;
    if (!copies)
        return std::string();
    if (!copies->holds(item->second.pictureHash)) {
        const std::lock_guard lock(m_mutex);
        m_wanted.insert(item->second.number);
    }
    return item->second.pictureHash;
}

Result<void> PackedTree::keepWantedPictures(const images::ImageFolder& copies,
                                            const std::stop_token& stop)
{
    std::set<std::size_t> wanted;
    {
        const std::lock_guard lock(m_mutex);
        wanted = std::exchange(m_wanted, {});
    }
    if (wanted.empty())
        return {};
    const auto failed = [this](const ImportProblem& problem) {
        return fail(ErrorKind::Io, problem.message, displayPath(root()));
    };
    auto reader = openAgain();
    if (!reader)
        return failed(reader.error());
    while (!wanted.empty() && !stop.stop_requested()) {
        const auto entry = reader->next();
        if (!entry)
            return failed(entry.error());
        if (!*entry)
            return failed(changed().value());
        if (wanted.erase((*entry)->number) == 0)
            continue;
        auto bytes = reader->read(LocalPictures::kMaxPictureBytes);
        if (!bytes)
            return failed(bytes.error());
        if (auto kept = copies.save(*bytes); !kept)
            return fail(kept.error());
    }
    if (!wanted.empty())
        return fail(ErrorKind::Cancelled, "The pictures of a packed file were not all kept.");
    return {};
}

bool PackedTree::isGone(const fs::path& file) const
{
    return !m_items.contains(file.native());
}

fs::path PackedTree::readableName(const fs::path& file) const
{
    return m_names.readable(file.native()).value_or(file.native());
}

} // namespace lectern::importer
