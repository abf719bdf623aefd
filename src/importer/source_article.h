#pragma once

#include "importer/local_pictures.h"
#include "importer/source_tree.h"
#include "store/compression_dictionary.h"
#include "store/import_writer.h"
#include "store/prepared_article.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace lectern::importer {

/// A file that has to be opened.
struct PendingFile {
    std::size_t source = 0; ///< which of the import's sources
    store::SourceFile file;
    enum class NamedBy {
        Folder, ///< found below a folder: has to look like an article
        Person, ///< named one by one: taken whatever it is called
    } namedBy
        = NamedBy::Folder;
    std::optional<store::KnownFile> known; ///< what the library remembers of it
    /// Its pictures are to be found even if its bytes are known: they may not have been kept.
    bool lacksPictures = false;
};

/// What a parser worker made of a file: exactly one of the outcomes.
struct ParsedFile {
    enum class Outcome {
        Article, ///< `prepared` is to be written
        SameBytes, ///< only its time changed
        Rejected, ///< the rejection is among `problems`
        NoArticle, ///< a text file without a header, met in a folder: passed over
    } outcome
        = Outcome::Rejected;
    std::size_t source = 0;
    store::SourceFile file; ///< size and time as they were when it was read
    std::optional<store::PreparedArticle> prepared;
    std::vector<ImportProblem> problems; ///< with the path to show
    std::int64_t bytesRead = 0;
};

/// What all workers share.
struct ParseTools {
    LocalPictures pictures;
    std::shared_ptr<const store::CompressionDictionary> dictionary; ///< may be nullptr
};

/// What reading a file of a source gave.
using ReadFile = tl::expected<SourceBytes, ImportProblem>;

/// The road of one file that was read, up to the writer's door: text, pictures, compress, tokens.
/// `tree` is its source, `categories` that source's rule. Thread-safe; never fails.
ParsedFile parseFile(const PendingFile& pending, ReadFile source, const SourceTree& tree,
                     const ParseTools& tools, const CategoryRule& categories = {});

/// About what reading and parsing a file of this size takes at its height, at most.
std::size_t parsingBytes(std::int64_t fileBytes);

/// About what a parsed file weighs in memory.
std::size_t weightBytes(const ParsedFile& parsed);

} // namespace lectern::importer
