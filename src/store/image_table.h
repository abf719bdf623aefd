#pragma once

#include "domain/ids.h"
#include "domain/image_ref.h"
#include "store/statement_cache.h"

#include <string>
#include <string_view>
#include <vector>

namespace lectern::store {

/// Longer addresses (`data:` pictures) are stored compressed with the article's original as prefix.
inline constexpr std::size_t kMaxPlainAddressBytes = 1024;

/// `image` and `image_alternative`: the images of an article's newest version, and what
/// `image_status` knows of their addresses.
class ImageTable final {
public:
    explicit ImageTable(StatementCache& statements)
        : m_statements(statements)
    {
    }

    /// `packedAddresses` as in PreparedArticle.
    Result<void> replace(ArticleId article, const std::vector<ImageRef>& images,
                         const std::vector<std::string>& packedAddresses);
    /// In the article's order. `original` is the version's original, for packed addresses.
    Result<std::vector<ImageRef>> load(ArticleId article, std::string_view original);

private:
    Result<void> insert(ArticleId article, int position, const ImageRef& image,
                        const std::string& packedAddress);
    Result<std::vector<std::string>> alternatives(ArticleId article, int image);

    StatementCache& m_statements;
};

} // namespace lectern::store
