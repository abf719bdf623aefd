#pragma once

#include "domain/ids.h"
#include "domain/result.h"
#include "store/source_file_table.h"
#include "store/statement_cache.h"

#include <optional>
#include <string>
#include <string_view>

namespace lectern::store {

/// Which article of the library a link leads to: one whose own address it is (addressKey, by an
/// index), or one whose file it names, relative to the file that the link stands in: exactly, or
/// as site generators do, without the ending or by the bare name (`/2019/03/05/my-post/`).
class ArticleLinks final {
public:
    explicit ArticleLinks(StatementCache& statements)
        : m_statements(statements)
        , m_files(statements)
    {
    }

    /// `link`: as in the article, percent-encoded or not. Nothing where no article, or where
    /// several files of that bare name, could be meant.
    Result<std::optional<ArticleId>> find(ArticleId from, std::string_view link);

private:
    Result<std::optional<ArticleId>> byAddress(const std::string& key);
    Result<std::optional<ArticleId>> byPath(const FileRow& from, const std::string& path);
    /// Reads the names of all files of the source: for a click, not for a page.
    Result<std::optional<ArticleId>> byName(SourceId source, const std::string& name);

    StatementCache& m_statements;
    SourceFileTable m_files;
};

} // namespace lectern::store
