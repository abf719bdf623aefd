#pragma once

#include "importer/source_tree.h"
#include "text/export_index.h"

#include <optional>
#include <unordered_map>

namespace lectern::importer {

/// A file descriptor that closes itself.
class OpenFile final {
public:
    OpenFile() = default;
    explicit OpenFile(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    OpenFile(OpenFile&& other) noexcept;
    OpenFile& operator=(OpenFile&& other) noexcept;
    ~OpenFile();

    int descriptor() const { return m_descriptor; }
    explicit operator bool() const { return m_descriptor >= 0; }

private:
    int m_descriptor = -1;
};

/// A source that is one file of another program's export: wallabag's JSON, a CSV of links, a
/// browser's bookmarks (text/export_kind.h). Its articles are the files, their names
/// those of text::ExportEntry; each one's bytes are its own slice of the file (of a CSV with the
/// first line before it). The file is gone through once to find them, in pieces; read() then takes
/// each from its place.
class ExportTree final : public SourceTree {
public:
    ExportTree(std::filesystem::path file, text::ExportKind kind)
        : SourceTree(std::move(file))
        , m_kind(kind)
    {
    }

    /// With one notice of what the file was taken for.
    Scan list(std::stop_token stop, const OnFound& onFound) override;
    /// In the order of the file, so that it is read from front to back.
    Order order() const override { return Order::AsListed; }
    tl::expected<SourceBytes, ImportProblem> read(const std::filesystem::path& file,
                                                  std::int64_t maximumBytes) override;
    Neighbour find(const std::filesystem::path& path) const override;
    std::optional<std::string> copyPicture(const std::filesystem::path& path,
                                           const images::ImageFolder* copies) const override;
    bool isGone(const std::filesystem::path& file) const override;

    std::optional<store::FileStamp> stamp() const override { return m_stamp; }

private:
    bool scanFile(text::ExportScanner& scanner, const std::stop_token& stop);
    void fill(Scan& scan);
    tl::expected<void, ImportProblem> fetch(std::uint64_t begin, std::string& bytes,
                                            std::size_t from) const;

    text::ExportKind m_kind;
    OpenFile m_file;
    store::FileStamp m_stamp;
    text::ExportIndex m_index;
    std::unordered_map<std::string, std::size_t> m_byName;
    bool m_isComplete = false;
};

/// What a regular file is, by its first bytes; None where it cannot be read.
text::ExportKind exportKindOfFile(const std::filesystem::path& path);

} // namespace lectern::importer
