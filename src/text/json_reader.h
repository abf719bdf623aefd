#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// Reads JSON (RFC 8259) token by token, without a tree and without recursion, for the exports of
/// other programs. Our own and not a library's, because of damaged exports: everything before the
/// damage comes out as written (a string that is cut off with what there is of it), numbers stay
/// text of any size, a lone surrogate is U+FFFD, control characters may stand in strings. Every
/// well-formed document reads as the standard says. Linear; memory is one string and one bit for
/// each level of nesting.
class JsonReader final {
public:
    enum class Token {
        BeginObject,
        EndObject,
        BeginArray,
        EndArray,
        Key, ///< text()
        String, ///< text()
        Number, ///< text(), as written
        True,
        False,
        Null,
        End, ///< the document is over; white space may follow it, nothing else
        Damaged, ///< here the rules are broken or the text ends; so is everything after
    };

    /// `json` has to outlive the reader. Its encoding is not looked at.
    explicit JsonReader(std::string_view json);

    Token next();
    const std::string& text() const { return m_text; }
    /// Passes over the value that begins at the next token; false where that is damaged.
    bool skipValue();
    /// Levels of objects and arrays that are open.
    std::size_t depth() const { return m_isObject.size(); }
    /// Where the next token is looked for; after Damaged: where the damage is.
    std::size_t offset() const { return m_at; }
    /// After Damaged: the text simply ends too early.
    bool isCutOff() const { return m_isCutOff; }

private:
    enum class Expect { Value, ValueOrEnd, Key, KeyOrEnd, CommaOrEnd, Nothing };

    Token value();
    Token keyOrEnd();
    Token begin(bool isObject);
    Token end();
    Token literal(std::string_view name, Token token);
    Token number();
    Token damaged();
    void afterValue();
    void skipBlanks();
    bool readString(); ///< from behind the opening quote; false: cut off
    bool readEscape();
    int hexDigits(std::size_t from) const; ///< the value of four digits; -1: they are none

    std::string_view m_json;
    std::size_t m_at = 0;
    Expect m_expect = Expect::Value;
    std::vector<bool> m_isObject;
    std::string m_text;
    bool m_isDamaged = false;
    bool m_isCutOff = false;
};

} // namespace lectern::text
