#include "fuzz/fuzz_target.h"
#include "support/corpus.h"
#include "support/hostile_suites.h"
#include "text/encoding.h"
#include "text/front_matter.h"
#include "text/html_body.h"
#include "text/html_head.h"
#include "text/markdown.h"
#include "text/sanitiser.h"
#include "text/strict_html_checker.h"

#include <cstdio>

namespace lectern::fuzz {

const char* const targetName = "body";

namespace {

void requireSafe(const SanitisedDocument& document, tests::Styles styles)
{
    const auto complaint = tests::complaintAbout(document.html.text(), styles);
    if (!complaint.empty())
        std::fprintf(stderr, "%s\n%s\n", complaint.c_str(), document.html.text().c_str());
    require(complaint.empty(), "The page is not safe.");
    require(text::isValidUtf8(document.plainText), "The plain text is no valid UTF-8.");
    std::size_t end = 0;
    for (const auto& highlight : document.highlights) {
        require(highlight.place.begin >= end
                    && highlight.place.begin + highlight.place.length <= document.plainText.size(),
                "A highlight lies outside the text or in another.");
        end = highlight.place.begin;
        require(document.plainText.compare(highlight.place.begin, highlight.place.length,
                                           highlight.text)
                    == 0,
                "A highlight's text is not the one at its place.");
    }
}

} // namespace

std::vector<std::string> targetSeeds()
{
    std::vector<std::string> seeds;
    for (const auto& file : sampleFiles()) {
        const std::string text = asDecodedText(file);
        seeds.emplace_back(text::splitFrontMatter(text).body);
    }
    for (auto& markdown : suiteTexts("cmark-gfm/examples", "markdown"))
        seeds.push_back(std::move(markdown));
    if (const auto corpus = tests::corpusFolder())
        for (auto& payload : tests::hostilePayloads(*corpus))
            seeds.push_back(std::move(payload.text));
    return seeds;
}

void tryInput(std::string_view input)
{
    const std::string text = asDecodedText(input);
    static_cast<void>(text::isHtmlBody(text));
    static_cast<void>(text::readHtmlHead(text));
    const text::Sanitiser readable({.imagePrefix = "test-image/", .marks = {}});
    requireSafe(readable.sanitise(text), tests::Styles::Readable);
    requireSafe(readable.sanitisePlainText(text), tests::Styles::Readable);
    const text::Sanitiser asSaved({.imagePrefix = "test-image/",
                                   .marks = {},
                                   .baseAddress = "https://site.example/a/b.html",
                                   .style = text::AuthorStyle::AsSaved});
    requireSafe(asSaved.sanitise(text), tests::Styles::AsSaved);
    const auto markdown = text::markdownToHtml(text);
    if (markdown.tooComplex.empty())
        requireSafe(readable.sanitise(markdown.html), tests::Styles::Readable);
}

} // namespace lectern::fuzz
