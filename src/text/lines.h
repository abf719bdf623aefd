#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lectern::text {

/// One line of a text, without its end.
struct Line {
    std::string_view text;
    std::size_t begin = 0; ///< offset of its first byte
    std::size_t next = 0; ///< offset of the next line's first byte
    int number = 1; ///< 1-based
};

/// Reads a text line by line; a line ends with LF, CRLF or a lone CR. A text that ends with a line
/// end has no further, empty line.
class LineReader final {
public:
    explicit LineReader(std::string_view text, int firstNumber = 1)
        : m_text(text)
        , m_number(firstNumber)
    {
    }

    bool atEnd() const { return m_offset >= m_text.size(); }

    /// Not at the end.
    Line next()
    {
        const std::size_t begin = m_offset;
        const std::size_t end = std::min(m_text.find_first_of("\n\r", begin), m_text.size());
        m_offset = end;
        if (m_offset < m_text.size())
            m_offset += m_text.substr(m_offset, 2) == "\r\n" ? 2 : 1;
        return {m_text.substr(begin, end - begin), begin, m_offset, m_number++};
    }

private:
    std::string_view m_text;
    std::size_t m_offset = 0;
    int m_number;
};

} // namespace lectern::text
