#include "cli/article_ids.h"
#include "cli/command.h"
#include "cli/export_originals.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "exporter/article_export.h"
#include "exporter/article_markdown.h"
#include "exporter/article_single_html.h"
#include "images/image_folder.h"
#include "search/anchor.h"
#include "store/annotation_store.h"
#include "store/article_store.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"as", "FORM", "markdown (default), html, text, json or original"},
    OptionSpec {"output", "FILE", "where to; without it to the standard output"},
    OptionSpec {"overwrite", "", "replace a file that is there"},
    OptionSpec {"versions", "", "with the originals, what articles said before"},
    OptionSpec {"json", "", "say as one JSON document which originals were written"},
    OptionSpec {"notes", "", "your own highlights and notes too (markdown and html)"},
};

constexpr std::array<std::string_view, 4> forms {"markdown", "html", "text", "json"};

/// Anchored in the article's text as it is now; null where they are not wanted.
Result<exporter::NoteSource> notesOf(store::LibraryDatabase& database, ArticleId id, bool wanted)
{
    if (!wanted)
        return exporter::NoteSource();
    auto notes = store::AnnotationStore(database).ofArticle(id);
    if (!notes)
        return fail(notes.error());
    std::vector<Annotation> annotations;
    for (PlacedAnnotation& note : *notes)
        annotations.push_back(std::move(note.annotation));
    return exporter::NoteSource([annotations = std::move(annotations)](std::string_view text) {
        return search::anchor(text, annotations);
    });
}

std::string asHtml(const Article& article, const std::filesystem::path& library,
                   const exporter::NoteSource& notes)
{
    const images::ImageFolder copies(library);
    const auto local = [&copies](const ImageRef& image) -> std::optional<images::Picture> {
        if (image.original.starts_with("data:"))
            return images::decodeDataAddress(image.original);
        if (image.localHash.empty())
            return std::nullopt;
        auto picture = copies.load(image.localHash);
        return picture ? std::optional(std::move(*picture)) : std::nullopt;
    };
    page::PageLabels labels;
    labels.dateText = exporter::shortDate;
    auto file = exporter::toSingleHtml(article, local, {}, labels, notes);
    if (file.missing > 0)
        printError("lectern-cli: " + counted(file.missing, "picture has", "pictures have")
                   + " no local copy; a link stands in its place.");
    return std::move(file.html);
}

std::string exported(const Article& article, std::string_view form,
                     const std::filesystem::path& library, const exporter::NoteSource& notes)
{
    if (form == "html")
        return asHtml(article, library, notes);
    if (form == "json")
        return QJsonDocument(exporter::toJson(article)).toJson().toStdString();
    if (form == "text")
        return article.plainText + '\n';
    return exporter::toMarkdown(article, exporter::MarkdownHead::FrontMatter, notes);
}

/// All of it or nothing; a file that is there stays unless `overwrite`.
Result<void> writeFile(const std::string& path, const std::string& bytes, bool overwrite)
{
    const QString name = QFile::decodeName(QByteArray::fromStdString(path));
    if (!overwrite && QFile::exists(name))
        return fail(ErrorKind::Io, "The file is there already; --overwrite replaces it.", path);
    QSaveFile file(name);
    const auto size = static_cast<qint64>(bytes.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), size) != size
        || !file.commit())
        return fail(ErrorKind::Io, "The file could not be written.", path);
    return {};
}

ExitCode run(const Arguments& arguments)
{
    if (arguments.value("as") == "original")
        return exportOriginals(arguments);
    const auto id = articleId(arguments.words());
    if (!id)
        return wrongUsage(id.error().message, "export");
    const std::string form = arguments.value("as", "markdown");
    if (std::ranges::find(forms, form) == forms.end())
        return wrongUsage("The option --as knows markdown, html, text, json and original, not “"
                              + form + "”.",
                          "export");
    const auto folder = libraryFolder(arguments);
    if (!folder)
        return failed(folder.error());
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    const auto article = store::ArticleStore(*database).article(*id);
    if (!article)
        return failed(article.error());
    const auto notes = notesOf(*database, *id, arguments.has("notes"));
    if (!notes)
        return failed(notes.error());
    const std::string bytes = exported(*article, form, *folder, *notes);
    const std::string path = arguments.value("output");
    if (path.empty()) {
        print(bytes);
        return ExitCode::Done;
    }
    const auto written = writeFile(path, bytes, arguments.has("overwrite"));
    return written ? ExitCode::Done : failed(written.error());
}

} // namespace

const Command exportCommand {
    .name = "export",
    .words = "ID|DIR",
    .summary = "Writes an article for other programs, or all files as they were imported.",
    .details
    = "markdown: GitHub's, with a header in YAML; footnotes, task lists, formulas and the "
      "languages\n"
      "of code as Markdown has them. html: one file for any browser, the pictures of\n"
      "which there is a local copy inside. text: as it is searched. json: as `show` has it.\n"
      "original DIR: all imported files, byte for byte, with their names and times, in an empty "
      "or\n"
      "new folder; a folder for each source where there are several. Names that the file system\n"
      "there does not take are listed in lectern-mapping.json. Rejected files are not in a "
      "library.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
