#include "cli/article_ids.h"
#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "exporter/article_export.h"
#include "exporter/notes_markdown.h"
#include "store/annotation_store.h"

#include <QJsonArray>

#include <array>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"json", "", "print one JSON document"},
    OptionSpec {"markdown", "", "print them as a Markdown document, by article"},
};

void printRow(const AnnotationRow& row)
{
    const Annotation& annotation = row.placed.annotation;
    const std::string article
        = annotation.article ? std::to_string(annotation.article.value) : "removed";
    printLine(padLeft(article, 7) + "  " + inColumns(annotationColourName(annotation.colour), 7)
              + oneLine(annotation.quote.exact));
    if (!annotation.note.empty())
        printLine("                " + oneLine(annotation.note));
    printLine("                — " + oneLine(row.title)
              + (row.placed.place || !annotation.article ? "" : " (no longer says this)"));
}

ExitCode run(const Arguments& arguments)
{
    if (arguments.has("json") && arguments.has("markdown"))
        return wrongUsage("The options --json and --markdown exclude each other.", "notes");
    ArticleId wanted;
    if (!arguments.words().empty()) {
        const auto id = articleId(arguments.words());
        if (!id)
            return wrongUsage(id.error().message, "notes");
        wanted = *id;
    }
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    auto rows = store::AnnotationStore(*database).all();
    if (!rows)
        return failed(rows.error());
    if (wanted)
        std::erase_if(*rows, [wanted](const AnnotationRow& row) {
            return row.placed.annotation.article != wanted;
        });
    if (arguments.has("json")) {
        QJsonArray array;
        for (const AnnotationRow& row : *rows)
            array.append(exporter::toJson(row));
        printJson(QJsonDocument(array));
    } else if (arguments.has("markdown")) {
        print(exporter::toMarkdown(*rows));
    } else {
        for (const AnnotationRow& row : *rows)
            printRow(row);
    }
    return ExitCode::Done;
}

} // namespace

const Command notesCommand {
    .name = "notes",
    .words = "[ID]",
    .summary = "Lists your own highlights and notes, of the library or of one article.",
    .details
    = "Newest first. Those of removed articles are listed as well; where an article changed\n"
      "so much that a passage is not found any more, this is said.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
