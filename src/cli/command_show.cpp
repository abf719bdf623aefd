#include "cli/article_ids.h"
#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "exporter/article_export.h"
#include "store/article_store.h"

#include <array>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"as", "FORM", "text (default), html, page, original or json"},
};

constexpr std::array<std::string_view, 5> forms {"text", "html", "page", "original", "json"};

void printEnded(const std::string& text)
{
    print(text);
    if (!text.ends_with('\n'))
        print("\n");
}

void printArticle(const Article& article, std::string_view form)
{
    if (form == "json")
        printJson(QJsonDocument(exporter::toJson(article)));
    else if (form == "html")
        printEnded(exporter::toHtml(article));
    else if (form == "page")
        printEnded(exporter::toPage(article));
    else
        printEnded(article.plainText);
}

ExitCode run(const Arguments& arguments)
{
    const auto id = articleId(arguments.words());
    if (!id)
        return wrongUsage(id.error().message, "show");
    const std::string form = arguments.value("as", "text");
    if (std::ranges::find(forms, form) == forms.end())
        return wrongUsage("The option --as knows text, html, page, original and json, not “" + form
                              + "”.",
                          "show");
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    store::ArticleStore articles(*database);
    if (form == "original") {
        const auto original = articles.original(*id);
        if (!original)
            return failed(original.error());
        print(*original);
        return ExitCode::Done;
    }
    const auto article = articles.article(*id);
    if (!article)
        return failed(article.error());
    printArticle(*article, form);
    return ExitCode::Done;
}

} // namespace

const Command showCommand {
    .name = "show",
    .words = "ID",
    .summary = "Prints an article.",
    .details
    = "text: as it is searched. html: its body, made safe. page: the document the window shows.\n"
      "original: the source file, byte for byte. json: everything that is known of it.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
