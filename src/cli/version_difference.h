#pragma once

#include "domain/article.h"
#include "domain/article_version.h"
#include "domain/header_change.h"
#include "domain/text_difference.h"

#include <QJsonObject>

#include <string>
#include <vector>

namespace lectern::cli {

/// Two versions of an article, compared; for printing.
struct VersionDifference {
    struct Side {
        ArticleVersion version;
        Article article; ///< with the header it had
    };
    Side older;
    Side newer;
    std::vector<HeaderChange> header;
    TextDifference text;
};

/// As `diff -u` prints it, a paragraph a line, what the header says in another way before.
std::string toUnified(const VersionDifference& difference);
QJsonObject toJson(const VersionDifference& difference);

} // namespace lectern::cli
