#pragma once

#include "importer/scan.h"
#include "importer/source_reader.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace lectern::images {
class ImageFolder;
}

namespace lectern::importer {

/// Where the files of a source lie: a folder, or one packed file. Everything the import asks of a
/// source goes through here, so that the rest of the road does not know the difference. All paths
/// are native bytes, relative to the root, without "." and "..".
///
/// list() and read() are for one thread at a time; the const functions are thread-safe, also beside
/// read().
class SourceTree {
public:
    explicit SourceTree(std::filesystem::path root)
        : m_root(std::move(root))
    {
    }
    SourceTree(const SourceTree&) = delete;
    SourceTree& operator=(const SourceTree&) = delete;
    virtual ~SourceTree() = default;

    /// Absolute, links resolved: the folder, or the packed file itself.
    const std::filesystem::path& root() const { return m_root; }

    /// The articles in it, by their names; opens no more than it has to. Blocks; ends early when
    /// stopped.
    virtual Scan list(std::stop_token stop, const OnFound& onFound) = 0;

    enum class Order {
        Any, ///< read() may be asked by any thread at any time, in any order
        AsListed, ///< read() is fast only in the order of list()
    };
    virtual Order order() const = 0;

    /// One file whole, never more than `maximumBytes`. The problem, without a path: Unreadable,
    /// TooLarge, ChangedWhileRead, PackedDamaged, EncryptedEntry.
    virtual tl::expected<SourceBytes, ImportProblem> read(const std::filesystem::path& file,
                                                          std::int64_t maximumBytes)
        = 0;

    /// A neighbour of an article, mostly a picture.
    struct Neighbour {
        enum class Lies { Nowhere, Outside, Inside } lies = Lies::Nowhere;
        std::filesystem::path path {}; ///< where it lies inside: for copyPicture
    };
    /// `path` may hold ".." and lead anywhere; what lies outside the root is never looked at.
    virtual Neighbour find(const std::filesystem::path& path) const = 0;

    /// Whether anything in it is a picture that copyPicture may promise.
    virtual bool promisesPictures() const { return false; }

    /// Brings a picture found inside into the library's copies and returns its hash; empty where
    /// there is no `copies` (dry run). Nothing where it is no picture or cannot be kept. A packed
    /// file may keep it later: by keepWantedPictures.
    virtual std::optional<std::string> copyPicture(const std::filesystem::path& path,
                                                   const images::ImageFolder* copies) const = 0;
    /// After the last file was parsed: brings what copyPicture promised.
    virtual Result<void> keepWantedPictures(const images::ImageFolder& copies,
                                            const std::stop_token& stop)
    {
        static_cast<void>(copies);
        static_cast<void>(stop);
        return {};
    }

    /// Of a source that is one file: its size and time when it was listed.
    virtual std::optional<store::FileStamp> stamp() const { return std::nullopt; }

    /// Whether a file that list() did not give is gone for certain; not merely passed over.
    virtual bool isGone(const std::filesystem::path& file) const = 0;

    /// The file's path as its name reads: UTF-8 where its bytes can be understood. For titles.
    virtual std::filesystem::path readableName(const std::filesystem::path& file) const
    {
        return file;
    }

private:
    std::filesystem::path m_root;
};

/// The tree at `root`, as what lies there: a folder, another program's export, or a packed file.
std::unique_ptr<SourceTree> sourceTreeAt(const std::filesystem::path& root);

} // namespace lectern::importer
