#include "text/decoding_report.h"

#include "text/lines.h"
#include "text/problem.h"

namespace lectern::text {

std::size_t lineOf(std::string_view text, std::size_t offset)
{
    std::size_t line = 1;
    for (LineReader lines(text); !lines.atEnd(); ++line)
        if (lines.next().next > offset)
            break;
    return line;
}

std::string times(std::size_t count, const char* one, const char* many)
{
    return count == 1 ? std::string("One ") + one : std::to_string(count) + ' ' + many;
}

void reportDamage(DecodedText& text, std::size_t count, std::size_t firstLine)
{
    if (count == 0)
        return;
    text.problems.push_back(
        problemAt(static_cast<int>(firstLine), ProblemKind::BadEncoding,
                  times(count, "place is", "places are") + " not valid " + text.encoding
                      + ", the first in line " + std::to_string(firstLine)
                      + (count == 1 ? "; it became U+FFFD." : "; each became U+FFFD.")));
}

void reportNotUtf8(DecodedText& text, std::string_view why)
{
    text.problems.push_back(problemAt(0, ProblemKind::NotUtf8,
                                      "The file is encoded in " + text.encoding + std::string(why)
                                          + "; it was converted to UTF-8."));
}

} // namespace lectern::text
