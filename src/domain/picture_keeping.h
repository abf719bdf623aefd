#pragma once

#include "domain/article_filter.h"
#include "domain/ids.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace lectern {

/// Which articles' pictures: these ones, or all that a filter lets through (a category, a search;
/// the default filter means everything).
using PictureSelection = std::variant<std::vector<ArticleId>, ArticleFilter>;

/// What "keep images for offline reading" is to do.
struct KeepRequest {
    PictureSelection selection = ArticleFilter {};
    /// Pictures that nobody gave within the last week are left alone, unless they are asked for.
    enum class Failed { LetRest, Retry } failed = Failed::LetRest;
};

/// How far it is.
struct KeepProgress {
    bool looking = true; ///< the articles are still searched for pictures; `total` grows
    std::int64_t articles = 0; ///< looked at
    std::int64_t total = 0; ///< different pictures of the web
    std::int64_t done = 0; ///< here already, fetched, failed or left alone
    std::int64_t fetched = 0;
    std::int64_t failed = 0;
    std::int64_t bytes = 0; ///< fetched
    double seconds = 0;
};

/// A picture that could not be had.
struct KeepFailure {
    std::string original;
    std::string reason; ///< a sentence
    ArticleId article; ///< one that shows it

    bool operator==(const KeepFailure&) const = default;
};

/// What it did. total = alreadyHere + fetched + failed + resting + notReached.
struct KeepReport {
    std::int64_t articles = 0;
    std::int64_t total = 0; ///< different pictures of the web
    std::int64_t alreadyHere = 0;
    std::int64_t fetched = 0;
    std::int64_t failed = 0;
    std::int64_t resting = 0; ///< failed not long ago, not asked for this time
    std::int64_t notReached = 0; ///< not asked for, because it was cancelled
    std::int64_t bytes = 0; ///< fetched
    double seconds = 0;
    bool cancelled = false;
    std::vector<KeepFailure> failures; ///< in the order they happened
};

} // namespace lectern
