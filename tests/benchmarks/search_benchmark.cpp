// What search costs an import and a search, per article of 12 KB of text.

#include "search/folding.h"
#include "search/query.h"
#include "search/tokens.h"

#include <benchmark/benchmark.h>

#include <random>
#include <string>

namespace {

using namespace lectern;

constexpr std::size_t kArticleBytes = std::size_t {12} * 1024;

void appendHan(std::string& text, std::mt19937& random)
{
    // Squared: some characters are far more frequent than others, as in real text.
    const double x = std::uniform_real_distribution<>(0, 1)(random);
    const auto c = static_cast<unsigned>(0x4E00 + x * x * 5000);
    text += static_cast<char>(0xE0 | c >> 12);
    text += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
}

/// Sentences as in articles: full-width punctuation, here and there English and numbers.
std::string chineseText()
{
    std::mt19937 random(1);
    const auto below
        = [&](int bound) { return std::uniform_int_distribution<>(0, bound - 1)(random); };
    const std::string asides[] {"B站", "iPhone 13", "5G",      "2021年",
                                "C++", "“用户”",    "（APP）", "……"};
    std::string text;
    while (text.size() < kArticleBytes) {
        for (int i = 5 + below(15); i > 0; --i)
            appendHan(text, random);
        if (below(3) == 0)
            text += asides[below(8)];
        text += below(3) == 0 ? "。\n" : "，";
    }
    return text;
}

std::string repeated(const std::string& sentence)
{
    std::string text;
    while (text.size() < kArticleBytes)
        text += sentence;
    return text;
}

const std::string& article(benchmark::State& state)
{
    static const std::string texts[] {
        chineseText(),
        repeated("The quick brown fox jumps over the lazy dog in 2021, and Lectern finds it. "),
        repeated("Съешь же ещё этих мягких французских булок, да выпей чаю. "),
        repeated("모든 국민은 법 앞에 평등하다. 누구든지 차별을 받지 아니한다. "),
    };
    static const char* const names[] {"Chinese", "English", "Russian", "Korean"};
    const auto which = static_cast<std::size_t>(state.range(0));
    state.SetLabel(names[which]);
    return texts[which];
}

void fold(benchmark::State& state)
{
    const auto& text = article(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(search::fold(text));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void foldWithOrigin(benchmark::State& state)
{
    const auto& text = article(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(search::foldWithOrigin(text));
}

void indexText(benchmark::State& state)
{
    const auto& text = article(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(search::indexText(text));
}

void indexCharacters(benchmark::State& state)
{
    const auto& text = article(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(search::indexCharacters(text));
}

void makeSnippet(benchmark::State& state)
{
    const auto& text = article(state);
    const auto query = search::parseQuery("2021 5G");
    for (auto _ : state)
        benchmark::DoNotOptimize(search::makeSnippet(query, text));
}

BENCHMARK(fold)->DenseRange(0, 3)->Unit(benchmark::kMicrosecond);
BENCHMARK(foldWithOrigin)->DenseRange(0, 3)->Unit(benchmark::kMicrosecond);
BENCHMARK(indexText)->DenseRange(0, 3)->Unit(benchmark::kMicrosecond);
BENCHMARK(indexCharacters)->DenseRange(0, 3)->Unit(benchmark::kMicrosecond);
BENCHMARK(makeSnippet)->DenseRange(0, 1)->Unit(benchmark::kMicrosecond);

} // namespace
