#include "store/article_store.h"
#include "store/import_writer.h"
#include "store/library_database.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <filesystem>
#include <random>

using namespace lectern;

namespace {

/// A character of a made-up language: few are common, thousands are rare, as in Chinese.
std::string character(std::mt19937& random)
{
    const auto u = std::uniform_real_distribution(0.0, 1.0)(random);
    const auto rank = static_cast<unsigned>(std::pow(3000.0, u)) - 1;
    const unsigned code = 0x4e00 + rank * 7;
    return {static_cast<char>(0xe0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3f)),
            static_cast<char>(0x80 | (code & 0x3f))};
}

std::string characters(std::mt19937& random, int count)
{
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += character(random);
        if (i % 12 == 11)
            text += "，";
    }
    return text;
}

store::PreparedArticle article(std::mt19937& random, int number, int length)
{
    ImportedArticle made;
    made.title = characters(random, 12) + std::to_string(number);
    made.author = "author";
    made.date.sortSeconds = static_cast<std::int64_t>(random() % 1'000'000'000);
    made.categories
        = {{{"top" + std::to_string(number % 12), "sub" + std::to_string(number % 50)}}};
    made.plainText = characters(random, length);
    const auto original
        = "---\ntitle: " + made.title + "\n---\n<div><p>" + made.plainText + "</p></div>";
    return store::prepareArticle(std::move(made), original);
}

/// A library in memory with that many articles.
store::LibraryDatabase libraryOf(int articles, int length)
{
    auto library = store::LibraryDatabase::openInMemory().value();
    auto writer = store::ImportWriter::start(library).value();
    const auto source = writer.openSource("/archive").value();
    std::mt19937 random(1);
    for (int i = 0; i < articles; ++i) {
        const store::SourceFile file {"folder/of/some/length/" + std::to_string(i) + ".md", 1, 1};
        std::ignore = writer.write(source.id, file, article(random, i, length)).value();
        if (i % 1000 == 999)
            std::ignore = writer.commit();
    }
    ImportReport report;
    report.added = articles;
    std::ignore = writer.finish(report);
    return library;
}

/// Long articles, as many as a search is to be measured on.
store::LibraryDatabase& searchLibrary()
{
    static auto library = libraryOf(5000, 1500);
    return library;
}

/// Very many short ones, for lists.
store::LibraryDatabase& listLibrary()
{
    static auto library = libraryOf(100'000, 20);
    return library;
}

ArticleFilter filterOf(std::string query)
{
    ArticleFilter filter;
    filter.query = std::move(query);
    return filter;
}

void prepare(benchmark::State& state)
{
    std::mt19937 random(2);
    const auto text = characters(random, 2500);
    for (auto _ : state) {
        ImportedArticle made;
        made.title = "title";
        made.plainText = text;
        benchmark::DoNotOptimize(store::prepareArticle(std::move(made), "<div>" + text + "</div>"));
    }
}
BENCHMARK(prepare)->Unit(benchmark::kMicrosecond);

/// Time per article of the one writer thread, on disk.
void write(benchmark::State& state)
{
    const auto folder = std::filesystem::temp_directory_path() / "lectern-store-benchmark";
    std::filesystem::remove_all(folder);
    auto library = store::LibraryDatabase::open(folder, store::Access::ReadWrite).value();
    auto writer = store::ImportWriter::start(library).value();
    const auto source = writer.openSource("/archive").value();
    std::mt19937 random(3);
    int number = 0;
    for (auto _ : state) {
        state.PauseTiming();
        auto made = article(random, number, 2500);
        state.ResumeTiming();
        std::ignore
            = writer.write(source.id, {std::to_string(number), 1, 1}, std::move(made)).value();
        if (++number % 1000 == 0)
            std::ignore = writer.commit();
    }
    std::ignore = writer.commit();
    std::filesystem::remove_all(folder);
}
BENCHMARK(write)->Unit(benchmark::kMicrosecond)->Iterations(3000);

void searchNewest50(benchmark::State& state, const std::string& query)
{
    store::ArticleStore articles(searchLibrary());
    for (auto _ : state)
        benchmark::DoNotOptimize(
            articles.page(filterOf(query), ArticleOrder::Newest, 50, 0).value().total);
}
BENCHMARK_CAPTURE(searchNewest50, oneCharacter, "三")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(searchNewest50, twoCharacters, "一丕")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(searchNewest50, titleOnly, "title:一")->Unit(benchmark::kMicrosecond);

void countOnly(benchmark::State& state, const std::string& query)
{
    store::ArticleStore articles(searchLibrary());
    for (auto _ : state)
        benchmark::DoNotOptimize(articles.count(filterOf(query)).value());
}
BENCHMARK_CAPTURE(countOnly, twoCharacters, "一丕")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(countOnly, excluded, "一丕 -一一")->Unit(benchmark::kMicrosecond);

void searchByRelevance(benchmark::State& state)
{
    store::ArticleStore articles(searchLibrary());
    for (auto _ : state)
        benchmark::DoNotOptimize(articles.ids(filterOf("一丕"), ArticleOrder::Relevance).value());
}
BENCHMARK(searchByRelevance)->Unit(benchmark::kMicrosecond);

void allIds(benchmark::State& state, ArticleOrder order)
{
    store::ArticleStore articles(listLibrary());
    for (auto _ : state)
        benchmark::DoNotOptimize(articles.ids({}, order).value());
}
BENCHMARK_CAPTURE(allIds, newest, ArticleOrder::Newest)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(allIds, title, ArticleOrder::Title)->Unit(benchmark::kMillisecond);

void idsOfACategory(benchmark::State& state)
{
    store::ArticleStore articles(listLibrary());
    ArticleFilter filter;
    filter.category = CategoryPath {{"top3"}};
    for (auto _ : state)
        benchmark::DoNotOptimize(articles.ids(filter, ArticleOrder::Newest).value());
}
BENCHMARK(idsOfACategory)->Unit(benchmark::kMillisecond);

void summaries64(benchmark::State& state)
{
    store::ArticleStore articles(listLibrary());
    const auto ids = articles.ids({}, ArticleOrder::Newest).value();
    const std::span page(ids.begin() + 5000, 64);
    for (auto _ : state)
        benchmark::DoNotOptimize(articles.summaries(page).value());
}
BENCHMARK(summaries64)->Unit(benchmark::kMicrosecond);

void categoryTree(benchmark::State& state)
{
    store::ArticleStore articles(listLibrary());
    for (auto _ : state)
        benchmark::DoNotOptimize(articles.categories().value());
}
BENCHMARK(categoryTree)->Unit(benchmark::kMillisecond);

void knownFiles(benchmark::State& state)
{
    auto writer = store::ImportWriter::start(listLibrary()).value();
    const auto source = writer.openSource("/archive").value();
    for (auto _ : state)
        benchmark::DoNotOptimize(writer.knownFiles(source.id).value());
}
BENCHMARK(knownFiles)->Unit(benchmark::kMillisecond);

} // namespace
