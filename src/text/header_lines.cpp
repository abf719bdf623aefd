#include "text/header_lines.h"

#include "text/header_line.h"
#include "text/header_literals.h"
#include "text/header_strings.h"
#include "text/header_values.h"
#include "text/problem.h"

#include <algorithm>

namespace lectern::text {

namespace {

/// How far a quoted title may run over lines that look like keys.
constexpr std::size_t kMaxQuotedLines = 20;

class HeaderScanner final {
public:
    explicit HeaderScanner(std::vector<HeaderLine> lines)
        : m_lines(std::move(lines))
        , m_literals(m_lines)
    {
    }

    ScannedHeader scan()
    {
        std::size_t at = 0;
        while (at < m_lines.size()) {
            const HeaderLine& line = m_lines[at];
            const auto key = line.isSkippable() ? std::nullopt : splitKeyLine(line.text);
            ++at;
            const bool isPlain = line.isSkippable() ? !line.hasTabIndent
                                                    : key && line.indent == 0 && key->isPlainKey;
            if (!line.text.empty() && !isPlain)
                m_doubts.doubt(line.number);
            if (!key)
                continue;
            const std::size_t end = std::max(endOfBlock(at, line.indent), endOfQuotes(*key, at));
            readField(*key, line, withoutTail(HeaderBlock(m_lines).subspan(at, end - at)));
            at = end;
        }
        m_result.isCertain = m_doubts.firstLine() == 0;
        m_result.doubtLine = m_doubts.firstLine();
        m_result.read.problems = m_doubts.takeRepairs();
        return std::move(m_result);
    }

private:
    /// The lines that belong to the key before `at`: up to the next key line of the same depth.
    std::size_t endOfBlock(std::size_t at, std::size_t indent) const
    {
        while (at < m_lines.size()
               && (m_lines[at].indent > indent || m_lines[at].isSkippable() || m_lines[at].isItem()
                   || !splitKeyLine(m_lines[at].text)))
            ++at;
        return at;
    }

    /// Behind the line that closes the quotation mark a title opens; `at` where it opens none.
    /// Lines between may look like keys (`second line: x`), but not like one of ours.
    std::size_t endOfQuotes(const KeyLine& key, std::size_t at) const
    {
        const std::string_view raw = key.value;
        const bool isOpen = isProseKey(asciiLower(key.key)) && !raw.empty()
            && (raw.front() == '"' || raw.front() == '\'')
            && (raw.size() == 1 || raw.back() != raw.front());
        const std::size_t limit = std::min(m_lines.size(), at + kMaxQuotedLines);
        for (std::size_t next = at; isOpen && next < limit; ++next) {
            const auto other = splitKeyLine(m_lines[next].text);
            if (other && isKnownKey(asciiLower(other->key)))
                break;
            if (m_lines[next].text.ends_with(raw.front()))
                return next + 1;
        }
        return at;
    }

    void readField(const KeyLine& key, const HeaderLine& line, HeaderBlock block)
    {
        const std::string name = asciiLower(key.key);
        if (auto names = m_literals.names(name, key.value, line.number, block, m_doubts)) {
            keepLiteral(std::string(key.key), *std::move(names), line.number);
            return;
        }
        if (block.empty() && isProseKey(name)) {
            if (auto title = m_literals.title(key.value, line.number)) {
                keepLiteral(std::string(key.key), *std::move(title), line.number);
                return;
            }
        }
        m_result.read.fields.push_back({std::string(key.key),
                                        m_values.readField(name, key.value, line.number, block),
                                        line.number});
    }

    void keepLiteral(std::string key, HeaderLiteral literal, int line)
    {
        m_result.read.fields.push_back({std::move(key), std::move(literal.value), line});
        m_result.literals.push_back(m_result.read.fields.back());
        if (!literal.told.empty())
            m_result.literalProblems.push_back(
                problemAt(line, ProblemKind::LiteralValue, std::move(literal.told)));
    }

    std::vector<HeaderLine> m_lines;
    HeaderLiterals m_literals;
    HeaderDoubts m_doubts;
    HeaderValueReader m_values {m_doubts};
    ScannedHeader m_result;
};

} // namespace

ScannedHeader scanHeaderLines(std::string_view header, int firstLine)
{
    return HeaderScanner(headerLines(header, firstLine)).scan();
}

} // namespace lectern::text
