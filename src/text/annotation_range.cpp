#include "text/annotation_range.h"

#include "text/header_strings.h"
#include "text/html_tokens.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string>
#include <vector>

namespace lectern::text {

namespace {

struct Step {
    std::string name;
    int count = 1; ///< the how manieth of that name among its siblings
};

constexpr std::size_t kMostSteps = 64;
constexpr std::size_t kMostOpen = 512; ///< elements within each other

std::vector<Step> stepsOf(std::string_view path)
{
    std::vector<Step> steps;
    while (!path.empty() && steps.size() < kMostSteps) {
        const std::size_t end = std::min(path.find('/'), path.size());
        std::string_view part = path.substr(0, end);
        path.remove_prefix(std::min(end + 1, path.size()));
        if (part.empty())
            continue;
        Step step;
        const std::size_t bracket = std::min(part.find('['), part.size());
        step.name = asciiLower(part.substr(0, bracket));
        const std::string_view count = part.substr(std::min(bracket + 1, part.size()));
        std::from_chars(count.data(), count.data() + count.size(), step.count);
        steps.push_back(std::move(step));
    }
    return steps;
}

bool isVoid(std::string_view name)
{
    constexpr std::array<std::string_view, 14> kVoid {"area",  "base",   "br",    "col",  "embed",
                                                      "hr",    "img",    "input", "link", "meta",
                                                      "param", "source", "track", "wbr"};
    return std::ranges::find(kVoid, name) != kVoid.end();
}

/// The elements around a token, as they are written: exports come out of a serialiser, which closes
/// what it opens.
class Walk final {
public:
    explicit Walk(const std::vector<Step>& steps)
        : m_steps(steps)
    {
    }

    /// True once the path's last element opens.
    bool open(const HtmlToken& token)
    {
        const bool isOnPath = m_depth == m_matched && m_matched < m_steps.size();
        if (isOnPath && token.name == m_steps[m_matched].name
            && ++m_seen == m_steps[m_matched].count) {
            ++m_matched;
            m_seen = 0;
        }
        if (!isVoid(token.name) && m_names.size() < kMostOpen) {
            m_names.push_back(token.name);
            ++m_depth;
        }
        return m_matched == m_steps.size();
    }

    void close(const std::string& name)
    {
        const auto open = std::ranges::find(m_names.rbegin(), m_names.rend(), name);
        if (open == m_names.rend())
            return;
        const auto gone = static_cast<std::size_t>(open - m_names.rbegin()) + 1;
        m_names.resize(m_names.size() - gone);
        m_depth = m_names.size();
    }

private:
    const std::vector<Step>& m_steps;
    std::vector<std::string> m_names;
    std::size_t m_depth = 0;
    std::size_t m_matched = 0; ///< steps whose element was found
    int m_seen = 0; ///< elements of the next step's name
};

} // namespace

std::size_t placeOfRange(std::string_view path, std::string_view html, std::string_view plainText)
{
    const auto steps = stepsOf(path);
    if (steps.empty() || html.empty())
        return 0;
    Walk walk(steps);
    HtmlTokens tokens(html);
    HtmlToken token;
    while (tokens.next(token)) {
        if (token.kind == HtmlToken::Kind::EndTag)
            walk.close(token.name);
        else if (token.kind == HtmlToken::Kind::StartTag && walk.open(token))
            return static_cast<std::size_t>(static_cast<double>(token.begin)
                                            / static_cast<double>(html.size())
                                            * static_cast<double>(plainText.size()));
    }
    return 0;
}

} // namespace lectern::text
