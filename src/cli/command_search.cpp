#include "cli/article_rows.h"
#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "search/query.h"
#include "search/query_help.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <iostream>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"category", "A/B/C", "only this category and those below it; \\/ is a slash"},
    OptionSpec {"limit", "N", "at most N articles (default: 20); 0 only counts"},
    OptionSpec {"offset", "N", "leave out the first N"},
    OptionSpec {"variants", "",
                "simplified and traditional Han are the same, and so are the two kana"},
    OptionSpec {"sort", "ORDER", "relevance (default), newest, oldest or title"},
    OptionSpec {"json", "", "print one JSON document"},
    OptionSpec {"stdin", "", "answer each line of standard input with one line of JSON"},
};

struct Answer {
    store::ArticleRows rows;
    double elapsedMs = 0;
};

Result<Answer> ask(store::ArticleStore& articles, RowsWanted& wanted, std::string query)
{
    using Clock = std::chrono::steady_clock;
    wanted.filter.query = std::move(query);
    const auto start = Clock::now();
    auto rows = articles.page(wanted.filter, wanted.order, wanted.limit, wanted.offset);
    if (!rows)
        return fail(rows.error());
    const std::chrono::duration<double, std::milli> elapsed = Clock::now() - start;
    return Answer {std::move(*rows), elapsed.count()};
}

QJsonObject answerJson(const std::string& query, const Answer& answer)
{
    QJsonObject json = toJson(answer.rows);
    json.insert(QStringLiteral("query"), QString::fromStdString(query));
    json.insert(QStringLiteral("elapsedMs"), answer.elapsedMs);
    return json;
}

QJsonObject errorJson(const std::string& query, const Error& error)
{
    return {{QStringLiteral("query"), QString::fromStdString(query)},
            {QStringLiteral("error"), QString::fromStdString(toText(error))}};
}

void printRemarks(const std::string& query)
{
    for (const auto& remark : search::parseQuery(query).remarks)
        printError("lectern-cli: " + oneLine(remark));
}

/// One line in, one line out, at once: a program may wait for each answer before it asks again.
ExitCode answerLines(store::ArticleStore& articles, RowsWanted& wanted)
{
    ExitCode code = ExitCode::Done;
    std::string line;
    while (std::getline(std::cin, line)) {
        if (line.ends_with('\r'))
            line.pop_back();
        const auto answer = ask(articles, wanted, line);
        if (!answer)
            code = ExitCode::Failed;
        const QJsonObject json
            = answer ? answerJson(line, *answer) : errorJson(line, answer.error());
        printJson(QJsonDocument(json), QJsonDocument::Compact);
        if (!flushOutput())
            return ExitCode::Failed;
    }
    return code;
}

void printAnswer(const Answer& answer, const RowsWanted& wanted)
{
    char elapsed[32];
    std::snprintf(elapsed, sizeof elapsed, "%.1f ms", answer.elapsedMs);
    const auto shown = std::ssize(answer.rows.rows);
    std::string line = counted(answer.rows.total, "article", "articles") + " found in " + elapsed;
    if (shown > 0 && shown < answer.rows.total)
        line += ", these are " + grouped(wanted.offset + 1) + " to "
            + grouped(wanted.offset + shown);
    printLine(line + '.');
    if (shown > 0)
        printLine("");
    printRows(answer.rows.rows);
}

ExitCode answerOne(store::ArticleStore& articles, RowsWanted& wanted, const Arguments& arguments)
{
    std::string query;
    for (const auto& word : arguments.words())
        query += (query.empty() ? "" : " ") + word;
    printRemarks(query);
    const auto answer = ask(articles, wanted, query);
    if (!answer)
        return failed(answer.error());
    if (answer->rows.total == 0)
        explainMissingCategory(articles, wanted.filter);
    if (arguments.has("json"))
        printJson(QJsonDocument(answerJson(query, *answer)));
    else
        printAnswer(*answer, wanted);
    return ExitCode::Done;
}

ExitCode run(const Arguments& arguments)
{
    const bool fromStdin = arguments.has("stdin");
    if (fromStdin && !arguments.words().empty())
        return wrongUsage("With --stdin the queries come from standard input, not from the command "
                          "line.",
                          "search");
    if (!fromStdin && arguments.words().empty())
        return wrongUsage("Say what to search for.", "search");
    auto wanted = rowsWanted(arguments, ArticleOrder::Relevance);
    if (!wanted)
        return wrongUsage(wanted.error().message, "search");
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    if (arguments.has("variants"))
        wanted->filter.variants = Variants::Alike;
    store::ArticleStore articles(*database);
    return fromStdin ? answerLines(articles, *wanted) : answerOne(articles, *wanted, arguments);
}

constexpr std::size_t kExampleColumns = 28;
constexpr std::size_t kSentenceBytes = 66;

/// Broken between words, every line below the first one.
void printBeside(const std::string& left, std::string_view sentence)
{
    std::string line = left;
    std::size_t used = 0;
    while (!sentence.empty()) {
        const auto end = std::min(sentence.find(' '), sentence.size());
        if (used > 0 && used + end > kSentenceBytes) {
            printLine(line);
            line.assign(kExampleColumns + 2, ' ');
            used = 0;
        }
        line.append(" ").append(sentence.substr(0, end));
        used += end + 1;
        sentence.remove_prefix(std::min(end + 1, sentence.size()));
    }
    printLine(line);
}

/// The same page as the window's.
void printLanguage()
{
    for (const auto& line : search::queryHelp()) {
        if (!line.example)
            printLine("\n" + std::string(line.sentence) + ":");
        else
            printBeside("  " + inColumns(line.example, kExampleColumns), line.sentence);
    }
}

} // namespace

const Command searchCommand {
    .name = "search",
    .words = "QUERY",
    .summary = "Finds articles by the words of their title and text.",
    .details
    = "All words must occur. \"In quotes\" is a phrase, -word excludes, word* stands for every\n"
      "word that begins so, OR stands between alternatives, title:word looks in titles only;\n"
      "dates, authors, states and more are below.",
    .arguments = {options, ArgumentSpec::DashWords::Take},
    .run = run,
    .printMore = printLanguage,
};

} // namespace lectern::cli
