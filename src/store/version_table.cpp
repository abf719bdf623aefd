#include "store/version_table.h"

#include "images/image_resolver.h"
#include "search/tokens.h"
#include "store/compression.h"
#include "store/hash_bytes.h"
#include "store/image_list.h"

namespace lectern::store {

namespace {

constexpr const char* kAdd = R"sql(
INSERT INTO version (article, import, original, fingerprint, meaning, text, text_size,
                     images, images_size, pipeline_version, tokenizer_version)
VALUES (:article, :import, :original, :fingerprint, :meaning, :text, :size,
        :images, :imagesSize, :pipeline, :tokenizer))sql";

// Two statements for the reason given in source_file_table.cpp.
constexpr const char* kRebaseText = R"sql(
UPDATE version
SET meaning = :meaning, text = :text, text_size = :size, images = :images,
    images_size = :imagesSize, pipeline_version = :pipeline
WHERE id = :id)sql";

constexpr const char* kRebaseOriginal = R"sql(
UPDATE version
SET original = :original
WHERE id = :id)sql";

constexpr const char* kMakeNewest = R"sql(
UPDATE version
SET id = (SELECT max(id) + 1
          FROM version)
WHERE id = :id)sql";

constexpr const char* kNewest = R"sql(
SELECT id, original, fingerprint, meaning
FROM version
WHERE article = :article
ORDER BY id DESC
LIMIT 1)sql";

constexpr const char* kByFingerprint = R"sql(
SELECT id, original, fingerprint, meaning
FROM version
WHERE article = :article AND fingerprint = :fingerprint
ORDER BY id DESC
LIMIT 1)sql";

constexpr const char* kRow = R"sql(
SELECT id, original, fingerprint, meaning
FROM version
WHERE id = :id)sql";

constexpr const char* kText = R"sql(
SELECT original, text, text_size
FROM version
WHERE id = :id)sql";

constexpr const char* kImages = R"sql(
SELECT original, images, images_size
FROM version
WHERE id = :id)sql";

constexpr const char* kNewestText = R"sql(
SELECT original, text, text_size
FROM version
WHERE article = :article
ORDER BY id DESC
LIMIT 1)sql";

constexpr const char* kNewestImages = R"sql(
SELECT original, images, images_size
FROM version
WHERE article = :article
ORDER BY id DESC
LIMIT 1)sql";

constexpr const char* kImageStatus = R"sql(
SELECT status, local_hash
FROM image_status
WHERE address = :address)sql";

/// Relative paths and `data:` are the article's own affair.
bool isOfTheNet(const std::string& address)
{
    return address.starts_with("http://") || address.starts_with("https://");
}

void bindText(sqlite::Statement& statement, const PreparedArticle& prepared)
{
    statement.bindBlob(":meaning", bytesOf(prepared.meaning))
        .bindBlob(":text", prepared.compressedText)
        .bind(":size", static_cast<std::int64_t>(prepared.article.plainText.size()))
        .bindBlob(":images", prepared.compressedImages)
        .bind(":imagesSize", std::int64_t {prepared.imagesBytes})
        .bind(":pipeline", std::int64_t {prepared.pipelineVersion});
}

Result<std::optional<VersionRow>> firstRow(sqlite::Statement& select)
{
    const auto row = select.step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    return VersionRow {.id = VersionId {select.integer(0)},
                       .original = OriginalId {select.integer(1)},
                       .fingerprint = hashFrom(select.blob(2)),
                       .meaning = hashFrom(select.blob(3)).value_or(ContentHash {})};
}

Error goneVersion()
{
    return Error {ErrorKind::Database, "A version of an article is missing from the library.", {}};
}

} // namespace

Result<void> VersionTable::add(ArticleId article, ImportId import, OriginalId original,
                               const PreparedArticle& prepared)
{
    auto insert = m_statements.use(kAdd);
    if (!insert)
        return fail(insert.error());
    auto& row = **insert;
    row.bind(":article", article.value)
        .bind(":import", import.value)
        .bind(":original", original.value)
        .bind(":tokenizer", std::int64_t {search::kTokenizerVersion});
    bindText(row, prepared);
    if (prepared.fingerprint)
        row.bindBlob(":fingerprint", bytesOf(*prepared.fingerprint));
    else
        row.bindNull(":fingerprint");
    return row.run();
}

Result<void> VersionTable::rebase(const VersionRow& version, OriginalId original,
                                  const PreparedArticle& prepared)
{
    auto text = m_statements.use(kRebaseText);
    if (!text)
        return fail(text.error());
    bindText(**text, prepared);
    if (auto done = (*text)->bind(":id", version.id.value).run(); !done)
        return done;
    auto base = m_statements.use(kRebaseOriginal);
    if (!base)
        return fail(base.error());
    if (auto done = (*base)->bind(":id", version.id.value).bind(":original", original.value).run();
        !done)
        return done;
    return m_originals.removeIfUnused(version.original);
}

Result<void> VersionTable::makeNewest(const VersionRow& version)
{
    auto update = m_statements.use(kMakeNewest);
    if (!update)
        return fail(update.error());
    return (*update)->bind(":id", version.id.value).run();
}

Result<std::optional<VersionRow>> VersionTable::newest(ArticleId article)
{
    auto select = m_statements.use(kNewest);
    if (!select)
        return fail(select.error());
    return firstRow((*select)->bind(":article", article.value));
}

Result<std::optional<VersionRow>> VersionTable::find(ArticleId article,
                                                     const ContentHash& fingerprint)
{
    auto select = m_statements.use(kByFingerprint);
    if (!select)
        return fail(select.error());
    return firstRow(
        (*select)->bind(":article", article.value).bindBlob(":fingerprint", bytesOf(fingerprint)));
}

Result<std::optional<VersionRow>> VersionTable::row(VersionId id)
{
    auto select = m_statements.use(kRow);
    if (!select)
        return fail(select.error());
    return firstRow((*select)->bind(":id", id.value));
}

Result<VersionText> VersionTable::newestText(ArticleId article)
{
    auto select = m_statements.use(kNewestText);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(":article", article.value).step();
    if (!row)
        return fail(row.error());
    return *row ? readText(**select) : fail(noSuchArticle(article));
}

Result<VersionText> VersionTable::text(VersionId id)
{
    auto select = m_statements.use(kText);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(":id", id.value).step();
    if (!row)
        return fail(row.error());
    return *row ? readText(**select) : fail(goneVersion());
}

Result<VersionText> VersionTable::readText(sqlite::Statement& row)
{
    auto original = m_originals.load(OriginalId {row.integer(0)});
    if (!original)
        return fail(original.error());
    auto text = decompress(row.blob(1), static_cast<std::size_t>(row.integer(2)), *original);
    if (!text)
        return fail(text.error());
    return VersionText {std::move(*original), std::move(*text)};
}

Result<std::vector<ImageRef>> VersionTable::newestImages(ArticleId article,
                                                         const images::ProxyRules& rules)
{
    auto select = m_statements.use(kNewestImages);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(":article", article.value).step();
    if (!row)
        return fail(row.error());
    return *row ? readImageRow(**select, rules) : fail(noSuchArticle(article));
}

Result<std::vector<ImageRef>> VersionTable::images(VersionId id, const images::ProxyRules& rules)
{
    auto select = m_statements.use(kImages);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(":id", id.value).step();
    if (!row)
        return fail(row.error());
    return *row ? readImageRow(**select, rules) : fail(goneVersion());
}

Result<std::vector<ImageRef>> VersionTable::readImageRow(sqlite::Statement& row,
                                                         const images::ProxyRules& rules)
{
    const auto size = static_cast<std::size_t>(row.integer(2));
    if (size == 0)
        return std::vector<ImageRef> {};
    const auto original = m_originals.load(OriginalId {row.integer(0)});
    if (!original)
        return fail(original.error());
    const auto bytes = decompress(row.blob(1), size, *original);
    if (!bytes)
        return fail(bytes.error());
    auto found = readImages(*bytes);
    if (!found)
        return fail(found.error());
    for (auto& image : *found) {
        image = images::resolvedAgain(std::move(image), rules);
        if (auto done = addStatus(image); !done)
            return fail(done.error());
    }
    return found;
}

Result<void> VersionTable::addStatus(ImageRef& image)
{
    if (!isOfTheNet(image.original))
        return {};
    auto select = m_statements.use(kImageStatus);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bindText(":address", image.original).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return {};
    const auto status = (*select)->integer(0);
    if (status >= 0 && status <= static_cast<std::int64_t>(ImageStatus::Embedded))
        image.status = static_cast<ImageStatus>(status);
    image.localHash = (*select)->text(1);
    return {};
}

Error noSuchArticle(ArticleId id)
{
    return Error {ErrorKind::NotFound,
                  "There is no article " + std::to_string(id.value) + " in the library.",
                  {}};
}

} // namespace lectern::store
