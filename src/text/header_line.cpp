#include "text/header_line.h"

#include "text/lines.h"

namespace lectern::text {

namespace {

HeaderLine headerLine(const Line& line)
{
    HeaderLine read {.text = {}, .number = line.number};
    std::size_t at = 0;
    for (; at < line.text.size() && (line.text[at] == ' ' || line.text[at] == '\t'); ++at) {
        read.hasTabIndent = read.hasTabIndent || line.text[at] == '\t';
        read.indent += line.text[at] == '\t' ? 4 - read.indent % 4 : 1;
    }
    const std::string_view rest = line.text.substr(at);
    read.text = rest.substr(0, rest.find_last_not_of(" \t\v\f") + 1);
    return read;
}

} // namespace

std::vector<HeaderLine> headerLines(std::string_view header, int firstLine)
{
    std::vector<HeaderLine> lines;
    for (LineReader reader(header, firstLine); !reader.atEnd();)
        lines.push_back(headerLine(reader.next()));
    return lines;
}

HeaderBlock withoutTail(HeaderBlock block)
{
    while (!block.empty() && block.back().isSkippable())
        block = block.first(block.size() - 1);
    return block;
}

} // namespace lectern::text
