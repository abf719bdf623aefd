#include "cli/article_ids.h"
#include "cli/command.h"
#include "cli/export_originals.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "exporter/article_export.h"
#include "exporter/article_markdown.h"
#include "exporter/article_single_html.h"
#include "exporter/markdown_with_pictures.h"
#include "images/image_addresses.h"
#include "images/image_folder.h"
#include "importer/import_job.h"
#include "search/anchor.h"
#include "store/annotation_store.h"
#include "store/article_store.h"

#include <QDir>
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
    OptionSpec {"with-pictures", "", "with the originals, the pictures that lay beside them"},
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

/// The pictures that are in the article or copied into the library.
exporter::PictureSource localPictures(const std::filesystem::path& library)
{
    return [copies = images::ImageFolder(library)](
               const ImageRef& image) -> std::optional<images::Picture> {
        if (image.original.starts_with("data:"))
            return images::decodeDataAddress(image.original);
        if (image.localHash.empty())
            return std::nullopt;
        auto picture = copies.load(image.localHash);
        return picture ? std::optional(std::move(*picture)) : std::nullopt;
    };
}

std::string asHtml(const Article& article, const std::filesystem::path& library,
                   const exporter::NoteSource& notes)
{
    page::PageLabels labels;
    labels.dateText = exporter::bylineDate;
    auto file = exporter::toSingleHtml(article, localPictures(library), {}, labels, notes);
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
    const auto beside = std::ranges::count_if(article.images, [](const ImageRef& image) {
        return !image.original.empty() && images::isRelative(image.original);
    });
    if (beside > 0)
        printError("lectern-cli: " + counted(beside, "picture lies", "pictures lie")
                   + " beside the article; with --output they are written along.");
    return exporter::toMarkdown(article, exporter::MarkdownHead::FrontMatter, notes);
}

enum class Existing { Keep, Replace };

QString nameOf(const std::filesystem::path& path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.native()));
}

/// A file that is there stays where it is to be kept, and is then an error.
Result<void> checkFree(const std::filesystem::path& path, Existing existing)
{
    if (existing == Existing::Keep && QFile::exists(nameOf(path)))
        return fail(ErrorKind::Io, "The file is there already; --overwrite replaces it.",
                    path.native());
    return {};
}

/// All of it or nothing.
Result<void> writeFile(const std::filesystem::path& path, const std::string& bytes)
{
    QSaveFile file(nameOf(path));
    const auto size = static_cast<qint64>(bytes.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), size) != size
        || !file.commit())
        return fail(ErrorKind::Io, "The file could not be written.", path.native());
    return {};
}

void tellWritten(const std::filesystem::path& path, const std::string& beside)
{
    printError("lectern-cli: Wrote " + oneLine(importer::displayPath(path)) + beside + '.');
}

Result<void> writeOne(const std::filesystem::path& path, const std::string& bytes,
                      Existing existing)
{
    if (auto free = checkFree(path, existing); !free)
        return free;
    if (auto written = writeFile(path, bytes); !written)
        return written;
    tellWritten(path, {});
    return {};
}

/// `a.md` and, where it has such, its pictures in `a_files`.
Result<void> writeMarkdown(const Article& article, const std::filesystem::path& library,
                           const exporter::NoteSource& notes, const std::filesystem::path& path,
                           Existing existing)
{
    const std::filesystem::path folder = path.stem().native() + "_files";
    const auto made
        = exporter::toMarkdownWithPictures(article, localPictures(library), folder.native(), notes);
    if (made.missing > 0)
        printError("lectern-cli: "
                   + counted(made.missing, "picture that lay beside the article is",
                             "pictures that lay beside the article are")
                   + " not in the library.");
    if (made.pictures.empty())
        return writeOne(path, made.markdown, existing);
    const auto pictures = path.parent_path() / folder;
    if (auto free = checkFree(path, existing); !free)
        return free;
    if (auto free = checkFree(pictures, existing); !free)
        return free;
    if (!QDir().mkpath(nameOf(pictures)))
        return fail(ErrorKind::Io, "The folder could not be made.", pictures.native());
    for (const auto& picture : made.pictures) {
        if (auto written = writeFile(pictures / picture.name, picture.bytes); !written)
            return written;
    }
    if (auto written = writeFile(path, made.markdown); !written)
        return written;
    tellWritten(path,
                ", with " + counted(std::ssize(made.pictures), "picture", "pictures") + " in "
                    + oneLine(importer::displayPath(pictures)));
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
    const std::string path = arguments.value("output");
    if (path.empty()) {
        print(exported(*article, form, *folder, *notes));
        return ExitCode::Done;
    }
    const auto existing = arguments.has("overwrite") ? Existing::Replace : Existing::Keep;
    const auto written = form == "markdown"
        ? writeMarkdown(*article, *folder, *notes, path, existing)
        : writeOne(path, exported(*article, form, *folder, *notes), existing);
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
      "of code as Markdown has them; the pictures that lay beside the article go along with\n"
      "--output a.md, in a_files, those of the web keep their addresses. html: one file for any\n"
      "browser, the pictures of which there is a local copy inside. text: as it is searched.\n"
      "json: as `show` has it.\n"
      "original DIR: all imported article files, byte for byte, with their names and times, in an\n"
      "empty or new folder; a folder for each source where there are several. Names that the\n"
      "file system there does not take are listed in lectern-mapping.json. Not in it are files\n"
      "that were rejected, and what lies beside articles: --with-pictures writes its pictures,\n"
      "from the library's copies, to where the articles look for them.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
