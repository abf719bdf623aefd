#include "text/markdown.h"

#include "text/autolink_ends.h"
#include "text/han_emphasis.h"
#include "text/markdown_limits.h"
#include "text/obsidian.h"
#include "text/text_marks.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <cstdlib>
#include <memory>
#include <utility>

namespace lectern::text {

namespace {

using Parser = std::unique_ptr<cmark_parser, void (*)(cmark_parser*)>;
using Node = std::unique_ptr<cmark_node, void (*)(cmark_node*)>;

constexpr int kOptions = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES;

Parser makeParser()
{
    static const bool registered = (cmark_gfm_core_extensions_ensure_registered(), true);
    static_cast<void>(registered);
    Parser parser(cmark_parser_new(kOptions), cmark_parser_free);
    for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    return parser;
}

} // namespace

MarkdownHtml markdownToHtml(std::string_view markdown, MarkdownFlavour flavour)
{
    if (auto tooComplex = beyondMarkdownLimits(markdown); !tooComplex.empty())
        return {{}, std::move(tooComplex)};
    const auto parser = makeParser();
    const auto withSigns = withEmphasisSigns(markdown);
    const auto source = withSigns.empty() ? markdown : std::string_view(withSigns);
    cmark_parser_feed(parser.get(), source.data(), source.size());
    const Node document(cmark_parser_finish(parser.get()), cmark_node_free);
    if (flavour == MarkdownFlavour::Obsidian)
        readObsidianSigns(document.get());
    endAutolinksBeforeWidePunctuation(document.get());
    if (markdown.find("==") != std::string_view::npos)
        addTextMarks(document.get());
    if (markdown.find("{#") != std::string_view::npos)
        nameHeadings(document.get());
    const std::unique_ptr<char, void (*)(void*)> html(
        cmark_render_html(document.get(), kOptions,
                          cmark_parser_get_syntax_extensions(parser.get())),
        std::free);
    return {withSigns.empty() ? html.get() : withoutEmphasisSigns(html.get()), {}};
}

} // namespace lectern::text
