#include "store/image_table.h"

#include "store/compression.h"

namespace lectern::store {

namespace {

constexpr const char* kRemove = R"sql(
DELETE FROM image
WHERE article = :article)sql";

constexpr const char* kRemoveAlternatives = R"sql(
DELETE FROM image_alternative
WHERE article = :article)sql";

constexpr const char* kAdd = R"sql(
INSERT INTO image (article, position, original, packed_original, original_size, proxied,
                   proxy_prefix, alt, width, height, status, local_hash)
VALUES (:article, :position, :original, :packed, :size, :proxied,
        :prefix, :alt, :width, :height, :status, :hash))sql";

constexpr const char* kAddAlternative = R"sql(
INSERT INTO image_alternative (article, image, position, address)
VALUES (:article, :image, :position, :address))sql";

// A relative path is the article's own, so only addresses of the net are looked up.
constexpr const char* kLoad = R"sql(
SELECT image.position, original, packed_original, original_size, proxied, proxy_prefix, alt, width,
       height, image.status, image.local_hash, image_status.status, image_status.local_hash
FROM image
LEFT JOIN image_status ON image_status.address = image.original
WHERE article = :article
ORDER BY image.position)sql";

constexpr const char* kAlternatives = R"sql(
SELECT address
FROM image_alternative
WHERE article = :article AND image = :image
ORDER BY position)sql";

enum Column {
    Position,
    Original,
    PackedOriginal,
    OriginalSize,
    Proxied,
    ProxyPrefix,
    Alt,
    Width,
    Height,
    Status,
    LocalHash,
    KnownStatus,
    KnownHash
};

void bindProxied(sqlite::Statement& statement, const ImageRef& image)
{
    // Mostly the proxy's address with the original behind it; then the front is enough.
    const bool isPrefixed = !image.proxied.empty() && image.proxied.ends_with(image.original);
    statement.bindNull(":proxied").bindNull(":prefix");
    if (isPrefixed)
        statement.bindText(":prefix",
                           std::string_view(image.proxied)
                               .substr(0, image.proxied.size() - image.original.size()));
    else if (!image.proxied.empty())
        statement.bindText(":proxied", image.proxied);
}

ImageStatus statusOf(std::int64_t stored)
{
    return stored >= 0 && stored <= static_cast<std::int64_t>(ImageStatus::Embedded)
        ? static_cast<ImageStatus>(stored)
        : ImageStatus::Unknown;
}

/// What stands in the current row of kLoad, with alternatives still missing.
Result<ImageRef> readRow(sqlite::Statement& row, std::string_view articleOriginal)
{
    ImageRef image;
    image.index = static_cast<int>(row.integer(Position));
    image.original = row.text(Original);
    if (!row.isNull(PackedOriginal)) {
        auto address
            = decompress(row.blob(PackedOriginal),
                         static_cast<std::size_t>(row.integer(OriginalSize)), articleOriginal);
        if (!address)
            return fail(address.error());
        image.original = std::move(*address);
    }
    image.proxied = row.text(Proxied);
    if (!row.isNull(ProxyPrefix))
        image.proxied = std::string(row.text(ProxyPrefix)) + image.original;
    image.alt = row.text(Alt);
    image.width = static_cast<int>(row.integer(Width));
    image.height = static_cast<int>(row.integer(Height));
    image.status = statusOf(row.integer(Status));
    image.localHash = row.text(LocalHash);
    if (!row.isNull(KnownStatus)) {
        image.status = statusOf(row.integer(KnownStatus));
        image.localHash = row.text(KnownHash);
    }
    return image;
}

} // namespace

Result<void> ImageTable::replace(ArticleId article, const std::vector<ImageRef>& images,
                                 const std::vector<std::string>& packedAddresses)
{
    for (const char* sql : {kRemoveAlternatives, kRemove}) {
        auto remove = m_statements.use(sql);
        if (!remove)
            return fail(remove.error());
        if (auto done = (*remove)->bind(":article", article.value).run(); !done)
            return done;
    }
    for (std::size_t i = 0; i < images.size(); ++i) {
        if (auto done = insert(article, static_cast<int>(i), images[i], packedAddresses[i]); !done)
            return done;
    }
    return {};
}

Result<void> ImageTable::insert(ArticleId article, int position, const ImageRef& image,
                                const std::string& packedAddress)
{
    auto insert = m_statements.use(kAdd);
    if (!insert)
        return fail(insert.error());
    auto& row = **insert;
    row.bind(":article", article.value)
        .bind(":position", std::int64_t {position})
        .bindText(":alt", image.alt)
        .bind(":width", std::int64_t {image.width})
        .bind(":height", std::int64_t {image.height})
        .bind(":status", static_cast<std::int64_t>(image.status));
    if (packedAddress.empty())
        row.bindText(":original", image.original).bindNull(":packed").bindNull(":size");
    else
        row.bindNull(":original")
            .bindBlob(":packed", packedAddress)
            .bind(":size", static_cast<std::int64_t>(image.original.size()));
    bindProxied(row, image);
    if (image.localHash.empty())
        row.bindNull(":hash");
    else
        row.bindText(":hash", image.localHash);
    if (auto done = row.run(); !done)
        return done;

    for (std::size_t i = 0; i < image.alternatives.size(); ++i) {
        auto add = m_statements.use(kAddAlternative);
        if (!add)
            return fail(add.error());
        if (auto done = (*add)
                            ->bind(":article", article.value)
                            .bind(":image", std::int64_t {position})
                            .bind(":position", static_cast<std::int64_t>(i))
                            .bindText(":address", image.alternatives[i])
                            .run();
            !done)
            return done;
    }
    return {};
}

Result<std::vector<ImageRef>> ImageTable::load(ArticleId article, std::string_view original)
{
    auto select = m_statements.use(kLoad);
    if (!select)
        return fail(select.error());
    (*select)->bind(":article", article.value);
    std::vector<ImageRef> images;
    for (;;) {
        const auto row = (*select)->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return images;
        auto image = readRow(**select, original);
        if (!image)
            return fail(image.error());
        auto others = alternatives(article, image->index);
        if (!others)
            return fail(others.error());
        image->alternatives = std::move(*others);
        images.push_back(std::move(*image));
    }
}

Result<std::vector<std::string>> ImageTable::alternatives(ArticleId article, int image)
{
    auto select = m_statements.use(kAlternatives);
    if (!select)
        return fail(select.error());
    (*select)->bind(":article", article.value).bind(":image", std::int64_t {image});
    std::vector<std::string> addresses;
    for (;;) {
        const auto row = (*select)->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return addresses;
        addresses.emplace_back((*select)->text(0));
    }
}

} // namespace lectern::store
