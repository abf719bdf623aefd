#pragma once

#include "store/prepared_article.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace lectern::store {

/// A hash as a blob column takes it.
inline std::string_view bytesOf(const ContentHash& hash)
{
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

/// A hash from a blob column; nothing where the column is NULL or of another length.
inline std::optional<ContentHash> hashFrom(std::string_view blob)
{
    ContentHash hash {};
    if (blob.size() != hash.size())
        return std::nullopt;
    std::transform(blob.begin(), blob.end(), hash.begin(),
                   [](char c) { return static_cast<std::uint8_t>(c); });
    return hash;
}

} // namespace lectern::store
