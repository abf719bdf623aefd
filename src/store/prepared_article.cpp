#include "store/prepared_article.h"

#include "domain/script_counts.h"
#include "search/folding.h"
#include "search/tokens.h"
#include "store/compression.h"
#include "store/image_list.h"
#include "store/trackers.h"

#include <xxhash.h>

#include <algorithm>
#include <iterator>
#include <memory>

namespace lectern::store {

namespace {

constexpr int kLeadCharacters = 200;

ContentHash canonical(XXH128_hash_t hash)
{
    XXH128_canonical_t bytes;
    XXH128_canonicalFromHash(&bytes, hash);
    ContentHash result;
    std::copy(std::begin(bytes.digest), std::end(bytes.digest), result.begin());
    return result;
}

/// XXH3-128 over fields, each with its length before it, so that no two lists of fields collide by
/// the way they are cut.
class FieldHasher final {
public:
    FieldHasher()
        : m_state(XXH3_createState())
    {
        XXH3_128bits_reset(m_state.get());
    }

    void add(std::string_view field)
    {
        add(static_cast<std::int64_t>(field.size()));
        XXH3_128bits_update(m_state.get(), field.data(), field.size());
    }
    void add(std::int64_t number) { XXH3_128bits_update(m_state.get(), &number, sizeof number); }

    ContentHash result() const { return canonical(XXH3_128bits_digest(m_state.get())); }

private:
    struct Free {
        void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
    };
    std::unique_ptr<XXH3_state_t, Free> m_state;
};

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// An address without what says nothing; most have no such thing and are not copied.
void addAddress(FieldHasher& hasher, std::string_view address)
{
    if (address.find_first_of("?#") == std::string_view::npos)
        hasher.add(address);
    else
        hasher.add(withoutTrackers(address));
}

/// The same of a picture: a random placeholder says nothing at all.
void addPicture(FieldHasher& hasher, std::string_view address)
{
    addAddress(hasher, isRandomPlaceholder(address) ? std::string_view() : address);
}

void addHead(FieldHasher& hasher, const ImportedArticle& article)
{
    hasher.add(article.title);
    hasher.add(article.author);
    for (const auto& path : article.categories) {
        hasher.add(static_cast<std::int64_t>(path.names.size()));
        for (const auto& name : path.names)
            hasher.add(name);
    }
    hasher.add(static_cast<std::int64_t>(article.tags.size()));
    for (const auto& tag : article.tags)
        hasher.add(tag);
    addPicture(hasher, article.headimg);
    addPicture(hasher, article.thumbnail);
    addAddress(hasher, article.sourceUrl);
}

ContentHash meaningOf(const ImportedArticle& article)
{
    FieldHasher hasher;
    addHead(hasher, article);
    hasher.add(article.plainText);
    for (const auto& image : article.images) {
        addPicture(hasher, image.original);
        addPicture(hasher, image.proxied);
        hasher.add(image.alt);
    }
    for (const auto& highlight : article.highlights) {
        hasher.add(static_cast<std::int64_t>(highlight.kind));
        hasher.add(highlight.text);
    }
    for (const auto& heading : article.headings) {
        hasher.add(heading.level);
        hasher.add(heading.text);
    }
    return hasher.result();
}

bool startsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
}

/// The text's first characters with line ends as blanks.
std::string leadOf(std::string_view text)
{
    std::string lead;
    int characters = 0;
    for (const char byte : text) {
        if (startsCharacter(byte) && ++characters > kLeadCharacters)
            break;
        lead += byte == '\n' ? ' ' : byte;
    }
    const auto end = lead.find_last_not_of(' ');
    lead.resize(end == std::string::npos ? 0 : end + 1);
    lead.erase(0, lead.find_first_not_of(' '));
    return lead;
}

} // namespace

ContentHash contentHash(std::string_view bytes)
{
    return canonical(XXH3_128bits(bytes.data(), bytes.size()));
}

std::optional<ContentHash> fingerprint(const ImportedArticle& article)
{
    FieldHasher hasher;
    hasher.add(search::fold(article.title));
    hasher.add(search::fold(article.plainText));
    bool hasContent = !isBlank(article.plainText);
    for (const auto& image : article.images) {
        if (image.original.empty() || isRandomPlaceholder(image.original))
            continue;
        addAddress(hasher, image.original);
        hasContent = true;
    }
    if (!hasContent)
        return std::nullopt;
    return hasher.result();
}

TextFacts textFacts(std::string_view title, std::string_view plainText, std::int64_t films)
{
    ScriptCounts counts;
    counts.add(title);
    counts.add(plainText.substr(0, kLanguageBytes));
    return {.language = counts.letters() > 0 ? std::string(languageOf(counts)) : std::string(),
            .characters = std::ranges::count_if(plainText, startsCharacter),
            .films = films};
}

PreparedArticle prepareArticle(ImportedArticle article, std::string_view originalBytes,
                               const CompressionDictionary* dictionary)
{
    PreparedArticle prepared;
    prepared.hash = contentHash(originalBytes);
    prepared.sourceHash = prepared.hash;
    prepared.fingerprint = fingerprint(article);
    prepared.meaning = meaningOf(article);
    prepared.compressedOriginal = compress(originalBytes, dictionary);
    prepared.compressedText = compress(article.plainText, originalBytes);
    const auto images = writeImages(article.images);
    prepared.imagesBytes = static_cast<std::uint32_t>(images.size());
    prepared.compressedImages = images.empty() ? std::string() : compress(images, originalBytes);
    prepared.textTokens = search::indexText(article.plainText);
    prepared.titleTokens = search::indexText(article.title);
    prepared.textCharacters = search::indexCharacters(article.plainText);
    prepared.titleCharacters = search::indexCharacters(article.title);
    prepared.titleKey = search::fold(article.title);
    prepared.facts = textFacts(article.title, article.plainText, article.films);
    prepared.lead = leadOf(article.plainText);
    prepared.originalBytes = static_cast<std::uint32_t>(originalBytes.size());
    prepared.article = std::move(article);
    return prepared;
}

} // namespace lectern::store
