#include "fuzz/fuzz_target.h"
#include "text/encoding.h"
#include "text/front_matter.h"

#include <algorithm>

namespace lectern::fuzz {

const char* const targetName = "header";

namespace {

/// Everything the header says, as one text.
std::string wordsOf(const text::FrontMatter& meta)
{
    std::string words = meta.title + meta.author + meta.date.text + meta.headimg + meta.thumbnail
        + meta.sourceUrl + meta.language;
    for (const auto& path : meta.categories)
        for (const auto& name : path.names)
            words += name;
    for (const auto& tag : meta.tags)
        words += tag;
    for (const auto& [key, value] : meta.others)
        words += key + value;
    for (const auto& problem : meta.problems)
        words += problem.message;
    return words;
}

bool isWithin(std::string_view part, std::string_view text)
{
    return part.empty()
        || (part.data() >= text.data() && part.data() + part.size() <= text.data() + text.size());
}

} // namespace

std::vector<std::string> targetSeeds()
{
    std::vector<std::string> seeds;
    for (const auto& file : sampleFiles()) {
        const std::string text = asDecodedText(file);
        const auto split = text::splitFrontMatter(text);
        constexpr std::size_t kSomeBody = 200;
        const std::size_t bodyAt = text.size() - split.body.size();
        seeds.push_back(text.substr(0, bodyAt + kSomeBody));
    }
    for (const auto& yaml : suiteTexts("yaml-test-suite/cases", "yaml"))
        seeds.push_back("---\n" + yaml + "\n---\nbody\n");
    return seeds;
}

void tryInput(std::string_view input)
{
    const std::string text = asDecodedText(input);
    const auto split = text::splitFrontMatter(text);
    const auto lineCount
        = 1 + std::ranges::count_if(text, [](char byte) { return byte == '\n' || byte == '\r'; });
    require(isWithin(split.header, text) && isWithin(split.body, text),
            "Header or body lie outside the text.");
    require(split.kind == text::HeaderKind::None ? split.body.size() == text.size()
                                                 : split.body.size() < text.size(),
            "A text without a header lost a part, or one with a header lost none.");
    require(split.bodyLine >= 1 && split.bodyLine <= lineCount + 1,
            "The body's line is not there.");
    for (const auto style : {text::CategoryStyle::Path, text::CategoryStyle::Terms,
                             text::CategoryStyle::BlankSeparated}) {
        const auto meta = text::parseFrontMatter(split, style);
        const std::string words = wordsOf(meta);
        require(text::isValidUtf8(words), "The header's words are no valid UTF-8.");
        require(words.find('\0') == std::string::npos, "The header's words hold a NUL.");
        require(meta == text::parseFrontMatter(split, style), "Read twice, it says another thing.");
        for (const auto& problem : meta.problems)
            require(problem.line >= 0 && problem.line <= lineCount + 1,
                    "A problem's line is not there.");
    }
}

} // namespace lectern::fuzz
