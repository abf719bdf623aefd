#pragma once

#include "text/date_tokens.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace lectern::text {

/// What a date's words say, before it is known whether they are possible.
struct DateParts {
    std::optional<std::int64_t> year, month, day;
    std::int64_t hour = 0, minute = 0, second = 0;
    std::optional<int> offsetSeconds; ///< east of Greenwich
};

/// A place among a date's tokens. Whoever reads takes tokens, or leaves the place as it was.
struct DateCursor {
    explicit DateCursor(std::vector<DateToken> found)
        : tokens(std::move(found))
    {
    }

    bool atEnd() const { return at >= tokens.size(); }
    const DateToken& peek(std::size_t ahead = 0) const
    {
        static const DateToken none;
        return at + ahead < tokens.size() ? tokens[at + ahead] : none;
    }
    bool takeSign(std::string_view sign)
    {
        if (!peek().is(sign))
            return false;
        ++at;
        return true;
    }
    /// Of so many digits.
    std::optional<std::int64_t> takeNumber(std::size_t fewest, std::size_t most)
    {
        const DateToken& token = peek();
        if (token.kind != DateToken::Kind::Number || token.text.size() < fewest
            || token.text.size() > most)
            return std::nullopt;
        ++at;
        return token.number;
    }

    std::vector<DateToken> tokens;
    std::size_t at = 0;
};

} // namespace lectern::text
