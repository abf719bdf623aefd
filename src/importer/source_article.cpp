#include "importer/source_article.h"

#include "importer/assemble.h"
#include "importer/categories.h"
#include "importer/import_job.h"
#include "importer/mhtml_pictures.h"
#include "text/article_reader.h"
#include "text/encoding.h"
#include "text/mhtml.h"
#include "text/text_limit.h"

#include <algorithm>

namespace lectern::importer {

namespace {

using Outcome = ParsedFile::Outcome;

bool isPlainTextFile(const std::filesystem::path& path)
{
    std::string ending = path.extension().native();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return ending == ".txt";
}

void reject(ParsedFile& parsed, ImportProblem problem)
{
    parsed.outcome = Outcome::Rejected;
    parsed.problems.push_back(std::move(problem));
}

void noteForeignName(ParsedFile& parsed)
{
    const bool isForeign = !text::isValidUtf8(parsed.file.path.native());
    if (isForeign && parsed.outcome == Outcome::Article)
        parsed.problems.push_back(
            {{},
             0,
             ProblemKind::NameNotUtf8,
             "The file's name is not UTF-8; it is shown with its bytes escaped."});
}

/// By which the next import knows that nothing has changed.
store::ContentHash hashOf(const SourceBytes& source)
{
    const std::string beside = text::bytesOf(source.companions);
    return store::contentHash(beside.empty() ? source.bytes : source.bytes + '\0' + beside);
}

/// Of an article that the library has: promises its pictures anew.
void findPictures(const std::string& bytes, const std::filesystem::path& path,
                  const SourceTree& tree, const ParseTools& tools)
{
    const text::ReadArticle read = text::readArticle(bytes, path);
    auto images = assemble(read, path, 0).article.images;
    LocalPictures::preferWeb(images, tree, path);
    tools.pictures.collect(images, tree, path);
}

/// Reads the meaning of the bytes; leaves `prepared` filled where there is one.
void parseBytes(ParsedFile& parsed, const SourceBytes& source, const PendingFile& pending,
                const SourceTree& tree, const ParseTools& tools, const CategoryRule& categories)
{
    const auto& path = parsed.file.path;
    text::SanitiseOptions options;
    options.baseAddress = text::addressIn(source.companions);
    text::ReadArticle read = text::readArticle(source.bytes, path, options);
    if (read.isBinary)
        return reject(parsed, {{}, 0, ProblemKind::BinaryFile, "The file is not text."});
    const bool noArticle = pending.namedBy == PendingFile::NamedBy::Folder
        && read.headerKind == text::HeaderKind::None && isPlainTextFile(path);
    if (noArticle) {
        parsed.outcome = Outcome::NoArticle;
        return;
    }
    text::addCompanions(read, source.companions);
    if (holdsNothing(read))
        return reject(parsed, nothingInIt());

    AssembledArticle made
        = assemble(read, tree.readableName(path), parsed.file.modifiedNs / 1'000'000'000);
    made.article.categories
        = categoriesOf(categories, std::move(made.article.categories), made.article.tags, path);
    LocalPictures::preferWeb(made.article.images, tree, path);
    if (text::isMhtmlName(path))
        keepMhtmlPictures(made.article.images, source.bytes, tools.pictures.folder());
    auto notices = tools.pictures.collect(made.article.images, tree, path);
    parsed.problems = std::move(made.problems);
    std::ranges::move(notices, std::back_inserter(parsed.problems));
    parsed.outcome = Outcome::Article;
    parsed.prepared
        = store::prepareArticle(std::move(made.article), source.bytes, tools.dictionary.get());
    parsed.prepared->sourceHash = hashOf(source);
    parsed.prepared->pipelineVersion = text::kPipelineVersion;
}

} // namespace

ParsedFile parseFile(const PendingFile& pending, ReadFile source, const SourceTree& tree,
                     const ParseTools& tools, const CategoryRule& categories)
{
    ParsedFile parsed;
    parsed.source = pending.source;
    parsed.file = pending.file;
    if (!source) {
        reject(parsed, std::move(source.error()));
    } else {
        parsed.bytesRead = std::ssize(source->bytes);
        parsed.file.sizeBytes = parsed.bytesRead;
        parsed.file.modifiedNs = source->modifiedNs;
        const bool sameBytes
            = pending.known && !pending.known->rejected && pending.known->hash == hashOf(*source);
        if (sameBytes)
            parsed.outcome = Outcome::SameBytes;
        if (sameBytes && pending.lacksPictures)
            findPictures(source->bytes, pending.file.path, tree, tools);
        if (!sameBytes)
            parseBytes(parsed, *source, pending, tree, tools, categories);
    }
    noteForeignName(parsed);
    for (auto& problem : parsed.problems)
        problem.path = displayPath(tree.root() / pending.file.path);
    return parsed;
}

std::size_t parsingBytes(std::int64_t fileBytes)
{
    // Measured with /usr/bin/time on files of nothing but words, of one line, of tags and of
    // pictures: up to 21 times the text, and the bytes themselves twice (packed and unpacked).
    constexpr std::size_t timesText = 20;
    constexpr std::size_t timesBytes = 2;
    const auto bytes
        = static_cast<std::size_t>(std::clamp<std::int64_t>(fileBytes, 0, kMaxFileBytes));
    return std::min(bytes, text::kMaxTextBytes) * timesText + bytes * timesBytes;
}

std::size_t weightBytes(const ParsedFile& parsed)
{
    std::size_t weight = sizeof parsed + 512;
    if (!parsed.prepared)
        return weight;
    const store::PreparedArticle& prepared = *parsed.prepared;
    for (const std::string* part :
         {&prepared.article.plainText, &prepared.compressedOriginal, &prepared.compressedText,
          &prepared.compressedImages, &prepared.textTokens, &prepared.titleTokens,
          &prepared.textCharacters, &prepared.titleCharacters})
        weight += part->size();
    for (const auto& image : prepared.article.images)
        weight += image.original.size() + image.proxied.size() + image.alt.size();
    return weight;
}

} // namespace lectern::importer
