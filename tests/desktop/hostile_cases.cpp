#include "hostile_cases.h"

#include "support/corpus.h"

#include <sstream>

namespace lectern::desktop {

namespace {

std::string withHost(std::string html, const std::string& host)
{
    const std::string placeholder = "%h";
    for (auto at = html.find(placeholder); at != std::string::npos; at = html.find(placeholder, at))
        html.replace(at, placeholder.size(), host);
    return html;
}

} // namespace

std::vector<HostileCase> hostileCases()
{
    std::istringstream lines(
        tests::readFile(LECTERN_SOURCE_DIR "/tests/desktop/hostile_cases.txt"));
    std::vector<HostileCase> cases;
    Person person = Person::Absent;
    for (std::string line; std::getline(lines, line);) {
        if (line == "@person")
            person = Person::Present;
        if (!line.starts_with('<'))
            continue;
        const std::string name = "case" + std::to_string(cases.size()) + "x"; // case1x: not case11x
        cases.push_back({name, withHost(line, name), person});
    }
    return cases;
}

} // namespace lectern::desktop
