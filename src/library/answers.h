#pragma once

#include "domain/article.h"
#include "domain/category_rule.h"
#include "domain/ids.h"
#include "domain/import_history.h"

#include <QString>

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lectern::library {

/// How an import goes on, for a progress bar.
struct ImportProgress {
    bool scanning = true;
    bool paused = false;
    qint64 done = 0;
    qint64 unopened = 0; ///< of those; unchanged, and no measure of how fast it goes
    qint64 total = 0;
    qint64 bytes = 0;
    double seconds = 0; ///< without pauses
    QString currentPath;
    ImportCounts counts; ///< so far
    std::map<ProblemKind, std::int64_t> problems; ///< so far
};

/// How an import is to be done.
struct ImportWish {
    Removals removals = Removals::Respect;
    Absences absences = Absences::Ask;
    ImportOccasion occasion = ImportOccasion::Asked;
    /// Nothing: as the library remembers for each source.
    std::optional<CategoryRule> categories {};
};

/// An article ready for the pane.
struct OpenedArticle {
    Article article; ///< `original` is left empty: the pane does not need it
    std::string page; ///< the whole HTML document, UTF-8
};

/// An article as one page with its pictures in it.
struct ExportedArticle {
    std::string html;
    int missingPictures = 0; ///< links to their originals stand in their place
};

/// A picture for the page, or why there is none.
struct ServedImage {
    std::string bytes; ///< of a placeholder (SVG) where `available` is false
    std::string mimeType;
    bool available = false;
};

/// What a list of proxy rules makes of an address.
struct ProxyTrial {
    std::string rule; ///< the one that recognises it, or empty: it goes through no proxy known
    std::string original; ///< the address inside it, or the address itself
    struct Proxied {
        std::string rule;
        std::string address;
    };
    std::vector<Proxied> proxied; ///< the original through each enabled proxy that names its host
};

/// A folder (or file) that articles were imported from.
struct LibrarySource {
    SourceId id;
    std::filesystem::path root;
    qint64 files = 0;
    qint64 articles = 0;
    qint64 missing = 0;
    qint64 rejected = 0; ///< files of which nothing could be made, ignored ones left out
    qint64 importedAt = 0; ///< seconds since 1970; 0: unknown
    bool isWatched = false;
    CategoryRule categories {}; ///< how its articles come by theirs
    bool isPacked = false; ///< a packed file, or an export of another program
    bool isThere = true; ///< now
};

} // namespace lectern::library
