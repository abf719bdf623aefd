#include "cli/article_rows.h"
#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "cli/search_advice.h"
#include "cli/search_facets.h"
#include "search/query.h"
#include "search/query_help.h"
#include "store/facet_store.h"
#include "store/fact_store.h"
#include "store/search_advisor.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <optional>
#include <utility>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"category", "A/B/C", "only this category and those below it; \\/ is a slash"},
    OptionSpec {"limit", "N", "at most N articles (default: 20); 0 only counts"},
    OptionSpec {"offset", "N", "leave out the first N"},
    OptionSpec {
        "variants", "",
        "simplified and traditional Han are the same, the two kana too; accents do not count"},
    OptionSpec {"sort", "ORDER", "relevance (default), newest, oldest or title"},
    OptionSpec {"facets", "", "count by category, year and author, too"},
    OptionSpec {"json", "", "print one JSON document"},
    OptionSpec {"stdin", "", "answer each line of standard input with one line of JSON"},
};

struct Answer {
    store::ArticleRows rows;
    double elapsedMs = 0; ///< of the rows alone
    /// Articles that could not be judged yet, where the query asks for what they may lack.
    std::optional<std::int64_t> missing;
    SearchAdvice advice; ///< where there are none
    std::optional<Facets> facets; ///< where they are wanted
};

enum class WithFacets { No, Yes };

/// What is asked of an open library, one query after the other.
class Searcher final {
public:
    Searcher(store::LibraryDatabase& database, RowsWanted wanted, WithFacets withFacets)
        : m_articles(database)
        , m_facets(database)
        , m_facts(database)
        , m_advisor(database)
        , m_wanted(std::move(wanted))
        , m_withFacets(withFacets)
    {
    }

    const RowsWanted& wanted() const { return m_wanted; }
    store::ArticleStore& articles() { return m_articles; }

    Result<Answer> ask(std::string query)
    {
        using Clock = std::chrono::steady_clock;
        m_wanted.filter.query = std::move(query);
        const auto start = Clock::now();
        auto rows
            = m_articles.page(m_wanted.filter, m_wanted.order, m_wanted.limit, m_wanted.offset);
        if (!rows)
            return fail(rows.error());
        const std::chrono::duration<double, std::milli> elapsed = Clock::now() - start;
        Answer answer {std::move(*rows), elapsed.count(), {}, {}, {}};
        if (auto added = explain(answer); !added)
            return fail(added.error());
        return answer;
    }

private:
    Result<void> explain(Answer& answer)
    {
        if (search::asksForFacts(search::parseQuery(m_wanted.filter.query))) {
            const auto missing = m_facts.missing();
            if (!missing)
                return fail(missing.error());
            answer.missing = *missing;
        }
        if (answer.rows.total == 0) {
            auto advice = m_advisor.advise(m_wanted.filter);
            if (!advice)
                return fail(advice.error());
            answer.advice = std::move(*advice);
        }
        if (m_withFacets == WithFacets::No)
            return {};
        auto facets = m_facets.facets(m_wanted.filter);
        if (!facets)
            return fail(facets.error());
        answer.facets = std::move(*facets);
        return {};
    }

    store::ArticleStore m_articles;
    store::FacetStore m_facets;
    store::FactStore m_facts;
    store::SearchAdvisor m_advisor;
    RowsWanted m_wanted;
    WithFacets m_withFacets;
};

QJsonObject answerJson(const std::string& query, const Answer& answer)
{
    QJsonObject json = toJson(answer.rows);
    json.insert(QStringLiteral("query"), QString::fromStdString(query));
    json.insert(QStringLiteral("elapsedMs"), answer.elapsedMs);
    QJsonArray remarks;
    for (const auto& remark : search::parseQuery(query).remarks)
        remarks.append(QString::fromStdString(remark));
    if (!remarks.isEmpty())
        json.insert(QStringLiteral("remarks"), remarks);
    if (answer.missing)
        json.insert(QStringLiteral("missing"), qint64 {*answer.missing});
    if (answer.rows.total == 0)
        json.insert(QStringLiteral("advice"), toJson(answer.advice));
    if (answer.facets)
        json.insert(QStringLiteral("facets"), toJson(*answer.facets));
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

void printMissing(std::int64_t missing)
{
    if (missing > 0)
        printError("lectern-cli: The index is being made anew: "
                   + counted(missing, "article is", "articles are")
                   + " still missing. `lectern-cli index` completes it.");
}

/// One line in, one line out, at once: a program may wait for each answer before it asks again.
ExitCode answerLines(Searcher& searcher)
{
    ExitCode code = ExitCode::Done;
    std::string line;
    while (std::getline(std::cin, line)) {
        if (line.ends_with('\r'))
            line.pop_back();
        const auto answer = searcher.ask(line);
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

ExitCode answerOne(Searcher& searcher, const Arguments& arguments)
{
    std::string query;
    for (const auto& word : arguments.words())
        query += (query.empty() ? "" : " ") + word;
    printRemarks(query);
    const auto answer = searcher.ask(query);
    if (!answer)
        return failed(answer.error());
    printMissing(answer->missing.value_or(0));
    if (answer->rows.total == 0)
        explainMissingCategory(searcher.articles(), searcher.wanted().filter);
    if (arguments.has("json")) {
        printJson(QJsonDocument(answerJson(query, *answer)));
        return ExitCode::Done;
    }
    printAnswer(*answer, searcher.wanted());
    printAdvice(answer->advice);
    if (answer->facets)
        printFacets(*answer->facets);
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
    Searcher searcher(*database, std::move(*wanted),
                      arguments.has("facets") ? WithFacets::Yes : WithFacets::No);
    return fromStdin ? answerLines(searcher) : answerOne(searcher, arguments);
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
      "author:, category:, on:2021 and the other fields are below. Where nothing is found,\n"
      "standard error names the word that is missing, and what near it finds something.",
    .arguments = {options, ArgumentSpec::DashWords::Take},
    .run = run,
    .printMore = printLanguage,
};

} // namespace lectern::cli
