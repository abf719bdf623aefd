#include "exporter/original_tree.h"

#include "exporter/originals_json.h"
#include "exporter/tree_writer.h"
#include "images/image_addresses.h"

#include <QByteArray>
#include <QJsonDocument>

#include <algorithm>
#include <chrono>
#include <set>

namespace lectern::exporter {

namespace {

namespace fs = std::filesystem;
using store::FileOutcome;

/// Roots' last names, each once: "posts", "posts-2".
std::vector<OriginalTree::Source> foldersFor(const std::vector<store::ArchivedSource>& sources)
{
    std::vector<OriginalTree::Source> result;
    std::set<std::string> taken {kVersionsFolder, kMappingFile};
    for (const auto& source : sources) {
        if (sources.size() == 1) {
            result.push_back({source.root, {}});
            break;
        }
        std::string name = source.root.filename().native();
        if (name.empty())
            name = "root";
        std::string free = name;
        for (int number = 2; !taken.insert(free).second; ++number)
            free = name + '-' + std::to_string(number);
        result.push_back({source.root, free});
    }
    return result;
}

std::int64_t timeNowNs()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

std::string whyNotKept(const store::ArchivedFile& file)
{
    if (file.outcome == FileOutcome::Removed)
        return "Its article was removed from the library.";
    return file.problem.empty() ? "No article came of the file." : file.problem;
}

bool leadsOut(const fs::path& path)
{
    return path.empty() || path.is_absolute() || *path.begin() == "..";
}

/// One export. Lives as long as exportOriginals.
class Export final {
public:
    Export(store::OriginalArchive& archive, TreeWriter writer,
           std::optional<LibraryPictures> pictures)
        : m_archive(archive)
        , m_writer(std::move(writer))
        , m_pictures(pictures)
    {
    }

    Result<OriginalTree> run(Versions versions)
    {
        auto sources = m_archive.sources();
        if (!sources)
            return fail(sources.error());
        m_sources = std::move(*sources);
        m_tree.sources = foldersFor(m_sources);
        auto files = m_archive.files();
        if (!files)
            return fail(files.error());
        for (const auto& file : *files) {
            if (auto written = writeFile(file); !written)
                return fail(written.error());
        }
        // After all of them: an article's own name goes first.
        for (const auto& file : *files) {
            if (auto written = writePictures(file); !written)
                return fail(written.error());
        }
        if (versions == Versions::All) {
            if (auto written = writeVersions(); !written)
                return fail(written.error());
        }
        if (auto listed = listMapping(); !listed)
            return fail(listed.error());
        return std::move(m_tree);
    }

private:
    /// A tree that came out by its own names stays free of files of ours.
    Result<void> listMapping()
    {
        if (m_tree.mapping.empty())
            return {};
        const auto json = QJsonDocument(toJson(m_tree)).toJson();
        auto written = m_writer.write(kMappingFile, json.toStdString(), timeNowNs());
        if (!written)
            return fail(written.error());
        m_tree.mappingFile = written->path;
        return {};
    }

    std::size_t indexOf(SourceId id) const
    {
        const auto found = std::ranges::find(m_sources, id, &store::ArchivedSource::id);
        return static_cast<std::size_t>(found - m_sources.begin());
    }

    Result<void> writeFile(const store::ArchivedFile& file)
    {
        const OriginalTree::Source& source = m_tree.sources[indexOf(file.source)];
        if (!file.original) {
            m_tree.notKept.push_back({source.root / file.path, whyNotKept(file)});
            return {};
        }
        auto written = write(file.original, below(source.folder, file.path), file.modifiedNs,
                             source.root / file.path);
        if (!written)
            return fail(written.error());
        m_tree.files += *written;
        return {};
    }

    Result<void> writePictures(const store::ArchivedFile& file)
    {
        if (!m_pictures || !file.original || !file.article)
            return {};
        const auto images = m_pictures->articles.images(file.article);
        if (!images)
            return fail(images.error());
        for (const ImageRef& image : *images) {
            const auto place = placeOfPicture(file.path, image.original);
            if (!place)
                continue;
            const auto path = below(m_tree.sources[indexOf(file.source)].folder, *place);
            if (!m_placesOfPictures.insert(path.native()).second)
                continue;
            if (auto written = writePicture(image, path, file.modifiedNs); !written)
                return written;
        }
        return {};
    }

    /// A copy has no time of its own: it has its article's.
    Result<void> writePicture(const ImageRef& image, const fs::path& path, std::int64_t modifiedNs)
    {
        if (image.localHash.empty() || !m_pictures->copies.holds(image.localHash)) {
            ++m_tree.missingPictures;
            return {};
        }
        const auto picture = m_pictures->copies.load(image.localHash);
        if (!picture)
            return fail(picture.error());
        auto written = m_writer.write(path, picture->bytes, modifiedNs);
        if (!written)
            return fail(written.error());
        ++m_tree.pictures;
        m_tree.bytes += std::ssize(picture->bytes);
        if (!written->reason.empty())
            m_tree.mapping.push_back({path, written->path, written->reason});
        return {};
    }

    Result<void> writeVersions()
    {
        const auto versions = m_archive.earlierVersions();
        if (!versions)
            return fail(versions.error());
        for (const auto& version : *versions) {
            const std::string name
                = std::to_string(version.version.value) + '-' + version.path.filename().native();
            auto written
                = write(version.original,
                        fs::path(kVersionsFolder) / std::to_string(version.article.value) / name, 0,
                        m_tree.sources[indexOf(version.source)].root / version.path);
            if (!written)
                return fail(written.error());
            m_tree.versions += *written;
        }
        return {};
    }

    /// As bytes: a path that begins with a slash must not replace the folder.
    static fs::path below(const fs::path& folder, const fs::path& path)
    {
        return folder.empty() ? path : fs::path(folder.native() + '/' + path.native());
    }

    /// False where the original is damaged.
    Result<bool> write(store::OriginalId original, const fs::path& path, std::int64_t modifiedNs,
                       const fs::path& cameFrom)
    {
        const auto bytes = m_archive.load(original);
        if (!bytes) {
            m_tree.damaged.push_back({cameFrom, bytes.error().message});
            return false;
        }
        auto written = m_writer.write(path, *bytes, modifiedNs);
        if (!written)
            return fail(written.error());
        m_tree.bytes += std::ssize(*bytes);
        if (!written->reason.empty())
            m_tree.mapping.push_back({path, written->path, written->reason});
        return true;
    }

    store::OriginalArchive& m_archive;
    TreeWriter m_writer;
    std::optional<LibraryPictures> m_pictures;
    std::set<std::string> m_placesOfPictures; ///< below the target
    std::vector<store::ArchivedSource> m_sources;
    OriginalTree m_tree;
};

} // namespace

std::optional<fs::path> placeOfPicture(const fs::path& article, const std::string& address)
{
    if (address.empty() || !images::isRelative(address))
        return std::nullopt;
    const std::string plain = address.substr(0, address.find_first_of("?#"));
    std::string name
        = QByteArray::fromPercentEncoding(QByteArray::fromStdString(plain)).toStdString();
    std::ranges::replace(name, '\\', '/'); // written on Windows
    if (name.find('\0') != std::string::npos)
        return std::nullopt;
    const bool isOfSite = name.starts_with('/');
    name.erase(0, name.find_first_not_of('/'));
    const fs::path place
        = (isOfSite ? fs::path(name) : article.parent_path() / name).lexically_normal();
    return leadsOut(place) || !place.has_filename() ? std::nullopt : std::optional(place);
}

Result<OriginalTree> exportOriginals(store::OriginalArchive& archive, const fs::path& target,
                                     Versions versions, std::optional<LibraryPictures> pictures)
{
    auto writer = TreeWriter::open(target);
    if (!writer)
        return fail(writer.error());
    return Export(archive, std::move(*writer), pictures).run(versions);
}

} // namespace lectern::exporter
