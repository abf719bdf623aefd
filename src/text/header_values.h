#pragma once

#include "text/header_doubts.h"
#include "text/header_line.h"
#include "text/header_scalar.h"
#include "text/header_value.h"

#include <optional>
#include <string>
#include <string_view>

namespace lectern::text {

/// Whether a field's text is prose (`title`): `#`, `[` and the like at its start are the author's.
bool isProseKey(std::string_view key);

/// Reads what stands behind a key and below it, as a person would.
class HeaderValueReader final {
public:
    explicit HeaderValueReader(HeaderDoubts& doubts)
        : m_doubts(doubts)
    {
    }

    /// The value of the field `key` (lower case): `raw` (trimmed) in line `line`, and `block`
    /// below.
    HeaderValue readField(std::string key, std::string_view raw, int line, HeaderBlock block);

    /// `raw` as an item of that field's list.
    HeaderValue readItemOf(std::string key, std::string_view raw, const HeaderLine& item);

private:
    HeaderValue readValue(std::string_view raw, int line, HeaderBlock block, int depth);
    HeaderValue readPlain(std::string_view raw, int line, HeaderBlock block);
    HeaderValue readQuotedValue(std::string_view raw, int line, HeaderBlock block);
    std::optional<HeaderValue> readList(std::string_view raw, int line, HeaderBlock block);
    HeaderValue readBlock(int line, HeaderBlock block, int depth);
    HeaderValue readItems(int line, HeaderBlock block, int depth);
    HeaderValue readItem(std::string_view raw, const HeaderLine& item, HeaderBlock block,
                         int depth);
    HeaderValue readMap(int line, HeaderBlock block, int depth);
    std::string joined(std::string_view raw, int line, HeaderBlock block);
    void tellQuotes(QuoteReading reading, int line);
    void noteTabs(HeaderBlock block);

    HeaderDoubts& m_doubts;
    std::string m_key; ///< of the field being read, for sentences
    bool m_hasToldTabs = false;
};

} // namespace lectern::text
