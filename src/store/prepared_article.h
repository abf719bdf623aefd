#pragma once

#include "domain/article.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lectern::store {

class CompressionDictionary;

/// XXH3-128 of a file's bytes.
using ContentHash = std::array<std::uint8_t, 16>;
ContentHash contentHash(std::string_view bytes);

/// What makes two files the same article: folded title + folded text + image addresses without
/// trackers, random placeholders left out. Empty for an article without text and images: it equals
/// nothing.
std::optional<ContentHash> fingerprint(const ImportedArticle& article);

/// Whether an address only ever gives a random picture (picsum.photos/…?random=6305), so that it
/// says nothing about the article.
bool isRandomPlaceholder(std::string_view address);

/// Whether a header's headimg or thumbnail says nothing: empty, a random placeholder, or what a
/// robot wrote in place of nothing (`…/p/undefined`).
bool namesNoPicture(std::string_view address);

/// What searches ask of an article besides its words. Derived, never typed.
struct TextFacts {
    std::string language; ///< languageOf title and text; empty where there is no letter
    std::int64_t characters = 0; ///< Unicode characters of the plain text
    std::int64_t films = 0; ///< ImportedArticle::films

    bool operator==(const TextFacts&) const = default;
};
TextFacts textFacts(std::string_view title, std::string_view plainText, std::int64_t films);

/// An article with all that is costly to make already made: compressed and cut into tokens.
/// Built by parser workers, so that the one writer only writes.
struct PreparedArticle {
    ImportedArticle article;
    ContentHash hash {};
    /// Of all that the source says of it, by which a file counts as unchanged: `hash`, but where an
    /// export says more of an article elsewhere than in its own bytes.
    ContentHash sourceHash {};
    std::optional<ContentHash> fingerprint;
    std::string compressedOriginal; ///< zstd
    std::string compressedText; ///< zstd with the original as prefix: the text is mostly in there
    std::string textTokens; ///< search::indexText
    std::string titleTokens;
    std::string textCharacters; ///< search::indexCharacters
    std::string titleCharacters;
    std::uint32_t originalBytes = 0; ///< size before compression
    std::string lead; ///< ArticleSummary::lead
    TextFacts facts;
    std::string titleKey; ///< the folded title, for sorting
    /// Hash of everything a reader can see, random placeholders, trackers and the date left out:
    /// equal meaning means that a file only changed in markup, placeholder, encoding, or in the
    /// date on which a robot fetched it.
    ContentHash meaning {};
    std::string compressedImages; ///< writeImages, zstd with the original as prefix
    std::uint32_t imagesBytes = 0; ///< size before compression
    int pipelineVersion = 1; ///< text::kPipelineVersion, set by the importer
};

/// Thread-safe and pure. `dictionary`: the library's (ImportWriter::dictionary); nullptr for none.
PreparedArticle prepareArticle(ImportedArticle article, std::string_view originalBytes,
                               const CompressionDictionary* dictionary = nullptr);

} // namespace lectern::store
