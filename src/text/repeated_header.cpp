#include "text/repeated_header.h"

#include "text/lines.h"
#include "text/problem.h"

#include <string>
#include <string_view>

namespace lectern::text {

namespace {

std::string_view trimmedEnd(std::string_view line)
{
    return line.substr(0, line.find_last_not_of(" \t") + 1);
}

bool isSameLine(std::string_view a, std::string_view b)
{
    return trimmedEnd(a) == trimmedEnd(b) || (a.starts_with("title:") && b.starts_with("title:"));
}

/// The next line that is not blank; an empty one at the end.
Line nextWritten(LineReader& lines)
{
    while (!lines.atEnd()) {
        const Line line = lines.next();
        if (!trimmedEnd(line.text).empty())
            return line;
    }
    return {};
}

} // namespace

void passRepeatedHeader(SplitText& split)
{
    if (split.kind != HeaderKind::Yaml || split.header.empty())
        return;
    LineReader header(split.header);
    LineReader body(split.body, split.bodyLine);
    if (trimmedEnd(nextWritten(body).text) != "---")
        return;
    for (;;) {
        const Line wanted = nextWritten(header);
        const Line found = nextWritten(body);
        if (wanted.text.empty()) {
            if (trimmedEnd(found.text) != "---")
                return;
            split.problems.push_back(
                problemAt(split.bodyLine, ProblemKind::RepeatedHeader,
                          "The header stands twice; the article begins behind the second, in line "
                              + std::to_string(found.number + 1) + '.'));
            split.bodyLine = found.number + 1;
            split.body.remove_prefix(found.next);
            return;
        }
        if (!isSameLine(wanted.text, found.text))
            return;
    }
}

} // namespace lectern::text
