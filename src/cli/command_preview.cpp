#include "cli/command.h"
#include "cli/output.h"
#include "exporter/article_export.h"
#include "importer/assemble.h"
#include "importer/folder_tree.h"
#include "importer/import_job.h"
#include "importer/import_paths.h"
#include "importer/local_pictures.h"
#include "importer/source_reader.h"
#include "page/article_page.h"
#include "text/article_reader.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"as", "FORM", "json (default), text, html or page"},
    OptionSpec {"look", "LOOK", "of html and page: reader (default) or as-saved, the author's own"},
};

constexpr std::array<std::string_view, 4> forms {"json", "text", "html", "page"};

struct Preview {
    text::ReadArticle read;
    importer::AssembledArticle made;
    page::Look look = page::Look::Reader;
    /// Of a file with many articles, of which the first is shown.
    struct Container {
        std::string description;
        std::int64_t articles = 0;
        std::string shown;
    };
    std::optional<Container> container {};
};

Preview readPreview(const importer::SourceBytes& source, const std::filesystem::path& path,
                    page::Look look)
{
    Preview preview;
    preview.look = look;
    const std::vector<ImageRef> ofNoLibrary; // the shipped rules, as an import has them
    auto sanitising = exporter::withOwnAddresses(ofNoLibrary);
    if (look == page::Look::AsSaved)
        sanitising.style = text::AuthorStyle::AsSaved;
    sanitising.baseAddress = text::addressIn(source.companions);
    preview.read = text::readArticle(source.bytes, path, sanitising);
    text::addCompanions(preview.read, source.companions);
    preview.made = importer::assemble(preview.read, path, source.modifiedNs / 1'000'000'000);
    importer::LocalPictures::preferWeb(
        preview.made.article.images, importer::FolderTree(path.root_path()), path.relative_path());
    if (preview.read.isBinary)
        preview.made.problems.push_back({{}, 0, ProblemKind::BinaryFile, "The file is not text."});
    else if (importer::holdsNothing(preview.read))
        preview.made.problems.push_back(importer::nothingInIt());
    return preview;
}

/// The first article of a packed file or an export.
Result<Preview> readFirst(const std::filesystem::path& file, page::Look look)
{
    const auto tree = importer::sourceTreeAt(file);
    auto scan = tree->list({}, {});
    const auto told
        = std::ranges::find(scan.problems, ProblemKind::ExportRecognised, &ImportProblem::kind);
    if (scan.files.empty()) {
        const auto reason = std::ranges::find_if(
            scan.problems, [](const auto& problem) { return isRejection(problem.kind); });
        return fail(ErrorKind::Io,
                    reason == scan.problems.end() ? "The file holds no articles." : reason->message,
                    importer::displayPath(file));
    }
    const auto& first = scan.files.front().path;
    const auto source = tree->read(first, importer::kMaxFileBytes);
    if (!source)
        return fail(ErrorKind::Io, source.error().message, importer::displayPath(file / first));
    Preview preview = readPreview(*source, file / first, look);
    preview.container = {told == scan.problems.end() ? "The file is a packed file." : told->message,
                         std::ssize(scan.files), importer::displayPath(first)};
    return preview;
}

Result<Preview> readFile(const std::filesystem::path& file, page::Look look)
{
    std::error_code ignored;
    if (std::filesystem::is_regular_file(file, ignored) && importer::isSourceItself(file))
        return readFirst(file, look);
    const auto source = importer::readSource(file, importer::kMaxFileBytes);
    if (!source)
        return fail(ErrorKind::Io, source.error().message, importer::displayPath(file));
    return readPreview(*source, file, look);
}

QJsonArray textArray(const std::vector<std::string>& texts)
{
    QJsonArray array;
    for (const auto& text : texts)
        array.append(QString::fromStdString(text));
    return array;
}

QJsonArray imagesJson(const std::vector<ImageRef>& images)
{
    QJsonArray array;
    for (const auto& image : images) {
        QJsonObject json = exporter::toJson(image);
        json.remove(QStringLiteral("status")); // nothing is known of it without a library
        array.append(json);
    }
    return array;
}

QJsonArray problemsJson(const std::vector<ImportProblem>& problems)
{
    QJsonArray array;
    for (const auto& problem : problems) {
        QJsonObject json = exporter::toJson(problem);
        json.remove(QStringLiteral("path")); // it is the file that was named
        array.append(json);
    }
    return array;
}

QJsonArray cardsJson(const std::vector<MediaCard>& cards)
{
    QJsonArray array;
    for (const auto& card : cards)
        array.append(
            QJsonObject {{QStringLiteral("kind"), QString::fromStdString(card.kind)},
                         {QStringLiteral("title"), QString::fromStdString(card.title)},
                         {QStringLiteral("site"), QString::fromStdString(card.site)},
                         {QStringLiteral("address"), QString::fromStdString(card.address)}});
    return array;
}

QJsonObject countsJson(const std::map<std::string, int>& counts)
{
    QJsonObject object;
    for (const auto& [name, count] : counts)
        object.insert(QString::fromStdString(name), count);
    return object;
}

QJsonObject toJson(const Preview& preview)
{
    const ImportedArticle& article = preview.made.article;
    const SanitisedDocument& document = preview.read.document;
    return {{QStringLiteral("format"), QString::fromStdString(preview.read.format)},
            {QStringLiteral("title"), QString::fromStdString(article.title)},
            {QStringLiteral("author"), QString::fromStdString(article.author)},
            {QStringLiteral("date"), exporter::toJson(article.date)},
            {QStringLiteral("categories"), exporter::toJson(article.categories)},
            {QStringLiteral("tags"), textArray(article.tags)},
            {QStringLiteral("headimg"), QString::fromStdString(article.headimg)},
            {QStringLiteral("thumbnail"), QString::fromStdString(article.thumbnail)},
            {QStringLiteral("highlights"), exporter::toJsonArray(article.highlights)},
            {QStringLiteral("images"), imagesJson(article.images)},
            {QStringLiteral("links"), textArray(document.links)},
            {QStringLiteral("iframes"), textArray(document.iframes)},
            {QStringLiteral("cards"), cardsJson(document.cards)},
            {QStringLiteral("removed"), countsJson(document.removed)},
            {QStringLiteral("furniture"), countsJson(document.furniture)},
            {QStringLiteral("headings"), exporter::toJsonArray(article.headings)},
            {QStringLiteral("text"), QString::fromStdString(article.plainText)},
            {QStringLiteral("html"), QString::fromStdString(document.html.text())},
            {QStringLiteral("problems"), problemsJson(preview.made.problems)}};
}

QJsonObject withContainer(QJsonObject json, const Preview& preview)
{
    if (preview.container)
        json.insert(
            QStringLiteral("container"),
            QJsonObject {
                {QStringLiteral("description"),
                 QString::fromStdString(preview.container->description)},
                {QStringLiteral("articles"), static_cast<qint64>(preview.container->articles)},
                {QStringLiteral("shown"), QString::fromStdString(preview.container->shown)}});
    return json;
}

std::string toPage(const Preview& preview)
{
    const ImportedArticle& article = preview.made.article;
    page::PageContent content;
    content.title = article.title;
    content.author = article.author;
    content.date = exporter::bylineDate(article.date);
    content.categories = article.categories;
    content.tags = page::tagsWithoutLinks(article.tags);
    content.body = preview.read.document.html;
    content.highlightCount = passageCount(article.highlights);
    page::PageStyle style;
    style.look = preview.look;
    return page::renderArticlePage(content, style);
}

void printPreview(const Preview& preview, std::string_view form)
{
    if (preview.container && form != "json")
        std::fprintf(stderr, "%s The first is shown: %s\n", preview.container->description.c_str(),
                     preview.container->shown.c_str());
    if (form == "json")
        printJson(QJsonDocument(withContainer(toJson(preview), preview)));
    else if (form == "text")
        printLine(preview.made.article.plainText);
    else if (form == "html")
        printLine(preview.read.document.html.text());
    else
        printLine(toPage(preview));
}

ExitCode run(const Arguments& arguments)
{
    if (arguments.words().size() != 1)
        return wrongUsage("Name one file to look at.", "preview");
    const std::string form = arguments.value("as", "json");
    if (std::ranges::find(forms, form) == forms.end())
        return wrongUsage("The option --as knows json, text, html and page, not “" + form + "”.",
                          "preview");
    const std::string look = arguments.value("look", "reader");
    if (look != "reader" && look != "as-saved")
        return wrongUsage("The option --look knows reader and as-saved, not “" + look + "”.",
                          "preview");
    std::error_code ignored;
    const std::filesystem::path path
        = std::filesystem::absolute(arguments.words().front(), ignored);
    const auto preview
        = readFile(path, look == "reader" ? page::Look::Reader : page::Look::AsSaved);
    if (!preview)
        return failed(preview.error());
    printPreview(*preview, form);
    const bool rejected = std::ranges::any_of(
        preview->made.problems, [](const auto& problem) { return isRejection(problem.kind); });
    return rejected ? ExitCode::SomeRejected : ExitCode::Done;
}

} // namespace

const Command previewCommand {
    .name = "preview",
    .words = "FILE",
    .summary = "Shows what an import makes of one file; needs no library and writes nothing.",
    .details
    = "Of a file with many articles (a packed file, an export of another program) it says what it\n"
      "is and shows the first.\n"
      "json tells of each highlight its kind: phrase, heading (a bold line of its own, or the "
      "name\n"
      "of a table's column or row), label (a short name before a colon that a paragraph begins\n"
      "with) or image.\n"
      "Without a library there are no proxies of one's own: pictures have the addresses that the\n"
      "shipped rules make of them, as an import stores them; `show` has those of the library.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
