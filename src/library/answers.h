#pragma once

#include "domain/article.h"
#include "domain/ids.h"

#include <QString>

#include <filesystem>
#include <string>

namespace lectern::library {

/// How an import goes on, for a progress bar.
struct ImportProgress {
    bool scanning = true;
    qint64 done = 0;
    qint64 total = 0;
    qint64 bytes = 0;
    double seconds = 0;
    QString currentPath;
};

/// An article ready for the pane.
struct OpenedArticle {
    Article article; ///< `original` is left empty: the pane does not need it
    std::string page; ///< the whole HTML document, UTF-8
};

/// A picture for the page, or why there is none.
struct ServedImage {
    std::string bytes; ///< of a placeholder (SVG) where `available` is false
    std::string mimeType;
    bool available = false;
};

/// A folder (or file) that articles were imported from.
struct LibrarySource {
    SourceId id;
    std::filesystem::path root;
    qint64 files = 0;
    qint64 articles = 0;
    qint64 missing = 0;
};

} // namespace lectern::library
