#include "domain/script_counts.h"
#include "page/article_page.h"

namespace lectern::page {

std::string detectLanguage(std::string_view text)
{
    return std::string(languageOf(text));
}

} // namespace lectern::page
