#include "importer/packed_listing.h"

#include "images/image_folder.h"
#include "importer/article_names.h"
#include "importer/import_job.h"
#include "importer/local_pictures.h"
#include "importer/page_parts.h"

#include <algorithm>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kEntriesBetweenWords = 256;
/// Lines of one kind; a hostile file has a million. The last one tells how many more there are.
constexpr std::size_t kMostLines = 1'000;

std::string_view lastPart(std::string_view name)
{
    const auto slash = name.rfind('/');
    return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

/// Unpacks no more than it takes to see that an entry is no picture.
std::string pictureHashOf(PackedReader& reader, const PackedReader::Entry& entry)
{
    if (entry.isEncrypted || entry.sizeBytes > LocalPictures::kMaxPictureBytes)
        return {};
    if (!images::identifyPicture(std::string(reader.beginning())))
        return {};
    auto bytes = reader.read(LocalPictures::kMaxPictureBytes);
    const auto picture = bytes ? images::identifyPicture(std::move(*bytes)) : std::nullopt;
    return picture ? images::ImageFolder::hashOf(picture->bytes) : std::string();
}

} // namespace

PackedListing::PackedListing(const fs::path& file, const PackedLimits& limits, std::stop_token stop,
                             const OnFound& onFound)
    : m_file(file)
    , m_limits(limits)
    , m_stop(std::move(stop))
    , m_onFound(onFound)
{
}

void PackedListing::run()
{
    auto reader = PackedReader::open(m_file, m_limits);
    if (!reader)
        return end(reader.error());
    stamp = reader->stamp();
    for (std::int64_t met = 1;; ++met) {
        if (m_stop.stop_requested()) {
            scan.isComplete = false;
            break;
        }
        const auto entry = reader->next();
        if (!entry)
            end(entry.error());
        if (!entry || !*entry)
            break;
        take(*reader, **entry);
        if (m_onFound && met % kEntriesBetweenWords == 0)
            m_onFound(std::ssize(m_places));
    }
    finish();
}

void PackedListing::take(PackedReader& reader, const Entry& entry)
{
    if (entry.kind == Entry::Kind::Folder)
        return;
    const bool isArticle = isArticleName(lastPart(entry.writtenName));
    if (entry.name.empty() && (isArticle || entry.writtenName.empty()))
        return refuse(entry.writtenName, ProblemKind::UnsafeName,
                      "The entry's name is no path inside the packed file; it was not taken.");
    if (entry.kind == Entry::Kind::File && !entry.name.empty())
        return takeFile(reader, entry);
    ++scan.skipped;
    if (isArticle)
        note(entry.writtenName, ProblemKind::EntryPassedOver,
             "The entry is a link or a device, which lead out of a packed file; it was not taken.");
}

void PackedListing::takeFile(PackedReader& reader, const Entry& entry)
{
    const auto base = lastPart(entry.name);
    const bool isArticle = isArticleName(base);
    dropEarlier(entry.name);
    PackedItem item {entry.number, entry.modifiedNs, {}};
    if (!isArticle)
        item.pictureHash = pictureHashOf(reader, entry);
    items[entry.name] = std::move(item);
    if (!isArticle || isSkippedFolder(entry.name)) {
        ++scan.skipped;
        scan.packedFiles += isPackedName(base);
        return;
    }
    if (entry.isEncrypted)
        return refuse(entry.writtenName, ProblemKind::EncryptedEntry,
                      "The entry is encrypted, and Lectern knows no password for it.");
    m_places[entry.name] = scan.files.size();
    scan.files.push_back({fs::path(entry.name), entry.sizeBytes, entry.modifiedNs});
}

/// Whether any folder on the way to the entry is one that is not searched.
bool PackedListing::isSkippedFolder(const std::string& name)
{
    const std::string root = m_file.native() + '/';
    for (auto slash = name.find('/'); slash != std::string::npos;
         slash = name.find('/', slash + 1)) {
        const std::string folder = name.substr(0, slash);
        const auto base = lastPart(folder);
        const auto reason
            = reasonToSkip(base, root + folder.substr(0, folder.size() - base.size()));
        if (reason.empty())
            continue;
        if (m_skippedFolders.insert(folder).second)
            note(folder, ProblemKind::SkippedFolder,
                 "The folder was not searched for articles: " + std::string(reason) + ".");
        return true;
    }
    return false;
}

/// Of entries with one name the last counts, as unpacking would leave it.
void PackedListing::dropEarlier(const std::string& name)
{
    const auto place = m_places.find(name);
    if (place == m_places.end())
        return;
    scan.files[place->second].path.clear();
    m_places.erase(place);
    ++scan.skipped;
    note(name, ProblemKind::EntryPassedOver,
         "The packed file holds several entries of this name; the last one was taken.");
}

void PackedListing::refuse(const std::string& name, ProblemKind kind, const std::string& message)
{
    ++scan.rejected;
    note(name, kind, message);
}

void PackedListing::note(const std::string& name, ProblemKind kind, const std::string& message)
{
    if (++m_told[kind] <= kMostLines)
        scan.problems.push_back(
            {displayPath(m_file / fs::path(name).relative_path()), 0, kind, message});
}

/// Nothing more can be read of the packed file.
void PackedListing::end(const ImportProblem& problem)
{
    scan.isComplete = false;
    refuse({}, problem.kind, problem.message);
}

void PackedListing::finish()
{
    std::erase_if(scan.files, [](const auto& file) { return file.path.empty(); });
    m_places.clear();
    leaveOutPageParts(scan);
    for (const auto& [kind, lines] : m_told) {
        if (lines > kMostLines)
            scan.problems.push_back(
                {displayPath(m_file), 0, kind,
                 "The same is true of " + std::to_string(lines - kMostLines) + " more entries."});
    }
}

} // namespace lectern::importer
