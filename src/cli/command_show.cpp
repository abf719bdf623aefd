#include "cli/article_ids.h"
#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "exporter/article_export.h"
#include "importer/read_again.h"
#include "store/article_store.h"
#include "store/version_store.h"

#include <array>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"as", "FORM", "text (default), html, page, original or json"},
    OptionSpec {"version", "N", "as it was; `versions ID` lists them"},
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
    if (form == "original")
        print(article.original);
    else if (form == "json")
        printJson(QJsonDocument(exporter::toJson(article)));
    else if (form == "html")
        printEnded(exporter::toHtml(article));
    else if (form == "page")
        printEnded(exporter::toPage(article));
    else
        printEnded(article.plainText);
}

Result<Article> articleAsItWas(store::LibraryDatabase& database, ArticleId id, int number)
{
    auto article = store::VersionStore(database).article(id, number);
    if (article)
        importer::readAgain(*article);
    return article;
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
    if (arguments.has("version")) {
        const auto number = parseNumber(arguments.value("version"));
        if (!number)
            return wrongUsage("The option --version takes the number of a version, from 1.",
                              "show");
        const auto former = articleAsItWas(*database, *id, static_cast<int>(*number));
        if (!former)
            return failed(former.error());
        printArticle(*former, form);
        return ExitCode::Done;
    }
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
      "original: the source file, byte for byte. json: everything that is known of it.\n"
      "A former --version is read anew from its file's bytes, which the library keeps.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
