#include "text/json_value.h"

#include "text/json_reader.h"

#include <charconv>

namespace lectern::text {

namespace {

using Kind = JsonValue::Kind;
using Token = JsonReader::Token;

/// Fills a tree from tokens, with a stack of its own: no document can make it recurse.
class TreeBuilder final {
public:
    explicit TreeBuilder(std::string_view json)
        : m_reader(json)
    {
    }

    JsonDocument build()
    {
        JsonDocument document;
        m_open.push_back(&document.root);
        for (bool isGoing = true; isGoing;)
            isGoing = take(m_reader.next());
        if (m_isDamaged)
            document.damage = m_reader.isCutOff()
                ? "it ends too early"
                : "it breaks the rules of JSON at byte " + std::to_string(m_reader.offset() + 1);
        return document;
    }

private:
    bool take(Token token)
    {
        switch (token) {
        case Token::BeginObject:
            open(Kind::Map);
            return true;
        case Token::BeginArray:
            open(Kind::List);
            return true;
        case Token::EndObject:
        case Token::EndArray:
            close();
            return true;
        case Token::Key:
            m_key = m_reader.text();
            return true;
        case Token::String:
        case Token::Number:
            add({.kind = Kind::Scalar, .text = m_reader.text()});
            return true;
        case Token::True:
        case Token::False:
            add({.kind = Kind::Scalar, .text = token == Token::True ? "true" : "false"});
            return true;
        case Token::Null:
            add({});
            return true;
        case Token::Damaged:
            m_isDamaged = true;
            return false;
        case Token::End:
            break;
        }
        return false;
    }

    JsonValue* add(JsonValue value)
    {
        if (m_left > 0 || ++m_count > kMaxJsonValues)
            return nullptr;
        JsonValue& parent = *m_open.back();
        if (m_open.size() == 1) { // the document itself
            parent = std::move(value);
            return &parent;
        }
        if (parent.kind == Kind::Map)
            parent.keys.push_back(std::move(m_key));
        parent.items.push_back(std::move(value));
        return &parent.items.back();
    }

    void open(Kind kind)
    {
        const bool isTooDeep = m_open.size() > kMaxJsonNesting;
        JsonValue* added = add(isTooDeep ? JsonValue {} : JsonValue {.kind = kind});
        if (m_left > 0 || isTooDeep || !added)
            ++m_left;
        else
            m_open.push_back(added);
    }

    void close()
    {
        if (m_left > 0)
            --m_left;
        else
            m_open.pop_back();
    }

    JsonReader m_reader;
    // Only the innermost open value grows, so that no pointer to an outer one is ever left behind.
    std::vector<JsonValue*> m_open;
    std::string m_key;
    std::size_t m_left = 0; ///< levels open below the deepest that is kept
    std::size_t m_count = 0;
    bool m_isDamaged = false;
};

const JsonValue kNothing {};

} // namespace

const JsonValue& JsonValue::operator[](std::string_view key) const
{
    for (std::size_t i = keys.size(); i-- > 0;)
        if (keys[i] == key)
            return items[i];
    return kNothing;
}

const std::string& JsonValue::scalar() const
{
    return kind == Kind::Scalar ? text : kNothing.text;
}

bool JsonValue::isTrue() const
{
    return text == "true" || number().value_or(0) != 0;
}

std::optional<std::int64_t> JsonValue::number() const
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc {} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::vector<std::string> JsonValue::scalars(std::string_view key) const
{
    std::vector<std::string> found;
    const auto take = [&](const JsonValue& value) {
        const std::string& one = value.kind == Kind::Map ? value[key].scalar() : value.scalar();
        if (!one.empty())
            found.push_back(one);
    };
    if (kind == Kind::List)
        for (const JsonValue& item : items)
            take(item);
    else
        take(*this);
    return found;
}

JsonDocument readJson(std::string_view json)
{
    return TreeBuilder(json).build();
}

} // namespace lectern::text
