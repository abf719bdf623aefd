#include "text/json_reader.h"

#include "text/character_references.h"

namespace lectern::text {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isInNumber(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool isHighSurrogate(int unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

bool isLowSurrogate(int unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

} // namespace

JsonReader::JsonReader(std::string_view json)
    : m_json(json)
{
    if (m_json.starts_with("\xEF\xBB\xBF"))
        m_at = 3;
}

JsonReader::Token JsonReader::next()
{
    if (m_isDamaged)
        return Token::Damaged;
    skipBlanks();
    if (m_expect == Expect::CommaOrEnd && m_at < m_json.size() && m_json[m_at] == ',') {
        ++m_at;
        m_expect = m_isObject.back() ? Expect::Key : Expect::Value;
        skipBlanks();
    }
    if (m_expect == Expect::Nothing)
        return m_at == m_json.size() ? Token::End : damaged();
    if (m_at == m_json.size())
        return damaged();
    switch (m_expect) {
    case Expect::Key:
    case Expect::KeyOrEnd:
        return keyOrEnd();
    case Expect::CommaOrEnd:
        return end();
    case Expect::ValueOrEnd:
        return m_json[m_at] == ']' ? end() : value();
    case Expect::Value:
    case Expect::Nothing:
        break;
    }
    return value();
}

JsonReader::Token JsonReader::value()
{
    switch (m_json[m_at]) {
    case '{':
        return begin(true);
    case '[':
        return begin(false);
    case '"':
        ++m_at;
        if (!readString())
            m_isCutOff = m_isDamaged = true; // its beginning is given all the same
        afterValue();
        return Token::String;
    case 't':
        return literal("true", Token::True);
    case 'f':
        return literal("false", Token::False);
    case 'n':
        return literal("null", Token::Null);
    default:
        return number();
    }
}

JsonReader::Token JsonReader::keyOrEnd()
{
    if (m_json[m_at] == '}' && m_expect == Expect::KeyOrEnd)
        return end();
    if (m_json[m_at] != '"')
        return damaged();
    ++m_at;
    if (!readString())
        return damaged();
    skipBlanks();
    if (m_at == m_json.size() || m_json[m_at] != ':')
        return damaged();
    ++m_at;
    m_expect = Expect::Value;
    return Token::Key;
}

JsonReader::Token JsonReader::begin(bool isObject)
{
    ++m_at;
    m_isObject.push_back(isObject);
    m_expect = isObject ? Expect::KeyOrEnd : Expect::ValueOrEnd;
    return isObject ? Token::BeginObject : Token::BeginArray;
}

JsonReader::Token JsonReader::end()
{
    const bool isObject = m_isObject.back();
    if (m_json[m_at] != (isObject ? '}' : ']'))
        return damaged();
    ++m_at;
    m_isObject.pop_back();
    afterValue();
    return isObject ? Token::EndObject : Token::EndArray;
}

JsonReader::Token JsonReader::literal(std::string_view name, Token token)
{
    const auto there = m_json.substr(m_at, name.size());
    if (there != name) {
        if (name.starts_with(there) && m_at + there.size() == m_json.size())
            m_at = m_json.size();
        return damaged();
    }
    m_at += name.size();
    afterValue();
    return token;
}

JsonReader::Token JsonReader::number()
{
    const std::size_t begin = m_at;
    std::size_t at = m_at;
    while (at < m_json.size() && isInNumber(m_json[at]))
        ++at;
    const bool hasDigit
        = m_json.substr(begin, at - begin).find_first_of("0123456789") != std::string_view::npos;
    if (!hasDigit)
        return damaged();
    m_at = at;
    m_text.assign(m_json.substr(begin, at - begin));
    afterValue();
    return Token::Number;
}

JsonReader::Token JsonReader::damaged()
{
    m_isDamaged = true;
    m_isCutOff = m_at == m_json.size();
    return Token::Damaged;
}

void JsonReader::afterValue()
{
    m_expect = m_isObject.empty() ? Expect::Nothing : Expect::CommaOrEnd;
}

void JsonReader::skipBlanks()
{
    while (m_at < m_json.size() && isBlank(m_json[m_at]))
        ++m_at;
}

bool JsonReader::readString()
{
    m_text.clear();
    for (;;) {
        const std::size_t stop = std::min(m_json.find_first_of("\"\\", m_at), m_json.size());
        m_text += m_json.substr(m_at, stop - m_at);
        m_at = stop;
        if (m_at == m_json.size())
            return false;
        if (m_json[m_at++] == '"')
            return true;
        if (!readEscape())
            return false;
    }
}

/// Behind the backslash. What is no escape stands for itself.
bool JsonReader::readEscape()
{
    if (m_at == m_json.size())
        return false;
    constexpr std::string_view kNames = "bfnrt";
    constexpr std::string_view kMeant = "\b\f\n\r\t";
    const char c = m_json[m_at++];
    if (const auto at = kNames.find(c); at != std::string_view::npos) {
        m_text += kMeant[at];
        return true;
    }
    const int unit = c == 'u' ? hexDigits(m_at) : -1;
    if (unit < 0) {
        m_text += c;
        return true;
    }
    m_at += 4;
    if (!isHighSurrogate(unit)) {
        const bool isLone = isLowSurrogate(unit);
        appendCodePoint(m_text, isLone ? kReplacement : static_cast<char32_t>(unit));
        return true;
    }
    const int second = m_json.substr(m_at, 2) == "\\u" ? hexDigits(m_at + 2) : -1;
    if (!isLowSurrogate(second)) {
        appendCodePoint(m_text, kReplacement);
        return true;
    }
    m_at += 6;
    appendCodePoint(m_text,
                    static_cast<char32_t>(0x10000 + (unit - 0xD800) * 0x400 + second - 0xDC00));
    return true;
}

int JsonReader::hexDigits(std::size_t from) const
{
    int value = 0;
    for (std::size_t i = from; i < from + 4; ++i) {
        const int digit = i < m_json.size() ? hexDigit(m_json[i]) : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

bool JsonReader::skipValue()
{
    const std::size_t outside = depth();
    do {
        const Token token = next();
        if (token == Token::Damaged || token == Token::End)
            return false;
    } while (depth() > outside);
    return true;
}

} // namespace lectern::text
