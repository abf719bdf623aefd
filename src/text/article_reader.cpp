#include "text/article_reader.h"

#include "text/address_filter.h"
#include "text/export_entry.h"
#include "text/html_body.h"
#include "text/html_head.h"
#include "text/html_reader.h"
#include "text/main_content.h"
#include "text/markdown.h"
#include "text/mhtml.h"
#include "text/obsidian.h"
#include "text/problem.h"
#include "text/saved_page.h"
#include "text/text_limit.h"

#include <algorithm>
#include <optional>
#include <string>

namespace lectern::text {

namespace {

enum class FileEnding { Html, Markdown, Text, Other };

FileEnding endingOf(const std::filesystem::path& path)
{
    std::string ending = path.extension().native();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (ending == ".html" || ending == ".htm" || ending == ".xhtml" || isMhtmlName(path))
        return FileEnding::Html;
    if (ending == ".md" || ending == ".markdown")
        return FileEnding::Markdown;
    return ending == ".txt" ? FileEnding::Text : FileEnding::Other;
}

/// "2008-12-14" of `2008-12-14-slug.md`, Jekyll's way to name a post; else empty.
/// https://jekyllrb.com/docs/posts/#creating-posts
std::string dateInName(const std::filesystem::path& path)
{
    const auto name = path.filename().native();
    constexpr std::string_view kShape = "dddd-dd-dd-";
    if (name.size() <= kShape.size())
        return {};
    for (std::size_t i = 0; i < kShape.size(); ++i) {
        const bool isDigit = name[i] >= '0' && name[i] <= '9';
        if (kShape[i] == 'd' ? !isDigit : name[i] != kShape[i])
            return {};
    }
    return name.substr(0, 10);
}

bool hasFolder(const std::filesystem::path& path, std::string_view name)
{
    return std::any_of(path.begin(), path.end(),
                       [&](const auto& part) { return part.native() == name; });
}

/// JSON headers are Hugo's `{…}`, or Hexo's, which end with `;;;`.
bool isHexoJson(std::string_view text, const SplitText& split)
{
    const auto headerEnd
        = static_cast<std::size_t>(split.header.data() - text.data()) + split.header.size();
    const auto bodyBegin = static_cast<std::size_t>(split.body.data() - text.data());
    return bodyBegin > headerEnd && bodyBegin <= text.size()
        && text.substr(headerEnd, bodyBegin - headerEnd).find(";;;") != std::string_view::npos;
}

std::string formatOf(std::string_view text, const SplitText& split,
                     const std::filesystem::path& path)
{
    switch (split.kind) {
    case HeaderKind::Lctt:
        return "lctt";
    case HeaderKind::Toml:
        return "hugo";
    case HeaderKind::Json:
        return isHexoJson(text, split) ? "hexo" : "hugo";
    case HeaderKind::Yaml:
        if (isObsidianHeader(split.header))
            return "obsidian";
        if (hasFolder(path, "_posts") && !hasFolder(path, "source") && !dateInName(path).empty())
            return "jekyll";
        if (hasFolder(path, "content") && !hasFolder(path, "_posts"))
            return "hugo";
        return dateInName(path).empty() ? "hexo" : "jekyll";
    case HeaderKind::None:
        break;
    }
    const auto ending = endingOf(path);
    if (ending == FileEnding::Html)
        return "html";
    return ending == FileEnding::Text ? "text" : "markdown";
}

CategoryStyle styleOf(std::string_view format)
{
    if (format == "hugo")
        return CategoryStyle::Terms;
    return format == "jekyll" ? CategoryStyle::BlankSeparated : CategoryStyle::Path;
}

BodyFormat bodyFormatOf(std::string_view body, const std::filesystem::path& path)
{
    const auto ending = endingOf(path);
    if (ending == FileEnding::Html || isHtmlBody(body))
        return BodyFormat::Html;
    return ending == FileEnding::Text ? BodyFormat::PlainText : BodyFormat::Markdown;
}

SanitisedDocument cleanBody(std::string_view body, BodyFormat format, MarkdownFlavour flavour,
                            const SanitiseOptions& options)
{
    const Sanitiser sanitiser(options);
    if (format == BodyFormat::PlainText)
        return sanitiser.sanitisePlainText(body);
    if (format == BodyFormat::Html)
        return sanitiser.sanitise(body);
    auto markdown = markdownToHtml(body, flavour);
    if (markdown.tooComplex.empty())
        return sanitiser.sanitise(markdown.html);
    auto document = sanitiser.sanitisePlainText(body);
    document.tooComplex = std::move(markdown.tooComplex);
    return document;
}

void fill(std::string& field, std::string value)
{
    if (field.empty())
        field = std::move(value);
}

void fillFromHead(FrontMatter& frontMatter, HtmlHead head)
{
    fill(frontMatter.title, std::move(head.title));
    fill(frontMatter.author, std::move(head.author));
    fill(frontMatter.headimg, std::move(head.image));
    fill(frontMatter.sourceUrl, std::move(head.sourceUrl));
    fill(frontMatter.language, std::move(head.language));
    if (frontMatter.tags.empty())
        frontMatter.tags = std::move(head.tags);
    if (frontMatter.categories.empty() && !head.section.empty())
        frontMatter.categories.push_back({{head.section}});
    if (frontMatter.date.text.empty() && !head.date.empty())
        frontMatter.date = parseDate(head.date);
}

/// A file's text, and what the program that saved it says of it.
struct OpenedFile {
    DecodedText decoded;
    SavedPage saved;
    std::string savedTitle;
    bool isMhtml = false;
    std::size_t cutBytes = 0; ///< beyond the limit of a text, not read
};

/// Nothing where the bytes are no text.
std::optional<OpenedFile> openFile(std::string_view bytes, const std::filesystem::path& path)
{
    OpenedFile file;
    auto page = isMhtmlName(path) ? readMhtml(bytes, MhtmlParts::Skip) : std::nullopt;
    if (page) {
        file.decoded = std::move(page->html);
        file.saved = {std::move(page->address), std::move(page->savedDate)};
        file.savedTitle = std::move(page->title);
        file.isMhtml = true;
        return file;
    }
    if (looksBinary(bytes))
        return std::nullopt;
    const auto readable = readablePart(bytes);
    file.decoded = decodeToUtf8(readable);
    file.cutBytes = bytes.size() - readable.size();
    if (endingOf(path) == FileEnding::Html)
        file.saved = readSavedPage(file.decoded.utf8);
    if (file.saved.isSingleFile)
        file.decoded.utf8 = withRestoredPictures(std::move(file.decoded.utf8));
    return file;
}

/// What a page's own head does not tell.
void fillFromSaving(FrontMatter& frontMatter, const OpenedFile& file)
{
    fill(frontMatter.title, file.savedTitle);
    fill(frontMatter.sourceUrl, file.saved.address);
    if (frontMatter.date.text.empty() && !file.saved.savedDate.empty())
        frontMatter.date = parseDate(file.saved.savedDate);
}

/// Where the page was, for its relative addresses; only a web page's own are relative to it.
std::string baseAddressOf(const ReadArticle& article, const HtmlHead& head)
{
    if (article.bodyFormat != BodyFormat::Html)
        return {};
    const auto& page
        = article.frontMatter.sourceUrl.empty() ? head.sourceUrl : article.frontMatter.sourceUrl;
    auto resolved = resolvedAddress(head.base, page);
    if (resolved.empty())
        resolved = safeImageAddress(head.base);
    return resolved.starts_with("http") ? resolved : page;
}

void add(std::vector<ImportProblem>& to, const std::vector<ImportProblem>& from)
{
    to.insert(to.end(), from.begin(), from.end());
}

void addBodyProblems(ReadArticle& article, int line)
{
    const auto& document = article.document;
    if (!document.tooComplex.empty())
        article.problems.push_back({{},
                                    line,
                                    ProblemKind::BodyTooComplex,
                                    document.tooComplex + " The body is kept as plain text."});
    if (document.removed.contains(std::string(kOpenComment)))
        article.problems.push_back(
            {{},
             line,
             ProblemKind::CommentNotClosed,
             "A comment (<!--) is never closed; what follows it was read as the article's text."});
    if (document.plainText.empty() && document.images.empty() && document.iframes.empty())
        article.problems.push_back(
            {{}, line, ProblemKind::BodyEmpty, "The body holds neither text nor pictures."});
}

ImportProblem textCut(std::string_view readText, std::size_t leftOutBytes)
{
    const auto line = 1 + std::count(readText.begin(), readText.end(), '\n');
    return problemAt(static_cast<int>(line), ProblemKind::TextCut,
                     "The text is longer than the " + std::to_string(kMaxTextBytes >> 20)
                         + " MB that are read; the last " + std::to_string(leftOutBytes)
                         + " bytes are left out, and the original is kept whole.");
}

/// A header without a title is worth a word; a file without a header is named by its first heading.
void settleTitle(ReadArticle& article, int line)
{
    auto& title = article.frontMatter.title;
    if (!title.empty())
        return;
    if (article.headerKind == HeaderKind::None) {
        if (!article.document.headings.empty())
            title = article.document.headings.front().text;
        return;
    }
    const auto& problems = article.problems;
    const bool told = std::any_of(problems.begin(), problems.end(), [](const auto& problem) {
        return problem.kind == ProblemKind::TitleMissing;
    });
    if (!told)
        article.problems.push_back({{},
                                    line,
                                    ProblemKind::TitleMissing,
                                    "The header has no title; the file's name stands in."});
}

} // namespace

ReadArticle readArticle(std::string_view bytes, const std::filesystem::path& path,
                        const SanitiseOptions& options)
{
    ReadArticle article;
    const auto file = openFile(bytes, path);
    if (!file) {
        article.isBinary = true;
        return article;
    }
    if (auto entry = readExportEntry(bytes, path, options))
        return *std::move(entry);
    const std::string_view text = file->decoded.utf8;
    const auto split = splitFrontMatter(text);
    article.headerKind = split.kind;
    article.format = formatOf(text, split, path);
    article.bodyFormat = bodyFormatOf(split.body, path);
    const auto style = styleOf(article.format);
    article.frontMatter = parseFrontMatter(split, style);
    const bool hasHead = article.bodyFormat == BodyFormat::Html
        && (split.kind == HeaderKind::None || endingOf(path) == FileEnding::Html);
    const auto head = hasHead ? readHtmlHead(split.body) : HtmlHead {};
    const bool isPage = hasHead && split.kind == HeaderKind::None;
    if (isPage) {
        fillFromHead(article.frontMatter, head);
        fillFromSaving(article.frontMatter, *file);
    }
    if (file->isMhtml)
        article.format = "mhtml";
    if (article.frontMatter.date.text.empty())
        article.frontMatter.date = parseDate(dateInName(path));
    auto bodyOptions = options;
    if (auto base = baseAddressOf(article, head);
        !base.empty() || article.bodyFormat != BodyFormat::Html)
        bodyOptions.baseAddress = std::move(base);
    const auto flavour
        = article.format == "obsidian" ? MarkdownFlavour::Obsidian : MarkdownFlavour::Common;
    const bool isWholePage = isPage && endingOf(path) == FileEnding::Html;
    article.document = cleanBody(isWholePage ? mainContent(split.body) : split.body,
                                 article.bodyFormat, flavour, bodyOptions);
    if (file->cutBytes > 0)
        article.problems.push_back(textCut(file->decoded.utf8, file->cutBytes));
    add(article.problems, file->decoded.problems);
    add(article.problems, split.problems);
    add(article.problems, article.frontMatter.problems);
    settleTitle(article, split.headerLine);
    addBodyProblems(article, split.bodyLine);
    std::stable_sort(article.problems.begin(), article.problems.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
    return article;
}

} // namespace lectern::text
