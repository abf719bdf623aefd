#include "page/article_page.h"
#include "page/characters.h"

namespace lectern::page {

std::string detectLanguage(std::string_view text)
{
    constexpr std::size_t kEnoughBytes = std::size_t {64} * 1024;
    ScriptCounts counts;
    counts.add(text.substr(0, kEnoughBytes));
    return std::string(languageOf(counts));
}

} // namespace lectern::page
