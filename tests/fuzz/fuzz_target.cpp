#include "fuzz/fuzz_target.h"

#include "text/utf8.h"

#include <cstdio>
#include <cstdlib>

namespace lectern::fuzz {

void require(bool holds, const char* sentence)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s: %s\n", targetName, sentence);
    std::abort();
}

std::string asDecodedText(std::string_view input)
{
    std::vector<std::size_t> damagedAt;
    std::string text = text::repairUtf8(input, damagedAt);
    std::erase(text, '\0');
    return text;
}

} // namespace lectern::fuzz
