#pragma once

#include "importer/settling.h"

#include <QFileSystemWatcher>
#include <QString>
#include <QTimer>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lectern::importer {

/// How patient watching is.
struct WatchTimes {
    /// A tree without a change for so long, and a file whose time is so long ago, are taken to be
    /// written completely.
    std::chrono::milliseconds quiet {4'000};
    /// A tree that never rests is looked at all the same.
    std::chrono::milliseconds longest {60'000};
    /// How often every tree is looked at, whatever was told of it.
    std::chrono::milliseconds lookAgain {60'000};
};

/// For ImportOptions: files changed since then have not come to rest, as of now.
std::int64_t unsettledFrom(std::chrono::milliseconds quiet);

/// Watches folders and says when something in them has changed and come to rest. Files that come,
/// go or are renamed are told by the system (QFileSystemWatcher, on Linux inotify: one watch for
/// each folder). What it does not tell is found by looking again from time to time: a file that is
/// written in place, a disk at the other end of a network, folders beyond the number that one user
/// may watch, a disk that is connected again.
///
/// Lives on one thread with an event loop, and reads folders there. A root that is not there is
/// waited for, and told once it is.
class TreeWatch final {
public:
    using Roots = std::vector<std::filesystem::path>;
    using OnSettled = std::function<void(const Roots& roots)>;
    /// How many folders the system does not watch, whenever that changes.
    using OnLimited = std::function<void(int folders)>;

    TreeWatch(const WatchTimes& times, OnSettled onSettled, OnLimited onLimited = {});
    ~TreeWatch();

    /// Absolute folders. New ones are told after the usual rest: they may have changed while nobody
    /// looked.
    void setRoots(const Roots& roots);
    /// Tell of this root again, after the usual rest: a file in it was being written.
    void stir(const std::filesystem::path& root);
    /// Tell of this root again when all are looked at the next time: it could not be imported.
    void tellAgain(const std::filesystem::path& root);

private:
    struct Tree;

    void look(Tree& tree); ///< and stirs it where something is different
    void watchFolders(Tree& tree, const std::vector<std::string>& folders);
    void folderChanged(const QString& path);
    void lookAgain();
    void tellSettled();
    void wait(); ///< for the next tree to come to rest
    void tellLimited();

    const WatchTimes m_times;
    const OnSettled m_onSettled;
    const OnLimited m_onLimited;
    std::vector<std::unique_ptr<Tree>> m_trees;
    QFileSystemWatcher m_watcher;
    QTimer m_lookAgain;
    QTimer m_rest;
    int m_unwatched = 0; ///< as told last
};

} // namespace lectern::importer
