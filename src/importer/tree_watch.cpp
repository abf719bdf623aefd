#include "importer/tree_watch.h"

#include "importer/archive_scanner.h"

#include <QFile>
#include <QObject>

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

void mixIn(std::size_t& hash, std::size_t more)
{
    hash ^= more + 0x9e3779b97f4a7c15U + (hash << 6U) + (hash >> 2U);
}

/// Differs where a file came, went or changed. For comparing within one run only.
std::size_t fingerprint(const Scan& scan)
{
    std::size_t hash = scan.files.size();
    for (const auto& file : scan.files) {
        mixIn(hash, std::hash<std::string> {}(file.path.native()));
        mixIn(hash, std::hash<std::int64_t> {}(file.sizeBytes));
        mixIn(hash, std::hash<std::int64_t> {}(file.modifiedNs));
    }
    return hash;
}

bool isThere(const Scan& scan)
{
    return !scan.folders.empty();
}

} // namespace

std::int64_t unsettledFrom(std::chrono::milliseconds quiet)
{
    using namespace std::chrono;
    const auto settled = (system_clock::now() - quiet).time_since_epoch();
    return duration_cast<nanoseconds>(settled).count();
}

struct TreeWatch::Tree {
    fs::path root;
    Settling settling;
    std::optional<std::size_t> seen {}; ///< the files as they were told last, or nothing
    std::set<QString> folders {}; ///< that were there when it was looked at last
    int refused = 0; ///< of those, by the system
};

TreeWatch::TreeWatch(const WatchTimes& times, OnSettled onSettled, OnLimited onLimited)
    : m_times(times)
    , m_onSettled(std::move(onSettled))
    , m_onLimited(std::move(onLimited))
{
    QObject::connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_watcher,
                     [this](const QString& path) { folderChanged(path); });
    QObject::connect(&m_lookAgain, &QTimer::timeout, &m_lookAgain, [this] { lookAgain(); });
    m_rest.setSingleShot(true);
    QObject::connect(&m_rest, &QTimer::timeout, &m_rest, [this] { tellSettled(); });
}

TreeWatch::~TreeWatch() = default;

void TreeWatch::setRoots(const Roots& roots)
{
    const auto isWanted = [&roots](const auto& tree) {
        return std::ranges::find(roots, tree->root) != roots.end();
    };
    for (const auto& tree : m_trees) {
        if (isWanted(tree))
            continue;
        for (const QString& folder : tree->folders)
            m_watcher.removePath(folder);
    }
    std::erase_if(m_trees, [&](const auto& tree) { return !isWanted(tree); });
    for (const auto& root : roots) {
        if (std::ranges::find(m_trees, root, [](const auto& tree) { return tree->root; })
            != m_trees.end())
            continue;
        m_trees.push_back(std::make_unique<Tree>(Tree {root, {m_times.quiet, m_times.longest}}));
        look(*m_trees.back());
    }
    if (m_trees.empty())
        m_lookAgain.stop();
    else if (!m_lookAgain.isActive())
        m_lookAgain.start(m_times.lookAgain);
    tellLimited();
    wait();
}

void TreeWatch::stir(const fs::path& root)
{
    for (const auto& tree : m_trees) {
        if (tree->root != root)
            continue;
        tree->seen.reset();
        tree->settling.stir(Clock::now());
    }
    wait();
}

void TreeWatch::tellAgain(const fs::path& root)
{
    for (const auto& tree : m_trees) {
        if (tree->root == root)
            tree->seen.reset();
    }
}

void TreeWatch::look(Tree& tree)
{
    const Scan scan = ArchiveScanner(tree.root).scan();
    if (!isThere(scan)) {
        tree.seen.reset(); // to be told when it is back
        return;
    }
    watchFolders(tree, scan.folders);
    if (tree.seen != fingerprint(scan))
        tree.settling.stir(Clock::now());
}

void TreeWatch::watchFolders(Tree& tree, const std::vector<std::string>& folders)
{
    // The watcher is asked each time: it forgets folders that are gone, also where one of the same
    // name has come since.
    const QStringList known = m_watcher.directories();
    const std::set<QString> watched(known.begin(), known.end());
    tree.folders.clear();
    QStringList fresh;
    for (const auto& folder : folders) {
        const fs::path path = folder.empty() ? tree.root : tree.root / folder;
        const QString name = QFile::decodeName(path.c_str());
        tree.folders.insert(name);
        if (!watched.contains(name))
            fresh << name;
    }
    tree.refused = fresh.isEmpty() ? 0 : static_cast<int>(m_watcher.addPaths(fresh).size());
}

void TreeWatch::folderChanged(const QString& path)
{
    for (const auto& tree : m_trees) {
        if (tree->folders.contains(path))
            tree->settling.stir(Clock::now());
    }
    wait();
}

void TreeWatch::lookAgain()
{
    for (const auto& tree : m_trees)
        look(*tree);
    tellLimited();
    wait();
}

/// What has come to rest is looked at: its new folders are to be watched, and where only a file
/// came and went that is no article there is nothing to tell.
void TreeWatch::tellSettled()
{
    Roots settled;
    for (const auto& tree : m_trees) {
        if (!tree->settling.takeIfDue(Clock::now()))
            continue;
        const Scan scan = ArchiveScanner(tree->root).scan();
        if (!isThere(scan)) {
            tree->seen.reset();
            continue;
        }
        watchFolders(*tree, scan.folders);
        const std::size_t now = fingerprint(scan);
        if (std::exchange(tree->seen, now) != now)
            settled.push_back(tree->root);
    }
    tellLimited();
    if (!settled.empty())
        m_onSettled(settled);
    wait();
}

void TreeWatch::wait()
{
    std::optional<Settling::Time> next;
    for (const auto& tree : m_trees) {
        const auto due = tree->settling.dueAt();
        if (due && (!next || *due < *next))
            next = due;
    }
    if (!next)
        return m_rest.stop();
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*next - Clock::now());
    m_rest.start(std::max(left, std::chrono::milliseconds(0)));
}

void TreeWatch::tellLimited()
{
    int unwatched = 0;
    for (const auto& tree : m_trees)
        unwatched += tree->refused;
    if (std::exchange(m_unwatched, unwatched) != unwatched && m_onLimited)
        m_onLimited(unwatched);
}

} // namespace lectern::importer
